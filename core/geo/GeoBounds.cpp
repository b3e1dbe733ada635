// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GeoBounds.h"

#include "core/base/RadixSort.h"

#include <algorithm>
#include <vector>

namespace wayfolio {

std::optional<GeoBounds> GeoBounds::around(std::span<const GeoPoint> points)
{
    if (points.empty())
        return std::nullopt;
    const auto [south, north] = std::ranges::minmax_element(points, {}, &GeoPoint::latitudeUnits);

    std::vector<qint32> longitudes;
    longitudes.reserve(points.size());
    for (const GeoPoint point : points)
        longitudes.push_back(point.longitudeUnits());
    radixSort(std::span(longitudes),
              [](qint32 units) { return static_cast<quint32>(units) ^ 0x80000000U; }); // -180° is 0

    // The widest empty stretch of longitudes is what the rectangle leaves out; at first, the one across ±180°.
    constexpr qint64 kFullCircle = 3'600'000'000;
    qint64 widestGap = kFullCircle - (qint64{longitudes.back()} - longitudes.front());
    double west = longitudes.front() / GeoPoint::kUnitsPerDegree;
    double east = longitudes.back() / GeoPoint::kUnitsPerDegree;
    for (size_t i = 1; i < longitudes.size(); ++i) {
        const qint64 gap = qint64{longitudes[i]} - longitudes[i - 1];
        if (gap > widestGap) {
            widestGap = gap;
            west = longitudes[i] / GeoPoint::kUnitsPerDegree;
            east = longitudes[i - 1] / GeoPoint::kUnitsPerDegree;
        }
    }
    return GeoBounds{south->latitude(), west, north->latitude(), east};
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
