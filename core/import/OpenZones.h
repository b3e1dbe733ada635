// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/import/TimeContext.h"

namespace wayfolio {

class Catalog;

/// Decides anew, for every photo of a catalogue whose zone nothing in its files tells, what the rest of the catalogue
/// knows of it: the zone at its place (a person or another file of the photo may have told that later), that of the
/// photos around it, the camera's (NeighbourZones). What is left is assumed: as the photos around of any camera have it
/// (SurroundingZones), else this computer's zone. To be called on the catalogue's thread after photos came or changed,
/// and before trips are built. Of `time`, zoneAt and assumedZone are used; a second call changes nothing, and what
/// comes out does not depend on the order in which photos came.
Result<void> decideOpenZones(Catalog& catalog, const TimeContext& time);

} // namespace wayfolio
