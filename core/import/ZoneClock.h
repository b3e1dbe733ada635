// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/CaptureTime.h"
#include "core/model/PhotoProblem.h"

#include <QTimeZone>

namespace wayfolio {

/// A wall time as a clock in a zone meant it.
struct ZonedWallTime
{
    enum class Kind {
        Plain,
        Ambiguous, ///< in the hour that is repeated when clocks are set back; taken as its first time
        Skipped,   ///< in the hour that is skipped when clocks are set forward; taken as if they had not been
    };

    Instant utc;
    UtcOffset offset{};
    Kind kind = Kind::Plain;

    bool operator==(const ZonedWallTime&) const = default;
};

/// With the history of the zone, by the tz database of the system. `zone` must be valid.
ZonedWallTime zonedWallTime(WallTime wall, const QTimeZone& zone);

/// What is doubtful about a wall time of that kind.
PhotoProblems problemsOf(ZonedWallTime::Kind kind);

/// How far clocks in `zone` were ahead of UTC.
UtcOffset offsetAt(Instant instant, const QTimeZone& zone);

inline Instant instantOf(WallTime wall, UtcOffset offset)
{
    return Instant(wall.time_since_epoch() - offset);
}

inline WallTime wallTimeAt(Instant instant, UtcOffset offset)
{
    return WallTime(instant.time_since_epoch() + offset);
}

/// The zone of that IANA name; an invalid one for an empty or unknown name.
QTimeZone zoneNamed(const QByteArray& name);

} // namespace wayfolio
