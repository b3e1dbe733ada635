// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapNavigator.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"
#include "ui/map/CameraMover.h"
#include "ui/map/MapContent.h"

#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

/// Without a map: where the camera goes is what counts.
class MapNavigatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void viewIsKnownBeforeThereIsRoom();
    void goesAgainWhenTheSizeChanges();
    void photosMoveOnlyWhoAskedForAll();
    void handsAreLeftAlone();
    void revealsWhatIsOutOfView();
    void opensWhatFallsApart();
    void keys_data();
    void keys();

private:
    struct Parts
    {
        CameraMover mover;
        WorkerPool worker{1};
        MapContent content{worker};
        MapNavigator navigator{mover, content};
    };

    [[nodiscard]] bool shows(double latitude, double longitude) const;

    std::unique_ptr<Parts> m_parts;
};

void MapNavigatorTest::init()
{
    m_parts = std::make_unique<Parts>();
    m_parts->mover.setAnimated(false);
    m_parts->mover.setSize({800, 600});
}

void MapNavigatorTest::cleanup()
{
    m_parts.reset();
}

bool MapNavigatorTest::shows(double latitude, double longitude) const
{
    return m_parts->mover.camera().worldRect().contains(WebMercator::project(GeoPoint::nearest(latitude, longitude)));
}

void MapNavigatorTest::viewIsKnownBeforeThereIsRoom()
{
    Parts fresh;
    const MapView wanted{.center = GeoPoint::nearest(35, 129), .zoom = 9};
    fresh.navigator.setView(wanted);
    QCOMPARE(fresh.navigator.view(), wanted);
    fresh.mover.setSize({640, 480});
    fresh.navigator.adaptToSize();
    QCOMPARE(fresh.mover.camera().zoom, 9.0);
}

void MapNavigatorTest::goesAgainWhenTheSizeChanges()
{
    m_parts->content.setSnapshot(snapshotOf({{.latitude = 40, .longitude = -20}, {.latitude = 50, .longitude = 20}}));
    m_parts->navigator.showAll();
    const double wide = m_parts->mover.camera().zoom;
    m_parts->mover.setSize({400, 300});
    m_parts->navigator.adaptToSize();
    QVERIFY(m_parts->mover.camera().zoom < wide);
    QVERIFY(shows(40, -20) && shows(50, 20));
}

void MapNavigatorTest::photosMoveOnlyWhoAskedForAll()
{
    m_parts->navigator.showAll();
    m_parts->content.setSnapshot(snapshotOf({{.latitude = 40, .longitude = -20}}));
    m_parts->navigator.adaptToPhotos();
    QVERIFY(shows(40, -20));
    const MapView sydney{.center = GeoPoint::nearest(-33, 151), .zoom = 9};
    m_parts->navigator.setView(sydney);
    m_parts->content.setSnapshot(snapshotOf({{.latitude = 50, .longitude = 20}}));
    m_parts->navigator.adaptToPhotos();
    QVERIFY(shows(-33, 151) && !shows(50, 20));
}

/// Neither another size nor other photos take away what somebody looks at.
void MapNavigatorTest::handsAreLeftAlone()
{
    m_parts->content.setSnapshot(snapshotOf({{.latitude = 40, .longitude = -20}}));
    m_parts->navigator.showAll();
    const QSignalSpy moved(&m_parts->navigator, &MapNavigator::movedElsewhere);
    m_parts->navigator.zoomBy(-1);
    QCOMPARE(moved.count(), 1);
    const MapCamera chosen = m_parts->mover.camera();
    m_parts->navigator.adaptToSize();
    m_parts->navigator.adaptToPhotos();
    QCOMPARE(m_parts->mover.camera(), chosen);
}

void MapNavigatorTest::revealsWhatIsOutOfView()
{
    m_parts->navigator.setView({.center = GeoPoint::nearest(0, 179), .zoom = 6});
    const QSignalSpy moved(&m_parts->navigator, &MapNavigator::movedElsewhere);
    const MapCamera before = m_parts->mover.camera();
    m_parts->navigator.reveal(GeoPoint::nearest(0.5, -179.5)); // in view, beyond the antimeridian
    QCOMPARE(m_parts->mover.camera(), before);
    QCOMPARE(moved.count(), 0);
    m_parts->navigator.reveal(GeoPoint::nearest(48, 2));
    QVERIFY(shows(48, 2));
    QCOMPARE(moved.count(), 1);
}

void MapNavigatorTest::opensWhatFallsApart()
{
    const auto marker = [](const std::vector<PhotoAt>& places) {
        const auto snapshot = snapshotOf(places);
        const auto clusters = snapshot->clusters();
        const auto found = clusters->clusters(QRectF(0, 0, 1, 1), 2);
        PhotoMarker made;
        made.cluster = found.front();
        made.clusters = clusters;
        return made;
    };
    m_parts->navigator.setView({.center = GeoPoint::nearest(0, 0), .zoom = 2});
    QVERIFY(m_parts->navigator.open(marker({{.latitude = 10, .longitude = 10}, {.latitude = 10, .longitude = 10.5}})));
    QVERIFY(m_parts->mover.camera().zoom >= 3);
    QVERIFY(shows(10, 10) && shows(10, 10.5));
    const MapCamera before = m_parts->mover.camera();
    QVERIFY(!m_parts->navigator.open(marker({{.latitude = 10, .longitude = 10}, {.latitude = 10, .longitude = 10}})));
    QCOMPARE(m_parts->mover.camera(), before);
}

void MapNavigatorTest::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("east");  // of where the middle is then
    QTest::addColumn<int>("south"); // the same
    QTest::addColumn<int>("closer");
    QTest::newRow("left") << int(Qt::Key_Left) << -1 << 0 << 0;
    QTest::newRow("right") << int(Qt::Key_Right) << 1 << 0 << 0;
    QTest::newRow("up") << int(Qt::Key_Up) << 0 << -1 << 0;
    QTest::newRow("down") << int(Qt::Key_Down) << 0 << 1 << 0;
    QTest::newRow("plus") << int(Qt::Key_Plus) << 0 << 0 << 1;
    QTest::newRow("equal, as plus without Shift") << int(Qt::Key_Equal) << 0 << 0 << 1;
    QTest::newRow("minus") << int(Qt::Key_Minus) << 0 << 0 << -1;
}

void MapNavigatorTest::keys()
{
    QFETCH(const int, key);
    const auto sign = [](double value) { return value > 1e-9 ? 1 : value < -1e-9 ? -1 : 0; };
    m_parts->navigator.setView({.center = GeoPoint::nearest(0, 0), .zoom = 6});
    const MapCamera before = m_parts->mover.camera();
    const QSignalSpy moved(&m_parts->navigator, &MapNavigator::movedElsewhere);
    QVERIFY(m_parts->navigator.press(key));
    const MapCamera& after = m_parts->mover.camera();
    QTEST(sign(after.center.x() - before.center.x()), "east");
    QTEST(sign(after.center.y() - before.center.y()), "south");
    QTEST(sign(after.zoom - before.zoom), "closer");
    QCOMPARE(moved.count(), 1);
    QVERIFY(!m_parts->navigator.press(Qt::Key_A));
    QCOMPARE(moved.count(), 1);
}

} // namespace wayfolio::test

using wayfolio::test::MapNavigatorTest;
WAYFOLIO_TEST(MapNavigatorTest)

#include "MapNavigatorTest.moc"
