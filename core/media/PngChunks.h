// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/JpegHead.h"

namespace wayfolio {

/// The metadata of a PNG, unpacked.
struct PngChunks
{
    QSize pixelSize;
    QByteArray exif;      ///< the TIFF structure
    QByteArray xmp;       ///< the packet
    QByteArray iptc;      ///< Photoshop's image resources, behind "Photoshop 3.0\0"; or IIM's records themselves
    bool isWhole = false; ///< the walk came to IEND, or to image data when there was nothing more to look for

    bool operator==(const PngChunks&) const = default;
};

/// Walks the chunks (PNG 3rd edition, 5.3) of a file that begins with a PNG's signature: eXIf (11.3.4.5), iTXt with the
/// keyword XML:com.adobe.xmp (XMP part 3, 1.1.5), and the texts "Raw profile type …" in which ImageMagick and, after
/// it, exiftool and Exiv2 wrote them as hexadecimal digits. Checksums are not looked at: what can be decoded is worth
/// more. Once EXIF is found, chunks behind the image data are not looked for: there are thousands of image data chunks.
PngChunks readPngChunks(const ReadAt& read, qint64 fileSize);

} // namespace wayfolio
