// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/LibraryRow.h"

namespace wayfolio {

/// Takes libraries out of the catalogue and brings them back, inside a transaction of its caller; throws SQLite's
/// exceptions. Both cost as much as the library has folders, not photos.
class LibraryRemover
{
public:
    explicit LibraryRemover(SQLite::Database& database);

    void remove(const LibraryRow& library, qint64 nowMs);
    void restore(const LibraryRow& library);

    /// Brings back what was removed at or below a folder, or a single file; gives how many files these are. What a
    /// folder inside a removed library brings back is a library of its own.
    qint64 restoreBelow(const QString& path, qint64 nowMs);

    /// Forgets some of the files in these folders that are still removed, beginning with the last folder; those that
    /// are done with are taken off. Gives how many.
    qint64 forgetSome(std::vector<FolderRow>& folders, qint64 most);

    qint64 countFiles(const std::vector<FolderRow>& folders);

private:
    void setRemoved(const std::vector<FolderRow>& folders, bool removed);
    qint64 restoreFile(const QString& path);

    SQLite::Database& m_database;
};

} // namespace wayfolio
