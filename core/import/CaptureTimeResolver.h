// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/PhotoMetadata.h"

#include <QTimeZone>

namespace wayfolio {

/// A capture time and what is doubtful about it.
struct ResolvedTime
{
    CaptureTime time;
    PhotoProblems problems;
};

/// Decides when a photo was taken from what its file says: an explicit offset makes the instant known; a GPS clock
/// alone makes it known too; a wall time without an offset is only assumed to be of `assumedZone`.
ResolvedTime resolveCaptureTime(const TimeEvidence& evidence, const QTimeZone& assumedZone);

} // namespace wayfolio
