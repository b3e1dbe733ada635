// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/Photo.h"

#include <QImage>

#include <functional>
#include <memory>
#include <mutex>

namespace SQLite {
class Database;
}

namespace wayfolio {

enum class Sharpness {
    Any,
    Best, ///< the photo gives no more pixels, or has as many as a thumbnail ever has
};

/// Thumbnails kept on disk: a cache of its own (`thumbnails-N.sqlite` in the cache folder), which may be deleted at
/// any time; N is raised, and the file of the version before removed, when what is kept has become wrong. A thumbnail
/// is valid for one stamp of its file. Any thread (calls are serialised).
class ThumbnailStore
{
public:
    /// Room for some 50,000 thumbnails.
    static constexpr qint64 kDefaultLimitBytes = qint64{512} * 1024 * 1024;

    /// Opens or makes the file; a broken or foreign one is replaced. Fails only when the folder cannot be written,
    /// then every look-up misses. Beyond `limitBytes` of pictures the longest unused ones go.
    explicit ThumbnailStore(const QString& folder, qint64 limitBytes = kDefaultLimitBytes);
    ~ThumbnailStore();
    ThumbnailStore(const ThumbnailStore&) = delete;
    ThumbnailStore& operator=(const ThumbnailStore&) = delete;

    /// Null when there is none for this very stamp, or only one that may be bettered where the best is asked for.
    [[nodiscard]] QImage find(const QString& path, const FileStamp& stamp, Sharpness sharpness = Sharpness::Any);
    /// Replaces what was there for the path. A picture that cannot be stored is only missed later.
    void insert(const QString& path, const FileStamp& stamp, const QImage& thumbnail,
                Sharpness sharpness = Sharpness::Any);

private:
    void open();
    void openOrReplace();
    void guarded(const std::function<void()>& task);
    void removeOldest();

    const QString m_filePath;
    const qint64 m_limitBytes;
    std::mutex m_mutex;
    std::unique_ptr<SQLite::Database> m_database; ///< null when the folder cannot be written
    qint64 m_bytes = 0;                           ///< of all pictures
};

} // namespace wayfolio
