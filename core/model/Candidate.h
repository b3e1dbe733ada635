// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace wayfolio {

/// What a statement is about.
enum class CandidateTopic {
    Position,    ///< "position": latitude and longitude
    Altitude,    ///< "altitude"
    Time,        ///< "time": what the clock showed, or an instant
    Zone,        ///< "zone": the offset from UTC, or a zone that gives one
    Direction,   ///< "direction"
    Camera,      ///< "camera"
    Orientation, ///< "orientation"
};

/// Who says so. In the order in which they are believed, the first most.
enum class CandidateSource {
    User,         ///< "user"
    XmpSidecar,   ///< "xmpSidecar": NAME.EXT.xmp or NAME.xmp beside the file
    Exif,         ///< "exif"
    Xmp,          ///< "xmp": embedded
    Iptc,         ///< "iptc"
    Container,    ///< "container": the boxes of a video or HEIF file
    MakerNote,    ///< "makerNote"
    Takeout,      ///< "takeout": Google Takeout's JSON beside the file
    GpsClock,     ///< "gpsClock": GPSDateStamp and GPSTimeStamp
    Place,        ///< "place": the time zone where the photo was taken
    Neighbours,   ///< "neighbours": the photos before and after of the same camera
    VideoClock,   ///< "videoClock": the header's time, taken as UTC
    CameraZone,   ///< "cameraZone": what the user set for all photos of the camera
    Surroundings, ///< "surroundings": the photos before and after of any camera; assumed only
    SystemZone,   ///< "systemZone": this computer's; assumed only
    FileName,     ///< "fileName": assumed only
    FileTime,     ///< "fileTime": the file's modification; assumed only
};

enum class Verdict {
    Won,     ///< "won"
    Lost,    ///< "lost": makes sense, but another source is believed
    Refused, ///< "refused": makes no sense by itself
};

/// Why a statement lost or was refused, or what is remarkable about one that won.
enum class CandidateReason {
    None,               ///< "none"
    Outranked,          ///< "outranked": a source that stands higher says otherwise
    SameAsWinner,       ///< "sameAsWinner": a source that stands higher says the same
    Unreadable,         ///< "unreadable"
    OutOfRange,         ///< "outOfRange"
    Zero,               ///< "zero": (0,0), a date of zeros, a clock that was never set
    NoHemisphere,       ///< "noHemisphere": N/S or E/W is missing; waits for the user
    ReceiverVoid,       ///< "receiverVoid": GPSStatus V
    SixtySeconds,       ///< "sixtySeconds": minutes or seconds of exactly 60, taken as the next degree or minute
    DatumConverted,     ///< "datumConverted": the value as written, in another datum than WGS-84
    DatumUnknown,       ///< "datumUnknown": another datum, kept as if it were WGS-84
    MagneticDirection,  ///< "magneticDirection": the declination is not known
    BelongsElsewhere,   ///< "belongsElsewhere": OffsetTime is the file's, GPSDestLatitude the subject's, an altitude
                        ///< that of another place
    StaleFix,           ///< "staleFix": the GPS time is older than the shot
    WeekRollover,       ///< "weekRollover": 1024 weeks early
    NoLegalOffset,      ///< "noLegalOffset": wall time and GPS time differ by what is no zone's offset
    AmbiguousLocalTime, ///< "ambiguousLocalTime": the hour that is repeated when clocks are set back
    SkippedLocalTime,   ///< "skippedLocalTime": the hour that is skipped when clocks are set forward
    LocalNotUtc,        ///< "localNotUtc": this maker's videos count local time
    OtherMoment,        ///< "otherMoment": an offset that belongs to another date tag
};

/// One statement about where or when a photo was taken, and what became of it.
struct Candidate
{
    CandidateTopic topic = CandidateTopic::Position;
    CandidateSource source = CandidateSource::Exif;
    Verdict verdict = Verdict::Won;
    CandidateReason reason = CandidateReason::None;
    /// Independent of language: "-33.4378000, -70.6504000", "2024-03-10T12:34:56.789", "+09:00", "Asia/Seoul", "567.3".
    /// What cannot be read is there as it was written.
    QString value;

    bool operator==(const Candidate&) const = default;
};

/// In the order they were weighed.
using Candidates = std::vector<Candidate>;

QString identifier(CandidateTopic topic);
QString identifier(CandidateSource source);
QString identifier(Verdict verdict);
QString identifier(CandidateReason reason);

/// Those worth keeping beside a photo: what lost although it says something else, what was refused, and what won with
/// a remark.
Candidates remarkable(const Candidates& candidates);

} // namespace wayfolio
