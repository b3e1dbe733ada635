// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivXmpTags.h"

#include <exiv2/exiv2.hpp>

namespace wayfolio::exiv {

namespace {

QByteArray xmpText(const Exiv2::XmpData& xmp, const char* key)
{
    const auto found = xmp.findKey(Exiv2::XmpKey(key));
    return found == xmp.end() ? QByteArray() : QByteArray::fromStdString(found->toString());
}

/// A coordinate in a form that has no letter, with the letter that some writers put beside it as EXIF has it.
QByteArray xmpCoordinate(const Exiv2::XmpData& xmp, const char* key, const char* referenceKey)
{
    const QByteArray text = xmpText(xmp, key).trimmed();
    const bool hasLetter = !text.isEmpty() && text.back() >= 'A';
    return text.isEmpty() || hasLetter ? text : text + xmpText(xmp, referenceKey).trimmed();
}

} // namespace

void noteXmp(XmpTags& tags, const Exiv2::XmpData& xmp)
{
    if (xmp.empty())
        return;
    const auto firstOf = [&](const char* preferred, const char* other) {
        const QByteArray text = xmpText(xmp, preferred);
        return text.isEmpty() ? xmpText(xmp, other) : text;
    };
    tags.latitude = xmpCoordinate(xmp, "Xmp.exif.GPSLatitude", "Xmp.exif.GPSLatitudeRef");
    tags.longitude = xmpCoordinate(xmp, "Xmp.exif.GPSLongitude", "Xmp.exif.GPSLongitudeRef");
    tags.altitude = xmpText(xmp, "Xmp.exif.GPSAltitude");
    tags.altitudeRef = xmpText(xmp, "Xmp.exif.GPSAltitudeRef");
    tags.status = xmpText(xmp, "Xmp.exif.GPSStatus");
    tags.mapDatum = xmpText(xmp, "Xmp.exif.GPSMapDatum");
    tags.horizontalErrorMeters = xmpText(xmp, "Xmp.exif.GPSHPositioningError");
    tags.direction = xmpText(xmp, "Xmp.exif.GPSImgDirection");
    tags.directionRef = xmpText(xmp, "Xmp.exif.GPSImgDirectionRef");
    tags.dateTimeOriginal = firstOf("Xmp.exif.DateTimeOriginal", "Xmp.photoshop.DateCreated");
    tags.dateTimeDigitized = firstOf("Xmp.exif.DateTimeDigitized", "Xmp.xmp.CreateDate");
    tags.gpsTimeStamp = firstOf("Xmp.exif.GPSTimeStamp", "Xmp.exif.GPSDateTime");
    tags.make = firstOf("Xmp.tiff.Make", "Xmp.video.Make");
    tags.model = firstOf("Xmp.tiff.Model", "Xmp.video.Model");
    tags.orientation = xmpText(xmp, "Xmp.tiff.Orientation").toInt();
    tags.rating = static_cast<int>(xmpText(xmp, "Xmp.xmp.Rating").toDouble()); // the standard allows 3.5
}

void noteVideo(MetadataTags& tags, const Exiv2::XmpData& xmp)
{
    tags.video.coordinates = xmpText(xmp, "Xmp.video.GPSCoordinates");
    tags.video.createdSince1904 = xmpText(xmp, "Xmp.video.DateUTC").toLongLong();
    tags.pixelSize = {xmpText(xmp, "Xmp.video.Width").toInt(), xmpText(xmp, "Xmp.video.Height").toInt()};
}

} // namespace wayfolio::exiv
