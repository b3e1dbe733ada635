// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ZoneDecision.h"

#include <utility>

namespace wayfolio {

namespace {

constexpr PhotoProblems kProblemsOfZone =
    PhotoProblem::TimeAssumed | PhotoProblem::AmbiguousLocalTime | PhotoProblem::SkippedLocalTime;

} // namespace

PhotoTime withZone(PhotoTime photo, const ZonedWallTime& zoned, const QString& name, TimeSource source)
{
    CaptureTime& time = photo.time;
    time.utc = zoned.utc;
    time.assumedUtc.reset();
    time.offset = zoned.offset;
    time.timeZone = name;
    time.source = source;
    photo.problems = (photo.problems & ~kProblemsOfZone) | problemsOf(zoned.kind);
    return photo;
}

PhotoTime withAssumedZone(PhotoTime photo, const QTimeZone& zone)
{
    const ZonedWallTime zoned = zonedWallTime(*photo.time.wall, zone);
    return withAssumed(std::move(photo), zoned, TimeSource::SystemZone);
}

PhotoTime withAssumed(PhotoTime photo, const ZonedWallTime& zoned, TimeSource source)
{
    CaptureTime& time = photo.time;
    time.utc.reset();
    time.assumedUtc = zoned.utc;
    time.offset.reset();
    time.timeZone.clear();
    time.source = source;
    photo.problems = (photo.problems & ~kProblemsOfZone) | problemsOf(zoned.kind) | PhotoProblem::TimeAssumed;
    return photo;
}

} // namespace wayfolio
