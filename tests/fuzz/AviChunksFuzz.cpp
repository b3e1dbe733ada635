// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/AviChunks.h"
#include "core/media/ExifTime.h"
#include "tests/fuzz/FuzzTarget.h"

void wayfolio::fuzz::readInput(const QByteArray& input)
{
    const AviChunks found = readAviChunks(readerOf(input), input.size());
    parseExifTime({.dateTime = found.dateTimeOriginal, .subSeconds = {}, .offset = {}});
}
