// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/JpegHead.h"

namespace wayfolio {

/// What an AVI file says of itself, as cameras made them before they made MOV and MP4.
struct AviChunks
{
    bool hasHeader = false;      ///< there is a list `hdrl`
    QByteArray dateTimeOriginal; ///< `IDIT`: what the camera's clock showed, spelled as EXIF has it
    QSize pixelSize;             ///< empty when it is not said

    bool operator==(const AviChunks&) const = default;
};

/// Reads the list `hdrl` of a RIFF file (Microsoft, AVI RIFF File Reference) and the `IDIT` in it, in which cameras put
/// either "2009/10/27 12:14:34" or C's "Mon Mar 10 15:04:43 2003". No media data is read.
AviChunks readAviChunks(const ReadAt& read, qint64 fileSize);

} // namespace wayfolio
