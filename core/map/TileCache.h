// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace wayfolio {

/// A tile as a server gave it.
struct CachedTile
{
    QByteArray picture;
    QDateTime expires; ///< UTC; from then on it must be asked for again
    QByteArray entityTag;
    QByteArray lastModified;

    bool operator==(const CachedTile&) const = default;
};

/// Downloaded tiles on disk, a file each, so that several windows may share them. A cache: what cannot be read is not
/// there, what cannot be written is not kept. One thread.
class TileCache
{
public:
    static constexpr qint64 kDefaultLimitBytes = 512LL * 1024 * 1024;

    /// In a folder of its own, made when something is kept.
    explicit TileCache(QString folder, qint64 limitBytes = kDefaultLimitBytes);

    /// `key` names the tile among all of all servers; it is not readable in the folder.
    [[nodiscard]] std::optional<CachedTile> find(const QByteArray& key) const;
    void keep(const QByteArray& key, const CachedTile& tile);
    /// Removes what was not used for longest, down to nine tenths of the limit; now and then by itself.
    void trim();

private:
    [[nodiscard]] QString pathOf(const QByteArray& key) const;

    QString m_folder;
    qint64 m_limitBytes;
    qint64 m_bytesSinceTrim;
};

} // namespace wayfolio
