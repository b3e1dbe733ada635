// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoRow.h"
#include "core/catalog/Sql.h"

#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// Counts the rows that break a rule of ours.
struct Rule
{
    QLatin1StringView finding;
    const char* sql;
};

// ?1 to ?4: how many kinds, position origins, time sources and candidate sources this version knows.
constexpr std::array kRules{
    Rule{"photos with half a position"_L1, "SELECT count(*) FROM photo WHERE (latitude IS NULL) <> (longitude IS NULL) "
                                           "OR (latitude IS NULL) <> (position_origin IS NULL) "
                                           "OR (latitude IS NULL) <> (position_source IS NULL)"},
    Rule{"photos with a position off the globe"_L1,
         "SELECT count(*) FROM photo WHERE abs(latitude) > 900000000 OR abs(longitude) > 1800000000"},
    Rule{"photos with a direction outside 0 to 360 degrees"_L1,
         "SELECT count(*) FROM photo WHERE NOT (direction_deg >= 0 AND direction_deg <= 360)"},
    Rule{"photos with a rating that is none"_L1,
         "SELECT count(*) FROM photo WHERE rating IS NOT NULL AND rating <> -1 AND NOT rating BETWEEN 1 AND 5"},
    Rule{"photos with an orientation outside 1 to 8"_L1,
         "SELECT count(*) FROM photo WHERE NOT orientation BETWEEN 1 AND 8"},
    Rule{"photos with both a known and an assumed instant"_L1,
         "SELECT count(*) FROM photo WHERE utc_ms IS NOT NULL AND assumed_utc_ms IS NOT NULL"},
    Rule{"photos with unknown codes"_L1,
         "SELECT count(*) FROM photo WHERE NOT (kind BETWEEN 0 AND ?1 - 1 AND time_source BETWEEN 0 AND ?3 - 1) "
         "OR NOT position_origin BETWEEN 0 AND ?2 - 1 OR NOT position_source BETWEEN 0 AND ?4 - 1"},
    Rule{"photos without a file"_L1,
         "SELECT count(*) FROM photo WHERE NOT EXISTS (SELECT 1 FROM file WHERE photo_id = photo.id)"},
    Rule{"readings with half a position"_L1,
         "SELECT count(*) FROM reading WHERE (latitude IS NULL) <> (longitude IS NULL) "
         "OR (latitude IS NULL) <> (position_origin IS NULL) OR (latitude IS NULL) <> (position_source IS NULL)"},
    Rule{"readings with a position off the globe"_L1,
         "SELECT count(*) FROM reading WHERE abs(latitude) > 900000000 OR abs(longitude) > 1800000000"},
    Rule{"readings with unknown codes"_L1,
         "SELECT count(*) FROM reading WHERE NOT (kind BETWEEN 0 AND ?1 - 1 AND time_source BETWEEN 0 AND ?3 - 1) "
         "OR NOT position_origin BETWEEN 0 AND ?2 - 1 OR NOT position_source BETWEEN 0 AND ?4 - 1"},
    Rule{
        "files that share a photo, or that a person knows better, without a reading"_L1,
        "SELECT count(*) FROM file WHERE photo_id IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM reading WHERE file_id = file.id) AND (EXISTS (SELECT 1 FROM user_fact WHERE file_id = file.id) "
        "OR EXISTS (SELECT 1 FROM file AS other WHERE other.photo_id = file.photo_id AND other.id <> file.id))"},
    Rule{"readings without a photo"_L1,
         "SELECT count(*) FROM reading JOIN file ON file.id = file_id WHERE photo_id IS NULL"},
    Rule{"positions set by hand that make no sense"_L1,
         "SELECT count(*) FROM user_fact WHERE (latitude IS NULL) <> (longitude IS NULL) "
         "OR abs(latitude) > 900000000 OR abs(longitude) > 1800000000 "
         "OR position_removed NOT IN (0, 1) OR (position_removed AND latitude IS NOT NULL)"},
    Rule{"facts that say nothing"_L1,
         "SELECT count(*) FROM user_fact WHERE coalesce(latitude, longitude, time_zone) IS NULL "
         "AND position_removed = 0"},
    Rule{"photos that are not where a person put them"_L1,
         "SELECT count(*) FROM photo WHERE id IN (SELECT photo_id FROM user_fact JOIN file ON file.id = file_id "
         "WHERE latitude IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM user_fact AS fact JOIN file ON file.id = file_id "
         "WHERE photo_id = photo.id AND ((fact.latitude = photo.latitude AND fact.longitude = photo.longitude) "
         "OR (fact.position_removed AND photo.latitude IS NULL)))"},
    Rule{"photos that are where a person said they are not"_L1,
         "SELECT count(*) FROM photo WHERE latitude IS NOT NULL AND id IN (SELECT photo_id FROM user_fact "
         "JOIN file ON file.id = file_id WHERE position_removed) AND NOT EXISTS (SELECT 1 FROM user_fact "
         "JOIN file ON file.id = file_id WHERE photo_id = photo.id AND user_fact.latitude IS NOT NULL)"},
    Rule{"files with neither a photo nor a failure"_L1,
         "SELECT count(*) FROM file WHERE photo_id IS NULL AND failure_code IS NULL"},
    // Not while a removal or its undoing is to be counted: see DerivedState::noteRemoval().
    Rule{"trips whose number of photos is wrong"_L1,
         "SELECT count(*) FROM trip WHERE (SELECT derived >= 0 FROM derived_state) AND photo_count <> "
         "(SELECT count(*) FROM photo WHERE trip_id = trip.id AND id NOT IN (SELECT id FROM removed_photo))"},
    Rule{"trips whose number of photos with a position is wrong"_L1,
         "SELECT count(*) FROM trip WHERE (SELECT derived >= 0 FROM derived_state) AND located_count <> "
         "(SELECT count(latitude) FROM photo WHERE trip_id = trip.id AND id NOT IN (SELECT id FROM removed_photo))"},
    Rule{"trips whose cover is not one of their photos"_L1,
         "SELECT count(*) FROM trip WHERE cover_id IS NOT NULL AND NOT EXISTS "
         "(SELECT 1 FROM photo WHERE photo.id = cover_id AND photo.trip_id = trip.id)"},
    Rule{"trips that end before they begin"_L1, "SELECT count(*) FROM trip WHERE end_ms < start_ms"},
};

