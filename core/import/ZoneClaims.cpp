// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ZoneClaims.h"

#include "core/import/LegalOffsets.h"

#include <algorithm>

namespace wayfolio {

namespace {

using Claims = std::vector<ZoneClaim>;

TimeSource sourceOfOriginal(CandidateSource source)
{
    switch (source) {
    case CandidateSource::User:
        return TimeSource::Manual;
    case CandidateSource::Exif:
        return TimeSource::OffsetOriginal;
    case CandidateSource::Container:
        return TimeSource::VideoCreationDate;
    default:
        return TimeSource::XmpOffset;
    }
}

TimeSource sourceOfDigitized(CandidateSource source)
{
    return source == CandidateSource::Exif ? TimeSource::OffsetDigitized : TimeSource::XmpOffset;
}

/// An offset belongs to its own tag, and to another only when both state the same moment.
void addStated(Claims& claims, const TimeFacts& facts, const StatedTime& date, TimeSource timeSource)
{
    if (!date.time.offset)
        return;
    const bool isSame = isSameSecond(date.time, facts.wall->time);
    claims.push_back({.source = date.source,
                      .timeSource = timeSource,
                      .offset = *date.time.offset,
                      .refusal = isSame ? CandidateReason::None : CandidateReason::OtherMoment});
}

void addOffset(Claims& claims, std::optional<UtcOffset> offset, CandidateSource source, TimeSource timeSource)
{
    if (offset)
        claims.push_back({.source = source, .timeSource = timeSource, .offset = *offset});
}

/// Offsets that are as good as the wall time: in the very tag that gave it, or EXIF's own.
Claims statedOffsets(const TimeFacts& facts)
{
    Claims claims;
    if (facts.wall->source == CandidateSource::User)
        addStated(claims, facts, *facts.wall, TimeSource::Manual);
    for (const StatedTime& date : facts.evidence.originals) {
        if (date.source == facts.wall->source || date.source == CandidateSource::Exif)
            addStated(claims, facts, date, sourceOfOriginal(date.source));
    }
    return claims;
}

/// Offsets that others lend to it: other date tags, and the settings of the camera.
Claims lentOffsets(const TimeFacts& facts)
{
    Claims claims;
    for (const StatedTime& date : facts.evidence.originals) {
        if (date.source != facts.wall->source && date.source != CandidateSource::Exif)
            addStated(claims, facts, date, sourceOfOriginal(date.source));
    }
    for (const StatedTime& date : facts.evidence.digitized)
        addStated(claims, facts, date, sourceOfDigitized(date.source));
    addOffset(claims, facts.evidence.makerNoteOffset, CandidateSource::MakerNote, TimeSource::MakerNoteZone);
    addOffset(claims, facts.evidence.exifTimeZoneOffset, CandidateSource::Exif, TimeSource::ExifTimeZone);
    return claims;
}

/// Programs add the zone of their computer, and cameras' settings are forgotten: a GPS clock of the same minute knows
/// better.
bool gpsKnowsBetter(const TimeFacts& facts, const Claims& lent)
{
    const ZoneClaim* const best = believedClaim(lent);
    return best != nullptr && facts.gps && facts.gps->offset && facts.gps->isFresh &&
           *facts.gps->offset != best->offset;
}

void append(Claims& claims, Claims more)
{
    std::ranges::move(more, std::back_inserter(claims));
}

void addZone(Claims& claims, const TimeFacts& facts, const QTimeZone& zone, CandidateSource source,
             TimeSource timeSource)
{
    if (!zone.isValid())
        return;
    const ZonedWallTime zoned = zonedWallTime(facts.wall->time.wall, zone);
    claims.push_back(
        {.source = source, .timeSource = timeSource, .offset = zoned.offset, .zone = zone.id(), .kind = zoned.kind});
}

void addInstant(Claims& claims, const TimeFacts& facts, std::optional<Instant> utc, CandidateSource source,
                TimeSource timeSource)
{
    if (!utc)
        return;
    if (const auto snapped = snapToLegalOffset(facts.wall->time.wall, *utc))
        claims.push_back({.source = source, .timeSource = timeSource, .offset = snapped->offset});
}

} // namespace

std::vector<ZoneClaim> collectZoneClaims(const TimeFacts& facts)
{
    Claims claims = statedOffsets(facts);
    Claims lent = lentOffsets(facts);
    Claims gps;
    addOffset(gps, facts.gps ? facts.gps->offset : std::nullopt, CandidateSource::GpsClock, TimeSource::GpsOffset);
    const bool gpsIsFirst = gpsKnowsBetter(facts, lent);
    append(claims, gpsIsFirst ? gps : lent);
    append(claims, gpsIsFirst ? lent : gps);
    addZone(claims, facts, facts.placeZone, CandidateSource::Place, TimeSource::PlaceZone);
    addInstant(claims, facts, facts.video.utc, CandidateSource::VideoClock, TimeSource::VideoClock);
    addZone(claims, facts, facts.context.cameraZone, CandidateSource::CameraZone, TimeSource::CameraZone);
    addInstant(claims, facts, facts.evidence.takeoutUtc, CandidateSource::Takeout, TimeSource::Takeout);
    return claims;
}

const ZoneClaim* believedClaim(const std::vector<ZoneClaim>& claims)
{
    const auto found = std::ranges::find(claims, CandidateReason::None, &ZoneClaim::refusal);
    return found == claims.end() ? nullptr : &*found;
}

} // namespace wayfolio
