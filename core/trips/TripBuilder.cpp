// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/TripBuilder.h"

#include "core/trips/RouteBuilder.h"

#include <algorithm>
#include <utility>

namespace wayfolio {

namespace {

WallTime wallTime(const PhotoSummary& photo)
{
    return photo.shownClock().value_or(WallTime());
}

PhotoId coverOf(std::span<const PhotoSummary> members, Instant middle)
{
    const PhotoSummary* best = nullptr;
    const auto rank = [middle](const PhotoSummary& photo) {
        const auto distance = std::chrono::abs(photo.time.value_or(Instant{}) - middle);
        return std::pair(photo.kind == MediaKind::Video, distance);
    };
    for (const PhotoSummary& photo : members) {
        if (!best || rank(photo) < rank(*best))
            best = &photo;
    }
    return best->id;
}

} // namespace

Trip buildTrip(std::span<const PhotoSummary> photos, const TripSegment& segment)
{
    Q_ASSERT(!segment.empty());
    std::vector<PhotoSummary> members;
    members.reserve(segment.size());
    for (const quint32 index : segment)
        members.push_back(photos[index]);

    const PhotoSummary& first = members.front();
    const PhotoSummary& last = members.back();
    Q_ASSERT(first.time && last.time);
    Trip trip;
    trip.start = *first.time;
    trip.end = *last.time;
    trip.startWall = wallTime(first);
    trip.endWall = wallTime(last);
    trip.photoCount = static_cast<qint64>(members.size());
    trip.locatedCount = std::ranges::count_if(members, [](const auto& photo) { return photo.point.has_value(); });
    trip.distanceMeters = buildRoute({}, members).distanceMeters;
    trip.cover = coverOf(members, trip.start + (trip.end - trip.start) / 2);
    return trip;
}

} // namespace wayfolio
