// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/media/ParsedPosition.h"

namespace wayfolio {

/// The GPS directory's coordinates and altitude (EXIF 3.0, 4.6.6): degrees, minutes, seconds; degrees and decimal
/// minutes; decimal degrees; the same as text. The reference alone gives the sign. Where the subject is
/// (GPSDestLatitude and GPSDestLongitude) is noted as a candidate and never taken for where the camera was.
ParsedPosition parseExifPosition(const GpsTags& tags);

} // namespace wayfolio
