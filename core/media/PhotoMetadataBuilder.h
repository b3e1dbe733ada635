// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MediaType.h"
#include "core/media/MetadataTags.h"
#include "core/media/PhotoMetadata.h"

namespace wayfolio {

/// What the tags of a file and its sidecars mean, and what became of every statement. Which source stands above which
/// is decided field by field: PositionChooser.h, DetailChooser.h.
PhotoMetadata buildPhotoMetadata(const MetadataTags& tags, const MediaType& type);

/// Whether EXIF leaves a question that embedded XMP might answer. Where it leaves none, a JPEG's packet is not decoded,
/// which would take longer than all else: then nobody learns that it says otherwise. An XMP sidecar is always heard.
bool needsXmp(const MetadataTags& tags);

} // namespace wayfolio
