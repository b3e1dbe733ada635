// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/HeifProperties.h"

#include <vector>

namespace wayfolio {

/// Where HEIC, AVIF and other HEIF files (ISO/IEC 23008-12) keep what belongs to their primary image. An item may lie
/// in several pieces.
struct HeifBoxes
{
    bool hasItems = false; ///< there is a `meta` box with a list of items
    bool isWhole = false;  ///< and nothing that is needed of it is missing
    std::vector<FileRange> exif;
    std::vector<FileRange> xmp;
    HeifProperties primary; ///< of the primary image itself

    bool operator==(const HeifBoxes&) const = default;
};

/// Reads the item tables (`iinf`, `iloc`, `iref`, `iprp` of ISO/IEC 14496-12, 8.11 and 23008-12, 9.3) and no image
/// data.
HeifBoxes readHeifBoxes(const ReadAt& read, qint64 fileSize);

/// The TIFF structure of an Exif item (ISO/IEC 23008-12, annex A.2.1) or of JPEG XL's Exif box (ISO/IEC 18181-2,
/// 9.4): behind an offset, and often behind "Exif\0\0" too. Empty when there is none.
QByteArray tiffOfExifItem(const QByteArray& item);

} // namespace wayfolio
