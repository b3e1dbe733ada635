// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifGps.h"

#include "core/media/CoordinateText.h"
#include "core/media/ExifText.h"
#include "core/media/NumberText.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// What a tag of one axis holds, with its reference.
struct ExifCoordinate
{
    const std::vector<Rational>& numbers;
    QByteArrayView text;
    QByteArrayView reference;
    Axis axis = Axis::Latitude;

    [[nodiscard]] bool isAbsent() const { return numbers.empty() && trimmedExifText(text).isEmpty(); }
};

std::optional<Coordinate> angleOf(const std::vector<Rational>& parts)
{
    if (parts.size() < 3)
        return std::nullopt;
    const auto degrees = parts[0].value();
    const auto minutes = parts[1].value();
    const auto seconds = parts[2].value();
    return degrees && minutes && seconds ? coordinateOf(*degrees, *minutes, *seconds) : std::nullopt;
}

/// A letter within a text helps where the reference is missing; one that contradicts it is garbage.
std::optional<Coordinate> parseAxis(const ExifCoordinate& written)
{
    const Hemisphere reference = hemisphereOf(written.reference, written.axis);
    auto coordinate = trimmedExifText(written.text).isEmpty() ? angleOf(written.numbers)
                                                              : parseExifCoordinateText(written.text, written.axis);
    if (!coordinate)
        return std::nullopt;
    if (coordinate->hemisphere == Hemisphere::Missing)
        coordinate->hemisphere = reference;
    else if (reference != Hemisphere::Missing && reference != coordinate->hemisphere)
        coordinate->hemisphere = Hemisphere::Garbage;
    return coordinate;
}

QString writtenText(const ExifCoordinate& written)
{
    if (written.isAbsent())
        return u"?"_s;
    if (!trimmedExifText(written.text).isEmpty())
        return printableText(written.text);
    QStringList parts;
    for (const Rational& number : written.numbers)
        parts += rationalText(number);
    return parts.join(u' ');
}

WrittenPosition writtenPosition(const ExifCoordinate& latitude, const ExifCoordinate& longitude)
{
    return {.source = CandidateSource::Exif,
            .latitude = parseAxis(latitude),
            .longitude = parseAxis(longitude),
            .text = writtenText(latitude) + ", "_L1 + writtenText(longitude)};
}

ParsedPosition parseCameraPosition(const GpsTags& tags)
{
    const ExifCoordinate latitude{
        .numbers = tags.latitude, .text = tags.latitudeText, .reference = tags.latitudeRef, .axis = Axis::Latitude};
    const ExifCoordinate longitude{
        .numbers = tags.longitude, .text = tags.longitudeText, .reference = tags.longitudeRef, .axis = Axis::Longitude};
    if (latitude.isAbsent() && longitude.isAbsent())
        return {};
    WrittenPosition written = writtenPosition(latitude, longitude);
    written.datum = tags.mapDatum;
    written.isVoid = isReceiverVoid(tags.status);
    written.horizontalErrorMeters = tags.horizontalErrorMeters;
    return judgePosition(written);
}

void addDestination(ParsedPosition& parsed, const GpsTags& tags)
{
    const ExifCoordinate latitude{.numbers = tags.destinationLatitude,
                                  .text = {},
                                  .reference = tags.destinationLatitudeRef,
                                  .axis = Axis::Latitude};
    const ExifCoordinate longitude{.numbers = tags.destinationLongitude,
                                   .text = {},
                                   .reference = tags.destinationLongitudeRef,
                                   .axis = Axis::Longitude};
    if (latitude.isAbsent() && longitude.isAbsent())
        return;
    Candidate destination = judgePosition(writtenPosition(latitude, longitude)).candidates.front();
    destination.verdict = Verdict::Refused;
    destination.reason = CandidateReason::BelongsElsewhere;
    parsed.candidates.push_back(destination);
}

} // namespace

ParsedPosition parseExifPosition(const GpsTags& tags)
{
    ParsedPosition parsed = parseCameraPosition(tags);
    addDestination(parsed, tags);
    if (tags.altitude)
        addAltitude(parsed, {.source = CandidateSource::Exif,
                             .meters = *tags.altitude,
                             .isBelow = tags.altitudeRef == 1 || tags.altitudeRef == 3});
    return parsed;
}

} // namespace wayfolio
