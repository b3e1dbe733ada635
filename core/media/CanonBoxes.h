// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/BoxReader.h"

namespace wayfolio {

/// Where Canon keeps EXIF in its CR3 files and videos: each directory is a TIFF structure of its own, in a box of a
/// `uuid` box of `moov`. There is no public standard; every camera since 2018 does it in this way.
struct CanonBoxes
{
    std::optional<FileRange> image;     ///< CMT1: the first directory
    std::optional<FileRange> photo;     ///< CMT2: the Exif directory
    std::optional<FileRange> gps;       ///< CMT4
    std::optional<FileRange> thumbnail; ///< CNDA of a video: a JPEG with an Exif segment

    bool operator==(const CanonBoxes&) const = default;
};

/// `box` is a child of `moov`, or of its `udta`, where older cameras put the thumbnail. Of two boxes the first counts.
void noteCanonBox(CanonBoxes& found, BoxReader& reader, const Box& box);

/// The same directory as part of a whole: its TIFF structure gets a new first directory, which points to the old one
/// with `pointerTag` (EXIF 3.0, 4.6.3). Empty when `tiff` is no TIFF structure.
QByteArray asSubdirectory(const QByteArray& tiff, quint16 pointerTag);

} // namespace wayfolio
