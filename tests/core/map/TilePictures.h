// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QImage>

namespace wayfolio::test {

inline QByteArray encoded(const QImage& picture, const char* format = "PNG")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, 90);
    return bytes;
}

/// A tile of one colour, which may be see-through.
inline QByteArray plainTile(const QColor& color, int pixels = 256, const char* format = "PNG")
{
    QImage picture(pixels, pixels, color.alpha() < 255 ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    picture.fill(color);
    return encoded(picture, format);
}

inline QImage picture(const QByteArray& bytes)
{
    return QImage::fromData(bytes);
}

} // namespace wayfolio::test
