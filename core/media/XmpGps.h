// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/media/ParsedPosition.h"

namespace wayfolio {

/// XMP's position and altitude (XMP part 2, 3.1): GPSCoordinate, or signed decimal degrees where both axes are written
/// so. See CoordinateText.h. `source` tells whether they are embedded or a sidecar's.
ParsedPosition parseXmpPosition(const XmpTags& tags, CandidateSource source = CandidateSource::Xmp);

} // namespace wayfolio
