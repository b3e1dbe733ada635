// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerTransition.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace wayfolio {

namespace {

struct Spot
{
    MarkerKey key;
    QPointF position;      ///< where it is seen, or will be
    bool isPaired = false; ///< with one of the other side
};

double squaredWay(QPointF from, QPointF to)
{
    return QPointF::dotProduct(to - from, to - from);
}

/// Null when none is within reach.
template<class Spots, class IsWanted>
auto* nearestSpot(Spots& spots, QPointF position, double reach, IsWanted isWanted)
{
    decltype(&*spots.begin()) nearest = nullptr;
    double least = reach * reach;
    for (auto& spot : spots) {
        if (const double squared = squaredWay(spot.position, position); squared <= least && isWanted(spot)) {
            nearest = &spot;
            least = squared;
        }
    }
    return nearest;
}

bool isUnpaired(const Spot& spot)
{
    return !spot.isPaired;
}

} // namespace

MarkerKey::MarkerKey(const PhotoMarker& marker)
    : cluster(marker.cluster.key)
    , world(static_cast<int>(std::floor(marker.cluster.position.x())))
    , dimmed(marker.dimmed)
{}

MarkerTransition::MarkerTransition(std::span<const PhotoMarker> before, std::span<const PhotoMarker> after,
                                   const MarkerTransition& former, double formerProgress, double reach)
{
    std::vector<Spot> old;
    std::vector<Spot> fresh;
    for (const PhotoMarker& marker : before) {
        if (!marker.dimmed)
            old.push_back({MarkerKey(marker), former.positionOf(marker, formerProgress)});
    }
    for (const PhotoMarker& marker : after) {
        if (!marker.dimmed)
            fresh.push_back({MarkerKey(marker), marker.cluster.position});
    }

    const auto pair = [this](Spot& from, Spot& to) {
        from.isPaired = true;
        to.isPaired = true;
        if (from.position != to.position)
            m_coming.emplace(to.key, Coming{.from = from.position, .isNew = false});
    };
    std::map<MarkerKey, Spot*> byKey;
    for (Spot& spot : old)
        byKey.emplace(spot.key, &spot);
    for (Spot& spot : fresh) {
        if (const auto found = byKey.find(spot.key); found != byKey.end())
            pair(*found->second, spot);
    }
    // At another zoom level all keys are others; most markers just go on.
    for (const double within : {0.0, reach}) {
        for (Spot& spot : old) {
            if (spot.isPaired)
                continue;
            if (Spot* next = nearestSpot(fresh, spot.position, within, isUnpaired))
                pair(spot, *next);
        }
    }
    const auto isAny = [](const Spot& /*spot*/) { return true; };
    for (const Spot& spot : fresh) {
        if (spot.isPaired)
            continue;
        const Spot* origin = nearestSpot(old, spot.position, reach, isAny);
        m_coming.emplace(spot.key, Coming{.from = origin ? origin->position : spot.position});
    }
    for (const Spot& spot : old) {
        if (spot.isPaired)
            continue;
        const Spot* goal = nearestSpot(fresh, spot.position, reach, isAny);
        m_going.push_back({.key = spot.key, .from = spot.position, .to = goal ? goal->position : spot.position});
    }
}

const MarkerTransition::Coming* MarkerTransition::coming(const MarkerKey& key) const
{
    const auto found = m_coming.find(key);
    return found == m_coming.end() ? nullptr : &found->second;
}

QPointF MarkerTransition::positionOf(const PhotoMarker& marker, double progress) const
{
    const Coming* way = m_coming.empty() ? nullptr : coming(MarkerKey(marker));
    return way ? way->from + (marker.cluster.position - way->from) * progress : marker.cluster.position;
}

} // namespace wayfolio
