// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapLabels.h"

#include "core/geo/WebMercator.h"
#include "core/map/CountryRoom.h"
#include "core/map/FarRegions.h"
#include "core/map/LabelGrid.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

/// A country is named when it is about this large, in pixels.
constexpr double kSmallestExtent = 26;
/// From this zoom level on every country is named where there is room.
constexpr int kEverybodyLevel = 6;
constexpr qsizetype kLongName = 12;
constexpr double kCountryPadding = 5;
/// Half of what a town's label reaches from its dot, in tiles of 256 pixels: a label is never farther away.
constexpr int kReachTiles = 1;
static_assert(TownLabels::kReach.width() < kReachTiles * WebMercator::kTileSize);
static_assert(MapLabels::kLastCountryLevel < NearTowns::kFirstLevel); // towns there know of no countries

/// How far a country's name moves for others, in pixels and as a share of the country's extent.
constexpr double kLeastReach = 40;
constexpr double kMostReach = 400;
constexpr double kReachShare = 0.6;

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
    {
        if (number <= kFirstTownLevel)
            return;
        for (const PlacedTown& town : labels.level(number - 1).towns)
            m_before.push_back(town);
        std::ranges::sort(m_before, [&](const PlacedTown& a, const PlacedTown& b) {
            return labels.towns().isBefore(a.number, b.number);
        });
    }

    void addGreatCapitals()
    {
        startTowns();
        for (const PlacedTown& town : m_before) {
            if (m_towns->isGreatCapital(town.number))
                place(town, TownLabels::kGreatCapitalPadding);
        }
        for (const quint32 town : m_towns->order()) {
            if (m_towns->importance(town) < TownLabels::kGreatCapitalImportance)
                break;
            if (m_towns->isGreatCapital(town) && !m_done[town])
                place({.number = town}, TownLabels::kGreatCapitalPadding);
        }
    }

    void addCountries()
    {
        for (size_t i = 0; i < m_labels.m_countries.size(); ++i)
            addCountry(static_cast<quint32>(i));
    }

    void addTowns()
    {
        startTowns();
        for (const PlacedTown& town : m_before) {
            if (!m_done[town.number])
                place(town, TownLabels::padding(m_number));
            m_done[town.number] = true;
        }
        const int least = TownLabels::leastImportance(m_number);
        for (const quint32 town : m_towns->order()) {
            if (m_towns->importance(town) < least)
                break;
            if (const auto padding = m_towns->padding(town, m_number); padding && !m_done[town])
                place({.number = town}, *padding);
        }
    }

private:
    void startTowns()
    {
        m_towns = &m_labels.towns();
        m_done.resize(m_towns->count());
    }

    void place(PlacedTown town, QSizeF padding)
    {
        const QPointF point = m_towns->point(town.number) * m_worldSize;
        const auto isFree = [&](const QRectF& box) {
            return m_grid.isFree(box.adjusted(-padding.width(), -padding.height(), padding.width(), padding.height()));
        };
        // Quick in crowds: the dot is a part of every box.
        if (!isFree(m_towns->dotBox(town.number).translated(point)))
            return;
        const auto placeAt = [&](LabelSide side) {
            const PlacedTown placed{.number = town.number, .side = side};
            const QRectF box = m_towns->label(placed).box.translated(point);
            if (!isFree(box))
                return false;
            m_grid.add(box);
            m_level.towns.push_back(placed);
            m_done[town.number] = true;
            return true;
        };
        if (!placeAt(town.side))
            (void)std::ranges::any_of(TownLabels::kSides, placeAt);
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
        MapLabel label{.kind = MapLabelKind::Country,
                       .number = number,
                       .position = country.position,
                       .box = box,
                       .textBox = box,
                       .look = look};
        const auto placeAt = [&](QPointF center) {
            label.position = center / m_worldSize;
            const QRectF onGrid = box.translated(center);
            if (!m_grid.isFree(onGrid.adjusted(-kCountryPadding, -kCountryPadding, kCountryPadding, kCountryPadding)) ||
                !m_labels.mayStandAt(label, label.position, m_worldSize))
                return false;
            label.position.rx() -= std::floor(label.position.x());
            m_grid.add(onGrid);
            m_level.countries.push_back(label);
            return true;
        };
        const QPointF wish = country.position * m_worldSize;
        const std::optional<quint16> owner = m_labels.m_owners[number];
        if (placeAt(wish) || !owner)
            return;
        const double reach = std::clamp(kReachShare * extent, kLeastReach, kMostReach);
        if (!std::ranges::any_of(room().placesIn(*owner, wish, size, reach), placeAt) && extent < kSmallestExtent)
            (void)std::ranges::any_of(room().placesBeside(*owner, wish, size, extent), placeAt);
    }

    const CountryRoom& room()
    {
        if (!m_room)
            m_room.emplace(m_labels.m_gazetteer->countryFinder(), m_worldSize);
        return *m_room;
    }

    const MapLabels& m_labels;
    const TownLabels* m_towns = nullptr; ///< where there are any
    int m_number;
    Level& m_level;
    double m_worldSize;
    LabelGrid m_grid;
    std::optional<CountryRoom> m_room;
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
    // In another language, as the country's code tells; far regions have theirs already.
    for (WorldLabel& country : m_countries) {
        if (!m_gazetteer || language == NameLanguage::English)
            break;
        if (const auto names = m_gazetteer->countryName(country.code))
            country.name = names->in(language);
    }
    if (m_gazetteer)
        addFarRegions();
    std::ranges::stable_sort(m_countries, std::ranges::greater{}, &WorldLabel::area);
    for (const WorldLabel& country : m_countries) {
        m_countryNames.push_back(linesOf(country.name.toUpper()));
        m_owners.push_back(ownerOf(country));
    }
}

