// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"
#include "core/media/TimeEvidence.h"

#include <QTimeZone>

#include <functional>

namespace wayfolio {

/// What is known beside a file's own words when its time is decided.
struct TimeContext
{
    /// IANA name of the zone at a place, empty where none is known; called from any thread. May be missing.
    std::function<QByteArray(GeoPoint)> zoneAt;
    /// Where nothing says which: this computer's.
    QTimeZone assumedZone = QTimeZone::systemTimeZone();
    /// What the user set for all photos of the camera; invalid when nothing.
    QTimeZone cameraZone;
    /// What the user said of this photo, with or without an offset.
    std::optional<WrittenTime> userTime;
    QString fileName; ///< without its folder
    std::optional<Instant> fileModified;
};

} // namespace wayfolio
