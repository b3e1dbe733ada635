// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/RouteClipper.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace wayfolio {

namespace {

struct Span
{
    double from = 0;
    double to = 1;
};

/// Liang and Barsky (1984): the part of a segment in a rectangle, as shares of its length.
std::optional<Span> visibleSpan(QPointF a, QPointF b, const QRectF& rect)
{
    const QPointF way = b - a;
    const double directions[] = {-way.x(), way.x(), -way.y(), way.y()};
    const double distances[] = {a.x() - rect.left(), rect.right() - a.x(), a.y() - rect.top(), rect.bottom() - a.y()};
    Span span;
    for (int side = 0; side < 4; ++side) {
        if (directions[side] == 0) {
            if (distances[side] < 0)
                return std::nullopt;
            continue;
        }
        const double share = distances[side] / directions[side];
        if (directions[side] < 0)
            span.from = std::max(span.from, share);
        else
            span.to = std::min(span.to, share);
    }
    if (span.from > span.to)
        return std::nullopt;
    return span;
}

} // namespace

std::vector<ClippedLine> clipped(const QPolygonF& line, const QRectF& rect)
{
    std::vector<ClippedLine> parts;
    bool open = false;
    double along = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line.at(i - 1);
        const QPointF b = line.at(i);
        const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
        const auto span = visibleSpan(a, b, rect);
        if (!span) {
            open = false;
        } else {
            if (!open || span->from > 0)
                parts.push_back({.points = {a + (b - a) * span->from}, .start = along + length * span->from});
            parts.back().points.append(a + (b - a) * span->to);
            open = span->to >= 1;
        }
        along += length;
    }
    return parts;
}

} // namespace wayfolio
