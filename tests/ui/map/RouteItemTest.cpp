// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/RouteItem.h"

#include "core/base/WorkerPool.h"
#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class RouteItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPictureWhileZooming();
};

namespace {

std::shared_ptr<const CatalogSnapshot> oneTrip()
{
    std::vector<PhotoSummary> photos(2);
    for (size_t i = 0; i < photos.size(); ++i) {
        photos[i].id = PhotoId{static_cast<qint64>(i) + 1};
        photos[i].trip = TripId{1};
        photos[i].point = GeoPoint::nearest(45, 9 + static_cast<double>(i));
        photos[i].time = Instant(std::chrono::hours(i));
    }
    Trip trip;
    trip.id = TripId{1};
    return std::make_shared<const CatalogSnapshot>(photos, std::vector<Trip>{trip});
}

} // namespace

/// A small step is shown with the picture that is there until the zoom rests; a large one is painted anew.
void RouteItemTest::keepsItsPictureWhileZooming()
{
    WorkerPool worker(1);
    RouteItem item(worker);
    item.setSnapshot(oneTrip());
    MapCamera camera{.center = WebMercator::project(GeoPoint::nearest(45, 9.5)), .zoom = 7, .size = {400, 300}};
    item.setCamera(camera);
    QTRY_VERIFY(item.isUpToDate());
    const qint64 first = item.picture().image.cacheKey();
    QVERIFY(!item.picture().image.isNull());

    camera.zoom += 0.1;
    item.setCamera(camera);
    worker.waitUntilIdle();
    QCoreApplication::processEvents(); // a picture that was painted would be shown now
    QCOMPARE(item.picture().image.cacheKey(), first);
    QTRY_VERIFY(item.isUpToDate());
    const qint64 second = item.picture().image.cacheKey();
    QVERIFY(second != first);

    camera.zoom += 1;
    item.setCamera(camera);
    worker.waitUntilIdle();
    QCoreApplication::processEvents();
    QVERIFY(item.picture().image.cacheKey() != second);
}

} // namespace wayfolio::test

using wayfolio::test::RouteItemTest;
WAYFOLIO_TEST(RouteItemTest)

#include "RouteItemTest.moc"
