// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapLabels.h"

#include "core/geo/WebMercator.h"
#include "core/map/LabelGrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wayfolio {

namespace {

/// A country is named when it is about this large, in pixels.
constexpr double kSmallestExtent = 26;
/// From this zoom level on every country is named where there is room.
constexpr int kEverybodyLevel = 6;
constexpr qsizetype kLongName = 12;
constexpr double kCountryPadding = 5;
/// Between the dot's edge and the name.
constexpr double kDotGap = 3;
constexpr double kWidestTown = 190; // wider names are condensed; less than a tile, see townsOfRow
/// Half of what a town's label reaches from its dot, in tiles of 256 pixels: a label is never farther away.
constexpr int kReachTiles = 1;

// Size classes are eighths of a doubling (Town::sizeClass): 32 is 1,000 people, 85 is 100,000, 111 a million.
constexpr int kCityClass = 98;
constexpr int kCapitalBonus = 22;
constexpr int kRegionSeatBonus = 8;
/// How important a town must be to be named at a zoom level; the first are kFirstTownLevel's.
constexpr std::array kLeastImportance{138, 118, 104, 90, 75, 62, 48, 34, 0};
/// What stays free around a town's label, at the same levels: far views are quieter.
constexpr std::array<QSizeF, kLeastImportance.size()> kTownPadding{QSizeF(14, 9), QSizeF(13, 8), QSizeF(12, 8),
                                                                   QSizeF(11, 7), QSizeF(11, 7), QSizeF(10, 6),
                                                                   QSizeF(9, 6),  QSizeF(8, 5),  QSizeF(7, 4)};
/// Where nothing else is named near, towns that are so much less important are: remote places are not left blank.
constexpr int kLonelyAllowance = 34;
constexpr int kLastLonelyLevel = 8;
constexpr QSizeF kLonelyPadding(85, 60);
/// Great capitals come before the countries' names, which make room, from this level on.
constexpr int kGreatCapitalImportance = 138;
constexpr int kFirstGreatCapitalLevel = 4;
constexpr QSizeF kGreatCapitalPadding(6, 4);
/// How far a country's name moves up or down for them, in pixels.
constexpr std::array kCountryOffsets{0.0, -12.0, 12.0, -24.0, 24.0, -36.0, 36.0};
/// A part of a city is named from this level on; before, it only repeats the city.
constexpr int kDistrictLevel = 10;

constexpr size_t stepOf(int level)
{
    return static_cast<size_t>(std::clamp(level, MapLabels::kFirstTownLevel, MapLabels::kFinestLevel) -
                               MapLabels::kFirstTownLevel);
}

int importanceOf(const Town& town)
{
    const int bonus = town.seat == TownSeat::Country  ? kCapitalBonus
                      : town.seat == TownSeat::Region ? kRegionSeatBonus
                                                      : 0;
    return town.sizeClass + bonus;
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

LabelLook townLook(MapLabelKind kind)
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

LabelLook countryLook(double extent)
{
    return {.fontSize = std::clamp(7.5 + 0.85 * std::log2(std::max(extent, 1.0) / 8), 9.5, 14.5),
            .weight = QFont::Medium,
            .letterSpacingPercent = extent > 200 ? 116.0 : 108.0};
}

/// Long names stand on two lines, cut at the space nearest to the middle.
QStringList linesOf(const QString& name)
{
    if (name.size() <= kLongName || !name.contains(u' '))
        return {name};
    qsizetype best = -1;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i) == u' ' && (best < 0 || std::abs(2 * i - name.size()) < std::abs(2 * best - name.size())))
            best = i;
    }
    return {name.first(best), name.sliced(best + 1)};
}

/// Where a level's towns are sorted by.
std::pair<int, int> tileOf(QPointF point, int level)
{
    const double tiles = std::exp2(level);
    return {static_cast<int>(std::floor(point.y() * tiles)), static_cast<int>(std::floor(point.x() * tiles))};
}

} // namespace

