// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/LibraryRow.h"

namespace wayfolio {

/// Moves libraries to other paths, inside a transaction of its caller; throws SQLite's exceptions.
class LibraryMover
{
public:
    explicit LibraryMover(SQLite::Database& database);

    enum class Sameness {
        Name,
        Stamp, ///< size and time as well
    };

    /// Whether some of its files are below that path: a sample is looked for. An empty library fits anywhere by its
    /// names, and nowhere by its stamps.
    bool fits(const LibraryRow& library, const QString& path, Sameness sameness);
    /// False when files that are not its own are known there; then roll back.
    bool move(const LibraryRow& library, const QString& path);
    /// The row of the volume that a path is on now, made where there is none; nothing when it could not be known again.
    std::optional<qint64> volumeAt(const QString& path, const MountTable& mounts);
    void setVolume(const LibraryRow& library, std::optional<qint64> volume);

    /// See LibraryStore.
    void followVolumes(const MountTable& mounts);

private:
    void followVolume(const std::vector<LibraryRow>& libraries, const MountTable& mounts);
    bool moveAll(const std::vector<LibraryRow>& libraries, const QString& mountPoint);

    SQLite::Database& m_database;
};

} // namespace wayfolio
