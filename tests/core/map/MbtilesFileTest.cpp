// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MbtilesFile.h"

#include "core/map/FileTileSource.h"
#include "tests/core/map/TilePictures.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MbtilesFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTiles();
    void readsWhatItIs();
    void believesTheTilesNotTheMetadata();
    void tilesMayBeAView();
    void refuses_data();
    void refuses();
    void aViewWithoutEndEnds();
    void damagedPagesAreNamed();
    void tilesLargerThanAnyPicture();
    void leavesNothingBeside();
    void notAFile();
    void asASource();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"map #1?.mbtiles"_s); }

    /// Runs SQL on the file, which it makes.
    void write(const char* sql) const
    {
        SQLite::Database(path().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
    }

    void writeTile(int zoom, int column, int row, const QByteArray& bytes) const
    {
        SQLite::Database database(path().toStdString(), SQLite::OPEN_READWRITE);
        SQLite::Statement insert(database, "INSERT INTO tiles VALUES (?, ?, ?, ?)");
        insert.bind(1, zoom);
        insert.bind(2, column);
        insert.bind(3, row);
        insert.bind(4, bytes.constData(), static_cast<int>(bytes.size()));
        insert.exec();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr auto kTables =
    "CREATE TABLE metadata (name TEXT, value TEXT);"
    "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"
    "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);";

} // namespace

void MbtilesFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Rows count from the south.
void MbtilesFileTest::readsTiles()
{
    write(kTables);
    writeTile(3, 5, 6, "north");
    writeTile(3, 5, 1, "south");
    writeTile(3, 6, 1, {});
    const auto map = openTileFile(path());
    QVERIFY(map);
    QCOMPARE((*map)->tile({3, 5, 1}).value(), "north"_ba);
    QCOMPARE((*map)->tile({3, 5, 6}).value(), "south"_ba);
    QCOMPARE((*map)->tile({3, 6, 6}).error().code, ErrorCode::NoSuchTile); // empty
    QCOMPARE((*map)->tile({4, 5, 6}).error().code, ErrorCode::NoSuchTile);
}

void MbtilesFileTest::readsWhatItIs()
{
    write(kTables);
    write("INSERT INTO metadata VALUES ('name', 'A map'), ('attribution', '<b>Somebody</b>'), ('format', 'png')");
    writeTile(2, 0, 0, plainTile(Qt::red));
    writeTile(9, 0, 0, plainTile(Qt::red));
    const auto map = openTileFile(path());
    QVERIFY(map);
    QCOMPARE((*map)->facts(),
             (TileFileFacts{.name = u"A map"_s, .attribution = u"<b>Somebody</b>"_s, .zooms = {.min = 2, .max = 9}}));
}

void MbtilesFileTest::believesTheTilesNotTheMetadata()
{
    write(kTables);
    write("INSERT INTO metadata VALUES ('minzoom', '-3'), ('maxzoom', 'many'), ('format', NULL)");
    writeTile(2, 0, 0, "x");
    writeTile(99, 0, 0, "x");
    const auto map = openTileFile(path());
    QVERIFY(map);
    QCOMPARE((*map)->facts().zooms, (TileZooms{.min = 2, .max = 22}));
}

/// As the tools write it that store each picture once.
void MbtilesFileTest::tilesMayBeAView()
{
    write("CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id TEXT);"
          "CREATE TABLE images (tile_id TEXT, tile_data BLOB);"
          "CREATE VIEW tiles AS SELECT map.zoom_level AS zoom_level, map.tile_column AS tile_column, map.tile_row AS "
          "tile_row, images.tile_data AS tile_data FROM map JOIN images ON images.tile_id = map.tile_id;"
          "INSERT INTO map VALUES (1, 0, 0, 'sea'), (1, 1, 0, 'sea'); INSERT INTO images VALUES ('sea', 'blue')");
    const auto map = openTileFile(path());
    QVERIFY(map);
    QCOMPARE((*map)->tile({1, 1, 1}).value(), "blue"_ba);
}

void MbtilesFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("error");
    const QByteArray tables = kTables;
    QTest::newRow("another database") << "CREATE TABLE photo (path TEXT)"_ba << u"notMapFile"_s;
    QTest::newRow("vector tiles by name")
        << tables + "INSERT INTO metadata VALUES ('format', 'pbf')" << u"vectorTiles"_s;
    QTest::newRow("vector tiles by content")
        << tables + "INSERT INTO tiles VALUES (0, 0, 0, x'1f8b0800')" << u"vectorTiles"_s;
    QTest::newRow("other columns") << "CREATE TABLE tiles (z INTEGER, x INTEGER, y INTEGER, data BLOB)"_ba
                                   << u"damagedFile"_s;
    QTest::newRow("a view of nothing") << "CREATE VIEW tiles AS SELECT * FROM nowhere"_ba << u"damagedFile"_s;
}

