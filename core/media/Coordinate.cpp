// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/Coordinate.h"

#include "core/media/ExifText.h"

#include <cmath>

namespace wayfolio {

namespace {

bool namesHemisphere(QByteArrayView reference, QByteArrayView word)
{
    return reference.compare(word, Qt::CaseInsensitive) == 0 ||
           reference.compare(word.first(1), Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<Coordinate> coordinateOf(double degrees, double minutes, double seconds)
{
    constexpr double kSixty = 60.0;
    const double wholeMinutes = std::abs(minutes);
    const double wholeSeconds = std::abs(seconds);
    const double angle = std::abs(degrees) + ((wholeMinutes + (wholeSeconds / kSixty)) / kSixty);
    // Written so that NaN fails too.
    if (!(wholeMinutes <= kSixty) || !(wholeSeconds <= kSixty) || !std::isfinite(angle))
        return std::nullopt;
    return Coordinate{.degrees = angle,
                      .hemisphere = Hemisphere::Missing,
                      .hasSixty = wholeMinutes == kSixty || wholeSeconds == kSixty};
}

Hemisphere hemisphereOf(QByteArrayView reference, Axis axis)
{
    reference = trimmedExifText(reference);
    if (reference.isEmpty())
        return Hemisphere::Missing;
    const bool isLatitude = axis == Axis::Latitude;
    if (namesHemisphere(reference, isLatitude ? "North" : "East"))
        return Hemisphere::Positive;
    return namesHemisphere(reference, isLatitude ? "South" : "West") ? Hemisphere::Negative : Hemisphere::Garbage;
}

} // namespace wayfolio
