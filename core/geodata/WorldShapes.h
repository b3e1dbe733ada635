// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geo/GeoPoint.h"
#include "core/geodata/WorldLines.h"

#include <QPointF>
#include <QString>

#include <vector>

namespace wayfolio {

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
    WorldLines land;                ///< closed rings, outer and inner together (odd-even fill)
    WorldLines lakes;               ///< closed rings, islands in lakes among them (odd-even fill)
    WorldLines rivers;              ///< those that flow all year
    WorldLines borders;             ///< of countries, where they are not coast; may reach a little into the sea
    WorldLines regions;             ///< borders between the first-level regions of a country
    WorldLines disputed;            ///< borders that not everybody recognizes
    std::vector<WorldLabel> labels; ///< only in the world of far views

    /// ":/basemap/world-far.bin" for zoom levels up to 4, "world-middle.bin" up to 7, "world-near.bin" beyond.
    /// Errors: NotFound, DamagedFile.
    static Result<WorldShapes> load(const QString& path);
};

} // namespace wayfolio
