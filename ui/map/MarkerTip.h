// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogSnapshot.h"
#include "ui/map/MarkerLayout.h"

#include <QString>

namespace wayfolio {

/// What a marker says under the pointer: how many photos, and from when.
QString markerTip(const PhotoMarker& marker, const CatalogSnapshot& snapshot);

} // namespace wayfolio
