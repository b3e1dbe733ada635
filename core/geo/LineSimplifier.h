// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

#include <span>
#include <vector>

namespace wayfolio {

/// Which points to keep so that the line strays from the original by at most `tolerance` (in the points' own unit):
/// indices in rising order, first and last included. Douglas and Peucker (1973), iterative, so that a line of a
/// million points cannot overflow the stack.
std::vector<qsizetype> simplifyLine(std::span<const QPointF> points, double tolerance);

} // namespace wayfolio
