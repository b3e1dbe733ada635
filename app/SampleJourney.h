// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/Console.h"
#include "app/ExitCode.h"

namespace wayfolio {

/// What Wayfolio is for, done once without a window: copies the bundled sample photos into a new folder, imports them
/// into a catalogue of its own, writes trip.gpx, trip.kml and map.png beside them and says where everything is and
/// what was found. The folder is made in the current one, or among the temporary files where that cannot be written.
/// Needs a QGuiApplication.
ExitCode runSampleJourney(Console& console);

} // namespace wayfolio
