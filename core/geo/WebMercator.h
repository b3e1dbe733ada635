// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <QPointF>

namespace wayfolio {

/// The spherical Mercator projection of web maps (EPSG:3857), scaled so that the world is the unit square:
/// x grows eastwards from 0 at -180°, y grows southwards from 0 at 85.0511° N.
namespace WebMercator {

constexpr double kMaxLatitude = 85.05112877980659;
constexpr int kTileSize = 256;

/// Latitudes beyond ±85.0511° are drawn at the edge.
QPointF project(GeoPoint point);
/// x outside [0, 1] is wrapped round the world.
GeoPoint unproject(QPointF worldPosition);
/// The world's width in device-independent pixels; `zoom` may be fractional.
double worldSize(double zoom);
/// Metres on the ground a pixel covers at this latitude.
double metersPerPixel(double latitude, double zoom);

} // namespace WebMercator

} // namespace wayfolio
