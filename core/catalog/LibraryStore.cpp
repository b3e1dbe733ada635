// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/LibraryStore.h"

#include "core/base/Paths.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/DerivedState.h"
#include "core/catalog/LibraryMover.h"
#include "core/catalog/LibraryRemover.h"
#include "core/catalog/LibraryRow.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <sqlite3.h>
#include <unordered_map>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFilesOfPortion = 1000; ///< to be forgotten in one transaction

std::unexpected<Error> noSuchLibrary(LibraryId id)
{
    return fail(ErrorCode::NoSuchLibrary, QString::number(id.value));
}

bool isRemote(const LibraryRow& row, const MountTable& mounts)
{
    const Mount* const mount = mounts.mountOf(row.path);
    return mount != nullptr && mount->isRemote;
}

Library libraryFrom(const LibraryRow& row, const MountTable& mounts)
{
    const bool isThere = row.isMounted(mounts) && QFileInfo(row.path).isDir();
    Library library;
    library.id = row.id;
    library.path = row.path;
    library.volumeId = row.volumeId;
    library.volumeName = row.volumeName;
    library.state = isThere ? LibraryState::Available : LibraryState::Unavailable;
    library.lastScan = row.lastScan;
    library.isRemote = isRemote(row, mounts);
    library.watched = row.watched;
    return library;
}

const LibraryRow* findLibrary(const std::vector<LibraryRow>& rows, LibraryId id)
{
    const auto row = std::ranges::find(rows, id, &LibraryRow::id);
    return row == rows.end() ? nullptr : &*row;
}

/// Counts every file in its library; those of no library under an invalid id.
std::unordered_map<LibraryId, Library> countFiles(const std::vector<LibraryRow>& rows, SQLite::Database& database)
{
    // Exactly one file of a photo has the rank 0, and it is there if any is.
    SQLite::Statement select(
        database, "SELECT folder.path, count(*) FILTER (WHERE missing = 0 AND rank = 0 AND photo_id NOTNULL), "
                  "count(*) FILTER (WHERE missing = 1), "
                  "count(*) FILTER (WHERE missing = 0 AND failure_code NOTNULL) "
                  "FROM file JOIN folder ON folder.id = folder_id WHERE removed = 0 GROUP BY folder_id");
    std::unordered_map<LibraryId, Library> counts;
    while (select.executeStep()) {
        sql::RowReader row(select);
        const LibraryRow* const owner = libraryOf(row.text(), rows, false);
        Library& library = counts[owner == nullptr ? LibraryId{} : owner->id];
        library.photoCount += row.integer();
        library.missingCount += row.integer();
        library.failedCount += row.integer();
    }
    return counts;
}

qint64 millisecondsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

bool wasRemovedBefore(LibraryId library, Instant moment, SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT 1 FROM library WHERE id = ? AND removed_ms < ?");
    sql::Binder(select).integer(library.value).integer(millisecondsOf(moment));
    return select.executeStep();
}

void removeRow(LibraryId library, SQLite::Database& database)
{
    SQLite::Statement remove(database, "DELETE FROM library WHERE id = ?");
    sql::Binder(remove).integer(library.value);
    sql::run(remove);
}

/// One transaction of LibraryStore::purge(). False when there is no more to forget, also since the library is back.
bool forgetPortion(LibraryId library, Instant before, std::vector<FolderRow>& folders, qint64& done,
                   SQLite::Database& database)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (!wasRemovedBefore(library, before, database))
        return false;
    done += LibraryRemover(database).forgetSome(folders, kFilesOfPortion);
    if (folders.empty())
        removeRow(library, database);
    DerivedState::noteRemoval(database);
    transaction.commit();
    return !folders.empty();
}

