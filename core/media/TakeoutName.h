// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace wayfolio {

/// A file name of Google Takeout without the number that tells files of one name apart, which stands behind a photo's
/// stem, "IMG(1).jpg", but behind everything of its JSON, "IMG.jpg(1).json": both are {"IMG.jpg", 1}.
struct TakeoutName
{
    QString name;
    int number = 0; ///< 0: none

    bool operator==(const TakeoutName&) const = default;
};

inline size_t qHash(const TakeoutName& name, size_t seed = 0)
{
    return qHashMulti(seed, name.name, name.number);
}

/// The same for names that differ in letter case or in how accents are composed only.
QString foldedName(QStringView name);

/// A name without its extension.
QStringView stemOf(QStringView name);

/// A photo's name; nothing when it has no number.
std::optional<TakeoutName> numberedPhotoName(QStringView photo);

/// Whom a JSON is of, by its name: without ".json", the number, and what is left of ".supplemental-metadata", of which
/// Takeout keeps as much as fits. May be a name without its extension, or the beginning of one that is too long.
TakeoutName ownerOfTakeoutJson(QStringView json);

/// The original of a photo that was edited in Google Photos and has no JSON of its own: "IMG-edited.jpg" (also in other
/// languages) is of "IMG.jpg". Nothing for other names.
std::optional<QString> originalOfEdited(QStringView photo);

/// Takeout clips the name of a JSON before ".json" and before its number to 46 characters; 51, the length with
/// ".json", is seen too.
inline constexpr std::array<qsizetype, 2> kClippedLengths{46, 51};

} // namespace wayfolio
