// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace wayfolio {

/// Lines or rings of the base map in WebMercator's unit square, packed: some four bytes a point, where a QPolygonF has
/// sixteen. Points are kept to 2^-28 of the world, 15 cm at the equator. Longitudes are unwrapped along a line, so x
/// may leave [0, 1], but stays between -4 and 4; whoever paints it paints copies one world to the left and right.
///
/// A line is cut into runs of a few points with bounds of their own, so that what is out of sight need not be unpacked.
/// The last point of a run is the first one of the next. Const is any thread.
class WorldLines
{
public:
    static constexpr size_t kRunSegments = 32;
    static constexpr double kUnitsPerWorld = 1 << 28;
    using RunPoints = std::array<QPointF, kRunSegments + 1>;

    struct Point ///< in units
    {
        qint32 x;
        qint32 y;
    };

    static qint32 units(double position) { return qRound(position * kUnitsPerWorld); }

    /// At least two points. `firstLevel` is the zoom level from which on it is drawn.
    void add(std::span<const Point> points, int firstLevel = 0);
    void add(std::span<const QPointF> points, int firstLevel = 0);

    void reserve(size_t lines) { m_lines.reserve(lines); }

    /// Gives back the memory that was kept for more.
    void squeeze();

    [[nodiscard]] size_t size() const { return m_lines.size(); }

    [[nodiscard]] int firstLevel(size_t line) const { return m_lines[line].firstLevel; }

    [[nodiscard]] QRectF bounds(size_t line) const { return rect(m_lines[line].box); }

    /// From `line` on the first one that reaches between these two rows, or size(): quick, for tens of thousands.
    [[nodiscard]] size_t nextBetween(size_t line, double top, double bottom) const;

    /// All of them.
    [[nodiscard]] QPolygonF points(size_t line) const;

    [[nodiscard]] size_t runCount(size_t line) const;

    [[nodiscard]] QRectF runBounds(size_t line, size_t run) const { return rect(runAt(line, run).box); }

    [[nodiscard]] QPointF runStart(size_t line, size_t run) const;
    /// Unpacks a run into `room`: what of it was filled.
    std::span<const QPointF> unpack(size_t line, size_t run, RunPoints& room) const;

private:
    struct Box
    {
        qint32 left;
        qint32 top;
        qint32 right;
        qint32 bottom;

        void widen(const Box& other)
        {
            left = std::min(left, other.left);
            top = std::min(top, other.top);
            right = std::max(right, other.right);
            bottom = std::max(bottom, other.bottom);
        }
    };

    struct Line
    {
        Box box;
        quint32 firstRun;
        quint32 pointCount;
        quint8 firstLevel;
    };

    struct Run
    {
        Box box;
        qint32 x; ///< of its first point
        qint32 y;
        quint32 steps; ///< where the others are, as steps from the point before
    };

    static QRectF rect(const Box& box);

    [[nodiscard]] const Run& runAt(size_t line, size_t run) const { return m_runs[m_lines[line].firstRun + run]; }

    void addRun(std::span<const Point> points);

    std::vector<Line> m_lines;
    std::vector<Run> m_runs;
    std::vector<quint8> m_steps; ///< seven bits a byte, the lowest first; the sign in the lowest bit
};

} // namespace wayfolio
