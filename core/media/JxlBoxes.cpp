// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/JxlBoxes.h"

namespace wayfolio {

JxlBoxes readJxlBoxes(const ReadAt& read, qint64 fileSize)
{
    JxlBoxes found{.exif = {}, .xmp = {}, .hasPacked = false, .isWhole = true};
    BoxReader reader(read, fileSize);
    for (FileRange rest = reader.wholeFile(); const auto box = reader.takeBox(rest);) {
        found.isWhole = !box->isCut;
        if (box->type == boxType("Exif"))
            found.exif = found.exif.value_or(box->content);
        else if (box->type == boxType("xml "))
            found.xmp = found.xmp.value_or(box->content);
        else if (box->type == boxType("brob"))
            found.hasPacked = true;
    }
    return found;
}

} // namespace wayfolio
