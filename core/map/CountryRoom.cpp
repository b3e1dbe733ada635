// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/CountryRoom.h"

#include "core/geo/WebMercator.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kRowHeight = 6;
constexpr double kStepAlong = 12; ///< of the places that are tried in a row
constexpr double kGapBeside = 3;
/// How much farther away a name may be for each pixel that it leaves its country the less.
constexpr double kSeaWeight = 1.2;
constexpr double kForeignWeight = 3;

int rowOf(double y)
{
    return static_cast<int>(std::floor(y / kRowHeight));
}

double middleOf(int row)
{
    return (row + 0.5) * kRowHeight;
}

} // namespace

CountryRoom::CountryRoom(const CountryFinder& finder, double worldSize)
    : m_finder(finder)
    , m_worldSize(worldSize)
{
    for (int row = 0; row < rowOf(worldSize); ++row) {
        const double latitude = WebMercator::unproject({0.5, middleOf(row) / worldSize}).latitude();
        for (const CountryFinder::Chord& chord : finder.chordsAt(latitude)) {
            if (m_chords.size() <= chord.country)
                m_chords.resize(chord.country + size_t{1});
            const auto x = [worldSize](double longitude) { return (longitude / 360 + 0.5) * worldSize; };
            m_land.push_back({.row = row, .left = x(chord.west), .right = x(chord.east)});
            m_chords[chord.country].push_back(m_land.back());
        }
    }
}

std::vector<QPointF> CountryRoom::placesIn(quint16 country, QPointF wish, QSizeF size, double reach) const
{
    struct Place
    {
        double cost;
        QPointF middle;
    };

    std::vector<Place> places;
    const auto add = [&](QPointF middle) {
        const QRectF box(middle - QPointF(size.width(), size.height()) / 2, size);
        const double way = std::hypot(middle.x() - wish.x(), middle.y() - wish.y());
        if (way <= reach)
            places.push_back({.cost = way + outside(country, box), .middle = middle});
    };
    if (country >= m_chords.size())
        return {};
    for (const Chord& chord : rowsOf(m_chords[country], rowOf(wish.y() - reach), rowOf(wish.y() + reach))) {
        // The world goes on at its edges.
        const double turn = m_worldSize * std::round((wish.x() - (chord.left + chord.right) / 2) / m_worldSize);
        const double left = std::max(chord.left + turn, wish.x() - reach);
        const double right = std::min(chord.right + turn, wish.x() + reach);
        const double y = middleOf(chord.row);
        if (right <= left)
            continue;
        add({(left + right) / 2, y});
        for (double step = std::ceil((left - wish.x()) / kStepAlong); wish.x() + step * kStepAlong < right; ++step)
            add({wish.x() + step * kStepAlong, y});
    }
    std::ranges::stable_sort(places, {}, &Place::cost);
    std::vector<QPointF> middles;
    middles.reserve(places.size());
    for (const Place& place : places)
        middles.push_back(place.middle);
    return middles;
}

std::vector<QPointF> CountryRoom::placesBeside(quint16 country, QPointF wish, QSizeF size, double extent) const
{
    const double right = (size.width() + extent) / 2 + kGapBeside;
    const double down = (size.height() + extent) / 2 + kGapBeside;
    std::vector<QPointF> places;
    for (const QPointF offset :
         {QPointF(0, -down), QPointF(0, down), QPointF(right, 0), QPointF(-right, 0), QPointF(right, -down),
          QPointF(right, down), QPointF(-right, -down), QPointF(-right, down)}) {
        const QPointF middle = wish + offset;
        const auto isForeign = [&](QPointF corner) {
            const QPointF point = middle + QPointF(corner.x() * size.width(), corner.y() * size.height()) / 2;
            return countryAt(point).value_or(country) != country;
        };
        constexpr std::array kCorners{QPointF(0, 0),  QPointF(-1, -1), QPointF(1, -1), QPointF(-1, 1), QPointF(1, 1),
                                      QPointF(-1, 0), QPointF(1, 0),   QPointF(0, -1), QPointF(0, 1)};
        if (std::ranges::none_of(kCorners, isForeign))
            places.push_back(middle);
    }
    return places;
}

std::optional<quint16> CountryRoom::countryAt(QPointF position) const
{
    return m_finder.countryAt(WebMercator::unproject(position / m_worldSize));
}

std::span<const CountryRoom::Chord> CountryRoom::rowsOf(const std::vector<Chord>& chords, int first, int last)
{
    const auto begin = std::ranges::lower_bound(chords, first, {}, &Chord::row);
    return {begin, std::ranges::upper_bound(begin, chords.end(), last, {}, &Chord::row)};
}

/// Of chords of one row.
double CountryRoom::widthOn(std::span<const Chord> chords, const QRectF& box) const
{
    double width = 0;
    for (const Chord& chord : chords) {
        const double turn = m_worldSize * std::round((box.center().x() - (chord.left + chord.right) / 2) / m_worldSize);
        const double left = std::max(chord.left + turn, box.left());
        width += std::max(0.0, std::min(chord.right + turn, box.right()) - left);
    }
    return width;
}

/// How much of a name does not lie in its country, in weighted pixels, on the average of three rows.
double CountryRoom::outside(quint16 country, const QRectF& box) const
{
    constexpr int kRows = 3;
    double sum = 0;
    for (int i = 0; i < kRows; ++i) {
        const int row = rowOf(box.top() + box.height() * (2 * i + 1) / (2 * kRows));
        const double inside = widthOn(rowsOf(m_chords[country], row, row), box);
        const double land = widthOn(rowsOf(m_land, row, row), box);
        sum += kSeaWeight * (box.width() - land) + kForeignWeight * (land - inside);
    }
    return sum / kRows;
}

} // namespace wayfolio
