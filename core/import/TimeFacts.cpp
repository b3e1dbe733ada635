// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/TimeFacts.h"

#include "core/import/ZoneClock.h"

#include <algorithm>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

std::optional<StatedTime> statedWall(const TimeEvidence& evidence, const TimeContext& context, const VideoClock& video)
{
    if (context.userTime)
        return StatedTime{.source = CandidateSource::User, .time = *context.userTime};
    for (const auto* dates : {&evidence.originals, &evidence.digitized}) {
        if (!dates->empty())
            return dates->front();
    }
    return video.wall.transform([](WallTime wall) {
        return StatedTime{.source = CandidateSource::VideoClock,
                          .time = {.wall = wall, .text = isoText(wall), .offset = {}}};
    });
}

/// XMP and IPTC often repeat EXIF's time without its sub-seconds.
void addSubSeconds(StatedTime& wall, const TimeEvidence& evidence)
{
    if (wall.time.text.contains(u'.'))
        return;
    for (const auto* dates : {&evidence.originals, &evidence.digitized}) {
        const auto finer = std::ranges::find_if(*dates, [&](const StatedTime& date) {
            return date.time.text.contains(u'.') && isSameSecond(date.time, wall.time);
        });
        if (finer == dates->end())
            continue;
        wall.time.wall = finer->time.wall;
        wall.time.text = finer->time.text;
        return;
    }
}

QTimeZone zoneOfPlace(std::optional<GeoPoint> point, const TimeContext& context)
{
    return point && context.zoneAt ? zoneNamed(context.zoneAt(*point)) : QTimeZone();
}

} // namespace

bool isSameSecond(const WrittenTime& one, const WrittenTime& other)
{
    return chrono::floor<chrono::seconds>(one.wall) == chrono::floor<chrono::seconds>(other.wall);
}

TimeFacts gatherTimeFacts(const TimeEvidence& evidence, std::optional<GeoPoint> point, const TimeContext& context)
{
    TimeFacts facts{.evidence = evidence,
                    .context = context,
                    .wall = {},
                    .placeZone = zoneOfPlace(point, context),
                    .gps = {},
                    .video = readVideoClock(evidence)};
    facts.wall = statedWall(evidence, context, facts.video);
    if (!facts.wall)
        return facts;
    addSubSeconds(*facts.wall, evidence);
    if (evidence.gpsUtc) {
        const WallTime wall = facts.wall->time.wall;
        const auto placeOffset =
            facts.placeZone.isValid() ? std::optional(zonedWallTime(wall, facts.placeZone).offset) : std::nullopt;
        facts.gps = readGpsClock(wall, *evidence.gpsUtc, placeOffset);
    }
    return facts;
}

} // namespace wayfolio
