// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapCamera.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

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

    void whatDoesNotFitLosesToTheMost_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<std::vector<PhotoAt>>("places");
        QTest::addColumn<qsizetype>("shown");
        const std::vector<PhotoAt> north{{69.6, 19}, {37.5, 127}, {48.8, 2.3}, {40.7, -74}, {35.6, 139.7}};
        auto southPole = north;
        southPole.push_back({-90, 170});
        auto northPole = std::vector<PhotoAt>{{-54.8, -68.3}, {-33.9, 18.4}, {90, 0}, {-36.8, 174.7}};
        const std::vector<PhotoAt> allRound{{0, -170}, {10, -60}, {10, 0}, {0, 60},
                                            {0, 62},   {0, 170},  {80, 0}, {-80, 0}};
        QTest::newRow("one at the south pole") << QSizeF(1280, 700) << southPole << qsizetype(5);
        QTest::newRow("one at the north pole") << QSizeF(1280, 700) << northPole << qsizetype(3);
        QTest::newRow("two poles, one crowd")
            << QSizeF(1280, 600) << std::vector<PhotoAt>{{90, 0}, {-85, 0}, {-85, 10}, {60, 0}, {60, 1}}
            << qsizetype(3);
        QTest::newRow("a narrow view") << QSizeF(500, 900) << allRound << qsizetype(6);
    }

    /// And is where a view that shows all would be, as far as it can.
    void whatDoesNotFitLosesToTheMost()
    {
        QFETCH(const QSizeF, size);
        QFETCH(const std::vector<PhotoAt>, places);
        QFETCH(const qsizetype, shown);
        const QMarginsF margins(20, 20, 20, 20);
        std::vector<GeoPoint> points;
        std::vector<PhotoSpot> spots;
        for (const PhotoAt& place : places) {
            points.push_back(GeoPoint::nearest(place.latitude, place.longitude));
            spots.push_back({WebMercator::project(points.back()), 1});
        }
        const GeoBounds bounds = *GeoBounds::around(points);
        const MapCamera camera = cameraShowingMost(cameraShowing(bounds, size, margins), bounds, spots, margins);
        QCOMPARE(camera, camera.bounded());
        QCOMPARE(camera.zoom, smallestZoom(size));
        const QRectF seen = camera.worldRect(1);
        QCOMPARE(std::ranges::count_if(spots,
                                       [&](const PhotoSpot& spot) {
                                           const double turns = std::round(camera.center.x() - spot.position.x());
                                           return seen.contains(spot.position + QPointF(turns, 0));
                                       }),
                 shown);
    }

    void whatFitsStaysAsItIs()
    {
        const GeoBounds bounds{.south = 48.8, .west = 2.2, .north = 48.9, .east = 2.4};
        const QMarginsF margins(60, 50, 40, 80);
        const MapCamera camera = cameraShowing(bounds, {900, 700}, margins);
        const std::vector<PhotoSpot> spots{{WebMercator::project(GeoPoint::nearest(48.8, 2.2)), 5}};
        QCOMPARE(cameraShowingMost(camera, bounds, spots, margins), camera);
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
