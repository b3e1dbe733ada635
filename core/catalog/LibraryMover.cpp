// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/LibraryMover.h"

#include "core/base/Paths.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <sys/stat.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSampleSize = 200;

/// Sees what is at a path, without following links; nothing where there is nothing.
std::optional<struct stat> statusOf(const QString& path)
{
    struct stat status{};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return status;
}

qint64 modifiedNsOf(const struct stat& status)
{
    constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;
    return (qint64{status.st_mtim.tv_sec} * kNanosecondsPerSecond) + status.st_mtim.tv_nsec;
}

} // namespace

LibraryMover::LibraryMover(SQLite::Database& database)
    : m_database(database)
{}

bool LibraryMover::fits(const LibraryRow& library, const QString& path, Sameness sameness)
{
    const std::vector<FolderRow> folders = foldersOf(library, readLibraries(m_database), m_database);
    // Some of every folder, so that it does not matter which of them are still there.
    const qint64 ofFolder = std::max<qint64>(1, kSampleSize / std::max<qint64>(1, std::ssize(folders)));
    SQLite::Statement select(m_database, "SELECT name, size, mtime_ns FROM file WHERE folder_id = ? LIMIT ?");
    bool isEmpty = true;
    for (const FolderRow& folder : folders) {
        const QString moved = pathMovedAlong(folder.path, library.path, path);
        sql::Binder(select).integer(folder.id).integer(ofFolder);
        while (select.executeStep()) {
            isEmpty = false;
            sql::RowReader row(select);
            const auto status = statusOf(sql::joinPath(moved, row.text()));
            const qint64 sizeBytes = row.integer();
            if (status && (sameness == Sameness::Name ||
                           (status->st_size == sizeBytes && modifiedNsOf(*status) == row.integer())))
                return true;
        }
        select.reset();
    }
    return isEmpty && sameness == Sameness::Name;
}

bool LibraryMover::move(const LibraryRow& library, const QString& path)
{
    const std::vector<FolderRow> folders = foldersOf(library, readLibraries(m_database), m_database);
    SQLite::Statement setPath(m_database, "UPDATE folder SET path = ? WHERE id = ?");
    const auto setPaths = [&](const auto& pathOf) {
        for (const FolderRow& folder : folders) {
            sql::Binder(setPath).text(pathOf(folder)).integer(folder.id);
            sql::run(setPath);
        }
    };
    // Out of the way first: the new paths may be old ones of other folders of the same library.
    setPaths([](const FolderRow& folder) { return QString(u'\u0001' + folder.path); });
    SQLite::Statement known(m_database, "SELECT id, path, EXISTS (SELECT 1 FROM file WHERE folder_id = folder.id) "
                                        "FROM folder");
    std::vector<qint64> empty;
    while (known.executeStep()) {
        sql::RowReader row(known);
        const qint64 id = row.integer();
        if (!isAtOrBelow(row.text(), path))
            continue;
        if (row.integer() != 0)
            return false;
        empty.push_back(id);
    }
    SQLite::Statement remove(m_database, "DELETE FROM folder WHERE id = ?");
    for (const qint64 id : empty) {
        sql::Binder(remove).integer(id);
        sql::run(remove);
    }
    setPaths([&](const FolderRow& folder) { return pathMovedAlong(folder.path, library.path, path); });
    SQLite::Statement setLibrary(m_database, "UPDATE OR IGNORE library SET path = ? WHERE id = ?");
    sql::Binder(setLibrary).text(path).integer(library.id.value);
    sql::run(setLibrary);
    return path == library.path || setLibrary.getChanges() == 1;
}

std::optional<qint64> LibraryMover::volumeAt(const QString& path, const MountTable& mounts)
{
    const Mount* const mount = mounts.mountOf(path);
    if (mount == nullptr || mount->volumeId.isEmpty())
        return std::nullopt;
    SQLite::Statement insert(m_database, "INSERT INTO volume(uuid, label, mount_point) VALUES (?, ?, ?) "
                                         "ON CONFLICT DO UPDATE SET label = excluded.label, mount_point = iif("
                                         "EXISTS (SELECT 1 FROM library WHERE volume_id = volume.id), mount_point, "
                                         "excluded.mount_point) RETURNING id");
    sql::Binder(insert).text(mount->volumeId).text(mount->label).text(mount->mountPoint);
    insert.executeStep();
    return sql::RowReader(insert).optionalInteger();
}

void LibraryMover::setVolume(const LibraryRow& library, std::optional<qint64> volume)
{
    SQLite::Statement statement(m_database, "UPDATE library SET volume_id = ? WHERE id = ?");
    sql::Binder(statement).integer(volume).integer(library.id.value);
    sql::run(statement);
}

void LibraryMover::followVolumes(const MountTable& mounts)
{
    std::map<QString, std::vector<LibraryRow>> ofVolume;
    for (LibraryRow& library : readLibraries(m_database)) {
        if (!library.volumeId.isEmpty() && isAtOrBelow(library.path, library.mountPoint))
            ofVolume[library.volumeId].push_back(std::move(library));
    }
    // Those that make room first, then those that come.
    for (const bool isConnected : {false, true}) {
        for (const auto& [volumeId, libraries] : ofVolume) {
            if (mounts.mountPointsOf(volumeId).isEmpty() != isConnected)
                followVolume(libraries, mounts);
        }
    }
}

void LibraryMover::followVolume(const std::vector<LibraryRow>& libraries, const MountTable& mounts)
{
    const LibraryRow& first = libraries.front();
    if (std::ranges::all_of(libraries, [&](const LibraryRow& library) { return library.isMounted(mounts); }))
        return;
    for (const QString& mountPoint : mounts.mountPointsOf(first.volumeId)) {
        const bool isThere = std::ranges::any_of(libraries, [&](const LibraryRow& library) {
            return QFileInfo(pathMovedAlong(library.path, library.mountPoint, mountPoint)).isDir();
        });
        if (isThere && moveAll(libraries, mountPoint))
            return;
    }
    std::vector<LibraryRow> absent;
    for (const LibraryRow& library : libraries) {
        if (fits(library, library.path, Sameness::Stamp))
            setVolume(library, volumeAt(library.path, mounts));
        else
            absent.push_back(library);
    }
    const Mount* const here = mounts.mountOf(first.mountPoint);
    const bool isTaken = here != nullptr && here->mountPoint == first.mountPoint && !here->volumeId.isEmpty() &&
                         here->volumeId != first.volumeId;
    if (isTaken && !absent.empty())
        moveAll(absent, u"%1 [%2]"_s.arg(first.mountPoint, first.volumeId));
}

bool LibraryMover::moveAll(const std::vector<LibraryRow>& libraries, const QString& mountPoint)
{
    m_database.exec("SAVEPOINT volume");
    for (const LibraryRow& library : libraries) {
        if (!move(library, pathMovedAlong(library.path, library.mountPoint, mountPoint))) {
            m_database.exec("ROLLBACK TO volume; RELEASE volume");
            return false;
        }
    }
    m_database.exec("RELEASE volume");
    SQLite::Statement statement(m_database, "UPDATE volume SET mount_point = ? WHERE id = ?");
    sql::Binder(statement).text(mountPoint).integer(libraries.front().volume);
    sql::run(statement);
    return true;
}

} // namespace wayfolio
