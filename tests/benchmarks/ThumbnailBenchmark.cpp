// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"
#include "core/thumbnails/ThumbnailMaker.h"
#include "tests/benchmarks/Benchmarks.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <exiv2/exiv2.hpp>
#include <jpeglib.h>
#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPicture(4000, 3000);
constexpr QSize kEmbedded(160, 120);
constexpr int kFileCount = 12;

/// As busy as a photo: a smooth ground, many edges and some noise.
QImage busyPicture(QSize size, quint64 seed)
{
    std::mt19937_64 random(seed);
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, size.width(), size.height());
    sky.setColorAt(0, QColor(40, 90, 160));
    sky.setColorAt(1, QColor(200, 180, 140));
    painter.fillRect(image.rect(), sky);
    for (int i = 0; i < 600; ++i) {
        painter.setPen(QPen(QColor::fromRgb(static_cast<QRgb>(random())), 1 + static_cast<double>(random() % 9)));
        const auto somewhere = [&] {
            return QPointF(static_cast<double>(random() % static_cast<quint64>(size.width())),
                           static_cast<double>(random() % static_cast<quint64>(size.height())));
        };
        painter.drawLine(somewhere(), somewhere());
    }
    painter.end();
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int noise = static_cast<int>(random() % 17) - 8;
            const auto channel = [noise](int value) { return std::clamp(value + noise, 0, 255); };
            line[x] = qRgb(channel(qRed(line[x])), channel(qGreen(line[x])), channel(qBlue(line[x])));
        }
    }
    return image;
}

QByteArray jpegOf(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", quality);
    return bytes;
}

bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool embedPreview(const QString& path, const QImage& picture)
{
    const QByteArray preview = jpegOf(picture.scaled(kEmbedded, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), 85);
    try {
        const auto image = Exiv2::ImageFactory::open(path.toStdString());
        image->readMetadata();
        image->exifData()["Exif.Image.Model"] = "Camera One";
        Exiv2::ExifThumb(image->exifData())
            .setJpegThumbnail(reinterpret_cast<const Exiv2::byte*>(preview.constData()),
                              static_cast<size_t>(preview.size()));
        image->writeMetadata();
        return true;
    } catch (const Exiv2::Error&) {
        return false;
    }
}

/// Reads the file and decodes it at an eighth with nothing between us and libjpeg-turbo.
bool decodeEighth(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    jpeg_decompress_struct decoder{};
    jpeg_error_mgr errors{}; // the standard one ends the program, which is right for files of our own
    decoder.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char*>(bytes.constData()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&decoder, TRUE);
    decoder.scale_num = 1;
    decoder.scale_denom = 8;
    decoder.out_color_space = JCS_EXT_BGRX;
    jpeg_start_decompress(&decoder);
    QImage image(static_cast<int>(decoder.output_width), static_cast<int>(decoder.output_height), QImage::Format_RGB32);
    while (decoder.output_scanline < decoder.output_height) {
        JSAMPROW line = image.scanLine(static_cast<int>(decoder.output_scanline));
        jpeg_read_scanlines(&decoder, &line, 1);
    }
    jpeg_finish_decompress(&decoder);
    jpeg_destroy_decompress(&decoder);
    return true;
}

double secondsEach(const QStringList& files, const std::function<void(const QString&)>& work)
{
    return seconds([&] {
               for (const QString& file : files)
                   work(file);
           }) /
           static_cast<double>(files.size());
}

} // namespace

std::vector<Row> thumbnailRows(const Options& options)
{
    const QString folder = options.scratchFolder + u"/pictures-12mp"_s;
    if (!QDir().mkpath(folder))
        return {};
    QStringList plain;
    QStringList withPreview;
    for (int i = 0; i < kFileCount; ++i) {
        const QImage picture = busyPicture(kPicture, static_cast<quint64>(i));
        const QByteArray bytes = jpegOf(picture, 90);
        plain << folder + u"/plain-%1.jpg"_s.arg(i);
        withPreview << folder + u"/preview-%1.jpg"_s.arg(i);
        if (!writeBytes(plain.back(), bytes) || !writeBytes(withPreview.back(), bytes) ||
            !embedPreview(withPreview.back(), picture))
            return {};
    }
    Row embedded{.work = u"thumbnail of 12 MP from the embedded preview"_s, .unit = u"ms"_s};
    embedded.referenceName = u"decoding its bytes"_s;
    embedded.goalRatio = 1.5;
    Row reduced{.work = u"thumbnail of 12 MP without one"_s, .unit = u"ms"_s};
    reduced.referenceName = u"libjpeg-turbo at 1/8"_s;
    reduced.goalRatio = 1.2;
    std::map<QString, QByteArray> previews;
    for (const QString& file : withPreview)
        previews[file] = MetadataReader().embeddedPreview(file, 100).bytes;
    const auto make = [](const QString& file) { (void)ThumbnailMaker().make(file, 1); };
    for (int round = 0; round < options.rounds; ++round) {
        embedded.measured.add(1000 * secondsEach(withPreview, make));
        embedded.reference.add(
            1000 * secondsEach(withPreview, [&](const QString& file) { (void)QImage::fromData(previews[file]); }));
        reduced.measured.add(1000 * secondsEach(plain, make));
        reduced.reference.add(1000 * secondsEach(plain, [](const QString& file) { (void)decodeEighth(file); }));
    }
    return {embedded, reduced};
}

} // namespace wayfolio::bench
