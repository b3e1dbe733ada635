// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/TimeEvidence.h"

namespace wayfolio {

/// What the creation time in a video's header means: an instant by the letter of the standard (ISO/IEC 14496-12,
/// 8.2.2), a wall time by the habit of some cameras. One of the two is there when the header has a time at all.
struct VideoClock
{
    std::optional<Instant> utc;
    std::optional<WallTime> wall;

    bool operator==(const VideoClock&) const = default;
};

/// The header counts local time when the maker's cameras are known to do so, or when another time in the same file
/// shows it: a date tag with the very same wall time, or a GPS clock that is away by a zone's offset.
VideoClock readVideoClock(const TimeEvidence& evidence);

} // namespace wayfolio
