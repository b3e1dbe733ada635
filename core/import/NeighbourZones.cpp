// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/NeighbourZones.h"

#include "core/import/ZoneDecision.h"

#include <algorithm>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

constexpr chrono::hours kLongestGap{48};

bool isOpen(const CaptureTime& time)
{
    return std::ranges::contains(kOpenTimeSources, time.source);
}

/// Only what is known from the photo itself is passed on: a guess must not spread.
bool isTeacher(const CaptureTime& time)
{
    switch (time.source) {
    case TimeSource::Manual:
    case TimeSource::OffsetOriginal:
    case TimeSource::XmpOffset:
    case TimeSource::VideoCreationDate:
    case TimeSource::OffsetDigitized:
    case TimeSource::MakerNoteZone:
    case TimeSource::ExifTimeZone:
    case TimeSource::GpsOffset:
    case TimeSource::PlaceZone:
        return time.offset.has_value();
    default:
        return false;
    }
}

/// The two photos around one, whose zones are known.
struct Bracket
{
    const CaptureTime* before = nullptr;
    const CaptureTime* after = nullptr;
};

bool isNear(const CaptureTime* neighbour, WallTime wall)
{
    return neighbour != nullptr && chrono::abs(*neighbour->wall - wall) <= kLongestGap;
}

/// The wall time in the zone that both have, or with the offset that both have; nothing when they differ.
std::optional<PhotoTime> taught(PhotoTime photo, const Bracket& bracket)
{
    const CaptureTime& time = photo.time;
    if (!isNear(bracket.before, *time.wall) || !isNear(bracket.after, *time.wall))
        return std::nullopt;
    const QString name = bracket.before->timeZone == bracket.after->timeZone ? bracket.before->timeZone : QString();
    const QTimeZone zone = zoneNamed(name.toLatin1());
    ZonedWallTime zoned;
    if (zone.isValid())
        zoned = zonedWallTime(*time.wall, zone);
    else if (bracket.before->offset == bracket.after->offset)
        zoned = {.utc = instantOf(*time.wall, *bracket.before->offset), .offset = *bracket.before->offset};
    else
        return std::nullopt;
    return withZone(std::move(photo), zoned, name, TimeSource::NeighbourZone);
}

PhotoTime fallenBack(const PhotoTime& photo, const FallbackZones& fallback)
{
    const QTimeZone& zone = fallback.camera;
    if (zone.isValid())
        return withZone(photo, zonedWallTime(*photo.time.wall, zone), QString::fromLatin1(zone.id()),
                        TimeSource::CameraZone);
    const bool isAssumedAlready = photo.time.source == TimeSource::SystemZone;
    return isAssumedAlready ? photo : withAssumedZone(photo, fallback.assumed);
}

/// For each photo the next one behind it that can teach.
std::vector<const CaptureTime*> teachersAfter(std::span<const PhotoTime> times)
{
    std::vector<const CaptureTime*> after(times.size(), nullptr);
    const CaptureTime* teacher = nullptr;
    for (size_t i = times.size(); i-- > 0;) {
        after[i] = teacher;
        if (isTeacher(times[i].time))
            teacher = &times[i].time;
    }
    return after;
}

} // namespace

std::vector<PhotoTime> neighbourZones(std::span<const PhotoTime> times, const FallbackZones& fallback)
{
    const std::vector<const CaptureTime*> after = teachersAfter(times);
    const CaptureTime* before = nullptr;
    std::vector<PhotoTime> changed;
    for (size_t i = 0; i < times.size(); ++i) {
        const PhotoTime& photo = times[i];
        if (isTeacher(photo.time))
            before = &photo.time;
        if (!isOpen(photo.time))
            continue;
        auto decided = taught(photo, {.before = before, .after = after[i]});
        if (!decided)
            decided = fallenBack(photo, fallback);
        if (*decided != photo)
            changed.push_back(*std::move(decided));
    }
    return changed;
}

} // namespace wayfolio
