// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/LibraryRow.h"

#include "core/base/Paths.h"

namespace wayfolio {

bool LibraryRow::isMounted(const MountTable& mounts) const
{
    const Mount* const here = mounts.mountOf(path);
    return volumeId.isEmpty() || (here != nullptr && here->volumeId == volumeId);
}

std::vector<LibraryRow> readLibraries(SQLite::Database& database)
{
    SQLite::Statement select(
        database, "SELECT library.id, path, scanned_ms, removed_ms, watched, volume_id, uuid, label, mount_point "
                  "FROM library LEFT JOIN volume ON volume.id = volume_id ORDER BY path");
    std::vector<LibraryRow> libraries;
    while (select.executeStep()) {
        sql::RowReader row(select);
        LibraryRow library;
        library.id = LibraryId{row.integer()};
        library.path = row.text();
        library.lastScan =
            row.optionalInteger().transform([](qint64 ms) { return Instant(std::chrono::milliseconds(ms)); });
        library.isRemoved = row.optionalInteger().has_value();
        library.watched = row.optionalInteger().transform([](qint64 number) { return number != 0; });
        library.volume = row.optionalInteger();
        library.volumeId = row.text();
        library.volumeName = row.text();
        library.mountPoint = row.text();
        libraries.push_back(std::move(library));
    }
    return libraries;
}

const LibraryRow* libraryOf(const QString& folder, const std::vector<LibraryRow>& libraries, bool ofRemoved)
{
    const LibraryRow* innermost = nullptr;
    for (const LibraryRow& library : libraries) {
        if ((ofRemoved || !library.isRemoved) && isAtOrBelow(folder, library.path))
            innermost = &library; // in the order of their paths, the inner one comes later
    }
    return innermost;
}

std::vector<FolderRow> foldersOf(const LibraryRow& library, const std::vector<LibraryRow>& libraries,
                                 SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT id, path FROM folder ORDER BY id");
    std::vector<FolderRow> folders;
    while (select.executeStep()) {
        sql::RowReader row(select);
        FolderRow folder;
        folder.id = row.integer();
        folder.path = row.text();
        if (!isAtOrBelow(folder.path, library.path))
            continue;
        const LibraryRow* const owner = libraryOf(folder.path, libraries, true);
        if (owner != nullptr && owner->id == library.id)
            folders.push_back(std::move(folder));
    }
    return folders;
}

} // namespace wayfolio
