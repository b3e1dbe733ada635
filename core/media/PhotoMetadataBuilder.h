// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MediaType.h"
#include "core/media/MetadataTags.h"
#include "core/media/PhotoMetadata.h"

namespace wayfolio {

/// What the tags of a file mean. Where sources differ EXIF stands above embedded XMP, and both above a video's header;
/// a source that makes no sense gives way to the next.
PhotoMetadata buildPhotoMetadata(const MetadataTags& tags, const MediaType& type);

/// Whether EXIF leaves a question that XMP might answer.
bool needsXmp(const MetadataTags& tags);

} // namespace wayfolio
