// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/WorldShapes.h"

#include <QPainterPath>

#include <array>
#include <functional>
#include <mutex>

namespace wayfolio {

/// What lies on the ground, as paths of one picture's pixels. Points far outside the picture are left out.
struct OutlinePaths
{
    /// Rivers are this many widths: those that are shown longest are widest.
    static constexpr int kRiverWidths = 3;

    QPainterPath land; ///< for filling, odd-even
    QPainterPath coast;
    QPainterPath shallows; ///< the coast with less detail, for a wide stroke below it
    QPainterPath lakes;    ///< for filling, odd-even
    QPainterPath lakeShores;
    std::array<QPainterPath, kRiverWidths> rivers; ///< the narrowest first
    QPainterPath borders;
    QPainterPath regions;
    QPainterPath disputed;
};

/// The base map's lines, cut to what a picture shows and simplified for its zoom level: that is done for each picture
/// anew, as what is near it takes a fraction of a millisecond and the world's would take much time and memory at each
/// level. Const and any thread.
class MapOutlines
{
public:
    /// Gives a scale's shapes; called at most once, on the thread that first needs them.
    using Source = std::function<WorldShapes()>;

    /// Above this zoom level every point that there is counts.
    static constexpr int kFinestLevel = 8;
    /// From these zoom levels on the finer shapes are used.
    static constexpr int kFirstMiddleLevel = 5;
    static constexpr int kFirstNearLevel = kFinestLevel;

    MapOutlines(Source far, Source middle, Source near);

    /// What `worldRect` (in the unit square; x may leave [0, 1]) shows, in the coordinates of `target`, which is
    /// painted `margin` further on each side. Below 1 device-independent pixel of `zoom` details are dropped.
    [[nodiscard]] OutlinePaths paths(int zoom, const QRectF& worldRect, const QRectF& target, double margin) const;

    /// Reads ahead what the first picture at this zoom waits for.
    void makeReady(int zoom) const { (void)shapesFor(zoom); }

private:
    struct Scale
    {
        Source source;
        std::once_flag loaded;
        WorldShapes shapes;
    };

    class Cutter;

    [[nodiscard]] const WorldShapes& shapesFor(int zoom) const;

    mutable Scale m_far;
    mutable Scale m_middle;
    mutable Scale m_near;
};

} // namespace wayfolio
