// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GeoPoint.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr qint32 kMaxLatitude = 900'000'000;
constexpr qint32 kMaxLongitude = 1'800'000'000;

qint32 toUnits(double degrees)
{
    return static_cast<qint32>(std::llround(degrees * GeoPoint::kUnitsPerDegree));
}

} // namespace

std::optional<GeoPoint> GeoPoint::fromDegrees(double latitude, double longitude)
{
    // Written so that NaN fails too.
    if (!(std::abs(latitude) <= 90.0) || !(std::abs(longitude) <= 180.0))
        return std::nullopt;
    return GeoPoint(toUnits(latitude), toUnits(longitude));
}

std::optional<GeoPoint> GeoPoint::fromUnits(qint32 latitude, qint32 longitude)
{
    if (latitude < -kMaxLatitude || latitude > kMaxLatitude || longitude < -kMaxLongitude || longitude > kMaxLongitude)
        return std::nullopt;
    return GeoPoint(latitude, longitude);
}

GeoPoint GeoPoint::nearest(double latitude, double longitude)
{
    const double wrapped = std::abs(longitude) <= 180.0 ? longitude : std::remainder(longitude, 360.0);
    return {toUnits(std::clamp(latitude, -90.0, 90.0)), toUnits(wrapped)};
}

} // namespace wayfolio
