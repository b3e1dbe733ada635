// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QTimeZone>

namespace wayfolio {

/// What a person decided about one photo. It stands above everything that is read or computed.
struct PhotoFacts
{
    std::optional<GeoPoint> position; ///< where it was taken
    bool isPositionRemoved = false;   ///< not where the files say, and nobody knows where; then there is no `position`
    std::optional<QTimeZone> zone;    ///< what zone the camera's clock was in: IANA, or an offset from UTC

    bool operator==(const PhotoFacts&) const = default;

    [[nodiscard]] bool isEmpty() const { return !position && !isPositionRemoved && !zone; }

    /// What `later` says where nothing was said before.
    void add(const PhotoFacts& later)
    {
        if (!position && !isPositionRemoved) {
            position = later.position;
            isPositionRemoved = later.isPositionRemoved;
        }
        if (!zone)
            zone = later.zone;
    }
};

/// The photo as the facts have it. The position becomes a manual one or goes, the instant becomes that of the wall time
/// in the zone (PositionOrigin::Manual, TimeSource::Manual); what the files say otherwise is kept as candidates that
/// lost, and what was doubtful about it is doubtful no longer. A zone that was that of a place where the photo was not
/// taken is open again (TimeSource::SystemZone), to be decided with the others. Of a photo whose instant is known
/// without a wall time, a zone gives the wall time. A zone that this computer does not know changes nothing.
Photo withFacts(Photo photo, const PhotoFacts& facts);

} // namespace wayfolio
