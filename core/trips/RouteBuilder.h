// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Route.h"

#include <span>

namespace wayfolio {

/// The way between photos in time order (only those with a position and a time are used). A hop is a flight when it
/// is longer than 200 km and at least as fast as 250 km/h. Inferred hops that follow one another are one leg, a flight
/// is a leg of its own. Every photo keeps its point, also where it repeats the one before.
Route buildRoute(TripId trip, std::span<const PhotoSummary> photos);

} // namespace wayfolio
