// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/JxlBoxes.h"
#include "tests/fuzz/FuzzTarget.h"

void wayfolio::fuzz::readInput(const QByteArray& input)
{
    const JxlBoxes found = readJxlBoxes(readerOf(input), input.size());
    for (const auto& range : {found.exif, found.xmp}) {
        if (range)
            requireWithin(input, *range);
    }
}
