// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <compare>
#include <optional>

namespace wayfolio {

/// A place on the WGS-84 ellipsoid, always valid (absence is std::optional). Two integers of 1e-7 degrees:
/// 8 bytes, about 11 mm at the equator, and equality means what it says.
/// Latitude is in [-90, 90], longitude in [-180, 180]; -180 and 180 are kept as they were given.
class GeoPoint
{
public:
    static constexpr double kUnitsPerDegree = 1e7;

    constexpr GeoPoint() = default;

    /// Nothing when a value is not finite or out of range.
    static std::optional<GeoPoint> fromDegrees(double latitude, double longitude);
    /// From stored units of 1e-7 degrees; nothing when out of range.
    static std::optional<GeoPoint> fromUnits(qint32 latitude, qint32 longitude);
    /// For values known to be in range, such as the result of a projection; clamps latitude, wraps longitude.
    static GeoPoint nearest(double latitude, double longitude);

    [[nodiscard]] constexpr double latitude() const { return m_latitude / kUnitsPerDegree; }

    [[nodiscard]] constexpr double longitude() const { return m_longitude / kUnitsPerDegree; }

    [[nodiscard]] constexpr qint32 latitudeUnits() const { return m_latitude; }

    [[nodiscard]] constexpr qint32 longitudeUnits() const { return m_longitude; }

    constexpr auto operator<=>(const GeoPoint&) const = default;

private:
    constexpr GeoPoint(qint32 latitude, qint32 longitude)
        : m_latitude(latitude)
        , m_longitude(longitude)
    {}

    qint32 m_latitude = 0;
    qint32 m_longitude = 0;
};

} // namespace wayfolio
