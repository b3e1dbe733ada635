// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/ThumbnailMaker.h"

#include "core/media/MediaType.h"
#include "core/thumbnails/DecodeTurn.h"
#include "core/thumbnails/SharedThumbnails.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QTransform>

#include <algorithm>
#include <array>
#include <exception>
#include <functional>

namespace wayfolio {

namespace {

int longestSideOf(QSize size)
{
    return std::max(size.width(), size.height());
}

QSize reduced(QSize size, int longestSide)
{
    return size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

QImage decoded(QImageReader& reader, int longestSide)
{
    reader.setAutoTransform(false);
    const DecodeTurn turn(decodedBytes(reader, longestSide));
    if (!turn.isGranted())
        return {};
    const QSize full = reader.size();
    if (full.isValid() && longestSideOf(full) > longestSide)
        reader.setScaledSize(reduced(full, longestSide));
    QImage image = reader.read();
    if (!image.isNull() && longestSideOf(image.size()) > longestSide) {
        image = image.scaled(reduced(image.size(), longestSide), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return image;
}

/// Whether the decoder of this format hands out the pixels as stored. Those of HEIF, AVIF, JPEG XL and RAW obey the
/// file's own rotation, of which EXIF's Orientation is then only a copy (ISO/IEC 23008-12, 6.5.10 and annex A).
bool givesPixelsAsStored(const QByteArray& format)
{
    static constexpr std::array kFormats{"jpeg", "jpg", "png", "tiff", "tif", "webp"};
    return std::ranges::any_of(kFormats, [&format](const char* known) { return format == known; });
}

bool isDark(const QImage& image, const QRect& part)
{
    constexpr int kDarkest = 48; // of 255: bars are black, but JPEG rings beside the picture
    const QRect inside = part.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            if (qGray(image.pixel(x, y)) > kDarkest)
                return false;
        }
    }
    return true;
}

/// Cameras fit a 3:2 or 16:9 picture into the 160×120 of EXIF with black bars. Null when the preview has another
/// shape than the picture for another reason: the picture was cropped and the preview was not.
QImage withoutBars(const QImage& preview, QSize pictureSize)
{
    const QSize inner = pictureSize.scaled(preview.size(), Qt::KeepAspectRatio);
    const int tolerance = 1 + longestSideOf(preview.size()) / 50;
    const bool tall = preview.height() - inner.height() > tolerance;
    if (!tall && preview.width() - inner.width() <= tolerance)
        return preview;

    QRect picture(QPoint(0, 0), inner);
    picture.moveCenter(preview.rect().center());
    const QRect whole = preview.rect();
    const QRect before =
        tall ? QRect(0, 0, whole.width(), picture.top() - 2) : QRect(0, 0, picture.left() - 2, whole.height());
    const QRect after = tall ? QRect(QPoint(0, picture.bottom() + 3), whole.bottomRight())
                             : QRect(QPoint(picture.right() + 3, 0), whole.bottomRight());
    if (!isDark(preview, before) || !isDark(preview, after))
        return {};
    // The bars' edge is blurred: one pixel more goes.
    return preview.copy(tall ? picture.adjusted(0, 1, 0, -1) : picture.adjusted(1, 0, -1, 0));
}

/// A preview of the picture, and the colours in which the picture itself is where its decoder does not say so.
struct Preview
{
    QImage image; ///< null when there is none
    QColorSpace pictureColors;
};

/// A preview without a profile is in the colours of the picture (DCF 2.0: thumbnails are as the main image).
Preview embeddedPreview(const QString& path, int minimumSide, int longestSide)
{
    EmbeddedPreview embedded = MetadataReader().embeddedPreview(path, minimumSide);
    Preview preview;
    if (embedded.isAdobeRgb)
        preview.pictureColors = QColorSpace::AdobeRgb;
    if (embedded.bytes.isEmpty())
        return preview;
    QBuffer buffer(&embedded.bytes);
    QImageReader reader(&buffer);
    QImage image = decoded(reader, longestSide);
    if (!image.isNull() && !embedded.pictureSize.isEmpty()) // the previews of other formats are large and have no bars
        image = withoutBars(image, embedded.pictureSize);
    if (!image.isNull() && !image.colorSpace().isValid()) {
        image.setColorSpace(embedded.pictureProfile.isEmpty() ? preview.pictureColors
                                                              : QColorSpace::fromIccProfile(embedded.pictureProfile));
    }
    preview.image = std::move(image);
    return preview;
}

QImage inStandardColors(const QImage& image)
{
    if (image.isNull())
        return {};
    const auto format = image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    const QColorSpace standard(QColorSpace::SRgb);
    if (image.colorSpace().isValid() && image.colorSpace() != standard) {
        const QImage converted = image.convertedToColorSpace(standard, format);
        if (!converted.isNull())
            return converted;
    }
    return image.convertToFormat(format);
}

bool isVideo(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto type = mediaTypeOfContent(file.read(kMediaTypeHeadBytes));
    return type && type->kind == MediaKind::Video;
}

/// A preview is good enough from `minimumSide` on. `poster`: asked for where a video has no large preview.
QImage upright(const QString& path, int orientation, int minimumSide, int longestSide,
               const std::function<QImage()>& poster)
{
    const Preview preview = embeddedPreview(path, minimumSide, longestSide);
    const auto uprightPreview = [&] { return turnedUpright(inStandardColors(preview.image), orientation); };
    if (longestSideOf(preview.image.size()) >= minimumSide && !preview.image.isNull())
        return uprightPreview();
    if (isVideo(path)) {
        QImage picture = poster();
        return picture.isNull() ? uprightPreview() : picture;
    }

    QImageReader reader(path);
    const QByteArray format = reader.format();
    QImage picture = decoded(reader, longestSide);
    if (picture.isNull())
        return uprightPreview();
    if (!picture.colorSpace().isValid())
        picture.setColorSpace(preview.pictureColors);
    return turnedUpright(inStandardColors(picture), givesPixelsAsStored(format) ? orientation : 1);
}

} // namespace

QImage turnedUpright(const QImage& image, int orientation)
{
    const auto rotated = [&image](qreal degrees) { return image.transformed(QTransform().rotate(degrees)); };
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return rotated(90).mirrored(true, false);
    case 6:
        return rotated(90);
    case 7:
        return rotated(270).mirrored(true, false);
    case 8:
        return rotated(270);
    default:
        return image;
    }
}

QImage ThumbnailMaker::make(const QString& path, int orientation, int longestSide, const std::stop_token& stop) const
{
    return made(path, orientation, longestSide * 5 / 8, longestSide, stop);
}

QImage ThumbnailMaker::makeSharp(const QString& path, int orientation, int longestSide,
                                 const std::stop_token& stop) const
{
    return made(path, orientation, longestSide, longestSide, stop);
}

QImage ThumbnailMaker::made(const QString& path, int orientation, int minimumSide, int longestSide,
                            const std::stop_token& stop) const
{
    if (longestSide < 1 || !QFileInfo(path).isFile()) // opening a FIFO would wait for ever
        return {};
    try {
        return upright(path, orientation, minimumSide, longestSide, [&] { return poster(path, longestSide, stop); });
    } catch (const std::exception&) { // the decoders are plug-ins of others
        return {};
    }
}

/// The desktop's where it is large enough; a smaller one only where the video gives none itself.
QImage ThumbnailMaker::poster(const QString& path, int longestSide, const std::stop_token& stop) const
{
    const QImage shared = sharedThumbnail(m_posters.sharedFolder, path, longestSide);
    if (longestSideOf(shared.size()) >= longestSide)
        return inStandardColors(shared);
    const QImage frame = grabFrame(m_posters.frames, path, longestSide, stop);
    return inStandardColors(frame.isNull() ? shared : frame);
}

} // namespace wayfolio
