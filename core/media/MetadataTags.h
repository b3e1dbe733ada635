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
    int altitudeRef = 0; ///< 1 (and 3 since EXIF 3.0): below
    std::optional<Rational> horizontalErrorMeters;
    std::optional<Rational> direction;
    QByteArray directionRef; ///< T: true north, M: magnetic
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

/// What XMP says of the same things (XMP part 2, 3.1 and exif schema).
struct XmpTags
{
    QByteArray latitude;
    QByteArray longitude;
    QByteArray altitude;
    QByteArray altitudeRef;
    QByteArray dateTimeOriginal;  ///< exif:DateTimeOriginal, else photoshop:DateCreated
    QByteArray dateTimeDigitized; ///< exif:DateTimeDigitized, else xmp:CreateDate
    QByteArray make;
    QByteArray model;
    int orientation = 0;

    bool operator==(const XmpTags&) const = default;
};

/// What a video's header says.
struct VideoTags
{
    QByteArray coordinates;      ///< ISO 6709
    qint64 createdSince1904 = 0; ///< seconds, UTC

    bool operator==(const VideoTags&) const = default;
};

/// Everything read from one file, before a word of it is believed.
struct MetadataTags
{
    GpsTags gps;
    DateTags original;
    DateTags digitized;
    QByteArray make;
    QByteArray model;
    int orientation = 0;
    QSize exifPixelSize;
    QSize pixelSize; ///< of the image itself
    XmpTags xmp;
    VideoTags video;

    bool operator==(const MetadataTags&) const = default;
};

} // namespace wayfolio
