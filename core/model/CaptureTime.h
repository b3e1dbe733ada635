// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace wayfolio {

/// A moment on the UTC time line, in milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// What a clock on the wall showed, in milliseconds; says nothing about where.
using WallTime = std::chrono::local_time<std::chrono::milliseconds>;
using UtcOffset = std::chrono::seconds;

/// Where the instant of a capture time comes from. identifier() gives the stable English name. The numbers in the
/// catalogue are PhotoRow.cpp's.
enum class TimeSource {
    None,              ///< "none"
    OffsetOriginal,    ///< "offsetTimeOriginal": DateTimeOriginal and OffsetTimeOriginal (EXIF 2.31, 4.6.5.F)
    OffsetDigitized,   ///< "offsetTimeDigitized"
    GpsClock,          ///< "gpsClock": GPSDateStamp and GPSTimeStamp without any wall time
    VideoClock,        ///< "videoClock": a UTC time of a video's header
    SystemZone,        ///< "systemZone": the wall time read in this computer's zone; assumed only
    Manual,            ///< "manual": the user said so
    XmpOffset,         ///< "xmpOffset": a date of XMP that carries its offset
    VideoCreationDate, ///< "videoCreationDate": com.apple.quicktime.creationdate, with its offset
    MakerNoteZone,     ///< "makerNoteZone": the zone in the camera's settings
    ExifTimeZone,      ///< "exifTimeZone": TimeZoneOffset (TIFF/EP, 0x882a)
    GpsOffset,         ///< "gpsOffset": the wall time, its offset from the GPS clock beside it
    PlaceZone,         ///< "placeZone": the wall time in the zone of the position on that date
    NeighbourZone,     ///< "neighbourZone": the wall time in the zone of the same camera's photos before and after
    Takeout,           ///< "takeout": photoTakenTime of Google Takeout's JSON
    CameraZone,        ///< "cameraZone": the wall time in the zone the user set for the camera
    FileName,          ///< "fileName": a date in the name; assumed only
    FileTime,          ///< "fileTime": when the file was modified; assumed only
    SurroundingZone,   ///< "surroundingZone": the wall time as photos of any camera before and after mean theirs;
                       ///< assumed only
};

/// How much an instant is to be trusted.
enum class Confidence {
    None,     ///< "none": there is no instant
    Stated,   ///< "stated": somebody wrote wall time and offset, or the instant itself
    Derived,  ///< "derived": follows from two facts, such as the wall time and the GPS clock
    Inferred, ///< "inferred": a good guess: the zone of the place or of the photos around
    Assumed,  ///< "assumed": for want of better; never exported
};

/// When a photo was taken: what was written, the instant if it is *known*, and an assumed one apart from it.
/// Show the wall time, export only `utc`.
struct CaptureTime
{
    std::optional<WallTime> wall;
    QString wallText;                  ///< as written, ISO 8601 without an offset: 2024-03-10T12:34:56.789
    std::optional<Instant> utc;        ///< only when known
    std::optional<Instant> assumedUtc; ///< only when `utc` is not known
    std::optional<UtcOffset> offset;   ///< in effect at `utc`; absent while that is only assumed
    QString timeZone;                  ///< IANA name, empty when unknown
    TimeSource source = TimeSource::None;
    /// How far the camera's clock is ahead of the place's time, where another source shows that it is off by whole
    /// hours; negative when it is behind.
    std::optional<std::chrono::hours> clockAhead;

    /// What photos are sorted by: the known instant, else the assumed one.
    [[nodiscard]] std::optional<Instant> sortInstant() const { return utc ? utc : assumedUtc; }

    [[nodiscard]] bool isPresent() const { return wall || utc || assumedUtc; }

    bool operator==(const CaptureTime&) const = default;
};

QString identifier(TimeSource source);
QString identifier(Confidence confidence);

Confidence confidenceOf(TimeSource source);

/// "2024-03-10T12:34:56" with ".789" only where milliseconds are not zero.
QString isoText(WallTime time);
/// The same with "Z" behind it.
QString isoText(Instant time);
/// "+09:00".
QString isoText(UtcOffset offset);

} // namespace wayfolio
