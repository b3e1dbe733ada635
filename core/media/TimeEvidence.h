// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Candidate.h"
#include "core/model/CaptureTime.h"
#include "core/model/PhotoProblem.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace wayfolio {

/// A date and time as a tag states it, with the offset that belongs to the same tag.
struct WrittenTime
{
    WallTime wall;
    QString text; ///< ISO 8601 as written, with its own number of sub-second digits
    std::optional<UtcOffset> offset;

    bool operator==(const WrittenTime&) const = default;
};

/// A date and time, and who states it.
struct StatedTime
{
    CandidateSource source = CandidateSource::Exif;
    WrittenTime time;

    bool operator==(const StatedTime&) const = default;
};

/// Everything a file and its sidecars say about when it was taken; CaptureTimeResolver decides between them.
struct TimeEvidence
{
    /// When the photo was taken: XMP sidecar, EXIF, embedded XMP, a video's creation date; in this order, which is that
    /// in which they are believed. IPTC where none of them says.
    std::vector<StatedTime> originals;
    std::vector<StatedTime> digitized;           ///< when it became digital, in the same order
    std::optional<WrittenTime> modified;         ///< DateTime: when the file was changed
    std::optional<UtcOffset> modifiedOffset;     ///< OffsetTime, which belongs to DateTime
    std::optional<UtcOffset> makerNoteOffset;    ///< of the camera's settings, where EXIF has no offset
    std::optional<UtcOffset> exifTimeZoneOffset; ///< TimeZoneOffset (TIFF/EP, 0x882a)
    std::optional<Instant> gpsUtc;               ///< GPSDateStamp and GPSTimeStamp
    std::optional<Instant> videoHeader;          ///< a video header's creation time, as if it were UTC
    QByteArray maker;                            ///< of the camera, by whose habits a video's header is read
    std::optional<Instant> takeoutUtc;           ///< photoTakenTime of Google Takeout
    Candidates unreadable;                       ///< dates and offsets that are none
    PhotoProblems problems;                      ///< TimeUnreadable, OffsetUnreadable

    /// The first of the originals; nothing when there is none.
    [[nodiscard]] const WrittenTime* original() const { return originals.empty() ? nullptr : &originals.front().time; }

    bool operator==(const TimeEvidence&) const = default;
};

} // namespace wayfolio
