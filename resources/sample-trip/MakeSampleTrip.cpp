// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Itinerary.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QImageWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exiv2/exiv2.hpp>
#include <format>

using namespace Qt::StringLiterals;

namespace wayfolio::sample {

namespace {

constexpr qsizetype kLargestPicture = 42'000; // bytes; forty of them with their metadata stay below two megabytes
constexpr int kBestQuality = 88;
constexpr int kLowestQuality = 40;
constexpr QSize kThumbnailSize(160, 120);
constexpr int kThumbnailQuality = 60;

QByteArray encoded(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

/// As good as the size allows.
QByteArray encodedPicture(const QImage& image)
{
    QByteArray bytes;
    for (int quality = kBestQuality; quality >= kLowestQuality; quality -= 2) {
        bytes = encoded(image, quality);
        if (bytes.size() <= kLargestPicture)
            break;
    }
    return bytes;
}

/// As the sensor saw it: EXIF says how to turn it back.
QImage onSensor(const QImage& upright, Held held)
{
    switch (held) {
    case Held::TurnedLeft:
        return upright.transformed(QTransform().rotate(-90));
    case Held::TurnedRight:
        return upright.transformed(QTransform().rotate(90));
    case Held::Upright:
        break;
    }
    return upright;
}

std::string degreesMinutesSeconds(double degrees)
{
    constexpr qint64 kUnitsPerSecond = 1000;
    const auto units = std::llround(std::abs(degrees) * 3600.0 * kUnitsPerSecond);
    const auto seconds = units % (60 * kUnitsPerSecond);
    const auto minutes = units / (60 * kUnitsPerSecond);
    return std::format("{}/1 {}/1 {}/{}", minutes / 60, minutes % 60, seconds, kUnitsPerSecond);
}

void writePlace(Exiv2::ExifData& exif, const Shot& shot)
{
    const Place& place = *shot.place;
    exif["Exif.GPSInfo.GPSVersionID"] = "2 3 0 0";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = place.latitude < 0 ? "S" : "N";
    exif["Exif.GPSInfo.GPSLatitude"] = degreesMinutesSeconds(place.latitude);
    exif["Exif.GPSInfo.GPSLongitudeRef"] = place.longitude < 0 ? "W" : "E";
    exif["Exif.GPSInfo.GPSLongitude"] = degreesMinutesSeconds(place.longitude);
    exif["Exif.GPSInfo.GPSAltitudeRef"] = place.altitude < 0 ? "1" : "0";
    exif["Exif.GPSInfo.GPSAltitude"] = std::format("{}/10", std::llround(std::abs(place.altitude) * 10));
    exif["Exif.GPSInfo.GPSMapDatum"] = "WGS-84";
    if (place.direction) {
        exif["Exif.GPSInfo.GPSImgDirectionRef"] = "T";
        exif["Exif.GPSInfo.GPSImgDirection"] = std::format("{}/1", *place.direction);
    }
    const auto wall = QString::fromLatin1(shot.time + shot.offset);
    const QDateTime utc = QDateTime::fromString(wall, u"yyyy:MM:dd HH:mm:ssttt"_s).toUTC();
    exif["Exif.GPSInfo.GPSDateStamp"] = utc.toString(u"yyyy:MM:dd"_s).toStdString();
    exif["Exif.GPSInfo.GPSTimeStamp"] = utc.toString(u"h'/1 'm'/1 's'/1'"_s).toStdString();
}

void writeCamera(Exiv2::ExifData& exif, const Shot& shot)
{
    exif["Exif.Image.Make"] = shot.isPhone() ? "samsung" : "FUJIFILM";
    exif["Exif.Image.Model"] = shot.isPhone() ? "SM-S921N" : "X100V";
    exif["Exif.Image.Software"] = "make-sample-trip";
    exif["Exif.Image.ImageDescription"] = "Drawn for Wayfolio's sample trip";
    exif["Exif.Image.Copyright"] = "CC0 1.0";
    exif["Exif.Image.Orientation"] = std::format("{}", static_cast<int>(shot.held));
}

void writeTime(Exiv2::ExifData& exif, const Shot& shot)
{
    const std::string time = shot.time.toStdString();
    exif["Exif.Image.DateTime"] = time;
    exif["Exif.Photo.DateTimeOriginal"] = time;
    exif["Exif.Photo.DateTimeDigitized"] = time;
    // Any three digits will do, as long as they are the same every time.
    const std::string fraction = std::format("{:03}", qChecksum(shot.time) % 1000);
    exif["Exif.Photo.SubSecTimeOriginal"] = fraction;
    exif["Exif.Photo.SubSecTimeDigitized"] = fraction;
    if (!shot.offset.isEmpty()) {
        exif["Exif.Photo.OffsetTime"] = shot.offset.toStdString();
        exif["Exif.Photo.OffsetTimeOriginal"] = shot.offset.toStdString();
        exif["Exif.Photo.OffsetTimeDigitized"] = shot.offset.toStdString();
    }
}

QByteArray withMetadata(const QByteArray& jpeg, const QImage& stored, const Shot& shot)
{
    const auto file =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(jpeg.constData()), size_t(jpeg.size()));
    file->readMetadata();
    Exiv2::ExifData& exif = file->exifData();
    writeCamera(exif, shot);
    writeTime(exif, shot);
    exif["Exif.Photo.ExifVersion"] = "48 50 51 50"; // "0232"
    exif["Exif.Photo.ColorSpace"] = "1";            // sRGB
    exif["Exif.Photo.PixelXDimension"] = std::format("{}", stored.width());
    exif["Exif.Photo.PixelYDimension"] = std::format("{}", stored.height());
    if (shot.place)
        writePlace(exif, shot);
    const QImage small = stored.scaled(kThumbnailSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const QByteArray thumbnail = encoded(small, kThumbnailQuality);
    Exiv2::ExifThumb(exif).setJpegThumbnail(reinterpret_cast<const Exiv2::byte*>(thumbnail.constData()),
                                            size_t(thumbnail.size()));
    file->writeMetadata();
    Exiv2::BasicIo& io = file->io();
    io.open();
    QByteArray bytes(qsizetype(io.size()), Qt::Uninitialized);
    io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), size_t(bytes.size()));
    return bytes;
}

bool make(const Shot& shot, const QDir& folder)
{
    const QImage stored = onSensor(shot.scene(), shot.held);
    const QByteArray bytes = withMetadata(encodedPicture(stored), stored, shot);
    QSaveFile file(folder.filePath(shot.fileName()));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    std::fputs(qPrintable(file.fileName() + u": "_s + file.errorString() + u'\n'), stderr);
    return false;
}

} // namespace

} // namespace wayfolio::sample

/// make-sample-trip FOLDER [NAME…]: draws the photos, or only those whose names begin so.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments().sliced(1);
    if (arguments.isEmpty()) {
        std::fputs("make-sample-trip FOLDER [NAME...]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.first());
    const QStringList wanted = arguments.sliced(1);
    int failures = 0;
    for (const wayfolio::sample::Shot& shot : wayfolio::sample::itinerary()) {
        const QString name = shot.fileName();
        const auto matches = [&name](const QString& prefix) { return name.startsWith(prefix); };
        if (wanted.isEmpty() || std::ranges::any_of(wanted, matches))
            failures += wayfolio::sample::make(shot, folder) ? 0 : 1;
    }
    return failures == 0 ? 0 : 3;
}
