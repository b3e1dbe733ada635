// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/LibraryRemover.h"

#include <unordered_set>

namespace wayfolio {

namespace {

constexpr qint64 kFilesBetweenReports = 1000;

/// False when it was stopped.
bool forEachFile(std::span<const qint64> files, const std::stop_token& stop, const ProgressFunction& progress,
                 const std::function<void(qint64)>& work)
{
    qint64 done = 0;
    for (const qint64 file : files) {
        work(file);
        if (++done % kFilesBetweenReports != 0)
            continue;
        if (stop.stop_requested())
            return false;
        if (progress)
            progress({.done = done, .total = std::ssize(files), .totalIsFinal = true});
    }
    return !stop.stop_requested();
}

void runWith(SQLite::Statement& statement, qint64 id)
{
    sql::Binder(statement).integer(id);
    sql::run(statement);
}

} // namespace

LibraryRemover::LibraryRemover(SQLite::Database& database)
    : m_database(database)
{}

std::vector<qint64> LibraryRemover::filesOf(const LibraryRow& library, const std::vector<LibraryRow>& libraries)
{
    SQLite::Statement select(m_database, "SELECT id FROM file WHERE folder_id = ?");
    std::vector<qint64> files;
    for (const FolderRow& folder : foldersOf(library, libraries, m_database)) {
        sql::Binder(select).integer(folder.id);
        while (select.executeStep())
            files.push_back(sql::RowReader(select).integer());
        select.reset();
    }
    return files;
}

bool LibraryRemover::remove(const LibraryRow& library, std::span<const qint64> files, qint64 nowMs,
                            const std::stop_token& stop, const ProgressFunction& progress)
{
    SQLite::Statement keepTrip(m_database, "INSERT OR REPLACE INTO removed_trip_photo(photo_id, trip_id) "
                                           "SELECT photo.id, trip_id FROM file JOIN photo ON photo.id = photo_id "
                                           "WHERE file.id = ? AND trip_id IS NOT NULL");
    SQLite::Statement hide(m_database, "UPDATE file SET missing = missing | 2 WHERE id = ?");
    const bool isDone = forEachFile(files, stop, progress, [&](qint64 file) {
        runWith(keepTrip, file);
        runWith(hide, file);
    });
    if (!isDone)
        return false;
    m_database.exec("INSERT OR REPLACE INTO removed_trip(id, name, start_ms, end_ms, start_wall_ms, end_wall_ms, "
                    "photo_count, located_count, distance_m, cover_id) SELECT id, name, start_ms, end_ms, "
                    "start_wall_ms, end_wall_ms, photo_count, located_count, distance_m, cover_id FROM trip "
                    "WHERE id IN (SELECT trip_id FROM removed_trip_photo)");
    setRemoved(library, nowMs);
    return true;
}

bool LibraryRemover::restore(const LibraryRow& library, std::span<const qint64> files, const std::stop_token& stop,
                             const ProgressFunction& progress)
{
    SQLite::Statement show(m_database, "UPDATE file SET missing = missing & 1 WHERE id = ?");
    if (!forEachFile(files, stop, progress, [&](qint64 file) { runWith(show, file); }))
        return false;
    restoreTrips(files);
    setRemoved(library, std::nullopt);
    return true;
}

void LibraryRemover::restoreTrips(std::span<const qint64> files)
{
    SQLite::Statement find(m_database, "SELECT removed_trip_photo.photo_id, trip_id FROM removed_trip_photo "
                                       "JOIN file ON file.photo_id = removed_trip_photo.photo_id WHERE file.id = ?");
    SQLite::Statement revive(m_database,
                             "INSERT OR IGNORE INTO trip(id, name, start_ms, end_ms, start_wall_ms, end_wall_ms, "
                             "photo_count, located_count, distance_m, cover_id) SELECT id, name, start_ms, end_ms, "
                             "start_wall_ms, end_wall_ms, photo_count, located_count, distance_m, "
                             "(SELECT id FROM photo WHERE photo.id = cover_id) FROM removed_trip WHERE id = ?");
    SQLite::Statement join(m_database, "UPDATE photo SET trip_id = (SELECT id FROM trip WHERE id = ?) WHERE id = ?");
    SQLite::Statement forgetPhoto(m_database, "DELETE FROM removed_trip_photo WHERE photo_id = ?");
    std::unordered_set<qint64> trips;
    for (const qint64 file : files) {
        sql::Binder(find).integer(file);
        const bool found = find.executeStep();
        sql::RowReader row(find);
        const qint64 photo = found ? row.integer() : 0;
        const qint64 trip = found ? row.integer() : 0;
        find.reset();
        if (!found)
            continue;
        if (trips.insert(trip).second)
            runWith(revive, trip);
        sql::Binder(join).integer(trip).integer(photo);
        sql::run(join);
        runWith(forgetPhoto, photo);
    }
    SQLite::Statement count(m_database, "UPDATE trip SET (photo_count, located_count) = "
                                        "(SELECT count(*), count(latitude) FROM photo WHERE trip_id = trip.id) "
                                        "WHERE id = ?");
    for (const qint64 trip : trips)
        runWith(count, trip);
    m_database.exec("DELETE FROM removed_trip WHERE id NOT IN (SELECT trip_id FROM removed_trip_photo)");
}

void LibraryRemover::purge(qint64 beforeMs)
{
    SQLite::Statement select(m_database, "SELECT id FROM library WHERE removed_ms < ?");
    sql::Binder(select).integer(beforeMs);
    std::vector<LibraryId> old;
    while (select.executeStep())
        old.push_back(LibraryId{sql::RowReader(select).integer()});
    select.reset();
    SQLite::Statement remove(m_database, "DELETE FROM library WHERE id = ?");
    for (const LibraryId id : old) {
        const std::vector<LibraryRow> libraries = readLibraries(m_database);
        for (const LibraryRow& library : libraries) {
            if (library.id == id)
                forget(filesOf(library, libraries));
        }
        runWith(remove, id.value);
    }
    m_database.exec("DELETE FROM removed_trip WHERE id NOT IN (SELECT trip_id FROM removed_trip_photo)");
}

void LibraryRemover::forget(std::span<const qint64> files)
{
    SQLite::Statement find(m_database, "SELECT coalesce(photo_id, 0) FROM file WHERE id = ? AND missing > 1");
    SQLite::Statement forgetFact(m_database, "DELETE FROM user_fact WHERE file_id = ?");
    SQLite::Statement forgetFile(m_database, "DELETE FROM file WHERE id = ?");
    SQLite::Statement forgetPhoto(
        m_database, "DELETE FROM photo WHERE id = ? AND NOT EXISTS (SELECT 1 FROM file WHERE photo_id = photo.id)");
    for (const qint64 file : files) {
        sql::Binder(find).integer(file);
        const bool found = find.executeStep();
        const qint64 photo = found ? sql::RowReader(find).integer() : 0;
        find.reset();
        if (!found)
            continue; // it is there again
        runWith(forgetFact, file);
        runWith(forgetFile, file);
        runWith(forgetPhoto, photo);
    }
}

void LibraryRemover::setRemoved(const LibraryRow& library, std::optional<qint64> whenMs)
{
    SQLite::Statement statement(m_database, "UPDATE library SET removed_ms = ? WHERE id = ?");
    sql::Binder(statement).integer(whenMs).integer(library.id.value);
    sql::run(statement);
}

} // namespace wayfolio
