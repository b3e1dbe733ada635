// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/PlaceWords.h"

#include "ui/Formats.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <ranges>
#include <vector>

namespace wayfolio {

namespace {

struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

/// The names from the smallest to the largest, without gaps and repetitions (Singapore, Singapore).
QString joined(const QStringList& names)
{
    QString text;
    QString last;
    for (const QString& name : names) {
        if (name.isEmpty() || name == last)
            continue;
        //: Two names of a place, the smaller first where the language has it so: “Haeundae, Busan”
        text = text.isEmpty() ? name : PlaceWords::tr("%1, %2", "place").arg(text, name);
        last = name;
    }
    return text;
}

/// A quarter is of its city, a town that stands alone is one.
QString cityOf(const PlaceName& place)
{
    return place.city.isEmpty() ? place.town : place.city;
}

/// That of a city of its own is not said twice.
QString regionOf(const PlaceName& place)
{
    return place.region.isEmpty() ? cityOf(place) : place.region;
}

/// What is said where a whole journey is meant.
QString largeName(const PlaceName& place)
{
    const QString city = cityOf(place);
    return city.isEmpty() ? place.country : city;
}

QString townText(const std::vector<PlaceName>& places)
{
    const auto inTown = std::ranges::find_if(places, &PlaceName::isInTown);
    return placeText(inTown == places.end() ? places.front() : *inTown);
}

} // namespace

QString placeText(const PlaceName& place)
{
    if (place.town.isEmpty())
        return joined({place.city, place.region, place.country});
    if (!place.isInTown)
        //: %1 is a distance, %2 a direction, %3 a town: 12 km west of Gyeongju
        return joined(
            {PlaceWords::tr("%1 %2 of %3")
                 .arg(format::distanceText(place.distanceMeters), format::octantText(place.bearingDegrees), place.town),
             place.country});
    // A quarter is found by its city; a town that stands alone, by its region.
    const bool isQuarter = !place.city.isEmpty() && place.city != place.town;
    return joined({place.town, isQuarter ? place.city : place.region, place.country});
}

QString sharedPlaceText(std::span<const std::optional<PlaceName>> places)
{
    std::vector<PlaceName> known;
    for (const std::optional<PlaceName>& place : places) {
        if (place)
            known.push_back(*place);
    }
    if (known.empty())
        return {};
    const PlaceName& first = known.front();
    const auto areOne = [&](auto nameOf) {
        const QString name = nameOf(first);
        return !name.isEmpty() &&
               std::ranges::all_of(known, [&](const PlaceName& place) { return nameOf(place) == name; });
    };
    // From the largest to the smallest: a name may be that of many towns.
    if (areOne([](const PlaceName& place) { return place.country; })) {
        if (areOne(regionOf)) {
            if (areOne(cityOf))
                return areOne([](const PlaceName& place) { return place.town; })
                           ? townText(known)
                           : joined({cityOf(first), first.region, first.country});
            return joined({regionOf(first), first.country});
        }
        return first.country;
    }
    const QString start = largeName(first);
    const auto other = std::ranges::find_if(std::views::reverse(known),
                                            [&](const PlaceName& place) { return largeName(place) != start; });
    if (other == known.rend())
        return start;
    //: The first and the last place of a journey: “Seoul … Paris”
    return PlaceWords::tr("%1 … %2", "places").arg(start, largeName(*other));
}

} // namespace wayfolio
