// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PngChunks.h"
#include "tests/fuzz/FuzzTarget.h"

void wayfolio::fuzz::readInput(const QByteArray& input)
{
    constexpr qsizetype kMostThatIsUnpacked = 9 * 1024 * 1024;
    const PngChunks found = readPngChunks(readerOf(input), input.size());
    for (const QByteArray& block : {found.exif, found.xmp, found.iptc})
        require(block.size() < kMostThatIsUnpacked);
}
