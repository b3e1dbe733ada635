// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MarkerLayout.h"

#include <map>
#include <span>
#include <vector>

namespace wayfolio {

/// Which marker of which copy of the world.
struct MarkerKey
{
    quint64 cluster = 0;
    int world = 0;
    bool dimmed = false;

    explicit MarkerKey(const PhotoMarker& marker);

    auto operator<=>(const MarkerKey&) const = default;
};

/// How markers become others: each goes on as the one that stands where it stood or next to it, what splits off comes
/// out of the nearest one, and what is merged goes into the nearest one. Dimmed markers take no part. Positions are in
/// the unit square.
class MarkerTransition
{
public:
    static constexpr int kMilliseconds = 160;

    /// A marker on its way to its place.
    struct Coming
    {
        QPointF from;
        bool isNew = true; ///< becomes visible on the way; else it goes on as a marker that there was
    };

    /// A marker that vanishes on its way.
    struct Going
    {
        MarkerKey key;
        QPointF from;
        QPointF to;
    };

    /// Nothing moves.
    MarkerTransition() = default;
    /// `former` says where the markers of `before` are seen; none comes from further away than `reach`.
    MarkerTransition(std::span<const PhotoMarker> before, std::span<const PhotoMarker> after,
                     const MarkerTransition& former, double formerProgress, double reach);

    [[nodiscard]] bool isEmpty() const { return m_coming.empty() && m_going.empty(); }

    /// Null for a marker that is at its place.
    [[nodiscard]] const Coming* coming(const MarkerKey& key) const;

    [[nodiscard]] const std::vector<Going>& going() const { return m_going; }

    /// Where this marker is at `progress`, from 0 to 1.
    [[nodiscard]] QPointF positionOf(const PhotoMarker& marker, double progress) const;

private:
    std::map<MarkerKey, Coming> m_coming;
    std::vector<Going> m_going;
};

} // namespace wayfolio
