// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoQuery.h"

#include "core/model/SearchText.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <functional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

using Rows = CatalogSnapshot::Rows;
using Change = std::function<void(PhotoCriteria&)>;

constexpr int kSeoul = 1;
constexpr int kPorto = 2;

WallTime dayTime(int day)
{
    return WallTime(std::chrono::days(day) + std::chrono::hours(9));
}

/// Six photos: three of a trip to Seoul (the last one a video), two of one to Porto, and one without time and place.
CatalogSnapshot journey()
{
    std::vector<PhotoSummary> photos(6);
    for (size_t row = 0; row < photos.size(); ++row) {
        PhotoSummary& photo = photos[row];
        photo.id = PhotoId{static_cast<qint64>(row) + 1};
        if (row == 5)
            break;
        photo.trip = TripId{row < 3 ? kSeoul : kPorto};
        photo.wall = dayTime(static_cast<int>(row));
        photo.time = Instant(photo.wall->time_since_epoch());
        photo.point = row < 3 ? GeoPoint::nearest(37.5, 127) : GeoPoint::nearest(41.1, -8.6);
    }
    photos[0].rating = 5;
    photos[1].rating = 3;
    photos[2].kind = MediaKind::Video;
    photos[3].rating = kRejected;
    photos[5].rating = kRejected;
    photos[4].point.reset();
    photos[4].wall.reset(); // only UTC is known
    Trip seoul;
    seoul.id = TripId{kSeoul};
    seoul.name = u"Spring in Seoul"_s;
    seoul.photoCount = 3;
    Trip porto;
    porto.id = TripId{kPorto};
    porto.photoCount = 2;
    return {photos, {seoul, porto}};
}

SearchTexts textsOf(const std::vector<std::pair<quint32, QString>>& entries)
{
    SearchTexts texts;
    for (const auto& [owner, text] : entries)
        texts.add(owner, searchWords(text).toStdString());
    return texts;
}

SearchIndex indexOfJourney(const CatalogSnapshot& snapshot)
{
    SearchIndex index;
    index.cameras.names = {QString(), u"Canon EOS R5"_s, u"Pixel 8"_s};
    index.cameras.rows = {1, 2, 2, 1, 0, 0};
    index.places.rows = {1, 1, 1, 2, 0, 0};
    index.places.countries = {0, 1, 2};
    index.places.countryNames = {{},
                                 {.code = u"KR"_s, .english = u"South Korea"_s, .korean = u"대한민국"_s},
                                 {.code = u"PT"_s, .english = u"Portugal"_s, .korean = u"포르투갈"_s}};
    index.places.names =
        textsOf({{1, u"Seoul 서울 서울특별시 South Korea 대한민국"_s}, {2, u"Porto 포르투 Portugal"_s}});
    // The last one is not shown; ids begin with 1.
    index.fileNames.push_back(
        {.first = PhotoId{0},
         .names = textsOf(
             {{1, u"IMG_12.jpg"_s}, {2, u"IMG_1234.JPG"_s}, {3, u"VID_0001.mp4"_s}, {4, u"Große Straße.jpg"_s}})});
    index.fileNames.push_back(
        {.first = PhotoId{4},
         .names = textsOf({{1, u"해운대.jpg"_s}, {1, u"IMG_77.dng"_s}, {2, u"scan.png"_s}, {7, u"IMG_12.jpg"_s}})});
    index.tripNames = tripNames(snapshot);
    return index;
}

} // namespace

class PhotoQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void needs_data();
    void needs();
    void findsNobodyWithoutWhatItNeeds();
    void stops();
};

