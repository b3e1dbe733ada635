// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WebMercator.h"

#include "core/geo/TileId.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

class WebMercatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void project_data();
    void project();
    void unproject_data();
    void unproject();
    void roundTrip();
    void scale_data();
    void scale();
    void tileOfAPlace_data();
    void tileOfAPlace();
    void tileIds_data();
    void tileIds();
    void tilesCoverTheWorld();
};

namespace {

bool isNear(double one, double other, double tolerance = 1e-9)
{
    return std::abs(one - other) <= tolerance;
}

} // namespace

void WebMercatorTest::project_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::newRow("zero") << 0.0 << 0.0 << 0.5 << 0.5;
    QTest::newRow("western edge") << 0.0 << -180.0 << 0.0 << 0.5;
    QTest::newRow("eastern edge") << 0.0 << 180.0 << 1.0 << 0.5;
    QTest::newRow("quarter") << 0.0 << -90.0 << 0.25 << 0.5;
    // EPSG:3857, 6,446,275.84 m north of the equator for 50° of latitude, of a world of 40,075,016.69 m.
    QTest::newRow("fifty degrees north") << 50.0 << 0.0 << 0.5 << 0.5 - (6446275.8410171 / 40075016.685578488);
    QTest::newRow("fifty degrees south") << -50.0 << 0.0 << 0.5 << 0.5 + (6446275.8410171 / 40075016.685578488);
    QTest::newRow("northern edge") << 85.0511288 << 0.0 << 0.5 << 0.0;
    QTest::newRow("southern edge") << -85.0511288 << 0.0 << 0.5 << 1.0;
    QTest::newRow("north pole") << 90.0 << 0.0 << 0.5 << 0.0;
    QTest::newRow("south pole") << -90.0 << 0.0 << 0.5 << 1.0;
}

void WebMercatorTest::project()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(double, x);
    QFETCH(double, y);
    const QPointF projected = WebMercator::project(*GeoPoint::fromDegrees(latitude, longitude));
    QVERIFY2(isNear(projected.x(), x), QByteArray::number(projected.x(), 'g', 17));
    QVERIFY2(isNear(projected.y(), y), QByteArray::number(projected.y(), 'g', 17));
}

void WebMercatorTest::unproject_data()
{
    QTest::addColumn<QPointF>("world");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::newRow("middle") << QPointF(0.5, 0.5) << 0.0 << 0.0;
    QTest::newRow("corner") << QPointF(0, 0) << WebMercator::kMaxLatitude << -180.0;
    QTest::newRow("eastern edge is the western") << QPointF(1, 0.5) << 0.0 << -180.0;
    QTest::newRow("once round to the east") << QPointF(1.25, 0.5) << 0.0 << -90.0;
    QTest::newRow("once round to the west") << QPointF(-0.25, 0.5) << 0.0 << 90.0;
    QTest::newRow("far round") << QPointF(-7.25, 0.5) << 0.0 << 90.0;
    QTest::newRow("north of the edge") << QPointF(0.5, -100) << 90.0 << 0.0;
    QTest::newRow("south of the edge") << QPointF(0.5, 100) << -90.0 << 0.0;
}

void WebMercatorTest::unproject()
{
    QFETCH(QPointF, world);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const GeoPoint point = WebMercator::unproject(world);
    QVERIFY2(isNear(point.latitude(), latitude, 1e-7), QByteArray::number(point.latitude(), 'f', 9));
    QVERIFY2(isNear(point.longitude(), longitude, 1e-7), QByteArray::number(point.longitude(), 'f', 9));
}

/// To the last unit of a GeoPoint, all over the map.
void WebMercatorTest::roundTrip()
{
    for (int latitude = -85; latitude <= 85; ++latitude) {
        for (int longitude = -180; longitude < 180; longitude += 7) {
            const GeoPoint point = *GeoPoint::fromDegrees(latitude + 0.0123457, longitude + 0.7654321);
            QVERIFY(WebMercator::unproject(WebMercator::project(point)) == point);
        }
    }
}

void WebMercatorTest::scale_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("worldSize");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("metersPerPixel");
    // https://wiki.openstreetmap.org/wiki/Zoom_levels
    QTest::newRow("the world") << 0.0 << 256.0 << 0.0 << 156543.034;
    QTest::newRow("one") << 1.0 << 512.0 << 0.0 << 78271.517;
    QTest::newRow("half a level") << 1.5 << 512.0 * std::sqrt(2.0) << 0.0 << 78271.517 / std::sqrt(2.0);
    QTest::newRow("sixty degrees halve it") << 10.0 << 262144.0 << 60.0 << 152.874 / 2;
    QTest::newRow("south as north") << 10.0 << 262144.0 << -60.0 << 152.874 / 2;
    QTest::newRow("pole") << 3.0 << 2048.0 << 90.0 << 0.0;
}

