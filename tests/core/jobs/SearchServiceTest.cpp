// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/SearchService.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/jobs/SearchBlockMaker.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

struct Shot
{
    QString file;
    QString camera;
    std::optional<GeoPoint> point;
    int rating = 0;
};

const std::vector<Shot>& shots()
{
    static const std::vector<Shot> all{
        {u"/photos/IMG_12.jpg"_s, u"Canon EOS R5"_s, GeoPoint::nearest(35.1587, 129.1604)},   // Haeundae, Busan
        {u"/photos/IMG_1234.JPG"_s, u"Canon EOS R5"_s, GeoPoint::nearest(35.1588, 129.1605)}, // the same
        {u"/photos/Straße.jpg"_s, u"Pixel 8"_s, GeoPoint::nearest(52.52, 13.405), 4},         // Berlin
        {u"/photos/sea.jpg"_s, QString(), GeoPoint::nearest(0, -30)},                         // the Atlantic
        {u"/photos/inside.jpg"_s, QString(), std::nullopt, kRejected},
    };
    return all;
}

FileOutcome outcomeOf(const Shot& shot, int minute)
{
    Photo photo;
    if (shot.point)
        photo.position = Position{.point = *shot.point, .altitudeMeters = {}, .uncertaintyMeters = {}};
    photo.camera = shot.camera;
    photo.rating = shot.rating;
    photo.captureTime.wall = WallTime(std::chrono::minutes(minute));
    photo.captureTime.wallText = isoText(*photo.captureTime.wall);
    photo.captureTime.utc = Instant(photo.captureTime.wall->time_since_epoch());
    return {.path = shot.file, .stamp = {}, .photo = photo};
}

} // namespace

class SearchServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void finds_data();
    void finds();
    void rejectedHaveNoStars();
    void tellsChoices();
    void followsTheCatalogue();
    void theLastQuestionCounts();
    void tellsWhatIsWrong();
    void readsAhead();
    void keepsBlocks();
    void findsTripsByTheirTitles();
    void narrowedKeepsTrips();

private:
    SearchService::Snapshot load();
    [[nodiscard]] QStringList found(SearchService& service, const SearchService::Snapshot& whole,
                                    const PhotoCriteria& criteria) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<PlaceService> m_places;
};

void SearchServiceTest::initTestCase()
{
    initializeResources();
    m_places = std::make_unique<PlaceService>(u":/gazetteer/places.bin"_s);
}

void SearchServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"catalog.sqlite"_s);
    std::vector<FileOutcome> outcomes;
    for (const Shot& shot : shots())
        outcomes.push_back(outcomeOf(shot, static_cast<int>(outcomes.size())));
    QVERIFY(PhotoStore(*Catalog::open(m_path).value()).record(outcomes));
}

SearchService::Snapshot SearchServiceTest::load()
{
    return loadSnapshot(*Catalog::open(m_path).value()).value();
}

/// The names of the files, in time order.
QStringList SearchServiceTest::found(SearchService& service, const SearchService::Snapshot& whole,
                                     const PhotoCriteria& criteria) const
{
    auto answer = service.find(whole, criteria, whole, {});
    const auto snapshot = answer.result().value();
    const auto catalog = Catalog::open(m_path).value();
    QStringList names;
    for (const PhotoSummary& photo : snapshot->photos())
        names << PhotoStore(*catalog).photo(photo.id).value().value().files.constFirst().section(u'/', -1);
    return names;
}

void SearchServiceTest::finds_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QStringList>("cameras");
    QTest::addColumn<QStringList>("countries");
    QTest::addColumn<QStringList>("names");
    const QStringList none;
    const QStringList busan{u"IMG_12.jpg"_s, u"IMG_1234.JPG"_s};
    QTest::newRow("file name") << QStringList{u"IMG_12"_s} << none << none << busan;
    QTest::newRow("sharp s") << QStringList{u"strasse"_s} << none << none << QStringList{u"Straße.jpg"_s};
    QTest::newRow("Korean name") << QStringList{u"해운대"_s} << none << none << busan;
    QTest::newRow("a part of it") << QStringList{u"운대"_s} << none << none << busan;
    QTest::newRow("English name") << QStringList{u"haeundae"_s} << none << none << busan;
    QTest::newRow("its city") << QStringList{u"busan"_s} << none << none << busan;
    QTest::newRow("its country") << QStringList{u"대한민국"_s} << none << none << busan;
    QTest::newRow("local name of a country")
        << QStringList{u"deutschland"_s} << none << none << QStringList{u"Straße.jpg"_s};
    QTest::newRow("camera") << none << QStringList{u"Pixel 8"_s} << none << QStringList{u"Straße.jpg"_s};
    QTest::newRow("country") << none << none << QStringList{u"KR"_s} << busan;
    QTest::newRow("country and text") << QStringList{u"1234"_s} << none << QStringList{u"KR"_s}
                                      << QStringList{u"IMG_1234.JPG"_s};
    QTest::newRow("nobody") << QStringList{u"zanzibar"_s} << none << none << none;
}

