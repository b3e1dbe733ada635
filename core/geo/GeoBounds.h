// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <span>

namespace wayfolio {

/// A rectangle of latitudes and longitudes, in degrees. `west` > `east` means that it crosses the antimeridian.
struct GeoBounds
{
    double south = 0;
    double west = 0;
    double north = 0;
    double east = 0;

    /// The smallest rectangle around the points: of the two ways round the world, the narrower one.
    /// Nothing when there are no points.
    static std::optional<GeoBounds> around(std::span<const GeoPoint> points);

    [[nodiscard]] bool crossesAntimeridian() const { return west > east; }

    /// In degrees, [0, 360].
    [[nodiscard]] double width() const { return crossesAntimeridian() ? east - west + 360.0 : east - west; }

    [[nodiscard]] double height() const { return north - south; }

    [[nodiscard]] GeoPoint center() const;
    [[nodiscard]] bool contains(GeoPoint point) const;

    bool operator==(const GeoBounds&) const = default;
};

} // namespace wayfolio
