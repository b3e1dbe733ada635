// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/SearchStore.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/TimeStore.h"
#include "core/catalog/TripStore.h"
#include "core/catalog/UserFacts.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <SQLiteCpp/SQLiteCpp.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRules = 7;
constexpr qint64 kPhotosInBlock = 1 << SearchBlock::kIdBits;

SearchBlock blockOf(const SearchStore::Rows& rows)
{
    SearchBlock block;
    for (const auto& row : rows.photos) {
        block.photos.push_back(row.photo);
        block.cameras.push_back(row.camera);
        block.places.push_back(row.point ? 5 : 0);
    }
    for (const auto& file : rows.fileNames)
        block.fileNames.add(file.photo, file.name);
    return block;
}

std::vector<SearchBlock> blocksOf(std::span<const SearchStore::Rows> rows)
{
    std::vector<SearchBlock> blocks;
    std::ranges::transform(rows, std::back_inserter(blocks), blockOf);
    return blocks;
}

/// Something else happens once it is made, and before it is written.
Result<void> keepMeanwhile(SearchStore& store, qint64 number, const std::function<void()>& happen)
{
    return store.keep({&number, 1},
                      [&](std::span<const SearchStore::Rows> rows, std::vector<bool>& known, const auto& tellPlace) {
                          known.resize(6);
                          if (!known[5])
                              tellPlace({.number = 5, .country = "KR", .words = "seoul 서울"});
                          happen();
                          return blocksOf(rows);
                      });
}

Result<void> keep(SearchStore& store, qint64 number)
{
    return keepMeanwhile(store, number, [] {});
}

QString pathOf(int number)
{
    return u"/photos/%1.jpg"_s.arg(number);
}

} // namespace

class SearchStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rows();
    void keeps();
    void isOfItsRules();
    void blocksFarApart();
    void whoChangesItDropsIt_data();
    void whoChangesItDropsIt();
    void changedMeanwhile();
    void startedAnewMeanwhile();
    void bytes();
    void damagedBytes();
    void tellsOfDamage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

