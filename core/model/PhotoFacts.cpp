// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/PhotoFacts.h"

#include <QDateTime>

#include <algorithm>

namespace wayfolio {

namespace chrono = std::chrono;

namespace {

/// What won until now has lost to the person's word.
void outrank(Candidates& candidates, std::initializer_list<CandidateTopic> topics)
{
    for (Candidate& candidate : candidates) {
        if (candidate.verdict == Verdict::Won && std::ranges::find(topics, candidate.topic) != topics.end()) {
            candidate.verdict = Verdict::Lost;
            candidate.reason = CandidateReason::Outranked;
        }
    }
}

Candidate loser(CandidateTopic topic, CandidateSource source, QString value)
{
    return {.topic = topic,
            .source = source,
            .verdict = Verdict::Lost,
            .reason = CandidateReason::Outranked,
            .value = std::move(value)};
}

void addUnlessThere(Candidates& candidates, Candidate candidate)
{
    if (std::ranges::find(candidates, candidate) == candidates.end())
        candidates.push_back(std::move(candidate));
}

/// The zone of a place where it was not taken is none.
void reopenZone(Photo& photo)
{
    CaptureTime& time = photo.captureTime;
    if (time.source != TimeSource::PlaceZone || !time.wall)
        return;
    time.assumedUtc = std::exchange(time.utc, std::nullopt);
    time.offset.reset();
    time.timeZone.clear();
    time.source = TimeSource::SystemZone;
    time.clockAhead.reset();
    photo.problems = (photo.problems & ~kZoneProblems) | PhotoProblem::TimeAssumed;
}

void keepAsLoser(Photo& photo, const Position& before)
{
    addUnlessThere(photo.candidates, loser(CandidateTopic::Position, before.source, writtenPoint(before.point)));
    reopenZone(photo);
}

void removePosition(Photo& photo)
{
    outrank(photo.candidates, {CandidateTopic::Position});
    photo.problems = (photo.problems & ~kPositionProblems) | PhotoProblem::PositionRemoved;
    if (const auto before = std::exchange(photo.position, std::nullopt))
        keepAsLoser(photo, *before);
}

void setPosition(Photo& photo, GeoPoint point)
{
    const std::optional<Position> before = photo.position;
    photo.position = Position{.point = point,
                              .altitudeMeters = {},
                              .uncertaintyMeters = {},
                              .origin = PositionOrigin::Manual,
                              .source = CandidateSource::User};
    photo.problems &= ~kPositionProblems;
    outrank(photo.candidates, {CandidateTopic::Position});
    if (!before)
        return;
    if (before->point == point)
        photo.position->altitudeMeters = before->altitudeMeters; // belongs to the place
    else
        keepAsLoser(photo, *before);
}

QDateTime inZone(WallTime wall, const QTimeZone& zone, QDateTime::TransitionResolution resolution)
{
    const auto day = chrono::floor<chrono::days>(wall);
    const chrono::year_month_day date(day);
    return {QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))),
            QTime::fromMSecsSinceStartOfDay(static_cast<int>((wall - day).count())), zone, resolution};
}

struct ZonedInstant
{
    Instant instant;
    PhotoProblems problems;
};

/// In the hour that is skipped or repeated when clocks are changed: by the offset that held before.
ZonedInstant instantOf(WallTime wall, const QTimeZone& zone)
{
    using enum QDateTime::TransitionResolution;
    const qint64 before = inZone(wall, zone, RelativeToBefore).toMSecsSinceEpoch();
    const qint64 after = inZone(wall, zone, RelativeToAfter).toMSecsSinceEpoch();
    PhotoProblems problems;
    if (before < after)
        problems = PhotoProblem::AmbiguousLocalTime;
    else if (before > after)
        problems = PhotoProblem::SkippedLocalTime;
    return {.instant = Instant(chrono::milliseconds(before)), .problems = problems};
}

CandidateSource whoGave(TimeSource source)
{
    switch (source) {
    case TimeSource::XmpOffset:
        return CandidateSource::Xmp;
    case TimeSource::VideoCreationDate:
        return CandidateSource::Container;
    case TimeSource::MakerNoteZone:
        return CandidateSource::MakerNote;
    case TimeSource::GpsClock:
    case TimeSource::GpsOffset:
        return CandidateSource::GpsClock;
    case TimeSource::PlaceZone:
        return CandidateSource::Place;
    case TimeSource::NeighbourZone:
        return CandidateSource::Neighbours;
    case TimeSource::VideoClock:
        return CandidateSource::VideoClock;
    case TimeSource::Takeout:
        return CandidateSource::Takeout;
    case TimeSource::CameraZone:
        return CandidateSource::CameraZone;
    case TimeSource::SurroundingZone:
        return CandidateSource::Surroundings;
    case TimeSource::SystemZone:
        return CandidateSource::SystemZone;
    case TimeSource::FileName:
        return CandidateSource::FileName;
    case TimeSource::FileTime:
        return CandidateSource::FileTime;
    default:
        return CandidateSource::Exif;
    }
}

/// IANA names only: an offset is no zone's name.
QString ianaName(const QTimeZone& zone)
{
    return zone.timeSpec() == Qt::TimeZone && !zone.id().startsWith("UTC") ? QString::fromLatin1(zone.id()) : QString();
}

/// The wall time in the zone; its instant takes the place of whatever was thought before.
void readClockIn(Photo& photo, const QTimeZone& zone)
{
    CaptureTime& time = photo.captureTime;
    const CaptureTime before = time;
    const ZonedInstant found = instantOf(*time.wall, zone);
    time.utc = found.instant;
    time.assumedUtc.reset();
    time.offset = chrono::duration_cast<UtcOffset>(time.wall->time_since_epoch() - found.instant.time_since_epoch());
    time.timeZone = ianaName(zone);
    time.source = TimeSource::Manual;
    time.clockAhead.reset();
    photo.problems = (photo.problems & ~kZoneProblems) | found.problems;
    outrank(photo.candidates, {CandidateTopic::Zone});
    if (const auto instant = before.sortInstant(); instant && *instant != found.instant) {
        const auto offset =
            chrono::duration_cast<UtcOffset>(time.wall->time_since_epoch() - instant->time_since_epoch());
        addUnlessThere(photo.candidates, loser(CandidateTopic::Zone, whoGave(before.source), isoText(offset)));
    }
}

/// What a clock in the zone showed at the instant, which stays as it is known.
void giveWallTime(CaptureTime& time, const QTimeZone& zone)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.utc->time_since_epoch().count(), zone);
    time.offset = UtcOffset(moment.offsetFromUtc());
    time.timeZone = ianaName(zone);
    time.wall = WallTime(time.utc->time_since_epoch() + *time.offset);
    time.wallText = isoText(*time.wall);
}

} // namespace

Photo withFacts(Photo photo, const PhotoFacts& facts)
{
    if (facts.position)
        setPosition(photo, *facts.position);
    else if (facts.isPositionRemoved)
        removePosition(photo);
    if (facts.zone && facts.zone->isValid()) {
        if (photo.captureTime.wall)
            readClockIn(photo, *facts.zone);
        else if (photo.captureTime.utc)
            giveWallTime(photo.captureTime, *facts.zone);
    }
    return photo;
}

} // namespace wayfolio
