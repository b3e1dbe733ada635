// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace wayfolio {

/// A part of a line that lies in a rectangle.
struct ClippedLine
{
    QPolygonF points;
    double start = 0; ///< how far along the whole line it begins: dashes and arrows must not wander when the view does
};

/// The parts of `line` that touch `rect`. Painting a line of millions of pixels, most of them outside of the picture,
/// takes seconds, and dashing it for ever.
std::vector<ClippedLine> clipped(const QPolygonF& line, const QRectF& rect);

} // namespace wayfolio
