// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Migrations.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/LibraryStore.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/SearchStore.h"
#include "core/catalog/TripStore.h"
#include "core/catalog/UserFacts.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/core/catalog/FileSizeLimit.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <barrier>
#include <initializer_list>
#include <SQLiteCpp/SQLiteCpp.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

/// The real steps, and made-up ones behind them.
std::vector<MigrationStep> stepsAnd(std::initializer_list<const char*> more)
{
    std::vector<MigrationStep> steps(migrationSteps().begin(), migrationSteps().end());
    for (const char* const sql : more)
        steps.push_back({.version = steps.back().version + 1, .sql = sql});
    return steps;
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"catalog.sqlite"_s);
        const auto catalog = Catalog::open(m_path).value();
        const std::array outcomes{outcome(u"/photos/a.jpg"_s, fullPhoto())};
        QVERIFY(PhotoStore(*catalog).record(outcomes));
    }

    void stepsAreNumberedInOrder()
    {
        int previous = 0;
        for (const MigrationStep& step : migrationSteps()) {
            QCOMPARE(step.version, previous + 1);
            previous = step.version;
        }
        QCOMPARE(previous, Catalog::schemaVersion());
    }

    // The second and third step of these tests are made up; before them is the real catalogue with a photo in it.
    void migrates_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("third");
        QTest::addColumn<QString>("error");
        QTest::addRow("both steps") << u"ALTER TABLE trip ADD COLUMN note TEXT"_s
                                    << u"UPDATE photo SET orientation = 3"_s << QString();
        QTest::addRow("bad syntax in the last step")
            << u"ALTER TABLE trip ADD COLUMN note TEXT"_s << u"UPDATE photo SET orientation = 3; CREATE TABEL x"_s
            << u"damagedCatalog"_s;
        QTest::addRow("broken foreign keys")
            << u"DELETE FROM camera"_s << u"UPDATE photo SET orientation = 3"_s << u"damagedCatalog"_s;
        QTest::addRow("full") << u"CREATE TABLE blob AS SELECT randomblob(4000000) AS bytes"_s
                              << u"UPDATE photo SET orientation = 3"_s << u"diskFull"_s;
    }

    void migrates()
    {
        QFETCH(QString, second);
        QFETCH(QString, third);
        QFETCH(QString, error);
        const std::string secondSql = second.toStdString();
        const std::string thirdSql = third.toStdString();
        const auto steps = stepsAnd({secondSql.c_str(), thirdSql.c_str()});
        const int before = Catalog::schemaVersion();
        SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE);
        Result<void> migrated;
        {
            const FileSizeLimit limit(2'000'000);
            migrated = migrate(database, m_path, steps);
        }
        const bool succeeded = migrated.has_value();
        QCOMPARE(succeeded ? QString() : identifier(migrated.error().code), error);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), succeeded ? before + 2 : before);
        QCOMPARE(database.execAndGet("SELECT orientation FROM photo").getInt(), succeeded ? 3 : 6);
        QCOMPARE(database.execAndGet("SELECT count(*) FROM camera").getInt(), 1);
        QCOMPARE(database.execAndGet("SELECT count(*) FROM pragma_table_info('trip') WHERE name = 'note'").getInt(),
                 succeeded ? 1 : 0);

        // The copy is a whole catalogue of the version before, whatever became of the migration.
        const QString copy = u"%1.before-%2"_s.arg(m_path).arg(before + 2);
        QVERIFY(!QFile::exists(copy + u".part"_s));
        const auto kept = Catalog::open(copy, Catalog::Access::ReadOnly);
        QVERIFY(kept);
        QCOMPARE((*kept)->check().value(), QStringList());
        const Photo photo = PhotoStore(**kept).photo(PhotoId{1}).value().value();
        QCOMPARE(photo.orientation, 6);
    }

    void noRoomForTheCopy()
    {
        const auto steps = stepsAnd({"ALTER TABLE trip ADD COLUMN note TEXT"});
        const int before = Catalog::schemaVersion();
        const QString copy = u"%1.before-%2"_s.arg(m_path).arg(before + 1);
        SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), before); // what SQLite needs for it is there
        {
            const FileSizeLimit limit(70'000);
            QCOMPARE(migrate(database, m_path, steps).error().code, ErrorCode::DiskFull);
        }
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), before);
        QVERIFY(!QFile::exists(copy) && !QFile::exists(copy + u".part"_s));
        SQLite::Database other(m_path.toStdString(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE; ROLLBACK");   // nobody is kept out
        QVERIFY(migrate(database, m_path, steps)); // and with room it goes on
        QVERIFY(QFile::exists(copy));
    }

    /// One of them migrates, the other waits; what is kept is the catalogue before.
    void twoProgramsAtOnce()
    {
        constexpr int kRounds = 20;
        const int before = Catalog::schemaVersion();
        std::vector<std::string> statements;
        for (int round = 0; round < kRounds; ++round)
            statements.push_back("CREATE TABLE note" + std::to_string(round) + "(id INTEGER PRIMARY KEY)");
        std::vector<MigrationStep> steps = stepsAnd({});
        for (int round = 0; round < kRounds; ++round) {
            steps.push_back({.version = before + 1 + round, .sql = statements[static_cast<size_t>(round)].c_str()});
            std::array<Result<void>, 2> results;
            std::barrier start(2);
            {
                WorkerPool programs(2);
                for (Result<void>& result : results) {
                    programs.submit([&] {
                        SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE, 5000);
                        start.arrive_and_wait();
                        result = migrate(database, m_path, steps);
                    });
                }
            }
            QVERIFY(results[0]);
            QVERIFY(results[1]);
            SQLite::Database copy(u"%1.before-%2"_s.arg(m_path).arg(before + 1 + round).toStdString());
            QCOMPARE(copy.execAndGet("PRAGMA user_version").getInt(), before + round);
        }
    }

    void version2KeepsWhereAPositionIsFrom()
    {
        const QString path = m_folder->filePath(u"first.sqlite"_s);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(database, path, migrationSteps().first(1)));
            database.exec("INSERT INTO folder VALUES (1, '/photos');"
                          "INSERT INTO photo(id, kind, latitude, longitude, position_origin, time_source, orientation, "
                          "width, height, problems) VALUES (1, 0, 10000000, 20000000, 0, 0, 1, 4, 3, 0), "
                          "(2, 0, NULL, NULL, NULL, 0, 1, 4, 3, 1);"
                          "INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                          "VALUES (1, 'a.jpg', 5, 6, 1, 0, 1), (1, 'b.jpg', 5, 6, 1, 0, 2);");
        }
        const auto catalog = Catalog::open(path).value();
        QCOMPARE(catalog->check().value(), QStringList());
        PhotoStore store(*catalog);
        const Photo photo = store.photo(PhotoId{1}).value().value();
        QVERIFY(photo.position && photo.position->source == CandidateSource::Exif);
        QVERIFY(!store.photo(PhotoId{2}).value().value().position);
        QCOMPARE(store.knownFiles({u"/photos"_s}).value().at(u"/photos/a.jpg"_s).stamp.sidecars, 0);
        QVERIFY(photo.mimeType.isEmpty() && photo.contentId.isEmpty());
        QCOMPARE(photo.files, QStringList{u"/photos/a.jpg"_s});
    }

    void version3KnowsNoFingerprintYet()
    {
        const QString path = m_folder->filePath(u"second.sqlite"_s);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(database, path, migrationSteps().first(2)));
            database.exec("INSERT INTO folder VALUES (1, '/photos');"
                          "INSERT INTO photo(id, kind, time_source, orientation, width, height, problems) "
                          "VALUES (1, 0, 0, 1, 4, 3, 1), (2, 0, 0, 1, 4, 3, 1);"
                          "INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                          "VALUES (1, 'a.jpg', 5, 6, 1, 0, 1), (1, 'b.jpg', 5, 6, 1, 1, 2);");
        }
        const auto catalog = Catalog::open(path).value();
        QCOMPARE(catalog->check().value(), QStringList());
        QCOMPARE(catalog->database().execAndGet("SELECT sum(fingerprint) FROM file").getInt(), 0);
        QCOMPARE(catalog->database().execAndGet("SELECT count(*) FROM library").getInt(), 0);
        const std::vector<PhotoSummary> photos = PhotoStore(*catalog).summaries().value();
        QCOMPARE(photos.size(), 1U); // the other one is still missing
        QCOMPARE(photos.front().id, PhotoId{1});
        QVERIFY(PhotoStore(*catalog).knownFiles({u"/photos"_s}).value().contains(u"/photos/b.jpg"_s));
    }

    void version4KeepsWhatWasRemoved()
    {
        const QString path = m_folder->filePath(u"third.sqlite"_s);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(database, path, migrationSteps().first(3)));
            database.exec(
                "INSERT INTO folder VALUES (1, '/a'), (2, '/a/b'), (3, '/c');"
                "INSERT INTO photo(id, kind, time_source, orientation, width, height, problems) "
                "VALUES (1, 0, 0, 1, 4, 3, 1), (2, 0, 0, 1, 4, 3, 1), (3, 0, 0, 1, 4, 3, 1), "
                "(4, 0, 0, 1, 4, 3, 1), (5, 0, 0, 1, 4, 3, 1);"
                "INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                "VALUES (1, '1.jpg', 5, 6, 1, 2, 1), (1, '2.jpg', 5, 6, 1, 3, 2), (2, '3.jpg', 5, 6, 1, 2, 3), "
                "(2, '4.jpg', 5, 6, 1, 0, 4), (3, '5.jpg', 5, 6, 1, 0, 5);"
                "INSERT INTO library(id, path, added_ms, removed_ms) VALUES (1, '/a', 0, 5);"
                "INSERT INTO removed_trip VALUES (7, 'A', 0, 1, 0, 1, 2, 0, 5.0, 1);"
                "INSERT INTO removed_trip_photo VALUES (1, 7), (3, 7);");
        }
        const auto catalog = Catalog::open(path).value();
        QCOMPARE(catalog->check().value(), QStringList());
        QCOMPARE(PhotoStore(*catalog).summaries().value().size(), 2U);
        QVERIFY(TripStore(*catalog).trips().value().empty());
        QVERIFY(LibraryStore(*catalog).setRemoved(LibraryId{1}, false, {}));
        const std::vector<PhotoSummary> photos = PhotoStore(*catalog).summaries().value();
        QCOMPARE(photos.size(), 4U); // and one is missing
        TripDraft draft{.trip = {}, .photos = {PhotoId{1}, PhotoId{3}}};
        draft.trip.photoCount = 2;
        QVERIFY(TripStore(*catalog).replaceAll(std::span(&draft, 1)));
        const std::vector<Trip> trips = TripStore(*catalog).trips().value();
        QCOMPARE(trips.size(), 1U);
        QCOMPARE(trips.front().id, TripId{7});
        QCOMPARE(trips.front().name, u"A"_s);
    }

    void version5KnowsNoRatingYet()
    {
        const QString path = m_folder->filePath(u"fourth.sqlite"_s);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(database, path, migrationSteps().first(4)));
            database.exec("INSERT INTO folder(id, path) VALUES (1, '/photos');"
                          "INSERT INTO photo(id, kind, time_source, orientation, width, height, problems) "
                          "VALUES (1, 0, 0, 1, 4, 3, 1);"
                          "INSERT INTO file(id, folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                          "VALUES (7, 1, 'a.jpg', 5, 6, 1, 0, 1);"
                          "INSERT INTO reading(file_id, kind, time_source, orientation, width, height, problems) "
                          "VALUES (7, 0, 0, 1, 4, 3, 1);");
        }
        const auto catalog = Catalog::open(path).value();
        QCOMPARE(catalog->check().value(), QStringList());
        QCOMPARE(catalog->database().execAndGet("SELECT count(*) FROM photo WHERE rating IS NULL").getInt(), 1);
        QCOMPARE(catalog->database().execAndGet("SELECT count(*) FROM reading WHERE rating IS NULL").getInt(), 1);
        const auto photos = PhotoStore(*catalog).summaries();
        QVERIFY(photos && photos->size() == 1);
        QCOMPARE(photos->front().rating, qint8{0});
    }

    void version6KeepsPositionsSetByHand()
    {
        const QString path = m_folder->filePath(u"fifth.sqlite"_s);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(database, path, migrationSteps().first(5)));
            database.exec("INSERT INTO folder(id, path) VALUES (1, '/photos');"
                          "INSERT INTO photo(id, kind, latitude, longitude, position_origin, position_source, "
                          "time_source, orientation, width, height, problems) "
                          "VALUES (1, 0, 10000000, 20000000, 4, 0, 0, 1, 4, 3, 0);"
                          "INSERT INTO file(id, folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                          "VALUES (7, 1, 'a.jpg', 5, 6, 1, 0, 1);"
                          "INSERT INTO reading(file_id, kind, time_source, orientation, width, height, problems) "
                          "VALUES (7, 0, 0, 1, 4, 3, 1);"
                          "INSERT INTO user_fact VALUES (7, 10000000, 20000000, NULL);");
        }
        const auto catalog = Catalog::open(path).value();
        QCOMPARE(catalog->check().value(), QStringList());
        const PhotoFacts facts = UserFacts(*catalog).facts(PhotoId{1}).value();
        QCOMPARE(facts.position, GeoPoint::fromDegrees(1, 2));
        QVERIFY(!facts.isPositionRemoved);
    }

    void version7KeepsNothingToSearchYet()
    {
        const QString path = m_folder->filePath(u"sixth.sqlite"_s);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(database, path, migrationSteps().first(6)));
            database.exec("INSERT INTO folder(id, path) VALUES (1, '/photos');"
                          "INSERT INTO photo(id, kind, time_source, orientation, width, height, problems) "
                          "VALUES (5000, 0, 0, 1, 4, 3, 1);"
                          "INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                          "VALUES (1, 'a.jpg', 5, 6, 1, 0, 5000);");
        }
        const auto catalog = Catalog::open(path).value();
        QCOMPARE(catalog->check().value(), QStringList());
        QCOMPARE(SearchStore(*catalog, 1).missingBlocks().value(), std::vector<qint64>{5000 >> SearchBlock::kIdBits});
    }

    void makesNoCopyWithoutNeed()
    {
        SQLite::Database current(m_path.toStdString(), SQLite::OPEN_READWRITE);
        QVERIFY(migrate(current, m_path, migrationSteps()));
        const QString fresh = m_folder->filePath(u"fresh.sqlite"_s);
        SQLite::Database database(fresh.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        QVERIFY(migrate(database, fresh, migrationSteps()));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*before*"_s}), QStringList());
        QCOMPARE(quint32(database.execAndGet("PRAGMA application_id").getInt()), kCatalogApplicationId);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

WAYFOLIO_TEST(MigrationsTest)

} // namespace wayfolio::test

#include "MigrationsTest.moc"
