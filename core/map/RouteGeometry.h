// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Route.h"

#include <QPolygonF>

#include <vector>

namespace wayfolio {

/// A leg of a route as it is drawn.
struct RouteLine
{
    LegKind kind = LegKind::Inferred;
    /// In WebMercator's unit square. Longitudes are unwrapped along the whole route, so x may leave [0, 1] and no
    /// line crosses the map the long way; whoever draws it draws copies one world to the left and right.
    QPolygonF worldPoints;

    bool operator==(const RouteLine&) const = default;
};

/// Hops longer than this are drawn as great-circle arcs.
constexpr double kLongHopMeters = 200'000;

/// One line a leg, in order. Legs that stay at one spot have none.
std::vector<RouteLine> routeLines(const Route& route);

/// The line with only those of its points that change the picture at this zoom (half a pixel).
QPolygonF simplified(const QPolygonF& worldPoints, double zoom);

} // namespace wayfolio
