// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wayfolio::WebMercator {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kEquatorMeters = 40'075'016.685578488;

} // namespace

QPointF project(GeoPoint point)
{
    const double latitude = std::clamp(point.latitude(), -kMaxLatitude, kMaxLatitude) * kPi / 180.0;
    return {point.longitude() / 360.0 + 0.5, 0.5 - std::asinh(std::tan(latitude)) / (2 * kPi)};
}

GeoPoint unproject(QPointF worldPosition)
{
    const double x = worldPosition.x() - std::floor(worldPosition.x());
    const double latitude = std::atan(std::sinh(kPi * (1 - 2 * worldPosition.y()))) * 180.0 / kPi;
    return GeoPoint::nearest(latitude, x * 360.0 - 180.0);
}

double worldSize(double zoom)
{
    return kTileSize * std::exp2(zoom);
}

double metersPerPixel(double latitude, double zoom)
{
    return kEquatorMeters * std::cos(latitude * kPi / 180.0) / worldSize(zoom);
}

} // namespace wayfolio::WebMercator
