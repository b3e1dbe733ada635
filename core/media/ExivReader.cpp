// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivReader.h"

#include "core/media/ExivExifTags.h"
#include "core/media/ExivIptc.h"
#include "core/media/ExivMakerNote.h"
#include "core/media/ExivPreview.h"
#include "core/media/ExivXmpTags.h"

#include <QFile>
#include <QFileInfo>

#include <exiv2/exiv2.hpp>
#include <mutex>

namespace wayfolio::exiv {

namespace {

/// An image opened by Exiv2 with as much of its metadata as could be read.
struct OpenedImage
{
    std::unique_ptr<Exiv2::Image> image; ///< empty when Exiv2 does not know the format
    bool isDamaged = false;
};

/// FileIo and not a name: names that look like an address or like "-" mean something else to Exiv2.
Exiv2::BasicIo::UniquePtr ioOf(const QString& path)
{
    return std::make_unique<Exiv2::FileIo>(QFile::encodeName(QFileInfo(path).absoluteFilePath()).toStdString());
}

OpenedImage openImage(Exiv2::BasicIo::UniquePtr io)
{
    OpenedImage opened;
    try {
        opened.image = Exiv2::ImageFactory::open(std::move(io));
        if (opened.image) // none for a format it does not know
            opened.image->readMetadata();
    } catch (const Exiv2::Error& error) {
        // After a bad colour profile or box, what was decoded before it is still there.
        opened.isDamaged = error.code() != Exiv2::ErrorCode::kerFileContainsUnknownImageType;
    } catch (const std::exception&) {
        opened.isDamaged = true;
    }
    return opened;
}

/// False when the block was damaged; what was decoded before is kept.
bool decodeBlock(const QByteArray& block, Exiv2::ExifData& exif)
{
    try {
        Exiv2::ExifParser::decode(exif, reinterpret_cast<const Exiv2::byte*>(block.constData()),
                                  static_cast<size_t>(block.size()));
    } catch (const std::exception&) {
        return false;
    }
    return true;
}

/// False when it is damaged.
bool readOpened(const OpenedImage& opened, MediaKind kind, MetadataTags& tags)
{
    if (!opened.image)
        return !opened.isDamaged;
    try {
        noteExif(tags, opened.image->exifData());
        noteMakerNote(tags.makerNote, opened.image->exifData());
        noteIptc(tags, opened.image->iptcData());
        noteXmp(tags.xmp, opened.image->xmpData());
        const QSize size(static_cast<int>(opened.image->pixelWidth()), static_cast<int>(opened.image->pixelHeight()));
        if (!size.isEmpty())
            tags.pixelSize = size;
        if (kind == MediaKind::Video)
            noteVideo(tags, opened.image->xmpData());
    } catch (const std::exception&) {
        return false;
    }
    return !opened.isDamaged;
}

} // namespace

void initialize()
{
    // Exiv2 may lock while it holds the lock.
    static std::recursive_mutex xmpMutex;
    Exiv2::XmpParser::initialize(
        [](void* data, bool isLock) {
            auto& mutex = *static_cast<std::recursive_mutex*>(data);
            isLock ? mutex.lock() : mutex.unlock();
        },
        &xmpMutex);
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::LogMsg::setHandler(nullptr);
#if !EXIV2_TEST_VERSION(0, 28, 5)
    Exiv2::enableBMFF(); // always on and deprecated in newer versions
#endif
}

bool readImage(const QString& path, MediaKind kind, MetadataTags& tags)
{
    return readOpened(openImage(ioOf(path)), kind, tags);
}

bool readImageHead(const QByteArray& head, MetadataTags& tags)
{
    const auto* bytes = reinterpret_cast<const Exiv2::byte*>(head.constData());
    return readOpened(openImage(std::make_unique<Exiv2::MemIo>(bytes, static_cast<size_t>(head.size()))),
                      MediaKind::Photo, tags);
}

bool readExifBlock(const QByteArray& block, MetadataTags& tags)
{
    Exiv2::ExifData exif;
    const bool isWhole = decodeBlock(block, exif);
    try {
        noteExif(tags, exif);
    } catch (const std::exception&) {
        return false;
    }
    return isWhole;
}

void readMakerNote(const QByteArray& block, MakerNoteTags& tags)
{
    Exiv2::ExifData exif;
    decodeBlock(block, exif);
    try {
        noteMakerNote(tags, exif);
    } catch (const std::exception&) {
        tags = {};
    }
}

void readIptcBlock(const QByteArray& block, MetadataTags& tags)
{
    try {
        noteIptcBlock(tags, block);
    } catch (const std::exception&) {
        tags.iptcDateTime.clear();
    }
}

bool readXmpPacket(const QByteArray& packet, XmpTags& tags)
{
    try {
        Exiv2::XmpData xmp;
        if (Exiv2::XmpParser::decode(xmp, packet.toStdString()) != 0)
            return false;
        noteXmp(tags, xmp);
    } catch (const std::exception&) {
        return false;
    }
    return true;
}

QByteArray thumbnailOfExifBlock(const QByteArray& block)
{
    Exiv2::ExifData exif;
    decodeBlock(block, exif);
    try {
        return thumbnailOf(exif);
    } catch (const std::exception&) {
        return {};
    }
}

Preview previewOfImage(const QString& path, int minimumWidth)
{
    try {
        const OpenedImage opened = openImage(ioOf(path));
        return opened.image ? previewOf(*opened.image, minimumWidth) : Preview();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace wayfolio::exiv
