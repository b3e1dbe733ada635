// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/BoxReader.h"

namespace wayfolio {

/// Where a JPEG XL file keeps its metadata (ISO/IEC 18181-2, 9). What is packed into a `brob` box is not found.
struct JxlBoxes
{
    std::optional<FileRange> exif; ///< an Exif item, as tiffOfExifItem() takes it
    std::optional<FileRange> xmp;
    bool hasPacked = false; ///< something lies in a `brob` box
    bool isWhole = false;   ///< every box ends within the file

    bool operator==(const JxlBoxes&) const = default;
};

JxlBoxes readJxlBoxes(const ReadAt& read, qint64 fileSize);

} // namespace wayfolio
