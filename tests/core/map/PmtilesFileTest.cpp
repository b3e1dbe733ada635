// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PmtilesFile.h"

#include "core/map/Gzip.h"
#include "tests/core/map/PmtilesBuilder.h"
#include "tests/core/map/TilePictures.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class PmtilesFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tileIds_data();
    void tileIds();
    void tileIdsAreDistinct();
    void readsTiles_data();
    void readsTiles();
    void readsWhatItIs();
    void refuses_data();
    void refuses();
    void damagedInside_data();
    void damagedInside();
    void cutOffWhileItIsOpen();
    void directoriesThatAreNone_data();
    void directoriesThatAreNone();
    void unpacksOnlyWhole();

private:
    [[nodiscard]] Result<std::unique_ptr<TileFile>> opened(const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(u"map.pmtiles"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return fail(ErrorCode::NotWritable, file.fileName());
        file.close();
        return openTileFile(file.fileName());
    }

    QTemporaryDir m_folder;
};

namespace {

/// Level 0 and 1 in the root; of level 2 the first ten in a leaf, as one picture.
PmtilesBuilder smallMap()
{
    PmtilesBuilder map;
    map.tiles = "zeroone";
    map.leaves = directoryBytes({{.tileId = 5, .runLength = 10, .range = {.offset = 4, .length = 3}}});
    map.root = directoryBytes({{.tileId = 0, .runLength = 1, .range = {.offset = 0, .length = 4}},
                               {.tileId = 1, .runLength = 4, .range = {.offset = 4, .length = 3}},
                               {.tileId = 5, .range = {.offset = 0, .length = quint64(map.leaves.size())}}});
    return map;
}

PmtilesBuilder packedMap()
{
    PmtilesBuilder map = smallMap();
    map.internal = PmtilesCompression::Gzip;
    map.tileCompression = PmtilesCompression::Gzip;
    map.metadata = gzipped(map.metadata);
    map.tiles = gzipped("zero");
    const auto first = quint64(map.tiles.size());
    map.tiles += gzipped("one");
    const auto second = quint64(map.tiles.size()) - first;
    map.leaves =
        gzipped(directoryBytes({{.tileId = 5, .runLength = 10, .range = {.offset = first, .length = second}}}));
    map.root = gzipped(directoryBytes({{.tileId = 0, .runLength = 1, .range = {.offset = 0, .length = first}},
                                       {.tileId = 1, .runLength = 4, .range = {.offset = first, .length = second}},
                                       {.tileId = 5, .range = {.offset = 0, .length = quint64(map.leaves.size())}}}));
    return map;
}

} // namespace

/// The specification's own examples, and those of its other implementations.
void PmtilesFileTest::tileIds_data()
{
    QTest::addColumn<TileId>("id");
    QTest::addColumn<quint64>("number");
    QTest::newRow("the world") << TileId{0, 0, 0} << quint64(0);
    QTest::newRow("1/0/0") << TileId{1, 0, 0} << quint64(1);
    QTest::newRow("1/0/1") << TileId{1, 0, 1} << quint64(2);
    QTest::newRow("1/1/1") << TileId{1, 1, 1} << quint64(3);
    QTest::newRow("1/1/0") << TileId{1, 1, 0} << quint64(4);
    QTest::newRow("2/0/0") << TileId{2, 0, 0} << quint64(5);
    QTest::newRow("12/3423/1763") << TileId{12, 3423, 1763} << quint64(19'078'479);
}

void PmtilesFileTest::tileIds()
{
    QFETCH(const TileId, id);
    QFETCH(const quint64, number);
    QCOMPARE(pmtilesTileId(id), number);
}

void PmtilesFileTest::tileIdsAreDistinct()
{
    std::set<quint64> numbers;
    for (int zoom = 0; zoom <= 5; ++zoom) {
        for (int y = 0; y < 1 << zoom; ++y) {
            for (int x = 0; x < 1 << zoom; ++x)
                numbers.insert(pmtilesTileId({zoom, x, y}));
        }
    }
    QCOMPARE(numbers.size(), size_t(1365)); // 1 + 4 + … + 1024
    QCOMPARE(*numbers.rbegin(), quint64(1364));
}

