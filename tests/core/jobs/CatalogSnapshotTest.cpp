// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/CatalogSnapshot.h"

#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class CatalogSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty();
    void holdsEverythingInStep();
};

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

WAYFOLIO_TEST(CatalogSnapshotTest)

} // namespace wayfolio::test

#include "CatalogSnapshotTest.moc"
