// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/CaptureTime.h"

namespace wayfolio {

/// A minute of wall clocks, in four bytes: from 2100 years before our era to the year 6052.
using WallMinute = std::chrono::local_time<std::chrono::duration<qint32, std::chrono::minutes::period>>;

/// The minute a wall time is in; the first or last one there is for times beyond.
WallMinute toMinute(WallTime time);

/// From the beginning of one minute to that of another, which is later.
struct TimeSpan
{
    WallMinute begin;
    WallMinute end; ///< behind the last minute

    [[nodiscard]] bool contains(WallTime time) const { return time >= WallTime(begin) && time < WallTime(end); }

    bool operator==(const TimeSpan&) const = default;
};

} // namespace wayfolio
