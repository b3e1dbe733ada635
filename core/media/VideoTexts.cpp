// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/VideoTexts.h"

#include "core/media/ByteCursor.h"
#include "core/media/ExifText.h"

#include <format>

namespace wayfolio {

namespace {

/// Where a text in `loci` begins with a byte order mark it is UTF-16 and ends with two NULs.
void skipLocationText(ByteCursor& cursor)
{
    const QByteArrayView rest = cursor.rest();
    if (!rest.startsWith("\xfe\xff") && !rest.startsWith("\xff\xfe")) {
        cursor.text();
        return;
    }
    while (!cursor.hasFailed() && cursor.number(2) != 0) {
    }
}

double fixedPoint(quint64 bits)
{
    constexpr double kOne = 65536.0;
    return static_cast<qint32>(static_cast<quint32>(bits)) / kOne;
}

bool isPrintable(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char character) { return character >= ' ' && character <= '~'; });
}

QByteArray paddedText(QByteArrayView padded)
{
    const QByteArrayView text = trimmedExifText(padded);
    return isPrintable(text) ? text.toByteArray() : QByteArray();
}

} // namespace

QByteArray userDataText(QByteArrayView content)
{
    ByteCursor cursor(content);
    const auto length = static_cast<qsizetype>(cursor.number(2));
    cursor.skip(2);
    QByteArrayView text = cursor.rest();
    if (length > 0 && length <= text.size())
        text = text.first(length);
    else if (!content.startsWith('\0')) // no length, and no wrong one either
        text = content;
    return trimmedExifText(text).toByteArray();
}

QByteArray metadataValue(QByteArrayView content)
{
    constexpr quint64 kUtf8 = 1;
    ByteCursor cursor(content);
    const bool isText = cursor.number(4) == kUtf8;
    cursor.skip(4);
    return isText ? trimmedExifText(cursor.rest()).toByteArray() : QByteArray();
}

QByteArray assetText(QByteArrayView content)
{
    constexpr qsizetype kVersionAndLanguage = 6;
    ByteCursor cursor(content);
    cursor.skip(kVersionAndLanguage);
    return cursor.hasFailed() ? QByteArray() : trimmedExifText(cursor.rest()).toByteArray();
}

QByteArray locationInIso6709(QByteArrayView content)
{
    constexpr qsizetype kVersionAndLanguage = 6;
    constexpr quint64 kFictional = 2;
    ByteCursor cursor(content);
    cursor.skip(kVersionAndLanguage);
    skipLocationText(cursor);
    const quint64 role = cursor.number(1);
    const double longitude = fixedPoint(cursor.number(4));
    const double latitude = fixedPoint(cursor.number(4));
    const double altitudeMeters = fixedPoint(cursor.number(4));
    if (cursor.hasFailed() || role >= kFictional)
        return {};
    const QByteArrayView body = trimmedExifText(cursor.text());
    if (!body.isEmpty() && body.compare("earth", Qt::CaseInsensitive) != 0)
        return {};
    return QByteArray::fromStdString(std::format("{:+09.5f}{:+010.5f}{:+.2f}/", latitude, longitude, altitudeMeters));
}

CameraTexts cameraOfTags(QByteArrayView content)
{
    constexpr qsizetype kMakeBytes = 24;
    constexpr qsizetype kModelBytes = 16;
    ByteCursor cursor(content);
    CameraTexts camera{.make = paddedText(cursor.take(kMakeBytes)), .model = {}};
    const QByteArrayView model = cursor.rest();
    if (!camera.make.isEmpty())
        camera.model = paddedText(model.first(std::min(kModelBytes, model.size())));
    return camera;
}

} // namespace wayfolio
