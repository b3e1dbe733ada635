// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"
#include "core/model/Candidate.h"

#include <QString>

namespace wayfolio {

/// How we know where a photo was taken. An estimate never looks like a measurement.
enum class PositionOrigin : quint8 {
    Measured,  ///< "measured": the file's own GPS tags
    Sidecar,   ///< "sidecar"
    Track,     ///< "track": from a recorded track
    Estimated, ///< "estimated": between own photos
    Manual,    ///< "manual": set by hand
};

struct Position
{
    GeoPoint point;                          ///< WGS-84
    std::optional<double> altitudeMeters;    ///< above sea level, negative below
    std::optional<double> uncertaintyMeters; ///< GPSHPositioningError
    PositionOrigin origin = PositionOrigin::Measured;
    CandidateSource source = CandidateSource::Exif; ///< who said so

    bool operator==(const Position&) const = default;
};

QString identifier(PositionOrigin origin);

/// "-33.4378000, -70.6504000": as candidates have a place.
QString writtenPoint(GeoPoint point);

} // namespace wayfolio