void SearchServiceTest::finds()
{
    QFETCH(QStringList, texts);
    QFETCH(QStringList, cameras);
    QFETCH(QStringList, countries);
    PhotoCriteria criteria;
    criteria.texts = texts;
    criteria.cameras = cameras;
    criteria.countries = countries;
    SearchService service(m_path, *m_places);
    QTEST(found(service, load(), criteria), "names");
}

void SearchServiceTest::rejectedHaveNoStars()
{
    SearchService service(m_path, *m_places);
    PhotoCriteria criteria;
    criteria.leastRating = 1;
    QCOMPARE(found(service, load(), criteria), QStringList{u"Straße.jpg"_s});
    criteria.leastRating = kMostStars;
    QCOMPARE(found(service, load(), criteria), QStringList());
}

void SearchServiceTest::tellsChoices()
{
    SearchService service(m_path, *m_places);
    const SearchChoices choices = service.choices(load(), NameLanguage::Korean).result().value();
    QCOMPARE(choices.cameras.size(), 2U);
    QCOMPARE(choices.cameras[0].value, u"Canon EOS R5"_s);
    QCOMPARE(choices.cameras[0].count, 2);
    QCOMPARE(choices.countries.size(), 2U);
    QCOMPARE(choices.countries[0].value, u"KR"_s);
    QCOMPARE(choices.countries[0].text, u"대한민국"_s);
    QCOMPARE(choices.countries[0].count, 2);
    QCOMPARE(choices.countries[1].value, u"DE"_s);
    QVERIFY(choices.hasRatings && choices.hasRejected && !choices.hasVideos);
}

void SearchServiceTest::followsTheCatalogue()
{
    SearchService service(m_path, *m_places);
    PhotoCriteria criteria;
    criteria.texts = QStringList{u"berlin"_s};
    QCOMPARE(found(service, load(), criteria), QStringList{u"Straße.jpg"_s});
    const std::array more{outcomeOf({u"/photos/new.jpg"_s, u"Pixel 8"_s, GeoPoint::nearest(52.52, 13.405)}, -5)};
    QVERIFY(PhotoStore(*Catalog::open(m_path).value()).record(more));
    QCOMPARE(found(service, load(), criteria), (QStringList{u"new.jpg"_s, u"Straße.jpg"_s}));
    criteria.texts = QStringList{u"berlin new"_s};
    criteria.cameras = QStringList{u"Pixel 8"_s};
    QCOMPARE(found(service, load(), criteria), QStringList{u"new.jpg"_s});
}

void SearchServiceTest::theLastQuestionCounts()
{
    SearchService service(m_path, *m_places);
    const auto whole = load();
    service.prepare(whole);
    PhotoCriteria first;
    first.texts = QStringList{u"img"_s};
    PhotoCriteria last;
    last.hasPosition = false;
    auto given = service.find(whole, first, whole, {});
    const auto answer = service.find(whole, last, whole, {}).result().value();
    QCOMPARE(answer->photos().size(), 1U);
    given.waitForFinished();
    if (!given.isCanceled()) // it may have been answered by then
        QCOMPARE(given.result().value()->photos().size(), 2U);
}

