// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/FilePlaces.h"
#include "core/catalog/NameTable.h"
#include "core/catalog/ShotRecorder.h"

#include <functional>
#include <span>
#include <vector>

namespace wayfolio {

/// A known file and the path it is at now.
struct FileMove
{
    FilePlace file; ///< as it was
    QString path;
};

/// Gives known files other paths, inside a transaction of its caller; throws SQLite's exceptions. After a rollback make
/// a new one.
class FileMover
{
public:
    explicit FileMover(SQLite::Database& database);

    FilePlaces& places() { return m_places; }

    /// Together with those files of its photo that have gone the same way: `hasLeft` their old paths, and are at the
    /// new one. The photo is divided where others stay behind. Gives the files that moved.
    std::vector<FilePlace> move(const FilePlace& file, const QString& path,
                                const std::function<bool(const FilePlace&)>& hasLeft);

    /// Gives files each other's paths, all at once. A known file that has to make room, as its content is nowhere, gets
    /// the path that became free at the other end of the row: there it is missing if nothing is there. Gives those.
    std::vector<FileMove> exchange(std::span<const FileMove> moves,
                                   const std::function<bool(const QString& path)>& isGone);

private:
    bool hasGoneAlong(const FilePlace& file, const QString& path, const std::function<bool(const FilePlace&)>& hasLeft);
    std::vector<FileMove> displacedBy(std::span<const FileMove> moves);
    void divideShots(std::span<const FileMove> moves);
    void regroup(const FileMove& move);
    void setPath(const FilePlace& file, const QString& path);
    void setPath(const FilePlace& file, qint64 folderId, QStringView name);
    void leavePhoto(const FilePlace& file);

    FilePlaces m_places;
    NameTable m_folders;
    ShotRecorder m_shots;
    SQLite::Statement m_setPath;
    SQLite::Statement m_setMissing;
    SQLite::Statement m_leavePhoto;
};

} // namespace wayfolio
