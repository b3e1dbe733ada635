// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TilePicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr int kLargestSide = 2048;
constexpr int kPngQuality = 80; // a quarter less time than Qt's default, for a tenth more bytes

/// A decoder fills up what is missing with grey.
bool jpegIsWhole(QByteArrayView bytes)
{
    constexpr qsizetype kTrailer = 1024; // some writers put something behind
    return bytes.last(std::min(kTrailer, bytes.size())).contains("\xff\xd9");
}

bool webpIsWhole(QByteArrayView bytes)
{
    return bytes.size() >= 12 && bytes.size() - 8 >= qFromLittleEndian<quint32>(bytes.data() + 4);
}

const char* decoderName(TileFormat format)
{
    switch (format) {
    case TileFormat::Png:
        return "png";
    case TileFormat::Jpeg:
        return "jpeg";
    case TileFormat::Webp:
        return "webp";
    case TileFormat::Unknown:
    case TileFormat::Vector:
        break;
    }
    return nullptr;
}

} // namespace

TileFormat tileFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return TileFormat::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return TileFormat::Jpeg;
    if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == "WEBP")
        return TileFormat::Webp;
    // gzip (RFC 1952); or protobuf: the first field of a vector tile is a layer (3), a message with a version or name.
    if (bytes.startsWith("\x1f\x8b") || (bytes.startsWith("\x1a") && bytes.size() > 4))
        return TileFormat::Vector;
    return TileFormat::Unknown;
}

QByteArray mimeType(TileFormat format)
{
    const char* name = decoderName(format);
    return name ? "image/"_ba + name : "application/octet-stream"_ba;
}

Result<QImage> decodedTile(const QByteArray& bytes, const QString& subject)
{
    const TileFormat format = tileFormat(bytes);
    if (format == TileFormat::Vector)
        return fail(ErrorCode::VectorTiles, subject);
    const char* decoder = decoderName(format);
    if (!decoder)
        return fail(ErrorCode::NotPicture, subject);
    if ((format == TileFormat::Jpeg && !jpegIsWhole(bytes)) || (format == TileFormat::Webp && !webpIsWhole(bytes)))
        return fail(ErrorCode::NotPicture, subject, u"it is cut off"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, decoder);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > kLargestSide || size.height() > kLargestSide)
        return fail(ErrorCode::NotPicture, subject, u"%1 × %2"_s.arg(size.width()).arg(size.height()));
    QImage picture = reader.read();
    if (picture.isNull())
        return fail(ErrorCode::NotPicture, subject, reader.errorString());
    return picture;
}

QByteArray encodedTile(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return picture.save(&buffer, "PNG", kPngQuality) ? bytes : QByteArray();
}

bool isSeeThrough(const QImage& picture)
{
    if (!picture.hasAlphaChannel())
        return false;
    const QImage alpha = picture.convertToFormat(QImage::Format_Alpha8);
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar* line = alpha.constScanLine(y);
        if (std::any_of(line, line + alpha.width(), [](uchar value) { return value != 255; }))
            return true;
    }
    return false;
}

TileId ancestor(TileId id, int zoom)
{
    const int levels = std::max(0, id.zoom - zoom);
    return {.zoom = id.zoom - levels, .x = id.x >> levels, .y = id.y >> levels};
}

QImage partOfAncestor(const QImage& picture, TileId ancestorId, TileId id, int pixels)
{
    const int parts = 1 << (id.zoom - ancestorId.zoom);
    const double width = static_cast<double>(picture.width()) / parts;
    const double height = static_cast<double>(picture.height()) / parts;
    const QRectF part((id.x % parts) * width, (id.y % parts) * height, width, height);
    QImage result(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, pixels, pixels), picture, part);
    return result;
}

} // namespace wayfolio