void addIntegrityFindings(SQLite::Database& database, QStringList& findings)
{
    SQLite::Statement integrity(database, "PRAGMA integrity_check");
    while (integrity.executeStep()) {
        const QString line = sql::RowReader(integrity).text();
        if (line != "ok"_L1)
            findings.append(line);
    }
}

void addForeignKeyFindings(SQLite::Database& database, QStringList& findings)
{
    SQLite::Statement violations(database,
                                 R"(SELECT "table", "parent", count(*) FROM pragma_foreign_key_check() GROUP BY 1, 2)");
    while (violations.executeStep()) {
        sql::RowReader row(violations);
        const QString table = row.text();
        const QString parent = row.text();
        findings.append(u"%1 rows of %2 refer to no %3"_s.arg(row.integer()).arg(table, parent));
    }
}

void addRuleFindings(SQLite::Database& database, QStringList& findings)
{
    for (const Rule& rule : kRules) {
        SQLite::Statement statement(database, rule.sql);
        if (statement.getBindParameterCount() == 4)
            sql::Binder(statement)
                .integer(kMediaKindCount)
                .integer(kPositionOriginCount)
                .integer(kTimeSourceCount)
                .integer(kCandidateSourceCount);
        statement.executeStep();
        if (const qint64 count = sql::RowReader(statement).integer(); count > 0)
            findings.append(u"%1 %2"_s.arg(count).arg(rule.finding));
    }
}

} // namespace

Result<QStringList> Catalog::check()
{
    return sql::guarded(m_path, m_database.get(), [this]() -> Result<QStringList> {
        QStringList findings;
        addIntegrityFindings(*m_database, findings);
        if (!findings.isEmpty())
            return findings; // what is in broken pages cannot be judged
        addForeignKeyFindings(*m_database, findings);
        addRuleFindings(*m_database, findings);
        return findings;
    });
}

} // namespace wayfolio
