// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/GpsClock.h"
#include "core/import/TimeContext.h"
#include "core/import/VideoClock.h"

namespace wayfolio {

/// The evidence of one photo, laid out: which wall time it is, where it was, and what the clocks beside it are worth.
struct TimeFacts
{
    const TimeEvidence& evidence;
    const TimeContext& context;
    /// The first that says when it was taken: the user, a date tag, the day it became digital, a video's header. With
    /// the sub-seconds of another tag of the same second where it has none.
    std::optional<StatedTime> wall;
    QTimeZone placeZone;         ///< invalid without a position, or where no zone is known
    std::optional<GpsClock> gps; ///< only beside a wall time
    VideoClock video;
};

TimeFacts gatherTimeFacts(const TimeEvidence& evidence, std::optional<GeoPoint> point, const TimeContext& context);

/// Whether two wall times are of the same second.
bool isSameSecond(const WrittenTime& one, const WrittenTime& other);

} // namespace wayfolio
