// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/CaptureTimeResolver.h"

#include "core/import/FileNameTime.h"
#include "core/import/TimeCandidates.h"
#include "core/import/TimeDisputes.h"
#include "core/import/ZoneClaims.h"

namespace wayfolio {

namespace {

/// Where nothing tells the zone of a wall time: the place, the camera, this computer.
QTimeZone likelyZone(const TimeFacts& facts)
{
    for (const QTimeZone* zone : {&facts.placeZone, &facts.context.cameraZone, &facts.context.assumedZone}) {
        if (zone->isValid())
            return *zone;
    }
    return QTimeZone::utc();
}

void assumeWall(ResolvedTime& resolved, WallTime wall, const QTimeZone& zone, TimeSource source)
{
    const ZonedWallTime zoned = zonedWallTime(wall, zone);
    resolved.time.assumedUtc = zoned.utc;
    resolved.time.source = source;
    resolved.problems |= problemsOf(zoned.kind) | PhotoProblem::TimeAssumed;
}

void believe(ResolvedTime& resolved, const ZoneClaim& claim, const QTimeZone& placeZone)
{
    CaptureTime& time = resolved.time;
    time.offset = claim.offset;
    time.utc = instantOf(*time.wall, claim.offset);
    time.source = claim.timeSource;
    // An offset has no name of its own; the place's fits when its clocks showed the same.
    if (!claim.zone.isEmpty())
        time.timeZone = QString::fromLatin1(claim.zone);
    else if (placeZone.isValid() && offsetAt(*time.utc, placeZone) == claim.offset)
        time.timeZone = QString::fromLatin1(placeZone.id());
    resolved.problems |= problemsOf(claim.kind);
}

/// A wall time is stated: its offset is looked for.
void resolveWall(ResolvedTime& resolved, const TimeFacts& facts, const std::vector<ZoneClaim>& claims)
{
    resolved.time.wall = facts.wall->time.wall;
    resolved.time.wallText = facts.wall->time.text;
    if (const ZoneClaim* claim = believedClaim(claims))
        believe(resolved, *claim, facts.placeZone);
    else
        assumeWall(resolved, facts.wall->time.wall, likelyZone(facts), TimeSource::SystemZone);
}

/// The wall time that clocks at the place, or of the camera, showed at an instant.
void attachWall(CaptureTime& time, Instant instant, const TimeFacts& facts)
{
    for (const QTimeZone* zone : {&facts.placeZone, &facts.context.cameraZone}) {
        if (!zone->isValid())
            continue;
        time.offset = offsetAt(instant, *zone);
        time.timeZone = QString::fromLatin1(zone->id());
        time.wall = wallTimeAt(instant, *time.offset);
        time.wallText = isoText(*time.wall);
        return;
    }
}

/// No wall time is stated, but an instant is known. False when none is.
bool resolveInstant(ResolvedTime& resolved, const TimeFacts& facts)
{
    CaptureTime& time = resolved.time;
    if (facts.evidence.gpsUtc) {
        time.utc = facts.evidence.gpsUtc;
        time.source = TimeSource::GpsClock;
    } else if (facts.video.utc) {
        time.utc = facts.video.utc;
        time.source = TimeSource::VideoClock;
    } else if (facts.evidence.takeoutUtc) {
        time.utc = facts.evidence.takeoutUtc;
        time.source = TimeSource::Takeout;
    } else {
        return false;
    }
    attachWall(time, *time.utc, facts);
    return true;
}

void assumeFromName(ResolvedTime& resolved, const FileNameTime& name, const TimeFacts& facts)
{
    CaptureTime& time = resolved.time;
    if (name.kind == FileNameTime::Kind::Utc) {
        time.assumedUtc = Instant(name.time.time_since_epoch());
        time.source = TimeSource::FileName;
        resolved.problems |= PhotoProblem::TimeAssumed;
        return;
    }
    assumeWall(resolved, name.time, likelyZone(facts), TimeSource::FileName);
    if (name.kind == FileNameTime::Kind::Local) {
        time.wall = name.time;
        time.wallText = name.text;
    }
}

/// Nothing in the file says when.
void assumeTime(ResolvedTime& resolved, const TimeFacts& facts)
{
    if (const auto name = fileNameTime(facts.context.fileName)) {
        assumeFromName(resolved, *name, facts);
    } else if (facts.context.fileModified) {
        resolved.time.assumedUtc = facts.context.fileModified;
        resolved.time.source = TimeSource::FileTime;
        resolved.problems |= PhotoProblem::NoTime | PhotoProblem::TimeAssumed;
    } else {
        resolved.problems |= PhotoProblem::NoTime;
    }
}

} // namespace

ResolvedTime resolveCaptureTime(const TimeEvidence& evidence, std::optional<GeoPoint> point, const TimeContext& context)
{
    const TimeFacts facts = gatherTimeFacts(evidence, point, context);
    const std::vector<ZoneClaim> claims = facts.wall ? collectZoneClaims(facts) : std::vector<ZoneClaim>();
    ResolvedTime resolved;
    if (facts.wall)
        resolveWall(resolved, facts, claims);
    else if (!resolveInstant(resolved, facts))
        assumeTime(resolved, facts);
    resolved.candidates = timeCandidates(facts, claims, resolved.time);
    resolved.time.clockAhead = clockAhead(facts, claims, resolved.time);
    if (resolved.time.clockAhead)
        resolved.problems |= PhotoProblem::ClockOffByHours;
    if (isDisputed(resolved.candidates, resolved.time.clockAhead.has_value()))
        resolved.problems |= PhotoProblem::TimeDisputed;
    return resolved;
}

} // namespace wayfolio
