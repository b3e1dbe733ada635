// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/Iso6709.h"

#include "core/media/ExifText.h"
#include "core/media/NumberText.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace wayfolio {

namespace {

bool isSign(char character)
{
    return character == '+' || character == '-';
}

/// "+37.5665+126.9780+038.000" at its signs.
std::vector<QByteArrayView> iso6709Parts(QByteArrayView text)
{
    std::vector<QByteArrayView> parts;
    while (!text.isEmpty()) {
        const auto end = std::find_if(std::next(text.begin()), text.end(), isSign);
        parts.push_back(text.first(end - text.begin()));
        text = text.sliced(end - text.begin());
    }
    return parts;
}

/// "+3733.99": the digits before the point tell whether minutes and seconds are inside.
std::optional<Coordinate> parseAngle(QByteArrayView text, qsizetype degreeDigits)
{
    constexpr double kHundred = 100.0; // two digits
    const auto number = numberOf(text.sliced(1));
    if (!number || *number < 0)
        return std::nullopt;
    const qsizetype point = text.indexOf('.');
    const qsizetype digits = (point < 0 ? text.size() : point) - 1;
    std::optional<Coordinate> angle;
    if (digits <= degreeDigits) {
        angle = coordinateOf(*number, 0, 0);
    } else if (digits == degreeDigits + 2) {
        const double degrees = std::floor(*number / kHundred);
        angle = coordinateOf(degrees, *number - (degrees * kHundred), 0);
    } else if (digits == degreeDigits + 4) {
        const double minutes = std::floor(*number / kHundred);
        const double degrees = std::floor(minutes / kHundred);
        angle = coordinateOf(degrees, minutes - (degrees * kHundred), *number - (minutes * kHundred));
    }
    if (angle)
        angle->hemisphere = text.startsWith('-') ? Hemisphere::Negative : Hemisphere::Positive;
    return angle;
}

} // namespace

ParsedPosition parseIso6709(QByteArrayView text)
{
    text = trimmedExifText(text);
    if (text.isEmpty())
        return {};
    constexpr qsizetype kLatitudeDigits = 2;
    constexpr qsizetype kLongitudeDigits = 3;
    WrittenPosition written{.source = CandidateSource::Container,
                            .latitude = std::nullopt,
                            .longitude = std::nullopt,
                            .text = printableText(text)};
    if (text.endsWith('/'))
        text = text.chopped(1);
    constexpr QByteArrayView kSystem = "CRS";
    if (const qsizetype system = text.indexOf(kSystem); system >= 0) {
        written.datum = text.sliced(system + kSystem.size()).toByteArray();
        text = text.first(system);
    }
    const std::vector<QByteArrayView> parts = iso6709Parts(text);
    if (parts.size() >= 2 && parts.size() <= 3 && isSign(text.front())) {
        written.latitude = parseAngle(parts[0], kLatitudeDigits);
        written.longitude = parseAngle(parts[1], kLongitudeDigits);
    }
    ParsedPosition parsed = judgePosition(written);
    if (parsed.position && parts.size() == 3)
        addAltitude(parsed, {.source = CandidateSource::Container, .meters = rationalOf(parts[2])});
    return parsed;
}

} // namespace wayfolio
