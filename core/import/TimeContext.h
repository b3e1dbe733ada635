// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"
#include "core/media/TimeEvidence.h"

#include <QTimeZone>

#include <functional>
#include <memory>
#include <unordered_map>

namespace wayfolio {

/// What is known beside a file's own words when its time is decided.
struct TimeContext
{
    /// IANA name of the zone at a place, empty where none is known; called from any thread. May be missing.
    std::function<QByteArray(GeoPoint)> zoneAt = {};
    /// Where nothing says which: this computer's.
    QTimeZone assumedZone = QTimeZone::systemTimeZone();
    /// What the user set for cameras, by Photo::camera; may be missing.
    std::shared_ptr<const std::unordered_map<QString, QTimeZone>> cameraZones = {};
    /// Of these the one of this photo's camera; invalid when nothing.
    QTimeZone cameraZone = {};
    /// What the user said of this photo, with or without an offset.
    std::optional<WrittenTime> userTime = {};
    QString fileName = {}; ///< without its folder
    std::optional<Instant> fileModified = {};

    /// The same with what this one file tells by itself.
    [[nodiscard]] TimeContext forFile(const QString& path, qint64 modifiedNs) const
    {
        TimeContext context = *this;
        context.fileName = path.sliced(path.lastIndexOf(u'/') + 1);
        context.fileModified =
            Instant(std::chrono::floor<std::chrono::milliseconds>(std::chrono::nanoseconds(modifiedNs)));
        return context;
    }

    [[nodiscard]] TimeContext forCamera(const QString& camera) const
    {
        TimeContext context = *this;
        if (cameraZones) {
            if (const auto zone = cameraZones->find(camera); zone != cameraZones->end())
                context.cameraZone = zone->second;
        }
        return context;
    }
};

} // namespace wayfolio
