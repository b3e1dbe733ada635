// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivGpsTags.h"

#include "core/media/ExivValues.h"

#include <exiv2/exiv2.hpp>

namespace wayfolio::exiv {

namespace {

/// The rationals, or the text that stands for them.
void noteCoordinate(std::vector<Rational>& numbers, QByteArray& text, const Exiv2::Exifdatum& datum)
{
    numbers = rationalsOf(datum);
    const Exiv2::TypeId type = datum.typeId();
    if (type == Exiv2::asciiString || type == Exiv2::unsignedByte || type == Exiv2::undefined)
        text = textOf(datum);
}

/// GPSAltitudeRef is a byte, or a digit where a writer took it for text.
int altitudeReferenceOf(const Exiv2::Exifdatum& datum)
{
    const int number = smallNumberOf(datum);
    return number >= '0' && number <= '9' ? number - '0' : number;
}

/// Where the camera was.
bool notePositionTag(GpsTags& gps, const Exiv2::Exifdatum& datum)
{
    switch (datum.tag()) {
    case 0x0001:
        keepFirst(gps.latitudeRef, datum);
        return true;
    case 0x0002:
        noteCoordinate(gps.latitude, gps.latitudeText, datum);
        return true;
    case 0x0003:
        keepFirst(gps.longitudeRef, datum);
        return true;
    case 0x0004:
        noteCoordinate(gps.longitude, gps.longitudeText, datum);
        return true;
    case 0x0005:
        gps.altitudeRef = altitudeReferenceOf(datum);
        return true;
    case 0x0006:
        gps.altitude = singleRationalOf(datum);
        return true;
    case 0x0009:
        keepFirst(gps.status, datum);
        return true;
    case 0x0012:
        keepFirst(gps.mapDatum, datum);
        return true;
    case 0x001f:
        gps.horizontalErrorMeters = singleRationalOf(datum);
        return true;
    default:
        return false;
    }
}

} // namespace

void noteGpsTag(GpsTags& gps, const Exiv2::Exifdatum& datum)
{
    if (notePositionTag(gps, datum))
        return;
    switch (datum.tag()) {
    case 0x0007:
        gps.timeStamp = timeOfDayOf(datum);
        return;
    case 0x0010:
        return keepFirst(gps.directionRef, datum);
    case 0x0011:
        gps.direction = singleRationalOf(datum);
        return;
    case 0x0013:
        return keepFirst(gps.destinationLatitudeRef, datum);
    case 0x0014:
        gps.destinationLatitude = rationalsOf(datum);
        return;
    case 0x0015:
        return keepFirst(gps.destinationLongitudeRef, datum);
    case 0x0016:
        gps.destinationLongitude = rationalsOf(datum);
        return;
    case 0x001d:
        return keepFirst(gps.dateStamp, datum);
    default:
        return;
    }
}

} // namespace wayfolio::exiv
