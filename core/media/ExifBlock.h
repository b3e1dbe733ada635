// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

namespace wayfolio {

/// Notes what an Exif block's TIFF structure says, wherever the block was found. The maker note is hidden from Exiv2,
/// for half of its time would go there; what is needed of it is read apart: Apple's content identifier, and the zone of
/// cameras that wrote no offset but keep one in their notes. False when the block is damaged; what was found is noted.
bool readExif(QByteArray block, MetadataTags& tags);

} // namespace wayfolio
