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
const QRegularExpression& momentPattern()
{
    static const QRegularExpression pattern(
        uR"((?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?:[-_ T]| at )(\d\d?)([-_.:]?)(\d\d)\6(\d\d))"
        uR"((?:[-_.]?(\d{3}))?(?!\d)(?:\s?([AP]M))?)"_s,
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

/// "12 PM" is noon, "12 AM" midnight.
int hourOfDay(int hour, const QString& halfOfDay)
{
    constexpr int kNoon = 12;
    if (halfOfDay.isEmpty())
        return hour;
    const int sinceTwelve = hour == kNoon ? 0 : hour;
    return halfOfDay.startsWith(u'p', Qt::CaseInsensitive) ? sinceTwelve + kNoon : sinceTwelve;
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
    const QDate date = dateOf(match.captured(1), match.captured(3), match.captured(4));
    const QTime time(hourOfDay(match.captured(5).toInt(), match.captured(10)), match.captured(7).toInt(),
                     match.captured(8).toInt(), match.captured(9).toInt());
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
