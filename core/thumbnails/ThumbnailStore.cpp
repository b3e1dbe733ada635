// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/ThumbnailStore.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

namespace wayfolio {

namespace {

using namespace Qt::StringLiterals;

/// Stands in the file's header; another value is another program's file ("WyTh").
constexpr int kApplicationId = 0x57795468;
constexpr int kBusyMilliseconds = 2000;
constexpr int kJpegQuality = 85;
constexpr auto kTables = R"(
CREATE TABLE IF NOT EXISTS thumbnail (
    path       TEXT PRIMARY KEY NOT NULL,
    sizeBytes  INTEGER NOT NULL,
    modifiedNs INTEGER NOT NULL,
    usedDay    INTEGER NOT NULL,
    isBest     INTEGER NOT NULL,
    bytes      INTEGER NOT NULL,
    picture    BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS thumbnailByUse ON thumbnail (usedDay, bytes);
)";

qint64 today()
{
    return QDateTime::currentSecsSinceEpoch() / (24LL * 60 * 60);
}

QByteArray encoded(const QImage& thumbnail)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool written =
        thumbnail.hasAlphaChannel() ? thumbnail.save(&buffer, "PNG") : thumbnail.save(&buffer, "JPEG", kJpegQuality);
    return written ? bytes : QByteArray();
}

bool saysDamaged(const SQLite::Exception& exception)
{
    return exception.getErrorCode() == SQLITE_CORRUPT || exception.getErrorCode() == SQLITE_NOTADB;
}

void removeFile(const QString& path)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path + suffix);
}

class NotOurFile : public std::exception
{};

} // namespace

ThumbnailStore::ThumbnailStore(const QString& folder, qint64 limitBytes)
    : m_filePath(QDir(folder).filePath(u"thumbnails-2.sqlite"_s))
    , m_limitBytes(limitBytes)
{
    QDir().mkpath(folder);
    removeFile(QDir(folder).filePath(u"thumbnails-1.sqlite"_s)); // without the colours of previews, and soft ones
    openOrReplace();
}

ThumbnailStore::~ThumbnailStore() = default;

void ThumbnailStore::open()
{
    auto database = std::make_unique<SQLite::Database>(m_filePath.toStdString(),
                                                       SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds);
    const int applicationId = database->execAndGet("PRAGMA application_id").getInt();
    const bool isEmpty = database->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (applicationId != kApplicationId && !isEmpty)
        throw NotOurFile();
    database->exec("PRAGMA journal_mode = WAL");
    database->exec("PRAGMA synchronous = NORMAL");
    if (applicationId != kApplicationId)
        database->exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    database->exec(kTables);
    m_bytes = database->execAndGet("SELECT coalesce(sum(bytes), 0) FROM thumbnail").getInt64();
    m_database = std::move(database);
}

/// Leaves m_database null where even a new file cannot be made.
void ThumbnailStore::openOrReplace()
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        m_database.reset();
        try {
            open();
            return;
        } catch (const SQLite::Exception& exception) {
            if (!saysDamaged(exception) && exception.getErrorCode() != SQLITE_ERROR)
                return;               // a folder that cannot be written, or a locked file, is not mended by deleting
        } catch (const NotOurFile&) { // NOLINT(bugprone-empty-catch): replaced below
        }
        removeFile(m_filePath);
    }
}

/// A failure costs one thumbnail; a damaged file is replaced at once.
void ThumbnailStore::guarded(const std::function<void()>& task)
{
    if (!m_database)
        return;
    try {
        task();
    } catch (const SQLite::Exception& exception) {
        if (!saysDamaged(exception))
            return;
        m_database.reset();
        removeFile(m_filePath);
        openOrReplace();
    }
}

QImage ThumbnailStore::find(const QString& path, const FileStamp& stamp, Sharpness sharpness)
{
    QByteArray bytes;
    {
        const std::scoped_lock lock(m_mutex);
        guarded([&] {
            SQLite::Statement query(*m_database, "SELECT picture, usedDay FROM thumbnail "
                                                 "WHERE path = ? AND sizeBytes = ? AND modifiedNs = ? AND isBest >= ?");
            query.bind(1, path.toStdString());
            query.bind(2, static_cast<int64_t>(stamp.sizeBytes));
            query.bind(3, static_cast<int64_t>(stamp.modifiedNs));
            query.bind(4, sharpness == Sharpness::Best ? 1 : 0);
            if (!query.executeStep())
                return;
            const SQLite::Column picture = query.getColumn(0);
            bytes = QByteArray(static_cast<const char*>(picture.getBlob()), picture.getBytes());
            if (query.getColumn(1).getInt64() == today())
                return;
            query.reset();
            // By the day is exact enough, and spares a write a look-up.
            SQLite::Statement touch(*m_database, "UPDATE thumbnail SET usedDay = ? WHERE path = ?");
            touch.bind(1, static_cast<int64_t>(today()));
            touch.bind(2, path.toStdString());
            touch.exec();
        });
    }
    return bytes.isEmpty() ? QImage() : QImage::fromData(bytes);
}

void ThumbnailStore::insert(const QString& path, const FileStamp& stamp, const QImage& thumbnail, Sharpness sharpness)
{
    const QByteArray bytes = encoded(thumbnail);
    if (bytes.isEmpty())
        return;
    const std::scoped_lock lock(m_mutex);
    guarded([&] {
        SQLite::Transaction transaction(*m_database);
        SQLite::Statement old(*m_database, "DELETE FROM thumbnail WHERE path = ? RETURNING bytes");
        old.bind(1, path.toStdString());
        const qint64 freed = old.executeStep() ? old.getColumn(0).getInt64() : 0;
        old.reset();
        SQLite::Statement add(*m_database,
                              "INSERT INTO thumbnail (path, sizeBytes, modifiedNs, usedDay, isBest, bytes, "
                              "picture) VALUES (?, ?, ?, ?, ?, ?, ?)");
        add.bind(1, path.toStdString());
        add.bind(2, static_cast<int64_t>(stamp.sizeBytes));
        add.bind(3, static_cast<int64_t>(stamp.modifiedNs));
        add.bind(4, static_cast<int64_t>(today()));
        add.bind(5, sharpness == Sharpness::Best ? 1 : 0);
        add.bind(6, static_cast<int64_t>(bytes.size()));
        add.bind(7, bytes.constData(), static_cast<int>(bytes.size()));
        add.exec();
        transaction.commit();
        m_bytes += bytes.size() - freed;
        if (m_bytes > m_limitBytes)
            removeOldest();
    });
}

/// Makes some room at once, so that it is not needed again at the next thumbnail.
void ThumbnailStore::removeOldest()
{
    const qint64 aim = m_limitBytes / 10 * 9;
    SQLite::Transaction transaction(*m_database);
    SQLite::Statement oldest(*m_database, "SELECT rowid, bytes FROM thumbnail ORDER BY usedDay, rowid");
    SQLite::Statement removal(*m_database, "DELETE FROM thumbnail WHERE rowid = ?");
    std::vector<int64_t> rows;
    qint64 left = m_bytes;
    while (left > aim && oldest.executeStep()) {
        rows.push_back(oldest.getColumn(0).getInt64());
        left -= oldest.getColumn(1).getInt64();
    }
    oldest.reset();
    for (const int64_t row : rows) {
        removal.bind(1, row);
        removal.exec();
        removal.reset();
    }
    transaction.commit();
    m_bytes = left;
}

} // namespace wayfolio
