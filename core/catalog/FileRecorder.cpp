// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/FileRecorder.h"

#include "core/catalog/LibraryRow.h"

#include <bit>

namespace wayfolio {

namespace {

void bindFile(sql::Binder& binder, const FileOutcome& outcome, std::optional<qint64> photoId)
{
    binder.integer(outcome.stamp.sizeBytes).integer(outcome.stamp.modifiedNs).integer(outcome.stamp.sidecars);
    binder.integer(qint64{outcome.readerVersion}).integer(std::bit_cast<qint64>(outcome.fingerprint)).integer(photoId);
    if (outcome.photo)
        binder.null().null();
    else
        binder.text(identifier(outcome.photo.error().code)).textOrNull(outcome.photo.error().detail);
}

} // namespace

FileRecorder::FileRecorder(SQLite::Database& database)
    : m_database(database)
    , m_folders(database, "SELECT id FROM folder WHERE path = ?", kInsertFolder)
    , m_shots(database)
    , m_findFile(database, "SELECT id, photo_id, missing FROM file WHERE folder_id = ? AND name = ?")
    , m_insertFile(database, "INSERT INTO file(size, mtime_ns, sidecar_stamp, reader_version, fingerprint, photo_id, "
                             "failure_code, failure_detail, folder_id, name, missing) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
    , m_updateFile(database,
                   "UPDATE file SET (size, mtime_ns, sidecar_stamp, reader_version, fingerprint, photo_id, "
                   "failure_code, failure_detail) = (?, ?, ?, ?, ?, ?, ?, ?), missing = missing & 2 WHERE id = ?")
    , m_setMissing(database, "UPDATE file SET missing = (missing & 2) | ? WHERE id = ?")
{}

void FileRecorder::record(const FileOutcome& outcome)
{
    const sql::PathParts path = sql::splitPath(outcome.path);
    const qint64 folderId = m_folders.idOf(path.folder.toString());
    const std::optional<KnownRow> known = find(folderId, path.name);
    const bool isAlone = m_shots.isAlone(folderId, path.name);
    std::optional<qint64> photoId = known ? known->photoId : std::nullopt;
    if (outcome.photo && isAlone)
        photoId = m_shots.storeAlone(photoId, *outcome.photo);
    const qint64 fileId = storeFile(outcome, folderId, path.name, known, photoId);
    if (isAlone)
        return;
    // A file that could be read before and cannot now keeps what it said.
    if (outcome.photo)
        m_shots.storeReading(fileId, *outcome.photo);
    if (outcome.photo || (known && known->missing))
        m_shots.regroup(folderId, path.name);
}

void FileRecorder::setMissing(const QString& path, bool missing)
{
    const sql::PathParts parts = sql::splitPath(path);
    const std::optional<qint64> folderId = m_folders.find(parts.folder.toString());
    const std::optional<KnownRow> known = folderId ? find(*folderId, parts.name) : std::nullopt;
    if (!known || known->missing == missing)
        return;
    sql::Binder(m_setMissing).integer(qint64{missing ? 1 : 0}).integer(known->fileId);
    sql::run(m_setMissing);
    if (!m_shots.isAlone(*folderId, parts.name))
        m_shots.regroup(*folderId, parts.name);
}

std::optional<FileRecorder::KnownRow> FileRecorder::find(qint64 folderId, QStringView name)
{
    sql::Binder(m_findFile).integer(folderId).text(name);
    std::optional<KnownRow> found;
    if (m_findFile.executeStep()) {
        sql::RowReader row(m_findFile);
        const qint64 fileId = row.integer();
        const std::optional<qint64> photoId = row.optionalInteger();
        found = KnownRow{.fileId = fileId, .photoId = photoId, .missing = (row.integer() & 1) != 0};
    }
    m_findFile.reset();
    return found;
}

qint64 FileRecorder::storeFile(const FileOutcome& outcome, qint64 folderId, QStringView name,
                               const std::optional<KnownRow>& known, std::optional<qint64> photoId)
{
    SQLite::Statement& statement = known ? m_updateFile : m_insertFile;
    sql::Binder binder(statement);
    bindFile(binder, outcome, photoId);
    if (known)
        binder.integer(known->fileId);
    else
        binder.integer(folderId).text(name);
    sql::run(statement);
    return known ? known->fileId : qint64{m_database.getLastInsertRowid()};
}

} // namespace wayfolio
