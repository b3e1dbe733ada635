// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/RouteBuilder.h"

#include "core/geo/GreatCircle.h"

namespace wayfolio {

namespace {

constexpr double kShortestFlightMeters = 200'000;
constexpr double kSlowestFlightMetersPerSecond = 250.0 / 3.6;

/// Two photos of one moment count as infinitely fast: nothing on the ground explains such a hop either.
LegKind kindOfHop(double meters, std::chrono::milliseconds duration)
{
    const double seconds = static_cast<double>(duration.count()) / 1000.0;
    const bool fast = meters >= kSlowestFlightMetersPerSecond * seconds;
    return meters > kShortestFlightMeters && fast ? LegKind::Flight : LegKind::Inferred;
}

} // namespace

Route buildRoute(TripId trip, std::span<const PhotoSummary> photos)
{
    Route route;
    route.trip = trip;
    std::optional<RoutePoint> previous;
    Instant previousTime{};
    for (const PhotoSummary& photo : photos) {
        if (!photo.point || !photo.time)
            continue;
        const RoutePoint point{photo.id, *photo.point, photo.timeIsKnown ? photo.time : std::nullopt};
        if (previous) {
            const double meters = distanceMeters(previous->point, point.point);
            const LegKind kind = kindOfHop(meters, *photo.time - previousTime);
            route.distanceMeters += meters;
            const bool goesOn =
                kind == LegKind::Inferred && !route.legs.empty() && route.legs.back().kind == LegKind::Inferred;
            if (goesOn)
                route.legs.back().points.push_back(point);
            else
                route.legs.push_back({kind, {*previous, point}});
        }
        previous = point;
        previousTime = *photo.time;
    }
    return route;
}

} // namespace wayfolio
