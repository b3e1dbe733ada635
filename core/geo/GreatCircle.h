// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <vector>

namespace wayfolio {

/// The length of the shortest way over a sphere of the Earth's mean radius (6,371,008.8 m), by the haversine formula;
/// within 0.6 % of the ellipsoid's.
double distanceMeters(GeoPoint from, GeoPoint to);

/// The initial bearing of that way, degrees clockwise from true north in [0, 360).
double initialBearingDegrees(GeoPoint from, GeoPoint to);

/// `fraction` (0 to 1) of the way along the great circle; the nearer end where there is no single shortest way.
GeoPoint greatCirclePoint(GeoPoint from, GeoPoint to, double fraction);

/// Points along the great circle, `from` and `to` included. Antipodes have no single shortest way: then just the two.
/// https://www.movable-type.co.uk/scripts/latlong.html, "Intermediate point".
std::vector<GeoPoint> greatCircleArc(GeoPoint from, GeoPoint to, int segmentCount);

} // namespace wayfolio
