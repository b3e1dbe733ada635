// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/TimeStore.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoRow.h"
#include "core/catalog/Sql.h"

#include <string>

namespace wayfolio {

namespace {

/// "(3, 7)", for IN.
std::string listOf(std::span<const TimeSource> sources)
{
    std::string numbers;
    for (const TimeSource source : sources)
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(storedNumber(source));
    return "(" + numbers + ")";
}

std::string selectByCamera(std::span<const TimeSource> sources)
{
    return std::string("SELECT camera_id, name, photo.id, problems, ") + kTimeColumns +
           " FROM photo JOIN camera ON camera.id = camera_id WHERE wall_ms IS NOT NULL AND " + kNotRemoved +
           " AND camera_id IN "
           "(SELECT camera_id FROM photo WHERE time_source IN " +
           listOf(sources) + ") ORDER BY camera_id, wall_ms, photo.id";
}

std::string selectPlaced(std::span<const TimeSource> sources)
{
    return std::string("SELECT latitude, longitude, id, problems, ") + kTimeColumns +
           " FROM photo WHERE wall_ms IS NOT NULL AND latitude IS NOT NULL AND " + kNotRemoved +
           " AND time_source IN " + listOf(sources);
}

std::string selectTimes(std::span<const TimeSource> sources)
{
    return std::string("SELECT id, problems, ") + kTimeColumns + " FROM photo WHERE wall_ms IS NOT NULL AND " +
           kNotRemoved + " AND time_source IN " + listOf(sources);
}

std::string selectOffsets(std::span<const TimeSource> sources)
{
    return std::string("SELECT wall_ms, offset_s, time_zone FROM photo "
                       "WHERE wall_ms IS NOT NULL AND offset_s IS NOT NULL AND ") +
           kNotRemoved + " AND time_source IN " + listOf(sources);
}

PhotoTime readPhotoTime(sql::RowReader& row)
{
    PhotoTime time;
    time.id = PhotoId{row.integer()};
    time.problems = PhotoProblems::fromInt(static_cast<quint32>(row.integer()));
    time.time = readTime(row);
    return time;
}

} // namespace

TimeStore::TimeStore(Catalog& catalog)
    : m_catalog(catalog)
{}

Result<void>
TimeStore::forEachCamera(std::span<const TimeSource> sources,
                         const std::function<void(const QString& camera, std::span<const PhotoTime>)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Statement statement(database, selectByCamera(sources));
        std::vector<PhotoTime> times;
        qint64 camera = 0;
        QString name;
        const auto visitCamera = [&] {
            if (!times.empty())
                visit(name, times);
            times.clear();
        };
        while (statement.executeStep()) {
            sql::RowReader row(statement);
            const qint64 next = row.integer();
            QString nextName = row.text();
            if (next != camera) {
                visitCamera();
                camera = next;
                name = std::move(nextName);
            }
            times.push_back(readPhotoTime(row));
        }
        visitCamera();
        return {};
    });
}

Result<void> TimeStore::forEachPlaced(std::span<const TimeSource> sources,
                                      const std::function<void(const PhotoTime&, GeoPoint)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Statement statement(database, selectPlaced(sources));
        while (statement.executeStep()) {
            sql::RowReader row(statement);
            const qint64 latitude = row.integer();
            const auto point = pointFrom(latitude, row.integer());
            if (point)
                visit(readPhotoTime(row), *point);
        }
        return {};
    });
}

Result<void> TimeStore::forEach(std::span<const TimeSource> sources, const std::function<void(const PhotoTime&)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Statement statement(database, selectTimes(sources));
        while (statement.executeStep()) {
            sql::RowReader row(statement);
            visit(readPhotoTime(row));
        }
        return {};
    });
}

Result<void>
TimeStore::forEachOffset(std::span<const TimeSource> sources,
                         const std::function<void(WallTime wall, UtcOffset offset, std::string_view timeZone)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        sql::NumberRows row(database, selectOffsets(sources));
        while (row.next()) {
            const WallTime wall{std::chrono::milliseconds(row.integer())};
            const UtcOffset offset{row.integer()};
            visit(wall, offset, row.text());
        }
        return {};
    });
}

Result<void> TimeStore::update(std::span<const PhotoTime> times)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Statement statement(database, std::string("UPDATE photo SET (") + kTimeColumns +
                                                  ", problems) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ? AND "
                                                  "time_source <> " +
                                                  std::to_string(storedNumber(TimeSource::Manual)));
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const PhotoTime& time : times) {
            sql::Binder binder(statement);
            bindTime(binder, time.time);
            binder.integer(qint64{time.problems.toInt()}).integer(time.id.value);
            sql::run(statement);
        }
        transaction.commit();
        return {};
    });
}

} // namespace wayfolio
