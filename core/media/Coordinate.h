// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace wayfolio {

enum class Axis { Latitude, Longitude };

/// What is known of the sign of a coordinate.
enum class Hemisphere {
    Positive, ///< north or east
    Negative, ///< south or west
    Missing,
    Garbage, ///< something was written that names none of this axis
};

/// One axis of a position.
struct Coordinate
{
    double degrees = 0; ///< without a sign
    Hemisphere hemisphere = Hemisphere::Missing;
    bool hasSixty = false; ///< minutes or seconds of exactly 60, what rounding makes of 59.9996

    bool operator==(const Coordinate&) const = default;
};

/// Degrees, minutes and seconds without their signs. Nothing when one is no number, or minutes or seconds exceed 60.
std::optional<Coordinate> coordinateOf(double degrees, double minutes, double seconds);

/// A reference such as "S", "w" or "North", in blanks and NULs.
Hemisphere hemisphereOf(QByteArrayView reference, Axis axis);

} // namespace wayfolio