quint64 MapLabel::key() const
{
    // A country's name grows with the level.
    const auto size = static_cast<quint64>(std::lround(look.fontSize * look.letterSpacingPercent));
    return (size << 40) | (number * 8ULL + static_cast<quint64>(kind));
}

/// Fills one level.
class MapLabels::Placement
{
public:
    Placement(const MapLabels& labels, int number, Level& level)
        : m_labels(labels)
        , m_number(number)
        , m_level(level)
        , m_worldSize(WebMercator::worldSize(number))
        , m_grid(m_worldSize)
        , m_done(labels.m_townPoints.size())
    {
        if (number <= kFirstTownLevel)
            return;
        for (const PlacedTown& town : labels.level(number - 1).towns)
            m_before.push_back(town);
        std::ranges::sort(m_before, [&](const PlacedTown& a, const PlacedTown& b) {
            return std::pair(-importance(a.number), a.number) < std::pair(-importance(b.number), b.number);
        });
    }

    void addGreatCapitals()
    {
        for (const PlacedTown& town : m_before) {
            if (isGreatCapital(town.number))
                place(town.number, town.side, kGreatCapitalPadding);
        }
        for (const quint32 town : m_labels.m_townOrder) {
            if (importance(town) < kGreatCapitalImportance)
                break;
            if (isGreatCapital(town) && !m_done[town])
                place(town, Side::Right, kGreatCapitalPadding);
        }
    }

    void addCountries()
    {
        for (size_t i = 0; i < m_labels.m_countries.size(); ++i)
            addCountry(static_cast<quint32>(i));
    }

    void addTowns()
    {
        const QSizeF padding = kTownPadding.at(stepOf(m_number));
        for (const PlacedTown& town : m_before) {
            if (!m_done[town.number])
                place(town.number, town.side, padding);
            m_done[town.number] = true;
        }
        const int least = kLeastImportance.at(stepOf(m_number));
        const int leastLonely = m_number <= kLastLonelyLevel ? least - kLonelyAllowance : least;
        for (const quint32 town : m_labels.m_townOrder) {
            if (importance(town) < leastLonely)
                break;
            if (!m_done[town] && (m_number >= kDistrictLevel || !isDistrict(town)))
                place(town, Side::Right, importance(town) < least ? kLonelyPadding : padding);
        }
    }

private:
    [[nodiscard]] const Town& town(quint32 number) const { return m_labels.m_gazetteer->towns()[number]; }

    [[nodiscard]] int importance(quint32 number) const { return importanceOf(town(number)); }

    [[nodiscard]] bool isGreatCapital(quint32 number) const
    {
        return town(number).seat == TownSeat::Country && importance(number) >= kGreatCapitalImportance;
    }

    [[nodiscard]] bool isDistrict(quint32 number) const
    {
        return town(number).city != number && town(number).seat == TownSeat::None;
    }

    void place(quint32 number, Side preferred, QSizeF padding)
    {
        const auto isFree = [&](const QRectF& box) {
            return m_grid.isFree(box.adjusted(-padding.width(), -padding.height(), padding.width(), padding.height()));
        };
        // Quick in crowds: the dot is a part of every box.
        if (!isFree(m_labels.dotBox(number).translated(m_labels.m_townPoints[number] * m_worldSize)))
            return;
        for (const Side side : {preferred, Side::Right, Side::Left, Side::Above, Side::Below}) {
            const MapLabel label = m_labels.townLabel({.number = number, .side = side});
            const QRectF box = label.box.translated(label.position * m_worldSize);
            if (!isFree(box))
                continue;
            m_grid.add(box);
            m_level.towns.push_back({.number = number, .side = side});
            m_done[number] = true;
            return;
        }
    }

