// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileCache.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>

#include <algorithm>
#include <vector>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr quint32 kFileFormat = 0x5779546d; // "WyTm"; another number for another form
constexpr qint64 kLargestFile = 16 * 1024 * 1024;
constexpr qint64 kUseIsNotedSeconds = 24LL * 60 * 60;
const auto kFileSuffix = u".tile"_s;

quint32 checksum(const QByteArray& bytes)
{
    return static_cast<quint32>(
        ::crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

} // namespace

TileCache::TileCache(QString folder, qint64 limitBytes)
    : m_folder(std::move(folder))
    , m_limitBytes(limitBytes)
    , m_bytesSinceTrim(limitBytes) // it may be full from before
{}

QString TileCache::pathOf(const QByteArray& key) const
{
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(name.first(2)) + u'/' + QString::fromLatin1(name.sliced(2)) +
           kFileSuffix;
}

std::optional<CachedTile> TileCache::find(const QByteArray& key) const
{
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return std::nullopt;
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_8);
    quint32 magic = 0;
    quint32 sum = 0;
    qint64 expires = 0;
    CachedTile tile;
    stream >> magic;
    if (magic != kFileFormat)
        return std::nullopt;
    stream >> expires >> tile.entityTag >> tile.lastModified >> tile.picture >> sum;
    if (stream.status() != QDataStream::Ok || sum != checksum(tile.picture))
        return std::nullopt;
    tile.expires = QDateTime::fromMSecsSinceEpoch(expires, QTimeZone::UTC);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (file.fileTime(QFileDevice::FileModificationTime).secsTo(now) > kUseIsNotedSeconds)
        file.setFileTime(now, QFileDevice::FileModificationTime);
    return tile;
}

void TileCache::keep(const QByteArray& key, const CachedTile& tile)
{
    const QString path = pathOf(key);
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << kFileFormat << tile.expires.toMSecsSinceEpoch() << tile.entityTag << tile.lastModified << tile.picture
           << checksum(tile.picture);
    if (!file.commit())
        return;
    m_bytesSinceTrim += tile.picture.size();
    if (m_bytesSinceTrim > m_limitBytes / 10)
        trim();
}

void TileCache::trim()
{
    struct Kept
    {
        QString path;
        QDateTime used;
        qint64 bytes = 0;
    };

    std::vector<Kept> kept;
    qint64 total = 0;
    QDirIterator files(m_folder, {u'*' + kFileSuffix}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        kept.push_back({.path = info.filePath(), .used = info.lastModified(QTimeZone::UTC), .bytes = info.size()});
        total += info.size();
    }
    m_bytesSinceTrim = 0;
    if (total <= m_limitBytes)
        return;
    std::ranges::sort(kept, {}, &Kept::used);
    for (const Kept& oldest : kept) {
        if (total <= m_limitBytes / 10 * 9)
            break;
        if (QFile::remove(oldest.path))
            total -= oldest.bytes;
    }
}

} // namespace wayfolio
