// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FileNameTime.h"

#include <QDate>
#include <QRegularExpression>
#include <QTime>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace chrono = std::chrono;

namespace {

/// A day and a time to the second, perhaps to the millisecond: with or without separators, but alike within each.
/// Between the two stands a sign, a word of macOS, or nothing where no other digits follow.
const QRegularExpression& momentPattern()
{
    static const QRegularExpression pattern(uR"((?<!\d)(?<year>(?:19|20)\d\d)([-_.]?)(?<month>\d\d)\2(?<day>\d\d))"
                                            uR"((?:[-_ T]| (?:at|um|à|(?<half>오전|오후)) |(?=\d{6}(?:\d{3})?(?!\d))))"
                                            uR"((?<hour>\d\d?)(?<sign>[-_.:]?)(?<minute>\d\d)\k<sign>(?<second>\d\d))"
                                            uR"((?:[-_.]?(?<millisecond>\d{3}))?(?!\d)(?:\s?(?<halfBehind>[AP]M))?)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// A day alone is only believed where it is written as one, or by WhatsApp: any eight digits may look like one.
const QRegularExpression& dayPattern()
{
    static const QRegularExpression pattern(uR"((?<!\d)((?:19|20)\d\d)(?:-(\d\d)-(\d\d)(?!\d)|(\d\d)(\d\d)-WA\d))"_s);
    return pattern;
}

QDate dateOf(const QString& year, const QString& month, const QString& day)
{
    return {year.toInt(), month.toInt(), day.toInt()};
}

/// "12 PM" is noon, "12 AM" midnight; 오후 and 오전 are the same.
int hourOfDay(int hour, const QString& halfOfDay)
{
    constexpr int kNoon = 12;
    if (halfOfDay.isEmpty())
        return hour;
    const int sinceTwelve = hour == kNoon ? 0 : hour;
    const bool isAfternoon = halfOfDay.startsWith(u'p', Qt::CaseInsensitive) || halfOfDay == u"오후"_s;
    return isAfternoon ? sinceTwelve + kNoon : sinceTwelve;
}

WallTime wallTimeOf(QDate date, QTime time)
{
    const chrono::local_days day(chrono::year_month_day(chrono::year(date.year()),
                                                        chrono::month(static_cast<unsigned>(date.month())),
                                                        chrono::day(static_cast<unsigned>(date.day()))));
    return WallTime(day) + chrono::milliseconds(time.msecsSinceStartOfDay());
}

std::optional<FileNameTime> momentIn(const QString& fileName)
{
    const QRegularExpressionMatch match = momentPattern().match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = dateOf(match.captured("year"), match.captured("month"), match.captured("day"));
    const QString halfOfDay = match.captured("half") + match.captured("halfBehind");
    const QTime time(hourOfDay(match.captured("hour").toInt(), halfOfDay), match.captured("minute").toInt(),
                     match.captured("second").toInt(), match.captured("millisecond").toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const bool isUtc = fileName.startsWith("PXL_"_L1);
    const WallTime wall = wallTimeOf(date, time);
    return FileNameTime{
        .kind = isUtc ? FileNameTime::Kind::Utc : FileNameTime::Kind::Local, .time = wall, .text = isoText(wall)};
}

std::optional<FileNameTime> dayIn(const QString& fileName)
{
    const QTime noon(12, 0);
    const QRegularExpressionMatch match = dayPattern().match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasSeparators = match.hasCaptured(2);
    const QDate date =
        dateOf(match.captured(1), match.captured(hasSeparators ? 2 : 4), match.captured(hasSeparators ? 3 : 5));
    if (!date.isValid())
        return std::nullopt;
    return FileNameTime{
        .kind = FileNameTime::Kind::Day, .time = wallTimeOf(date, noon), .text = date.toString(Qt::ISODate)};
}

} // namespace

std::optional<FileNameTime> fileNameTime(const QString& fileName)
{
    auto moment = momentIn(fileName);
    return moment ? moment : dayIn(fileName);
}

} // namespace wayfolio
