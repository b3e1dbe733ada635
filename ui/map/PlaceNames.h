// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <QFuture>
#include <QString>

#include <functional>
#include <vector>

namespace wayfolio {

class PlaceService;

/// Gives the name of a place as people read it; empty where none is known. Asked and answered on the GUI thread; may
/// itself be empty, then every place is nameless.
using PlaceNames = std::function<QFuture<QString>(GeoPoint)>;

/// Alike, what several points have in common, which are given in the order of time.
using SharedPlaceNames = std::function<QFuture<QString>(std::vector<GeoPoint>)>;

/// In the interface's language; `places` outlives them.
PlaceNames placeNamesOf(PlaceService& places);
SharedPlaceNames sharedPlaceNamesOf(PlaceService& places);

} // namespace wayfolio