void PmtilesFileTest::readsTiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << smallMap().bytes();
    QTest::newRow("packed") << packedMap().bytes();
}

void PmtilesFileTest::readsTiles()
{
    QFETCH(const QByteArray, bytes);
    const auto map = opened(bytes);
    QVERIFY(map);
    for (int again = 0; again < 2; ++again) { // the second time from what was kept
        QCOMPARE((*map)->tile({0, 0, 0}).value(), "zero"_ba);
        QCOMPARE((*map)->tile({1, 1, 0}).value(), "one"_ba);
        QCOMPARE((*map)->tile({2, 0, 0}).value(), "one"_ba);
        QCOMPARE((*map)->tile({3, 7, 7}).error().code, ErrorCode::NoSuchTile);
        QCOMPARE((*map)->tile({2, 3, 0}).error().code, ErrorCode::NoSuchTile); // the level's last
    }
}

void PmtilesFileTest::readsWhatItIs()
{
    const auto map = opened(packedMap().bytes());
    QVERIFY(map);
    QCOMPARE((*map)->facts(),
             (TileFileFacts{.name = u"A map"_s, .attribution = u"© Somebody"_s, .zooms = {.min = 0, .max = 4}}));
    PmtilesBuilder unsaid = smallMap();
    unsaid.metadata = "no JSON";
    unsaid.maxZoom = 31;
    const auto other = opened(unsaid.bytes());
    QVERIFY(other);
    QCOMPARE((*other)->facts(), (TileFileFacts{.name = {}, .attribution = {}, .zooms = {.min = 0, .max = 22}}));
}

void PmtilesFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const char* error, const std::function<void(PmtilesBuilder&)>& change) {
        PmtilesBuilder map = smallMap();
        change(map);
        QTest::newRow(name) << map.bytes() << QString::fromLatin1(error);
    };
    row("vector tiles", "vectorTiles", [](PmtilesBuilder& map) { map.type = PmtilesTileType::Mvt; });
    row("AVIF", "unsupportedMapFile", [](PmtilesBuilder& map) { map.type = PmtilesTileType::Avif; });
    row("a type to come", "unsupportedMapFile", [](PmtilesBuilder& map) { map.type = PmtilesTileType(77); });
    row("version 2", "unsupportedMapFile", [](PmtilesBuilder& map) { map.version = 2; });
    row("Brotli", "unsupportedMapFile", [](PmtilesBuilder& map) { map.internal = PmtilesCompression::Brotli; });
    row("Zstandard", "unsupportedMapFile", [](PmtilesBuilder& map) { map.tileCompression = PmtilesCompression::Zstd; });
    row("zooms upside down", "damagedFile", [](PmtilesBuilder& map) { map.minZoom = 9; });
    row("no root", "damagedFile", [](PmtilesBuilder& map) { map.root.clear(); });
    row("not packed as it says", "damagedFile", [](PmtilesBuilder& map) { map.internal = PmtilesCompression::Gzip; });
    const QByteArray whole = smallMap().bytes();
    QTest::newRow("cut in the tiles") << whole.chopped(1) << u"damagedFile"_s;
    QTest::newRow("cut in the header") << whole.first(100) << u"damagedFile"_s;
    QTest::newRow("only its name") << "PMTiles"_ba << u"notMapFile"_s;
    QTest::newRow("something else") << "GIF89a, and so on"_ba << u"notMapFile"_s;
    QTest::newRow("empty") << QByteArray() << u"emptyFile"_s;
    QByteArray huge = whole;
    huge.replace(8, 8, QByteArray(8, '\xff')); // the root's offset
    QTest::newRow("the root beyond everything") << huge << u"damagedFile"_s;
    huge = whole;
    huge.replace(16, 8, QByteArray(8, '\xff')); // its length
    QTest::newRow("the root longer than everything") << huge << u"damagedFile"_s;
}

void PmtilesFileTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, error);
    const auto map = opened(bytes);
    QVERIFY(!map);
    QCOMPARE(identifier(map.error().code), error);
}

