// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/Gazetteer.h"
#include "core/geodata/TownNaming.h"

namespace wayfolio {

/// Gazetteer::placeNumberAt() for a great many points of which most are near the one before, as in a row of photos: a
/// few times as fast. One thread at a time; the gazetteer outlives it.
class PlaceNumbers
{
public:
    explicit PlaceNumbers(const Gazetteer& gazetteer);

    [[nodiscard]] std::optional<quint32> at(GeoPoint point);

private:
    void moveTo(GeoPoint centre);
    [[nodiscard]] TownsAround& townsOf(std::optional<quint16> country);
    [[nodiscard]] Gazetteer::LandNearby landNearby();

    const Gazetteer& m_gazetteer;
    std::optional<GeoPoint> m_centre;
    TownTree::UnitVector m_centreVector{};
    std::optional<quint16> m_country;
    bool m_isAtBorder = false;                   ///< or at a coast: each point is asked for its country
    std::optional<Gazetteer::LandNearby> m_land; ///< of points at sea around the centre, once one was met there
    std::vector<TownsAround> m_towns;            ///< around the centre, one for each country that was met there
};

} // namespace wayfolio
