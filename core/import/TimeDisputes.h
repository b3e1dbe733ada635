// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/ZoneClaims.h"

namespace wayfolio {

/// How far the camera's clock was ahead of the time at the place, in whole hours; nothing when it was right, or when
/// nothing shows it. What the time was is told by the GPS clock, else by the wall time and the offset that is believed;
/// the offset at the place by its zone, else by what the camera says of itself.
std::optional<std::chrono::hours> clockAhead(const TimeFacts& facts, const std::vector<ZoneClaim>& claims,
                                             const CaptureTime& time);

/// Whether a statement that makes sense by itself lost although it says something else. What zones and the GPS
/// clock say is explained when the camera's clock is known to be off by hours.
bool isDisputed(const Candidates& candidates, bool clockIsOff);

} // namespace wayfolio
