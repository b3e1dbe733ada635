// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace wayfolio {

/// The colours of what lies on the base map (BaseMapStyle has the base map's own).
namespace MapColors {

/// The route, badges and selection.
QColor accent(bool dark);
/// What text on the accent is written in.
QColor onAccent(bool dark);
/// Below the route, so that it stands out from land and sea.
QColor routeCasing(bool dark);
/// The route of one day of a trip, from a palette that stays apart in every common colour blindness (after Okabe and
/// Ito, 2008); repeats after kRouteColorCount days. Any `dayIndex` ≥ 0.
QColor route(int dayIndex, bool dark);
constexpr int kRouteColorCount = 6;

/// The white mat around a marker's thumbnail.
QColor markerFrame(bool dark);
/// The marker's shadow where it is deepest.
QColor markerShadow(bool dark);
/// Below a video's white triangle.
QColor playDisc();
/// Below words on the map that must be read whatever lies there.
QColor plate(bool dark);

} // namespace MapColors

} // namespace wayfolio
