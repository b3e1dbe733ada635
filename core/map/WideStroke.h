// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QLineF>
#include <QRectF>

#include <span>

class QPainter;

namespace wayfolio {

/// Strokes lines with round ends in one opaque colour, each pixel by its distance from the nearest line: for a coast of
/// thousands of short ones a tenth of the time that QPainter takes, which makes a polygon of curves of each. `width`
/// and `area`, outside of which nothing is painted, are in the painter's coordinates, which may be moved and scaled but
/// not turned. Any thread.
void strokeWide(QPainter& painter, std::span<const QLineF> lines, double width, const QColor& color,
                const QRectF& area);

} // namespace wayfolio
