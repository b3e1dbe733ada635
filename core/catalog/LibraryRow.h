// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/MountTable.h"
#include "core/catalog/Sql.h"
#include "core/model/Library.h"

#include <vector>

namespace wayfolio {

/// A row of `library` with that of its volume.
struct LibraryRow
{
    LibraryId id;
    QString path;
    std::optional<Instant> lastScan;
    bool isRemoved = false;
    std::optional<bool> watched;
    std::optional<qint64> volume;
    QString volumeId; ///< empty without a volume
    QString volumeName;
    QString mountPoint; ///< of the volume when it was last seen

    /// Whether what is at its path is what was there: not when its drive is not connected.
    [[nodiscard]] bool isMounted(const MountTable& mounts) const;
};

/// In the order of their paths; throws SQLite's exceptions.
std::vector<LibraryRow> readLibraries(SQLite::Database& database);

/// The library that a folder belongs to, the innermost one; null when it is in none. Removed ones own what is in them
/// only if `ofRemoved`.
const LibraryRow* libraryOf(const QString& folder, const std::vector<LibraryRow>& libraries, bool ofRemoved);

/// Of a folder's path, into `folder`: a new one of a removed library is as removed as the others.
inline constexpr const char* kInsertFolder =
    "INSERT INTO folder(path, removed) VALUES (?1, coalesce((SELECT removed_ms IS NOT NULL FROM library "
    "WHERE path = ?1 OR substr(?1, 1, length(rtrim(path, '/')) + 1) = rtrim(path, '/') || '/' "
    "ORDER BY length(path) DESC LIMIT 1), 0))";

struct FolderRow
{
    qint64 id = 0;
    QString path;
};

/// The folders that belong to a library; throws SQLite's exceptions.
std::vector<FolderRow> foldersOf(const LibraryRow& library, const std::vector<LibraryRow>& libraries,
                                 SQLite::Database& database);

} // namespace wayfolio
