// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifColor.h"

#include "core/media/TiffView.h"

namespace wayfolio {

bool saysAdobeRgb(QByteArrayView exifBlock)
{
    constexpr quint32 kColorSpaceTag = 0xa001;
    constexpr quint32 kStandardRgb = 1;
    constexpr quint32 kInteroperabilityTag = 0xa005;
    constexpr quint32 kIndexTag = 1;
    const auto tiff = TiffView::ofHeader(exifBlock);
    const auto exif = tiff ? tiff->exifDirectory() : std::nullopt;
    const auto directory = exif ? tiff->subdirectory(*exif, kInteroperabilityTag) : std::nullopt;
    const auto index = directory ? tiff->entry(*directory, kIndexTag) : std::nullopt;
    if (!index || !tiff->valueInEntry(*index).startsWith("R03"))
        return false;
    const auto colorSpace = tiff->entry(*exif, kColorSpaceTag);
    return !colorSpace || tiff->number16(*colorSpace + TiffView::kValueInEntry) != kStandardRgb;
}

} // namespace wayfolio
