// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/LegalOffsets.h"

#include <algorithm>
#include <array>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

using chrono::minutes;

constexpr minutes kQuarterHour{15};
constexpr minutes kFirstWholeHour = -chrono::hours(12);
constexpr minutes kLastWholeHour = chrono::hours(14);
constexpr chrono::sys_days kAlways = chrono::sys_days::min();
constexpr chrono::sys_days kStill = chrono::sys_days::max();

struct OddOffset
{
    minutes offset;
    chrono::sys_days first = kAlways;
    chrono::sys_days last = kStill;
};

constexpr minutes east(int hours, int restMinutes)
{
    return chrono::hours(hours) + minutes(restMinutes);
}

/// Offsets that are no whole hours, and when, by the tz database.
constexpr std::array kOddOffsets{
    OddOffset{.offset = -east(9, 30)}, // Marquesas
    OddOffset{.offset = -east(8, 30),  // Pitcairn
              .last = chrono::year(1998) / 4 / 27},
    OddOffset{.offset = -east(4, 30), // Venezuela
              .first = chrono::year(2007) / 12 / 9,
              .last = chrono::year(2016) / 5 / 1},
    OddOffset{.offset = -east(3, 30)}, // Newfoundland
    OddOffset{.offset = -east(2, 30)}, // in summer
    OddOffset{.offset = east(3, 30)},  // Iran
    OddOffset{.offset = east(4, 30)},  // Afghanistan; Iran in summer
    OddOffset{.offset = east(5, 30)},  // India
    OddOffset{.offset = east(5, 45)},  // Nepal
    OddOffset{.offset = east(6, 30)},  // Myanmar, Cocos; Sri Lanka for ten years
    OddOffset{.offset = east(7, 30),   // Singapore and Malaysia
              .last = chrono::year(1982) / 1 / 1},
    OddOffset{.offset = east(8, 30), // North Korea
              .first = chrono::year(2015) / 8 / 14,
              .last = chrono::year(2018) / 5 / 5},
    OddOffset{.offset = east(8, 45)},  // Eucla
    OddOffset{.offset = east(9, 30)},  // Central Australia
    OddOffset{.offset = east(10, 30)}, // in summer; Lord Howe
    OddOffset{.offset = east(11, 30),  // Norfolk
              .last = chrono::year(2015) / 10 / 4},
    OddOffset{.offset = east(12, 45)}, // Chatham
    OddOffset{.offset = east(13, 45)}, // in summer
};

} // namespace

bool isLegalOffset(UtcOffset offset, Instant instant)
{
    if (offset % chrono::hours(1) == UtcOffset(0))
        return offset >= kFirstWholeHour && offset <= kLastWholeHour;
    const auto found = std::ranges::find_if(kOddOffsets, [&](const OddOffset& odd) { return odd.offset == offset; });
    if (found == kOddOffsets.end())
        return false;
    const auto day = chrono::floor<chrono::days>(instant);
    return found->first <= day && day <= found->last;
}

std::optional<SnappedOffset> snapToLegalOffset(WallTime wall, Instant utc)
{
    const chrono::milliseconds difference = wall.time_since_epoch() - utc.time_since_epoch();
    if (difference < kFirstWholeHour - kLongestResidual || difference > kLastWholeHour + kLongestResidual)
        return std::nullopt;
    std::optional<SnappedOffset> nearest;
    const auto below = chrono::floor<chrono::duration<int, std::ratio<900>>>(difference);
    for (const minutes step : {minutes(-kQuarterHour), minutes(0), kQuarterHour, 2 * kQuarterHour}) {
        const UtcOffset offset = chrono::seconds(below) + step;
        const SnappedOffset candidate{.offset = offset, .residual = difference - offset};
        if (isLegalOffset(offset, utc) && chrono::abs(candidate.residual) < kLongestResidual &&
            (!nearest || chrono::abs(candidate.residual) < chrono::abs(nearest->residual)))
            nearest = candidate;
    }
    return nearest;
}

} // namespace wayfolio
