// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Migrations.h"

#include "core/catalog/Sql.h"

#include <QFile>

#include <array>
#include <filesystem>
#include <string>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

// Enumerations are stored by the numbers of PhotoRow.cpp, instants as milliseconds since 1970 UTC, wall times as
// milliseconds since 1970 of their own clock, points as units of 1e-7 degrees.
// wall_text is NULL where it is wall_ms in plain ISO 8601. Photos without a time sort last.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE folder(
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE camera(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE trip(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    start_wall_ms INTEGER NOT NULL,
    end_wall_ms INTEGER NOT NULL,
    photo_count INTEGER NOT NULL,
    located_count INTEGER NOT NULL,
    distance_m REAL NOT NULL,
    cover_id INTEGER REFERENCES photo(id)
) STRICT;

CREATE TABLE photo(
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    latitude INTEGER,
    longitude INTEGER,
    altitude_m REAL,
    uncertainty_m REAL,
    position_origin INTEGER,
    wall_ms INTEGER,
    wall_text TEXT,
    utc_ms INTEGER,
    assumed_utc_ms INTEGER,
    offset_s INTEGER,
    time_zone TEXT,
    time_source INTEGER NOT NULL,
    camera_id INTEGER REFERENCES camera(id),
    orientation INTEGER NOT NULL,
    direction_deg REAL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    trip_id INTEGER REFERENCES trip(id),
    sort_ms INTEGER NOT NULL AS (coalesce(utc_ms, assumed_utc_ms, 9223372036854775807)) VIRTUAL
) STRICT;
CREATE INDEX photo_by_time ON photo(sort_ms);
CREATE INDEX photo_by_trip ON photo(trip_id) WHERE trip_id IS NOT NULL;

CREATE TABLE file(
    id INTEGER PRIMARY KEY,
    folder_id INTEGER NOT NULL REFERENCES folder(id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    reader_version INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    photo_id INTEGER REFERENCES photo(id),
    failure_code TEXT,
    failure_detail TEXT,
    UNIQUE(folder_id, name)
) STRICT;
CREATE INDEX file_by_photo ON file(photo_id);
CREATE INDEX file_missing ON file(photo_id) WHERE missing = 1;
)sql";

// Who said where, what else was said, and what tells that a file's sidecars changed (0: it has none).
//
// A photo may have several files, in the order of their ranks, and a person may know better than all of them. Where
// either is so, `reading` keeps what each file says by itself, and the photo's row is computed from it; where it is
// not, the photo's row is what its only file says. What a person decided belongs to files, so that it stays with them
// however they are joined to photos.
//
// A trip's counts follow its photos, whoever changes them.
constexpr const char* kVersion2 = R"sql(
ALTER TABLE photo ADD COLUMN position_source INTEGER;
ALTER TABLE photo ADD COLUMN clock_ahead_h INTEGER;
UPDATE photo SET position_source = 1 WHERE latitude IS NOT NULL;
ALTER TABLE file ADD COLUMN sidecar_stamp INTEGER NOT NULL DEFAULT 0;

CREATE TABLE candidate(
    photo_id INTEGER NOT NULL REFERENCES photo(id) ON DELETE CASCADE,
    rank INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    source INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY(photo_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE media_type(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE photo ADD COLUMN media_type_id INTEGER REFERENCES media_type(id);
ALTER TABLE photo ADD COLUMN content_id TEXT;
ALTER TABLE file ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;

CREATE TABLE reading(
    file_id INTEGER PRIMARY KEY REFERENCES file(id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    latitude INTEGER,
    longitude INTEGER,
    altitude_m REAL,
    uncertainty_m REAL,
    position_origin INTEGER,
    position_source INTEGER,
    wall_ms INTEGER,
    wall_text TEXT,
    utc_ms INTEGER,
    assumed_utc_ms INTEGER,
    offset_s INTEGER,
    time_zone TEXT,
    time_source INTEGER NOT NULL,
    clock_ahead_h INTEGER,
    camera_id INTEGER REFERENCES camera(id),
    orientation INTEGER NOT NULL,
    direction_deg REAL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    media_type_id INTEGER REFERENCES media_type(id),
    content_id TEXT
) STRICT;

CREATE TABLE reading_candidate(
    file_id INTEGER NOT NULL REFERENCES reading(file_id) ON DELETE CASCADE,
    rank INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    source INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY(file_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_fact(
    file_id INTEGER PRIMARY KEY REFERENCES file(id),
    latitude INTEGER,
    longitude INTEGER,
    time_zone TEXT
) STRICT;

CREATE TABLE camera_zone(
    camera_id INTEGER PRIMARY KEY REFERENCES camera(id),
    time_zone TEXT NOT NULL
) STRICT;

CREATE TRIGGER photo_removed AFTER DELETE ON photo WHEN old.trip_id IS NOT NULL
BEGIN
    UPDATE trip SET photo_count = photo_count - 1,
                    located_count = located_count - (old.latitude IS NOT NULL),
                    cover_id = nullif(cover_id, old.id)
    WHERE id = old.trip_id;
END;

CREATE TRIGGER photo_located AFTER UPDATE OF latitude ON photo
WHEN new.trip_id IS NOT NULL AND new.trip_id = old.trip_id AND (old.latitude IS NULL) <> (new.latitude IS NULL)
BEGIN
    UPDATE trip SET located_count = located_count + (new.latitude IS NOT NULL) - (old.latitude IS NOT NULL)
    WHERE id = new.trip_id;
END;
)sql";

// What recognises a moved file, and which folders were imported, on which drives.
//
// A fingerprint of 0 is none: the file was recorded before there were any, and is not opened only to make one.
//
// Libraries are not made of the folders that are known already: nobody can tell from these what was imported, whether
// it was one folder of five hundred, or five hundred. The next import of a folder says it.
//
// Bit 0 of file.missing: it is not there. Bit 1: its library was removed. Either hides it. What a removed library's
// photos were in is kept, so that the removal can be undone exactly; a trip's id is never given twice.
//
// library.watched: 1 or 0 where a person decided it, NULL where the drive does.
constexpr const char* kVersion3 = R"sql(
ALTER TABLE file ADD COLUMN fingerprint INTEGER NOT NULL DEFAULT 0;
DROP INDEX file_missing;
CREATE INDEX file_missing ON file(photo_id) WHERE missing <> 0;

CREATE TABLE volume(
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    mount_point TEXT NOT NULL
) STRICT;

CREATE TABLE library(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    volume_id INTEGER REFERENCES volume(id),
    added_ms INTEGER NOT NULL,
    scanned_ms INTEGER,
    removed_ms INTEGER,
    watched INTEGER
) STRICT;

CREATE TABLE removed_trip(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    start_wall_ms INTEGER NOT NULL,
    end_wall_ms INTEGER NOT NULL,
    photo_count INTEGER NOT NULL,
    located_count INTEGER NOT NULL,
    distance_m REAL NOT NULL,
    cover_id INTEGER
) STRICT;

CREATE TABLE removed_trip_photo(
    photo_id INTEGER PRIMARY KEY REFERENCES photo(id) ON DELETE CASCADE,
    trip_id INTEGER NOT NULL
) STRICT;

CREATE TABLE derived_state(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    stored INTEGER NOT NULL,
    derived INTEGER NOT NULL,
    rules TEXT NOT NULL
) STRICT;
INSERT INTO derived_state VALUES (1, 1, 0, '');
)sql";

// A removed library is a mark on its folders, so that it goes and comes back in one moment, however many photos it has.
// Bit 1 of file.missing is left for files that stay removed while others of their folder are back: their folder has no
// mark. Photos keep their trips meanwhile; a trip that counts no photos waits for those that were removed.
constexpr const char* kVersion4 = R"sql(
ALTER TABLE folder ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX folder_removed ON folder(id) WHERE removed <> 0;
UPDATE folder SET removed = 1 WHERE id IN (SELECT folder_id FROM file WHERE missing > 1)
    AND id NOT IN (SELECT folder_id FROM file WHERE missing <= 1);
UPDATE file SET missing = missing & 1 WHERE missing > 1 AND folder_id IN (SELECT id FROM folder WHERE removed <> 0);

INSERT OR IGNORE INTO trip(id, name, start_ms, end_ms, start_wall_ms, end_wall_ms, photo_count, located_count,
                           distance_m)
    SELECT id, name, start_ms, end_ms, start_wall_ms, end_wall_ms, 0, 0, distance_m FROM removed_trip;
UPDATE photo SET trip_id = removed_trip_photo.trip_id FROM removed_trip_photo
    WHERE photo.id = removed_trip_photo.photo_id AND photo.trip_id IS NULL;
DROP TABLE removed_trip_photo;
DROP TABLE removed_trip;
CREATE INDEX trip_by_cover ON trip(cover_id) WHERE cover_id IS NOT NULL;

CREATE VIEW removed_photo(id) AS
    SELECT photo_id FROM folder JOIN file ON folder_id = folder.id WHERE removed <> 0 AND photo_id IS NOT NULL
    UNION ALL
    SELECT photo_id FROM file WHERE missing <> 0 AND missing > 1 AND photo_id IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM file AS other WHERE other.photo_id = file.photo_id AND other.missing < 2);
)sql";

// Stars from 1 to 5; NULL where nobody gave any.
constexpr const char* kVersion5 = R"sql(
ALTER TABLE photo ADD COLUMN rating INTEGER;
ALTER TABLE reading ADD COLUMN rating INTEGER;
)sql";

// What a person said of a place may also be that it is not where the files say. Then there is no latitude.
constexpr const char* kVersion6 = R"sql(
ALTER TABLE user_fact ADD COLUMN position_removed INTEGER NOT NULL DEFAULT 0;
)sql";

// What photos are searched by, of those whose ids have the same higher bits, in one piece (SearchBlock), and what the
// places of all pieces are called. A piece is there only as long as it is true: whoever writes what it says otherwise
// takes it away without knowing of it, and it is made again when there is time. search_rules: what the pieces depend on
// besides the photos.
constexpr const char* kVersion7 = R"sql(
CREATE TABLE search_block(
    id INTEGER PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE search_place(
    id INTEGER PRIMARY KEY,
    country TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE search_rules(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    rules INTEGER NOT NULL
) STRICT;

CREATE TRIGGER search_photo_added AFTER INSERT ON photo
BEGIN
    DELETE FROM search_block WHERE id = new.id >> 10;
END;

CREATE TRIGGER search_photo_changed AFTER UPDATE OF camera_id, latitude, longitude ON photo
WHEN new.camera_id IS NOT old.camera_id OR new.latitude IS NOT old.latitude OR new.longitude IS NOT old.longitude
BEGIN
    DELETE FROM search_block WHERE id = new.id >> 10;
END;

CREATE TRIGGER search_photo_removed AFTER DELETE ON photo
BEGIN
    DELETE FROM search_block WHERE id = old.id >> 10;
END;

CREATE TRIGGER search_file_added AFTER INSERT ON file WHEN new.photo_id IS NOT NULL
BEGIN
    DELETE FROM search_block WHERE id = new.photo_id >> 10;
END;

CREATE TRIGGER search_file_changed AFTER UPDATE OF name, photo_id, missing ON file
WHEN new.name <> old.name OR new.photo_id IS NOT old.photo_id OR (new.missing = 0) <> (old.missing = 0)
BEGIN
    DELETE FROM search_block WHERE id IN (old.photo_id >> 10, new.photo_id >> 10);
END;

CREATE TRIGGER search_file_removed AFTER DELETE ON file WHEN old.photo_id IS NOT NULL
BEGIN
    DELETE FROM search_block WHERE id = old.photo_id >> 10;
END;
)sql";

constexpr int kReaderTimeoutMs = 5000;

constexpr std::array kSteps{
    MigrationStep{.version = 1, .sql = kVersion1}, MigrationStep{.version = 2, .sql = kVersion2},
    MigrationStep{.version = 3, .sql = kVersion3}, MigrationStep{.version = 4, .sql = kVersion4},
    MigrationStep{.version = 5, .sql = kVersion5}, MigrationStep{.version = 6, .sql = kVersion6},
    MigrationStep{.version = 7, .sql = kVersion7}};

int userVersion(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

// Copied whole under another name first: a copy cut short by a crash must not pass for one. Through a connection of its
// own, for SQLite copies nothing within a transaction.
Result<void> keepCopy(const QString& path, int version)
{
    const QString copy = u"%1.before-%2"_s.arg(path).arg(version);
    const QString unfinished = copy + u".part"_s;
    QFile::remove(unfinished);
    SQLite::Database reader(path.toStdString(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, kReaderTimeoutMs);
    const auto copied = sql::guarded(path, &reader, [&]() -> Result<void> {
        SQLite::Statement vacuum(reader, "VACUUM INTO ?");
        sql::Binder(vacuum).text(unfinished);
        sql::run(vacuum);
        std::error_code failure;
        std::filesystem::rename(unfinished.toStdString(), copy.toStdString(), failure);
        if (failure)
            return fail(ErrorCode::NotWritable, copy, QString::fromStdString(failure.message()));
        return {};
    });
    if (!copied)
        QFile::remove(unfinished); // perhaps the disk is full
    return copied;
}

} // namespace

std::span<const MigrationStep> migrationSteps()
{
    return kSteps;
}

Result<void> migrate(SQLite::Database& database, const QString& path, std::span<const MigrationStep> steps)
{
    const int target = steps.back().version;
    return sql::guarded(path, &database, [&]() -> Result<void> {
        if (userVersion(database) >= target)
            return {};
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const int current = userVersion(database);
        if (current > target)
            return fail(ErrorCode::NewerCatalog, path); // another program was faster
        if (current == target)
            return {};
        if (current > 0) {
            if (auto copied = keepCopy(path, target); !copied)
                return copied;
        }
        for (const MigrationStep& step : steps) {
            if (step.version > current)
                database.exec(step.sql);
        }
        SQLite::Statement violations(database, "PRAGMA foreign_key_check");
        if (violations.executeStep())
            return fail(ErrorCode::DamagedCatalog, path, u"foreign keys are violated after the migration"_s);
        database.exec("PRAGMA application_id = " + std::to_string(kCatalogApplicationId));
        database.exec("PRAGMA user_version = " + std::to_string(target));
        transaction.commit();
        return {};
    });
}

} // namespace wayfolio
