// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivPreview.h"

#include <exiv2/exiv2.hpp>
#include <utility>

namespace wayfolio::exiv {

namespace {

QByteArray bytesOf(const Exiv2::byte* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

} // namespace

/// Previews are sorted by area: the first that is wide enough, else the last.
Preview previewOf(const Exiv2::Image& image, int minimumWidth)
{
    const Exiv2::PreviewManager manager(image);
    const Exiv2::PreviewPropertiesList list = manager.getPreviewProperties();
    const Exiv2::PreviewProperties* chosen = nullptr;
    for (const Exiv2::PreviewProperties& properties : list) {
        const QByteArray mimeType = QByteArray::fromStdString(properties.mimeType_);
        if (mimeType != "image/jpeg" && mimeType != "image/png" && mimeType != "image/tiff")
            continue;
        chosen = &properties;
        if (std::cmp_greater_equal(properties.width_, minimumWidth))
            break;
    }
    if (chosen == nullptr)
        return {};
    const Exiv2::PreviewImage preview = manager.getPreviewImage(*chosen);
    const Exiv2::DataBuf& profile = image.iccProfile();
    return {.bytes = bytesOf(preview.pData(), preview.size()),
            .pictureProfile = profile.empty() ? QByteArray() : bytesOf(profile.c_data(), profile.size())};
}

QByteArray thumbnailOf(const Exiv2::ExifData& exif)
{
    const Exiv2::DataBuf thumbnail = Exiv2::ExifThumbC(exif).copy();
    return thumbnail.empty() ? QByteArray() : bytesOf(thumbnail.c_data(), thumbnail.size());
}

} // namespace wayfolio::exiv
