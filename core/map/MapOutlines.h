// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/WorldShapes.h"

#include <QPainterPath>

#include <array>
#include <mutex>
#include <vector>

namespace wayfolio {

/// Land and borders as paths of one picture's pixels. Points far outside the picture are left out.
struct OutlinePaths
{
    QPainterPath land; ///< for filling, odd-even
    QPainterPath coast;
    QPainterPath borders;
};

/// The base map's lines, simplified once for each zoom level when it is first needed, and cut to what a picture shows.
/// Const and any thread.
class MapOutlines
{
public:
    /// Above this zoom level every point that there is counts.
    static constexpr int kFinestLevel = 10;
    /// From this zoom level on the fine shapes are used.
    static constexpr int kFirstFineLevel = 5;

    MapOutlines(const WorldShapes& coarse, const WorldShapes& fine);

    /// What `worldRect` (in the unit square; x may leave [0, 1]) shows, in the coordinates of `target`, which is
    /// painted `margin` further on each side. Below 1 device-independent pixel of `zoom` details are dropped.
    [[nodiscard]] OutlinePaths paths(int zoom, const QRectF& worldRect, const QRectF& target, double margin) const;

private:
    /// A line with the bounds of each run of kRunLength segments, so that what is out of sight is skipped in runs.
    struct Outline
    {
        QPolygonF points;
        QRectF bounds;
        std::vector<QRectF> runs;
    };

    struct Level
    {
        std::once_flag made;
        std::vector<Outline> land;
        std::vector<Outline> borders;
    };

    class Cutter;

    static constexpr qsizetype kRunLength = 32;

    static std::vector<Outline> outlines(const std::vector<WorldLine>& lines, double tolerance, double smallest);
    [[nodiscard]] const Level& level(int zoom) const;

    // Implicitly shared with the shapes.
    std::vector<WorldLine> m_coarseLand;
    std::vector<WorldLine> m_coarseBorders;
    std::vector<WorldLine> m_fineLand;
    std::vector<WorldLine> m_fineBorders;
    mutable std::array<Level, kFinestLevel + 1> m_levels;
};

} // namespace wayfolio
