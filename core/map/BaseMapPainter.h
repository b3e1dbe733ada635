// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/TileId.h"
#include "core/geodata/WorldShapes.h"
#include "core/map/MapLabels.h"
#include "core/map/MapOutlines.h"

#include <QColor>

#include <memory>
#include <span>

class QPainter;

namespace wayfolio {

/// The colours of the base map.
struct BaseMapStyle
{
    QColor sea;
    QColor shallows; ///< a soft band of sea along the coast
    QColor graticule;
    QColor land;
    QColor coast;
    QColor border;
    QColor label;
    QColor labelHalo;

    static BaseMapStyle light();
    static BaseMapStyle dark();

    bool operator==(const BaseMapStyle&) const = default;
};

/// The bundled world at both scales, and what is worked out from it when first needed. Loaded once, shared by all
/// painters, const and any thread. Needs QGuiApplication, whose font the names are written in.
struct BaseMapData
{
    BaseMapData(const WorldShapes& coarse, const WorldShapes& fine);

    /// From the application's resources.
    static Result<std::shared_ptr<const BaseMapData>> load();

    MapOutlines outlines;
    MapLabels labels;
};

/// Paints the bundled world. Const and any thread.
class BaseMapPainter
{
public:
    BaseMapPainter(std::shared_ptr<const BaseMapData> data, BaseMapStyle style);

    /// Paints the part of the world shown by `worldRect` (in the unit square; x may leave [0, 1]) into `target`
    /// (in the painter's coordinates). Line widths and names are `scale` times as large.
    void paint(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale = 1) const;
    /// The same in two steps, for what lies between ground and names. Names move a little up or down where they would
    /// touch one of `occupied` (in the painter's coordinates), and are left out where that does not help.
    void paintGround(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale) const;
    void paintNames(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale,
                    std::span<const QRectF> occupied) const;
    [[nodiscard]] QImage tileImage(TileId id, int tilePixels) const;
    /// The same, encoded as PNG.
    [[nodiscard]] QByteArray tile(TileId id, int tilePixels) const;

private:
    void paintGraticule(QPainter& painter, const QRectF& worldRect, const QRectF& target, double zoom,
                        double scale) const;

    std::shared_ptr<const BaseMapData> m_data;
    BaseMapStyle m_style;
};

} // namespace wayfolio
