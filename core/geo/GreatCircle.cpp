// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GreatCircle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wayfolio {

namespace {

constexpr double kEarthRadiusMeters = 6'371'008.8;
/// Of the angle between two points: below, they are one or antipodes.
constexpr double kSmallestSine = 1e-9;

constexpr double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

constexpr double degrees(double radians)
{
    return radians * 180.0 / std::numbers::pi;
}

double centralAngle(GeoPoint from, GeoPoint to)
{
    const double phi1 = radians(from.latitude());
    const double phi2 = radians(to.latitude());
    const double sinHalfPhi = std::sin((phi2 - phi1) / 2);
    const double sinHalfLambda = std::sin(radians(to.longitude() - from.longitude()) / 2);
    const double haversine = sinHalfPhi * sinHalfPhi + std::cos(phi1) * std::cos(phi2) * sinHalfLambda * sinHalfLambda;
    return 2 * std::asin(std::sqrt(std::min(1.0, haversine)));
}

} // namespace

double distanceMeters(GeoPoint from, GeoPoint to)
{
    return kEarthRadiusMeters * centralAngle(from, to);
}

double initialBearingDegrees(GeoPoint from, GeoPoint to)
{
    const double phi1 = radians(from.latitude());
    const double phi2 = radians(to.latitude());
    const double deltaLambda = radians(to.longitude() - from.longitude());
    const double y = std::sin(deltaLambda) * std::cos(phi2);
    const double x = std::cos(phi1) * std::sin(phi2) - std::sin(phi1) * std::cos(phi2) * std::cos(deltaLambda);
    const double bearing = degrees(std::atan2(y, x));
    const double clockwise = bearing < 0 ? bearing + 360.0 : bearing;
    return clockwise < 360.0 ? clockwise : 0.0; // a hair west of north is rounded to the full circle
}

GeoPoint greatCirclePoint(GeoPoint from, GeoPoint to, double fraction)
{
    const double angle = centralAngle(from, to);
    const double sinAngle = std::sin(angle);
    if (fraction <= 0 || fraction >= 1 || sinAngle < kSmallestSine)
        return fraction < 0.5 ? from : to;
    const double phi1 = radians(from.latitude());
    const double lambda1 = radians(from.longitude());
    const double phi2 = radians(to.latitude());
    const double lambda2 = radians(to.longitude());
    const double a = std::sin((1 - fraction) * angle) / sinAngle;
    const double b = std::sin(fraction * angle) / sinAngle;
    const double x = a * std::cos(phi1) * std::cos(lambda1) + b * std::cos(phi2) * std::cos(lambda2);
    const double y = a * std::cos(phi1) * std::sin(lambda1) + b * std::cos(phi2) * std::sin(lambda2);
    const double z = a * std::sin(phi1) + b * std::sin(phi2);
    return GeoPoint::nearest(degrees(std::atan2(z, std::hypot(x, y))), degrees(std::atan2(y, x)));
}

std::vector<GeoPoint> greatCircleArc(GeoPoint from, GeoPoint to, int segmentCount)
{
    if (segmentCount < 2 || std::sin(centralAngle(from, to)) < kSmallestSine)
        return {from, to};
    std::vector<GeoPoint> arc;
    arc.reserve(static_cast<size_t>(segmentCount) + 1);
    for (int i = 0; i <= segmentCount; ++i)
        arc.push_back(greatCirclePoint(from, to, static_cast<double>(i) / segmentCount));
    return arc;
}

} // namespace wayfolio
