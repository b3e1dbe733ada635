// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

namespace Exiv2 {
class IptcData;
} // namespace Exiv2

/// When a photo was taken by IPTC's records (IIM 4.2, 2:55 and 2:60). All may throw what Exiv2 throws: for use behind
/// ExivReader.h only.
namespace wayfolio::exiv {

void noteIptc(MetadataTags& tags, const Exiv2::IptcData& iptc);
/// Of Photoshop's image resources, without "Photoshop 3.0\0" before them, or of the records by themselves.
void noteIptcBlock(MetadataTags& tags, const QByteArray& block);

} // namespace wayfolio::exiv
