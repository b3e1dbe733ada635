// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/JpegHead.h"
#include "core/media/MediaType.h"
#include "core/media/MetadataTags.h"

namespace wayfolio {

/// What became of a container that this program walks itself.
enum class ContainerResult {
    NotFound, ///< not one of these formats, or nothing in it where it should be: `tags` are as they were
    Damaged,  ///< what could be read is noted
    Whole,
};

/// MOV, MP4, 3GP, AVI, HEIC, AVIF, CR3, JPEG XL and PNG: finds the blocks of metadata by reading little more than them,
/// and has Exiv2 decode those. Any thread, after exiv::initialize().
ContainerResult readContainer(const ReadAt& read, qint64 fileSize, const MediaType& type, MetadataTags& tags);

} // namespace wayfolio