/// Two photos, the first with two files.
void SearchStoreTest::init()
{
    m_catalog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_catalog = Catalog::open(m_folder->filePath(u"c.sqlite"_s)).value();
    Photo photo = photoAt(5);
    photo.camera = u"Camera"_s;
    photo.position = Position{.point = GeoPoint::nearest(37.5, 127), .altitudeMeters = {}, .uncertaintyMeters = {}};
    const std::array outcomes{outcome(pathOf(1), photo), outcome(pathOf(2), photoAt(90'000))};
    QVERIFY(PhotoStore(*m_catalog).record(outcomes));
    m_catalog->database().exec("INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
                               "VALUES (1, 'other.dng', 5, 6, 1, 0, 1), (1, 'gone.dng', 5, 6, 1, 1, 1)");
}

void SearchStoreTest::rows()
{
    const SearchStore::Rows rows = SearchStore(*m_catalog, kRules).rows(0).value();
    QCOMPARE(rows.photos.size(), 2U);
    QCOMPARE(rows.photos[0].photo, quint16{1});
    QCOMPARE(rows.photos[0].camera, quint32{1});
    QCOMPARE(rows.photos[0].point, GeoPoint::nearest(37.5, 127));
    QCOMPARE(rows.photos[1].camera, quint32{0});
    QVERIFY(!rows.photos[1].point);
    QCOMPARE(rows.fileNames.size(), 3U); // but for the missing one
    QCOMPARE(rows.fileNames[0].name, "1.jpg");
    QCOMPARE(rows.fileNames[1].name, "other.dng");
    QCOMPARE(rows.fileNames[1].photo, quint16{1});
    QCOMPARE(rows.fileNames[2].name, "2.jpg");
    QVERIFY(SearchStore(*m_catalog, kRules).rows(1).value().photos.empty());
}

void SearchStoreTest::keeps()
{
    SearchStore store(*m_catalog, kRules);
    QCOMPARE(store.missingBlocks().value(), std::vector<qint64>{0});
    QVERIFY(keep(store, 0));
    QVERIFY(keep(store, 0)); // a second time, too
    QCOMPARE(store.missingBlocks().value(), std::vector<qint64>());
    QStringList told;
    QVERIFY(store.forEachPlace([&told](const SearchStore::Place& place) {
        told << QString::number(place.number) << QString::fromUtf8(place.country) << QString::fromUtf8(place.words);
    }));
    QCOMPARE(told, (QStringList{u"5"_s, u"KR"_s, u"seoul 서울"_s}));
    std::vector<qint64> numbers;
    QVERIFY(store.forEachBlock([&numbers](qint64 number, SearchBlock&& block) {
        numbers.push_back(number);
        return block.places == std::vector<quint32>{5, 0} && block.fileNames.find("2").size() == 1;
    }));
    QCOMPARE(numbers, std::vector<qint64>{0});
}

/// What was kept by other rules is nobody's, and goes when something is kept by these.
void SearchStoreTest::isOfItsRules()
{
    SearchStore former(*m_catalog, kRules);
    QVERIFY(keep(former, 0));
    SearchStore store(*m_catalog, kRules + 1);
    int visits = 0;
    const auto countVisits = [&](SearchStore& asked) {
        visits = 0;
        QVERIFY(asked.forEachBlock([&visits](qint64, SearchBlock&&) { return ++visits > 0; }));
        QVERIFY(asked.forEachPlace([&visits](const SearchStore::Place&) { ++visits; }));
    };
    countVisits(store);
    QCOMPARE(visits, 0);
    QCOMPARE(store.missingBlocks().value(), std::vector<qint64>{0});
    const std::array<qint64, 1> numbers{0};
    QVERIFY(store.keep(numbers,
                       [](std::span<const SearchStore::Rows> rows, auto&, const auto&) { return blocksOf(rows); }));
    countVisits(store);
    QCOMPARE(visits, 1); // without the former one's place
    countVisits(former);
    QCOMPARE(visits, 0);
    QCOMPARE(SearchStore(*m_catalog, 0).missingBlocks().value(), std::vector<qint64>{0});
}

void SearchStoreTest::blocksFarApart()
{
    m_catalog->database().exec("PRAGMA foreign_keys = OFF; UPDATE photo SET id = 3000000000 WHERE id = 2;");
    SearchStore store(*m_catalog, kRules);
    const qint64 far = 3'000'000'000 / kPhotosInBlock;
    QCOMPARE(store.missingBlocks().value(), (std::vector<qint64>{0, far}));
    QVERIFY(keep(store, 0));
    QCOMPARE(store.missingBlocks().value(), std::vector<qint64>{far});
    QCOMPARE(store.rows(far).value().photos.size(), 1U);
    m_catalog->database().exec("DELETE FROM photo WHERE id = 1");
    QCOMPARE(store.missingBlocks().value(), std::vector<qint64>{far});
}

void SearchStoreTest::whoChangesItDropsIt_data()
{
    using Write = std::function<bool(Catalog&)>;
    QTest::addColumn<Write>("write");
    QTest::addColumn<bool>("isDropped");
    const auto add = [](const char* name, bool isDropped, const Write& write) {
        QTest::newRow(name) << write << isDropped;
    };
    const auto sql = [](const char* statement) {
        return Write([statement](Catalog& catalog) { return catalog.database().exec(statement) >= 0; });
    };
    const auto record = [](const FileOutcome& file) {
        return Write([file](Catalog& catalog) { return PhotoStore(catalog).record({&file, 1}).has_value(); });
    };
    Photo photo = photoAt(5);
    photo.camera = u"Camera"_s;
    photo.position = Position{.point = GeoPoint::nearest(37.5, 127), .altitudeMeters = {}, .uncertaintyMeters = {}};
    add("a new photo", true, record(outcome(pathOf(3), photoAt(5))));
    add("a photo without files", true,
        sql("INSERT INTO photo(kind, time_source, orientation, width, height, problems) VALUES (0, 0, 1, 4, 3, 0)"));
    add("another file of a photo", true,
        sql("INSERT INTO file(folder_id, name, size, mtime_ns, reader_version, missing, photo_id) "
            "VALUES (1, 'third.dng', 5, 6, 1, 0, 1)"));
    add("the same again", false, record(outcome(pathOf(2), photoAt(90'000))));
    add("another time", false, record(outcome(pathOf(2), photoAt(80'000))));
    Photo other = photo;
    other.camera = u"Other"_s;
    add("another camera", true, record(outcome(pathOf(2), other)));
    other = photoAt(90'000);
    other.position = photo.position;
    add("a position found", true, record(outcome(pathOf(2), other)));
    add("a position by hand", true, [](Catalog& catalog) {
        return UserFacts(catalog).confirmPosition(PhotoId{2}, *GeoPoint::fromDegrees(1, 2)).has_value();
    });
    add("the position taken away", true, sql("UPDATE photo SET latitude = NULL, longitude = NULL WHERE id = 1"));
    add("another longitude", true, sql("UPDATE photo SET longitude = 0 WHERE id = 1"));
    add("a missing file", true,
        [](Catalog& catalog) { return PhotoStore(catalog).setMissing({pathOf(1)}, true).has_value(); });
    add("a file that is back", true, sql("UPDATE file SET missing = 0 WHERE name = 'gone.dng'"));
    add("a missing file removed", false, sql("UPDATE file SET missing = 3 WHERE name = 'gone.dng'"));
    add("a library removed", false, sql("UPDATE folder SET removed = 1"));
    add("another name", true, sql("UPDATE file SET name = 'b.jpg' WHERE name = '2.jpg'"));
    add("another folder", false, sql("UPDATE folder SET path = '/elsewhere'"));
    add("a file of another photo", true, sql("UPDATE file SET photo_id = 2 WHERE name = 'other.dng'"));
    add("a file of no photo", true, sql("UPDATE file SET photo_id = NULL WHERE name = 'other.dng'"));
    add("a file that could not be read", false,
        record(outcome(pathOf(9), std::unexpected(Error{ErrorCode::DamagedFile, pathOf(9), {}}))));
    add("a file forgotten", true, sql("DELETE FROM file WHERE name = 'other.dng'"));
    add("a photo forgotten", true, sql("PRAGMA foreign_keys = OFF; DELETE FROM photo WHERE id = 2"));
    add("a zone by hand", false,
        [](Catalog& catalog) { return UserFacts(catalog).setZone(PhotoId{1}, QTimeZone("Asia/Seoul")).has_value(); });
    add("trips", false, [](Catalog& catalog) {
        TripDraft draft{.trip = {}, .photos = {PhotoId{1}}};
        draft.trip.photoCount = 1;
        draft.trip.locatedCount = 1;
        return TripStore(catalog).replaceAll(std::span(&draft, 1)).has_value();
    });
}

void SearchStoreTest::whoChangesItDropsIt()
{
    QFETCH(const std::function<bool(Catalog&)>, write);
    SearchStore store(*m_catalog, kRules);
    QVERIFY(keep(store, 0));
    QVERIFY(write(*m_catalog));
    QTEST(!store.missingBlocks().value().empty(), "isDropped");
}

/// While it is made, others write: what they change is not kept, what they leave alone is.
void SearchStoreTest::changedMeanwhile()
{
    SearchStore store(*m_catalog, kRules);
    const auto other = Catalog::open(m_catalog->path()).value();
    const auto isKept = [&store] { return store.missingBlocks().value().empty(); };
    const auto exec = [&other](const char* statement) {
        return [&other, statement] { other->database().exec(statement); };
    };
    QVERIFY(keepMeanwhile(store, 0, exec("UPDATE photo SET camera_id = 1 WHERE id = 2")));
    QVERIFY(!isKept());
    QVERIFY(keepMeanwhile(store, 0, exec("UPDATE file SET name = 'b.jpg' WHERE name = '2.jpg'")));
    QVERIFY(!isKept());
    QVERIFY(keepMeanwhile(store, 0, exec("UPDATE photo SET rating = 3")));
    QVERIFY(isKept());
    QVERIFY(store.forEachBlock([](qint64, SearchBlock&& block) {
        return block.cameras == std::vector<quint32>{1, 1} && block.fileNames.find("b").size() == 1;
    }));
}

/// By somebody with other rules, who drops the places that are known: no block is kept without its places.
void SearchStoreTest::startedAnewMeanwhile()
{
    SearchStore store(*m_catalog, kRules);
    const auto otherCatalog = Catalog::open(m_catalog->path()).value();
    SearchStore other(*otherCatalog, kRules + 1);
    SearchStore third(*otherCatalog, kRules);
    const std::array<qint64, 1> numbers{0};
    const auto withoutPlaces = [](std::span<const SearchStore::Rows> rows, auto&, const auto&) {
        std::vector<SearchBlock> blocks = blocksOf(rows);
        for (SearchBlock& block : blocks)
            block.places.assign(block.places.size(), 0);
        return blocks;
    };
    const auto placesOf = [](SearchStore& asked) {
        int places = 0;
        return asked.forEachPlace([&places](const SearchStore::Place&) { ++places; }) ? places : -1;
    };
    QVERIFY(keep(store, 0));
    QVERIFY(keepMeanwhile(store, 0, [&] { QVERIFY(other.keep(numbers, withoutPlaces)); }));
    QVERIFY(other.missingBlocks().value().empty()); // theirs, in peace
    QCOMPARE(placesOf(other), 0);

    QVERIFY(keep(store, 0));
    QCOMPARE(placesOf(store), 1);
    QVERIFY(keepMeanwhile(store, 0, [&] {
        QVERIFY(other.keep(numbers, withoutPlaces));
        QVERIFY(third.keep(numbers, withoutPlaces));
        QVERIFY(otherCatalog->database().exec("DELETE FROM search_block") == 1);
    }));
    QCOMPARE(placesOf(store), 0);
    QCOMPARE(store.missingBlocks().value(), std::vector<qint64>{0});
}

void SearchStoreTest::bytes()
{
    SearchBlock block;
    block.photos = {0, 7, kPhotosInBlock - 1};
    block.cameras = {0, 70'000, 1};
    block.places = {SearchBlock::kMost, 0, 2};
    block.fileNames.add(7, "img");
    const auto read = SearchBlock::fromBytes(block.toBytes());
    QVERIFY(read);
    QCOMPARE(read->photos, block.photos);
    QCOMPARE(read->cameras, block.cameras);
    QCOMPARE(read->places, block.places);
    QCOMPARE(read->fileNames.find("img"), std::vector<quint32>{7});
    QVERIFY(SearchBlock::fromBytes(SearchBlock().toBytes()));
}

void SearchStoreTest::damagedBytes()
{
    const auto bytesOf = [](std::vector<quint16> photos, quint32 place) {
        SearchBlock block;
        block.cameras.resize(photos.size());
        block.places.resize(photos.size(), place);
        block.photos = std::move(photos);
        return block.toBytes();
    };
    QVERIFY(SearchBlock::fromBytes(bytesOf({1, 2}, 3)));
    QVERIFY(!SearchBlock::fromBytes(bytesOf({2, 1}, 3)));
    QVERIFY(!SearchBlock::fromBytes(bytesOf({1, 1}, 3)));
    QVERIFY(!SearchBlock::fromBytes(bytesOf({1, kPhotosInBlock}, 3)));
    QVERIFY(!SearchBlock::fromBytes(bytesOf({1, 2}, SearchBlock::kMost + 1)));
    const std::string whole = bytesOf({1, 2}, 3);
    for (size_t size = 0; size < whole.size(); ++size)
        QVERIFY(!SearchBlock::fromBytes(whole.substr(0, size)));
    QVERIFY(!SearchBlock::fromBytes(std::string(50'000, '\xff')));
}

void SearchStoreTest::tellsOfDamage()
{
    SearchStore store(*m_catalog, kRules);
    QVERIFY(keep(store, 0));
    m_catalog->database().exec("UPDATE search_block SET content = x'00ff'");
    const auto read = store.forEachBlock([](qint64, SearchBlock&&) { return true; });
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::DamagedCatalog);
    m_catalog->database().exec("UPDATE search_place SET id = 999999999");
    QCOMPARE(store.forEachPlace([](const SearchStore::Place&) {}).error().code, ErrorCode::DamagedCatalog);
}

} // namespace wayfolio::test

using wayfolio::test::SearchStoreTest;
WAYFOLIO_TEST(SearchStoreTest)

#include "SearchStoreTest.moc"
