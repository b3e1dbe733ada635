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
    int firstLevel = 0; ///< the zoom level from which on it is drawn
};

/// A country's name and where to write it.
struct WorldLabel
{
    QString code;     ///< two letters of ISO 3166-1; empty where there are none
    QString name;     ///< English
    QPointF position; ///< in the unit square
    double area = 0;  ///< of the largest polygon, in unit squares; larger countries are labelled first
};

/// The bundled world at one scale (resources/basemap, packed by resources/basemap/pack-basemap). Immutable once loaded;
/// loading takes milliseconds for far views, tens of them for near ones, and belongs on a worker.
struct WorldShapes
{
    std::vector<WorldLine> land;     ///< closed rings, outer and inner together (odd-even fill)
    std::vector<WorldLine> lakes;    ///< closed rings, islands in lakes among them (odd-even fill)
    std::vector<WorldLine> rivers;   ///< those that flow all year
    std::vector<WorldLine> borders;  ///< of countries, where they are not coast; may reach a little into the sea
    std::vector<WorldLine> regions;  ///< borders between the first-level regions of a country
    std::vector<WorldLine> disputed; ///< borders that not everybody recognizes
    std::vector<WorldLabel> labels;  ///< only in the world of far views

    /// ":/basemap/world-far.bin" for zoom levels up to 4, "world-middle.bin" up to 7, "world-near.bin" beyond.
    /// Errors: NotFound, DamagedFile.
    static Result<WorldShapes> load(const QString& path);
};

} // namespace wayfolio
