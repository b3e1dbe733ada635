// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/LibraryRemover.h"

#include "core/base/Paths.h"

#include <QFileInfo>

#include <algorithm>
#include <unordered_set>

namespace wayfolio {

namespace {

void runWith(SQLite::Statement& statement, qint64 id)
{
    sql::Binder(statement).integer(id);
    sql::run(statement);
}

} // namespace

LibraryRemover::LibraryRemover(SQLite::Database& database)
    : m_database(database)
{}

void LibraryRemover::remove(const LibraryRow& library, qint64 nowMs)
{
    setRemoved(foldersOf(library, readLibraries(m_database), m_database), true);
    SQLite::Statement mark(m_database, "UPDATE library SET removed_ms = ? WHERE id = ?");
    sql::Binder(mark).integer(nowMs).integer(library.id.value);
    sql::run(mark);
}

void LibraryRemover::restore(const LibraryRow& library)
{
    setRemoved(foldersOf(library, readLibraries(m_database), m_database), false);
    SQLite::Statement mark(m_database, "UPDATE library SET removed_ms = NULL WHERE id = ?");
    runWith(mark, library.id.value);
}

qint64 LibraryRemover::restoreBelow(const QString& path, qint64 nowMs)
{
    qint64 fileCount = 0;
    const std::vector<LibraryRow> libraries = readLibraries(m_database);
    for (const LibraryRow& library : libraries) {
        if (!library.isRemoved || !isAtOrBelow(library.path, path))
            continue;
        fileCount += countFiles(foldersOf(library, libraries, m_database));
        restore(library);
    }
    const LibraryRow* const around = libraryOf(path, libraries, true);
    if (around == nullptr || !around->isRemoved || around->path == path)
        return fileCount;
    if (!QFileInfo(path).isDir())
        return fileCount + restoreFile(path);
    std::vector<FolderRow> folders = foldersOf(*around, libraries, m_database);
    std::erase_if(folders, [&path](const FolderRow& folder) { return !isAtOrBelow(folder.path, path); });
    setRemoved(folders, false);
    SQLite::Statement insert(m_database, "INSERT INTO library(path, volume_id, added_ms) VALUES (?, ?, ?)");
    sql::Binder(insert).text(path).integer(around->volume).integer(nowMs);
    sql::run(insert);
    return fileCount + countFiles(folders);
}

qint64 LibraryRemover::forgetSome(std::vector<FolderRow>& folders, qint64 most)
{
    SQLite::Statement find(m_database,
                           "SELECT id, coalesce(photo_id, 0) FROM file WHERE folder_id = ?1 AND "
                           "(missing > 1 OR (SELECT removed FROM folder WHERE folder.id = ?1) <> 0) LIMIT ?2");
    SQLite::Statement forgetFact(m_database, "DELETE FROM user_fact WHERE file_id = ?");
    SQLite::Statement forgetFile(m_database, "DELETE FROM file WHERE id = ?");
    SQLite::Statement forgetPhoto(
        m_database, "DELETE FROM photo WHERE id = ? AND NOT EXISTS (SELECT 1 FROM file WHERE photo_id = photo.id)");
    SQLite::Statement forgetFolder(
        m_database, "DELETE FROM folder WHERE id = ? AND NOT EXISTS (SELECT 1 FROM file WHERE folder_id = folder.id)");
    qint64 done = 0;
    while (!folders.empty() && done < most) {
        std::vector<std::pair<qint64, qint64>> files; // and their photos
        sql::Binder(find).integer(folders.back().id).integer(most - done);
        while (find.executeStep()) {
            sql::RowReader row(find);
            const qint64 file = row.integer();
            files.emplace_back(file, row.integer());
        }
        for (const auto& [file, photo] : files) {
            runWith(forgetFact, file);
            runWith(forgetFile, file);
            runWith(forgetPhoto, photo);
        }
        done += std::ssize(files);
        if (done == most)
            break;
        runWith(forgetFolder, folders.back().id);
        folders.pop_back();
    }
    return done;
}

void LibraryRemover::setRemoved(const std::vector<FolderRow>& folders, bool removed)
{
    SQLite::Statement mark(m_database, "UPDATE folder SET removed = ? WHERE id = ?");
    std::unordered_set<qint64> ids;
    for (const FolderRow& folder : folders) {
        sql::Binder(mark).integer(qint64{removed ? 1 : 0}).integer(folder.id);
        sql::run(mark);
        ids.insert(folder.id);
    }
    // Those that stayed when another file of their folder came back; few, if any.
    SQLite::Statement find(m_database, "SELECT id, folder_id FROM file WHERE missing <> 0 AND missing > 1");
    std::vector<qint64> left;
    while (find.executeStep()) {
        sql::RowReader row(find);
        const qint64 file = row.integer();
        if (ids.contains(row.integer()))
            left.push_back(file);
    }
    SQLite::Statement unmark(m_database, "UPDATE file SET missing = missing & 1 WHERE id = ?");
    for (const qint64 file : left)
        runWith(unmark, file);
}

/// The mark of its folder goes over to the other files. A new folder is made, so that the file is not as removed as its
/// library when it is recorded.
qint64 LibraryRemover::restoreFile(const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    SQLite::Statement handDown(m_database, "UPDATE file SET missing = missing | 2 WHERE folder_id = "
                                           "(SELECT id FROM folder WHERE path = ? AND removed <> 0)");
    sql::Binder(handDown).text(parts.folder);
    sql::run(handDown);
    SQLite::Statement unmarkFolder(m_database, "INSERT INTO folder(path) VALUES (?) "
                                               "ON CONFLICT DO UPDATE SET removed = 0");
    sql::Binder(unmarkFolder).text(parts.folder);
    sql::run(unmarkFolder);
    SQLite::Statement unmark(m_database, "UPDATE file SET missing = missing & 1 WHERE folder_id = "
                                         "(SELECT id FROM folder WHERE path = ?) AND name = ? AND missing > 1");
    sql::Binder(unmark).text(parts.folder).text(parts.name);
    sql::run(unmark);
    return unmark.getChanges();
}

qint64 LibraryRemover::countFiles(const std::vector<FolderRow>& folders)
{
    SQLite::Statement count(m_database, "SELECT count(*) FROM file WHERE folder_id = ?");
    qint64 total = 0;
    for (const FolderRow& folder : folders) {
        sql::Binder(count).integer(folder.id);
        count.executeStep();
        total += sql::RowReader(count).integer();
        count.reset();
    }
    return total;
}

} // namespace wayfolio
