// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TownLabels.h"

#include "core/base/RadixSort.h"
#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace wayfolio {

namespace {

/// Between the dot's edge and the name.
constexpr double kDotGap = 3;
constexpr double kWidestTown = 190; // wider names are condensed; see kReach

// Size classes are eighths of a doubling (Town::sizeClass): 32 is 1,000 people, 85 is 100,000, 111 a million.
constexpr int kCityClass = 98;
constexpr int kCapitalBonus = 22;
constexpr int kRegionSeatBonus = 8;
/// How important a town must be to be named at a zoom level; the first are kFirstLevel's.
constexpr std::array kLeastImportance{138, 118, 104, 90, 75, 62, 48, 34, 0};
/// What stays free around a town's label, at the same levels: far views are quieter.
constexpr std::array<QSizeF, kLeastImportance.size()> kTownPadding{QSizeF(14, 9), QSizeF(13, 8), QSizeF(12, 8),
                                                                   QSizeF(11, 7), QSizeF(11, 7), QSizeF(10, 6),
                                                                   QSizeF(9, 6),  QSizeF(8, 5),  QSizeF(7, 4)};
/// Where nothing else is named near, towns that are so much less important are: remote places are not left blank.
constexpr int kLonelyAllowance = 34;
constexpr int kLastLonelyLevel = 8;
constexpr QSizeF kLonelyPadding(85, 60);
/// A part of a city is named from this level on; before, it only repeats the city.
constexpr int kDistrictLevel = 10;

constexpr size_t stepOf(int level)
{
    return static_cast<size_t>(std::clamp(level, TownLabels::kFirstLevel, TownLabels::kFinestLevel) -
                               TownLabels::kFirstLevel);
}

/// With those that are named because nothing else is near.
int leastOf(int level)
{
    return kLeastImportance.at(stepOf(level)) - (level <= kLastLonelyLevel ? kLonelyAllowance : 0);
}

MapLabelKind kindOf(const Town& town)
{
    if (town.seat == TownSeat::Country)
        return MapLabelKind::Capital;
    return town.sizeClass >= kCityClass ? MapLabelKind::City : MapLabelKind::Town;
}

double dotRadiusOf(MapLabelKind kind)
{
    return kind == MapLabelKind::Capital ? 3.4 : kind == MapLabelKind::City ? 2.3 : 1.7;
}

LabelLook lookOf(MapLabelKind kind)
{
    switch (kind) {
    case MapLabelKind::Capital:
        return {.fontSize = 12, .weight = QFont::DemiBold};
    case MapLabelKind::City:
        return {.fontSize = 11.5, .weight = QFont::Medium};
    default:
        return {.fontSize = 10.5, .weight = QFont::Normal};
    }
}

} // namespace

TownLabels::TownLabels(std::shared_ptr<const Gazetteer> gazetteer, NameLanguage language, const LabelShaper& shaper)
    : m_gazetteer(std::move(gazetteer))
    , m_language(language)
    , m_shaper(shaper)
    , m_widths(m_gazetteer ? m_gazetteer->towns().size() : 0)
{
    const std::span<const Town> towns = m_gazetteer ? m_gazetteer->towns() : std::span<const Town>();
    m_points.reserve(towns.size());
    for (const Town& town : towns)
        m_points.push_back(WebMercator::project(town.point));
    // Keys in the order of isBefore(), with the number in their lower half.
    constexpr int kMostImportance = 1023;
    std::vector<quint64> keys;
    keys.reserve(towns.size());
    for (quint32 town = 0; town < towns.size(); ++town)
        keys.push_back((static_cast<quint64>(kMostImportance - importance(town)) << 32) | town);
    radixSort(std::span(keys), std::identity());
    m_order.reserve(keys.size());
    for (const quint64 key : keys)
        m_order.push_back(static_cast<quint32>(key));
    sortIntoCells();
}

size_t TownLabels::cellOf(QPointF point)
{
    const auto part = [](double value) {
        return static_cast<size_t>(std::clamp(static_cast<int>(std::floor(value * kCells)), 0, kCells - 1));
    };
    return part(point.y()) * kCells + part(point.x());
}

