// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/JpegHead.h"

#include <QByteArray>

#include <cmath>
#include <optional>
#include <vector>

namespace wayfolio {

/// A number as EXIF writes it. A denominator of zero is how cameras say "unknown".
struct Rational
{
    qint64 numerator = 0;
    qint64 denominator = 0;

    [[nodiscard]] std::optional<double> value() const
    {
        if (denominator == 0)
            return std::nullopt;
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    }

    bool operator==(const Rational&) const = default;
};

/// The GPS directory as it stands in the file (EXIF 3.0, 4.6.6). Absent: empty. A tag of an impossible type is a
/// rational without a denominator.
struct GpsTags
{
    std::vector<Rational> latitude;
    QByteArray latitudeRef;
    std::vector<Rational> longitude;
    QByteArray longitudeRef;
    std::optional<Rational> altitude;
    int altitudeRef = 0;     ///< 1 (and 3 since EXIF 3.0): below
    QByteArray latitudeText; ///< where a writer made text of what should be three rationals
    QByteArray longitudeText;
    QByteArray status;   ///< A: active, V: void
    QByteArray mapDatum; ///< "WGS-84", "TOKYO"
    std::optional<Rational> horizontalErrorMeters;
    std::optional<Rational> direction;
    QByteArray directionRef;                   ///< T: true north, M: magnetic
    std::vector<Rational> destinationLatitude; ///< where the subject is
    QByteArray destinationLatitudeRef;
    std::vector<Rational> destinationLongitude;
    QByteArray destinationLongitudeRef;
    QByteArray dateStamp;
    std::vector<Rational> timeStamp;

    bool operator==(const GpsTags&) const = default;
};

/// A date tag with the two that belong to it.
struct DateTags
{
    QByteArray dateTime;
    QByteArray subSeconds;
    QByteArray offset;

    bool operator==(const DateTags&) const = default;
};

/// What XMP says of the same things (XMP part 2, 3.1 and exif schema), embedded or in a sidecar.
struct XmpTags
{
    QByteArray latitude;
    QByteArray longitude;
    QByteArray altitude;
    QByteArray altitudeRef;
    QByteArray status;
    QByteArray mapDatum;
    QByteArray horizontalErrorMeters; ///< exif:GPSHPositioningError
    QByteArray direction;
    QByteArray directionRef;
    QByteArray gpsTimeStamp;      ///< exif:GPSTimeStamp, a whole date and time in XMP
    QByteArray dateTimeOriginal;  ///< exif:DateTimeOriginal, else photoshop:DateCreated
    QByteArray dateTimeDigitized; ///< exif:DateTimeDigitized, else xmp:CreateDate
    QByteArray make;
    QByteArray model;
    int orientation = 0;
    int rating = 0; ///< xmp:Rating

    bool operator==(const XmpTags&) const = default;
};

/// What the boxes of a video say.
struct VideoTags
{
    QByteArray coordinates;      ///< ISO 6709: ©xyz, or com.apple.quicktime.location.ISO6709, which stands above it
    qint64 createdSince1904 = 0; ///< seconds, by the letter of the standard UTC
    QByteArray creationDate;     ///< com.apple.quicktime.creationdate, ISO 8601 with an offset
    QByteArray make;
    QByteArray model;

    bool operator==(const VideoTags&) const = default;
};

/// What cameras keep in notes of their own.
struct MakerNoteTags
{
    std::optional<int> zoneMinutes; ///< east of UTC, daylight saving included
    QByteArray contentId;           ///< Apple's ContentIdentifier: joins the two files of a Live Photo

    bool operator==(const MakerNoteTags&) const = default;
};

/// Google Takeout's JSON beside a photo.
struct TakeoutTags
{
    std::optional<double> latitude; ///< geoDataExif, else geoData; absent where both are 0
    std::optional<double> longitude;
    std::optional<double> altitudeMeters;
    std::optional<qint64> takenSeconds; ///< photoTakenTime, since 1970, UTC

    bool operator==(const TakeoutTags&) const = default;
};

/// Everything read from one file and its sidecars, before a word of it is believed.
struct MetadataTags
{
    GpsTags gps;
    DateTags original;
    DateTags digitized;
    DateTags modified;                    ///< DateTime and OffsetTime: the file's, never the shot's
    std::optional<int> exifTimeZoneHours; ///< TimeZoneOffset of DateTimeOriginal (TIFF/EP, 0x882a)
    QByteArray make;
    QByteArray model;
    int orientation = 0;
    int rating = 0; ///< Microsoft's tag 0x4746
    QSize exifPixelSize;
    QSize pixelSize;              ///< of the image itself
    int containerOrientation = 0; ///< by HEIF's own properties, as EXIF counts; 0 where there are none
    MakerNoteTags makerNote;
    QByteArray iptcDateTime; ///< DateCreated and TimeCreated (IIM 2:55, 2:60) as "20240310T123456+0900"
    XmpTags xmp;
    VideoTags video;
    QByteArray contentId; ///< com.apple.quicktime.content.identifier of a video
    XmpTags sidecar;
    TakeoutTags takeout;

    bool operator==(const MetadataTags&) const = default;
};

} // namespace wayfolio