/// Adds one folder as LibraryStore::add() does.
void addLibrary(const QString& path, const MountTable& mounts, Instant now, bool scanned, SQLite::Database& database)
{
    const std::vector<LibraryRow> rows = readLibraries(database);
    const bool isDisconnected = std::ranges::any_of(
        rows, [&](const LibraryRow& row) { return !row.isMounted(mounts) && isAtOrBelow(path, row.path); });
    if (isDisconnected)
        return; // what is there is only where its drive would be
    if (const LibraryRow* const around = libraryOf(path, rows, true); around != nullptr && around->isRemoved)
        return; // restoreBelow() comes first, so this was removed since
    const std::optional<qint64> volume = LibraryMover(database).volumeAt(path, mounts);
    bool isInside = false;
    for (const LibraryRow& row : rows) {
        if (row.path == path || row.isRemoved || row.volume != volume)
            continue;
        isInside = isInside || isAtOrBelow(path, row.path);
        if (isAtOrBelow(row.path, path))
            removeRow(row.id, database);
    }
    const bool isKnown = std::ranges::contains(rows, path, &LibraryRow::path);
    if (isInside && !isKnown)
        return;
    SQLite::Statement insert(database, "INSERT INTO library(path, volume_id, added_ms, scanned_ms) VALUES (?, ?, ?, ?) "
                                       "ON CONFLICT DO UPDATE SET volume_id = excluded.volume_id, "
                                       "scanned_ms = coalesce(excluded.scanned_ms, scanned_ms)");
    const qint64 milliseconds = millisecondsOf(now);
    sql::Binder(insert)
        .text(path)
        .integer(volume)
        .integer(milliseconds)
        .integer(scanned ? std::optional(milliseconds) : std::nullopt);
    sql::run(insert);
}

/// Libraries of which nothing is left, neither files in the catalogue nor the folder.
void removeEmpty(const MountTable& mounts, SQLite::Database& database)
{
    const std::vector<LibraryRow> rows = readLibraries(database);
    SQLite::Statement hasFile(database, "SELECT 1 FROM file WHERE folder_id = ? LIMIT 1");
    for (const LibraryRow& row : rows) {
        if (row.isRemoved || !row.isMounted(mounts) || QFileInfo::exists(row.path))
            continue;
        const bool isEmpty = std::ranges::none_of(foldersOf(row, rows, database), [&](const FolderRow& folder) {
            sql::Binder(hasFile).integer(folder.id);
            const bool found = hasFile.executeStep();
            hasFile.reset();
            return found;
        });
        if (isEmpty)
            removeRow(row.id, database);
    }
}

} // namespace

LibraryStore::LibraryStore(Catalog& catalog)
    : m_catalog(catalog)
{}

Result<void> LibraryStore::write(const std::function<Result<void>(SQLite::Database&)>& work)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto done = work(database); !done)
            return done;
        transaction.commit();
        return {};
    });
}

Result<std::vector<Library>> LibraryStore::libraries(const MountTable& mounts)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::vector<Library>> {
        const SQLite::Transaction moment(database); // ends with a rollback, there is nothing to keep
        const std::vector<LibraryRow> rows = readLibraries(database);
        std::unordered_map<LibraryId, Library> counts = countFiles(rows, database);
        std::vector<Library> libraries;
        const auto append = [&](Library library) {
            const Library& counted = counts[library.id];
            library.photoCount = counted.photoCount;
            library.missingCount = counted.missingCount;
            library.failedCount = counted.failedCount;
            libraries.push_back(std::move(library));
        };
        for (const LibraryRow& row : rows) {
            if (!row.isRemoved)
                append(libraryFrom(row, mounts));
        }
        if (const Library& single = counts[LibraryId{}]; single != Library{})
            append({});
        return libraries;
    });
}

Result<LibraryId> LibraryStore::find(const QString& path, bool removed)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<LibraryId> {
        const std::vector<LibraryRow> rows = readLibraries(database);
        const auto row = std::ranges::find_if(
            rows, [&](const LibraryRow& library) { return library.path == path && library.isRemoved == removed; });
        if (row == rows.end())
            return fail(ErrorCode::NoSuchLibrary, path);
        return row->id;
    });
}

Result<void> LibraryStore::add(const QStringList& folders, const MountTable& mounts, Instant now, bool scanned)
{
    return write([&](SQLite::Database& database) -> Result<void> {
        for (const QString& folder : folders)
            addLibrary(folder, mounts, now, scanned, database);
        removeEmpty(mounts, database);
        return {};
    });
}

Result<void> LibraryStore::followVolumes(const MountTable& mounts)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        const std::vector<LibraryRow> rows = readLibraries(database);
        const bool allAreThere =
            std::ranges::all_of(rows, [&](const LibraryRow& row) { return row.isMounted(mounts); });
        if (allAreThere)
            return {};
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        LibraryMover(database).followVolumes(mounts);
        transaction.commit();
        return {};
    });
}

Result<QStringList> LibraryStore::disconnected(const MountTable& mounts)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<QStringList> {
        QStringList paths;
        for (const LibraryRow& row : readLibraries(database)) {
            if (!row.isMounted(mounts))
                paths.append(row.path);
        }
        return paths;
    });
}

