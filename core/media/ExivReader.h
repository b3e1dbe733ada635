// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"
#include "core/model/Photo.h"

/// The one door to Exiv2, for which the other files of that name beside it work: nobody else sees anything of Exiv2,
/// and none of its exceptions leave this door. What it finds is noted as tags, before a word of it is believed. Any
/// thread, after initialize().
namespace wayfolio::exiv {

/// Call once, from the main thread: Exiv2's XMP toolkit and log level are global.
void initialize();

/// Everything Exiv2 finds in a file by itself. False when it stopped half way; what it found before is noted.
bool readImage(const QString& path, MediaKind kind, MetadataTags& tags);
/// The same for a photo of which only the beginning is at hand.
bool readImageHead(const QByteArray& head, MetadataTags& tags);
/// The TIFF structure of an Exif block, without "Exif\0\0" before it. False as readImage().
bool readExifBlock(const QByteArray& block, MetadataTags& tags);
/// What a maker note in such a block tells. Costs as much again as the rest of the block.
void readMakerNote(const QByteArray& block, MakerNoteTags& tags);
/// The date of IPTC in Photoshop's image resources, without "Photoshop 3.0\0" before them, or in its records
/// themselves.
void readIptcBlock(const QByteArray& block, MetadataTags& tags);
/// An XMP packet. False when it is none.
bool readXmpPacket(const QByteArray& packet, XmpTags& tags);

/// The thumbnail an Exif block carries, as encoded bytes; empty when there is none.
QByteArray thumbnailOfExifBlock(const QByteArray& block);

struct Preview
{
    QByteArray bytes;          ///< empty when there is none
    QByteArray pictureProfile; ///< the ICC profile of the picture itself
};

/// As MetadataReader::embeddedPreview().
Preview previewOfImage(const QString& path, int minimumWidth);

} // namespace wayfolio::exiv
