// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/WorldLines.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

quint32 folded(qint32 step)
{
    return (static_cast<quint32>(step) << 1) ^ static_cast<quint32>(step >> 31);
}

qint32 unfolded(quint32 value)
{
    return static_cast<qint32>(value >> 1) ^ -static_cast<qint32>(value & 1);
}

/// Of 32 bits, seven a byte.
constexpr size_t kMostStepBytes = 5;

/// Where the next one goes.
quint8* writeStep(qint32 step, quint8* next)
{
    quint32 value = folded(step);
    for (; value > 127; value >>= 7)
        *next++ = static_cast<quint8>((value & 127) | 128);
    *next++ = static_cast<quint8>(value);
    return next;
}

qint32 readStep(const quint8*& next)
{
    quint32 value = 0;
    int shift = 0;
    for (; *next > 127; ++next, shift += 7)
        value |= quint32{*next & 127U} << shift;
    return unfolded(value | (quint32{*next++} << shift));
}

} // namespace

QRectF WorldLines::rect(const Box& box)
{
    return {QPointF(box.left / kUnitsPerWorld, box.top / kUnitsPerWorld),
            QPointF(box.right / kUnitsPerWorld, box.bottom / kUnitsPerWorld)};
}

void WorldLines::add(std::span<const QPointF> points, int firstLevel)
{
    std::vector<Point> packed;
    packed.reserve(points.size());
    for (const QPointF point : points)
        packed.push_back({.x = units(point.x()), .y = units(point.y())});
    add(packed, firstLevel);
}

void WorldLines::add(std::span<const Point> points, int firstLevel)
{
    Q_ASSERT(points.size() >= 2);
    const size_t firstRun = m_runs.size();
    for (size_t i = 0; i + 1 < points.size(); i += kRunSegments)
        addRun(points.subspan(i, std::min(kRunSegments + 1, points.size() - i)));
    Box box = m_runs[firstRun].box;
    for (size_t run = firstRun + 1; run < m_runs.size(); ++run)
        box.widen(m_runs[run].box);
    m_lines.push_back({.box = box,
                       .firstRun = static_cast<quint32>(firstRun),
                       .pointCount = static_cast<quint32>(points.size()),
                       .firstLevel = static_cast<quint8>(firstLevel)});
}

void WorldLines::addRun(std::span<const Point> points)
{
    std::array<quint8, 2 * kRunSegments * kMostStepBytes> steps; // NOLINT(*-member-init): what is used is written first
    quint8* end = steps.data();
    Point before = points.front();
    Box box{.left = before.x, .top = before.y, .right = before.x, .bottom = before.y};
    for (const Point point : points.subspan(1)) {
        end = writeStep(point.x - before.x, end);
        end = writeStep(point.y - before.y, end);
        box.widen({.left = point.x, .top = point.y, .right = point.x, .bottom = point.y});
        before = point;
    }
    m_runs.push_back(
        {.box = box, .x = points.front().x, .y = points.front().y, .steps = static_cast<quint32>(m_steps.size())});
    m_steps.insert(m_steps.end(), steps.data(), end);
}

void WorldLines::squeeze()
{
    m_lines.shrink_to_fit();
    m_runs.shrink_to_fit();
    m_steps.shrink_to_fit();
}

size_t WorldLines::nextBetween(size_t line, double top, double bottom) const
{
    constexpr double kFarthest = 7;
    const qint32 firstRow = units(std::clamp(top, -kFarthest, kFarthest));
    const qint32 lastRow = units(std::clamp(bottom, -kFarthest, kFarthest));
    while (line < m_lines.size() && (m_lines[line].box.bottom < firstRow || m_lines[line].box.top > lastRow))
        ++line;
    return line;
}

QPolygonF WorldLines::points(size_t line) const
{
    QPolygonF all;
    all.reserve(m_lines[line].pointCount);
    RunPoints room;
    for (size_t run = 0; run < runCount(line); ++run) {
        for (const QPointF point : unpack(line, run, room).subspan(run == 0 ? 0 : 1))
            all.append(point);
    }
    return all;
}

size_t WorldLines::runCount(size_t line) const
{
    return (m_lines[line].pointCount - 2) / kRunSegments + 1;
}

QPointF WorldLines::runStart(size_t line, size_t run) const
{
    const Run& packed = runAt(line, run);
    return {packed.x / kUnitsPerWorld, packed.y / kUnitsPerWorld};
}

std::span<const QPointF> WorldLines::unpack(size_t line, size_t run, RunPoints& room) const
{
    const Run& packed = runAt(line, run);
    const size_t segments = std::min<size_t>(kRunSegments, m_lines[line].pointCount - 1 - run * kRunSegments);
    qint32 x = packed.x;
    qint32 y = packed.y;
    const quint8* next = m_steps.data() + packed.steps;
    room[0] = {x / kUnitsPerWorld, y / kUnitsPerWorld};
    for (size_t i = 1; i <= segments; ++i) {
        x += readStep(next);
        y += readStep(next);
        room.at(i) = {x / kUnitsPerWorld, y / kUnitsPerWorld};
    }
    return std::span(room).first(segments + 1);
}

} // namespace wayfolio
