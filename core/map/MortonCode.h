// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

#include <algorithm>

/// Positions in WebMercator's unit square as numbers of 64 bits, in which the bits of x and y take turns (G. M. Morton,
/// 1966): what lies in one square of a grid, of any power of two, are neighbours in their order.
namespace wayfolio::morton {

constexpr int kAxisBits = 32;
constexpr double kAxisUnits = 4294967296.0;

/// Puts a zero bit between any two bits.
constexpr quint64 spread(quint32 value)
{
    quint64 bits = value;
    bits = (bits | bits << 16) & 0x0000ffff0000ffffULL;
    bits = (bits | bits << 8) & 0x00ff00ff00ff00ffULL;
    bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fULL;
    bits = (bits | bits << 2) & 0x3333333333333333ULL;
    return (bits | bits << 1) & 0x5555555555555555ULL;
}

/// The reverse, of every other bit from the lowest on.
constexpr quint32 gather(quint64 bits)
{
    bits &= 0x5555555555555555ULL;
    bits = (bits | bits >> 1) & 0x3333333333333333ULL;
    bits = (bits | bits >> 2) & 0x0f0f0f0f0f0f0f0fULL;
    bits = (bits | bits >> 4) & 0x00ff00ff00ff00ffULL;
    bits = (bits | bits >> 8) & 0x0000ffff0000ffffULL;
    return static_cast<quint32>(bits | bits >> 16);
}

constexpr quint64 code(quint32 x, quint32 y)
{
    return spread(x) | spread(y) << 1;
}

/// What is outside counts as on the edge.
inline quint64 codeAt(QPointF position)
{
    const auto units = [](double value) {
        return static_cast<quint32>(std::clamp(value * kAxisUnits, 0.0, kAxisUnits - 1));
    };
    return code(units(position.x()), units(position.y()));
}

/// The middle of what has this code.
inline QPointF positionOf(quint64 code)
{
    return {(gather(code) + 0.5) / kAxisUnits, (gather(code >> 1) + 0.5) / kAxisUnits};
}

} // namespace wayfolio::morton
