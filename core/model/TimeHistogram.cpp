// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/TimeHistogram.h"

#include "core/base/RadixSort.h"

#include <algorithm>
#include <limits>

namespace wayfolio {

WallMinute toMinute(WallTime time)
{
    constexpr qint64 kLowest = std::numeric_limits<qint32>::min();
    constexpr qint64 kHighest = std::numeric_limits<qint32>::max() - 1; // a span ends behind it
    const qint64 minute = std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
    return WallMinute(WallMinute::duration(static_cast<qint32>(std::clamp(minute, kLowest, kHighest))));
}

TimeHistogram::TimeHistogram(std::span<const PhotoSummary> photos)
{
    m_minutes.reserve(photos.size());
    for (const PhotoSummary& photo : photos) {
        if (const auto clock = photo.shownClock())
            m_minutes.push_back(toMinute(*clock));
    }
    // Photos come in the order of their instants: where all are of one zone, that is the order of the clocks.
    if (!std::ranges::is_sorted(m_minutes)) {
        constexpr quint32 kSign = quint32{1} << 31; // the smallest number becomes 0
        radixSort(std::span(m_minutes), [](WallMinute minute) {
            return quint64{static_cast<quint32>(minute.time_since_epoch().count()) ^ kSign};
        });
    }
}

qint64 TimeHistogram::count(const TimeSpan& span) const
{
    const auto first = std::ranges::lower_bound(m_minutes, span.begin);
    return std::ranges::lower_bound(first, m_minutes.end(), std::max(span.begin, span.end)) - first;
}

std::vector<qint64> TimeHistogram::counts(std::span<const WallMinute> edges) const
{
    std::vector<qint64> found;
    if (edges.empty())
        return found;
    found.reserve(edges.size() - 1);
    auto first = std::ranges::lower_bound(m_minutes, edges.front());
    for (const WallMinute edge : edges.subspan(1)) {
        const auto last = std::ranges::lower_bound(first, m_minutes.end(), edge);
        found.push_back(last - first);
        first = last;
    }
    return found;
}

std::optional<TimeSpan> TimeHistogram::range() const
{
    if (m_minutes.empty())
        return std::nullopt;
    return TimeSpan{.begin = m_minutes.front(), .end = m_minutes.back() + WallMinute::duration(1)};
}

} // namespace wayfolio
