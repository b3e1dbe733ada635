// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/CanonBoxes.h"
#include "core/media/JpegHead.h"
#include "tests/fuzz/FuzzTarget.h"

/// The head of a JPEG, and what is done to the Exif block it leads to.
void wayfolio::fuzz::readInput(const QByteArray& input)
{
    constexpr quint16 kExifPointer = 0x8769;
    const JpegHead head = findJpegHead(readerOf(input));
    require(head.imageDataOffset >= 0 && (head.imageDataOffset > 0) == head.isWhole);
    QByteArray block = head.exif ? readerOf(input)(head.exif->offset, head.exif->size) : input;
    const qsizetype size = block.size();
    hideMakerNote(block);
    require(block.size() == size);
    asSubdirectory(block, kExifPointer);
}
