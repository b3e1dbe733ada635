// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/LineSimplifier.h"

#include <algorithm>
#include <utility>

namespace wayfolio {

namespace {

double squaredDistanceToSegment(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double squaredLength = QPointF::dotProduct(along, along);
    const double position =
        squaredLength > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / squaredLength, 0.0, 1.0) : 0.0;
    const QPointF offset = point - (from + position * along);
    return QPointF::dotProduct(offset, offset);
}

} // namespace

std::vector<qsizetype> simplifyLine(std::span<const QPointF> points, double tolerance)
{
    const auto count = static_cast<qsizetype>(points.size());
    std::vector<qsizetype> kept;
    if (count == 0)
        return kept;

    std::vector<bool> keep(points.size(), false);
    keep.front() = keep.back() = true;
    std::vector<std::pair<qsizetype, qsizetype>> pending{{0, count - 1}};
    while (!pending.empty()) {
        const auto [first, last] = pending.back();
        pending.pop_back();
        double farthest = tolerance * tolerance;
        qsizetype farthestIndex = -1;
        for (qsizetype i = first + 1; i < last; ++i) {
            const double distance = squaredDistanceToSegment(points[i], points[first], points[last]);
            if (distance > farthest) {
                farthest = distance;
                farthestIndex = i;
            }
        }
        if (farthestIndex >= 0) {
            keep[farthestIndex] = true;
            pending.emplace_back(first, farthestIndex);
            pending.emplace_back(farthestIndex, last);
        }
    }
    for (qsizetype i = 0; i < count; ++i) {
        if (keep[i])
            kept.push_back(i);
    }
    return kept;
}

} // namespace wayfolio
