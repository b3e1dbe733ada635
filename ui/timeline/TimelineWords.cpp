// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/TimelineWords.h"

#include "ui/Formats.h"

#include <QCoreApplication>
#include <QLocale>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// One unit as a whole, where the span is one.
std::optional<CalendarUnit> unitOf(const TimeSpan& span)
{
    for (const CalendarUnit unit : {CalendarUnit::Year, CalendarUnit::Month, CalendarUnit::Day}) {
        if (unitStart(unit, span.begin) == span.begin && nextUnitStart(unit, span.begin) == span.end)
            return unit;
    }
    return std::nullopt;
}

} // namespace

QString tickLabel(CalendarUnit unit, WallMinute time)
{
    const QDateTime moment = dateTimeOf(time);
    switch (unit) {
    case CalendarUnit::Century:
    case CalendarUnit::Decade:
    case CalendarUnit::Year:
        return QString::number(moment.date().year());
    case CalendarUnit::Quarter:
    case CalendarUnit::Month:
        return QLocale().standaloneMonthName(moment.date().month(), QLocale::ShortFormat);
    case CalendarUnit::Week:
    case CalendarUnit::Day:
        return QString::number(moment.date().day());
    default:
        return format::shortTimeText(moment.time());
    }
}

QString outerTickLabel(CalendarUnit unit, WallMinute time)
{
    const QDate date = dateTimeOf(time).date();
    switch (unit) {
    case CalendarUnit::Month:
        //: The pattern of a month: March 2024
        return QLocale().toString(date, TimelineWords::tr("MMMM yyyy"));
    case CalendarUnit::Day:
        //: The pattern of a date with its weekday: Sun, 10 March 2024
        return QLocale().toString(date, TimelineWords::tr("ddd, d MMMM yyyy"));
    default:
        return tickLabel(unit, time);
    }
}

QString spanText(const TimeSpan& span)
{
    const auto unit = unitOf(span);
    if (unit == CalendarUnit::Year || unit == CalendarUnit::Month)
        return outerTickLabel(*unit, span.begin);
    const QDateTime begin = dateTimeOf(span.begin);
    const QDateTime end = dateTimeOf(span.end);
    const QDate lastDay = dateTimeOf(span.end - WallMinute::duration(1)).date();
    const QTime midnight(0, 0);
    if (begin.time() == midnight && end.time() == midnight)
        return format::dateRangeText(begin.date(), lastDay);
    const auto dateAndTime = [](const QDateTime& moment) {
        //: %1 is a date, %2 a time of day
        return TimelineWords::tr("%1, %2").arg(format::dateText(moment.date()), format::shortTimeText(moment.time()));
    };
    const QString last = begin.date() == lastDay ? format::shortTimeText(end.time()) : dateAndTime(end);
    //: A range of times, from %1 to %2: 10 March 2024, 12:00 – 13:00
    return TimelineWords::tr("%1 – %2").arg(dateAndTime(begin), last);
}

} // namespace wayfolio
