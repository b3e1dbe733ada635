// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"
#include "core/model/CaptureTime.h"
#include "core/model/Photo.h"

#include <QDateTime>
#include <QString>

namespace wayfolio::format {

/// Values as a person of the default QLocale reads them.

QDateTime toDateTime(WallTime time); ///< its date and time of day; the zone means nothing
QDateTime toDateTime(Instant time);  ///< in UTC
/// Marks a time of day, or one with its date, that is UTC: "12:34 UTC".
QString utcText(const QString& time);

QString numberText(qint64 number);
QString dateText(QDate date);      ///< "10 March 2024"
QString shortDateText(QDate date); ///< "10 Mar"
/// "10–17 March 2024", as short as the two dates allow.
QString dateRangeText(QDate first, QDate last);
/// The same where room is scarce: "28 Feb – 3 Mar 2024".
QString briefDateRangeText(QDate first, QDate last);
QString timeText(QTime time);      ///< "12:34:56"
QString shortTimeText(QTime time); ///< "12:34"
/// "10 March 2024, 12:34:56", and with "UTC" behind it where no clock of the place is known. Empty when nothing tells,
/// also when there is only the date of the file.
QString captureTimeText(const CaptureTime& time);

QString secondsText(double seconds);  ///< "3.2 s", "4 min 10 s"
QString timeLeftText(double seconds); ///< "about 2 minutes left"
QString distanceText(double meters);  ///< "850 m", "12.4 km", miles where the locale has them
QString altitudeText(double meters);
QString lengthText(double meters);     ///< of things about as large as a person: "8 m", "26 ft"
QString octantText(double degrees);    ///< "west"
QString directionText(double degrees); ///< "273° west"
/// Degrees, minutes and seconds: "37° 33′ 59.4″ N, 126° 58′ 40.8″ E".
QString coordinatesText(GeoPoint point);
/// To be pasted anywhere: "37.5665000, 126.9780000", the same in every locale.
QString coordinatesForClipboard(GeoPoint point);

/// Of Photo::rating, as it is seen: "★★★★☆", "Rejected". Empty when nobody said anything.
QString ratingText(int rating);
/// And as it is said: "4 of 5 stars".
QString ratingWords(int rating);

/// With its first letter in upper case, where the script has such.
QString capitalized(const QString& text);
/// A path for one line: control characters (a newline in a file name) are shown as their escapes.
QString displayPath(const QString& path);

} // namespace wayfolio::format
