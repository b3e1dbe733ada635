// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/GpsClock.h"

#include "core/import/LegalOffsets.h"

#include <array>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

/// GPS counts weeks in ten bits (IS-GPS-200, 20.3.3.3.1.1): old receivers show dates 1024 weeks early.
constexpr chrono::milliseconds kWeekRollover = chrono::weeks(1024);
constexpr chrono::minutes kFreshFor{1};
constexpr chrono::days kOldestFix{7};

bool isByWholeHours(UtcOffset difference)
{
    return difference % chrono::hours(1) == UtcOffset(0);
}

/// A stale fix can meet the offset of some other zone by chance. Cameras set to another zone than the place's are
/// mostly wrong by whole hours.
bool isBelievable(const SnappedOffset& snapped, std::optional<UtcOffset> placeOffset)
{
    return !placeOffset || chrono::abs(snapped.residual) <= kFreshFor || isByWholeHours(snapped.offset - *placeOffset);
}

CandidateReason reasonOfNoOffset(WallTime wall, Instant gps, std::optional<UtcOffset> placeOffset)
{
    constexpr UtcOffset kLatestOffset = chrono::hours(14);
    const chrono::milliseconds difference = wall.time_since_epoch() - gps.time_since_epoch();
    const chrono::milliseconds age = difference - placeOffset.value_or(kLatestOffset);
    return age > chrono::milliseconds(0) && age < kOldestFix ? CandidateReason::StaleFix
                                                             : CandidateReason::NoLegalOffset;
}

} // namespace

GpsClock readGpsClock(WallTime wall, Instant gps, std::optional<UtcOffset> placeOffset)
{
    for (const bool hasRolledOver : {false, true}) {
        const Instant utc = hasRolledOver ? gps + kWeekRollover : gps;
        const auto snapped = snapToLegalOffset(wall, utc);
        if (snapped && isBelievable(*snapped, placeOffset))
            return {.offset = snapped->offset,
                    .utc = utc,
                    .isFresh = chrono::abs(snapped->residual) <= kFreshFor,
                    .reason = hasRolledOver ? CandidateReason::WeekRollover : CandidateReason::None};
    }
    return {.offset = std::nullopt, .utc = gps, .isFresh = false, .reason = reasonOfNoOffset(wall, gps, placeOffset)};
}

} // namespace wayfolio
