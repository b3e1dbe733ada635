// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "core/model/TimeSpan.h"

#include <optional>
#include <span>
#include <vector>

namespace wayfolio {

/// How many photos were taken when, by the clocks they are shown with (PhotoSummary::shownClock()). Immutable; four
/// bytes a photo, and two steps of a binary search for any span of time. Photos without a time are in none.
class TimeHistogram
{
public:
    TimeHistogram() = default;
    explicit TimeHistogram(std::span<const PhotoSummary> photos);

    /// Of photos that have a time.
    [[nodiscard]] qint64 photoCount() const { return std::ssize(m_minutes); }

    [[nodiscard]] qint64 count(const TimeSpan& span) const;
    /// From each edge to the next; the edges ascend. One number fewer than there are edges.
    [[nodiscard]] std::vector<qint64> counts(std::span<const WallMinute> edges) const;
    /// Around all of them; nothing when there are none.
    [[nodiscard]] std::optional<TimeSpan> range() const;

private:
    std::vector<WallMinute> m_minutes; ///< one a photo, sorted
};

} // namespace wayfolio
