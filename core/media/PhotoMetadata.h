// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

namespace wayfolio {

/// A date and time as a tag states it, with the offset that belongs to the same tag.
struct WrittenTime
{
    WallTime wall;
    QString text; ///< ISO 8601 as written, with its own number of sub-second digits
    std::optional<UtcOffset> offset;

    bool operator==(const WrittenTime&) const = default;
};

/// Everything a file says about when it was taken; CaptureTimeResolver decides between them.
struct TimeEvidence
{
    std::optional<WrittenTime> original;  ///< DateTimeOriginal, SubSecTimeOriginal, OffsetTimeOriginal
    std::optional<WrittenTime> digitized; ///< DateTimeDigitized, SubSecTimeDigitized, OffsetTimeDigitized
    std::optional<Instant> gpsUtc;        ///< GPSDateStamp and GPSTimeStamp
    std::optional<Instant> videoUtc;      ///< a video header's creation time, when it is not a 1904 or zero date

    bool operator==(const TimeEvidence&) const = default;
};

/// What was read from one file, before anything is decided about it.
struct PhotoMetadata
{
    MediaKind kind = MediaKind::Photo;
    QString mimeType;
    std::optional<Position> position;
    TimeEvidence time;
    QString camera;
    int orientation = 1;
    std::optional<double> directionDegrees;
    int width = 0;
    int height = 0;
    PhotoProblems problems; ///< of position and reading; those of time are found by CaptureTimeResolver
    Candidates candidates;  ///< every statement about the place, the camera and so on, but for those about the time

    bool operator==(const PhotoMetadata&) const = default;
};

} // namespace wayfolio
