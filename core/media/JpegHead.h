// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSize>

#include <functional>
#include <optional>
#include <vector>

namespace wayfolio {

/// A run of bytes of a file.
struct FileRange
{
    qint64 offset = 0;
    qint64 size = 0;

    bool operator==(const FileRange&) const = default;
};

/// One of the segments that hold a colour profile together.
struct ProfilePiece
{
    int number = 0; ///< from 1
    FileRange range;

    bool operator==(const ProfilePiece&) const = default;
};

/// What stands before the image data of a JPEG.
struct JpegHead
{
    std::optional<FileRange>
        exif; ///< the TIFF structure of the first Exif segment (EXIF 3.0, 4.5.4), without "Exif\0\0"
    std::optional<FileRange> xmp; ///< the packet of the first XMP segment (XMP part 3, 1.1.3)
    std::optional<FileRange>
        iptc; ///< the image resources of the first Photoshop segment, IPTC's among them (IIM 4.2, chapter 2)
    std::vector<ProfilePiece> profile; ///< of ICC (ICC.1:2022, B.4), as they come
    QSize pixelSize;                   ///< of the frame header; empty when there was none
    qint64 imageDataOffset = 0;        ///< behind the SOS segment; 0 when there was none
    bool isWhole = false;              ///< the walk came to the image data without meeting nonsense

    bool operator==(const JpegHead&) const = default;
};

/// Gives up to `size` bytes from `offset`; fewer, or none, at the end of the file.
using ReadAt = std::function<QByteArray(qint64 offset, qint64 size)>;

/// Walks the segments (ITU-T T.81, annex B) of a file that begins with a JPEG's SOI marker, reading their headers only.
JpegHead findJpegHead(const ReadAt& read);

/// The ICC profile of a head that was found; empty when there is none, or a piece of it is missing.
QByteArray colorProfileOf(const JpegHead& head, const ReadAt& read);

/// Renames the maker note's tag (0x927c) within an Exif block's TIFF structure, so that decoders do not spend half
/// their time on it. Whatever is not well formed is left as it is. True when there was one.
bool hideMakerNote(QByteArray& exifBlock);

} // namespace wayfolio
