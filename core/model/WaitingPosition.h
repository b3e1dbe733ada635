// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

namespace wayfolio {

/// The candidate of a position whose hemispheres are not written, while it waits for a person to say where it is; null
/// when the photo has a position or no such candidate.
const Candidate* waitingPosition(const Photo& photo);

/// Where that may be: every combination of the signs that are missing, north and east first.
std::vector<GeoPoint> possiblePlaces(const Photo& photo);

} // namespace wayfolio
