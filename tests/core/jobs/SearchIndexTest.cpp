// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchIndex.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/UserFacts.h"
#include "core/geodata/Gazetteer.h"
#include "core/jobs/SearchBlockMaker.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <set>
#include <SQLiteCpp/SQLiteCpp.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// So many that there are many blocks, and several threads make them.
constexpr int kPhotos = 10'000;
constexpr qsizetype kBlocks = 1 + (kPhotos >> SearchBlock::kIdBits);
const GeoPoint kHaeundae = GeoPoint::nearest(35.1587, 129.1604);
const GeoPoint kBerlin = GeoPoint::nearest(52.52, 13.405);

FileOutcome outcomeOf(int number)
{
    Photo photo;
    if (number % 7 != 0)
        photo.position = Position{.point = GeoPoint::nearest(36 + number % 100 * 0.1, 127 + number / 2 % 50 * 0.2),
                                  .altitudeMeters = {},
                                  .uncertaintyMeters = {}};
    if (number % 3 != 0)
        photo.camera = number % 3 == 1 ? u"Pixel 8"_s : u"Canon EOS R5"_s;
    photo.captureTime.utc = Instant(std::chrono::minutes(kPhotos - number)); // rows are not in the order of ids
    return {.path = u"/photos/IMG_%1.jpg"_s.arg(number), .stamp = {}, .photo = photo};
}

/// Of what can be asked of an index, everything.
struct Contents
{
    std::vector<QString> cameras;
    std::vector<QString> countries;
    std::vector<std::set<quint32>> placesFound;
    std::set<qint64> filesFound;

    bool operator==(const Contents&) const = default;
};

Contents contentsOf(const SearchIndex& index)
{
    Contents contents;
    for (const quint16 camera : index.cameras.rows)
        contents.cameras.push_back(index.cameras.names[camera]);
    for (const quint32 place : index.places.rows)
        contents.countries.push_back(index.places.countryNames[index.places.countries[place]].code);
    for (const char* term : {"korea", "대한민국", "대", "daegu", "japan", "berlin", "a"}) {
        const auto found = index.places.names.find(term);
        contents.placesFound.emplace_back(found.begin(), found.end());
    }
    for (const PhotoFileNames& some : index.fileNames) {
        for (const quint32 photo : some.names.find("img 1"))
            contents.filesFound.insert(some.first.value + photo);
    }
    return contents;
}

} // namespace

class SearchIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhatTheRowsSay();
    void keptIsWhatIsMade();
    void keptIsRead();
    void followsChanges();
    void outAtSeaIsNoCountry();
    void hiddenPhotosArePassedOver();
    void withoutGazetteer();
    void stops();

private:
    [[nodiscard]] SearchIndex loaded() const;
    [[nodiscard]] std::vector<qint64> missing() const;

    std::optional<Gazetteer> m_gazetteer;
    std::unique_ptr<QTemporaryDir> m_template;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

void SearchIndexTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    QVERIFY(gazetteer);
    m_gazetteer = std::move(*gazetteer);
    m_template = std::make_unique<QTemporaryDir>();
    std::vector<FileOutcome> outcomes;
    for (int number = 1; number <= kPhotos; ++number)
        outcomes.push_back(outcomeOf(number));
    QVERIFY(PhotoStore(*Catalog::open(m_template->filePath(u"c.sqlite"_s)).value()).record(outcomes));
}

void SearchIndexTest::init()
{
    m_catalog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"c.sqlite"_s);
    QVERIFY(QFile::copy(m_template->filePath(u"c.sqlite"_s), path));
    m_catalog = Catalog::open(path).value();
}

SearchIndex SearchIndexTest::loaded() const
{
    return loadSearchIndex(*m_catalog, &*m_gazetteer, *loadSnapshot(*m_catalog).value(), {}).value();
}

std::vector<qint64> SearchIndexTest::missing() const
{
    return SearchStore(*m_catalog, SearchBlockMaker::rules(&*m_gazetteer)).missingBlocks().value();
}

/// Row by row, against what the gazetteer says of each point.
void SearchIndexTest::saysWhatTheRowsSay()
{
    const auto snapshot = loadSnapshot(*m_catalog).value();
    const SearchIndex index = loaded();
    for (size_t row = 0; row < snapshot->photos().size(); ++row) {
        const PhotoSummary& photo = snapshot->photos()[row];
        const auto place = photo.point ? m_gazetteer->placeNumberAt(*photo.point) : std::nullopt;
        QCOMPARE(index.places.rows[row], place ? *place + 1 : 0);
        const auto number = static_cast<int>(PhotoId(photo.id).value);
        QCOMPARE(index.cameras.names[index.cameras.rows[row]], outcomeOf(number).photo->camera);
    }
    std::set<qint64> found;
    for (const PhotoFileNames& some : index.fileNames) {
        for (const quint32 photo : some.names.find("img 4321 jpg"))
            found.insert(some.first.value + photo);
    }
    QCOMPARE(found, std::set<qint64>{4321});
}

void SearchIndexTest::keptIsWhatIsMade()
{
    const Contents made = contentsOf(loaded());
    QCOMPARE(made.cameras.size(), static_cast<size_t>(kPhotos));
    QVERIFY(std::ranges::count(made.countries, u"KR"_s) > kPhotos / 10);
    QVERIFY(!made.placesFound[0].empty() && !made.filesFound.empty());
    QCOMPARE(std::ssize(missing()), kBlocks);
    QVERIFY(keepSearchBlocks(*m_catalog, &*m_gazetteer, {}));
    QCOMPARE(missing().size(), 0U);
    QVERIFY(contentsOf(loaded()) == made);
    QVERIFY(PhotoStore(*m_catalog).setMissing({outcomeOf(1).path}, true));
    QVERIFY(PhotoStore(*m_catalog).setMissing({outcomeOf(1).path}, false));
    QCOMPARE(missing(), std::vector<qint64>{0});
    QVERIFY(contentsOf(loaded()) == made);
}

