// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogSnapshot.h"
#include "core/model/SearchTexts.h"

#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace wayfolio {

class Catalog;
class Gazetteer;

/// Cameras of a snapshot's photos, by row: two bytes a photo.
struct PhotoCameras
{
    std::vector<quint16> rows; ///< in `names`; 0 for none
    QStringList names;         ///< the first one is empty
};

/// Where a snapshot's photos were taken, by row: four bytes a photo; and the names of the distinct places.
struct PhotoPlaces
{
    struct Country
    {
        QString code;
        QString english;
        QString korean;
    };

    std::vector<quint32> rows;      ///< numbers of places; 0 for none
    std::vector<quint16> countries; ///< by such a number, in `countryNames`
    std::vector<Country> countryNames;
    SearchTexts names; ///< in every language, of towns, regions and countries; the owners are such numbers
};

/// Of files whose photos' ids follow `first`; the owners are added to it.
struct PhotoFileNames
{
    PhotoId first;
    SearchTexts names;
};

/// What is needed beyond a snapshot to find photos in it. Without anything in it, photos are found by nothing of it.
struct SearchIndex
{
    PhotoCameras cameras;
    PhotoPlaces places;
    std::vector<PhotoFileNames> fileNames;
    SearchTexts tripNames; ///< the owners are positions in CatalogSnapshot::trips()
};

/// Reads it from what the catalogue keeps (SearchStore), some tens of nanoseconds a photo; what is not kept is made
/// from rows by as many threads as there are cores, half a microsecond a photo. What came since the snapshot is passed
/// over. Incomplete when it is stopped. Without a gazetteer (null) there are no places.
Result<SearchIndex> loadSearchIndex(Catalog& catalog, const Gazetteer* gazetteer, const CatalogSnapshot& snapshot,
                                    const std::stop_token& stop, SearchTexts tripNames = {});

/// What a trip is called where people see it, in their language. Any thread. May itself be empty, then trips are found
/// by their own names only.
using TripTitle = std::function<QString(const Trip&)>;

/// Of each trip its name and its title.
SearchTexts tripNames(const CatalogSnapshot& snapshot, const TripTitle& title = {});

} // namespace wayfolio
