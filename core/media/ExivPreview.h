// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ExivReader.h"

#include <QByteArray>

namespace Exiv2 {
class ExifData;
class Image;
} // namespace Exiv2

/// The smaller pictures within an image, as encoded bytes; empty when there are none. All may throw what Exiv2 throws:
/// for use behind ExivReader.h only.
namespace wayfolio::exiv {

/// As MetadataReader::embeddedPreview().
Preview previewOf(const Exiv2::Image& image, int minimumWidth);
QByteArray thumbnailOf(const Exiv2::ExifData& exif);

} // namespace wayfolio::exiv
