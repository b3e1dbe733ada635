// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/CaptureTimeResolver.h"

#include <QDateTime>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

bool isSameSecond(const WrittenTime& one, const WrittenTime& other)
{
    return chrono::floor<chrono::seconds>(one.wall) == chrono::floor<chrono::seconds>(other.wall);
}

Instant instantOf(WallTime wall, UtcOffset offset)
{
    return Instant(wall.time_since_epoch() - offset);
}

/// The wall time as a clock in `zone` meant it. In the hour that is skipped or repeated when clocks are changed: by
/// the offset that held before.
Instant assumedInstant(WallTime wall, const QTimeZone& zone)
{
    const auto day = chrono::floor<chrono::days>(wall);
    const chrono::year_month_day date(day);
    const QDateTime dateTime(QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))),
                             QTime::fromMSecsSinceStartOfDay(static_cast<int>((wall - day).count())),
                             zone.isValid() ? zone : QTimeZone(QTimeZone::UTC),
                             QDateTime::TransitionResolution::RelativeToBefore);
    return Instant(chrono::milliseconds(dateTime.toMSecsSinceEpoch()));
}

void keepWall(CaptureTime& time, const WrittenTime& written)
{
    time.wall = written.wall;
    time.wallText = written.text;
}

void resolveKnown(CaptureTime& time, UtcOffset offset, TimeSource source)
{
    time.offset = offset;
    time.utc = instantOf(*time.wall, offset);
    time.source = source;
}

} // namespace

ResolvedTime resolveCaptureTime(const TimeEvidence& evidence, const QTimeZone& assumedZone)
{
    ResolvedTime resolved;
    CaptureTime& time = resolved.time;
    const auto& original = evidence.original;
    const auto& digitized = evidence.digitized;
    if (original)
        keepWall(time, *original);
    else if (digitized)
        keepWall(time, *digitized);

    // An offset belongs to the tag it is named after, and to another only when both state the same moment.
    if (original && original->offset) {
        resolveKnown(time, *original->offset, TimeSource::OffsetOriginal);
    } else if (digitized && digitized->offset && (!original || isSameSecond(*original, *digitized))) {
        resolveKnown(time, *digitized->offset, TimeSource::OffsetDigitized);
    } else if (time.wall) {
        time.assumedUtc = assumedInstant(*time.wall, assumedZone);
        time.source = TimeSource::SystemZone;
        resolved.problems |= PhotoProblem::TimeAssumed;
    } else if (evidence.gpsUtc) {
        time.utc = evidence.gpsUtc;
        time.source = TimeSource::GpsClock;
    } else if (evidence.videoUtc) {
        time.utc = evidence.videoUtc;
        time.source = TimeSource::VideoClock;
    } else {
        resolved.problems |= PhotoProblem::NoTime;
    }
    return resolved;
}

} // namespace wayfolio
