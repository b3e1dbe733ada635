// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/PhotoAssembler.h"

#include "core/import/CaptureTimeResolver.h"

namespace wayfolio {

Photo assemblePhoto(const PhotoMetadata& metadata, const TimeContext& context)
{
    const auto point = metadata.position.transform([](const Position& position) { return position.point; });
    const ResolvedTime time = resolveCaptureTime(metadata.time, point, context);
    Photo photo;
    photo.kind = metadata.kind;
    photo.mimeType = metadata.mimeType;
    photo.contentId = metadata.contentId;
    photo.position = metadata.position;
    photo.captureTime = time.time;
    photo.camera = metadata.camera;
    photo.orientation = metadata.orientation;
    photo.directionDegrees = metadata.directionDegrees;
    photo.width = metadata.width;
    photo.height = metadata.height;
    photo.rating = metadata.rating;
    photo.problems = metadata.problems | time.problems;
    photo.candidates = metadata.candidates;
    photo.candidates.insert(photo.candidates.end(), time.candidates.begin(), time.candidates.end());
    return photo;
}

} // namespace wayfolio
