// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GeoBounds.h"

#include <algorithm>
#include <ranges>

namespace wayfolio {

std::optional<GeoBounds> GeoBounds::around(std::span<const GeoPoint> points)
{
    GeoBoundsFinder finder;
    for (const GeoPoint point : points)
        finder.add(point);
    return finder.bounds();
}

void GeoBoundsFinder::add(GeoPoint point)
{
    m_south = std::min(m_south, point.latitudeUnits());
    m_north = std::max(m_north, point.latitudeUnits());
    const qint32 longitude = point.longitudeUnits();
    Strip& strip = m_strips[static_cast<size_t>((longitude + kFullCircle / 2) / kStripWidth)];
    strip.west = std::min(strip.west, longitude);
    strip.east = std::max(strip.east, longitude);
}

std::optional<GeoBounds> GeoBoundsFinder::bounds() const
{
    if (m_south > m_north)
        return std::nullopt;
    const auto isTaken = [](const Strip& strip) { return strip.west <= strip.east; };
    auto taken = m_strips | std::views::filter(isTaken);
    // The widest empty stretch of longitudes is what the rectangle leaves out; at first, the one across ±180°.
    qint32 west = taken.front().west;
    qint32 east = std::ranges::find_if(m_strips | std::views::reverse, isTaken)->east;
    qint64 widestGap = kFullCircle - (qint64{east} - west);
    const Strip* previous = nullptr;
    for (const Strip& strip : taken) {
        if (previous != nullptr && qint64{strip.west} - previous->east > widestGap) {
            widestGap = qint64{strip.west} - previous->east;
            west = strip.west;
            east = previous->east;
        }
        previous = &strip;
    }
    const auto degrees = [](qint32 units) { return units / GeoPoint::kUnitsPerDegree; };
    return GeoBounds{degrees(m_south), degrees(west), degrees(m_north), degrees(east)};
}

GeoPoint GeoBounds::center() const
{
    return GeoPoint::nearest((south + north) / 2, west + width() / 2);
}

bool GeoBounds::contains(GeoPoint point) const
{
    if (point.latitude() < south || point.latitude() > north)
        return false;
    const double longitude = point.longitude();
    return crossesAntimeridian() ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
}

} // namespace wayfolio
