// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/FactWriter.h"

#include "core/catalog/FactRow.h"

#include <string>

namespace wayfolio {

FactWriter::FactWriter(SQLite::Database& database)
    : m_shots(database)
    , m_files(database, "SELECT id, folder_id, name FROM file WHERE photo_id = ? ORDER BY missing, rank, id")
    , m_facts(database, std::string("SELECT ") + kFactColumns + " FROM user_fact WHERE file_id = ?")
    , m_setPosition(database,
                    "INSERT INTO user_fact(file_id, latitude, longitude, position_removed) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude, "
                    "position_removed = excluded.position_removed")
    , m_setZone(database, "INSERT INTO user_fact(file_id, time_zone) VALUES (?, ?) "
                          "ON CONFLICT DO UPDATE SET time_zone = excluded.time_zone")
    , m_removeEmpty(database, "DELETE FROM user_fact WHERE file_id = ? AND latitude IS NULL AND time_zone IS NULL "
                              "AND position_removed = 0")
{}

std::optional<PhotoFacts> FactWriter::read(PhotoId photo)
{
    const std::vector<OwnedFile> files = filesOf(photo);
    if (files.empty())
        return std::nullopt;
    PhotoFacts facts;
    for (const OwnedFile& file : files)
        facts.add(factsOf(file.id));
    return facts;
}

void FactWriter::setPosition(PhotoId photo, std::optional<GeoPoint> position, bool isRemoved)
{
    writeToFiles(photo, m_setPosition, [position, isRemoved](sql::Binder& binder) {
        if (position)
            binder.integer(qint64{position->latitudeUnits()}).integer(qint64{position->longitudeUnits()});
        else
            binder.null().null();
        binder.integer(isRemoved ? 1 : 0);
    });
}

void FactWriter::setZone(PhotoId photo, const std::optional<QTimeZone>& zone)
{
    writeToFiles(photo, m_setZone,
                 [&zone](sql::Binder& binder) { binder.textOrNull(zone ? zoneText(*zone) : QString()); });
}

std::vector<FactWriter::OwnedFile> FactWriter::filesOf(PhotoId photo)
{
    sql::Binder(m_files).integer(photo.value);
    std::vector<OwnedFile> files;
    while (m_files.executeStep()) {
        sql::RowReader row(m_files);
        const qint64 id = row.integer();
        const qint64 folderId = row.integer();
        files.push_back({.id = id, .folderId = folderId, .name = row.text()});
    }
    m_files.reset();
    return files;
}

PhotoFacts FactWriter::factsOf(qint64 fileId)
{
    sql::Binder(m_facts).integer(fileId);
    PhotoFacts facts;
    if (m_facts.executeStep())
        facts = readFacts(sql::RowReader(m_facts));
    m_facts.reset();
    return facts;
}

void FactWriter::writeToFiles(PhotoId photo, SQLite::Statement& statement,
                              const std::function<void(sql::Binder&)>& bind)
{
    const std::vector<OwnedFile> files = filesOf(photo);
    for (const OwnedFile& file : files) {
        sql::Binder binder(statement);
        binder.integer(file.id);
        bind(binder);
        sql::run(statement);
        sql::Binder(m_removeEmpty).integer(file.id);
        sql::run(m_removeEmpty);
    }
    for (const OwnedFile& file : files)
        m_shots.regroup(file.folderId, file.name);
}

} // namespace wayfolio