void PhotoQueryTest::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Rows>("rows");
    const auto add = [](const char* name, const Change& change, const Rows& rows) {
        QTest::newRow(name) << change << rows;
    };
    const auto text = [](const QStringList& texts) -> Change {
        return [texts](PhotoCriteria& criteria) { criteria.texts = texts; };
    };
    add("everything", [](PhotoCriteria&) {}, {0, 1, 2, 3, 4, 5});
    add("a time", [](PhotoCriteria& c) { c.time = {.begin = toMinute(dayTime(1)), .end = toMinute(dayTime(3))}; },
        {1, 2});
    add("a time in UTC",
        [](PhotoCriteria& c) { c.time = {.begin = toMinute(dayTime(4)), .end = toMinute(dayTime(5))}; }, {4});
    add("videos", [](PhotoCriteria& c) { c.kind = MediaKind::Video; }, {2});
    add("photos", [](PhotoCriteria& c) { c.kind = MediaKind::Photo; }, {0, 1, 3, 4, 5});
    add("with a position", [](PhotoCriteria& c) { c.hasPosition = true; }, {0, 1, 2, 3});
    add("without a position", [](PhotoCriteria& c) { c.hasPosition = false; }, {4, 5});
    add("a camera", [](PhotoCriteria& c) { c.cameras = QStringList{u"Canon EOS R5"_s}; }, {0, 3});
    add("either camera", [](PhotoCriteria& c) { c.cameras = QStringList{u"Pixel 8"_s, u"Canon EOS R5"_s}; },
        {0, 1, 2, 3});
    add("an unknown camera", [](PhotoCriteria& c) { c.cameras = QStringList{u"Leica"_s}; }, {});
    add("three stars", [](PhotoCriteria& c) { c.leastRating = 3; }, {0, 1});
    add("a star", [](PhotoCriteria& c) { c.leastRating = 1; }, {0, 1});
    add("five stars", [](PhotoCriteria& c) { c.leastRating = 5; }, {0});
    add("rejected", [](PhotoCriteria& c) { c.isRejected = true; }, {3, 5});
    add("a country", [](PhotoCriteria& c) { c.countries = QStringList{u"PT"_s}; }, {3});
    add("either country", [](PhotoCriteria& c) { c.countries = QStringList{u"PT"_s, u"KR"_s}; }, {0, 1, 2, 3});
    add("a trip", [](PhotoCriteria& c) { c.trips = {TripId{kPorto}}; }, {3, 4});
    add("either trip", [](PhotoCriteria& c) { c.trips = {TripId{kPorto}, TripId{kSeoul}}; }, {0, 1, 2, 3, 4});
    add("a trip that is no more", [](PhotoCriteria& c) { c.trips = {TripId{99}}; }, {});
    add("a trip and a text",
        [](PhotoCriteria& c) {
            c.trips = {TripId{kSeoul}};
            c.texts = QStringList{u"img"_s};
        },
        {0, 1});
    add("file name", text({u"IMG_12"_s}), {0, 1});
    add("any file of a photo", text({u"img_77"_s}), {4});
    add("place, in Korean", text({u"서울"_s}), {0, 1, 2});
    add("place, in English", text({u"porto"_s}), {3});
    add("trip", text({u"spring"_s}), {0, 1, 2});
    add("within a Korean word", text({u"운대"_s}), {4});
    add("sharp s", text({u"STRASSE"_s}), {3});
    add("words of different kinds", text({u"seoul img_1234"_s}), {1});
    add("texts of different chips", text({u"korea"_s, u"vid"_s}), {2});
    add("nothing to find", text({u" _ "_s}), {0, 1, 2, 3, 4, 5});
    add("nobody", text({u"zanzibar"_s}), {});
    add("everything at once",
        [](PhotoCriteria& c) {
            c.texts = QStringList{u"seoul"_s};
            c.kind = MediaKind::Photo;
            c.hasPosition = true;
            c.cameras = QStringList{u"Pixel 8"_s};
            c.countries = QStringList{u"KR"_s};
            c.trips = {TripId{kSeoul}};
            c.leastRating = 1;
            c.time = {.begin = toMinute(dayTime(0)), .end = toMinute(dayTime(9))};
        },
        {1});
}

void PhotoQueryTest::finds()
{
    QFETCH(Change, change);
    const CatalogSnapshot snapshot = journey();
    PhotoCriteria criteria;
    change(criteria);
    QTEST(findPhotos(snapshot, indexOfJourney(snapshot), criteria), "rows");
}

void PhotoQueryTest::needs_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isNeeded");
    const auto add = [](const char* name, const Change& change, bool isNeeded) {
        QTest::newRow(name) << change << isNeeded;
    };
    add("time", [](PhotoCriteria& c) { c.time = TimeSpan{}; }, false);
    add("rating", [](PhotoCriteria& c) { c.leastRating = 1; }, false);
    add("rejected", [](PhotoCriteria& c) { c.isRejected = true; }, false);
    add("trip", [](PhotoCriteria& c) { c.trips = {TripId{1}}; }, false);
    add("camera", [](PhotoCriteria& c) { c.cameras = QStringList{u"x"_s}; }, true);
    add("country", [](PhotoCriteria& c) { c.countries = QStringList{u"x"_s}; }, true);
    add("text", [](PhotoCriteria& c) { c.texts = QStringList{u"x"_s}; }, true);
}

void PhotoQueryTest::needs()
{
    QFETCH(Change, change);
    PhotoCriteria criteria;
    QVERIFY(criteria.isEmpty());
    change(criteria);
    QVERIFY(!criteria.isEmpty());
    QTEST(needsIndex(criteria), "isNeeded");
}

void PhotoQueryTest::findsNobodyWithoutWhatItNeeds()
{
    const CatalogSnapshot snapshot = journey();
    for (const Change& change : {Change([](PhotoCriteria& c) { c.cameras = QStringList{u"Pixel 8"_s}; }),
                                 Change([](PhotoCriteria& c) { c.countries = QStringList{u"KR"_s}; }),
                                 Change([](PhotoCriteria& c) { c.texts = QStringList{u"seoul"_s}; })}) {
        PhotoCriteria criteria;
        change(criteria);
        QCOMPARE(findPhotos(snapshot, {}, criteria), Rows());
    }
}

void PhotoQueryTest::stops()
{
    const CatalogSnapshot snapshot = journey();
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(findPhotos(snapshot, {}, {}, stop.get_token()), Rows());
}

} // namespace wayfolio::test

using wayfolio::test::PhotoQueryTest;
WAYFOLIO_TEST(PhotoQueryTest)

#include "PhotoQueryTest.moc"
