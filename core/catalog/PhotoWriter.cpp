// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/PhotoWriter.h"

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

std::string updatePhotoText()
{
    return std::string("UPDATE photo SET (") + kWrittenPhotoColumns + ") = (" + placeholders(kWrittenPhotoColumnCount) +
           ") WHERE id = ?";
}

std::string insertReadingText()
{
    return std::string("INSERT INTO reading(") + kWrittenPhotoColumns + ", file_id) VALUES (" +
           placeholders(kWrittenPhotoColumnCount + 1) + ")";
}

std::string insertCandidateText(const char* table, const char* owner)
{
    constexpr int kOwnerAndRank = 2;
    return std::string("INSERT INTO ") + table + "(" + kCandidateColumns + ", " + owner + ", rank) VALUES (" +
           placeholders(kCandidateColumnCount + kOwnerAndRank) + ")";
}

} // namespace

PhotoWriter::PhotoWriter(SQLite::Database& database)
    : m_database(database)
    , m_cameras(database, "SELECT id FROM camera WHERE name = ?", "INSERT INTO camera(name) VALUES (?)")
    , m_mediaTypes(database, "SELECT id FROM media_type WHERE name = ?", "INSERT INTO media_type(name) VALUES (?)")
    , m_insertPhoto(database, insertPhotoText())
    , m_updatePhoto(database, updatePhotoText())
    , m_deletePhoto(database, "DELETE FROM photo WHERE id = ?")
    , m_insertCandidate(database, insertCandidateText("candidate", "photo_id"))
    , m_deleteCandidates(database, "DELETE FROM candidate WHERE photo_id = ?")
    , m_insertReading(database, insertReadingText())
    , m_deleteReading(database, "DELETE FROM reading WHERE file_id = ?")
    , m_insertReadingCandidate(database, insertCandidateText("reading_candidate", "file_id"))
{}

qint64 PhotoWriter::storePhoto(std::optional<qint64> id, const Photo& photo)
{
    SQLite::Statement& statement = id ? m_updatePhoto : m_insertPhoto;
    sql::Binder binder(statement);
    bind(binder, photo);
    if (id)
        binder.integer(*id);
    sql::run(statement);
    if (id) {
        sql::Binder(m_deleteCandidates).integer(*id);
        sql::run(m_deleteCandidates);
    }
    const qint64 storedId = id ? *id : qint64{m_database.getLastInsertRowid()};
    insertCandidates(m_insertCandidate, photo.candidates, storedId);
    return storedId;
}

void PhotoWriter::removePhoto(qint64 id)
{
    sql::Binder(m_deletePhoto).integer(id);
    sql::run(m_deletePhoto);
}

void PhotoWriter::storeReading(qint64 fileId, const Photo& reading)
{
    removeReading(fileId);
    sql::Binder binder(m_insertReading);
    bind(binder, reading);
    binder.integer(fileId);
    sql::run(m_insertReading);
    insertCandidates(m_insertReadingCandidate, reading.candidates, fileId);
}

void PhotoWriter::removeReading(qint64 fileId)
{
    sql::Binder(m_deleteReading).integer(fileId);
    sql::run(m_deleteReading);
}

void PhotoWriter::insertCandidates(SQLite::Statement& insert, const Candidates& candidates, qint64 owner)
{
    qint64 rank = 0;
    for (const Candidate& candidate : candidates) {
        sql::Binder binder(insert);
        bindCandidate(binder, candidate);
        binder.integer(owner).integer(rank++);
        sql::run(insert);
    }
}

void PhotoWriter::bind(sql::Binder& binder, const Photo& photo)
{
    bindPhoto(binder, photo,
              {.camera = m_cameras.idOfAny(photo.camera), .mediaType = m_mediaTypes.idOfAny(photo.mimeType)});
}

} // namespace wayfolio
