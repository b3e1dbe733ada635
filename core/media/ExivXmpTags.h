// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

namespace Exiv2 {
class XmpData;
} // namespace Exiv2

/// What an XMP packet says that Exiv2 has taken apart. All may throw what Exiv2 throws: for use behind ExivReader.h
/// only.
namespace wayfolio::exiv {

void noteXmp(XmpTags& tags, const Exiv2::XmpData& xmp);
/// Exiv2 says what it found in a video's header as XMP of a schema of its own.
void noteVideo(MetadataTags& tags, const Exiv2::XmpData& xmp);

} // namespace wayfolio::exiv
