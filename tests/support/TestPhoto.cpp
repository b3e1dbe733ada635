// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestPhoto.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>

#include <cmath>
#include <exiv2/exiv2.hpp>
#include <format>

namespace wayfolio::test {

namespace {

QByteArray degreesMinutesSeconds(double degrees)
{
    constexpr qint64 kUnitsPerSecond = 1'000'000;
    const auto units = std::llround(std::abs(degrees) * 3600.0 * kUnitsPerSecond);
    const auto seconds = units % (60 * kUnitsPerSecond);
    const auto minutes = units / (60 * kUnitsPerSecond);
    return QByteArray::fromStdString(
        std::format("{}/1 {}/1 {}/{}", minutes / 60, minutes % 60, seconds, kUnitsPerSecond));
}

void setTags(Exiv2::Image& image, const std::vector<std::pair<QByteArray, QByteArray>>& tags)
{
    for (const auto& [key, value] : tags) {
        if (key.startsWith("Xmp."))
            image.xmpData()[key.toStdString()] = value.toStdString();
        else if (key.startsWith("Iptc."))
            image.iptcData()[key.toStdString()] = value.toStdString();
        else
            image.exifData()[key.toStdString()] = value.toStdString();
    }
}

} // namespace

TestPhoto& TestPhoto::set(QByteArray key, QByteArray value)
{
    m_tags.emplace_back(std::move(key), std::move(value));
    return *this;
}

TestPhoto& TestPhoto::at(double latitude, double longitude)
{
    set("Exif.GPSInfo.GPSLatitudeRef", latitude < 0 ? "S" : "N");
    set("Exif.GPSInfo.GPSLatitude", degreesMinutesSeconds(latitude));
    set("Exif.GPSInfo.GPSLongitudeRef", longitude < 0 ? "W" : "E");
    return set("Exif.GPSInfo.GPSLongitude", degreesMinutesSeconds(longitude));
}

TestPhoto& TestPhoto::at(double latitude, double longitude, double altitudeMeters)
{
    at(latitude, longitude);
    set("Exif.GPSInfo.GPSAltitudeRef", altitudeMeters < 0 ? "1" : "0");
    return set("Exif.GPSInfo.GPSAltitude", QByteArray::number(std::llround(std::abs(altitudeMeters) * 100)) + "/100");
}

TestPhoto& TestPhoto::takenAt(QByteArray exifDateTime, QByteArray offset)
{
    set("Exif.Photo.DateTimeOriginal", std::move(exifDateTime));
    return offset.isEmpty() ? *this : set("Exif.Photo.OffsetTimeOriginal", std::move(offset));
}

TestPhoto& TestPhoto::withSize(QSize size)
{
    m_size = size;
    return *this;
}

TestPhoto& TestPhoto::withColor(QColor color)
{
    m_color = color;
    return *this;
}

bool TestPhoto::save(const QString& path) const
{
    QImage image(m_size, QImage::Format_RGB32);
    image.fill(m_color);
    if (!image.save(path))
        return false;
    if (m_tags.empty())
        return true;
    const auto file = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
    file->readMetadata();
    setTags(*file, m_tags);
    file->writeMetadata();
    return true;
}

QByteArray TestPhoto::jpeg() const
{
    QImage image(m_size, QImage::Format_RGB32);
    image.fill(m_color);
    QByteArray plain;
    QBuffer buffer(&plain);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    const auto file =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(plain.constData()), size_t(plain.size()));
    file->readMetadata();
    setTags(*file, m_tags);
    file->writeMetadata();
    Exiv2::BasicIo& io = file->io();
    io.open();
    QByteArray bytes(qsizetype(io.size()), Qt::Uninitialized);
    io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), size_t(bytes.size()));
    return bytes;
}

} // namespace wayfolio::test
