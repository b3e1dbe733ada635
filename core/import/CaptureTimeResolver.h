// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/TimeContext.h"
#include "core/model/Candidate.h"

namespace wayfolio {

/// A capture time, what is doubtful about it, and what became of everything that was said of it.
struct ResolvedTime
{
    CaptureTime time;
    PhotoProblems problems;
    Candidates candidates; ///< of the topics Time and Zone, in this order; of each the winner first
};

/// Decides when a photo was taken. The wall time is the first date that is stated (see TimeFacts), its offset the first
/// that is claimed (see ZoneClaims); a zone is attached to the wall time and never moves it. Without any wall time an
/// instant is known from the GPS clock, a video's header or Google Takeout, and the zone at the place gives it a wall
/// time. What is left is assumed: this computer's zone (decideOpenZones() may know a better one), the date in the
/// file's name, the date of the file.
/// Pure, and safe on any thread if `context.zoneAt` is.
ResolvedTime resolveCaptureTime(const TimeEvidence& evidence, std::optional<GeoPoint> point,
                                const TimeContext& context);

} // namespace wayfolio
