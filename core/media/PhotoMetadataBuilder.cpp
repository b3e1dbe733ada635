// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PhotoMetadataBuilder.h"

#include "core/media/CameraName.h"
#include "core/media/ExifGps.h"
#include "core/media/ExifTime.h"

namespace wayfolio {

namespace {

/// Beside the file and not in it.
ParsedPosition besideFile(ParsedPosition parsed, CandidateSource source)
{
    if (parsed.position) {
        parsed.position->origin = PositionOrigin::Sidecar;
        parsed.position->source = source;
    }
    return parsed;
}

ParsedPosition takeoutPosition(const TakeoutTags& tags)
{
    ParsedPosition parsed;
    if (!tags.latitude || !tags.longitude)
        return parsed;
    if (const auto point = GeoPoint::fromDegrees(*tags.latitude, *tags.longitude))
        parsed.position = Position{.point = *point, .altitudeMeters = tags.altitudeMeters, .uncertaintyMeters = {}};
    else
        parsed.problems = PhotoProblem::PositionOutOfRange;
    return besideFile(std::move(parsed), CandidateSource::Takeout);
}

/// The first source that gives a position, else what is wrong with the first that says anything.
ParsedPosition positionOf(const MetadataTags& tags)
{
    ParsedPosition chosen = besideFile(parseXmpPosition(tags.sidecar), CandidateSource::XmpSidecar);
    for (const auto& parse : {+[](const MetadataTags& t) { return parseExifPosition(t.gps); },
                              +[](const MetadataTags& t) { return parseXmpPosition(t.xmp); },
                              +[](const MetadataTags& t) { return parseIso6709(t.video.coordinates); },
                              +[](const MetadataTags& t) { return takeoutPosition(t.takeout); }}) {
        if (chosen.position)
            return chosen;
        ParsedPosition next = parse(tags);
        if (next.position || !chosen.problems)
            chosen = std::move(next);
    }
    if (!chosen.position && !chosen.problems)
        chosen.problems = PhotoProblem::NoPosition;
    return chosen;
}

WallTime wholeSecond(const WrittenTime& time)
{
    return std::chrono::floor<std::chrono::seconds>(time.wall);
}

ParsedTime timeOf(QByteArrayView sidecar, const DateTags& exif, QByteArrayView xmp)
{
    ParsedTime time = parseExifTime(exif);
    ParsedTime beside = parseXmpTime(sidecar);
    // A sidecar that says the same without the fraction of the second says nothing else.
    if (beside.time && (beside.time->offset || !time.time || wholeSecond(*time.time) != beside.time->wall))
        return beside;
    if (time.time)
        return time;
    ParsedTime fallback = parseXmpTime(xmp);
    return fallback.time || !time.problems ? fallback : time;
}

void addTime(PhotoMetadata& metadata, const MetadataTags& tags)
{
    ParsedTime original = timeOf(tags.sidecar.dateTimeOriginal, tags.original, tags.xmp.dateTimeOriginal);
    ParsedTime digitized = timeOf(tags.sidecar.dateTimeDigitized, tags.digitized, tags.xmp.dateTimeDigitized);
    metadata.problems |= original.problems;
    if (!original.time)
        metadata.problems |= digitized.problems;
    metadata.time.original = std::move(original.time);
    metadata.time.digitized = std::move(digitized.time);
    metadata.time.gpsUtc = parseGpsTime(tags.gps.dateStamp, tags.gps.timeStamp);
    metadata.time.videoUtc = videoInstant(tags.video.createdSince1904);
}

bool isOrientation(int number)
{
    return number >= 1 && number <= 8;
}

int orientationOf(const MetadataTags& tags)
{
    for (const int orientation : {tags.orientation, tags.xmp.orientation}) {
        if (isOrientation(orientation))
            return orientation;
    }
    return 1;
}

} // namespace

PhotoMetadata buildPhotoMetadata(const MetadataTags& tags, const MediaType& type)
{
    PhotoMetadata metadata;
    metadata.kind = type.kind;
    metadata.mimeType = type.mimeType;
    ParsedPosition position = positionOf(tags);
    metadata.position = std::move(position.position);
    metadata.problems |= position.problems;
    addTime(metadata, tags);
    metadata.camera =
        cameraName(tags.make.isEmpty() ? tags.xmp.make : tags.make, tags.model.isEmpty() ? tags.xmp.model : tags.model);
    metadata.orientation = orientationOf(tags);
    metadata.directionDegrees = parseDirection(tags.gps);
    const QSize size = tags.pixelSize.isEmpty() ? tags.exifPixelSize : tags.pixelSize;
    metadata.width = std::max(size.width(), 0);
    metadata.height = std::max(size.height(), 0);
    return metadata;
}

bool needsXmp(const MetadataTags& tags)
{
    return !parseExifPosition(tags.gps).position || !parseExifTime(tags.original).time ||
           !parseExifTime(tags.digitized).time || tags.make.isEmpty() || tags.model.isEmpty() ||
           !isOrientation(tags.orientation);
}

} // namespace wayfolio
