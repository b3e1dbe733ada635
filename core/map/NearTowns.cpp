// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/NearTowns.h"

#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayfolio {

namespace {

// What comes first in a level.
constexpr quint8 kShownGreatCapital = 0; ///< by the level before
constexpr quint8 kGreatCapital = 1;
constexpr quint8 kShown = 2;
constexpr quint8 kOther = 3;

QRectF grown(const QRectF& box, QSizeF by)
{
    return box.adjusted(-by.width(), -by.height(), by.width(), by.height());
}

} // namespace

NearTowns::NearTowns(const TownLabels& labels, std::span<const PlacedTown> before)
    : m_labels(labels)
{
    std::vector<Decision>& decisions = levelOf(kFirstLevel - 1).decisions;
    decisions.assign(labels.count(), kNameless);
    for (const PlacedTown& town : before)
        decisions[town.number] = static_cast<Decision>(kNamed + static_cast<Decision>(town.side));
}

std::vector<PlacedTown> NearTowns::placed(int level, const QRectF& world)
{
    std::vector<PlacedTown> found;
    const double worldSize = WebMercator::worldSize(level);
    const int least = TownLabels::leastImportance(level);
    const std::scoped_lock lock(m_mutex);
    m_labels.visit(grown(world, TownLabels::kReach / worldSize), [&](quint32 town) {
        if (m_labels.importance(town) < least)
            return false;
        if (const Decision decided = decision(town, level); decided >= kNamed)
            found.push_back(placedTown(town, decided));
        return true;
    });
    return found;
}

NearTowns::Level& NearTowns::levelOf(int number)
{
    const int place = number - kFirstLevel + 1;
    std::optional<Level>& level = m_levels.at(static_cast<size_t>(place));
    if (!level) {
        level.emplace(std::vector<Decision>(m_labels.count(), kUndecided), LabelGrid(WebMercator::worldSize(number)));
    }
    return *level;
}

NearTowns::Decision NearTowns::decision(quint32 town, int level)
{
    Decision& decided = levelOf(level).decisions[town];
    if (decided == kUndecided) {
        decided = tried(town, level);
        if (decided >= kNamed) {
            const QRectF box = m_labels.label(placedTown(town, decided)).box;
            levelOf(level).named.add(box.translated(m_labels.point(town) * WebMercator::worldSize(level)));
        }
    }
    return decided;
}

NearTowns::Rank NearTowns::rank(quint32 town, int level)
{
    const bool isShown = decision(town, level - 1) >= kNamed;
    const quint8 group = m_labels.isGreatCapital(town) ? (isShown ? kShownGreatCapital : kGreatCapital)
                         : isShown                     ? kShown
                                                       : kOther;
    return {.group = group, .importance = -m_labels.importance(town), .town = town};
}

std::vector<NearTowns::Rival> NearTowns::rivals(const Rank& wanted, int level, QSizeF padding)
{
    const QRectF dot = grown(m_labels.dotBox(wanted.town), padding);
    const double worldSize = WebMercator::worldSize(level);
    const QPointF point = m_labels.point(wanted.town);
    const QSizeF reach = m_labels.reach(wanted.town) + padding;
    // What the level before shows comes first however small it is, and great capitals before all.
    const int atMost =
        wanted.group == kOther ? TownLabels::leastImportance(level - 1) : TownLabels::kGreatCapitalImportance;
    const int least = std::min(-wanted.importance, atMost);
    std::vector<Rival> found;
    const QSizeF farthest = reach + TownLabels::kReach;
    const QRectF area = grown(QRectF(point, QSizeF(0, 0)), farthest / worldSize);
    m_labels.visit(area, [&](quint32 town) {
        if (m_labels.importance(town) < least)
            return false;
        QPointF way = m_labels.point(town) - point;
        way.rx() -= std::round(way.x());
        way *= worldSize;
        const bool isNear = std::abs(way.x()) <= farthest.width() && std::abs(way.y()) <= farthest.height();
        if (isNear && town != wanted.town) {
            const Rank other = rank(town, level);
            if (other < wanted)
                found.push_back({.isOnDot = dot.contains(way), .rank = other, .way = way});
        }
        return true;
    });
    std::ranges::sort(found, {}, [](const Rival& rival) { return std::pair(!rival.isOnDot, rival.rank); });
    return found;
}

std::optional<std::vector<QRectF>> NearTowns::taken(const std::vector<Rival>& rivals, int level, QSizeF reach,
                                                    const QRectF& dot)
{
    const auto box = [&](const Rival& rival, Decision decided) {
        return m_labels.label(placedTown(rival.rank.town, decided)).box.translated(rival.way);
    };
    std::vector<QRectF> boxes;
    for (const Rival& rival : rivals) {
        // What a name needs is found out late, as it takes longest.
        const QSizeF farthest = reach + m_labels.reach(rival.rank.town);
        if (std::abs(rival.way.x()) > farthest.width() || std::abs(rival.way.y()) > farthest.height())
            continue;
        const Decision decided = decision(rival.rank.town, level);
        if (decided < kNamed)
            continue;
        boxes.push_back(box(rival, decided));
        if (boxes.back().intersects(dot))
            return std::nullopt;
    }
    return boxes;
}

NearTowns::Decision NearTowns::tried(quint32 town, int level)
{
    const Rank wanted = rank(town, level);
    std::optional<QSizeF> padding = TownLabels::padding(level);
    if (wanted.group <= kGreatCapital)
        padding = TownLabels::kGreatCapitalPadding;
    else if (wanted.group == kOther)
        padding = m_labels.padding(town, level);
    if (!padding)
        return kNameless;

    // Quick in crowds: the dot is a part of every box. Those that come later are not named before this is decided: they
    // would have been in one another's way.
    const QRectF dot = grown(m_labels.dotBox(town), *padding);
    if (!levelOf(level).named.isFree(dot.translated(m_labels.point(town) * WebMercator::worldSize(level))))
        return kNameless;
    const auto boxes = taken(rivals(wanted, level, *padding), level, m_labels.reach(town) + *padding, dot);
    if (!boxes)
        return kNameless;
    const auto isFree = [&](LabelSide side) {
        const QRectF box = grown(m_labels.label({.number = town, .side = side}).box, *padding);
        return std::ranges::none_of(*boxes, [&](const QRectF& other) { return other.intersects(box); });
    };
    const Decision before = decision(town, level - 1);
    if (before >= kNamed && isFree(placedTown(town, before).side))
        return before;
    const auto side = std::ranges::find_if(TownLabels::kSides, isFree);
    return side == TownLabels::kSides.end() ? kNameless : static_cast<Decision>(kNamed + static_cast<Decision>(*side));
}

} // namespace wayfolio
