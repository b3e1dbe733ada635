// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

namespace Exiv2 {
class Exifdatum;
} // namespace Exiv2

namespace wayfolio::exiv {

/// Notes a tag of the GPS directory (EXIF 3.0, table 15). May throw what Exiv2 throws: for use behind ExivReader.h
/// only.
void noteGpsTag(GpsTags& gps, const Exiv2::Exifdatum& datum);

} // namespace wayfolio::exiv
