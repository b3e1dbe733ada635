// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/CalendarUnit.h"

#include "ui/Formats.h"

#include <QLocale>

#include <utility>

namespace wayfolio {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::year;

constexpr double kMinutesOfDay = 24 * 60;
constexpr double kDaysOfYear = 365.2425;

qint64 minuteCount(WallMinute minute)
{
    return minute.time_since_epoch().count();
}

WallMinute fromMinutes(qint64 minutes)
{
    return toMinute(WallTime(std::chrono::minutes(minutes)));
}

qint64 floorTo(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

local_days dayOf(WallMinute minute)
{
    return std::chrono::floor<days>(minute);
}

WallMinute fromDay(local_days day)
{
    return toMinute(WallTime(day));
}

/// Of units of whole years, or parts of a year.
WallMinute monthsStart(WallMinute minute, int months)
{
    const std::chrono::year_month_day date(dayOf(minute));
    const qint64 month = qint64{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month()) - 1;
    const qint64 start = floorTo(month, months);
    const qint64 startYear = floorTo(start, 12) / 12;
    return fromDay(local_days(year(static_cast<int>(startYear)) / static_cast<int>(start - startYear * 12 + 1) / 1));
}

WallMinute weekStart(WallMinute minute)
{
    const local_days day = dayOf(minute);
    const auto first = static_cast<unsigned>(QLocale().firstDayOfWeek()); // 1 is Monday, as in ISO 8601
    const unsigned behind = (std::chrono::weekday(day).iso_encoding() + 7 - first) % 7;
    return fromDay(day - days(behind));
}

/// 0 for units that are not made of months.
int monthsOf(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Century:
        return 1200;
    case CalendarUnit::Decade:
        return 120;
    case CalendarUnit::Year:
        return 12;
    case CalendarUnit::Quarter:
        return 3;
    case CalendarUnit::Month:
        return 1;
    default:
        return 0;
    }
}

} // namespace

double lengthMinutes(CalendarUnit unit)
{
    if (const int months = monthsOf(unit); months > 0)
        return kDaysOfYear / 12 * kMinutesOfDay * months;
    switch (unit) {
    case CalendarUnit::Week:
        return 7 * kMinutesOfDay;
    case CalendarUnit::Day:
        return kMinutesOfDay;
    case CalendarUnit::SixHours:
        return 360;
    case CalendarUnit::Hour:
        return 60;
    case CalendarUnit::TenMinutes:
        return 10;
    default:
        return 1;
    }
}

WallMinute unitStart(CalendarUnit unit, WallMinute minute)
{
    if (const int months = monthsOf(unit); months > 0)
        return monthsStart(minute, months);
    if (unit == CalendarUnit::Week)
        return weekStart(minute);
    return fromMinutes(floorTo(minuteCount(minute), static_cast<qint64>(lengthMinutes(unit))));
}

WallMinute nextUnitStart(CalendarUnit unit, WallMinute minute)
{
    const WallMinute start = unitStart(unit, minute);
    if (monthsOf(unit) == 0)
        return fromMinutes(minuteCount(start) + static_cast<qint64>(lengthMinutes(unit)));
    // A little more than its usual length lies in the next one, whatever leap years and short months do.
    constexpr double kMore = 1.3;
    return unitStart(unit, fromMinutes(minuteCount(start) + static_cast<qint64>(lengthMinutes(unit) * kMore)));
}

TimeSpan wholeUnits(CalendarUnit unit, const TimeSpan& span)
{
    const WallMinute end = unitStart(unit, span.end);
    return {.begin = unitStart(unit, span.begin),
            .end = end == span.end && end > span.begin ? end : nextUnitStart(unit, span.end)};
}

QDateTime dateTimeOf(WallMinute minute)
{
    return format::toDateTime(WallTime(minute));
}

} // namespace wayfolio
