// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TakeoutName.h"

#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSupplemental = ".supplemental-metadata"_L1;

/// What Google Photos puts behind the stem of an edited photo, by the language of the account.
constexpr std::array kEditedSuffixes{
    u"-edited",     u"-bearbeitet", u"-bewerkt",  u"-modificato", u"-modifié",
    u"-ha editado", u"-editado",    u"-editada",  u"-edytowane",  u"-editat",
    u"-redigerad",  u"-redigeret",  u"-muokattu", u"-편집됨",     u"-編集済み",
};

/// The text before a number in parentheses and the number. Years and the like, of four digits, tell no files apart.
std::optional<std::pair<QStringView, int>> splitNumber(QStringView text)
{
    constexpr qsizetype kMaxDigits = 3;
    const qsizetype open = text.lastIndexOf(u'(');
    const qsizetype digits = text.size() - open - 2;
    if (open <= 0 || !text.endsWith(u')') || digits < 1 || digits > kMaxDigits)
        return std::nullopt;
    bool isNumber = false;
    const int number = text.sliced(open + 1, digits).toInt(&isNumber);
    if (!isNumber || number <= 0)
        return std::nullopt;
    return std::pair(text.first(open), number);
}

QStringView withoutSupplemental(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && kSupplemental.startsWith(name.sliced(dot), Qt::CaseInsensitive) ? name.first(dot) : name;
}

QString extensionOf(QStringView name)
{
    return name.sliced(stemOf(name).size()).toString();
}

} // namespace

QString foldedName(QStringView name)
{
    return name.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
}

QStringView stemOf(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

std::optional<TakeoutName> numberedPhotoName(QStringView photo)
{
    const auto split = splitNumber(stemOf(photo));
    if (!split)
        return std::nullopt;
    return TakeoutName{.name = split->first.toString() + extensionOf(photo), .number = split->second};
}

TakeoutName ownerOfTakeoutJson(QStringView json)
{
    QStringView name = stemOf(json);
    const auto split = splitNumber(name);
    name = withoutSupplemental(split ? split->first : name);
    return {.name = name.toString(), .number = split ? split->second : 0};
}

std::optional<QString> originalOfEdited(QStringView photo)
{
    const QStringView stem = stemOf(photo);
    const auto numbered = splitNumber(stem);
    const QString edited = (numbered ? numbered->first : stem).toString().normalized(QString::NormalizationForm_C);
    for (const QStringView suffix : kEditedSuffixes) {
        if (edited.size() <= suffix.size() || !edited.endsWith(suffix, Qt::CaseInsensitive))
            continue;
        const QString number = numbered ? stem.sliced(numbered->first.size()).toString() : QString();
        return edited.chopped(suffix.size()) + number + extensionOf(photo);
    }
    return std::nullopt;
}

} // namespace wayfolio
