// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"
#include "core/geodata/PackedReader.h"

#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace wayfolio {

/// Says whose land a point lies on, by the outlines of Natural Earth 1:10m: within about 500 m at borders and 700 m at
/// coasts. Countries are numbers of the gazetteer's table. Immutable once read; may be asked on any thread.
///
/// Every line knows the country on either side, so the nearest line to the west of a point answers for it, and the
/// nearest to the east says the same. Where it does not, at latitudes at which the lines of an island that is too small
/// for the outlines' grid coincide, or simplified ones cross, lines that lie next to one another are believed less.
/// Lines are sorted into bands of latitude, and there from west to east; a look-up reads one band, or some of it.
class CountryFinder
{
public:
    /// Reads the section "borders" that resources/gazetteer/pack-gazetteer describes. Nothing when it makes no sense.
    static std::optional<CountryFinder> read(PackedReader& reader, qsizetype countryCount);

    /// Nothing at sea and on land that no country owns.
    [[nodiscard]] std::optional<quint16> countryAt(GeoPoint point) const;

    /// Whether a coast or border of a country is so near; of lines along a parallel, only their ends count.
    [[nodiscard]] bool isNearLand(GeoPoint point, double meters) const;

    /// What a country owns of a parallel, in degrees: from a longitude in [-180, 180) eastwards to one that may be
    /// greater than 180.
    struct Chord
    {
        float west;
        float east;
        quint16 country;
    };

    /// All of a parallel, from west to east; sea and nobody's land lie between.
    [[nodiscard]] std::vector<Chord> chordsAt(double latitude) const;

    /// Whether countryAt() may say something else within so many degrees to the north, south, east or west.
    [[nodiscard]] bool mayChangeAround(GeoPoint point, float degreesNorth, float degreesEast) const;

private:
    /// 0 is nobody's, others are a country's number + 1.
    using Owner = quint16;

    struct Edge
    {
        float south;
        float north;
        float longitudeAtSouth; ///< unwrapped: may leave [-180, 180]
        float longitudeAtNorth;
        Owner west;
        Owner east;

        [[nodiscard]] bool crosses(float latitude) const { return latitude >= south && latitude < north; }

        /// Its west end, from 0 to 360.
        [[nodiscard]] float westEnd() const;

        [[nodiscard]] float width() const { return std::abs(longitudeAtNorth - longitudeAtSouth); }

        /// How far east of the line, where it crosses the latitude; at least 0, less than 360.
        [[nodiscard]] float degreesEast(float latitude, float longitude) const;
    };

    /// How many places the edges take, those of several bands counted in each.
    static size_t bandedCount(const std::vector<Edge>& edges);
    void sortIntoBands(const std::vector<Edge>& edges);
    void sortBands();
    [[nodiscard]] std::span<const Edge> band(size_t number) const;

    struct Window
    {
        float west;
        float east; ///< greater
    };

    /// Whether it is so for any line of the band that has a part between these longitudes; it may be asked of others.
    template<class Predicate>
    [[nodiscard]] bool anyBetween(size_t bandNumber, const Window& window, const Predicate& isSo) const;
    [[nodiscard]] Owner ownerBetweenLines(float latitude, float longitude) const;

    std::vector<Edge> m_edges;         ///< band by band, those of several bands in each, by their west ends
    std::vector<float> m_westEnds;     ///< of each: what is searched for is nearer together
    std::vector<quint32> m_bandStarts; ///< one more than there are bands
    std::vector<float> m_widths;       ///< of each band's widest line
    float m_southernmost = 0;
    Owner m_southOfAll = 0;
};

} // namespace wayfolio
