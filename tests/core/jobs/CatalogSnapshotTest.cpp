// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/CatalogSnapshot.h"

#include "core/catalog/TripStore.h"
#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class CatalogSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty();
    void holdsEverythingInStep();
    void knowsWhatLacks();
    void comparesWithFormer_data();
    void comparesWithFormer();
    void isOfOneMoment();
};

namespace {

/// All photos as one trip, or each as a trip of its own.
std::vector<TripDraft> drafts(const std::vector<PhotoSummary>& photos, bool together)
{
    std::vector<TripDraft> made;
    for (const PhotoSummary& photo : photos) {
        if (made.empty() || !together)
            made.emplace_back();
        made.back().photos.push_back(photo.id);
        ++made.back().trip.photoCount;
    }
    return made;
}

/// Every photo's trip is there, and has as many photos as it says.
bool isInStep(const CatalogSnapshot& snapshot)
{
    std::unordered_map<TripId, qint64> counts;
    for (const PhotoSummary& photo : snapshot.photos())
        ++counts[photo.trip];
    return counts.size() == snapshot.trips().size() &&
           std::ranges::all_of(snapshot.trips(), [&](const Trip& trip) { return counts[trip.id] == trip.photoCount; });
}

} // namespace

void CatalogSnapshotTest::empty()
{
    const JourneyFolder folder;
    const auto catalog = Catalog::open(folder.catalog()).value();
    const auto snapshot = loadSnapshot(*catalog).value();
    QVERIFY(snapshot->photos().empty() && snapshot->trips().empty());
    QCOMPARE(snapshot->clusters()->pointCount(), 0);
    QCOMPARE(snapshot->find(PhotoId{1}), nullptr);
    QCOMPARE(snapshot->findTrip(TripId{1}), nullptr);
}

void CatalogSnapshotTest::holdsEverythingInStep()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    const auto catalog = Catalog::open(folder.catalog()).value();
    const auto snapshot = loadSnapshot(*catalog).value();

    QCOMPARE(snapshot->photos().size(), size_t{kJourneyFiles});
    QVERIFY(std::ranges::is_sorted(snapshot->photos(), {}, [](const PhotoSummary& photo) { return *photo.time; }));
    for (const PhotoSummary& photo : snapshot->photos())
        QCOMPARE(snapshot->find(photo.id), &photo);
    QCOMPARE(snapshot->find(PhotoId{4711}), nullptr);

    QCOMPARE(snapshot->trips().size(), 2U);
    for (size_t i = 0; i < 2; ++i) {
        const Trip& trip = snapshot->trips()[i];
        QCOMPARE(snapshot->findTrip(trip.id), &trip);
        const Route route = snapshot->routeOf(trip);
        QCOMPARE(route.trip, trip.id);
        QCOMPARE(route.distanceMeters, trip.distanceMeters);
        QCOMPARE(std::ssize(snapshot->rowsOfTrip(trip.id)), trip.photoCount);
        for (const quint32 row : snapshot->rowsOfTrip(trip.id))
            QCOMPARE(snapshot->photos()[row].trip, trip.id);
    }
    QCOMPARE(snapshot->routeOf(snapshot->trips()[0]).legs.size(), 2U);
    QCOMPARE(snapshot->clusters()->pointCount(), kJourneyFiles - 1);
    const PhotoSummary* placeless = snapshot->find(idOf(*catalog, u"6.jpg"_s));
    QVERIFY(placeless != nullptr && !placeless->point);
}

void CatalogSnapshotTest::knowsWhatLacks()
{
    std::vector<PhotoSummary> photos(4);
    for (size_t i = 0; i < photos.size(); ++i) {
        photos[i].id = PhotoId{static_cast<qint64>(10 - i)};
        photos[i].point = GeoPoint::nearest(10.0 + static_cast<double>(i), 20);
        photos[i].time = Instant(std::chrono::minutes(i));
    }
    photos[1].point.reset();
    photos[3].time.reset();
    const CatalogSnapshot snapshot(photos, {});
    QCOMPARE(snapshot.withoutPosition(), CatalogSnapshot::Rows{1});
    QCOMPARE(snapshot.withoutTime(), CatalogSnapshot::Rows{3});
    QCOMPARE(snapshot.bounds(), std::optional(GeoBounds{.south = 10, .west = 20, .north = 13, .east = 20}));
    QCOMPARE(snapshot.largestId(), PhotoId{10});
    QCOMPARE(snapshot.indexOf(PhotoId{8}), 2);
    QVERIFY(snapshot.rowsOfTrip(TripId{1}).empty());
}

void CatalogSnapshotTest::comparesWithFormer_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("tail");
    QTest::newRow("nothing before") << QList<int>() << QList{1, 2} << 0 << 0;
    QTest::newRow("the same") << QList{1, 2, 3} << QList{1, 2, 3} << 3 << 0;
    QTest::newRow("more in between") << QList{1, 2, 3} << QList{1, 7, 8, 2, 3} << 1 << 2;
    QTest::newRow("more at the end") << QList{1, 2} << QList{1, 2, 3} << 2 << 0;
    QTest::newRow("more at the beginning") << QList{1, 2} << QList{3, 1, 2} << 0 << 2;
    QTest::newRow("fewer") << QList{1, 2, 3, 4} << QList{1, 4} << 1 << 1;
    QTest::newRow("the order changed") << QList{1, 2, 3, 4} << QList{1, 3, 2, 4} << 1 << 1;
}

void CatalogSnapshotTest::comparesWithFormer()
{
    QFETCH(const QList<int>, before);
    QFETCH(const QList<int>, after);
    QFETCH(const int, head);
    QFETCH(const int, tail);
    const auto snapshotOf = [](const QList<int>& ids) {
        std::vector<PhotoSummary> photos;
        for (const int id : ids)
            photos.emplace_back().id = PhotoId{id};
        return std::make_shared<CatalogSnapshot>(photos, std::vector<Trip>());
    };
    const std::shared_ptr<const CatalogSnapshot> former = snapshotOf(before);
    const auto next = snapshotOf(after);
    for (const bool comparedAtOnce : {false, true}) {
        if (comparedAtOnce)
            next->compareWith(former);
        const CommonPhotos common = next->commonWith(*former);
        QCOMPARE(common.head, static_cast<size_t>(head));
        QCOMPARE(common.tail, static_cast<size_t>(tail));
    }
}

/// While another connection turns one trip into many and back.
void CatalogSnapshotTest::isOfOneMoment()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    const auto catalog = Catalog::open(folder.catalog()).value();
    const std::vector<PhotoSummary> photos = PhotoStore(*catalog).summaries().value();
    QVERIFY(TripStore(*catalog).replaceAll(drafts(photos, true)));
    std::atomic<int> changes = 0;
    std::jthread writer([&](const std::stop_token& stop) {
        const auto other = Catalog::open(folder.catalog()).value();
        while (!stop.stop_requested()) {
            if (TripStore(*other).replaceAll(drafts(photos, changes % 2 == 1)))
                ++changes;
        }
    });
    for (int seen = 0; seen < 300 || changes < 100; ++seen) {
        const auto snapshot = loadSnapshot(*catalog).value();
        QVERIFY2(isInStep(*snapshot), qPrintable(QString::number(seen)));
    }
}

WAYFOLIO_TEST(CatalogSnapshotTest)

} // namespace wayfolio::test

#include "CatalogSnapshotTest.moc"
