// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ExportTask.h"

#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "core/trips/RouteBuilder.h"

#include <algorithm>
#include <unordered_map>

namespace wayfolio {

namespace {

PhotoSummary summaryOf(const Photo& photo)
{
    PhotoSummary summary;
    summary.id = photo.id;
    summary.trip = photo.trip;
    if (photo.position)
        summary.point = photo.position->point;
    summary.time = photo.captureTime.sortInstant();
    summary.timeIsKnown = photo.captureTime.utc.has_value();
    return summary;
}

/// One a trip, in the order of their first photos.
std::vector<Route> routesThrough(const std::vector<Photo>& photos)
{
    std::vector<std::pair<TripId, std::vector<PhotoSummary>>> trips;
    std::unordered_map<TripId, size_t> indexOfTrip;
    for (const Photo& photo : photos) {
        if (!photo.trip.isValid())
            continue;
        const auto [index, isNew] = indexOfTrip.try_emplace(photo.trip, trips.size());
        if (isNew)
            trips.emplace_back(photo.trip, std::vector<PhotoSummary>());
        trips[index->second].second.push_back(summaryOf(photo));
    }
    std::vector<Route> routes;
    for (const auto& [trip, members] : trips)
        routes.push_back(buildRoute(trip, members));
    return routes;
}

/// Those whose files are there, as the window shows them.
Result<std::vector<Photo>> photosInScope(Catalog& catalog, const ExportScope& scope)
{
    PhotoStore store(catalog);
    if (const auto* photos = std::get_if<PhotoSet>(&scope))
        return store.photos(photos->ids());
    const auto* trip = std::get_if<TripId>(&scope);
    return store.summaries().and_then([&](const std::vector<PhotoSummary>& summaries) {
        std::vector<PhotoId> ids;
        for (const PhotoSummary& photo : summaries) {
            if (photo.point && (trip == nullptr || photo.trip == *trip))
                ids.push_back(photo.id);
        }
        return store.photos(ids);
    });
}

Result<void> load(Catalog& catalog, const ExportScope& scope, ExportContent& content)
{
    auto trips = TripStore(catalog).trips();
    if (!trips)
        return std::unexpected(std::move(trips.error()));
    if (const auto* id = std::get_if<TripId>(&scope)) {
        const auto trip = std::ranges::find(*trips, *id, &Trip::id);
        if (trip == trips->end())
            return fail(ErrorCode::NoSuchTrip, QString::number(id->value));
        if (!trip->name.isEmpty())
            content.name = trip->name;
    }
    content.trips = std::move(*trips);
    return photosInScope(catalog, scope).transform([&](std::vector<Photo>&& photos) {
        content.photos = std::move(photos);
    });
}

} // namespace

Result<ExportContent> loadExportContent(Catalog& catalog, const ExportScope& scope, const QString& fallbackName)
{
    ExportContent content;
    content.name = fallbackName;
    if (const auto loaded = catalog.readAtOneMoment([&] { return load(catalog, scope, content); }); !loaded)
        return std::unexpected(loaded.error());
    if (std::ranges::none_of(content.photos, [](const Photo& photo) { return photo.position.has_value(); }))
        return fail(ErrorCode::NothingToExport, catalog.path());
    std::ranges::sort(content.photos, isEarlier); // a selection comes in any order
    content.routes = routesThrough(content.photos);
    return content;
}

} // namespace wayfolio
