// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/GeodeticDatum.h"

#include "core/media/ExifText.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wayfolio {

namespace {

struct Ellipsoid
{
    double semiMajorAxisMeters = 0;
    double flattening = 0;

    [[nodiscard]] double eccentricitySquared() const { return flattening * (2 - flattening); }
};

constexpr Ellipsoid kBessel1841{.semiMajorAxisMeters = 6'377'397.155, .flattening = 1 / 299.152813};
constexpr Ellipsoid kWgs84{.semiMajorAxisMeters = 6'378'137.0, .flattening = 1 / 298.257223563};
constexpr double kRadiansPerDegree = std::numbers::pi / 180;

/// Metres from the centre of an ellipsoid.
struct Cartesian
{
    double x = 0;
    double y = 0;
    double z = 0;
};

constexpr Cartesian kTokyoToWgs84{.x = -146.414, .y = 507.337, .z = 680.507};

Cartesian cartesianOf(Degrees place, const Ellipsoid& ellipsoid)
{
    const double latitude = place.latitude * kRadiansPerDegree;
    const double longitude = place.longitude * kRadiansPerDegree;
    const double sine = std::sin(latitude);
    const double radius =
        ellipsoid.semiMajorAxisMeters / std::sqrt(1 - (ellipsoid.eccentricitySquared() * sine * sine));
    return {.x = radius * std::cos(latitude) * std::cos(longitude),
            .y = radius * std::cos(latitude) * std::sin(longitude),
            .z = radius * (1 - ellipsoid.eccentricitySquared()) * sine};
}

/// Bowring's formula, exact to the millimetre near the ellipsoid.
Degrees degreesOf(Cartesian place, const Ellipsoid& ellipsoid)
{
    const double major = ellipsoid.semiMajorAxisMeters;
    const double minor = major * (1 - ellipsoid.flattening);
    const double axisDistance = std::hypot(place.x, place.y);
    const double angle = std::atan2(place.z * major, axisDistance * minor);
    const double eccentricity = ellipsoid.eccentricitySquared();
    const double secondEccentricity = eccentricity / (1 - eccentricity);
    const double latitude = std::atan2(place.z + (secondEccentricity * minor * std::pow(std::sin(angle), 3)),
                                       axisDistance - (eccentricity * major * std::pow(std::cos(angle), 3)));
    return {.latitude = latitude / kRadiansPerDegree, .longitude = std::atan2(place.y, place.x) / kRadiansPerDegree};
}

/// Letters and digits alone, in upper case.
QByteArray plainNameOf(QByteArrayView name)
{
    QByteArray plain = trimmedExifText(name).toByteArray().toUpper();
    plain.removeIf([](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); });
    return plain;
}

} // namespace

GeodeticDatum geodeticDatumOf(QByteArrayView name)
{
    // Realisations such as "WGS 84 (G1762)" and "ITRF2014" begin alike.
    static constexpr auto kLikeWgs84 = std::to_array<QByteArrayView>(
        {"WGS84", "WGS1984", "WORLDGEODETICSYSTEM1984", "GCSWGS1984", "EPSG4326", "ETRS89", "ETRF", "ITRF", "NAD83",
         "GDA94", "GDA2020", "NZGD2000", "JGD2000", "JGD2011", "KGD2002", "CGCS2000", "SIRGAS"});
    static constexpr auto kTokyo = std::to_array<QByteArrayView>({"TOKYO", "TKY", "TOKYODATUM"});
    if (trimmedExifText(name).isEmpty())
        return GeodeticDatum::Wgs84;
    const QByteArray plain = plainNameOf(name);
    if (std::ranges::any_of(kLikeWgs84, [&](QByteArrayView known) { return plain.startsWith(known); }))
        return GeodeticDatum::Wgs84;
    return std::ranges::contains(kTokyo, QByteArrayView(plain)) ? GeodeticDatum::Tokyo : GeodeticDatum::Other;
}

Degrees wgs84OfTokyo(Degrees tokyo)
{
    const Cartesian place = cartesianOf(tokyo, kBessel1841);
    return degreesOf({.x = place.x + kTokyoToWgs84.x, .y = place.y + kTokyoToWgs84.y, .z = place.z + kTokyoToWgs84.z},
                     kWgs84);
}

} // namespace wayfolio
