// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifThumbnail.h"

#include "core/media/TiffView.h"

namespace wayfolio {

namespace {

constexpr quint32 kOffsetTag = 0x0201; // JPEGInterchangeFormat
constexpr quint32 kLengthTag = 0x0202; // JPEGInterchangeFormatLength
constexpr quint32 kShort = 3;          // the types they may have
constexpr quint32 kLong = 4;
constexpr qint64 kFirstDirectory = 4; // where its offset stands

/// The value of an entry of one number.
std::optional<quint32> numberOf(const TiffView& tiff, qint64 directory, quint32 tag)
{
    const auto entry = tiff.entry(directory, tag);
    const auto type = entry ? tiff.number16(*entry + 2) : std::nullopt;
    if (type == kShort)
        return tiff.number16(*entry + TiffView::kValueInEntry);
    if (type == kLong)
        return tiff.number32(*entry + TiffView::kValueInEntry);
    return std::nullopt;
}

std::optional<quint32> secondDirectory(const TiffView& tiff)
{
    const auto first = tiff.number32(kFirstDirectory);
    const auto count = first ? tiff.number16(*first) : std::nullopt;
    return count ? tiff.number32(qint64{*first} + 2 + TiffView::kEntrySize * *count) : std::nullopt;
}

} // namespace

QByteArrayView jpegThumbnailOfExif(QByteArrayView exifBlock)
{
    const auto tiff = TiffView::ofHeader(exifBlock);
    const auto directory = tiff ? secondDirectory(*tiff) : std::nullopt;
    if (!directory || *directory == 0)
        return {};
    const auto offset = numberOf(*tiff, *directory, kOffsetTag);
    const auto length = numberOf(*tiff, *directory, kLengthTag);
    if (!offset || !length || qint64{*offset} + *length > exifBlock.size())
        return {};
    const QByteArrayView thumbnail = exifBlock.sliced(*offset, *length);
    return thumbnail.startsWith("\xff\xd8") ? thumbnail : QByteArrayView();
}

} // namespace wayfolio
