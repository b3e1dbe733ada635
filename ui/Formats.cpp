// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Formats.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <array>
#include <cmath>

namespace wayfolio::format {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr double kMetersPerMile = 1609.344;
constexpr double kMetersPerFoot = 0.3048;

bool usesMiles()
{
    const auto system = QLocale().measurementSystem();
    return system == QLocale::ImperialUSSystem || system == QLocale::ImperialUKSystem;
}

QString decimalText(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

/// Of one axis, e.g. "37° 33′ 59.4″".
QString degreesText(double degrees)
{
    const auto tenths = static_cast<qint64>(std::llround(std::abs(degrees) * 36000));
    return u"%1° %2′ %3″"_s.arg(tenths / 36000)
        .arg(tenths / 600 % 60, 2, 10, QLatin1Char('0'))
        .arg(decimalText(static_cast<double>(tenths % 600) / 10, 1));
}

} // namespace

QDateTime toDateTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::UTC);
}

QDateTime toDateTime(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::UTC);
}

QString utcText(const QString& time)
{
    //: %1 is a time of day, or a date and a time of day, where only UTC is known
    return Words::tr("%1 UTC").arg(time);
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString dateText(QDate date)
{
    //: The pattern of a date, as for QLocale::toString: 10 March 2024
    return QLocale().toString(date, Words::tr("d MMMM yyyy"));
}

QString shortDateText(QDate date)
{
    //: The pattern of a short date without its year: 10 Mar
    return QLocale().toString(date, Words::tr("d MMM"));
}

namespace {

struct RangePatterns
{
    QString first;
    QString last;
};

RangePatterns rangePatterns(QDate first, QDate last)
{
    QString firstPattern = Words::tr("d MMMM yyyy");
    QString lastPattern = firstPattern;
    if (first == last)
        return {firstPattern, lastPattern};
    if (first.year() == last.year() && first.month() == last.month()) {
        //: The first date of a range within one month: (10)–17 March 2024
        firstPattern = Words::tr("d", "first date, same month");
        //: The last date of a range within one month: 10–(17 March 2024)
        lastPattern = Words::tr("d MMMM yyyy", "last date, same month");
    } else if (first.year() == last.year()) {
        //: The first date of a range within one year: (28 February) – 3 March 2024
        firstPattern = Words::tr("d MMMM", "first date, same year");
        //: The last date of a range within one year: 28 February – (3 March 2024)
        lastPattern = Words::tr("d MMMM yyyy", "last date, same year");
    }
    return {firstPattern, lastPattern};
}

QString rangeText(QDate first, QDate last, const RangePatterns& patterns)
{
    const QLocale locale;
    if (first == last)
        return locale.toString(first, patterns.first);
    //: A range of dates, from %1 to %2
    return Words::tr("%1 – %2").arg(locale.toString(first, patterns.first), locale.toString(last, patterns.last));
}

} // namespace

QString dateRangeText(QDate first, QDate last)
{
    return rangeText(first, last, rangePatterns(first, last));
}

QString briefDateRangeText(QDate first, QDate last)
{
    const auto brief = [](QString pattern) { return pattern.replace("MMMM"_L1, "MMM"_L1); };
    const RangePatterns patterns = rangePatterns(first, last);
    return rangeText(first, last, {brief(patterns.first), brief(patterns.last)});
}

QString timeText(QTime time)
{
    //: The pattern of a time of day: 12:34:56
    return QLocale().toString(time, Words::tr("HH:mm:ss"));
}

QString shortTimeText(QTime time)
{
    //: The pattern of a short time of day: 12:34
    return QLocale().toString(time, Words::tr("HH:mm"));
}

QString captureTimeText(const CaptureTime& time)
{
    const auto dateAndTime = [](const QDateTime& value) {
        //: %1 is a date, %2 a time of day
        return Words::tr("%1, %2").arg(dateText(value.date()), timeText(value.time()));
    };
    if (time.wall)
        return dateAndTime(toDateTime(*time.wall));
    if (const auto instant = time.sortInstant(); instant && time.source != TimeSource::FileTime)
        return utcText(dateAndTime(toDateTime(*instant)));
    return {};
}

QString secondsText(double seconds)
{
    if (seconds < 59.95)
        return Words::tr("%1 s").arg(decimalText(seconds, 1));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString timeLeftText(double seconds)
{
    if (seconds < 50)
        return Words::tr("about %Ln second(s) left", nullptr, std::max(1, static_cast<int>(std::ceil(seconds))));
    if (seconds < 3600)
        return Words::tr("about %Ln minute(s) left", nullptr, std::max(1, static_cast<int>(std::round(seconds / 60))));
    return Words::tr("about %Ln hour(s) left", nullptr, static_cast<int>(std::round(seconds / 3600)));
}

QString distanceText(double meters)
{
    const bool miles = usesMiles();
    const double far = meters / (miles ? kMetersPerMile : 1000.0);
    if (far < 1 && !miles)
        return Words::tr("%1 m").arg(decimalText(meters, 0));
    const QString number = decimalText(far, far < 20 ? 1 : 0);
    return miles ? Words::tr("%1 mi").arg(number) : Words::tr("%1 km").arg(number);
}

QString altitudeText(double meters)
{
    return usesMiles() ? Words::tr("%1 ft").arg(decimalText(meters / kMetersPerFoot, 0))
                       : Words::tr("%1 m").arg(decimalText(meters, std::abs(meters) < 100 ? 1 : 0));
}

QString lengthText(double meters)
{
    const double perUnit = usesMiles() ? kMetersPerFoot : 1;
    constexpr double kMostUnits = 1000;
    const double units = meters / perUnit;
    if (units >= kMostUnits)
        return distanceText(meters);
    const QString number = decimalText(units, units < 1 ? 1 : 0);
    return usesMiles() ? Words::tr("%1 ft").arg(number) : Words::tr("%1 m").arg(number);
}

QString octantText(double degrees)
{
    const std::array names{Words::tr("north"), Words::tr("north-east"), Words::tr("east"), Words::tr("south-east"),
                           Words::tr("south"), Words::tr("south-west"), Words::tr("west"), Words::tr("north-west")};
    return names.at(static_cast<size_t>(std::llround(degrees / 45)) % names.size());
}

QString directionText(double degrees)
{
    //: A direction: %1 degrees, %2 its name (west)
    return Words::tr("%1° %2").arg(decimalText(degrees, 0), octantText(degrees));
}

QString coordinatesText(GeoPoint point)
{
    const QString latitude = degreesText(point.latitude());
    const QString longitude = degreesText(point.longitude());
    //: %1 is a latitude, %2 a longitude, both with their hemisphere
    return Words::tr("%1, %2", "coordinates")
        .arg(point.latitude() < 0 ? Words::tr("%1 S", "latitude").arg(latitude)
                                  : Words::tr("%1 N", "latitude").arg(latitude),
             point.longitude() < 0 ? Words::tr("%1 W", "longitude").arg(longitude)
                                   : Words::tr("%1 E", "longitude").arg(longitude));
}

QString coordinatesForClipboard(GeoPoint point)
{
    return u"%1, %2"_s.arg(point.latitude(), 0, 'f', 7).arg(point.longitude(), 0, 'f', 7);
}

QString ratingText(int rating)
{
    if (rating == kRejected)
        return Words::tr("Rejected");
    return rating > 0 ? QString(rating, u'★') + QString(kMostStars - rating, u'☆') : QString();
}

QString ratingWords(int rating)
{
    //: %1 is a number of stars, %2 how many there can be
    return rating > 0 ? Words::tr("%1 of %2 stars").arg(rating).arg(kMostStars) : ratingText(rating);
}

QString capitalized(const QString& text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.sliced(1);
}

QString displayPath(const QString& path)
{
    QString shown;
    shown.reserve(path.size());
    for (const QChar character : path) {
        if (character == u'\n')
            shown += "\\n"_L1;
        else if (character == u'\t')
            shown += "\\t"_L1;
        else if (character.category() == QChar::Other_Control)
            shown += u"\\x%1"_s.arg(character.unicode(), 2, 16, QLatin1Char('0'));
        else
            shown += character;
    }
    return shown;
}

} // namespace wayfolio::format
