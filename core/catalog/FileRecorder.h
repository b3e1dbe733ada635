// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/PhotoStore.h"
#include "core/catalog/Sql.h"

namespace wayfolio {

/// Writes file outcomes inside a transaction of its caller; throws SQLite's exceptions. Keeps its statements and the
/// ids of folders and cameras from call to call: an import comes by thousands of times. After a rollback the ids may
/// be gone from the file: make a new one.
class FileRecorder
{
public:
    explicit FileRecorder(SQLite::Database& database);

    void record(const FileOutcome& outcome);
    void setMissing(const QString& path, bool missing);

private:
    /// A name that stands for an id: folders and cameras.
    struct Names
    {
        SQLite::Statement find;
        SQLite::Statement insert;
        std::unordered_map<QString, qint64> ids;

        qint64 idOf(const QString& name, SQLite::Database& database);
    };

    struct KnownRow
    {
        qint64 fileId = 0;
        std::optional<qint64> photoId;
    };

    std::optional<KnownRow> find(qint64 folderId, QStringView name);
    void storeCandidates(const Candidates& candidates, qint64 photoId, bool isKnown);
    std::optional<qint64> storePhoto(const FileOutcome& outcome, std::optional<qint64> photoId);

    SQLite::Database& m_database;
    Names m_folders;
    Names m_cameras;
    SQLite::Statement m_findFile;
    SQLite::Statement m_insertFile;
    SQLite::Statement m_updateFile;
    SQLite::Statement m_insertPhoto;
    SQLite::Statement m_updatePhoto;
    SQLite::Statement m_insertCandidate;
    SQLite::Statement m_deleteCandidates;
    SQLite::Statement m_setMissing;
};

} // namespace wayfolio
