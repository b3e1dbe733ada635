// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/PlaceNumbers.h"

#include <algorithm>
#include <numbers>

namespace wayfolio {

namespace {

/// The circle around the centre in degrees, and a little more.
constexpr double kDegrees = 1.01 * TownsAround::kRadiusMeters / TownTree::kMetersPerUnit * 180 / std::numbers::pi;
/// Beyond, meridians run together.
constexpr double kFarthestNorth = 85;

} // namespace

PlaceNumbers::PlaceNumbers(const Gazetteer& gazetteer)
    : m_gazetteer(gazetteer)
{}

std::optional<quint32> PlaceNumbers::at(GeoPoint point)
{
    constexpr double kRadius = TownsAround::kRadiusMeters / TownTree::kMetersPerUnit;
    if (!m_centre || TownTree::straightDistance(m_centreVector, TownTree::unitVector(point)) > kRadius)
        moveTo(point);
    const auto country = m_isAtBorder ? m_gazetteer.countryFinder().countryAt(point) : m_country;
    const auto land = country ? Gazetteer::LandNearby::Unknown : landNearby();
    return m_gazetteer.placeNumber(point, townsOf(country).namingTown(point), country, land);
}

void PlaceNumbers::moveTo(GeoPoint centre)
{
    m_centre = centre;
    m_centreVector = TownTree::unitVector(centre);
    m_towns.clear();
    m_land.reset();
    const double shrinking = std::cos(centre.latitude() * std::numbers::pi / 180);
    m_isAtBorder = std::abs(centre.latitude()) > kFarthestNorth ||
                   m_gazetteer.countryFinder().mayChangeAround(centre, static_cast<float>(kDegrees),
                                                               static_cast<float>(kDegrees / shrinking));
    if (!m_isAtBorder)
        m_country = m_gazetteer.countryFinder().countryAt(centre);
}

TownsAround& PlaceNumbers::townsOf(std::optional<quint16> country)
{
    const auto found = std::ranges::find(m_towns, country, &TownsAround::country);
    return found != m_towns.end() ? *found : m_towns.emplace_back(m_gazetteer.townTree(), *m_centre, country);
}

/// Of all points around the centre, where it is the same for all.
Gazetteer::LandNearby PlaceNumbers::landNearby()
{
    using enum Gazetteer::LandNearby;
    // Distances are measured on planes, whose scales differ a little: by half a hundredth as far north as that.
    constexpr double kMargin = 1.1 * TownsAround::kRadiusMeters + 0.01 * Gazetteer::kContiguousZoneMeters;
    if (!m_land) {
        const CountryFinder& lands = m_gazetteer.countryFinder();
        if (std::abs(m_centre->latitude()) > kFarthestNorth)
            m_land = Unknown;
        else if (lands.isNearLand(*m_centre, Gazetteer::kContiguousZoneMeters - kMargin))
            m_land = Yes;
        else
            m_land = lands.isNearLand(*m_centre, Gazetteer::kContiguousZoneMeters + kMargin) ? Unknown : No;
    }
    return *m_land;
}

} // namespace wayfolio
