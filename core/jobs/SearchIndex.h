// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogSnapshot.h"
#include "core/model/PlaceName.h"
#include "core/model/SearchText.h"

#include <stop_token>
#include <vector>

namespace wayfolio {

class Catalog;
class Gazetteer;

/// Cameras and ratings of a snapshot's photos, by row: four bytes a photo. Immutable.
struct PhotoTraits
{
    struct Entry
    {
        quint16 camera = 0; ///< in `cameras`; 0 for none
        quint8 rating = 0;  ///< stars; 0 for none, and for the rejected
    };

    std::vector<Entry> rows;
    QStringList cameras; ///< the first one is empty
};

/// Where a snapshot's photos were taken, by row: four bytes a photo, and the names of the distinct places. Immutable.
struct PhotoPlaces
{
    struct Country
    {
        QString code;
        QString english;
        QString korean;
    };

    std::vector<quint32> rows;      ///< one more than the gazetteer's number of the place; 0 for none
    std::vector<quint16> countries; ///< by such a number, in `countryNames`
    std::vector<Country> countryNames;
    SearchTexts names; ///< in every language, of towns, regions and countries; the owners are such numbers
};

/// What is needed beyond a snapshot to find photos in it; null where it is not needed. All of one snapshot.
struct SearchIndex
{
    std::shared_ptr<const PhotoTraits> traits;
    std::shared_ptr<const PhotoPlaces> places;
    std::shared_ptr<const SearchTexts> fileNames; ///< the owners are rows
    std::shared_ptr<const SearchTexts> tripNames; ///< the owners are positions in CatalogSnapshot::trips()
};

/// One pass through the catalogue each; what came since the snapshot is passed over.
Result<PhotoTraits> loadTraits(Catalog& catalog, const CatalogSnapshot& snapshot);
Result<SearchTexts> loadFileNames(Catalog& catalog, const CatalogSnapshot& snapshot);
SearchTexts tripNames(const CatalogSnapshot& snapshot);
/// Names are looked up for those alone that are not in `before`, the places of `formerSnapshot` (both may be null).
/// By as many threads as there are cores, for it is most of the work. Incomplete when it is stopped.
PhotoPlaces findPlaces(const Gazetteer& gazetteer, const CatalogSnapshot& snapshot, const PhotoPlaces* before,
                       const CatalogSnapshot* formerSnapshot, const std::stop_token& stop);

} // namespace wayfolio
