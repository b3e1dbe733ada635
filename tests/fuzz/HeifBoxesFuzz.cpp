// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/HeifBoxes.h"
#include "tests/fuzz/FuzzTarget.h"

void wayfolio::fuzz::readInput(const QByteArray& input)
{
    const HeifBoxes found = readHeifBoxes(readerOf(input), input.size());
    for (const auto& pieces : {found.exif, found.xmp}) {
        for (const FileRange& piece : pieces)
            requireWithin(input, piece);
    }
    require(tiffOfExifItem(input).size() <= input.size());
}
