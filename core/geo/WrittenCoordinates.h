// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <QStringView>

namespace wayfolio {

/// Reads a place as people write or paste it: "37.5665, 126.9780", "33.4378 S 70.6504 W", "37° 33′ 59.4″ N, 126° 58′
/// 40.8″ E", "37,5665; 126,978", or the address of a map (MapAddress). Latitude first, unless letters say otherwise.
/// Nothing when it is not clear what is meant, or not on the globe.
std::optional<GeoPoint> pointFromText(QStringView text);

/// Whether it reads as a latitude and a longitude of which one is out of range: "91, 200". No address of a map does.
bool isOffTheGlobe(QStringView text);

} // namespace wayfolio
