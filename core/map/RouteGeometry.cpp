// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/RouteGeometry.h"

#include "core/geo/GreatCircle.h"
#include "core/geo/LineSimplifier.h"
#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kArcSegmentMeters = 60'000;
constexpr double kRouteTolerancePixels = 0.5;

/// Appends projected points, each on the copy of the world that is nearest to the one before.
class Unwrapper
{
public:
    void beginLine(QPolygonF& line) { m_line = &line; }

    void append(GeoPoint point)
    {
        QPointF position = WebMercator::project(point);
        if (m_started)
            position.rx() -= std::round(position.x() - m_last.x());
        // QPointF's == is fuzzy: at this scale it would swallow metres.
        const bool moved = !m_started || position.x() != m_last.x() || position.y() != m_last.y();
        if (moved || m_line->isEmpty())
            m_line->append(position);
        m_last = position;
        m_started = true;
    }

private:
    QPolygonF* m_line = nullptr;
    QPointF m_last;
    bool m_started = false;
};

void appendHop(Unwrapper& unwrapper, GeoPoint from, GeoPoint to)
{
    const double distance = distanceMeters(from, to);
    if (distance <= kLongHopMeters) {
        unwrapper.append(to);
        return;
    }
    const int segments = std::clamp(static_cast<int>(std::ceil(distance / kArcSegmentMeters)), 16, 256);
    for (const GeoPoint point : greatCircleArc(from, to, segments))
        unwrapper.append(point);
}

} // namespace

std::vector<RouteLine> routeLines(const Route& route)
{
    std::vector<RouteLine> lines;
    Unwrapper unwrapper;
    for (const Leg& leg : route.legs) {
        if (leg.points.empty())
            continue;
        RouteLine line{.kind = leg.kind, .worldPoints = {}};
        unwrapper.beginLine(line.worldPoints);
        unwrapper.append(leg.points.front().point);
        for (size_t i = 1; i < leg.points.size(); ++i)
            appendHop(unwrapper, leg.points[i - 1].point, leg.points[i].point);
        if (line.worldPoints.size() > 1)
            lines.push_back(std::move(line));
    }
    return lines;
}

QPolygonF simplified(const QPolygonF& worldPoints, double zoom)
{
    const std::span<const QPointF> points(worldPoints.constData(), static_cast<size_t>(worldPoints.size()));
    const std::vector<qsizetype> kept = simplifyLine(points, kRouteTolerancePixels / WebMercator::worldSize(zoom));
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(kept.size()));
    for (const qsizetype index : kept)
        line.append(worldPoints.at(index));
    return line;
}

} // namespace wayfolio
