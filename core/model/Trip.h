// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

namespace wayfolio {

/// A journey: a run of photos.
struct Trip
{
    TripId id;
    QString name;    ///< empty: shown by its dates
    Instant start{}; ///< sort instant of the first photo
    Instant end{};   ///< and of the last
    WallTime startWall{};
    WallTime endWall{};
    qint64 photoCount = 0;
    qint64 locatedCount = 0;   ///< of these, with a position
    double distanceMeters = 0; ///< along the route
    PhotoId cover;

    bool operator==(const Trip&) const = default;
};

} // namespace wayfolio
