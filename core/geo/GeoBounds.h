// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <limits>
#include <span>
#include <vector>

namespace wayfolio {

/// A rectangle of latitudes and longitudes, in degrees. `west` > `east` means that it crosses the antimeridian.
struct GeoBounds
{
    double south = 0;
    double west = 0;
    double north = 0;
    double east = 0;

    /// As GeoBoundsFinder has it. Nothing when there are no points.
    static std::optional<GeoBounds> around(std::span<const GeoPoint> points);

    [[nodiscard]] bool crossesAntimeridian() const { return west > east; }

    /// In degrees, [0, 360].
    [[nodiscard]] double width() const { return crossesAntimeridian() ? east - west + 360.0 : east - west; }

    [[nodiscard]] double height() const { return north - south; }

    [[nodiscard]] GeoPoint center() const;
    [[nodiscard]] bool contains(GeoPoint point) const;

    bool operator==(const GeoBounds&) const = default;
};

/// Finds the smallest rectangle around points, one after the other: of the two ways round the world, the narrower one.
/// Where points stand all round the world without a gap of a tenth of a degree, it may be as much wider.
class GeoBoundsFinder
{
public:
    void add(GeoPoint point);
    /// Nothing when there were no points.
    [[nodiscard]] std::optional<GeoBounds> bounds() const;

private:
    static constexpr qint64 kFullCircle = 3'600'000'000; ///< in GeoPoint's units
    static constexpr qint64 kStripWidth = 1'000'000;

    /// A strip of longitudes, and how much of it is taken.
    struct Strip
    {
        qint32 west = std::numeric_limits<qint32>::max();
        qint32 east = std::numeric_limits<qint32>::min(); ///< less than `west` while it is empty
    };

    qint32 m_south = std::numeric_limits<qint32>::max();
    qint32 m_north = std::numeric_limits<qint32>::min();
    std::vector<Strip> m_strips = std::vector<Strip>(kFullCircle / kStripWidth + 1); ///< from -180° to the one of 180°
};

} // namespace wayfolio
