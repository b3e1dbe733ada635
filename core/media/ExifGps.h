// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/media/PhotoMetadata.h"

namespace wayfolio {

/// What became of the position in a file: either of the two, or neither when nothing was written.
struct ParsedPosition
{
    std::optional<Position> position;
    PhotoProblems problems; ///< PositionUnreadable, PositionZero, PositionOutOfRange, PositionNoHemisphere

    bool operator==(const ParsedPosition&) const = default;
};

/// The GPS directory's coordinates (EXIF 3.0, 4.6.6): degrees, minutes, seconds; degrees and decimal minutes; decimal
/// degrees. The reference alone gives the sign. (0,0) is what receivers without a fix write, a single zero is valid.
ParsedPosition parseExifPosition(const GpsTags& tags);

/// XMP's GPSCoordinate (XMP part 2, 2.1): "48,51.504N" or "48,51,30N".
ParsedPosition parseXmpPosition(const XmpTags& tags);

/// ISO 6709, annex H: "+37.5665+126.9780+038.000/", with degrees, or degrees and minutes, or also seconds.
ParsedPosition parseIso6709(QByteArrayView text);

/// Degrees from true north in [0, 360). A magnetic direction is none: the declination there and then is not known.
std::optional<double> parseDirection(const GpsTags& tags);

} // namespace wayfolio
