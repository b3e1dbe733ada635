// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogSnapshot.h"
#include "core/model/SearchTexts.h"

#include <QStringList>

#include <stop_token>
#include <vector>

namespace wayfolio {

class Gazetteer;

/// By row of a snapshot: one more than the gazetteer's number of the place, 0 for none, kUnknownPlace until it is
/// looked up. Four bytes a photo.
using PlaceRows = std::vector<quint32>;
constexpr quint32 kUnknownPlace = 0xffff'ffff;

/// Where a snapshot's photos were taken, and the names of the distinct places. Immutable.
struct PhotoPlaces
{
    struct Country
    {
        QString code;
        QString english;
        QString korean;
    };

    PlaceRows rows;                 ///< all of them known
    std::vector<quint16> countries; ///< by such a number, in `countryNames`
    std::vector<Country> countryNames;
    SearchTexts names; ///< in every language, of towns, regions and countries; the owners are such numbers
};

/// Those of the photos that are in `former`, at the same point; unknown for others.
PlaceRows placesKept(const CatalogSnapshot& snapshot, const CatalogSnapshot& former, const PlaceRows& before);
/// Looks up what is unknown. What is not come to before it is stopped stays so, and can be looked up another time.
void findPlaces(const Gazetteer& gazetteer, const CatalogSnapshot& snapshot, PlaceRows& rows,
                const std::stop_token& stop);
/// The same with the help of others, by as many threads as there are cores.
void findPlacesOnAllCores(const Gazetteer& gazetteer, const CatalogSnapshot& snapshot, PlaceRows& rows,
                          const std::stop_token& stop);
/// Gives them their names.
PhotoPlaces namedPlaces(const Gazetteer& gazetteer, PlaceRows rows);

} // namespace wayfolio
