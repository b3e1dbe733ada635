// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>

#include <vector>

namespace wayfolio {

/// A line in eight bytes a point instead of sixteen, for what there is a million of. Points are kept to 2^-33 of the
/// line's larger extent: less than a centimetre where that is the world's.
class PackedLine
{
public:
    explicit PackedLine(const QPolygonF& points);

    [[nodiscard]] QPolygonF points() const;

private:
    struct Steps
    {
        qint32 x;
        qint32 y;
    };

    QPointF m_center;
    double m_step = 0;          ///< in the units of the points
    std::vector<Steps> m_steps; ///< from the centre
};

} // namespace wayfolio
