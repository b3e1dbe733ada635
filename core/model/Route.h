// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <vector>

namespace wayfolio {

/// Why two points follow one another.
enum class LegKind {
    Inferred, ///< between two photos, nobody recorded the way
    Flight,   ///< too far and too fast for the ground
};

/// A point of a route: where a photo was taken.
struct RoutePoint
{
    PhotoId photo;
    GeoPoint point;
    std::optional<Instant> utc; ///< only when known

    bool operator==(const RoutePoint&) const = default;
};

/// A way between photos: consecutive legs share their end point.
struct Leg
{
    LegKind kind = LegKind::Inferred;
    std::vector<RoutePoint> points; ///< two or more, in time order

    bool operator==(const Leg&) const = default;
};

/// The photos of one trip in time order, as the way that was travelled. No point is invented.
struct Route
{
    TripId trip;
    std::vector<Leg> legs;
    double distanceMeters = 0;

    bool operator==(const Route&) const = default;
};

} // namespace wayfolio
