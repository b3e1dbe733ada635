// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PhotoMetadataBuilder.h"

#include "core/media/DetailChooser.h"
#include "core/media/ExifGps.h"
#include "core/media/ExifTime.h"
#include "core/media/PositionChooser.h"
#include "core/media/TimeEvidenceBuilder.h"

namespace wayfolio {

namespace {

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
    metadata.rating = chooseRating(tags);
    for (const Candidates& candidates : {direction.candidates, camera.candidates, orientation.candidates})
        metadata.candidates.insert(metadata.candidates.end(), candidates.begin(), candidates.end());
}

} // namespace

PhotoMetadata buildPhotoMetadata(const MetadataTags& tags, const MediaType& type)
{
    PhotoMetadata metadata;
    metadata.kind = type.kind;
    metadata.mimeType = type.mimeType;
    metadata.contentId = tags.contentId.isEmpty() ? tags.makerNote.contentId : tags.contentId;
    addPlace(metadata, tags);
    addDetails(metadata, tags);
    metadata.time = buildTimeEvidence(tags);
    metadata.problems |= metadata.time.problems;
    const QSize size = tags.pixelSize.isEmpty() ? tags.exifPixelSize : tags.pixelSize;
    metadata.width = std::max(size.width(), 0);
    metadata.height = std::max(size.height(), 0);
    return metadata;
}

bool needsXmp(const MetadataTags& tags)
{
    return !parseExifPosition(tags.gps).position || needsOffset(tags) || !parseExifTime(tags.digitized).time ||
           tags.make.isEmpty() || tags.model.isEmpty() || !isOrientation(tags.orientation);
}

} // namespace wayfolio
