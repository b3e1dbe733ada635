// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/TakeoutName.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace wayfolio {

/// Whether a file of this name stands beside photos and is none: .xmp, .json, .exif, .exv, in any letter case.
bool isSidecarName(QStringView fileName);

/// The sidecars of one photo, by name.
struct SidecarNames
{
    QStringList xmp; ///< the one that is believed more first
    QString takeout; ///< Google Takeout's JSON; empty when none fits

    bool operator==(const SidecarNames&) const = default;
};

/// Which sidecars belong to which photo, by the names in one folder and nothing else. The order of the names does not
/// matter, and letter case only where two names differ in nothing else.
///
/// XMP: "IMG.jpg.xmp", then "IMG.xmp", which belongs to every file of this stem.
/// Takeout: first a JSON of the photo's whole name, then one of the beginning of a name that was too long, then one
/// without the extension; then the same of the photo this one was edited from; for a video at last the JSON of the
/// image of this stem, with which it is a Live Photo. A clipped name that fits different photos is nobody's.
class SidecarMatcher
{
public:
    explicit SidecarMatcher(const QStringList& names);

    /// Any name, also one that is not among those of the folder.
    [[nodiscard]] SidecarNames sidecarsOf(const QString& photo) const;

    /// The JSON whose name fits no photo or video of the folder, sorted. Their titles may.
    [[nodiscard]] const QStringList& unclaimed() const { return m_unclaimed; }

    /// There is no sidecar at all.
    [[nodiscard]] bool isEmpty() const { return m_xmp.isEmpty() && m_takeout.isEmpty(); }

private:
    using Owners = QHash<TakeoutName, QStringList>;

    void addTakeout(const QString& name);
    void noteLongName(const QString& photo);
    void findUnclaimed(const QStringList& photos, const QStringList& jsons);
    [[nodiscard]] QString takeoutOf(const QString& photo) const;
    [[nodiscard]] QString takeoutOfName(const TakeoutName& photo) const;
    [[nodiscard]] QString takeoutOfImage(const QString& video) const;

    QHash<QString, QStringList> m_xmp;       ///< by the name before ".xmp", folded; names sorted
    Owners m_takeout;                        ///< by whom they are of, folded; in the order they are believed
    Owners m_takeoutOfStem;                  ///< those of images, by the name without its extension
    QHash<TakeoutName, QString> m_longNames; ///< the stem of the photos whose names begin so; empty: different ones
    QStringList m_unclaimed;
};

} // namespace wayfolio
