// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/NameTable.h"
#include "core/catalog/ShotRecorder.h"

#include <functional>
#include <vector>

namespace wayfolio {

/// A row of `file`, and where it says that the file is.
struct FilePlace
{
    qint64 fileId = 0;
    std::optional<qint64> photoId;
    qint64 folderId = 0;
    QString name;
    QString path;
    qint64 sizeBytes = 0;
    qint64 modifiedNs = 0;
};

/// Gives known files other paths, inside a transaction of its caller; throws SQLite's exceptions. After a rollback make
/// a new one.
class FileMover
{
public:
    explicit FileMover(SQLite::Database& database);

    std::optional<FilePlace> placeOf(qint64 fileId);
    bool isKnown(const QString& path);

    /// Together with those files of its photo that have gone the same way: `isGone` from their old paths, and at the
    /// new one. The photo is divided where others stay behind. Gives the files that moved.
    std::vector<FilePlace> move(const FilePlace& file, const QString& path,
                                const std::function<bool(const QString&)>& isGone);

private:
    std::vector<FilePlace> filesOfPhoto(qint64 photoId);
    bool hasGoneAlong(const FilePlace& file, const QString& path, const std::function<bool(const QString&)>& isGone);
    void setPath(const FilePlace& file, const QString& path);
    void leavePhoto(const FilePlace& file);

    NameTable m_folders;
    ShotRecorder m_shots;
    SQLite::Statement m_place;
    SQLite::Statement m_ofPhoto;
    SQLite::Statement m_known;
    SQLite::Statement m_setPath;
    SQLite::Statement m_leavePhoto;
};

/// The path of `file` beside `path`, where another file of its shot is now: its name has the same ending as before.
QString pathBeside(const FilePlace& file, const QString& path);

} // namespace wayfolio