void MapLabels::addFarRegions()
{
    std::vector<bool> labelled(m_gazetteer->countryCount());
    for (const WorldLabel& country : m_countries) {
        if (const auto number = m_gazetteer->countryNumber(country.code))
            labelled[*number] = true;
    }
    for (const FarRegion& region : farRegions(*m_gazetteer, labelled)) {
        m_countries.push_back({.code = m_gazetteer->countryCode(region.country),
                               .name = region.name.in(m_language),
                               .position = region.position,
                               .area = region.area});
    }
}

std::optional<quint16> MapLabels::ownerOf(const WorldLabel& country) const
{
    if (!m_gazetteer)
        return std::nullopt;
    if (const auto number = m_gazetteer->countryNumber(country.code))
        return number;
    // One that not everybody recognizes is a part of another.
    return m_gazetteer->countryFinder().countryAt(WebMercator::unproject(country.position));
}

const TownLabels& MapLabels::towns() const
{
    std::call_once(m_townsMade,
                   [this] { m_towns = std::make_unique<const TownLabels>(m_gazetteer, m_language, m_shaper); });
    return *m_towns;
}

NearTowns& MapLabels::nearTowns() const
{
    std::call_once(m_nearTownsMade, [this] {
        m_nearTowns = std::make_unique<NearTowns>(towns(), level(NearTowns::kFirstLevel - 1).towns);
    });
    return *m_nearTowns;
}

const MapLabels::Level& MapLabels::level(int number) const
{
    Level& wanted = m_levels.at(static_cast<size_t>(number));
    std::call_once(wanted.made, [&] {
        Placement placement(*this, number, wanted);
        if (number >= TownLabels::kFirstGreatCapitalLevel)
            placement.addGreatCapitals();
        placement.addCountries();
        if (number >= kFirstTownLevel)
            placement.addTowns();
        std::ranges::sort(wanted.towns, {}, [&](const PlacedTown& town) {
            return std::pair(tileOf(towns().point(town.number), number), town.number);
        });
        wanted.towns.shrink_to_fit();
    });
    return wanted;
}

std::span<const PlacedTown> MapLabels::townsOfRow(const Level& level, int number, int row, int firstColumn,
                                                  int lastColumn) const
{
    const auto place = [&](const PlacedTown& town) { return tileOf(towns().point(town.number), number); };
    const auto first = std::ranges::lower_bound(level.towns, std::pair(row, firstColumn), {}, place);
    const auto end = std::ranges::upper_bound(first, level.towns.end(), std::pair(row, lastColumn), {}, place);
    return {first, end};
}

/// Each once, those of the surroundings with them.
std::vector<PlacedTown> MapLabels::townsIn(int number, const QRectF& worldRect) const
{
    if (number < kFirstTownLevel)
        return {};
    if (number >= NearTowns::kFirstLevel)
        return nearTowns().placed(number, worldRect);
    std::vector<PlacedTown> found;
    const Level& placed = level(number);
    const int columns = 1 << number;
    const auto [firstRow, firstColumn] = tileOf(worldRect.topLeft(), number);
    const auto [lastRow, lastColumn] = tileOf(worldRect.bottomRight(), number);
    const bool isWholeWorld = lastColumn - firstColumn + 1 + 2 * kReachTiles >= columns;
    for (int row = firstRow - kReachTiles; row <= lastRow + kReachTiles; ++row) {
        const int first = isWholeWorld ? 0 : firstColumn - kReachTiles;
        const int last = isWholeWorld ? columns - 1 : lastColumn + kReachTiles;
        // Past the world's edge it goes on at the other.
        for (int world = first >= 0 ? first / columns : -1 - (-1 - first) / columns; world * columns <= last; ++world) {
            const int begin = std::max(first - world * columns, 0);
            const int end = std::min(last - world * columns, columns - 1);
            const std::span<const PlacedTown> ofRow = townsOfRow(placed, number, row, begin, end);
            found.insert(found.end(), ofRow.begin(), ofRow.end());
        }
    }
    return found;
}

std::vector<MapLabel> MapLabels::labels(int number, const QRectF& worldRect, double pixelsPerWorld) const
{
    const int usedLevel = std::clamp(number, 0, kFinestLevel);
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
    if (usedLevel <= kLastCountryLevel) {
        for (const MapLabel& country : level(usedLevel).countries)
            addCopies(country);
    }
    for (const PlacedTown& town : townsIn(usedLevel, worldRect))
        addCopies(towns().label(town));
    return found;
}

bool MapLabels::mayStandAt(const MapLabel& label, QPointF position, double pixelsPerWorld) const
{
    if (label.kind != MapLabelKind::Country)
        return position == label.position;
    const std::optional<quint16> owner = m_owners[label.number];
    if (!owner)
        return true;
    const auto beneath = m_gazetteer->countryFinder().countryAt(WebMercator::unproject(position));
    const bool isSmall = std::sqrt(country(label).area) * pixelsPerWorld < label.box.width();
    return beneath ? beneath == owner : isSmall;
}

void MapLabels::makeReady(int number) const
{
    if (number >= NearTowns::kFirstLevel)
        (void)nearTowns();
    else
        (void)level(std::max(number, 0));
}

QPainterPath MapLabels::shape(const MapLabel& label) const
{
    const QStringList lines = label.kind == MapLabelKind::Country
                                  ? m_countryNames[label.number]
                                  : QStringList(m_gazetteer->townName(label.number).in(m_language));
    return m_shaper.shape(lines, label.look, label.textBox.size());
}

} // namespace wayfolio
