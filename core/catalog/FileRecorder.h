// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/NameTable.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/ShotRecorder.h"

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
    struct KnownRow
    {
        qint64 fileId = 0;
        std::optional<qint64> photoId;
        bool missing = false;
    };

    std::optional<KnownRow> find(qint64 folderId, QStringView name);
    qint64 storeFile(const FileOutcome& outcome, qint64 folderId, QStringView name,
                     const std::optional<KnownRow>& known, std::optional<qint64> photoId);

    SQLite::Database& m_database;
    NameTable m_folders;
    ShotRecorder m_shots;
    SQLite::Statement m_findFile;
    SQLite::Statement m_insertFile;
    SQLite::Statement m_updateFile;
    SQLite::Statement m_setMissing;
};

} // namespace wayfolio
