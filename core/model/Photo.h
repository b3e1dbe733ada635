// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"
#include "core/base/OptionalInPlace.h"
#include "core/model/CaptureTime.h"
#include "core/model/CoarseValues.h"
#include "core/model/PhotoProblem.h"
#include "core/model/Position.h"

#include <QStringList>

#include <vector>

namespace wayfolio {

using PhotoId = Id<struct PhotoTag>;
using TripId = Id<struct TripTag>;
using SmallPhotoId = SmallId<struct PhotoTag>;
using SmallTripId = SmallId<struct TripTag>;

enum class MediaKind : quint8 {
    Photo, ///< "photo"
    Video, ///< "video"
};

QString identifier(MediaKind kind);

/// What tells whether a file changed without opening it.
struct FileStamp
{
    qint64 sizeBytes = 0;
    qint64 modifiedNs = 0; ///< since 1970, UTC
    qint64 sidecars = 0;   ///< a digest of the names, sizes and times of its sidecars; 0 when it has none

    bool operator==(const FileStamp&) const = default;
};

/// For Photo::rating, as XMP has them; who rejects a photo sorted it out.
inline constexpr int kRejected = -1;
inline constexpr int kMostStars = 5;

/// Everything the catalogue knows of one image or video.
struct Photo
{
    PhotoId id;
    MediaKind kind = MediaKind::Photo;
    QStringList files;    ///< absolute paths; the first one is shown
    QString mimeType;     ///< of the first file: "image/jpeg"; empty when it was read by an early version
    QByteArray contentId; ///< Apple's ContentIdentifier, the same in both files of a Live Photo; empty elsewhere
    std::optional<Position> position;
    CaptureTime captureTime;
    QString camera;                         ///< maker and model without repetition, empty when unknown
    int orientation = 1;                    ///< EXIF Orientation, 1–8
    std::optional<double> directionDegrees; ///< GPSImgDirection from true north
    int width = 0;                          ///< pixels as stored, 0 when unknown
    int height = 0;
    int rating = 0; ///< stars from 1 to 5; 0 when nobody gave any, kRejected
    TripId trip;    ///< invalid when it belongs to none
    PhotoProblems problems;
    Candidates candidates; ///< remarkable() ones: what lost, was refused, or won with a remark

    bool operator==(const Photo&) const = default;
};

/// The order of photos in lists, as that of PhotoSummary.
bool isEarlier(const Photo& left, const Photo& right);

/// The few fields that maps, strips and routes need of every photo at once; a million of them fit in memory.
/// Lists of them are in time order, those of one moment by the numbers in their files' names, then by id; photos
/// without a time stand at the end.
struct PhotoSummary
{
    SmallPhotoId id;
    SmallTripId trip;
    OptionalInPlace<GeoPoint> point;
    OptionalInPlace<Instant> time; ///< CaptureTime::sortInstant(), but not when the file was changed
    OptionalInPlace<WallTime> wall;
    PhotoProblems problems;
    PositionOrigin positionOrigin = PositionOrigin::Measured;
    CoarseDirection direction;             ///< from true north
    CoarseLength uncertainty;              ///< of `point`
    MediaKind kind : 3 = MediaKind::Photo; // 3 bits, for a million of them
    bool timeIsKnown : 1 = false;          ///< `time` is the known instant, not an assumed one
    qint8 rating : 4 = 0;                  ///< as Photo's

    /// By what it is dated wherever a person sees it: its own wall clock, else the clocks of UTC; `wall` tells which.
    [[nodiscard]] std::optional<WallTime> shownClock() const
    {
        if (wall)
            return *wall;
        return time ? std::optional(WallTime(time->time_since_epoch())) : std::nullopt;
    }

    bool operator==(const PhotoSummary&) const = default;
};

static_assert(sizeof(PhotoSummary) == 40);

} // namespace wayfolio
