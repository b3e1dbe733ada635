// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/PhotoAssembler.h"

#include "core/import/CaptureTimeResolver.h"

namespace wayfolio {

Photo assemblePhoto(const PhotoMetadata& metadata, const QTimeZone& assumedZone)
{
    const ResolvedTime time = resolveCaptureTime(metadata.time, assumedZone);
    Photo photo;
    photo.kind = metadata.kind;
    photo.position = metadata.position;
    photo.captureTime = time.time;
    photo.camera = metadata.camera;
    photo.orientation = metadata.orientation;
    photo.directionDegrees = metadata.directionDegrees;
    photo.width = metadata.width;
    photo.height = metadata.height;
    photo.problems = metadata.problems | time.problems;
    photo.candidates = remarkable(metadata.candidates);
    return photo;
}

} // namespace wayfolio
