// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/TimelineBrush.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kDragDistance = 3; ///< pixels; less is a click

/// Whole bars from one time to another, in either order.
TimeSpan barsBetween(const TimelineScale& scale, WallMinute one, WallMinute other)
{
    const CalendarUnit unit = scale.barUnit();
    return {.begin = unitStart(unit, std::min(one, other)), .end = nextUnitStart(unit, std::max(one, other))};
}

WallMinute previousUnitStart(CalendarUnit unit, WallMinute time)
{
    return unitStart(unit, time - WallMinute::duration(1));
}

/// The edge of a bar nearest to the time.
WallMinute nearestEdge(CalendarUnit unit, WallMinute time)
{
    const WallMinute before = unitStart(unit, time);
    const WallMinute after = nextUnitStart(unit, time);
    return time - before < after - time ? before : after;
}

WallMinute steppedBy(CalendarUnit unit, WallMinute time, int bars)
{
    for (; bars > 0; --bars)
        time = nextUnitStart(unit, time);
    for (; bars < 0; ++bars)
        time = previousUnitStart(unit, time);
    return time;
}

} // namespace

TimelineBrush::Part TimelineBrush::partAt(const TimelineScale& scale, double x) const
{
    if (!m_span)
        return Part::None;
    const double begin = scale.toX(m_span->begin);
    const double end = scale.toX(m_span->end);
    // Of a narrow one the outer halves of the reach still take the edges.
    const double inward = std::min(kReach, (end - begin) / 4);
    if (x >= begin - kReach && x <= begin + inward)
        return Part::Begin;
    if (x >= end - inward && x <= end + kReach)
        return Part::End;
    return x > begin && x < end ? Part::Inside : Part::None;
}

void TimelineBrush::grab(const TimelineScale& scale, double x)
{
    Grab grab{.part = partAt(scale, x), .anchor = scale.toTime(x), .before = m_span.value_or(TimeSpan{}), .x = x};
    if (grab.part == Part::Begin)
        grab.anchor = m_span->end;
    else if (grab.part == Part::End)
        grab.anchor = m_span->begin;
    m_grabbed = grab;
}

void TimelineBrush::dragTo(const TimelineScale& scale, double x)
{
    if (!m_grabbed)
        return;
    m_grabbed->hasMoved = m_grabbed->hasMoved || std::abs(x - m_grabbed->x) >= kDragDistance;
    if (!m_grabbed->hasMoved)
        return;
    if (m_grabbed->part == Part::None) {
        m_span = barsBetween(scale, m_grabbed->anchor, scale.toTime(x));
        return;
    }
    if (m_grabbed->part != Part::Inside) {
        const WallMinute edge = nearestEdge(scale.barUnit(), scale.toTime(x));
        const WallMinute begin = std::min(edge, m_grabbed->anchor);
        m_span = {.begin = begin,
                  .end = std::max(std::max(edge, m_grabbed->anchor), nextUnitStart(scale.barUnit(), begin))};
        return;
    }
    const auto shift = scale.toTime(x) - m_grabbed->anchor;
    const auto length = m_grabbed->before.end - m_grabbed->before.begin;
    const WallMinute begin = nearestEdge(scale.barUnit(), m_grabbed->before.begin + shift);
    m_span = {.begin = begin,
              .end = std::max(nearestEdge(scale.barUnit(), begin + length), nextUnitStart(scale.barUnit(), begin))};
}

void TimelineBrush::moveBy(const TimelineScale& scale, int bars)
{
    if (begin(scale))
        return;
    const CalendarUnit unit = scale.barUnit();
    const TimeSpan whole = wholeUnits(unit, *m_span);
    m_span = {.begin = steppedBy(unit, whole.begin, bars), .end = steppedBy(unit, whole.end, bars)};
}

void TimelineBrush::resizeBy(const TimelineScale& scale, int bars)
{
    if (begin(scale))
        return;
    const CalendarUnit unit = scale.barUnit();
    const WallMinute end = steppedBy(unit, wholeUnits(unit, *m_span).end, bars);
    m_span = {.begin = m_span->begin, .end = std::max(end, nextUnitStart(unit, m_span->begin))};
}

/// Makes one where there is none.
bool TimelineBrush::begin(const TimelineScale& scale)
{
    if (m_span)
        return false;
    const WallMinute middle = scale.toTime(scale.toX((scale.begin() + scale.end()) / 2));
    m_span = barsBetween(scale, middle, middle);
    return true;
}

} // namespace wayfolio
