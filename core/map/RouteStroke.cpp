// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/RouteStroke.h"

#include "core/map/MapColors.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace wayfolio {

namespace {

constexpr double kLineWidth = 3;
constexpr double kCasingWidth = 5.5;
constexpr double kFlightWidth = 1.8;
constexpr double kFlightCasingWidth = 3.6;
constexpr double kArrowDistance = 110;
constexpr double kArrowSize = 5.5;

void strokeRouteLine(QPainter& painter, const DrawnRouteLine& drawn, const QColor& color, double width, bool dashed)
{
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (dashed) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({7 / width, 5 / width});
        pen.setDashOffset(std::fmod(drawn.line.start, 12.0) / width);
    }
    painter.setPen(pen);
    painter.drawPolyline(drawn.line.points);
}

void paintRouteArrow(QPainter& painter, QPointF tip, double angle)
{
    painter.save();
    painter.translate(tip);
    painter.rotate(angle);
    const QPolygonF arrow{
        {kArrowSize, 0}, {-kArrowSize, kArrowSize * 0.9}, {-kArrowSize * 0.45, 0}, {-kArrowSize, -kArrowSize * 0.9}};
    painter.drawPolygon(arrow);
    painter.restore();
}

/// At even distances along the whole line, wherever the view begins.
void paintRouteArrows(QPainter& painter, const ClippedLine& line)
{
    double along = line.start;
    double next = (std::floor(along / kArrowDistance) + 0.5) * kArrowDistance;
    if (next < along)
        next += kArrowDistance;
    for (qsizetype i = 1; i < line.points.size(); ++i) {
        const QPointF a = line.points.at(i - 1);
        const QPointF way = line.points.at(i) - a;
        const double length = std::hypot(way.x(), way.y());
        for (; next <= along + length && length > 0; next += kArrowDistance)
            paintRouteArrow(painter, a + way * ((next - along) / length),
                            std::atan2(way.y(), way.x()) * 180 / std::numbers::pi);
        along += length;
    }
}

} // namespace

void paintRouteLines(QPainter& painter, const std::vector<DrawnRouteLine>& lines, RouteEmphasis emphasis, bool dark)
{
    const bool faint = emphasis == RouteEmphasis::Faint;
    const QColor casing = MapColors::routeCasing(dark);
    const QColor color = MapColors::accent(dark);
    if (!faint) {
        for (const DrawnRouteLine& drawn : lines)
            strokeRouteLine(painter, drawn, casing, drawn.kind == LegKind::Flight ? kFlightCasingWidth : kCasingWidth,
                            false);
    }
    for (const DrawnRouteLine& drawn : lines) {
        const bool flight = drawn.kind == LegKind::Flight;
        strokeRouteLine(painter, drawn, color, flight ? kFlightWidth : faint ? kLineWidth * 0.75 : kLineWidth, flight);
    }
    if (faint)
        return;
    painter.setPen(QPen(casing, 1.2));
    painter.setBrush(color);
    for (const DrawnRouteLine& drawn : lines)
        paintRouteArrows(painter, drawn.line);
}

} // namespace wayfolio
