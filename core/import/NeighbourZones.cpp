// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/NeighbourZones.h"

#include "core/import/ZoneDecision.h"

#include <algorithm>
#include <utility>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

constexpr chrono::hours kLongestGap{48};

bool isOpen(const CaptureTime& time)
{
    return std::ranges::contains(kOpenTimeSources, time.source);
}

bool isTeacher(const CaptureTime& time)
{
    return time.offset && std::ranges::contains(kTeachingTimeSources, time.source);
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
    const bool isAssumedAlready = confidenceOf(photo.time.source) == Confidence::Assumed;
    return isAssumedAlready ? photo : withAssumedZone(photo, fallback.assumed);
}

/// Photos whose clocks showed the same: their order says nothing.
struct Moment
{
    std::span<const PhotoTime> photos;
    bool isTaught = false;                ///< somebody among them knows
    const CaptureTime* teacher = nullptr; ///< nobody when those who know are not of one mind
};

/// Of one mind are those with the same offset; a zone with a name says more.
void hear(Moment& moment, const CaptureTime& time)
{
    const CaptureTime* const first = std::exchange(moment.teacher, &time);
    if (std::exchange(moment.isTaught, true) && (first == nullptr || first->offset != time.offset))
        moment.teacher = nullptr;
    else if (first != nullptr && first->timeZone > time.timeZone)
        moment.teacher = first;
}

std::vector<Moment> momentsOf(std::span<const PhotoTime> times)
{
    std::vector<Moment> moments;
    while (!times.empty()) {
        const auto later = std::ranges::find_if(
            times, [&](const PhotoTime& photo) { return photo.time.wall != times.front().time.wall; });
        const auto count = static_cast<size_t>(later - times.begin());
        Moment moment{.photos = times.first(count)};
        for (const PhotoTime& photo : moment.photos) {
            if (isTeacher(photo.time))
                hear(moment, photo.time);
        }
        moments.push_back(moment);
        times = times.subspan(count);
    }
    return moments;
}

/// For each moment the teacher of the next one behind it that has any.
std::vector<const CaptureTime*> teachersAfter(const std::vector<Moment>& moments)
{
    std::vector<const CaptureTime*> after(moments.size(), nullptr);
    const CaptureTime* teacher = nullptr;
    for (size_t i = moments.size(); i-- > 0;) {
        after[i] = moments[i].isTaught ? moments[i].teacher : teacher;
        if (moments[i].isTaught)
            teacher = moments[i].teacher;
    }
    return after;
}

} // namespace

std::vector<PhotoTime> neighbourZones(std::span<const PhotoTime> times, const FallbackZones& fallback)
{
    const std::vector<Moment> moments = momentsOf(times);
    const std::vector<const CaptureTime*> after = teachersAfter(moments);
    const CaptureTime* before = nullptr;
    std::vector<PhotoTime> changed;
    for (size_t i = 0; i < moments.size(); ++i) {
        if (moments[i].isTaught)
            before = moments[i].teacher;
        for (const PhotoTime& photo : moments[i].photos) {
            if (!isOpen(photo.time))
                continue;
            auto decided = taught(photo, {.before = before, .after = after[i]});
            if (!decided)
                decided = fallenBack(photo, fallback);
            if (*decided != photo)
                changed.push_back(*std::move(decided));
        }
    }
    return changed;
}

} // namespace wayfolio
