// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PackedLine.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wayfolio {

namespace {

constexpr double kMostSteps = std::numeric_limits<qint32>::max(); // to either side of the centre

} // namespace

PackedLine::PackedLine(const QPolygonF& points)
{
    const QRectF bounds = points.boundingRect();
    m_center = bounds.center();
    m_step = std::max(bounds.width(), bounds.height()) / 2 / kMostSteps;
    const auto stepsTo = [this](double distance) {
        return m_step > 0 ? static_cast<qint32>(std::clamp(std::round(distance / m_step), -kMostSteps, kMostSteps)) : 0;
    };
    m_steps.reserve(static_cast<size_t>(points.size()));
    for (const QPointF point : points)
        m_steps.push_back({.x = stepsTo(point.x() - m_center.x()), .y = stepsTo(point.y() - m_center.y())});
}

QPolygonF PackedLine::points() const
{
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(m_steps.size()));
    for (const Steps steps : m_steps)
        points.append(m_center + QPointF(steps.x, steps.y) * m_step);
    return points;
}

} // namespace wayfolio
