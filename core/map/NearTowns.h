// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/LabelGrid.h"
#include "core/map/TownLabels.h"

#include <array>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace wayfolio {

/// Which towns are named at near zoom levels. The outcome is as if all towns of the world had been tried one after the
/// other: those of the level before, then the others by importance, never one upon another. But whether a town is named
/// is decided only when a picture asks for its surroundings, together with the more important ones that can be in its
/// way, and theirs: so nobody waits for the world's hundred thousands, and all pictures agree. Any thread.
class NearTowns
{
public:
    static constexpr int kFirstLevel = 8;

    /// `before`: of the level before the first. `labels` must outlive it.
    NearTowns(const TownLabels& labels, std::span<const PlacedTown> before);

    /// Those whose labels may reach into this part of the world, which is narrower than that; x may leave [0, 1].
    [[nodiscard]] std::vector<PlacedTown> placed(int level, const QRectF& world);

private:
    /// 0 where nothing is decided, 1 for no name, otherwise 2 more than its side's number.
    using Decision = quint8;
    static constexpr Decision kUndecided = 0;
    static constexpr Decision kNameless = 1;
    static constexpr Decision kNamed = 2;

    struct Level
    {
        std::vector<Decision> decisions; ///< by town
        LabelGrid named;
    };

    /// A smaller one comes first.
    struct Rank
    {
        quint8 group = 0;
        int importance = 0; ///< negative
        quint32 town = 0;

        auto operator<=>(const Rank&) const = default;
    };

    [[nodiscard]] static PlacedTown placedTown(quint32 town, Decision decision)
    {
        return {.number = town, .side = static_cast<LabelSide>(decision - kNamed)};
    }

    [[nodiscard]] Level& levelOf(int number);
    Decision decision(quint32 town, int level);
    [[nodiscard]] Decision tried(quint32 town, int level);
    [[nodiscard]] Rank rank(quint32 town, int level);

    /// Another town that can be in the way of one.
    struct Rival
    {
        bool isOnDot = false; ///< leaves no room on any side if it is named
        Rank rank;
        QPointF way; ///< from dot to dot, in pixels
    };

    /// The more important ones that can be in the way of its name. First those on its dot, which often answer the
    /// question alone, and of these the most important ones, about which least must be found out in turn.
    [[nodiscard]] std::vector<Rival> rivals(const Rank& wanted, int level, QSizeF padding);
    /// The boxes of those that are named and within reach; nothing where one of them leaves no room on any side of the
    /// dot. Both with what stays free.
    [[nodiscard]] std::optional<std::vector<QRectF>> taken(const std::vector<Rival>& rivals, int level, QSizeF reach,
                                                           const QRectF& dot);

    const TownLabels& m_labels;
    std::mutex m_mutex;
    std::array<std::optional<Level>, TownLabels::kFinestLevel - kFirstLevel + 2> m_levels; ///< the one before, too
};

} // namespace wayfolio
