// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/XmpGps.h"

#include "core/media/CoordinateText.h"
#include "core/media/ExifText.h"
#include "core/media/NumberText.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

void readCoordinates(const XmpTags& tags, WrittenPosition& written)
{
    // One alone may as well be a GPSCoordinate that lost its letter.
    written.latitude = parseSignedDegrees(tags.latitude);
    written.longitude = parseSignedDegrees(tags.longitude);
    if (written.latitude && written.longitude)
        return;
    written.latitude = parseXmpCoordinate(tags.latitude, Axis::Latitude);
    written.longitude = parseXmpCoordinate(tags.longitude, Axis::Longitude);
}

ParsedPosition parseCoordinates(const XmpTags& tags, CandidateSource source)
{
    if (trimmedExifText(tags.latitude).isEmpty() && trimmedExifText(tags.longitude).isEmpty())
        return {};
    WrittenPosition written{.source = source,
                            .latitude = std::nullopt,
                            .longitude = std::nullopt,
                            .text = printableText(tags.latitude) + "; "_L1 + printableText(tags.longitude),
                            .datum = tags.mapDatum,
                            .isVoid = isReceiverVoid(tags.status)};
    if (!trimmedExifText(tags.horizontalErrorMeters).isEmpty())
        written.horizontalErrorMeters = rationalOf(tags.horizontalErrorMeters);
    readCoordinates(tags, written);
    return judgePosition(written);
}

} // namespace

ParsedPosition parseXmpPosition(const XmpTags& tags, CandidateSource source)
{
    ParsedPosition parsed = parseCoordinates(tags, source);
    const QByteArrayView reference = trimmedExifText(tags.altitudeRef);
    if (!trimmedExifText(tags.altitude).isEmpty())
        addAltitude(
            parsed,
            {.source = source, .meters = rationalOf(tags.altitude), .isBelow = reference == "1" || reference == "3"});
    return parsed;
}

} // namespace wayfolio
