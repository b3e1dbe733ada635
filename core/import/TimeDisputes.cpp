// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/TimeDisputes.h"

#include "core/import/LegalOffsets.h"

#include <algorithm>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

/// The camera's own word on where it is. What programs and services add is about their computers.
bool isOfCamera(const ZoneClaim& claim)
{
    return claim.refusal == CandidateReason::None &&
           (claim.source == CandidateSource::Exif || claim.source == CandidateSource::MakerNote ||
            claim.source == CandidateSource::CameraZone);
}

/// How far clocks at the place were ahead of UTC; nothing when only the GPS clock tells.
std::optional<UtcOffset> expectedOffset(const TimeFacts& facts, const std::vector<ZoneClaim>& claims, Instant instant)
{
    if (facts.placeZone.isValid())
        return offsetAt(instant, facts.placeZone);
    const auto found = std::ranges::find_if(claims, isOfCamera);
    return found == claims.end() ? std::nullopt : std::optional(found->offset);
}

} // namespace

std::optional<chrono::hours> clockAhead(const TimeFacts& facts, const std::vector<ZoneClaim>& claims,
                                        const CaptureTime& time)
{
    const bool gpsTells = facts.gps && facts.gps->offset;
    // The place's zone alone cannot be off from itself; in an hour that clocks skip it would seem to be.
    if (!facts.wall || !time.utc || (time.source == TimeSource::PlaceZone && !gpsTells))
        return std::nullopt;
    const Instant instant = gpsTells ? facts.gps->utc : *time.utc;
    const auto offset = expectedOffset(facts, claims, instant);
    if (!offset)
        return std::nullopt;
    const chrono::milliseconds ahead = *time.wall - wallTimeAt(instant, *offset);
    const auto hours = chrono::round<chrono::hours>(ahead);
    const bool isByWholeHours = chrono::abs(ahead - hours) < kLongestResidual;
    return isByWholeHours && hours.count() != 0 ? std::optional(hours) : std::nullopt;
}

bool isDisputed(const Candidates& candidates, bool clockIsOff)
{
    return std::ranges::any_of(candidates, [&](const Candidate& candidate) {
        if (candidate.reason == CandidateReason::NoLegalOffset)
            return true;
        const bool tellsOfTheClock =
            candidate.topic == CandidateTopic::Zone || candidate.source == CandidateSource::GpsClock;
        return candidate.reason == CandidateReason::Outranked && !(clockIsOff && tellsOfTheClock);
    });
}

} // namespace wayfolio
