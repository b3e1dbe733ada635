// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/CanonBoxes.h"
#include "core/media/NikonTags.h"

namespace wayfolio {

/// What the header of a MOV, MP4 or 3GP says, as it stands there, and where its blocks are.
struct VideoBoxes
{
    bool hasMovie = false; ///< there is a `moov` box at all
    bool isWhole = false;  ///< and none of it is missing
    VideoTags tags;
    QByteArray contentId; ///< com.apple.quicktime.content.identifier
    QSize pixelSize;      ///< of the first track that has a picture, before it is turned
    CanonBoxes canon;
    NikonTags nikon;
    std::optional<FileRange> xmp;

    bool operator==(const VideoBoxes&) const = default;
};

/// Finds `moov` wherever it stands and walks what is small in it; neither media data nor sample tables are read.
/// Where several places say the same thing, QuickTime's metadata keys stand above user data (©xyz), these above the
/// item list of iTunes, that above `loci` (3GPP TS 26.244, 8.10), and all above what a single track says.
VideoBoxes readVideoBoxes(const ReadAt& read, qint64 fileSize);

} // namespace wayfolio
