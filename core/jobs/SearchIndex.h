// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PhotoPlaces.h"

#include <stop_token>
#include <vector>

namespace wayfolio {

class Catalog;

/// Cameras of a snapshot's photos, by row: two bytes a photo. Immutable.
struct PhotoCameras
{
    std::vector<quint16> rows; ///< in `names`; 0 for none
    QStringList names;         ///< the first one is empty
};

/// What is needed beyond a snapshot to find photos in it; null where it is not needed. All of one snapshot.
struct SearchIndex
{
    std::shared_ptr<const PhotoCameras> cameras;
    std::shared_ptr<const PhotoPlaces> places;
    std::shared_ptr<const SearchTexts> fileNames; ///< the owners are rows
    std::shared_ptr<const SearchTexts> tripNames; ///< the owners are positions in CatalogSnapshot::trips()
};

/// One pass through the catalogue each; what came since the snapshot is passed over. Incomplete when it is stopped.
Result<PhotoCameras> loadCameras(Catalog& catalog, const CatalogSnapshot& snapshot, const std::stop_token& stop);
Result<SearchTexts> loadFileNames(Catalog& catalog, const CatalogSnapshot& snapshot, const std::stop_token& stop);
SearchTexts tripNames(const CatalogSnapshot& snapshot);

} // namespace wayfolio
