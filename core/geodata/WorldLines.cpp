// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/WorldLines.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

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

void WorldLines::addStep(qint32 step)
{
    quint32 value = folded(step);
    for (; value > 127; value >>= 7)
        m_steps.push_back(static_cast<quint8>((value & 127) | 128));
    m_steps.push_back(static_cast<quint8>(value));
}

void WorldLines::add(std::span<const QPointF> points, int firstLevel)
{
    Q_ASSERT(points.size() >= 2);
    const auto packed = [](QPointF point) {
        return std::pair(static_cast<qint32>(std::lround(point.x() * kUnitsPerWorld)),
                         static_cast<qint32>(std::lround(point.y() * kUnitsPerWorld)));
    };
    const auto widen = [](Box& box, qint32 x, qint32 y) {
        box = {.left = std::min(box.left, x),
               .top = std::min(box.top, y),
               .right = std::max(box.right, x),
               .bottom = std::max(box.bottom, y)};
    };
    auto [x, y] = packed(points.front());
    Line line{.box = {.left = x, .top = y, .right = x, .bottom = y},
              .firstRun = static_cast<quint32>(m_runs.size()),
              .pointCount = static_cast<quint32>(points.size()),
              .firstLevel = static_cast<quint8>(firstLevel)};
    for (size_t i = 1; i < points.size(); ++i) {
        if ((i - 1) % kRunSegments == 0) {
            m_runs.push_back({.box = {.left = x, .top = y, .right = x, .bottom = y},
                              .x = x,
                              .y = y,
                              .steps = static_cast<quint32>(m_steps.size())});
        }
        const auto [nextX, nextY] = packed(points[i]);
        addStep(nextX - x);
        addStep(nextY - y);
        std::tie(x, y) = std::pair(nextX, nextY);
        widen(m_runs.back().box, x, y);
        widen(line.box, x, y);
    }
    m_lines.push_back(line);
}

void WorldLines::squeeze()
{
    m_lines.shrink_to_fit();
    m_runs.shrink_to_fit();
    m_steps.shrink_to_fit();
}

size_t WorldLines::nextBetween(size_t line, double top, double bottom) const
{
    const auto units = [](double y) {
        constexpr double kFarthest = 7 * kUnitsPerWorld;
        return static_cast<qint32>(std::clamp(y * kUnitsPerWorld, -kFarthest, kFarthest));
    };
    const qint32 firstRow = units(top);
    const qint32 lastRow = units(bottom);
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
