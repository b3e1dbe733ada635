// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/UserFacts.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/DerivedState.h"
#include "core/catalog/FactRow.h"
#include "core/catalog/FactWriter.h"
#include "core/catalog/NameTable.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> noSuchPhoto(PhotoId photo)
{
    return fail(ErrorCode::NotFound, QString::number(photo.value));
}

bool isUsable(const std::optional<QTimeZone>& zone)
{
    return !zone || zone->isValid();
}

} // namespace

UserFacts::UserFacts(Catalog& catalog)
    : m_catalog(catalog)
{}

Result<void> UserFacts::write(const std::function<Result<void>(SQLite::Database&)>& work)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto done = work(database); !done)
            return done;
        DerivedState::noteChange(database);
        transaction.commit();
        return {};
    });
}

Result<std::vector<PositionFact>> UserFacts::setPositions(std::span<const PositionFact> facts)
{
    std::vector<PositionFact> before;
    return write([&](SQLite::Database& database) -> Result<void> {
               FactWriter writer(database);
               for (const PositionFact& fact : facts) {
                   const std::optional<PhotoFacts> known = writer.read(fact.photo);
                   if (!known)
                       return noSuchPhoto(fact.photo);
                   before.push_back(
                       {.photo = fact.photo, .position = known->position, .isRemoved = known->isPositionRemoved});
                   writer.setPosition(fact.photo, fact.position, fact.isRemoved && !fact.position);
               }
               return {};
           })
        .transform([&before] { return std::move(before); });
}

Result<std::vector<ZoneFact>> UserFacts::setZones(std::span<const ZoneFact> facts)
{
    std::vector<ZoneFact> before;
    return write([&](SQLite::Database& database) -> Result<void> {
               FactWriter writer(database);
               for (const ZoneFact& fact : facts) {
                   if (!isUsable(fact.zone))
                       return fail(ErrorCode::InvalidArgument, zoneText(*fact.zone), u"time zone"_s);
                   const std::optional<PhotoFacts> known = writer.read(fact.photo);
                   if (!known)
                       return noSuchPhoto(fact.photo);
                   before.push_back({.photo = fact.photo, .zone = known->zone});
                   writer.setZone(fact.photo, fact.zone);
               }
               return {};
           })
        .transform([&before] { return std::move(before); });
}

Result<std::optional<GeoPoint>> UserFacts::confirmPosition(PhotoId photo, GeoPoint position)
{
    const PositionFact fact{.photo = photo, .position = position};
    return setPositions({&fact, 1}).transform([](const auto& before) { return before.front().position; });
}

Result<std::optional<GeoPoint>> UserFacts::clearPosition(PhotoId photo)
{
    const PositionFact fact{.photo = photo, .position = {}};
    return setPositions({&fact, 1}).transform([](const auto& before) { return before.front().position; });
}

Result<std::optional<QTimeZone>> UserFacts::setZone(PhotoId photo, const QTimeZone& zone)
{
    const ZoneFact fact{.photo = photo, .zone = zone};
    return setZones({&fact, 1}).transform([](const auto& before) { return before.front().zone; });
}

Result<std::optional<QTimeZone>> UserFacts::clearZone(PhotoId photo)
{
    const ZoneFact fact{.photo = photo, .zone = {}};
    return setZones({&fact, 1}).transform([](const auto& before) { return before.front().zone; });
}

Result<PhotoFacts> UserFacts::facts(PhotoId photo)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<PhotoFacts> {
        const std::optional<PhotoFacts> known = FactWriter(database).read(photo);
        if (!known)
            return noSuchPhoto(photo);
        return *known;
    });
}

Result<CameraZones> UserFacts::cameraZones()
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<CameraZones> {
        SQLite::Statement statement(database, "SELECT name, time_zone FROM camera_zone JOIN camera ON id = camera_id");
        CameraZones zones;
        while (statement.executeStep()) {
            sql::RowReader row(statement);
            const QString camera = row.text();
            zones.emplace(camera, zoneFromText(row.text()));
        }
        return zones;
    });
}

Result<std::optional<QTimeZone>> UserFacts::setCameraZone(const QString& camera, const std::optional<QTimeZone>& zone)
{
    if (camera.isEmpty() || !isUsable(zone))
        return fail(ErrorCode::InvalidArgument, camera, zone ? zoneText(*zone) : QString());
    std::optional<QTimeZone> before;
    return write([&](SQLite::Database& database) -> Result<void> {
               const qint64 cameraId =
                   NameTable(database, "SELECT id FROM camera WHERE name = ?", "INSERT INTO camera(name) VALUES (?)")
                       .idOf(camera);
               SQLite::Statement select(database, "SELECT time_zone FROM camera_zone WHERE camera_id = ?");
               sql::Binder(select).integer(cameraId);
               if (select.executeStep())
                   before = zoneFromText(sql::RowReader(select).text());
               SQLite::Statement statement(database, zone ? "INSERT INTO camera_zone VALUES (?1, ?2) "
                                                            "ON CONFLICT DO UPDATE SET time_zone = excluded.time_zone"
                                                          : "DELETE FROM camera_zone WHERE camera_id = ?1");
               sql::Binder binder(statement);
               binder.integer(cameraId);
               if (zone)
                   binder.text(zoneText(*zone));
               sql::run(statement);
               return {};
           })
        .transform([&before] { return before; });
}

} // namespace wayfolio
