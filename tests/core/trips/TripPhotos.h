// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QMetaType>

#include <vector>

Q_DECLARE_METATYPE(std::vector<wayfolio::PhotoSummary>)

namespace wayfolio::test {

/// A photo `minutes` after 2024-03-10T00:00Z; the zone only changes what the wall clock showed.
inline PhotoSummary photoAt(qint64 id, double minutes, double latitude, double longitude, int offsetMinutes = 0)
{
    using namespace std::chrono;
    const Instant time = sys_days(2024y / March / 10) + milliseconds(static_cast<qint64>(minutes * 60'000));
    PhotoSummary photo;
    photo.id = PhotoId{id};
    photo.point = GeoPoint::fromDegrees(latitude, longitude);
    photo.time = time;
    photo.timeIsKnown = true;
    photo.wall = WallTime(time.time_since_epoch() + std::chrono::minutes(offsetMinutes));
    return photo;
}

} // namespace wayfolio::test
