// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/CaptureTime.h"

namespace wayfolio {

/// Whether clocks somewhere on earth were ahead of UTC by `offset` at `instant`, daylight saving included. Knows the
/// years since satellites tell the time (1980); zones of single ships and stations are none.
bool isLegalOffset(UtcOffset offset, Instant instant);

/// A difference between a wall time and UTC, as the offset that it must be.
struct SnappedOffset
{
    UtcOffset offset{};
    /// By how much the difference is larger: UTC was noted so long before the wall time. Negative: after it.
    std::chrono::milliseconds residual{};

    bool operator==(const SnappedOffset&) const = default;
};

/// A camera notes two clocks within this time; what is further apart is not the same moment.
inline constexpr std::chrono::minutes kLongestResidual{15};

/// The legal offset nearest to wall − utc; nothing when none is nearer than kLongestResidual.
std::optional<SnappedOffset> snapToLegalOffset(WallTime wall, Instant utc);

} // namespace wayfolio
