// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapCamera.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class MapCameraTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void screenAndWorldAreInverse()
    {
        const MapCamera camera{.center = {0.3, 0.4}, .zoom = 5.5, .size = {800, 600}};
        QCOMPARE(camera.toScreen(camera.center), QPointF(400, 300));
        QCOMPARE(camera.toWorld(camera.toScreen({0.31, 0.39})), QPointF(0.31, 0.39));
        QCOMPARE(camera.toScreen(camera.worldRect(10).bottomRight()), QPointF(810, 610));
    }

    void zoomKeepsThePointUnderTheCursor_data()
    {
        QTest::addColumn<QPointF>("cursor");
        QTest::addColumn<double>("zoom");
        QTest::newRow("in") << QPointF(100, 500) << 9.25;
        QTest::newRow("out") << QPointF(790, 10) << 3.0;
        QTest::newRow("middle") << QPointF(400, 300) << 7.0;
    }

    void zoomKeepsThePointUnderTheCursor()
    {
        QFETCH(QPointF, cursor);
        QFETCH(double, zoom);
        const MapCamera from{.center = {0.3, 0.4}, .zoom = 5.5, .size = {800, 600}};
        const QPointF fixed = from.toWorld(cursor);
        const MapCamera to = from.zoomedAbout(cursor, zoom);
        for (const double progress : {0.1, 0.5, 0.9, 1.0}) { // also on the way
            const QPointF now = from.towards(to, progress).toScreen(fixed);
            QVERIFY2(QLineF(now, cursor).length() < 1e-3,
                     qPrintable(QStringLiteral("%1").arg(QLineF(now, cursor).length())));
        }
    }

    void revealsWithTheLeastMove_data()
    {
        QTest::addColumn<QPointF>("before"); // on the screen
        QTest::addColumn<QPointF>("after");
        QTest::newRow("comfortably inside") << QPointF(200, 300) << QPointF(200, 300);
        QTest::newRow("on the margin") << QPointF(90, 510) << QPointF(90, 510);
        QTest::newRow("near the edge") << QPointF(10, 300) << QPointF(90, 300);
        QTest::newRow("beside the view") << QPointF(1000, -100) << QPointF(710, 90);
        QTest::newRow("far away") << QPointF(1700, 300) << QPointF(400, 300);
    }

    void revealsWithTheLeastMove()
    {
        QFETCH(const QPointF, before);
        QFETCH(const QPointF, after);
        const MapCamera from{.center = {0.3, 0.4}, .zoom = 5.5, .size = {800, 600}};
        const QPointF world = from.toWorld(before);
        const MapCamera to = from.revealing(world, 90);
        QVERIFY2(QLineF(to.toScreen(world), after).length() < 1e-3,
                 qPrintable(QStringLiteral("%1, %2").arg(to.toScreen(world).x()).arg(to.toScreen(world).y())));
        QCOMPARE(to.zoom, from.zoom);
        QCOMPARE(to == from, before == after);
    }

    void boundsAreKept_data()
    {
        QTest::addColumn<QPointF>("center");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<QPointF>("expectedCenter");
        QTest::addColumn<double>("expectedZoom");
        QTest::newRow("inside") << QPointF(0.5, 0.5) << 4.0 << QPointF(0.5, 0.5) << 4.0;
        QTest::newRow("too far") << QPointF(0.5, 0.5) << 0.0 << QPointF(0.5, 0.5) << 2.0;
        QTest::newRow("too close") << QPointF(0.5, 0.5) << 25.0 << QPointF(0.5, 0.5) << MapCamera::kMaxZoom;
        QTest::newRow("east of the antimeridian") << QPointF(1.25, 0.5) << 4.0 << QPointF(0.25, 0.5) << 4.0;
        QTest::newRow("west of it") << QPointF(-0.25, 0.5) << 4.0 << QPointF(0.75, 0.5) << 4.0;
        QTest::newRow("north pole") << QPointF(0.5, 0.0) << 2.0 << QPointF(0.5, 0.25) << 2.0;
        QTest::newRow("south pole") << QPointF(0.5, 2.0) << 3.0 << QPointF(0.5, 0.875) << 3.0;
    }

    void boundsAreKept()
    {
        QFETCH(QPointF, center);
        QFETCH(double, zoom);
        QFETCH(QPointF, expectedCenter);
        QFETCH(double, expectedZoom);
        const MapCamera camera = MapCamera{.center = center, .zoom = zoom, .size = {1024, 512}}.bounded();
        QCOMPARE(camera.center, expectedCenter);
        QCOMPARE(camera.zoom, expectedZoom);
    }

    void theWayIsTheShortOne()
    {
        const MapCamera from{.center = {0.95, 0.5}, .zoom = 6, .size = {800, 600}};
        const MapCamera to{.center = {0.05, 0.5}, .zoom = 6, .size = {800, 600}};
        QVERIFY(qAbs(from.towards(to, 0.5).bounded().center.x()) < 1e-9);
    }

    void everythingFits_data()
    {
        QTest::addColumn<GeoBounds>("bounds");
        QTest::newRow("city") << GeoBounds{.south = 48.8, .west = 2.2, .north = 48.9, .east = 2.4};
        QTest::newRow("tall") << GeoBounds{.south = -50, .west = 10, .north = 60, .east = 12};
        QTest::newRow("wide") << GeoBounds{.south = 10, .west = -120, .north = 12, .east = 20};
        QTest::newRow("antimeridian") << GeoBounds{.south = -45, .west = 165, .north = 40, .east = -155};
    }

    void everythingFits()
    {
        QFETCH(GeoBounds, bounds);
        const QMarginsF margins(60, 50, 40, 80);
        const QSizeF size(900, 700);
        const MapCamera camera = cameraShowing(bounds, size, margins);
        const QRectF room = QRectF(QPointF(0, 0), size).marginsRemoved(margins).adjusted(-0.01, -0.01, 0.01, 0.01);
        const auto screen = [&](double latitude, double longitude) {
            QPointF world = WebMercator::project(GeoPoint::nearest(latitude, longitude));
            world.rx() += std::round(camera.center.x() - world.x());
            return camera.toScreen(world);
        };
        const QRectF shown(screen(bounds.north, bounds.west), screen(bounds.south, bounds.east));
        QVERIFY(room.contains(shown));
        // And as close as can be.
        QVERIFY(shown.width() > room.width() - 1 || shown.height() > room.height() - 1);
    }

    void oneSpotIsShownWithItsRegion()
    {
        const GeoBounds spot{.south = 37.5, .west = 127, .north = 37.5, .east = 127};
        const MapCamera camera = cameraShowing(spot, {800, 600}, {});
        QCOMPARE(camera.zoom, 7.0); // with the country's outlines around it
    }
};

WAYFOLIO_TEST(MapCameraTest)

} // namespace wayfolio::test

#include "MapCameraTest.moc"
