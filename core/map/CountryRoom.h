// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/CountryFinder.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <span>
#include <vector>

namespace wayfolio {

/// Where countries have room for their names, at one size of the world. Positions are pixels of this world, whose x may
/// leave it. Const and any thread.
class CountryRoom
{
public:
    /// Takes some milliseconds. `finder` must outlive it.
    CountryRoom(const CountryFinder& finder, double worldSize);

    /// Middles of names of this size that lie in the country, those first that are near `wish` and leave the country
    /// the least; none farther from `wish` than `reach`.
    [[nodiscard]] std::vector<QPointF> placesIn(quint16 country, QPointF wish, QSizeF size, double reach) const;
    /// Those beside something of this extent around `wish`, with no other country beneath them.
    [[nodiscard]] std::vector<QPointF> placesBeside(quint16 country, QPointF wish, QSizeF size, double extent) const;

    /// Nothing at sea.
    [[nodiscard]] std::optional<quint16> countryAt(QPointF position) const;

private:
    /// What a country has of a row.
    struct Chord
    {
        int row;
        double left;
        double right;
    };

    [[nodiscard]] static std::span<const Chord> rowsOf(const std::vector<Chord>& chords, int first, int last);
    [[nodiscard]] double widthOn(std::span<const Chord> chords, const QRectF& box) const;
    [[nodiscard]] double outside(quint16 country, const QRectF& box) const;

    const CountryFinder& m_finder;
    double m_worldSize;
    std::vector<std::vector<Chord>> m_chords; ///< by country, from north to south
    std::vector<Chord> m_land;                ///< of all countries
};

} // namespace wayfolio
