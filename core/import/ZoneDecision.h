// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/TimeStore.h"
#include "core/import/ZoneClock.h"

namespace wayfolio {

/// The photo with its wall time meant in a zone (whose name may be empty, for an offset alone) that `source` told.
PhotoTime withZone(PhotoTime photo, const ZonedWallTime& zoned, const QString& name, TimeSource source);

/// The photo as if nothing told its zone: its instant is assumed to be that of the zone of this computer.
PhotoTime withAssumedZone(PhotoTime photo, const QTimeZone& zone);

/// The same with an instant that `source` assumes.
PhotoTime withAssumed(PhotoTime photo, const ZonedWallTime& zoned, TimeSource source);

} // namespace wayfolio