void MbtilesFileTest::refuses()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, error);
    write(sql.constData());
    const auto map = openTileFile(path());
    QVERIFY(!map);
    QCOMPARE(identifier(map.error().code), error);
}

void MbtilesFileTest::aViewWithoutEndEnds()
{
    write("CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
          "SELECT i AS zoom_level, i AS tile_column, i AS tile_row, 'x' AS tile_data FROM n");
    QElapsedTimer timer;
    timer.start();
    const auto map = openTileFile(path());
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::DamagedFile);
    QVERIFY(timer.elapsed() < 60'000);
}

void MbtilesFileTest::damagedPagesAreNamed()
{
    write(kTables);
    for (int column = 0; column < 64; ++column)
        writeTile(6, column, 0, QByteArray(3000, 'x'));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (qint64 at = 4096 * 4; at < size; at += 4096) {
        file.seek(at);
        file.write(QByteArray(64, '\xee'));
    }
    file.close();
    const auto map = openTileFile(path());
    const auto outcome = map ? (*map)->tile({6, 40, 63}).transform([](const QByteArray&) { return true; })
                             : Result<bool>(std::unexpected(map.error()));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DamagedFile);
    QVERIFY(file.resize(1000)); // less than a page
    QVERIFY(!openTileFile(path()));
}

/// Which a small file can hold as well, as a view.
void MbtilesFileTest::tilesLargerThanAnyPicture()
{
    write("CREATE VIEW tiles AS SELECT 0 AS zoom_level, 0 AS tile_column, 0 AS tile_row, "
          "zeroblob(17 * 1024 * 1024) AS tile_data");
    const auto map = openTileFile(path());
    const auto outcome = map ? (*map)->tile({0, 0, 0}).transform([](const QByteArray&) { return true; })
                             : Result<bool>(std::unexpected(map.error()));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DamagedFile);
}

/// Also where the file would want it: in WAL mode, in a folder that may be written to.
void MbtilesFileTest::leavesNothingBeside()
{
    write(kTables);
    write("PRAGMA journal_mode = WAL");
    writeTile(3, 5, 6, "north");
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    {
        const auto map = openTileFile(path());
        QVERIFY(map);
        QCOMPARE((*map)->tile({3, 5, 1}).value(), "north"_ba);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
}

void MbtilesFileTest::notAFile()
{
    QCOMPARE(openTileFile(m_folder->path()).error().code, ErrorCode::NotRegularFile);
    QCOMPARE(openTileFile(m_folder->filePath(u"none"_s)).error().code, ErrorCode::NotFound);
    const QString pipe = m_folder->filePath(u"pipe.mbtiles"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(openTileFile(pipe).error().code, ErrorCode::NotRegularFile);
}

void MbtilesFileTest::asASource()
{
    QCOMPARE(FileTileSource::open(m_folder->filePath(u"none"_s)).error().code, ErrorCode::NotFound);
    write(kTables);
    writeTile(3, 5, 6, "north");
    auto opened = FileTileSource::open(path());
    QVERIFY(opened);
    QCOMPARE((*opened)->zooms(), (TileZooms{.min = 3, .max = 3}));
    std::stop_source stopped;
    stopped.request_stop();
    std::vector<Result<QByteArray>> answers;
    const auto keep = [&answers](Result<QByteArray> answer) { answers.push_back(std::move(answer)); };
    (*opened)->request({3, 5, 1}, 256, {}, keep);
    (*opened)->request({3, 5, 1}, 256, stopped.get_token(), keep);
    (*opened)->request({3, 5, 2}, 256, {}, keep);
    opened->reset(); // answers come first
    QCOMPARE(answers.size(), size_t(3));
    QCOMPARE(answers[0].value(), "north"_ba);
    QCOMPARE(answers[1].error().code, ErrorCode::Cancelled);
    QCOMPARE(answers[2].error().code, ErrorCode::NoSuchTile);
}

WAYFOLIO_TEST(MbtilesFileTest)

} // namespace wayfolio::test

#include "MbtilesFileTest.moc"
