// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/JsonOutput.h"

#include <QJsonArray>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template<class Value>
QJsonValue numberOrNull(const std::optional<Value>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

template<class Time>
QJsonValue timeOrNull(const std::optional<Time>& time)
{
    return time ? QJsonValue(isoText(*time)) : QJsonValue();
}

QJsonValue idOrNull(TripId id)
{
    return id.isValid() ? QJsonValue(id.value) : QJsonValue();
}

QJsonValue localTime(const CaptureTime& time)
{
    return time.wallText.isEmpty() ? timeOrNull(time.wall) : QJsonValue(time.wallText);
}

QJsonArray toJson(const Candidates& candidates)
{
    QJsonArray array;
    for (const Candidate& candidate : candidates) {
        array.append(QJsonObject{
            {u"topic"_s, wayfolio::identifier(candidate.topic)},
            {u"source"_s, wayfolio::identifier(candidate.source)},
            {u"verdict"_s, wayfolio::identifier(candidate.verdict)},
            {u"reason"_s, wayfolio::identifier(candidate.reason)},
            {u"value"_s, candidate.value},
        });
    }
    return array;
}

QJsonObject toJson(const PlaceName& place)
{
    return {
        {u"town"_s, textOrNull(place.town)},
        {u"city"_s, textOrNull(place.city)},
        {u"region"_s, textOrNull(place.region)},
        {u"country"_s, textOrNull(place.country)},
        {u"countryCode"_s, textOrNull(place.countryCode)},
        {u"distanceMeters"_s, place.distanceMeters},
        {u"bearingDegrees"_s, place.bearingDegrees},
        {u"isInTown"_s, place.isInTown},
    };
}

QJsonObject toJson(const ImportDoubt& doubt)
{
    return {
        {u"problem"_s, identifiers(doubt.problem).value(0)},
        {u"count"_s, doubt.files.size()},
        {u"files"_s, QJsonArray::fromStringList(doubt.files)},
    };
}

QLatin1StringView identifier(JobState state)
{
    switch (state) {
    case JobState::Done:
        return "done"_L1;
    case JobState::Cancelled:
        return "cancelled"_L1;
    case JobState::Failed:
        return "failed"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QJsonObject toJson(const Photo& photo, const std::optional<PlaceName>& place)
{
    const CaptureTime& time = photo.captureTime;
    const std::optional<Position>& position = photo.position;
    return {
        {u"path"_s, photo.files.value(0)},
        {u"files"_s, QJsonArray::fromStringList(photo.files)},
        {u"kind"_s, wayfolio::identifier(photo.kind)},
        {u"latitude"_s, position ? QJsonValue(position->point.latitude()) : QJsonValue()},
        {u"longitude"_s, position ? QJsonValue(position->point.longitude()) : QJsonValue()},
        {u"altitude"_s, position ? numberOrNull(position->altitudeMeters) : QJsonValue()},
        {u"positionOrigin"_s, position ? QJsonValue(wayfolio::identifier(position->origin)) : QJsonValue()},
        {u"positionSource"_s, position ? QJsonValue(wayfolio::identifier(position->source)) : QJsonValue()},
        {u"uncertainty"_s, position ? numberOrNull(position->uncertaintyMeters) : QJsonValue()},
        {u"place"_s, place ? QJsonValue(toJson(*place)) : QJsonValue()},
        {u"direction"_s, numberOrNull(photo.directionDegrees)},
        {u"localTime"_s, localTime(time)},
        {u"utcOffset"_s, timeOrNull(time.offset)},
        {u"utc"_s, timeOrNull(time.utc)},
        {u"assumedUtc"_s, timeOrNull(time.assumedUtc)},
        {u"timeZone"_s, textOrNull(time.timeZone)},
        {u"timeSource"_s,
         time.source == TimeSource::None ? QJsonValue() : QJsonValue(wayfolio::identifier(time.source))},
        {u"timeConfidence"_s,
         time.source == TimeSource::None ? QJsonValue() : QJsonValue(wayfolio::identifier(confidenceOf(time.source)))},
        {u"clockAheadHours"_s, time.clockAhead ? QJsonValue(qint64{time.clockAhead->count()}) : QJsonValue()},
        {u"camera"_s, textOrNull(photo.camera)},
        {u"orientation"_s, photo.orientation},
        {u"rating"_s, photo.rating != 0 ? QJsonValue(photo.rating) : QJsonValue()},
        {u"tripId"_s, idOrNull(photo.trip)},
        {u"problems"_s, QJsonArray::fromStringList(identifiers(photo.problems))},
        {u"candidates"_s, toJson(photo.candidates)},
    };
}

QJsonObject toJson(const Trip& trip, const QString& coverPath)
{
    return {
        {u"id"_s, trip.id.value},
        {u"name"_s, textOrNull(trip.name)},
        {u"start"_s, isoText(trip.start)},
        {u"end"_s, isoText(trip.end)},
        {u"localStart"_s, isoText(trip.startWall)},
        {u"localEnd"_s, isoText(trip.endWall)},
        {u"photoCount"_s, trip.photoCount},
        {u"locatedCount"_s, trip.locatedCount},
        {u"distanceMeters"_s, trip.distanceMeters},
        {u"cover"_s, textOrNull(coverPath)},
    };
}

QJsonObject toJson(const Error& error)
{
    return {
        {u"path"_s, error.subject},
        {u"reason"_s, wayfolio::identifier(error.code)},
        {u"detail"_s, textOrNull(error.detail)},
    };
}

QJsonObject toJson(const ImportReport& report)
{
    QJsonArray failures;
    for (const Error& failure : report.failures)
        failures.append(toJson(failure));
    QJsonArray doubts;
    for (const ImportDoubt& doubt : report.doubts)
        doubts.append(toJson(doubt));
    return {
        {u"state"_s, identifier(report.state)},
        {u"added"_s, report.added},
        {u"updated"_s, report.updated},
        {u"moved"_s, report.moved},
        {u"unchanged"_s, report.unchanged},
        {u"missing"_s, report.missing},
        {u"withoutPosition"_s, report.withoutPosition},
        {u"failed"_s, report.failed()},
        {u"failures"_s, failures},
        {u"doubts"_s, doubts},
        {u"error"_s, report.fatal ? QJsonValue(toJson(*report.fatal)) : QJsonValue()},
        {u"seconds"_s, report.seconds},
    };
}

QJsonObject toJson(const Library& library)
{
    return {
        {u"path"_s, textOrNull(library.path)},       {u"state"_s, wayfolio::identifier(library.state)},
        {u"volume"_s, textOrNull(library.volumeId)}, {u"volumeName"_s, textOrNull(library.volumeName)},
        {u"photoCount"_s, library.photoCount},       {u"missingCount"_s, library.missingCount},
        {u"failedCount"_s, library.failedCount},     {u"lastScan"_s, timeOrNull(library.lastScan)},
        {u"watched"_s, library.isWatched()},
    };
}

QJsonObject toJson(const Result<PhotoExplanation>& explanation, const QString& path,
                   const std::optional<PlaceName>& place)
{
    return {
        {u"path"_s, path},
        {u"photo"_s, explanation ? QJsonValue(toJson(explanation->photo, place)) : QJsonValue()},
        {u"candidates"_s, explanation ? toJson(explanation->candidates) : QJsonArray()},
        {u"failure"_s, explanation ? QJsonValue() : QJsonValue(toJson(explanation.error()))},
    };
}

} // namespace wayfolio
