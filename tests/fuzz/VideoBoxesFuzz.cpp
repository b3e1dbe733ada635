// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/VideoBoxes.h"
#include "tests/fuzz/FuzzTarget.h"

void wayfolio::fuzz::readInput(const QByteArray& input)
{
    const VideoBoxes found = readVideoBoxes(readerOf(input), input.size());
    require(found.hasMovie || found.tags == VideoTags());
    for (const auto& range :
         {found.xmp, found.canon.image, found.canon.photo, found.canon.gps, found.canon.thumbnail}) {
        if (range)
            requireWithin(input, *range);
    }
}
