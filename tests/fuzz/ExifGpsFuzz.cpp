// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ByteCursor.h"
#include "core/media/ExifGps.h"
#include "core/media/Iso6709.h"
#include "core/media/XmpGps.h"
#include "tests/fuzz/FuzzTarget.h"

namespace {

using namespace wayfolio;

void requirePlace(const ParsedPosition& parsed)
{
    if (!parsed.position)
        return;
    fuzz::require(std::abs(parsed.position->point.latitude()) <= 90);
    fuzz::require(std::abs(parsed.position->point.longitude()) <= 180);
    fuzz::require(std::isfinite(parsed.position->altitudeMeters.value_or(0)));
}

Rational rational(ByteCursor& cursor)
{
    const auto numerator = static_cast<qint32>(static_cast<quint32>(cursor.number(4)));
    return {.numerator = numerator, .denominator = static_cast<qint32>(static_cast<quint32>(cursor.number(4)))};
}

std::vector<Rational> rationals(ByteCursor& cursor)
{
    std::vector<Rational> numbers;
    for (auto count = cursor.number(1) % 5; count > 0; --count)
        numbers.push_back(rational(cursor));
    return numbers;
}

/// The GPS directory from numbers and texts as they come.
GpsTags gpsTags(const QByteArray& input)
{
    ByteCursor cursor(input);
    GpsTags tags;
    tags.latitude = rationals(cursor);
    tags.longitude = rationals(cursor);
    tags.altitude = rational(cursor);
    tags.direction = rational(cursor);
    tags.horizontalErrorMeters = rational(cursor);
    tags.altitudeRef = static_cast<int>(cursor.number(1));
    for (QByteArray* text : {&tags.latitudeRef, &tags.longitudeRef, &tags.directionRef, &tags.latitudeText,
                             &tags.longitudeText, &tags.status, &tags.mapDatum})
        *text = cursor.text().toByteArray();
    return tags;
}

} // namespace

/// The same bytes as an ISO 6709 text, as lines of XMP, and as the numbers of EXIF.
void wayfolio::fuzz::readInput(const QByteArray& input)
{
    requirePlace(parseIso6709(input));
    XmpTags xmp;
    QByteArrayList lines = input.split('\n');
    lines.resize(6);
    xmp.latitude = lines.at(0);
    xmp.longitude = lines.at(1);
    xmp.altitude = lines.at(2);
    xmp.altitudeRef = lines.at(3);
    xmp.status = lines.at(4);
    xmp.mapDatum = lines.at(5);
    requirePlace(parseXmpPosition(xmp));
    const GpsTags gps = gpsTags(input);
    requirePlace(parseExifPosition(gps));
}
