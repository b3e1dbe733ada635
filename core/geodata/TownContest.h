// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/TownTree.h"

#include <algorithm>
#include <limits>

namespace wayfolio {

/// Which of some towns answers a query: the rule that TownTree::find() goes by. In a header, for it is asked of every
/// town that is looked at. Tree and query outlive it.
class TownContest
{
public:
    TownContest(const TownTree& tree, const TownTree::Query& query)
        : m_tree(tree)
        , m_query(query)
        , m_pulls(query.ranking == TownTree::Ranking::Pull ? &TownTree::pulls() : nullptr)
        , m_limit(query.limitMeters / TownTree::kMetersPerUnit)
    {}

    /// A town at this straight distance. Of several that are equally good the one with the lowest number wins.
    void enter(quint32 number, double distance)
    {
        const Town& town = m_tree.town(number);
        if (distance > m_limit || (m_query.city && (town.city != *m_query.city || number == *m_query.city)))
            return;
        const double cost = m_pulls != nullptr ? distance / (*m_pulls)[town.sizeClass] : distance;
        const bool isBetter = cost < m_leastCost || (cost == m_leastCost && number < m_winner->number);
        if (!isBetter || !isInCountry(town, distance))
            return;
        m_leastCost = cost;
        m_winner = TownTree::Hit{.number = number, .distanceMeters = distance * TownTree::kMetersPerUnit};
    }

    /// From how far a town of this size class could still win.
    [[nodiscard]] double reach(quint8 sizeClass) const
    {
        return std::min(m_limit, m_pulls != nullptr ? m_leastCost * (*m_pulls)[sizeClass] : m_leastCost);
    }

    [[nodiscard]] std::optional<TownTree::Hit> winner() const { return m_winner; }

private:
    [[nodiscard]] bool isInCountry(const Town& town, double distance) const
    {
        return !m_query.country || town.country == *m_query.country ||
               (town.isOutsideCountry && distance * TownTree::kMetersPerUnit < town.ownGroundMeters());
    }

    const TownTree& m_tree;
    const TownTree::Query& m_query;
    const std::array<double, TownTree::kSizeClassCount>* m_pulls; ///< null where the nearest wins
    double m_limit;
    double m_leastCost = std::numeric_limits<double>::infinity();
    std::optional<TownTree::Hit> m_winner;
};

} // namespace wayfolio
