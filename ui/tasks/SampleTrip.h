// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

namespace wayfolio {

/// Whether this build has a sample trip.
bool hasSampleTrip();

/// Copies the bundled photos into `folder` (made where missing; what is there already is left alone): the catalogue
/// knows files, not resources. Any thread; takes tens of milliseconds. Errors: NotFound, NotWritable.
Result<void> extractSampleTrip(const QString& folder);

/// `…/wayfolio/sample-trip` beside the catalogue's usual place.
QString sampleTripFolder();

} // namespace wayfolio