    void addCountry(quint32 number)
    {
        const WorldLabel& country = m_labels.m_countries[number];
        const double extent = std::sqrt(country.area) * m_worldSize;
        if (extent < kSmallestExtent && m_number < kEverybodyLevel)
            return;
        const LabelLook look = countryLook(extent);
        QSizeF size(0, 0);
        for (const QString& line : m_labels.m_countryNames[number]) {
            const QSizeF needed = m_labels.m_shaper.reserved(line, look);
            size = {std::max(size.width(), needed.width()), size.height() + needed.height()};
        }
        // A name much wider than its country says little about where it is.
        if (size.width() > 2.2 * extent && m_number < kEverybodyLevel)
            return;
        const QRectF box(QPointF(-size.width() / 2, -size.height() / 2), size);
        for (const double offset : kCountryOffsets) {
            const QPointF center = country.position * m_worldSize + QPointF(0, offset);
            const QRectF onGrid = box.translated(center);
            if (!m_grid.isFree(onGrid.adjusted(-kCountryPadding, -kCountryPadding, kCountryPadding, kCountryPadding)))
                continue;
            m_grid.add(onGrid);
            m_level.countries.push_back({.kind = MapLabelKind::Country,
                                         .number = number,
                                         .position = center / m_worldSize,
                                         .box = box,
                                         .textBox = box,
                                         .look = look});
            return;
        }
    }

    const MapLabels& m_labels;
    int m_number;
    Level& m_level;
    double m_worldSize;
    LabelGrid m_grid;
    std::vector<bool> m_done;         ///< by town: placed, or tried in vain
    std::vector<PlacedTown> m_before; ///< of the level before, the more important ones first
};

MapLabels::MapLabels(std::vector<WorldLabel> countries, std::shared_ptr<const Gazetteer> gazetteer,
                     NameLanguage language, const QFont& font)
    : m_countries(std::move(countries))
    , m_gazetteer(std::move(gazetteer))
    , m_language(language)
    , m_shaper(font)
{
    std::ranges::stable_sort(m_countries, std::ranges::greater{}, &WorldLabel::area);
    for (const WorldLabel& country : m_countries) {
        QString name = country.name;
        if (m_gazetteer && language != NameLanguage::English) {
            if (const auto names = m_gazetteer->countryName(country.code))
                name = names->in(language);
        }
        m_countryNames.push_back(linesOf(name.toUpper()));
    }
}

void MapLabels::prepareTowns() const
{
    std::call_once(m_townsPrepared, [this] {
        const std::span<const Town> towns = m_gazetteer ? m_gazetteer->towns() : std::span<const Town>();
        m_townPoints.reserve(towns.size());
        m_townWidths.reserve(towns.size());
        for (const Town& town : towns) {
            const auto number = static_cast<quint32>(m_townPoints.size());
            const QSizeF size = m_shaper.reserved(m_gazetteer->townName(number).in(m_language), townLook(kindOf(town)));
            m_townPoints.push_back(WebMercator::project(town.point));
            m_townWidths.push_back(static_cast<float>(std::min(size.width(), kWidestTown)));
        }
        m_townOrder.resize(towns.size());
        std::iota(m_townOrder.begin(), m_townOrder.end(), 0U);
        std::ranges::sort(m_townOrder, [&](quint32 a, quint32 b) {
            return std::pair(-importanceOf(towns[a]), a) < std::pair(-importanceOf(towns[b]), b);
        });
    });
}

const MapLabels::Level& MapLabels::level(int number) const
{
    Level& wanted = m_levels.at(static_cast<size_t>(number));
    std::call_once(wanted.made, [&] {
        if (number >= kFirstTownLevel)
            prepareTowns();
        Placement placement(*this, number, wanted);
        if (number >= kFirstGreatCapitalLevel)
            placement.addGreatCapitals();
        if (number <= kLastCountryLevel)
            placement.addCountries();
        if (number >= kFirstTownLevel)
            placement.addTowns();
        std::ranges::sort(wanted.towns, {}, [&](const PlacedTown& town) {
            return std::pair(tileOf(m_townPoints[town.number], number), town.number);
        });
    });
    return wanted;
}

QRectF MapLabels::dotBox(quint32 number) const
{
    const double reach = dotRadiusOf(kindOf(m_gazetteer->towns()[number])) + LabelShaper::kHalo;
    return {-reach, -reach, 2 * reach, 2 * reach};
}

