// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

namespace Exiv2 {
class ExifData;
} // namespace Exiv2

namespace wayfolio::exiv {

/// Notes the tags of the first directory, of the Exif directory and of the GPS directory (EXIF 3.0, 4.6), and Apple's
/// maker note. May throw what Exiv2 throws: for use behind ExivReader.h only.
void noteExif(MetadataTags& tags, const Exiv2::ExifData& exif);

} // namespace wayfolio::exiv
