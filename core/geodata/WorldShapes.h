// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geo/GeoPoint.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace wayfolio {

/// A ring or line of the base map in WebMercator's unit square. Longitudes are unwrapped along it, so x may leave
/// [0, 1]; whoever paints it paints copies one world to the left and right.
struct WorldLine
{
    QPolygonF points;
    QRectF bounds;
};

/// A country's name and where to write it.
struct WorldLabel
{
    QString name;     ///< English
    QPointF position; ///< in the unit square
    double area = 0;  ///< of the largest polygon, in unit squares; larger countries are labelled first
};

/// The bundled Natural Earth world at one scale (resources/basemap, packed by resources/basemap/pack-basemap).
/// Immutable once loaded; loading takes tens of milliseconds and belongs on a worker.
struct WorldShapes
{
    std::vector<WorldLine> land;    ///< closed rings, outer and inner together (odd-even fill)
    std::vector<WorldLine> borders; ///< country boundaries that are not coast
    std::vector<WorldLabel> labels;

    /// Errors: NotFound, DamagedFile.
    static Result<WorldShapes> load(const QString& path);
};

} // namespace wayfolio
