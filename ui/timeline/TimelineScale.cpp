// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/TimelineScale.h"

#include "ui/timeline/TimelineWords.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wayfolio {

namespace {

constexpr double kNarrowestBar = 3; ///< pixels
constexpr double kRoomShare = 0.02; ///< of what is seen, at both sides of the whole
constexpr double kLabelGap = 14;    ///< pixels between two labels

double realMinutes(WallMinute minute)
{
    return minute.time_since_epoch().count();
}

WallMinute nearestMinute(double minute)
{
    constexpr double kLowest = std::numeric_limits<qint32>::min();
    constexpr double kHighest = std::numeric_limits<qint32>::max() - 1.0;
    return WallMinute(WallMinute::duration(static_cast<qint32>(std::clamp(std::floor(minute), kLowest, kHighest))));
}

} // namespace

void TimelineScale::setWhole(const TimeSpan& whole)
{
    const double length = std::max(realMinutes(whole.end) - realMinutes(whole.begin), kShortestMinutes);
    const double room = std::max(length * kRoomShare, 1.0);
    const double middle = (realMinutes(whole.begin) + realMinutes(whole.end)) / 2;
    m_wholeBegin = middle - length / 2 - room;
    m_wholeEnd = middle + length / 2 + room;
    if (m_isWhole)
        showWhole();
    else
        clamp();
}

void TimelineScale::setWidth(double pixels)
{
    m_width = std::max(pixels, 1.0);
}

void TimelineScale::showWhole()
{
    show(m_wholeBegin, m_wholeEnd);
}

void TimelineScale::showSpan(const TimeSpan& span)
{
    const double room = (realMinutes(span.end) - realMinutes(span.begin)) * kRoomShare;
    show(realMinutes(span.begin) - room, realMinutes(span.end) + room);
}

void TimelineScale::show(double begin, double end)
{
    const double missing = std::max(0.0, kShortestMinutes - (end - begin));
    m_begin = begin - missing / 2;
    m_end = end + missing / 2;
    clamp();
}

void TimelineScale::zoomAt(double x, double factor)
{
    const double share = std::clamp(x / m_width, 0.0, 1.0);
    const double fixed = m_begin + share * (m_end - m_begin);
    const double length = std::max((m_end - m_begin) / factor, kShortestMinutes);
    show(fixed - share * length, fixed + (1 - share) * length);
}

void TimelineScale::panBy(double pixels)
{
    const double shift = -pixels * (m_end - m_begin) / m_width;
    show(m_begin + shift, m_end + shift);
}

void TimelineScale::clamp()
{
    const double length = std::min(m_end - m_begin, m_wholeEnd - m_wholeBegin);
    m_begin = std::clamp(m_begin, m_wholeBegin, m_wholeEnd - length);
    m_end = m_begin + length;
    m_isWhole = length >= m_wholeEnd - m_wholeBegin;
}

double TimelineScale::toX(double minute) const
{
    return (minute - m_begin) / (m_end - m_begin) * m_width;
}

double TimelineScale::toX(WallMinute minute) const
{
    return toX(realMinutes(minute));
}

WallMinute TimelineScale::toTime(double x) const
{
    return nearestMinute(m_begin + x / m_width * (m_end - m_begin));
}

CalendarUnit TimelineScale::barUnit() const
{
    const double pixelsOfMinute = m_width / (m_end - m_begin);
    CalendarUnit unit = kCalendarUnits.front();
    for (const CalendarUnit finer : kCalendarUnits) {
        if (lengthMinutes(finer) * pixelsOfMinute >= kNarrowestBar)
            unit = finer;
    }
    return unit;
}

std::vector<WallMinute> TimelineScale::edges(CalendarUnit unit) const
{
    std::vector<WallMinute> found{unitStart(unit, nearestMinute(m_begin))};
    while (realMinutes(found.back()) < m_end) {
        const WallMinute next = nextUnitStart(unit, found.back());
        if (next <= found.back()) // there are no later times
            break;
        found.push_back(next);
    }
    return found;
}

CalendarUnit TimelineScale::tickUnit(const std::function<double(CalendarUnit)>& labelWidth) const
{
    const double pixelsOfMinute = m_width / (m_end - m_begin);
    CalendarUnit unit = kCalendarUnits.front();
    for (const CalendarUnit finer : kCalendarUnits) {
        if (lengthMinutes(finer) * pixelsOfMinute < labelWidth(finer) + kLabelGap)
            break;
        unit = finer;
    }
    return unit;
}

std::optional<CalendarUnit> TimelineScale::outerUnit(CalendarUnit ticks)
{
    switch (ticks) {
    case CalendarUnit::Quarter:
    case CalendarUnit::Month:
        return CalendarUnit::Year;
    case CalendarUnit::Week:
    case CalendarUnit::Day:
        return CalendarUnit::Month;
    case CalendarUnit::SixHours:
    case CalendarUnit::Hour:
    case CalendarUnit::TenMinutes:
    case CalendarUnit::Minute:
        return CalendarUnit::Day;
    default:
        return std::nullopt;
    }
}

std::vector<TimelineTick> TimelineScale::ticks(CalendarUnit unit, bool isOuter) const
{
    std::vector<TimelineTick> found;
    for (const WallMinute edge : edges(unit)) {
        if (realMinutes(edge) < m_end)
            found.push_back({.time = edge, .label = isOuter ? outerTickLabel(unit, edge) : tickLabel(unit, edge)});
    }
    return found;
}

} // namespace wayfolio
