// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivExifTags.h"

#include "core/media/ExivGpsTags.h"
#include "core/media/ExivMakerNote.h"
#include "core/media/ExivValues.h"

#include <exiv2/exiv2.hpp>

namespace wayfolio::exiv {

namespace {

/// The first number is of DateTimeOriginal (TIFF/EP, ISO 12234-2, 5.2.48).
void noteTimeZone(MetadataTags& tags, const Exiv2::Exifdatum& datum)
{
    if (datum.count() > 0)
        tags.exifTimeZoneHours = smallNumberOf(datum);
}

/// Tags of the Exif directory (EXIF 3.0, table 8).
void notePhotoTag(MetadataTags& tags, const Exiv2::Exifdatum& datum)
{
    switch (datum.tag()) {
    case 0x9003:
        return keepFirst(tags.original.dateTime, datum);
    case 0x9004:
        return keepFirst(tags.digitized.dateTime, datum);
    case 0x882a:
        return noteTimeZone(tags, datum);
    case 0x9010:
        return keepFirst(tags.modified.offset, datum);
    case 0x9011:
        return keepFirst(tags.original.offset, datum);
    case 0x9012:
        return keepFirst(tags.digitized.offset, datum);
    case 0x927c:
        return noteAppleNote(tags.makerNote, datum);
    case 0x9290:
        return keepFirst(tags.modified.subSeconds, datum);
    case 0x9291:
        return keepFirst(tags.original.subSeconds, datum);
    case 0x9292:
        return keepFirst(tags.digitized.subSeconds, datum);
    case 0xa002:
        tags.exifPixelSize.setWidth(smallNumberOf(datum));
        return;
    case 0xa003:
        tags.exifPixelSize.setHeight(smallNumberOf(datum));
        return;
    default:
        return;
    }
}

/// Tags of the first directory (EXIF 3.0, table 4).
void noteImageTag(MetadataTags& tags, const Exiv2::Exifdatum& datum)
{
    switch (datum.tag()) {
    case 0x010f:
        return keepFirst(tags.make, datum);
    case 0x0110:
        return keepFirst(tags.model, datum);
    case 0x0112:
        tags.orientation = smallNumberOf(datum);
        return;
    case 0x0132:
        return keepFirst(tags.modified.dateTime, datum);
    case 0x4746:
        tags.rating = smallNumberOf(datum);
        return;
    case 0x882a:
        return noteTimeZone(tags, datum);
    default:
        return;
    }
}

/// Some writers put the camera's name one directory too deep.
void noteMisplacedCamera(MetadataTags& tags, const Exiv2::ExifData& exif)
{
    for (const Exiv2::Exifdatum& datum : exif) {
        if (datum.ifdId() != Exiv2::IfdId::exifId)
            continue;
        if (datum.tag() == 0x010f)
            keepFirst(tags.make, datum);
        else if (datum.tag() == 0x0110)
            keepFirst(tags.model, datum);
    }
}

} // namespace

void noteExif(MetadataTags& tags, const Exiv2::ExifData& exif)
{
    for (const Exiv2::Exifdatum& datum : exif) {
        switch (datum.ifdId()) {
        case Exiv2::IfdId::ifd0Id:
        case Exiv2::IfdId::panaRawId:
            noteImageTag(tags, datum);
            break;
        case Exiv2::IfdId::exifId:
            notePhotoTag(tags, datum);
            break;
        case Exiv2::IfdId::gpsId:
            noteGpsTag(tags.gps, datum);
            break;
        default:
            break;
        }
    }
    if (tags.make.isEmpty() || tags.model.isEmpty())
        noteMisplacedCamera(tags, exif);
}

} // namespace wayfolio::exiv