void SearchServiceTest::tellsWhatIsWrong()
{
    const auto whole = load();
    SearchService service(m_folder->filePath(u"other.sqlite"_s), *m_places);
    PhotoCriteria criteria;
    criteria.texts = QStringList{u"img"_s};
    const auto answer = service.find(whole, criteria, whole, {}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
    criteria = {};
    criteria.hasPosition = true; // for which the catalogue is not needed
    QCOMPARE(service.find(whole, criteria, whole, {}).result().value()->photos().size(), 4U);
}

/// What was read ahead answers without the catalogue.
void SearchServiceTest::readsAhead()
{
    const auto whole = load();
    const auto other = load();
    SearchService service(m_path, *m_places);
    service.prepare(whole);
    PhotoCriteria criteria;
    criteria.hasPosition = true;
    service.find(whole, criteria, whole, {}).waitForFinished(); // behind it
    QVERIFY(QFile::remove(m_path));
    criteria.texts = QStringList{u"busan img"_s};
    const auto answer = service.find(whole, criteria, whole, {}).result();
    QVERIFY(answer);
    QCOMPARE((*answer)->photos().size(), 2U);
    QVERIFY(!service.find(other, criteria, whole, {}).result());
}

/// Also while it is asked, and while somebody writes.
void SearchServiceTest::keepsBlocks()
{
    const auto keptBlocks = [this] {
        const auto catalog = Catalog::open(m_path).value();
        const auto gazetteer = m_places->gazetteer().result();
        return 1 - SearchStore(*catalog, SearchBlockMaker::rules(gazetteer.get())).missingBlocks().value().size();
    };
    SearchService service(m_path, *m_places);
    QCOMPARE(keptBlocks(), 0U);
    QVERIFY(service.keepBlocks().result());
    QCOMPARE(keptBlocks(), 1U);
    for (int i = 0; i < 20; ++i) {
        const auto file = u"/photos/more%1.jpg"_s.arg(i);
        const std::array more{outcomeOf({file, u"Pixel 8"_s, GeoPoint::nearest(52.52, 13.405)}, 10 + i)};
        const auto catalog = Catalog::open(m_path).value();
        QFuture<bool> kept = service.keepBlocks();
        QVERIFY(PhotoStore(*catalog).record(more));
        PhotoCriteria criteria;
        criteria.texts = QStringList{u"berlin more"_s};
        QCOMPARE(found(service, load(), criteria).size(), i + 1);
        kept.waitForFinished();
    }
    QVERIFY(service.keepBlocks().result());
    QCOMPARE(keptBlocks(), 1U);
    QVERIFY(!SearchService(m_folder->filePath(u"other.sqlite"_s), *m_places).keepBlocks().result());
}

/// What they are called where people see them, asked for once; a name of their own counts as well.
void SearchServiceTest::findsTripsByTheirTitles()
{
    std::vector<PhotoSummary> photos = load()->photos();
    QCOMPARE(photos.size(), 5U);
    for (size_t row = 0; row < 3; ++row)
        photos[row].trip = TripId{row < 2 ? 1 : 2};
    Trip nameless;
    nameless.id = TripId{1};
    Trip named;
    named.id = TripId{2};
    named.name = u"Spring"_s;
    const auto whole = std::make_shared<const CatalogSnapshot>(photos, std::vector{nameless, named});
    std::atomic<int> asked = 0;
    SearchService service(m_path, *m_places, [&asked](const Trip& trip) {
        ++asked;
        return trip.name.isEmpty() ? u"31 October – 8 November 2025"_s : trip.name;
    });
    service.nameTrips(whole);
    const QStringList busan{u"IMG_12.jpg"_s, u"IMG_1234.JPG"_s};
    const QStringList berlin{u"Straße.jpg"_s};
    const auto foundFor = [&](const QString& text) {
        PhotoCriteria criteria;
        criteria.texts = QStringList{text};
        return found(service, whole, criteria);
    };
    QCOMPARE(foundFor(u"october 2025"_s), busan);
    QCOMPARE(foundFor(u"31 October – 8 November 2025"_s), busan);
    QCOMPARE(foundFor(u"spring"_s), berlin);
    QCOMPARE(foundFor(u"october 2024"_s), QStringList());
    QCOMPARE(asked, 2); // once each
}

void SearchServiceTest::narrowedKeepsTrips()
{
    std::vector<PhotoSummary> photos(4);
    for (size_t row = 0; row < photos.size(); ++row) {
        photos[row].id = PhotoId{static_cast<qint64>(row) + 1};
        photos[row].trip = TripId{row < 3 ? 1 : 2};
        photos[row].time = Instant(std::chrono::minutes(row));
    }
    photos[1].point = GeoPoint::nearest(1, 2);
    Trip first;
    first.id = TripId{1};
    first.photoCount = 3;
    Trip second;
    second.id = TripId{2};
    const CatalogSnapshot whole(photos, {first, second});
    const auto some = narrowed(whole, {1, 2});
    QCOMPARE(some->photos().size(), 2U);
    QCOMPARE(some->trips().size(), 1U);
    QCOMPARE(some->trips().front().photoCount, 2);
    QCOMPARE(some->trips().front().locatedCount, 1);
    QCOMPARE(some->clusters()->pointCount(), 1);
    QCOMPARE(some->indexOf(PhotoId{3}), 1);
    QCOMPARE(some->indexOf(PhotoId{4}), -1);
    const auto kept = narrowed(whole, {1}, TripId{2});
    QCOMPARE(kept->trips().size(), 2U);
    QCOMPARE(kept->trips().back().photoCount, 0);
    QVERIFY(narrowed(whole, {})->photos().empty());
}

} // namespace wayfolio::test

using wayfolio::test::SearchServiceTest;
WAYFOLIO_TEST(SearchServiceTest)

#include "SearchServiceTest.moc"
