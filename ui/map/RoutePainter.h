// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/PackedLine.h"
#include "core/map/RouteGeometry.h"

#include <QImage>
#include <QRectF>

#include <unordered_map>

namespace wayfolio {

/// A part of the world as the routes are to be painted on it.
struct RouteView
{
    QRectF worldRect; ///< in the unit square; x may leave [0, 1]
    double zoom = 0;
    double devicePixelRatio = 1;
    TripId trip{}; ///< stands out; invalid for all alike
    bool dark = false;

    bool operator==(const RouteView&) const = default;
};

struct RoutePicture
{
    QImage image; ///< null where there is no route
    QRectF worldRect;
};

/// Paints the routes of all trips for the map: solid on the ground, dashed arcs for flights, with arrowheads that show
/// the direction. One thread at a time.
class RoutePainter
{
public:
    RoutePainter() = default;
    explicit RoutePainter(const std::vector<Route>& routes);

    /// Before the first painting.
    void add(const Route& route);

    /// No larger than what there is to see.
    [[nodiscard]] RoutePicture paint(const RouteView& view);

private:
    /// There may be a million points.
    struct PackedRouteLine
    {
        LegKind kind;
        PackedLine worldPoints;
    };

    struct TripLines
    {
        TripId trip;
        std::vector<PackedRouteLine> lines;
        QRectF bounds;
    };

    const std::vector<RouteLine>& simplifiedLines(size_t trip, double zoom);

    std::vector<TripLines> m_trips;
    /// Of the trips that were seen at this level, by their number in m_trips.
    std::unordered_map<size_t, std::vector<RouteLine>> m_simplified;
    int m_simplifiedLevel = -1;
};

} // namespace wayfolio
