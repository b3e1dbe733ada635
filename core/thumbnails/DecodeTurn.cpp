// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/DecodeTurn.h"

#include "core/media/HeifBoxes.h"
#include "core/media/MediaFile.h"

#include <QPixelFormat>

#include <algorithm>

namespace wayfolio {

namespace {

constexpr qint64 kMegabyte = qint64{1} << 20;

std::mutex& largeDecodings()
{
    static std::mutex mutex;
    return mutex;
}

/// A quarter more: decoders fill up lines, and choose another format than they said.
int limitMegabytes(qint64 neededBytes)
{
    return static_cast<int>(std::min(neededBytes + neededBytes / 4, DecodeTurn::kMostBytes) / kMegabyte);
}

/// Asked for the size, the decoder of HEIF decodes the picture.
QSize sizeOfHeif(const QString& path)
{
    const auto file = MediaFile::open(path);
    if (!file)
        return {};
    return readHeifBoxes([&](qint64 offset, qint64 size) { return file->read(offset, size); }, file->size())
        .primary.pixelSize;
}

} // namespace

DecodeTurn::DecodeTurn(qint64 neededBytes)
    : m_isGranted(neededBytes <= kMostBytes)
{
    if (!m_isGranted || neededBytes < kManyBytes)
        return;
    m_turn = std::unique_lock(largeDecodings());
    m_limitBefore = QImageReader::allocationLimit();
    if (const int limit = limitMegabytes(neededBytes); m_limitBefore > 0 && limit > m_limitBefore) // 0: none at all
        QImageReader::setAllocationLimit(limit);
}

DecodeTurn::~DecodeTurn()
{
    if (m_turn.owns_lock())
        QImageReader::setAllocationLimit(m_limitBefore);
}

qint64 decodedBytes(const QImageReader& reader, int longestSide)
{
    constexpr qint64 kMostBytesPerPixel = 8; // 16 bits in each of four channels
    const QByteArray format = reader.format();
    const bool isHeif = format == "heif" || format == "heic";
    QSize size = isHeif ? sizeOfHeif(reader.fileName()) : reader.size();
    if (size.isEmpty())
        return 0;
    if (format == "jpeg" || format == "jpg")
        size = size.scaled(QSize(longestSide, longestSide).boundedTo(size), Qt::KeepAspectRatio);
    const QImage::Format pixels = isHeif ? QImage::Format_Invalid : reader.imageFormat();
    const qint64 bits =
        pixels == QImage::Format_Invalid ? kMostBytesPerPixel * 8 : QImage::toPixelFormat(pixels).bitsPerPixel();
    return qint64{size.width()} * size.height() * bits / 8;
}

} // namespace wayfolio
