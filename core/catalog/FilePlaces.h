// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/Sql.h"

#include <QString>

#include <optional>
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
    quint64 fingerprint = 0; ///< 0: none is known
};

/// Where the catalogue says that files are. Throws SQLite's exceptions.
class FilePlaces
{
public:
    explicit FilePlaces(SQLite::Database& database);

    std::optional<FilePlace> ofFile(qint64 fileId);
    std::optional<FilePlace> at(const QString& path);
    /// In the order of their ranks: the first one is shown.
    std::vector<FilePlace> ofPhoto(qint64 photoId);

private:
    SQLite::Statement m_ofFile;
    SQLite::Statement m_at;
    SQLite::Statement m_ofPhoto;
};

/// What is at a path, compared by size and time with a known file.
enum class Likeness {
    Nothing, ///< no file is there, or it cannot be seen
    Same,
    Other,
};

Likeness likenessAt(const QString& path, const FilePlace& file);

/// The path of `file` beside `path`, where another file of its shot is now: its name has the same ending as before.
QString pathBeside(const FilePlace& file, const QString& path);

} // namespace wayfolio
