// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <span>
#include <vector>

namespace wayfolio {

/// The photos of one trip, as indices into the list that was segmented.
using TripSegment = std::vector<quint32>;

/// A trip is a run of photos without a gap of more than 36 hours. Photos without a time or without a position join
/// none. `photos` are in time order.
std::vector<TripSegment> segmentTrips(std::span<const PhotoSummary> photos);

} // namespace wayfolio
