// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/FileMover.h"

#include "core/catalog/LibraryRow.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace wayfolio {

namespace {

/// What the files of one photo have in common.
QString stemOf(const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    return sql::joinPath(parts.folder, shotStem(parts.name).toString());
}

} // namespace

FileMover::FileMover(SQLite::Database& database)
    : m_places(database)
    , m_folders(database, "SELECT id FROM folder WHERE path = ?", kInsertFolder)
    , m_shots(database)
    , m_setPath(database, "UPDATE file SET folder_id = ?, name = ?, missing = 0 WHERE id = ?")
    , m_setMissing(database, "UPDATE file SET missing = 1 WHERE id = ?")
    , m_leavePhoto(database, "UPDATE file SET photo_id = NULL WHERE id = ?")
{}

std::vector<FilePlace> FileMover::move(const FilePlace& file, const QString& path,
                                       const std::function<bool(const FilePlace&)>& hasLeft)
{
    const std::vector<FilePlace> shot = file.photoId ? m_places.ofPhoto(*file.photoId) : std::vector{file};
    if (shot.size() == 1) {
        setPath(file, path);
        return {file};
    }
    std::vector<FilePlace> moved;
    std::vector<FilePlace> left;
    for (const FilePlace& member : shot) {
        const bool goes = member.fileId == file.fileId || hasGoneAlong(member, path, hasLeft);
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

std::vector<FileMove> FileMover::exchange(std::span<const FileMove> moves,
                                          const std::function<bool(const QString& path)>& isGone)
{
    std::vector<FileMove> displaced = displacedBy(moves);
    std::vector<FileMove> all(moves.begin(), moves.end());
    all.insert(all.end(), displaced.begin(), displaced.end());
    divideShots(all);
    for (const FileMove& move : all) // no file can have such a name
        setPath(move.file, move.file.folderId, QString(u'/' + QString::number(move.file.fileId)));
    for (const FileMove& move : all)
        setPath(move.file, move.path);
    for (const FileMove& move : displaced) {
        if (!isGone(move.path))
            continue;
        sql::Binder(m_setMissing).integer(move.file.fileId);
        sql::run(m_setMissing);
    }
    for (const FileMove& move : all)
        regroup(move);
    return displaced;
}

std::vector<FileMove> FileMover::displacedBy(std::span<const FileMove> moves)
{
    std::unordered_map<QString, QString> cameFrom;
    std::unordered_set<qint64> going;
    for (const FileMove& move : moves) {
        cameFrom.emplace(move.path, move.file.path);
        going.insert(move.file.fileId);
    }
    std::vector<FileMove> displaced;
    for (const FileMove& move : moves) {
        const std::optional<FilePlace> there = m_places.at(move.path);
        if (!there || going.contains(there->fileId))
            continue;
        QString freed = move.file.path;
        for (auto next = cameFrom.find(freed); next != cameFrom.end(); next = cameFrom.find(freed))
            freed = next->second; // no circle: whoever is in one goes
        displaced.push_back({.file = *there, .path = freed});
    }
    return displaced;
}

/// The photo stays with the file that is shown, and with those that go the same way.
void FileMover::divideShots(std::span<const FileMove> moves)
{
    std::unordered_map<qint64, QString> newPaths;
    std::unordered_set<qint64> photos;
    for (const FileMove& move : moves) {
        newPaths.emplace(move.file.fileId, move.path);
        if (move.file.photoId)
            photos.insert(*move.file.photoId);
    }
    const auto newStem = [&newPaths](const FilePlace& file) {
        const auto found = newPaths.find(file.fileId);
        return stemOf(found == newPaths.end() ? file.path : found->second);
    };
    for (const qint64 photo : photos) {
        const std::vector<FilePlace> shot = m_places.ofPhoto(photo);
        for (const FilePlace& member : shot) {
            if (newStem(member) != newStem(shot.front()))
                leavePhoto(member);
        }
    }
}

void FileMover::regroup(const FileMove& move)
{
    const sql::PathParts parts = sql::splitPath(move.path);
    const qint64 folderId = m_folders.idOf(parts.folder.toString());
    if (!m_shots.isAlone(move.file.folderId, move.file.name))
        m_shots.regroup(move.file.folderId, move.file.name);
    if (!m_shots.isAlone(folderId, parts.name))
        m_shots.regroup(folderId, parts.name);
}

bool FileMover::hasGoneAlong(const FilePlace& file, const QString& path,
                             const std::function<bool(const FilePlace&)>& hasLeft)
{
    const QString beside = pathBeside(file, path);
    return hasLeft(file) && likenessAt(beside, file) == Likeness::Same && !m_places.at(beside);
}

void FileMover::setPath(const FilePlace& file, const QString& path)
{
    const sql::PathParts parts = sql::splitPath(path);
    setPath(file, m_folders.idOf(parts.folder.toString()), parts.name);
}

void FileMover::setPath(const FilePlace& file, qint64 folderId, QStringView name)
{
    sql::Binder(m_setPath).integer(folderId).text(name).integer(file.fileId);
    sql::run(m_setPath);
}

void FileMover::leavePhoto(const FilePlace& file)
{
    sql::Binder(m_leavePhoto).integer(file.fileId);
    sql::run(m_leavePhoto);
}

} // namespace wayfolio
