// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/ShotMerge.h"

#include <algorithm>
#include <iterator>

namespace wayfolio {

namespace {

using Readings = std::span<const Photo>;

bool isAboutPlace(const Candidate& candidate)
{
    return candidate.topic == CandidateTopic::Position || candidate.topic == CandidateTopic::Altitude ||
           candidate.topic == CandidateTopic::Direction;
}

bool isAboutTime(const Candidate& candidate)
{
    return candidate.topic == CandidateTopic::Time || candidate.topic == CandidateTopic::Zone;
}

bool hasWall(const Photo& photo)
{
    return photo.captureTime.wall.has_value();
}

/// Whose word on the place counts: the first with a position, else the first that has more to say than "none".
const Photo& placedReading(Readings readings)
{
    const auto placed = std::ranges::find_if(readings, [](const Photo& photo) { return photo.position.has_value(); });
    if (placed != readings.end())
        return *placed;
    const auto telling = std::ranges::find_if(
        readings, [](const Photo& photo) { return positionProblem(photo.problems) != PhotoProblem::NoPosition; });
    return telling != readings.end() ? *telling : readings.front();
}

/// The smaller, the better founded. Where a clock was read, an instant that does not say how that clock stood is of no
/// use beside it.
int weakness(const CaptureTime& time, bool clockWasRead)
{
    constexpr int kNothing = 101;
    constexpr int kNoInstant = 100;
    if (clockWasRead && !time.wall && !time.offset)
        return kNothing;
    if (!time.sortInstant())
        return time.wall ? kNoInstant : kNothing;
    return static_cast<int>(confidenceOf(time.source));
}

const Photo& timedReading(Readings readings)
{
    const bool clockWasRead = std::ranges::any_of(readings, hasWall);
    return *std::ranges::min_element(
        readings, {}, [clockWasRead](const Photo& photo) { return weakness(photo.captureTime, clockWasRead); });
}

CaptureTime mergedTime(Readings readings, const CaptureTime& best)
{
    const auto first = std::ranges::find_if(readings, hasWall);
    if (first == readings.end() || &first->captureTime == &best || !best.offset || !best.utc)
        return best;
    CaptureTime time = best;
    time.wall = first->captureTime.wall;
    time.wallText = first->captureTime.wallText;
    time.utc = Instant(time.wall->time_since_epoch() - *time.offset);
    return time;
}

PhotoProblems mergedProblems(Readings readings, const Photo& placed, const Photo& timed)
{
    PhotoProblems others;
    for (const Photo& reading : readings)
        others |= reading.problems;
    others &= ~(kPositionProblems | kTimeProblems);
    return others | (placed.problems & kPositionProblems) | (timed.problems & kTimeProblems);
}

Candidates mergedCandidates(Readings readings, const Photo& placed, const Photo& timed)
{
    Candidates merged;
    std::ranges::copy_if(placed.candidates, std::back_inserter(merged), isAboutPlace);
    for (const Photo& reading : readings) {
        if (reading.position && reading.position->point != placed.position->point)
            merged.push_back({.topic = CandidateTopic::Position,
                              .source = reading.position->source,
                              .verdict = Verdict::Lost,
                              .reason = CandidateReason::Outranked,
                              .value = writtenPoint(reading.position->point)});
    }
    std::ranges::copy_if(timed.candidates, std::back_inserter(merged), isAboutTime);
    std::ranges::copy_if(readings.front().candidates, std::back_inserter(merged), [](const Candidate& candidate) {
        return !isAboutPlace(candidate) && !isAboutTime(candidate);
    });
    return merged;
}

} // namespace

Photo mergeReadings(std::span<const Photo> readings)
{
    const Photo& placed = placedReading(readings);
    const Photo& timed = timedReading(readings);
    Photo photo = readings.front();
    photo.position = placed.position;
    photo.captureTime = mergedTime(readings, timed.captureTime);
    photo.problems = mergedProblems(readings, placed, timed);
    photo.candidates = mergedCandidates(readings, placed, timed);
    if (placed.directionDegrees)
        photo.directionDegrees = placed.directionDegrees;
    for (const Photo& reading : readings) {
        if (!photo.directionDegrees)
            photo.directionDegrees = reading.directionDegrees;
        if (photo.camera.isEmpty())
            photo.camera = reading.camera;
        if (photo.contentId.isEmpty())
            photo.contentId = reading.contentId;
        if (photo.rating == 0)
            photo.rating = reading.rating;
    }
    return photo;
}

} // namespace wayfolio
