// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/TimeSpan.h"

#include <QDateTime>

#include <array>

namespace wayfolio {

/// Stretches of the calendar, the longest first.
enum class CalendarUnit { Century, Decade, Year, Quarter, Month, Week, Day, SixHours, Hour, TenMinutes, Minute };

inline constexpr std::array kCalendarUnits{CalendarUnit::Century,    CalendarUnit::Decade,   CalendarUnit::Year,
                                           CalendarUnit::Quarter,    CalendarUnit::Month,    CalendarUnit::Week,
                                           CalendarUnit::Day,        CalendarUnit::SixHours, CalendarUnit::Hour,
                                           CalendarUnit::TenMinutes, CalendarUnit::Minute};

/// In minutes; of those that differ in length about the usual one.
double lengthMinutes(CalendarUnit unit);

/// Where the unit that holds the minute begins. Weeks begin as the default QLocale's.
WallMinute unitStart(CalendarUnit unit, WallMinute minute);
/// Where the next one begins.
WallMinute nextUnitStart(CalendarUnit unit, WallMinute minute);
/// Whole units around the span.
TimeSpan wholeUnits(CalendarUnit unit, const TimeSpan& span);

/// As a date and a time of day; the zone means nothing.
QDateTime dateTimeOf(WallMinute minute);

} // namespace wayfolio
