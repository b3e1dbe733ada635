// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/RouteClipper.h"
#include "core/model/Route.h"

class QPainter;

namespace wayfolio {

/// A line of a route in pixels of the picture, clipped to it.
struct DrawnRouteLine
{
    LegKind kind = LegKind::Inferred;
    ClippedLine line;
};

enum class RouteEmphasis {
    Full,
    Faint, ///< another trip is the one that is looked at
};

/// How routes look wherever they are painted: solid on the ground, dashed for flights, with arrowheads that show the
/// direction at even distances along the whole line. Casings lie below all lines.
void paintRouteLines(QPainter& painter, const std::vector<DrawnRouteLine>& lines, RouteEmphasis emphasis, bool dark);

} // namespace wayfolio
