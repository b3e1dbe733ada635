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
    for (const PhotoSummary& photo : snapshot.photos)
        ++counts[photo.trip];
    return counts.size() == snapshot.trips.size() &&
           std::ranges::all_of(snapshot.trips, [&](const Trip& trip) { return counts[trip.id] == trip.photoCount; });
}

} // namespace

void CatalogSnapshotTest::empty()
{
    const JourneyFolder folder;
    const auto catalog = Catalog::open(folder.catalog()).value();
    const auto snapshot = loadSnapshot(*catalog).value();
    QVERIFY(snapshot->photos.empty() && snapshot->trips.empty() && snapshot->routes.empty());
    QCOMPARE(snapshot->clusters->pointCount(), 0);
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

    QCOMPARE(snapshot->photos.size(), size_t{kJourneyFiles});
    QVERIFY(std::ranges::is_sorted(snapshot->photos, {}, [](const PhotoSummary& photo) { return *photo.time; }));
    for (const PhotoSummary& photo : snapshot->photos)
        QCOMPARE(snapshot->find(photo.id), &photo);
    QCOMPARE(snapshot->find(PhotoId{4711}), nullptr);

    QCOMPARE(snapshot->trips.size(), 2U);
    QCOMPARE(snapshot->routes.size(), 2U);
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(snapshot->findTrip(snapshot->trips[i].id), &snapshot->trips[i]);
        QCOMPARE(snapshot->routes[i].trip, snapshot->trips[i].id);
        QCOMPARE(snapshot->routes[i].distanceMeters, snapshot->trips[i].distanceMeters);
    }
    QCOMPARE(snapshot->routes[0].legs.size(), 2U);
    QCOMPARE(snapshot->clusters->pointCount(), kJourneyFiles - 1);
    const PhotoSummary* placeless = snapshot->find(idOf(*catalog, u"6.jpg"_s));
    QVERIFY(placeless != nullptr && !placeless->point);
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
