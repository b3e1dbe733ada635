// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PhotoMetadataBuilder.h"

#include "core/media/DetailChooser.h"
#include "core/media/ExifGps.h"
#include "core/media/ExifTime.h"
#include "core/media/PositionChooser.h"

namespace wayfolio {

namespace {

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

void addPlace(PhotoMetadata& metadata, const MetadataTags& tags)
{
    PositionChoice place = choosePosition(tags);
    metadata.position = place.position;
    metadata.problems |= place.problems;
    metadata.candidates = std::move(place.candidates);
}

void addDetails(PhotoMetadata& metadata, const MetadataTags& tags)
{
    const Choice<double> direction = chooseDirection(tags);
    const Choice<QString> camera = chooseCamera(tags);
    const Choice<int> orientation = chooseOrientation(tags);
    metadata.directionDegrees = direction.value;
    metadata.camera = camera.value.value_or(QString());
    metadata.orientation = orientation.value.value_or(1);
    for (const Candidates& candidates : {direction.candidates, camera.candidates, orientation.candidates})
        metadata.candidates.insert(metadata.candidates.end(), candidates.begin(), candidates.end());
}

} // namespace

PhotoMetadata buildPhotoMetadata(const MetadataTags& tags, const MediaType& type)
{
    PhotoMetadata metadata;
    metadata.kind = type.kind;
    metadata.mimeType = type.mimeType;
    addPlace(metadata, tags);
    addDetails(metadata, tags);
    addTime(metadata, tags);
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
