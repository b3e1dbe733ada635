// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/SharedThumbnails.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace wayfolio {

namespace {

using namespace Qt::StringLiterals;

struct SharedSize
{
    QLatin1StringView folder;
    int pixels;
};

// "Thumbnail Directory"; ascending.
constexpr std::array kSharedSizes{SharedSize{"normal"_L1, 128}, SharedSize{"large"_L1, 256},
                                  SharedSize{"x-large"_L1, 512}, SharedSize{"xx-large"_L1, 1024}};

constexpr qint64 kMostBytes = qint64{8} << 20; // far more than a PNG of 1024²

/// RFC 3986 as GLib writes it, whose programs make nearly all that is there.
QByteArray uriOf(const QString& path)
{
    const QByteArray name = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    return "file://" + name.toPercentEncoding("!$&'()*+,/:=@");
}

/// Null when it is of another file, or of the file as it once was.
QImage readShared(const QString& thumbnail, const QByteArray& uri, qint64 modifiedSeconds, int pixels)
{
    const QFileInfo file(thumbnail);
    if (!file.isFile() || file.size() > kMostBytes)
        return {};
    QImageReader reader(thumbnail, "png");
    const QSize size = reader.size();
    if (size.isEmpty() || std::max(size.width(), size.height()) > pixels)
        return {};
    const QImage image = reader.read(); // of a key with colons in it the reader itself knows only a half
    const bool isOfFile = image.text(u"Thumb::URI"_s).toUtf8() == uri;
    return isOfFile && image.text(u"Thumb::MTime"_s).toLongLong() == modifiedSeconds ? image : QImage();
}

} // namespace

QString sharedThumbnailFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/thumbnails"_s;
}

QImage sharedThumbnail(const QString& folder, const QString& path, int longestSide)
{
    if (folder.isEmpty())
        return {};
    const QByteArray uri = uriOf(path);
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(uri, QCryptographicHash::Md5).toHex()) + u".png"_s;
    const qint64 modified = QFileInfo(path).lastModified(QTimeZone::UTC).toSecsSinceEpoch();
    QImage best;
    for (const SharedSize& size : kSharedSizes) {
        const QImage found = readShared(folder + u'/' + size.folder + u'/' + name, uri, modified, size.pixels);
        if (found.width() > best.width())
            best = found;
        if (std::max(best.width(), best.height()) >= longestSide)
            return best.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return best;
}

} // namespace wayfolio