void TownLabels::sortIntoCells()
{
    m_cellStarts.assign(static_cast<size_t>(kCells) * kCells + 1, 0);
    for (const QPointF point : m_points)
        ++m_cellStarts[cellOf(point) + 1];
    std::partial_sum(m_cellStarts.begin(), m_cellStarts.end(), m_cellStarts.begin());
    m_cellTowns.resize(m_points.size());
    std::vector<quint32> next(m_cellStarts.begin(), m_cellStarts.end() - 1);
    for (const quint32 town : m_order)
        m_cellTowns[next[cellOf(m_points[town])]++] = town;
}

std::span<const quint32> TownLabels::cell(int row, int column) const
{
    const size_t number = static_cast<size_t>(row) * kCells + static_cast<size_t>(column);
    return std::span(m_cellTowns).subspan(m_cellStarts[number], m_cellStarts[number + 1] - m_cellStarts[number]);
}

int TownLabels::importance(quint32 number) const
{
    const Town& found = town(number);
    const int bonus = found.seat == TownSeat::Country  ? kCapitalBonus
                      : found.seat == TownSeat::Region ? kRegionSeatBonus
                                                       : 0;
    return found.sizeClass + bonus;
}

bool TownLabels::isGreatCapital(quint32 number) const
{
    return town(number).seat == TownSeat::Country && importance(number) >= kGreatCapitalImportance;
}

bool TownLabels::isBefore(quint32 number, quint32 other) const
{
    return std::pair(-importance(number), number) < std::pair(-importance(other), other);
}

std::optional<QSizeF> TownLabels::padding(quint32 number, int level) const
{
    const Town& found = town(number);
    const bool isDistrict = found.city != number && found.seat == TownSeat::None;
    const int known = importance(number);
    if (known < leastOf(level) || (level < kDistrictLevel && isDistrict))
        return std::nullopt;
    return known < kLeastImportance.at(stepOf(level)) ? kLonelyPadding : padding(level);
}

QSizeF TownLabels::padding(int level)
{
    return kTownPadding.at(stepOf(level));
}

int TownLabels::leastImportance(int level)
{
    int least = leastOf(kFirstLevel);
    for (int step = kFirstLevel + 1; step <= level; ++step)
        least = std::min(least, leastOf(step));
    return least;
}

QRectF TownLabels::dotBox(quint32 number) const
{
    const double reach = dotRadiusOf(kindOf(town(number))) + LabelShaper::kHalo;
    return {-reach, -reach, 2 * reach, 2 * reach};
}

QSizeF TownLabels::reach(quint32 number) const
{
    const MapLabelKind kind = kindOf(town(number));
    return {dotRadiusOf(kind) + kDotGap + width(number), dotRadiusOf(kind) + LabelShaper::reservedHeight(lookOf(kind))};
}

double TownLabels::width(quint32 number) const
{
    std::atomic<float>& known = m_widths[number];
    float width = known.load(std::memory_order_relaxed);
    if (width == 0) {
        const QString name = m_gazetteer->townName(number).in(m_language);
        const QSizeF size = m_shaper.reserved(name, lookOf(kindOf(town(number))));
        width = static_cast<float>(std::min(size.width(), kWidestTown));
        known.store(width, std::memory_order_relaxed);
    }
    return width;
}

MapLabel TownLabels::label(PlacedTown placed) const
{
    MapLabel label;
    label.number = placed.number;
    label.kind = kindOf(town(placed.number));
    label.position = m_points[placed.number];
    label.look = lookOf(label.kind);
    label.dotRadius = dotRadiusOf(label.kind);
    const double gap = label.dotRadius + kDotGap;
    const QSizeF size(width(placed.number), LabelShaper::reservedHeight(label.look));
    // The halo may reach into the gap.
    const double east = gap - LabelShaper::kHalo;
    switch (placed.side) {
    case LabelSide::Right:
        label.textBox = QRectF(QPointF(east, -size.height() / 2), size);
        break;
    case LabelSide::Left:
        label.textBox = QRectF(QPointF(-east - size.width(), -size.height() / 2), size);
        break;
    case LabelSide::Above:
        label.textBox = QRectF(QPointF(-size.width() / 2, -label.dotRadius - size.height()), size);
        break;
    case LabelSide::Below:
        label.textBox = QRectF(QPointF(-size.width() / 2, label.dotRadius), size);
        break;
    }
    label.box = label.textBox.united(dotBox(placed.number));
    return label;
}

} // namespace wayfolio
