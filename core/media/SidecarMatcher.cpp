// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/SidecarMatcher.h"

#include "core/media/MediaType.h"

#include <algorithm>
#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

bool hasSuffix(QStringView name, QLatin1StringView suffix)
{
    return name.size() > suffix.size() && name.endsWith(suffix, Qt::CaseInsensitive);
}

bool isVideoName(QStringView name)
{
    static constexpr std::array kVideos{".mov"_L1, ".mp4"_L1, ".m4v"_L1, ".3gp"_L1};
    return std::ranges::any_of(kVideos, [&](QLatin1StringView suffix) { return hasSuffix(name, suffix); });
}

/// The one that begins just as `wanted`, else the first.
QString preferred(const QStringList& names, QStringView wanted)
{
    const auto exact = std::ranges::find_if(names, [&](const QString& name) { return name.startsWith(wanted); });
    return exact != names.end() ? *exact : names.value(0);
}

TakeoutName folded(const TakeoutName& name)
{
    return {.name = foldedName(name.name), .number = name.number};
}

/// The stem that a photo shares with those edited from it and with the video of a Live Photo.
QString commonStem(const QString& photo)
{
    return foldedName(stemOf(originalOfEdited(photo).value_or(photo)));
}

/// The beginnings of a folded name to which Takeout may have clipped it.
QStringList clippedNames(const TakeoutName& name)
{
    QStringList clipped;
    const qsizetype numberLength = name.number > 0 ? QString::number(name.number).size() + 2 : 0;
    for (const qsizetype length : kClippedLengths) {
        for (const qsizetype kept : {length, length - numberLength}) {
            const QString beginning = name.name.first(std::min(kept, name.name.size()));
            if (beginning.size() < name.name.size() && !clipped.contains(beginning))
                clipped.append(beginning);
        }
    }
    return clipped;
}

} // namespace

bool isSidecarName(QStringView fileName)
{
    static constexpr std::array kSidecars{".xmp"_L1, ".json"_L1, ".exif"_L1, ".exv"_L1};
    return std::ranges::any_of(kSidecars, [&](QLatin1StringView suffix) { return hasSuffix(fileName, suffix); });
}

SidecarMatcher::SidecarMatcher(const QStringList& names)
{
    QStringList sidecars;
    QStringList jsons;
    std::ranges::copy_if(names, std::back_inserter(sidecars), [](const QString& name) { return isSidecarName(name); });
    sidecars.sort();
    sidecars.removeDuplicates();
    for (const QString& name : std::as_const(sidecars)) {
        if (hasSuffix(name, ".xmp"_L1)) {
            m_xmp[foldedName(stemOf(name))].append(name);
        } else if (hasSuffix(name, ".json"_L1)) {
            jsons.append(name);
            addTakeout(name);
        }
    }
    if (jsons.isEmpty())
        return;
    QStringList photos;
    std::ranges::copy_if(names, std::back_inserter(photos),
                         [](const QString& name) { return hasMediaExtension(name); });
    for (const QString& photo : std::as_const(photos))
        noteLongName(photo);
    findUnclaimed(photos, jsons);
}

SidecarNames SidecarMatcher::sidecarsOf(const QString& photo) const
{
    SidecarNames found;
    for (const QStringView owner : {QStringView(photo), stemOf(photo)}) {
        const QString name = preferred(m_xmp.value(foldedName(owner)), owner);
        if (!name.isEmpty() && !found.xmp.contains(name))
            found.xmp.append(name);
    }
    found.takeout = takeoutOf(photo);
    return found;
}

/// Names come sorted. Of two forms of one name ("IMG.jpg.json" of an older download, "IMG.jpg.supplemental-….json" of a
/// newer one) the longer is believed.
void SidecarMatcher::addTakeout(const QString& name)
{
    const auto insert = [&](QStringList& names) {
        const auto shorter = std::ranges::find_if(names, [&](const QString& one) { return one.size() < name.size(); });
        names.insert(shorter, name);
    };
    const TakeoutName owner = folded(ownerOfTakeoutJson(name));
    insert(m_takeout[owner]);
    if (hasMediaExtension(owner.name) && !isVideoName(owner.name))
        insert(m_takeoutOfStem[{.name = stemOf(owner.name).toString(), .number = owner.number}]);
}

void SidecarMatcher::noteLongName(const QString& photo)
{
    const TakeoutName name = folded(numberedPhotoName(photo).value_or(TakeoutName{.name = photo}));
    const QString stem = commonStem(name.name);
    for (const QString& beginning : clippedNames(name)) {
        const TakeoutName clipped{.name = beginning, .number = name.number};
        const auto known = m_longNames.constFind(clipped);
        const bool isFirst = known == m_longNames.constEnd();
        m_longNames[clipped] = isFirst || *known == stem ? stem : QString();
    }
}

void SidecarMatcher::findUnclaimed(const QStringList& photos, const QStringList& jsons)
{
    QSet<QString> claimed;
    for (const QString& photo : photos)
        claimed.insert(takeoutOf(photo));
    std::ranges::copy_if(jsons, std::back_inserter(m_unclaimed),
                         [&](const QString& json) { return !claimed.contains(json); });
}

QString SidecarMatcher::takeoutOf(const QString& photo) const
{
    if (m_takeout.isEmpty())
        return {};
    QStringList names{photo};
    if (const auto original = originalOfEdited(photo))
        names.append(*original);
    for (const QString& name : std::as_const(names)) {
        const auto numbered = numberedPhotoName(name);
        const QString found = numbered ? takeoutOfName(*numbered) : QString();
        if (!found.isEmpty())
            return found;
        // A number that was in the name before it came to Google stands in the JSON's where it stands in the photo's.
        const QString literal =
            numbered ? preferred(m_takeout.value({.name = foldedName(name)}), name) : takeoutOfName({.name = name});
        if (!literal.isEmpty())
            return literal;
    }
    return isVideoName(photo) ? takeoutOfImage(photo) : QString();
}

QString SidecarMatcher::takeoutOfName(const TakeoutName& photo) const
{
    const TakeoutName key = folded(photo);
    if (const QStringList whole = m_takeout.value(key); !whole.isEmpty())
        return preferred(whole, photo.name);
    for (const QString& beginning : clippedNames(key)) {
        const TakeoutName clipped{.name = beginning, .number = key.number};
        if (m_longNames.value(clipped, commonStem(key.name)).isEmpty())
            continue;
        if (const QStringList names = m_takeout.value(clipped); !names.isEmpty())
            return preferred(names, photo.name.first(beginning.size()));
    }
    const QStringView stem = stemOf(photo.name);
    return preferred(m_takeout.value({.name = foldedName(stem), .number = photo.number}), stem);
}

QString SidecarMatcher::takeoutOfImage(const QString& video) const
{
    const TakeoutName name = numberedPhotoName(video).value_or(TakeoutName{.name = video});
    const QStringView stem = stemOf(name.name);
    return preferred(m_takeoutOfStem.value({.name = foldedName(stem), .number = name.number}), stem);
}

} // namespace wayfolio
