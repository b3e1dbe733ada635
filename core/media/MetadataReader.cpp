// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"

#include "core/media/ContainerReader.h"
#include "core/media/ContentFingerprint.h"
#include "core/media/ExifBlock.h"
#include "core/media/ExifColor.h"
#include "core/media/ExifThumbnail.h"
#include "core/media/ExivReader.h"
#include "core/media/JpegHead.h"
#include "core/media/MediaFile.h"
#include "core/media/MediaType.h"
#include "core/media/PhotoMetadataBuilder.h"
#include "core/media/SidecarMatcher.h"
#include "core/media/TimeEvidenceBuilder.h"
#include "core/media/XmpRating.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// A JPEG that lies in the head completely must end; a longer one is not read to its end only to see that.
bool endsWhole(const MediaFile& file, const JpegHead& head)
{
    return file.size() > file.head().size() || file.head().indexOf("\xff\xd9", head.imageDataOffset) >= 0;
}

bool wantsXmp(const MetadataTags& tags, MetadataReader::Depth depth)
{
    return depth == MetadataReader::Depth::Full || needsXmp(tags);
}

constexpr qint64 kDamagedHeadBytes = 1 << 20;

/// A JPEG that loses its way before its Exif block. Exiv2 looks for the next marker, to the end of the file if need be;
/// whatever metadata there is lies at the beginning.
void readDamagedJpeg(const MediaFile& file, MetadataReader::Depth depth, MetadataTags& tags)
{
    exiv::readImageHead(file.read(0, kDamagedHeadBytes), tags);
    if (wantsXmp(tags, depth))
        return;
    const int rating = tags.xmp.rating;
    tags.xmp = {}; // as the quick way, which would not have looked for more
    tags.xmp.rating = rating;
}

/// The quick way for what most photos are. False when something was damaged.
bool readJpeg(const MediaFile& file, MetadataReader::Depth depth, MetadataTags& tags)
{
    const JpegHead head = findJpegHead([&](qint64 offset, qint64 size) { return file.read(offset, size); });
    if (!head.exif && !head.isWhole) {
        readDamagedJpeg(file, depth, tags);
        return false;
    }
    bool isWhole = head.isWhole && endsWhole(file, head);
    tags.pixelSize = head.pixelSize;
    if (head.exif) {
        const QByteArray block = file.read(head.exif->offset, head.exif->size);
        isWhole = readExif(block, tags) && block.size() == head.exif->size && isWhole;
    }
    if (head.xmp && head.xmp->offset + head.xmp->size <= file.head().size()) // without reading more for it
        tags.xmp.rating = ratingOfXmpPacket(QByteArrayView(file.head()).sliced(head.xmp->offset, head.xmp->size));
    if (head.xmp && wantsXmp(tags, depth))
        isWhole = exiv::readXmpPacket(file.read(head.xmp->offset, head.xmp->size), tags.xmp) && isWhole;
    if (head.iptc && needsIptc(tags))
        exiv::readIptcBlock(file.read(head.iptc->offset, head.iptc->size), tags);
    return isWhole;
}

/// What is no JPEG: Exiv2 reads whole files, so only what nobody here can read is left to it.
bool readOther(const QString& path, const MediaFile& file, const MediaType& type, MetadataTags& tags)
{
    const auto read = [&](qint64 offset, qint64 size) { return file.read(offset, size); };
    const ContainerResult result = readContainer(read, file.size(), type, tags);
    return result == ContainerResult::NotFound ? exiv::readImage(path, type.kind, tags)
                                               : result == ContainerResult::Whole;
}

/// A JPEG XL codestream without a container has no room for metadata, and Exiv2 does not know it.
bool isBareCodestream(const MediaFile& file)
{
    return file.head().startsWith("\xff\x0a");
}

/// The EXIF thumbnail of a JPEG, without opening the file a second time.
EmbeddedPreview exifThumbnail(const MediaFile& file)
{
    const auto read = [&file](qint64 offset, qint64 size) { return file.read(offset, size); };
    const JpegHead head = findJpegHead(read);
    EmbeddedPreview preview{.bytes = {}, .pictureSize = head.pixelSize, .pictureProfile = colorProfileOf(head, read)};
    if (!head.exif)
        return preview;
    QByteArray block = file.read(head.exif->offset, head.exif->size);
    preview.isAdobeRgb = preview.pictureProfile.isEmpty() && saysAdobeRgb(block);
    preview.bytes = jpegThumbnailOfExif(block).toByteArray();
    if (preview.bytes.isEmpty()) { // it may be a TIFF
        hideMakerNote(block);
        preview.bytes = exiv::thumbnailOfExifBlock(block);
    }
    return preview;
}

int jpegWidth(const QByteArray& jpeg)
{
    if (!jpeg.startsWith("\xff\xd8"))
        return 0;
    return findJpegHead([&](qint64 offset, qint64 size) {
               return offset < jpeg.size() ? jpeg.sliced(offset, std::min(size, jpeg.size() - offset)) : QByteArray();
           })
        .pixelSize.width();
}

} // namespace

void MetadataReader::initialize()
{
    exiv::initialize();
}

Result<PhotoMetadata> MetadataReader::read(const QString& path, const Sidecars& sidecars, Depth depth) const
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    if (isSidecarName(name))
        return fail(ErrorCode::SidecarFile, path);
    const auto file = MediaFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    const auto type =
        mediaTypeOfContent(QByteArrayView(file->head()).first(std::min(file->head().size(), kMediaTypeHeadBytes)));
    if (!type)
        return fail(ErrorCode::UnknownFormat, path);
    MetadataTags tags;
    bool isWhole = true;
    if (type->mimeType == "image/jpeg"_L1)
        isWhole = readJpeg(*file, depth, tags);
    else if (!isBareCodestream(*file))
        isWhole = readOther(path, *file, *type, tags);
    const bool areSidecarsWhole = readSidecars(sidecars, name, tags);
    PhotoMetadata metadata = buildPhotoMetadata(tags, *type);
    metadata.fingerprint = contentFingerprint(*file);
    metadata.problems.setFlag(PhotoProblem::MetadataDamaged, !isWhole);
    metadata.problems.setFlag(PhotoProblem::SidecarUnreadable, !areSidecarsWhole);
    return metadata;
}

EmbeddedPreview MetadataReader::embeddedPreview(const QString& path, int minimumWidth) const
{
    const auto file = MediaFile::open(path);
    if (!file)
        return {};
    EmbeddedPreview preview = file->head().startsWith("\xff\xd8\xff") ? exifThumbnail(*file) : EmbeddedPreview();
    if (!preview.bytes.isEmpty() && jpegWidth(preview.bytes) >= minimumWidth)
        return preview;
    exiv::Preview larger = exiv::previewOfImage(path, minimumWidth);
    if (larger.bytes.isEmpty())
        return preview;
    preview.bytes = std::move(larger.bytes);
    if (preview.pictureProfile.isEmpty())
        preview.pictureProfile = std::move(larger.pictureProfile);
    return preview;
}

} // namespace wayfolio
