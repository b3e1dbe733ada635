// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MediaType.h"
#include "core/media/MetadataTags.h"
#include "core/media/PhotoMetadata.h"

namespace wayfolio {

/// What the tags of a file mean. Where sources differ an XMP sidecar stands above EXIF, EXIF above embedded XMP, both
/// above a video's header, and Takeout's JSON below all; a source that makes no sense gives way to the next.
PhotoMetadata buildPhotoMetadata(const MetadataTags& tags, const MediaType& type);

/// Whether EXIF leaves a question that XMP might answer.
bool needsXmp(const MetadataTags& tags);

} // namespace wayfolio
