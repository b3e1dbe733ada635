// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/Coordinate.h"

namespace wayfolio {

/// A coordinate that a writer put as text where EXIF wants three rationals: "52,50,34.0118",
/// "52,00000,50,00000,34,01180", "52/1 50/1 3401/100", "52° 50' 34.01\" N", "52.842781". See numbersOf(). Nothing when
/// it cannot be read.
std::optional<Coordinate> parseExifCoordinateText(QByteArrayView text, Axis axis);

/// XMP's GPSCoordinate (XMP part 2, 2.1): "48,51.504N" or "48,51,30N".
std::optional<Coordinate> parseXmpCoordinate(QByteArrayView text, Axis axis);

/// Signed decimal degrees, "-33.4378", as some write into XMP: with a point, and without a comma or a letter. A writer
/// that merely forgot the letter of a GPSCoordinate would have written the comma between degrees and minutes.
std::optional<Coordinate> parseSignedDegrees(QByteArrayView text);

} // namespace wayfolio
