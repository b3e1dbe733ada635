// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/TimeFacts.h"
#include "core/import/ZoneClock.h"

namespace wayfolio {

/// What one source says of the offset of the wall time.
struct ZoneClaim
{
    CandidateSource source = CandidateSource::Exif;
    TimeSource timeSource = TimeSource::None; ///< what the capture time's source is when this one is believed
    UtcOffset offset{};
    QByteArray zone{};                                     ///< IANA name, where it is a zone that says so
    ZonedWallTime::Kind kind = ZonedWallTime::Kind::Plain; ///< of the wall time in that zone
    CandidateReason refusal = CandidateReason::None;       ///< why it is not about this wall time
};

/// Everything that tells the offset of `facts.wall`, the most believed first:
///
/// 1. the offset in the tag that gave the wall time, and OffsetTimeOriginal,
/// 2. what others lend: the offset of another date tag that states the same second (embedded XMP, a video's creation
///    date; then those of digitizing), the zone in the camera's maker note, TIFF/EP's,
/// 3. the GPS clock; it stands above 2 when it is of the same minute and says otherwise,
/// 4. the zone at the place,
/// 5. a video's header,
/// 6. the zone the user set for the camera,
/// 7. Google Takeout's instant.
///
/// Neighbours come later, when all photos are there: see NeighbourZones and SurroundingZones. `facts.wall` must be
/// there.
std::vector<ZoneClaim> collectZoneClaims(const TimeFacts& facts);

/// The first that is not refused; nothing when there is none.
const ZoneClaim* believedClaim(const std::vector<ZoneClaim>& claims);

} // namespace wayfolio
