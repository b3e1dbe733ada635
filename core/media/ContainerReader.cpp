// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ContainerReader.h"

#include "core/media/AviChunks.h"
#include "core/media/ExifBlock.h"
#include "core/media/ExivReader.h"
#include "core/media/HeifBoxes.h"
#include "core/media/JxlBoxes.h"
#include "core/media/PhotoMetadataBuilder.h"
#include "core/media/PngChunks.h"
#include "core/media/TimeEvidenceBuilder.h"
#include "core/media/VideoBoxes.h"
#include "core/media/XmpRating.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxBlockBytes = 16 * 1024 * 1024; // far beyond any real one: EXIF with a preview, XMP with a history

/// One container's blocks on their way into the tags.
class BlockReader
{
public:
    BlockReader(const ReadAt& read, MetadataTags& tags)
        : m_read(read)
        , m_tags(tags)
    {}

    /// Whether every block that was there could be decoded.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    /// The pieces of a block put together; empty when they are too long.
    [[nodiscard]] QByteArray bytesOf(const std::vector<FileRange>& pieces)
    {
        QByteArray bytes;
        for (const FileRange& piece : pieces) {
            if (bytes.size() + piece.size > kMaxBlockBytes) {
                m_isWhole = false;
                return {};
            }
            bytes += m_read(piece.offset, piece.size);
        }
        return bytes;
    }

    [[nodiscard]] QByteArray bytesOf(const std::optional<FileRange>& range)
    {
        return range ? bytesOf(std::vector{*range}) : QByteArray();
    }

    void readExif(const QByteArray& tiff)
    {
        m_isWhole = !tiff.isEmpty() && wayfolio::readExif(tiff, m_tags) && m_isWhole;
    }

    void readXmp(const QByteArray& packet)
    {
        m_tags.xmp.rating = ratingOfXmpPacket(packet);
        if (!packet.isEmpty() && needsXmp(m_tags))
            m_isWhole = exiv::readXmpPacket(packet, m_tags.xmp) && m_isWhole;
    }

private:
    const ReadAt& m_read;
    MetadataTags& m_tags;
    bool m_isWhole = true;
};

ContainerResult resultOf(bool isWhole)
{
    return isWhole ? ContainerResult::Whole : ContainerResult::Damaged;
}

/// The directories of a CR3, or the thumbnail of a Canon video.
void readCanon(const CanonBoxes& canon, const ReadAt& read, BlockReader& blocks)
{
    constexpr quint16 kExifPointer = 0x8769;
    constexpr quint16 kGpsPointer = 0x8825;
    if (canon.image)
        blocks.readExif(blocks.bytesOf(canon.image));
    if (canon.photo)
        blocks.readExif(asSubdirectory(blocks.bytesOf(canon.photo), kExifPointer));
    if (canon.gps)
        blocks.readExif(asSubdirectory(blocks.bytesOf(canon.gps), kGpsPointer));
    if (canon.image || !canon.thumbnail)
        return;
    const FileRange jpeg = *canon.thumbnail;
    const JpegHead head = findJpegHead([&](qint64 offset, qint64 size) {
        return offset < jpeg.size ? read(jpeg.offset + offset, std::min(size, jpeg.size - offset)) : QByteArray();
    });
    if (head.exif)
        blocks.readExif(blocks.bytesOf(FileRange{.offset = jpeg.offset + head.exif->offset, .size = head.exif->size}));
}

void noteNikon(const NikonTags& nikon, MetadataTags& tags)
{
    tags.make = nikon.make;
    tags.model = nikon.model;
    tags.original.dateTime = nikon.dateTimeOriginal;
    tags.gps = nikon.gps;
}

ContainerResult readMovie(const ReadAt& read, qint64 fileSize, MediaKind kind, MetadataTags& tags)
{
    const VideoBoxes found = readVideoBoxes(read, fileSize);
    const bool isCr3 = kind == MediaKind::Photo;
    if (!found.hasMovie || (isCr3 && !found.canon.image))
        return ContainerResult::NotFound;
    noteNikon(found.nikon, tags);
    BlockReader blocks(read, tags);
    readCanon(found.canon, read, blocks);
    blocks.readXmp(blocks.bytesOf(found.xmp));
    if (!isCr3) { // whose tracks are its pictures
        tags.video = found.tags;
        tags.contentId = found.contentId;
        tags.pixelSize = found.pixelSize;
    }
    return resultOf(found.isWhole && blocks.isWhole());
}

ContainerResult readHeif(const ReadAt& read, qint64 fileSize, MetadataTags& tags)
{
    const HeifBoxes found = readHeifBoxes(read, fileSize);
    if (!found.hasItems)
        return ContainerResult::NotFound;
    BlockReader blocks(read, tags);
    if (!found.exif.empty())
        blocks.readExif(tiffOfExifItem(blocks.bytesOf(found.exif)));
    blocks.readXmp(blocks.bytesOf(found.xmp));
    tags.pixelSize = found.primary.pixelSize;
    tags.containerOrientation = found.primary.orientation;
    return resultOf(found.isWhole && blocks.isWhole());
}

ContainerResult readJxl(const ReadAt& read, qint64 fileSize, MetadataTags& tags)
{
    const JxlBoxes found = readJxlBoxes(read, fileSize);
    if (!found.exif && !found.xmp && found.hasPacked)
        return ContainerResult::NotFound; // Exiv2 may unpack it
    BlockReader blocks(read, tags);
    if (found.exif)
        blocks.readExif(tiffOfExifItem(blocks.bytesOf(found.exif)));
    blocks.readXmp(blocks.bytesOf(found.xmp));
    return resultOf(found.isWhole && blocks.isWhole());
}

ContainerResult readPng(const ReadAt& read, qint64 fileSize, MetadataTags& tags)
{
    const PngChunks found = readPngChunks(read, fileSize);
    if (found.pixelSize.isEmpty())
        return ContainerResult::NotFound;
    BlockReader blocks(read, tags);
    if (!found.exif.isEmpty())
        blocks.readExif(found.exif);
    blocks.readXmp(found.xmp);
    if (!found.iptc.isEmpty() && needsIptc(tags))
        exiv::readIptcBlock(found.iptc, tags);
    tags.pixelSize = found.pixelSize;
    return resultOf(found.isWhole && blocks.isWhole());
}

ContainerResult readAvi(const ReadAt& read, qint64 fileSize, MetadataTags& tags)
{
    const AviChunks found = readAviChunks(read, fileSize);
    if (!found.hasHeader)
        return ContainerResult::NotFound;
    tags.original.dateTime = found.dateTimeOriginal;
    tags.pixelSize = found.pixelSize;
    return ContainerResult::Whole;
}

} // namespace

ContainerResult readContainer(const ReadAt& read, qint64 fileSize, const MediaType& type, MetadataTags& tags)
{
    if (type.mimeType == "image/png"_L1)
        return readPng(read, fileSize, tags);
    if (type.mimeType == "video/x-msvideo"_L1)
        return readAvi(read, fileSize, tags);
    if (type.mimeType == "image/jxl"_L1)
        return readJxl(read, fileSize, tags);
    if (type.mimeType == "image/heic"_L1 || type.mimeType == "image/heif"_L1 || type.mimeType == "image/avif"_L1)
        return readHeif(read, fileSize, tags);
    if (type.mimeType == "image/x-canon-cr3"_L1 || type.mimeType == "video/quicktime"_L1 ||
        type.mimeType == "video/mp4"_L1 || type.mimeType == "video/3gpp"_L1)
        return readMovie(read, fileSize, type.kind, tags);
    return ContainerResult::NotFound;
}

} // namespace wayfolio