/// Not made anew: what stands there is believed.
void SearchIndexTest::keptIsRead()
{
    SearchStore store(*m_catalog, SearchBlockMaker::rules(&*m_gazetteer));
    const std::array<qint64, 1> numbers{1};
    QVERIFY(store.keep(numbers, [](std::span<const SearchStore::Rows> rows, auto&, const auto& tellPlace) {
        tellPlace({.number = 9, .country = "ZZ", .words = "nowhere"});
        SearchBlock block = SearchBlockMaker(nullptr).make(rows.front());
        block.places.assign(block.places.size(), 9);
        return std::vector{block};
    }));
    const SearchIndex index = loaded();
    QCOMPARE(std::ranges::count(index.places.rows, 9U), 1 << SearchBlock::kIdBits);
    QCOMPARE(index.places.names.find("nowhere"), std::vector<quint32>{9});
    QCOMPARE(index.places.countryNames[index.places.countries[9]].code, u"ZZ"_s);
}

/// Whatever is written in between, what is read is what the rows say.
void SearchIndexTest::followsChanges()
{
    std::mt19937 random(11);
    PhotoStore photos(*m_catalog);
    UserFacts facts(*m_catalog);
    for (int round = 0; round < 12; ++round) {
        QVERIFY(keepSearchBlocks(*m_catalog, &*m_gazetteer, {}));
        const auto any = [&random] { return 1 + static_cast<int>(random() % kPhotos); };
        const PhotoId id{any()};
        switch (round % 4) {
        case 0:
            QVERIFY(facts.confirmPosition(id, round < 6 ? kBerlin : kHaeundae));
            break;
        case 1:
            QVERIFY(photos.setMissing({outcomeOf(any()).path}, true));
            break;
        case 2: {
            FileOutcome changed = outcomeOf(any());
            changed.photo->camera = u"Leica %1"_s.arg(round);
            QVERIFY(photos.record({&changed, 1}));
            break;
        }
        default: {
            const FileOutcome added = outcomeOf(kPhotos + round);
            QVERIFY(photos.record({&added, 1}));
        }
        }
        QVERIFY(!missing().empty());
        const Contents read = contentsOf(loaded());
        m_catalog->database().exec("DELETE FROM search_block");
        const Contents made = contentsOf(loaded());
        QVERIFY(read.cameras == made.cameras && read.countries == made.countries);
        QVERIFY(read.filesFound == made.filesFound);
    }
}

/// A town says where it is, and is found; that it is China's does not make the photo one of China.
void SearchIndexTest::outAtSeaIsNoCountry()
{
    const GeoPoint eastChinaSea = GeoPoint::nearest(30.5, 123.8);
    QVERIFY(UserFacts(*m_catalog).confirmPosition(PhotoId{7}, eastChinaSea));
    for (const bool isKept : {false, true}) {
        if (isKept)
            QVERIFY(keepSearchBlocks(*m_catalog, &*m_gazetteer, {}));
        const SearchIndex index = loaded();
        const quint32 place = *m_gazetteer->placeNumberAt(eastChinaSea) + 1;
        QCOMPARE(index.places.names.find("zhoushan"), std::vector<quint32>{place});
        QVERIFY(index.places.names.find("china").empty());
        QCOMPARE(index.places.countries[place], quint16{0});
        QVERIFY(std::ranges::none_of(index.places.countryNames, [](const PhotoPlaces::Country& country) {
            return country.code.isEmpty() != country.english.isEmpty() || country.code == u"CN"_s;
        }));
        QCOMPARE(std::ranges::count(index.places.countryNames, QString(), &PhotoPlaces::Country::code), 1);
    }
}

void SearchIndexTest::hiddenPhotosArePassedOver()
{
    QVERIFY(keepSearchBlocks(*m_catalog, &*m_gazetteer, {}));
    m_catalog->database().exec("UPDATE folder SET removed = 1");
    const SearchIndex index = loaded();
    QVERIFY(index.cameras.rows.empty() && index.places.rows.empty());
}

void SearchIndexTest::withoutGazetteer()
{
    QVERIFY(keepSearchBlocks(*m_catalog, nullptr, {}));
    const auto snapshot = loadSnapshot(*m_catalog).value();
    const SearchIndex index = loadSearchIndex(*m_catalog, nullptr, *snapshot, {}).value();
    QVERIFY(index.places.rows.empty());
    QCOMPARE(index.cameras.rows.size(), static_cast<size_t>(kPhotos));
    QCOMPARE(std::ssize(index.fileNames), kBlocks);
    QCOMPARE(std::ssize(missing()), kBlocks);
}

void SearchIndexTest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(keepSearchBlocks(*m_catalog, &*m_gazetteer, stop.get_token()));
    QCOMPARE(std::ssize(missing()), kBlocks);
    const auto snapshot = loadSnapshot(*m_catalog).value();
    QVERIFY(loadSearchIndex(*m_catalog, &*m_gazetteer, *snapshot, stop.get_token()).value().fileNames.empty());
}

} // namespace wayfolio::test

using wayfolio::test::SearchIndexTest;
WAYFOLIO_TEST(SearchIndexTest)

#include "SearchIndexTest.moc"