MapLabel MapLabels::townLabel(PlacedTown town) const
{
    MapLabel label;
    label.number = town.number;
    label.kind = kindOf(m_gazetteer->towns()[town.number]);
    label.position = m_townPoints[town.number];
    label.look = townLook(label.kind);
    label.dotRadius = dotRadiusOf(label.kind);
    const double gap = label.dotRadius + kDotGap;
    const QSizeF size(m_townWidths[town.number], LabelShaper::reservedHeight(label.look));
    // The halo may reach into the gap.
    const double east = gap - LabelShaper::kHalo;
    switch (town.side) {
    case Side::Right:
        label.textBox = QRectF(QPointF(east, -size.height() / 2), size);
        break;
    case Side::Left:
        label.textBox = QRectF(QPointF(-east - size.width(), -size.height() / 2), size);
        break;
    case Side::Above:
        label.textBox = QRectF(QPointF(-size.width() / 2, -label.dotRadius - size.height()), size);
        break;
    case Side::Below:
        label.textBox = QRectF(QPointF(-size.width() / 2, label.dotRadius), size);
        break;
    }
    label.box = label.textBox.united(dotBox(town.number));
    return label;
}

std::span<const MapLabels::PlacedTown> MapLabels::townsOfRow(const Level& level, int number, int row, int firstColumn,
                                                             int lastColumn) const
{
    const auto place = [&](const PlacedTown& town) { return tileOf(m_townPoints[town.number], number); };
    const auto first = std::ranges::lower_bound(level.towns, std::pair(row, firstColumn), {}, place);
    const auto end = std::ranges::upper_bound(first, level.towns.end(), std::pair(row, lastColumn), {}, place);
    return {first, end};
}

std::vector<MapLabel> MapLabels::labels(int number, const QRectF& worldRect, double pixelsPerWorld) const
{
    const int usedLevel = std::clamp(number, 0, kFinestLevel);
    const Level& placed = level(usedLevel);
    std::vector<MapLabel> found;
    const auto addCopies = [&](MapLabel label) {
        const QRectF box(label.position + label.box.topLeft() / pixelsPerWorld, label.box.size() / pixelsPerWorld);
        if (box.bottom() < worldRect.top() || box.top() > worldRect.bottom())
            return;
        const double x = label.position.x();
        const auto first = static_cast<int>(std::ceil(worldRect.left() - box.right()));
        const auto last = static_cast<int>(std::floor(worldRect.right() - box.left()));
        for (int shift = first; shift <= last; ++shift) {
            label.position.setX(x + shift);
            found.push_back(label);
        }
    };
    for (const MapLabel& country : placed.countries)
        addCopies(country);

    const int columns = 1 << usedLevel;
    const auto [firstRow, firstColumn] = tileOf(worldRect.topLeft(), usedLevel);
    const auto [lastRow, lastColumn] = tileOf(worldRect.bottomRight(), usedLevel);
    const bool isWholeWorld = lastColumn - firstColumn + 1 + 2 * kReachTiles >= columns;
    for (int row = firstRow - kReachTiles; row <= lastRow + kReachTiles; ++row) {
        const int first = isWholeWorld ? 0 : firstColumn - kReachTiles;
        const int last = isWholeWorld ? columns - 1 : lastColumn + kReachTiles;
        // Past the world's edge it goes on at the other.
        for (int world = first >= 0 ? first / columns : -1 - (-1 - first) / columns; world * columns <= last; ++world) {
            const int begin = std::max(first - world * columns, 0);
            const int end = std::min(last - world * columns, columns - 1);
            for (const PlacedTown& town : townsOfRow(placed, usedLevel, row, begin, end))
                addCopies(townLabel(town));
        }
    }
    return found;
}

QPainterPath MapLabels::shape(const MapLabel& label) const
{
    const QStringList lines = label.kind == MapLabelKind::Country
                                  ? m_countryNames[label.number]
                                  : QStringList(m_gazetteer->townName(label.number).in(m_language));
    return m_shaper.shape(lines, label.look, label.textBox.size());
}

} // namespace wayfolio
