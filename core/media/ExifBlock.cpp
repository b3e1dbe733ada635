// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifBlock.h"

#include "core/media/AppleMakerNote.h"
#include "core/media/ExivReader.h"
#include "core/media/JpegHead.h"
#include "core/media/MakerNoteZone.h"
#include "core/media/TimeEvidenceBuilder.h"

namespace wayfolio {

bool readExif(QByteArray block, MetadataTags& tags)
{
    const QByteArray whole = block;
    if (tags.makerNote.contentId.isEmpty())
        tags.makerNote.contentId = appleContentIdOfExif(whole);
    hideMakerNote(block);
    const bool isWhole = exiv::readExifBlock(block, tags);
    if (needsOffset(tags) && keepsZoneInMakerNote(tags.make))
        exiv::readMakerNote(whole, tags.makerNote);
    return isWhole;
}

} // namespace wayfolio
