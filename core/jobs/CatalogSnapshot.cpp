// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/CatalogSnapshot.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "core/trips/RouteBuilder.h"

#include <algorithm>

namespace wayfolio {

namespace {

/// One a trip, in the order of the trips; photos stay in time order.
std::vector<Route> routesOf(const std::vector<Trip>& trips, const std::vector<PhotoSummary>& photos)
{
    std::unordered_map<TripId, std::vector<PhotoSummary>> photosOfTrip;
    for (const PhotoSummary& photo : photos) {
        if (photo.trip.isValid())
            photosOfTrip[photo.trip].push_back(photo);
    }
    std::vector<Route> routes;
    routes.reserve(trips.size());
    for (const Trip& trip : trips)
        routes.push_back(buildRoute(trip.id, photosOfTrip[trip.id]));
    return routes;
}

} // namespace

const PhotoSummary* CatalogSnapshot::find(PhotoId id) const
{
    const auto index = indexOfPhoto.find(id);
    return index == indexOfPhoto.end() ? nullptr : &photos[static_cast<size_t>(index->second)];
}

const Trip* CatalogSnapshot::findTrip(TripId id) const
{
    const auto trip = std::ranges::find(trips, id, &Trip::id);
    return trip == trips.end() ? nullptr : &*trip;
}

Result<std::shared_ptr<const CatalogSnapshot>> loadSnapshot(Catalog& catalog)
{
    auto snapshot = std::make_shared<CatalogSnapshot>();
    const Result<void> read = catalog.readAtOneMoment([&] {
        return PhotoStore(catalog)
            .summaries()
            .and_then([&](std::vector<PhotoSummary>&& photos) {
                snapshot->photos = std::move(photos);
                return TripStore(catalog).trips();
            })
            .transform([&](std::vector<Trip>&& trips) { snapshot->trips = std::move(trips); });
    });
    if (!read)
        return std::unexpected(read.error());

    snapshot->routes = routesOf(snapshot->trips, snapshot->photos);
    snapshot->clusters = std::make_shared<const PhotoClusters>(snapshot->photos);
    snapshot->indexOfPhoto.reserve(snapshot->photos.size());
    for (size_t i = 0; i < snapshot->photos.size(); ++i)
        snapshot->indexOfPhoto.emplace(snapshot->photos[i].id, static_cast<qsizetype>(i));
    return snapshot;
}

} // namespace wayfolio
