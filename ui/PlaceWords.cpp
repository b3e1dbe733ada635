// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/PlaceWords.h"

#include "ui/Formats.h"

#include <QCoreApplication>
#include <QStringList>

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

} // namespace wayfolio
