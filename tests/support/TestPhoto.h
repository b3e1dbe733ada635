// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QSize>
#include <QString>

#include <utility>
#include <vector>

namespace wayfolio::test {

/// Builds a small photo with chosen metadata, for tests.
/// TestPhoto().at(37.5665, 126.978, 38).takenAt("2024:03:10 12:34:56", "+09:00").save(path);
class TestPhoto
{
public:
    /// Any Exiv2 key: "Exif.Photo.SubSecTimeOriginal", "789".
    TestPhoto& set(QByteArray key, QByteArray value);
    /// GPS tags as degrees, minutes, seconds with references; six decimals of a second.
    TestPhoto& at(double latitude, double longitude);
    TestPhoto& at(double latitude, double longitude, double altitudeMeters);
    /// DateTimeOriginal, and OffsetTimeOriginal where given.
    TestPhoto& takenAt(QByteArray exifDateTime, QByteArray offset = {});
    TestPhoto& withSize(QSize size);
    TestPhoto& withColor(QColor color);

    /// The format follows the suffix (jpg, png, tif, webp). False when the file cannot be written.
    [[nodiscard]] bool save(const QString& path) const;
    /// As save(), as bytes of a JPEG.
    [[nodiscard]] QByteArray jpeg() const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_tags;
    QSize m_size{64, 48};
    QColor m_color = Qt::darkCyan;
};

} // namespace wayfolio::test
