// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/OpenZones.h"

#include "core/catalog/UserFacts.h"
#include "core/import/NeighbourZones.h"
#include "core/import/ZoneDecision.h"

#include <algorithm>

namespace wayfolio {

namespace {

Result<void> store(TimeStore& times, const std::vector<PhotoTime>& changed)
{
    return changed.empty() ? Result<void>() : times.update(changed);
}

Result<void> decideByPlace(TimeStore& times, const std::function<QByteArray(GeoPoint)>& zoneAt)
{
    if (!zoneAt)
        return {};
    std::vector<PhotoTime> changed;
    const auto visited = times.forEachPlaced(kOpenTimeSources, [&](const PhotoTime& photo, GeoPoint point) {
        const QTimeZone zone = zoneNamed(zoneAt(point));
        if (zone.isValid())
            changed.push_back(withZone(photo, zonedWallTime(*photo.time.wall, zone), QString::fromLatin1(zone.id()),
                                       TimeSource::PlaceZone));
    });
    return visited.and_then([&] { return store(times, changed); });
}

Result<void> decideByNeighbours(TimeStore& times, const CameraZones& cameras, const QTimeZone& assumedZone)
{
    std::vector<PhotoTime> changed;
    const auto visited =
        times.forEachCamera(kOpenTimeSources, [&](const QString& camera, std::span<const PhotoTime> photos) {
            const auto zone = cameras.find(camera);
            const FallbackZones fallback{.camera = zone == cameras.end() ? QTimeZone() : zone->second,
                                         .assumed = assumedZone};
            std::ranges::move(neighbourZones(photos, fallback), std::back_inserter(changed));
        });
    return visited.and_then([&] { return store(times, changed); });
}

} // namespace

Result<void> decideOpenZones(Catalog& catalog, const TimeContext& time)
{
    TimeStore times(catalog);
    return decideByPlace(times, time.zoneAt)
        .and_then([&] { return UserFacts(catalog).cameraZones(); })
        .and_then([&](const CameraZones& cameras) { return decideByNeighbours(times, cameras, time.assumedZone); });
}

} // namespace wayfolio