/// Opens well, and goes wrong at a tile.
void PmtilesFileTest::damagedInside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::function<void(PmtilesBuilder&)>& change) {
        PmtilesBuilder map = smallMap();
        change(map);
        QTest::newRow(name) << map.bytes();
    };
    row("a tile beyond the tiles", [](PmtilesBuilder& map) {
        map.root = directoryBytes({{.tileId = 0, .runLength = 1, .range = {.offset = 3, .length = 1'000'000'000}}});
    });
    row("a tile at the end of all numbers", [](PmtilesBuilder& map) {
        map.root = directoryBytes({{.tileId = 0, .runLength = 1, .range = {.offset = ~0ULL - 8, .length = 8}}});
    });
    row("a leaf that is none", [](PmtilesBuilder& map) {
        map.leaves = "\xff\xff\xff\xff\xff";
        map.root = directoryBytes({{.tileId = 0, .range = {.offset = 0, .length = 5}}});
    });
    row("a leaf beyond the leaves",
        [](PmtilesBuilder& map) { map.root = directoryBytes({{.tileId = 0, .range = {.offset = 900, .length = 5}}}); });
    row("a leaf that leads to itself", [](PmtilesBuilder& map) {
        map.leaves = directoryBytes({{.tileId = 0, .range = {.offset = 0, .length = 5}}});
        map.root = map.leaves;
    });
    row("a tile not packed as it says", [](PmtilesBuilder& map) { map.tileCompression = PmtilesCompression::Gzip; });
}

void PmtilesFileTest::damagedInside()
{
    QFETCH(const QByteArray, bytes);
    const auto map = opened(bytes);
    QVERIFY2(map, qPrintable(map ? QString() : map.error().detail));
    const auto tile = (*map)->tile({0, 0, 0});
    QVERIFY(!tile);
    QCOMPARE(tile.error().code, ErrorCode::DamagedFile);
    QVERIFY(tile.error().subject.endsWith(u"map.pmtiles"_s));
}

/// As a copy over a network may leave it.
void PmtilesFileTest::cutOffWhileItIsOpen()
{
    PmtilesBuilder builder; // larger than what is read at once
    builder.tiles = QByteArray(100'000, 'x');
    builder.root = directoryBytes({{.tileId = 0, .runLength = 1, .range = {.offset = 0, .length = 100'000}}});
    const auto map = opened(builder.bytes());
    QVERIFY(map);
    QVERIFY((*map)->tile({0, 0, 0}));
    QFile file(m_folder.filePath(u"map.pmtiles"_s));
    QVERIFY(file.resize(file.size() - 1));
    const auto tile = (*map)->tile({0, 0, 0});
    QVERIFY(!tile);
    QCOMPARE(tile.error().code, ErrorCode::DamagedFile);
}

void PmtilesFileTest::directoriesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a number without end") << QByteArray(20, '\xff');
    QTest::newRow("more entries than bytes") << varint(2) + "\1\1\1\1"_ba;
    QTest::newRow("more entries than there can be") << varint(1ULL << 60) + QByteArray(100, '\1');
    QTest::newRow("cut")
        << directoryBytes({{.tileId = 4, .runLength = 1, .range = {.offset = 1'000, .length = 9}}}).chopped(1);
    QTest::newRow("the same tile twice") << "\2\5\0\1\1\1\1\1\0"_ba;
    QTest::newRow("tiles beyond all numbers") << "\2\1"_ba + varint(~0ULL) + "\1\1\1\1\1\0"_ba;
    QTest::newRow("a run beyond all numbers") << "\1\1"_ba + varint(1ULL << 40) + "\1\1"_ba;
    QTest::newRow("after nothing") << "\1\1\1\1\0"_ba;
}

void PmtilesFileTest::directoriesThatAreNone()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!parsePmtilesDirectory(bytes));
}

void PmtilesFileTest::unpacksOnlyWhole()
{
    const QByteArray text(200'000, 'x');
    const QByteArray packed = gzipped(text);
    QCOMPARE(gunzip(packed, text.size()), text);
    QCOMPARE(gunzip(packed, text.size() - 1), std::nullopt); // a bomb
    QCOMPARE(gunzip(packed.chopped(5), text.size()), std::nullopt);
    QCOMPARE(gunzip("no gzip", 100), std::nullopt);
    QCOMPARE(gunzip({}, 100), std::nullopt);
}

WAYFOLIO_TEST(PmtilesFileTest)

} // namespace wayfolio::test

#include "PmtilesFileTest.moc"
