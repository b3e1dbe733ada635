// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/VideoClock.h"

#include "core/import/LegalOffsets.h"

#include <algorithm>
#include <array>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

/// GoPro's cameras have no setting of a zone at all; Nikon's have one, and write local time all the same.
constexpr std::array<QByteArrayView, 2> kMakersOfLocalTime{"nikon", "gopro"};

constexpr chrono::seconds kSameMoment{2};

bool writesLocalTime(const QByteArray& maker)
{
    const QByteArray name = maker.toLower();
    return std::ranges::any_of(kMakersOfLocalTime, [&](QByteArrayView prefix) { return name.startsWith(prefix); });
}

/// A date tag that names another offset than zero, and the same wall time, shows that the header has no offset.
bool isWallTimeOf(const std::vector<StatedTime>& dates, WallTime header)
{
    return std::ranges::any_of(dates, [&](const StatedTime& date) {
        return date.time.offset != UtcOffset(0) && chrono::abs(date.time.wall - header) <= kSameMoment;
    });
}

bool isAwayFromGps(Instant header, std::optional<Instant> gps)
{
    if (!gps)
        return false;
    const auto snapped = snapToLegalOffset(WallTime(header.time_since_epoch()), *gps);
    return snapped && snapped->offset != UtcOffset(0);
}

} // namespace

VideoClock readVideoClock(const TimeEvidence& evidence)
{
    if (!evidence.videoHeader)
        return {};
    const Instant header = *evidence.videoHeader;
    const WallTime wall(header.time_since_epoch());
    const bool isLocal = writesLocalTime(evidence.maker) || isWallTimeOf(evidence.originals, wall) ||
                         isAwayFromGps(header, evidence.gpsUtc);
    return isLocal ? VideoClock{.utc = {}, .wall = wall} : VideoClock{.utc = header, .wall = {}};
}

} // namespace wayfolio
