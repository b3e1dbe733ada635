// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Trip.h"
#include "core/trips/TripSegmenter.h"

namespace wayfolio {

/// The facts of a trip from its photos (id and name are left empty); `segment` is not empty and names photos with a
/// time. The cover is the photo nearest to the middle of the trip in time, the earlier of two; a video only where
/// there is nothing else. A photo without a wall time is dated by UTC.
Trip buildTrip(std::span<const PhotoSummary> photos, const TripSegment& segment);

} // namespace wayfolio
