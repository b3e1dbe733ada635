// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/FileMover.h"

#include <QFile>

#include <algorithm>
#include <string>
#include <sys/stat.h>

namespace wayfolio {

namespace {

std::string selectPlace(const char* condition)
{
    return std::string("SELECT file.id, photo_id, folder_id, name, size, mtime_ns, folder.path FROM file "
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
    place.path = sql::joinPath(row.text(), place.name);
    return place;
}

bool isAt(const QString& path, const FilePlace& file)
{
    struct stat status{};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return false;
    constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;
    const qint64 modifiedNs = (qint64{status.st_mtim.tv_sec} * kNanosecondsPerSecond) + status.st_mtim.tv_nsec;
    return status.st_size == file.sizeBytes && modifiedNs == file.modifiedNs;
}

} // namespace

QString pathBeside(const FilePlace& file, const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    const QStringView ending = QStringView(file.name).sliced(shotStem(file.name).size());
    return sql::joinPath(parts.folder, shotStem(parts.name).toString().append(ending));
}

FileMover::FileMover(SQLite::Database& database)
    : m_folders(database, "SELECT id FROM folder WHERE path = ?", "INSERT INTO folder(path) VALUES (?)")
    , m_shots(database)
    , m_place(database, selectPlace("file.id = ?"))
    , m_ofPhoto(database, selectPlace("photo_id = ? ORDER BY rank, file.id"))
    , m_known(database, "SELECT 1 FROM file JOIN folder ON folder.id = folder_id WHERE folder.path = ? AND name = ?")
    , m_setPath(database, "UPDATE file SET folder_id = ?, name = ?, missing = 0 WHERE id = ?")
    , m_leavePhoto(database, "UPDATE file SET photo_id = NULL WHERE id = ?")
{}

std::optional<FilePlace> FileMover::placeOf(qint64 fileId)
{
    sql::Binder(m_place).integer(fileId);
    std::optional<FilePlace> place;
    if (m_place.executeStep())
        place = readPlace(sql::RowReader(m_place));
    m_place.reset();
    return place;
}

bool FileMover::isKnown(const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    sql::Binder(m_known).text(parts.folder).text(parts.name);
    const bool isKnown = m_known.executeStep();
    m_known.reset();
    return isKnown;
}

std::vector<FilePlace> FileMover::move(const FilePlace& file, const QString& path,
                                       const std::function<bool(const QString&)>& isGone)
{
    const std::vector<FilePlace> shot = file.photoId ? filesOfPhoto(*file.photoId) : std::vector{file};
    if (shot.size() == 1) {
        setPath(file, path);
        return {file};
    }
    std::vector<FilePlace> moved;
    std::vector<FilePlace> left;
    for (const FilePlace& member : shot) {
        const bool goes = member.fileId == file.fileId || hasGoneAlong(member, path, isGone);
        (goes ? moved : left).push_back(member);
    }
    if (!left.empty()) {
        const bool shownOneGoes = moved.front().fileId == shot.front().fileId;
        for (const FilePlace& member : shownOneGoes ? left : moved)
            leavePhoto(member);
    }
    for (const FilePlace& member : moved)
        setPath(member, member.fileId == file.fileId ? path : pathBeside(member, path));
    if (!left.empty())
        m_shots.regroup(file.folderId, file.name);
    const sql::PathParts parts = sql::splitPath(path);
    m_shots.regroup(m_folders.idOf(parts.folder.toString()), parts.name);
    return moved;
}

std::vector<FilePlace> FileMover::filesOfPhoto(qint64 photoId)
{
    sql::Binder(m_ofPhoto).integer(photoId);
    std::vector<FilePlace> files;
    while (m_ofPhoto.executeStep())
        files.push_back(readPlace(sql::RowReader(m_ofPhoto)));
    m_ofPhoto.reset();
    return files;
}

bool FileMover::hasGoneAlong(const FilePlace& file, const QString& path,
                             const std::function<bool(const QString&)>& isGone)
{
    const QString beside = pathBeside(file, path);
    return isGone(file.path) && isAt(beside, file) && !isKnown(beside);
}

void FileMover::setPath(const FilePlace& file, const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    sql::Binder(m_setPath).integer(m_folders.idOf(parts.folder.toString())).text(parts.name).integer(file.fileId);
    sql::run(m_setPath);
}

void FileMover::leavePhoto(const FilePlace& file)
{
    sql::Binder(m_leavePhoto).integer(file.fileId);
    sql::run(m_leavePhoto);
}

} // namespace wayfolio
