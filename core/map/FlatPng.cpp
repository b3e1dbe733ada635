// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/FlatPng.h"

#include <QImage>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <span>
#include <zlib.h>

namespace wayfolio {

namespace {

// Portable Network Graphics, third edition (W3C 2025).
constexpr QByteArrayView kSignature = "\x89PNG\r\n\x1a\n";
constexpr std::array<quint8, 5> kTrueColor{8, 2, 0, 0, 0}; // 11.2.1: bits, colours, deflate, filters, not interlaced
constexpr char kUnfiltered = 0;
/// More takes longer than it saves.
constexpr int kCompression = 1;

void append(QByteArray& bytes, quint32 number)
{
    std::array<char, sizeof number> bigEndian{};
    qToBigEndian(number, bigEndian.data());
    bytes.append(bigEndian.data(), bigEndian.size());
}

/// 5.3: length, type, data, and a checksum of the last two.
void appendChunk(QByteArray& bytes, QByteArrayView type, QByteArrayView data)
{
    append(bytes, static_cast<quint32>(data.size()));
    const qsizetype start = bytes.size();
    bytes.append(type).append(data);
    const auto* checked = reinterpret_cast<const Bytef*>(bytes.constData()) + start;
    append(bytes, static_cast<quint32>(crc32(0, checked, static_cast<uInt>(bytes.size() - start))));
}

/// 7.2: each line with its filter's number before it.
QByteArray lines(const QImage& picture)
{
    const qsizetype lineBytes = qsizetype{3} * picture.width();
    QByteArray bytes(picture.height() * (1 + lineBytes), Qt::Uninitialized);
    char* next = bytes.data();
    for (int y = 0; y < picture.height(); ++y) {
        *next++ = kUnfiltered;
        next = std::ranges::copy_n(reinterpret_cast<const char*>(picture.constScanLine(y)), lineBytes, next).out;
    }
    return bytes;
}

QByteArray deflated(const QByteArray& bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray packed(static_cast<qsizetype>(size), Qt::Uninitialized);
    const int result =
        compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.constData()),
                  static_cast<uLong>(bytes.size()), kCompression);
    packed.truncate(result == Z_OK ? static_cast<qsizetype>(size) : 0);
    return packed;
}

} // namespace

QByteArray flatPng(const QImage& picture)
{
    if (picture.isNull())
        return {};
    const QByteArray pixels = deflated(lines(picture.convertToFormat(QImage::Format_RGB888)));
    if (pixels.isEmpty())
        return {};
    QByteArray header;
    append(header, static_cast<quint32>(picture.width()));
    append(header, static_cast<quint32>(picture.height()));
    header.append(QByteArrayView(kTrueColor));

    QByteArray bytes = kSignature.toByteArray();
    appendChunk(bytes, "IHDR", header);
    appendChunk(bytes, "IDAT", pixels);
    appendChunk(bytes, "IEND", {});
    return bytes;
}

} // namespace wayfolio
