// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Candidate.h"
#include "core/model/CaptureTime.h"

namespace wayfolio {

/// What the GPS clock beside a wall time is worth. It gives the offset, the wall clock gives the second: receivers
/// write the time of their last fix.
struct GpsClock
{
    std::optional<UtcOffset> offset; ///< of the wall time, when the two belong together
    Instant utc;                     ///< corrected when the receiver's week number had rolled over
    /// Noted within a minute of the wall time: a measurement, not a setting of the camera that was forgotten.
    bool isFresh = false;
    /// None, WeekRollover when corrected; StaleFix or NoLegalOffset when there is no offset.
    CandidateReason reason = CandidateReason::None;

    bool operator==(const GpsClock&) const = default;
};

/// `placeOffset` is that of the zone at the position, where it is known: against it a fix that is older than the shot
/// shows as one.
GpsClock readGpsClock(WallTime wall, Instant gps, std::optional<UtcOffset> placeOffset);

} // namespace wayfolio
