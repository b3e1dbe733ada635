// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/WorldShapes.h"

#include <QFont>
#include <QPainterPath>

#include <array>
#include <mutex>
#include <vector>

namespace wayfolio {

/// A name on the map, as shapes around (0, 0) in device-independent pixels.
struct MapLabel
{
    QPointF position; ///< of its middle, in WebMercator's unit square
    QRectF box;       ///< with its halo, around (0, 0)
    QPainterPath glyphs;
    QPainterPath halo;
};

/// Where country names stand. They are placed once for the whole world at each integer zoom level, larger countries
/// first and never upon one another, so all tiles of a level agree. Const and any thread.
class MapLabels
{
public:
    static constexpr int kFinestLevel = 12;

    MapLabels(std::vector<WorldLabel> labels, const QFont& font);

    /// The labels of this zoom level (of the nearest one there is).
    [[nodiscard]] const std::vector<MapLabel>& placed(int zoom) const;

private:
    struct Level
    {
        std::once_flag made;
        std::vector<MapLabel> labels;
    };

    [[nodiscard]] MapLabel shaped(const WorldLabel& label, double extent) const;
    [[nodiscard]] std::vector<MapLabel> place(int zoom) const;

    std::vector<WorldLabel> m_labels; ///< larger countries first
    QFont m_font;
    mutable std::array<Level, kFinestLevel + 1> m_levels;
};

} // namespace wayfolio
