// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/OpenZones.h"

#include "core/catalog/UserFacts.h"
#include "core/import/NeighbourZones.h"
#include "core/import/SurroundingZones.h"
#include "core/import/ZoneDecision.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wayfolio {

namespace {

/// For want of a known zone, the wall time being the camera's own.
constexpr std::array kAssumedTimeSources{TimeSource::SystemZone, TimeSource::SurroundingZone};

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

/// What is read of a catalogue only when somebody asks: often nothing in it is assumed.
class Surroundings
{
public:
    explicit Surroundings(TimeStore& times)
        : m_times(times)
    {}

    std::optional<ZonedWallTime> at(WallTime wall)
    {
        if (!std::exchange(m_isRead, true)) {
            m_outcome = m_times.forEachOffset(kTeachingTimeSources,
                                              [this](WallTime known, UtcOffset offset, std::string_view timeZone) {
                                                  m_zones.add(known, offset, timeZone);
                                              });
            m_zones.settle();
        }
        return m_zones.at(wall);
    }

    [[nodiscard]] const Result<void>& outcome() const { return m_outcome; }

private:
    TimeStore& m_times;
    bool m_isRead = false;
    Result<void> m_outcome;
    SurroundingZones m_zones;
};

Result<void> assumeBySurroundings(TimeStore& times, const QTimeZone& assumedZone)
{
    Surroundings surroundings(times);
    std::vector<PhotoTime> changed;
    const auto visited = times.forEach(kAssumedTimeSources, [&](const PhotoTime& photo) {
        PhotoTime assumed = photo;
        if (const auto zoned = surroundings.at(*photo.time.wall))
            assumed = withAssumed(photo, *zoned, TimeSource::SurroundingZone);
        else if (photo.time.source == TimeSource::SurroundingZone)
            assumed = withAssumedZone(photo, assumedZone);
        if (assumed != photo)
            changed.push_back(std::move(assumed));
    });
    return visited.and_then([&] { return surroundings.outcome(); }).and_then([&] { return store(times, changed); });
}

} // namespace

Result<void> decideOpenZones(Catalog& catalog, const TimeContext& time)
{
    TimeStore times(catalog);
    return decideByPlace(times, time.zoneAt)
        .and_then([&] { return UserFacts(catalog).cameraZones(); })
        .and_then([&](const CameraZones& cameras) { return decideByNeighbours(times, cameras, time.assumedZone); })
        .and_then([&] { return assumeBySurroundings(times, time.assumedZone); });
}

} // namespace wayfolio