Result<QStringList> LibraryStore::watched(const MountTable& mounts)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<QStringList> {
        QStringList paths;
        for (const LibraryRow& row : readLibraries(database)) {
            const bool isWanted = !row.isRemoved && row.watched.value_or(!isRemote(row, mounts));
            if (isWanted && row.isMounted(mounts) && QFileInfo(row.path).isDir()) // not asked of a share in vain
                paths.append(row.path);
        }
        return paths;
    });
}

Result<std::optional<bool>> LibraryStore::setWatched(LibraryId library, std::optional<bool> watched)
{
    std::optional<bool> before;
    return write([&](SQLite::Database& database) -> Result<void> {
               const std::vector<LibraryRow> rows = readLibraries(database);
               const LibraryRow* const row = findLibrary(rows, library);
               if (row == nullptr)
                   return noSuchLibrary(library);
               before = row->watched;
               SQLite::Statement update(database, "UPDATE library SET watched = ? WHERE id = ?");
               sql::Binder(update)
                   .integer(watched.transform([](bool is) { return qint64{is ? 1 : 0}; }))
                   .integer(library.value);
               sql::run(update);
               return {};
           })
        .transform([&before] { return before; });
}

Result<QStringList> LibraryStore::inLibraries(const QStringList& paths, const MountTable& mounts)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<QStringList> {
        const std::vector<LibraryRow> rows = readLibraries(database);
        QStringList inside;
        std::ranges::copy_if(paths, std::back_inserter(inside), [&](const QString& path) {
            const LibraryRow* const owner = libraryOf(path, rows, true);
            return owner != nullptr && !owner->isRemoved && owner->isMounted(mounts);
        });
        return inside;
    });
}

Result<void> LibraryStore::setRemoved(LibraryId library, bool removed, Instant now)
{
    return write([&](SQLite::Database& database) -> Result<void> {
        const std::vector<LibraryRow> rows = readLibraries(database);
        const LibraryRow* const row = findLibrary(rows, library);
        if (row == nullptr)
            return noSuchLibrary(library);
        if (row->isRemoved == removed)
            return {};
        LibraryRemover remover(database);
        if (removed)
            remover.remove(*row, millisecondsOf(now));
        else
            remover.restore(*row);
        DerivedState::noteRemoval(database);
        return {};
    });
}

Result<qint64> LibraryStore::restoreBelow(const QStringList& paths, Instant now)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<qint64> {
        if (std::ranges::none_of(readLibraries(database), &LibraryRow::isRemoved))
            return 0;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        qint64 fileCount = 0;
        for (const QString& path : paths)
            fileCount += LibraryRemover(database).restoreBelow(path, millisecondsOf(now));
        if (fileCount > 0)
            DerivedState::noteRemoval(database);
        transaction.commit();
        return fileCount;
    });
}

Result<void> LibraryStore::purge(Instant before, const std::stop_token& stop, const ProgressFunction& progress)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        const std::vector<LibraryRow> rows = readLibraries(database);
        for (const LibraryRow& row : rows) {
            if (!wasRemovedBefore(row.id, before, database))
                continue;
            std::vector<FolderRow> folders = foldersOf(row, rows, database);
            Progress now{.done = 0, .total = LibraryRemover(database).countFiles(folders), .totalIsFinal = true};
            bool isLeft = true;
            while (isLeft && !stop.stop_requested()) {
                const auto start = std::chrono::steady_clock::now();
                isLeft = forgetPortion(row.id, before, folders, now.done, database);
                if (progress)
                    progress(now);
                const auto taken = std::chrono::steady_clock::now() - start;
                if (isLeft) // who waits for its turn looks only now and then whether it has come
                    sqlite3_sleep(static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(taken).count() / 2));
            }
        }
        return {};
    });
}

Result<QString> LibraryStore::relocate(LibraryId library, const QString& path, const MountTable& mounts, bool mustFit)
{
    QString before;
    return write([&](SQLite::Database& database) -> Result<void> {
               const std::vector<LibraryRow> rows = readLibraries(database);
               const LibraryRow* const row = findLibrary(rows, library);
               if (row == nullptr)
                   return noSuchLibrary(library);
               before = row->path;
               LibraryMover mover(database);
               if (mustFit) {
                   if (!QFileInfo(path).isDir())
                       return fail(ErrorCode::NotFound, path);
                   if (!mover.fits(*row, path, LibraryMover::Sameness::Name))
                       return fail(ErrorCode::OtherFolder, path);
               }
               if (!mover.move(*row, path))
                   return fail(ErrorCode::AlreadyInCatalog, path);
               if (QFileInfo(path).isDir())
                   mover.setVolume(*row, mover.volumeAt(path, mounts));
               return {};
           })
        .transform([&before] { return before; });
}

} // namespace wayfolio
