// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/FileRecorder.h"

#include "core/catalog/PhotoRow.h"

#include <string>

namespace wayfolio {

namespace {

std::string placeholders(int count)
{
    std::string text = "?";
    for (int i = 1; i < count; ++i)
        text += ", ?";
    return text;
}

std::string insertPhotoText()
{
    return std::string("INSERT INTO photo(") + kWrittenPhotoColumns + ") VALUES (" +
           placeholders(kWrittenPhotoColumnCount) + ")";
}

// The trip stays: it is decided elsewhere.
std::string updatePhotoText()
{
    return std::string("UPDATE photo SET (") + kWrittenPhotoColumns + ") = (" + placeholders(kWrittenPhotoColumnCount) +
           ") WHERE id = ?";
}

void bindFile(sql::Binder& binder, const FileOutcome& outcome, std::optional<qint64> photoId)
{
    binder.integer(outcome.stamp.sizeBytes).integer(outcome.stamp.modifiedNs).integer(outcome.stamp.sidecars);
    binder.integer(qint64{outcome.readerVersion}).integer(photoId);
    if (outcome.photo)
        binder.null().null();
    else
        binder.text(identifier(outcome.photo.error().code)).textOrNull(outcome.photo.error().detail);
}

} // namespace

FileRecorder::FileRecorder(SQLite::Database& database)
    : m_database(database)
    , m_folders{.find = {database, "SELECT id FROM folder WHERE path = ?"},
                .insert = {database, "INSERT INTO folder(path) VALUES (?)"},
                .ids = {}}
    , m_cameras{.find = {database, "SELECT id FROM camera WHERE name = ?"},
                .insert = {database, "INSERT INTO camera(name) VALUES (?)"},
                .ids = {}}
    , m_findFile(database, "SELECT id, photo_id FROM file WHERE folder_id = ? AND name = ?")
    , m_insertFile(database, "INSERT INTO file(size, mtime_ns, sidecar_stamp, reader_version, photo_id, failure_code, "
                             "failure_detail, folder_id, name, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
    , m_updateFile(database, "UPDATE file SET (size, mtime_ns, sidecar_stamp, reader_version, photo_id, failure_code, "
                             "failure_detail) = (?, ?, ?, ?, ?, ?, ?), missing = 0 WHERE id = ?")
    , m_insertPhoto(database, insertPhotoText())
    , m_updatePhoto(database, updatePhotoText())
    , m_insertCandidate(database, std::string("INSERT INTO candidate(") + kCandidateColumns +
                                      ", photo_id, rank) VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_deleteCandidates(database, "DELETE FROM candidate WHERE photo_id = ?")
    , m_setMissing(database, "UPDATE file SET missing = ? WHERE folder_id = (SELECT id FROM folder WHERE path = ?) "
                             "AND name = ?")
{}

qint64 FileRecorder::Names::idOf(const QString& name, SQLite::Database& database)
{
    if (const auto known = ids.find(name); known != ids.end())
        return known->second;
    qint64 id = 0;
    sql::Binder(find).text(name);
    if (find.executeStep()) {
        id = sql::RowReader(find).integer();
        find.reset();
    } else {
        sql::Binder(insert).text(name);
        sql::run(insert);
        id = database.getLastInsertRowid();
    }
    ids.emplace(name, id);
    return id;
}

void FileRecorder::record(const FileOutcome& outcome)
{
    const sql::PathParts path = sql::splitPath(outcome.path);
    const qint64 folderId = m_folders.idOf(path.folder.toString(), m_database);
    const std::optional<KnownRow> known = find(folderId, path.name);
    const std::optional<qint64> photoId = storePhoto(outcome, known ? known->photoId : std::nullopt);

    SQLite::Statement& statement = known ? m_updateFile : m_insertFile;
    sql::Binder binder(statement);
    bindFile(binder, outcome, photoId);
    if (known)
        binder.integer(known->fileId);
    else
        binder.integer(folderId).text(path.name);
    sql::run(statement);
}

void FileRecorder::setMissing(const QString& path, bool missing)
{
    const sql::PathParts parts = sql::splitPath(path);
    sql::Binder(m_setMissing).integer(qint64{missing ? 1 : 0}).text(parts.folder).text(parts.name);
    sql::run(m_setMissing);
}

std::optional<FileRecorder::KnownRow> FileRecorder::find(qint64 folderId, QStringView name)
{
    sql::Binder(m_findFile).integer(folderId).text(name);
    std::optional<KnownRow> found;
    if (m_findFile.executeStep()) {
        sql::RowReader row(m_findFile);
        const qint64 fileId = row.integer();
        found = KnownRow{.fileId = fileId, .photoId = row.optionalInteger()};
    }
    m_findFile.reset();
    return found;
}

std::optional<qint64> FileRecorder::storePhoto(const FileOutcome& outcome, std::optional<qint64> photoId)
{
    if (!outcome.photo)
        return photoId; // a file that could be read before keeps its photo
    const Photo& photo = *outcome.photo;
    const std::optional<qint64> cameraId =
        photo.camera.isEmpty() ? std::nullopt : std::optional(m_cameras.idOf(photo.camera, m_database));
    SQLite::Statement& statement = photoId ? m_updatePhoto : m_insertPhoto;
    sql::Binder binder(statement);
    bindPhoto(binder, photo, cameraId);
    if (photoId)
        binder.integer(*photoId);
    sql::run(statement);
    const qint64 storedId = photoId ? *photoId : qint64{m_database.getLastInsertRowid()};
    storeCandidates(photo.candidates, storedId, photoId.has_value());
    return storedId;
}

void FileRecorder::storeCandidates(const Candidates& candidates, qint64 photoId, bool isKnown)
{
    if (isKnown) {
        sql::Binder(m_deleteCandidates).integer(photoId);
        sql::run(m_deleteCandidates);
    }
    qint64 rank = 0;
    for (const Candidate& candidate : candidates) {
        sql::Binder binder(m_insertCandidate);
        bindCandidate(binder, candidate);
        binder.integer(photoId).integer(rank++);
        sql::run(m_insertCandidate);
    }
}

} // namespace wayfolio
