// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/FilePlaces.h"

#include "core/model/ShotPairing.h"

#include <QFile>

#include <bit>
#include <string>
#include <sys/stat.h>

namespace wayfolio {

namespace {

std::string selectPlaces(const char* condition)
{
    return std::string("SELECT file.id, photo_id, folder_id, name, size, mtime_ns, fingerprint, folder.path FROM file "
                       "JOIN folder ON folder.id = folder_id WHERE ") +
           condition;
}

FilePlace readPlace(sql::RowReader row)
{
    FilePlace place;
    place.fileId = row.integer();
    place.photoId = row.optionalInteger();
    place.folderId = row.integer();
    place.name = row.text();
    place.sizeBytes = row.integer();
    place.modifiedNs = row.integer();
    place.fingerprint = std::bit_cast<quint64>(row.integer());
    place.path = sql::joinPath(row.text(), place.name);
    return place;
}

std::optional<FilePlace> readOnePlace(SQLite::Statement& select)
{
    std::optional<FilePlace> place;
    if (select.executeStep())
        place = readPlace(sql::RowReader(select));
    select.reset();
    return place;
}

} // namespace

FilePlaces::FilePlaces(SQLite::Database& database)
    : m_ofFile(database, selectPlaces("file.id = ?"))
    , m_at(database, selectPlaces("folder.path = ? AND name = ?"))
    , m_ofPhoto(database, selectPlaces("photo_id = ? ORDER BY rank, file.id"))
{}

std::optional<FilePlace> FilePlaces::ofFile(qint64 fileId)
{
    sql::Binder(m_ofFile).integer(fileId);
    return readOnePlace(m_ofFile);
}

std::optional<FilePlace> FilePlaces::at(const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    sql::Binder(m_at).text(parts.folder).text(parts.name);
    return readOnePlace(m_at);
}

std::vector<FilePlace> FilePlaces::ofPhoto(qint64 photoId)
{
    sql::Binder(m_ofPhoto).integer(photoId);
    std::vector<FilePlace> files;
    while (m_ofPhoto.executeStep())
        files.push_back(readPlace(sql::RowReader(m_ofPhoto)));
    m_ofPhoto.reset();
    return files;
}

Likeness likenessAt(const QString& path, const FilePlace& file)
{
    struct stat status{};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return Likeness::Nothing;
    constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;
    const qint64 modifiedNs = (qint64{status.st_mtim.tv_sec} * kNanosecondsPerSecond) + status.st_mtim.tv_nsec;
    const bool isSame = status.st_size == file.sizeBytes && modifiedNs == file.modifiedNs;
    return isSame ? Likeness::Same : Likeness::Other;
}

QString pathBeside(const FilePlace& file, const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    const QStringView ending = QStringView(file.name).sliced(shotStem(file.name).size());
    return sql::joinPath(parts.folder, shotStem(parts.name).toString().append(ending));
}

} // namespace wayfolio