void WebMercatorTest::scale()
{
    QFETCH(double, zoom);
    QFETCH(double, worldSize);
    QFETCH(double, latitude);
    QFETCH(double, metersPerPixel);
    QCOMPARE(WebMercator::worldSize(zoom), worldSize);
    QVERIFY(isNear(WebMercator::metersPerPixel(latitude, zoom), metersPerPixel, 0.001));
}

void WebMercatorTest::tileOfAPlace_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<TileId>("tile");
    // By the formula of https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames.
    QTest::newRow("Busan") << 35.1796 << 129.0756 << TileId{.zoom = 10, .x = 879, .y = 404};
    QTest::newRow("Quito") << -0.2 << -78.5 << TileId{.zoom = 8, .x = 72, .y = 128};
    QTest::newRow("Fiji, east of 180") << -16.8 << -179.99 << TileId{.zoom = 6, .x = 0, .y = 35};
    QTest::newRow("Fiji, west of 180") << -16.8 << 179.99 << TileId{.zoom = 6, .x = 63, .y = 35};
}

/// The tile's rectangle holds the place's projection.
void WebMercatorTest::tileOfAPlace()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(TileId, tile);
    const QPointF world = WebMercator::project(*GeoPoint::fromDegrees(latitude, longitude));
    const double count = std::exp2(tile.zoom);
    QCOMPARE(static_cast<int>(world.x() * count), tile.x);
    QCOMPARE(static_cast<int>(world.y() * count), tile.y);
    QVERIFY(tile.worldRect().contains(world));
}

void WebMercatorTest::tileIds_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    QTest::addColumn<bool>("isTile");
    QTest::newRow("the world") << 0 << 0 << 0 << true;
    QTest::newRow("beside the world") << 0 << 1 << 0 << false;
    QTest::newRow("last") << 3 << 7 << 7 << true;
    QTest::newRow("too far east") << 3 << 8 << 7 << false;
    QTest::newRow("too far south") << 3 << 7 << 8 << false;
    QTest::newRow("too far west") << 3 << -1 << 0 << false;
    QTest::newRow("too far north") << 3 << 0 << -1 << false;
    QTest::newRow("deepest") << TileId::kMaxZoom << 4194303 << 4194303 << true;
    QTest::newRow("too deep") << TileId::kMaxZoom + 1 << 0 << 0 << false;
    QTest::newRow("deeper than the integer is wide") << 64 << 0 << 0 << false;
    QTest::newRow("above the world") << -1 << 0 << 0 << false;
}

void WebMercatorTest::tileIds()
{
    QFETCH(int, zoom);
    QFETCH(int, x);
    QFETCH(int, y);
    QFETCH(bool, isTile);
    const auto tile = TileId::make(zoom, x, y);
    QCOMPARE(tile.has_value(), isTile);
    if (tile)
        QVERIFY((*tile == TileId{.zoom = zoom, .x = x, .y = y}));
}

/// Neighbours meet exactly, and the last ends where the world does.
void WebMercatorTest::tilesCoverTheWorld()
{
    QCOMPARE(TileId::make(0, 0, 0)->worldRect(), QRectF(0, 0, 1, 1));
    QCOMPARE(TileId::make(1, 1, 0)->worldRect(), QRectF(0.5, 0, 0.5, 0.5));
    for (const int zoom : {1, 5, TileId::kMaxZoom}) {
        const int last = (1 << zoom) - 1;
        for (const int x : {0, last / 2, last - 1}) {
            const QRectF rect = TileId::make(zoom, x, x)->worldRect();
            const QRectF next = TileId::make(zoom, x + 1, x + 1)->worldRect();
            QVERIFY(rect.right() == next.left() && rect.bottom() == next.top());
        }
        const QRectF rect = TileId::make(zoom, last, last)->worldRect();
        QVERIFY(rect.right() == 1.0 && rect.bottom() == 1.0);
    }
}

} // namespace wayfolio::test

using wayfolio::test::WebMercatorTest;
WAYFOLIO_TEST(WebMercatorTest)

#include "WebMercatorTest.moc"
