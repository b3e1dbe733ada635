// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/map/PhotoClusters.h"
#include "core/model/Route.h"
#include "core/model/Trip.h"

#include <memory>
#include <unordered_map>

namespace wayfolio {

class Catalog;

/// Everything the window shows at once, as it was at one moment. Immutable, shared between threads.
struct CatalogSnapshot
{
    std::vector<PhotoSummary> photos;                    ///< in time order
    std::vector<Trip> trips;                             ///< oldest first
    std::vector<Route> routes;                           ///< one a trip, same order
    std::shared_ptr<const PhotoClusters> clusters;       ///< of every photo with a position; never null
    std::unordered_map<PhotoId, qsizetype> indexOfPhoto; ///< into `photos`

    /// Nothing when there is no such photo.
    [[nodiscard]] const PhotoSummary* find(PhotoId id) const;
    [[nodiscard]] const Trip* findTrip(TripId id) const;
};

/// Reads it on the catalogue's thread.
Result<std::shared_ptr<const CatalogSnapshot>> loadSnapshot(Catalog& catalog);

} // namespace wayfolio
