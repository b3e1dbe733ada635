// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/media/TimeEvidence.h"

namespace wayfolio {

/// Reads the tags that tell of time, without deciding between them. What cannot be read is kept as it was written.
TimeEvidence buildTimeEvidence(const MetadataTags& tags);

/// Whether nothing in EXIF tells the offset of DateTimeOriginal, so that XMP and the maker note are worth reading.
bool needsOffset(const MetadataTags& tags);

/// Whether neither EXIF nor XMP says when the photo was taken, so that IPTC is asked.
bool needsIptc(const MetadataTags& tags);

} // namespace wayfolio
