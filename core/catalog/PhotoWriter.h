// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/NameTable.h"
#include "core/model/Photo.h"

namespace wayfolio {

/// Writes the rows of photos and of what single files say, with their candidates, inside a transaction of its caller;
/// throws SQLite's exceptions. After a rollback make a new one.
class PhotoWriter
{
public:
    explicit PhotoWriter(SQLite::Database& database);

    /// Under the id where there is one, else as a new photo; its trip stays, it is decided elsewhere. Gives the id.
    qint64 storePhoto(std::optional<qint64> id, const Photo& photo);
    /// Its candidates and its place in a trip go with it.
    void removePhoto(qint64 id);
    /// What one file says by itself.
    void storeReading(qint64 fileId, const Photo& reading);
    void removeReading(qint64 fileId);

private:
    void insertCandidates(SQLite::Statement& insert, const Candidates& candidates, qint64 owner);
    void bind(sql::Binder& binder, const Photo& photo);

    SQLite::Database& m_database;
    NameTable m_cameras;
    NameTable m_mediaTypes;
    SQLite::Statement m_insertPhoto;
    SQLite::Statement m_updatePhoto;
    SQLite::Statement m_deletePhoto;
    SQLite::Statement m_insertCandidate;
    SQLite::Statement m_deleteCandidates;
    SQLite::Statement m_insertReading;
    SQLite::Statement m_deleteReading;
    SQLite::Statement m_insertReadingCandidate;
};

} // namespace wayfolio
