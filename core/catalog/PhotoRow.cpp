// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/PhotoRow.h"

#include "core/catalog/Sql.h"

#include <algorithm>
#include <array>

namespace wayfolio {

namespace {

// Stored as positions in these lists: never reorder, only add at the end.
constexpr std::array<MediaKind, kMediaKindCount> kMediaKinds{MediaKind::Photo, MediaKind::Video};
constexpr std::array<PositionOrigin, kPositionOriginCount> kPositionOrigins{
    PositionOrigin::Measured, PositionOrigin::Sidecar, PositionOrigin::Track, PositionOrigin::Estimated,
    PositionOrigin::Manual};
constexpr std::array<TimeSource, kTimeSourceCount> kTimeSources{
    TimeSource::None,           TimeSource::OffsetOriginal, TimeSource::OffsetDigitized,
    TimeSource::GpsClock,       TimeSource::VideoClock,     TimeSource::SystemZone,
    TimeSource::Manual,         TimeSource::XmpOffset,      TimeSource::VideoCreationDate,
    TimeSource::MakerNoteZone,  TimeSource::ExifTimeZone,   TimeSource::GpsOffset,
    TimeSource::PlaceZone,      TimeSource::NeighbourZone,  TimeSource::Takeout,
    TimeSource::CameraZone,     TimeSource::FileName,       TimeSource::FileTime,
    TimeSource::SurroundingZone};
constexpr std::array<CandidateSource, kCandidateSourceCount> kCandidateSources{
    CandidateSource::User,        CandidateSource::Exif,       CandidateSource::Xmp,        CandidateSource::XmpSidecar,
    CandidateSource::Iptc,        CandidateSource::Container,  CandidateSource::MakerNote,  CandidateSource::Takeout,
    CandidateSource::GpsClock,    CandidateSource::Place,      CandidateSource::Neighbours, CandidateSource::VideoClock,
    CandidateSource::CameraZone,  CandidateSource::SystemZone, CandidateSource::FileName,   CandidateSource::FileTime,
    CandidateSource::Surroundings};
constexpr std::array<CandidateTopic, 7> kCandidateTopics{
    CandidateTopic::Position,  CandidateTopic::Altitude, CandidateTopic::Time,       CandidateTopic::Zone,
    CandidateTopic::Direction, CandidateTopic::Camera,   CandidateTopic::Orientation};
constexpr std::array<Verdict, 3> kVerdicts{Verdict::Won, Verdict::Lost, Verdict::Refused};
constexpr std::array<CandidateReason, 20> kCandidateReasons{CandidateReason::None,
                                                            CandidateReason::Outranked,
                                                            CandidateReason::SameAsWinner,
                                                            CandidateReason::Unreadable,
                                                            CandidateReason::OutOfRange,
                                                            CandidateReason::Zero,
                                                            CandidateReason::NoHemisphere,
                                                            CandidateReason::ReceiverVoid,
                                                            CandidateReason::SixtySeconds,
                                                            CandidateReason::DatumConverted,
                                                            CandidateReason::DatumUnknown,
                                                            CandidateReason::MagneticDirection,
                                                            CandidateReason::BelongsElsewhere,
                                                            CandidateReason::StaleFix,
                                                            CandidateReason::WeekRollover,
                                                            CandidateReason::NoLegalOffset,
                                                            CandidateReason::AmbiguousLocalTime,
                                                            CandidateReason::SkippedLocalTime,
                                                            CandidateReason::LocalNotUtc,
                                                            CandidateReason::OtherMoment};

template<class List>
qint64 codeOf(const List& list, typename List::value_type value)
{
    return std::ranges::find(list, value) - list.begin();
}

// Numbers out of range are found by Catalog::check(); reading goes on with the first value.
template<class List>
typename List::value_type valueOf(const List& list, std::optional<qint64> code)
{
    return code && *code >= 0 && *code < std::ssize(list) ? list.at(static_cast<size_t>(*code)) : list.front();
}

template<class Time>
std::optional<qint64> milliseconds(const std::optional<Time>& time)
{
    return time ? std::optional<qint64>(time->time_since_epoch().count()) : std::nullopt;
}

template<class Time>
std::optional<Time> timeFrom(std::optional<qint64> milliseconds)
{
    return milliseconds ? std::optional(Time(std::chrono::milliseconds(*milliseconds))) : std::nullopt;
}

void bindPosition(sql::Binder& binder, const std::optional<Position>& position)
{
    if (!position) {
        binder.null().null().null().null().null().null();
        return;
    }
    binder.integer(qint64{position->point.latitudeUnits()})
        .integer(qint64{position->point.longitudeUnits()})
        .real(position->altitudeMeters)
        .real(position->uncertaintyMeters)
        .integer(codeOf(kPositionOrigins, position->origin))
        .integer(codeOf(kCandidateSources, position->source));
}

std::optional<Position> readPosition(sql::RowReader& row)
{
    const std::optional<qint64> latitude = row.optionalInteger();
    const std::optional<qint64> longitude = row.optionalInteger();
    const std::optional<double> altitude = row.optionalReal();
    const std::optional<double> uncertainty = row.optionalReal();
    const PositionOrigin origin = valueOf(kPositionOrigins, row.optionalInteger());
    const CandidateSource source = valueOf(kCandidateSources, row.optionalInteger());
    return pointFrom(latitude, longitude).transform([&](GeoPoint point) {
        return Position{.point = point,
                        .altitudeMeters = altitude,
                        .uncertaintyMeters = uncertainty,
                        .origin = origin,
                        .source = source};
    });
}

} // namespace

void bindTime(sql::Binder& binder, const CaptureTime& time)
{
    binder.integer(milliseconds(time.wall));
    if (time.wall && time.wallText == isoText(*time.wall))
        binder.null();
    else
        binder.textOrNull(time.wallText);
    binder.integer(milliseconds(time.utc)).integer(milliseconds(time.assumedUtc));
    binder.integer(time.offset ? std::optional<qint64>(time.offset->count()) : std::nullopt);
    binder.textOrNull(time.timeZone).integer(codeOf(kTimeSources, time.source));
    binder.integer(time.clockAhead ? std::optional<qint64>(time.clockAhead->count()) : std::nullopt);
}

CaptureTime readTime(sql::RowReader& row)
{
    CaptureTime time;
    time.wall = timeFrom<WallTime>(row.optionalInteger());
    time.wallText = row.text();
    if (time.wall && time.wallText.isEmpty())
        time.wallText = isoText(*time.wall);
    time.utc = timeFrom<Instant>(row.optionalInteger());
    time.assumedUtc = timeFrom<Instant>(row.optionalInteger());
    time.offset = row.optionalInteger().transform([](qint64 seconds) { return UtcOffset(seconds); });
    time.timeZone = row.text();
    time.source = valueOf(kTimeSources, row.integer());
    time.clockAhead = row.optionalInteger().transform([](qint64 hours) { return std::chrono::hours(hours); });
    return time;
}

qint64 storedNumber(TimeSource source)
{
    return codeOf(kTimeSources, source);
}

namespace {

// readPhoto() reads them in this order, behind the id and the trip.
std::string selectFrom(const char* idAndTrip, const char* table, const char* rest)
{
    return std::string("SELECT ") + idAndTrip +
           ", kind, latitude, longitude, altitude_m, uncertainty_m, position_origin, position_source, wall_ms, "
           "wall_text, utc_ms, assumed_utc_ms, offset_s, time_zone, time_source, clock_ahead_h, camera.name, "
           "orientation, direction_deg, width, height, problems, media_type.name, content_id, rating FROM " +
           table + " LEFT JOIN camera ON camera.id = camera_id LEFT JOIN media_type ON media_type.id = media_type_id " +
           rest;
}

} // namespace

std::optional<GeoPoint> pointFrom(std::optional<qint64> latitude, std::optional<qint64> longitude)
{
    if (!latitude || !longitude || !std::in_range<qint32>(*latitude) || !std::in_range<qint32>(*longitude))
        return std::nullopt;
    return GeoPoint::fromUnits(static_cast<qint32>(*latitude), static_cast<qint32>(*longitude));
}

std::string selectPhotos(const char* rest)
{
    return selectFrom("photo.id, trip_id", "photo", rest);
}

std::string selectReadings(const char* rest)
{
    return selectFrom("NULL, NULL", "reading", rest);
}

void bindPhoto(sql::Binder& binder, const Photo& photo, PhotoKeys keys)
{
    binder.integer(codeOf(kMediaKinds, photo.kind));
    bindPosition(binder, photo.position);
    bindTime(binder, photo.captureTime);
    binder.integer(keys.camera)
        .integer(qint64{photo.orientation})
        .real(photo.directionDegrees)
        .integer(qint64{photo.width})
        .integer(qint64{photo.height})
        .integer(qint64{photo.problems.toInt()})
        .integer(keys.mediaType)
        .textOrNull(QString::fromUtf8(photo.contentId))
        .integer(photo.rating != 0 ? std::optional<qint64>(photo.rating) : std::nullopt);
}

Photo readPhoto(sql::RowReader row)
{
    Photo photo;
    photo.id = PhotoId{row.integer()};
    photo.trip = TripId{row.integer()};
    photo.kind = valueOf(kMediaKinds, row.integer());
    photo.position = readPosition(row);
    photo.captureTime = readTime(row);
    photo.camera = row.text();
    photo.orientation = row.smallInteger();
    photo.directionDegrees = row.optionalReal();
    photo.width = row.smallInteger();
    photo.height = row.smallInteger();
    photo.problems = PhotoProblems::fromInt(static_cast<quint32>(row.integer()));
    photo.mimeType = row.text();
    photo.contentId = row.text().toUtf8();
    photo.rating = row.smallInteger();
    return photo;
}

void bindCandidate(sql::Binder& binder, const Candidate& candidate)
{
    binder.integer(codeOf(kCandidateTopics, candidate.topic))
        .integer(codeOf(kCandidateSources, candidate.source))
        .integer(codeOf(kVerdicts, candidate.verdict))
        .integer(codeOf(kCandidateReasons, candidate.reason))
        .text(candidate.value);
}

Candidate readCandidate(sql::RowReader row)
{
    Candidate candidate;
    candidate.topic = valueOf(kCandidateTopics, row.integer());
    candidate.source = valueOf(kCandidateSources, row.integer());
    candidate.verdict = valueOf(kVerdicts, row.integer());
    candidate.reason = valueOf(kCandidateReasons, row.integer());
    candidate.value = row.text();
    return candidate;
}

PhotoSummary readSummary(sql::NumberRows& row)
{
    PhotoSummary summary;
    summary.id = PhotoId{row.integer()};
    summary.trip = TripId{row.integer()};
    const std::optional<qint64> latitude = row.optionalInteger();
    const std::optional<qint64> longitude = row.optionalInteger();
    summary.point = pointFrom(latitude, longitude);
    summary.positionOrigin = valueOf(kPositionOrigins, row.optionalInteger());
    const std::optional<qint64> known = row.optionalInteger();
    const std::optional<qint64> assumed = row.optionalInteger();
    summary.time = timeFrom<Instant>(known ? known : assumed);
    summary.timeIsKnown = known.has_value();
    summary.wall = timeFrom<WallTime>(row.optionalInteger());
    summary.problems = PhotoProblems::fromInt(static_cast<quint32>(row.integer()));
    summary.kind = valueOf(kMediaKinds, row.integer());
    // When a file was changed tells nothing of a journey.
    if (valueOf(kTimeSources, row.integer()) == TimeSource::FileTime)
        summary.time.reset();
    // Whole degrees and metres will do.
    const auto toReal = [](qint64 number) { return static_cast<double>(number); };
    summary.direction = CoarseDirection(row.optionalInteger().transform(toReal));
    summary.uncertainty = CoarseLength(row.optionalInteger().transform(toReal));
    summary.rating = static_cast<qint8>(std::clamp<qint64>(row.optionalInteger().value_or(0), kRejected, 5));
    return summary;
}

} // namespace wayfolio
