// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/media/TimeEvidence.h"

namespace wayfolio {

/// What became of a date in a file.
struct ParsedTime
{
    std::optional<WrittenTime> time;
    PhotoProblems problems; ///< TimeUnreadable, OffsetUnreadable; blank tags are no problem

    bool operator==(const ParsedTime&) const = default;
};

/// "2024:03:10 12:34:56" with its sub-second digits and its offset (EXIF 3.0, 4.6.5.F). Also what cameras and phones
/// write instead: other separators, blanks for leading zeros, an offset behind the time. Only days that exist.
/// A leap second counts as the second before it, 24:00:00 as the next day's midnight.
ParsedTime parseExifTime(const DateTags& tags);

/// ISO 8601 as XMP has it (XMP part 1, 8.2.1.1), to the minute at least: a date alone is no time.
ParsedTime parseXmpTime(QByteArrayView text);

/// DateCreated and TimeCreated (IIM 2:55, 2:60) as "20240310T123456+0900"; the day alone is no time.
ParsedTime parseIptcTime(QByteArrayView text);

/// exif:GPSTimeStamp: a whole date and time, in UTC where it does not say otherwise (XMP part 2, 3.1).
std::optional<Instant> parseXmpInstant(QByteArrayView text);

/// Of the zones in use: Baker Island to the Line Islands.
inline constexpr UtcOffset kEarliestOffset = -std::chrono::hours(12);
inline constexpr UtcOffset kLatestOffset = std::chrono::hours(14);

/// "+09:00", "-0330", "Z"; nothing outside kEarliestOffset…kLatestOffset.
std::optional<UtcOffset> parseUtcOffset(QByteArrayView text);

/// GPSDateStamp and GPSTimeStamp; nothing when either is missing or is none.
std::optional<Instant> parseGpsTime(QByteArrayView dateStamp, const std::vector<Rational>& timeStamp);

/// A video header's seconds since 1904 (ISO/IEC 14496-12, 8.2.2); nothing for zero and for dates before there was
/// digital video, which are clocks that were never set or count from 1970.
std::optional<Instant> videoInstant(qint64 secondsSince1904);

} // namespace wayfolio
