// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GeoBounds.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace wayfolio::test {

using Degrees = std::vector<std::pair<double, double>>; ///< latitude and longitude

class GeoBoundsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void around_data();
    void around();
    void narrowestOfMany_data();
    void narrowestOfMany();
    void nothingAroundNothing();
    void center_data();
    void center();
    void contains_data();
    void contains();
};

void GeoBoundsTest::around_data()
{
    QTest::addColumn<Degrees>("points");
    QTest::addColumn<GeoBounds>("expected");
    QTest::addColumn<double>("width");
    const auto row = [](const char* name, const Degrees& points, const GeoBounds& expected, double width) {
        QTest::newRow(name) << points << expected << width;
    };
    row("one point", {{37.5, 127}}, {.south = 37.5, .west = 127, .north = 37.5, .east = 127}, 0);
    row("one point twice", {{1, 2}, {1, 2}}, {.south = 1, .west = 2, .north = 1, .east = 2}, 0);
    row("Korea and Japan", {{37.5, 127}, {35.7, 139.7}, {33.5, 126.5}},
        {.south = 33.5, .west = 126.5, .north = 37.5, .east = 139.7}, 13.2);
    row("across Greenwich", {{51, -2}, {48, 3}}, {.south = 48, .west = -2, .north = 51, .east = 3}, 5);
    row("across the antimeridian", {{-18, 178}, {-14, -172}, {-16.8, 179.99}},
        {.south = -18, .west = 178, .north = -14, .east = -172}, 10);
    row("New Zealand and Chile", {{-41.3, 174.8}, {-33.4, -70.7}},
        {.south = -41.3, .west = 174.8, .north = -33.4, .east = -70.7}, 114.5);
    row("both antimeridians are one line", {{0, 180}, {0, -180}}, {.south = 0, .west = 180, .north = 0, .east = -180},
        0);
    row("ends at the antimeridian", {{0, 170}, {0, 180}}, {.south = 0, .west = 170, .north = 0, .east = 180}, 10);
    row("begins at the antimeridian", {{0, -180}, {0, -170}}, {.south = 0, .west = -180, .north = 0, .east = -170}, 10);
    row("half the world: not across", {{0, -90}, {0, 90}}, {.south = 0, .west = -90, .north = 0, .east = 90}, 180);
    row("round the world", {{0, -120}, {10, 0}, {-10, 120}}, {.south = -10, .west = -120, .north = 10, .east = 120},
        240);
    row("pole to pole", {{90, 0}, {-90, 0}}, {.south = -90, .west = 0, .north = 90, .east = 0}, 0);
}

void GeoBoundsTest::around()
{
    QFETCH(Degrees, points);
    QFETCH(GeoBounds, expected);
    QFETCH(double, width);
    std::vector<GeoPoint> geoPoints;
    for (const auto& [latitude, longitude] : points)
        geoPoints.push_back(*GeoPoint::fromDegrees(latitude, longitude));
    const auto bounds = GeoBounds::around(geoPoints);
    QVERIFY(bounds.has_value());
    QCOMPARE(bounds->south, expected.south);
    QCOMPARE(bounds->west, expected.west);
    QCOMPARE(bounds->north, expected.north);
    QCOMPARE(bounds->east, expected.east);
    QVERIFY(std::abs(bounds->width() - width) < 1e-9);
    QCOMPARE(bounds->height(), expected.north - expected.south);
    QCOMPARE(bounds->crossesAntimeridian(), expected.west > expected.east);
    for (const GeoPoint point : geoPoints)
        QVERIFY(bounds->contains(point));
}

/// Against all gaps between neighbours; the narrower the better, by more than a strip of longitudes.
void GeoBoundsTest::narrowestOfMany_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("west");
    QTest::addColumn<double>("span");
    QTest::addColumn<double>("slack");
    QTest::newRow("some anywhere") << 40 << -180.0 << 360.0 << 1e-9;
    QTest::newRow("a region") << 500 << 100.0 << 30.0 << 1e-9;
    QTest::newRow("across the antimeridian") << 500 << 170.0 << 30.0 << 1e-9;
    QTest::newRow("within a strip") << 50 << 7.01 << 0.05 << 1e-9;
    QTest::newRow("all round the world") << 50'000 << -180.0 << 360.0 << 0.1;
}

void GeoBoundsTest::narrowestOfMany()
{
    QFETCH(const int, count);
    QFETCH(const double, west);
    QFETCH(const double, span);
    QFETCH(const double, slack);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> longitude(west, west + span);
    std::vector<GeoPoint> points;
    std::vector<double> longitudes;
    for (int i = 0; i < count; ++i) {
        points.push_back(GeoPoint::nearest(0, longitude(random)));
        longitudes.push_back(points.back().longitude());
    }
    std::ranges::sort(longitudes);
    double widestGap = longitudes.front() + 360 - longitudes.back();
    for (size_t i = 1; i < longitudes.size(); ++i)
        widestGap = std::max(widestGap, longitudes[i] - longitudes[i - 1]);

    const auto bounds = GeoBounds::around(points);
    QVERIFY(bounds->width() >= 360 - widestGap - 1e-9);
    QVERIFY(bounds->width() <= 360 - widestGap + slack);
    QVERIFY(std::ranges::all_of(points, [&](GeoPoint point) { return bounds->contains(point); }));
}

void GeoBoundsTest::nothingAroundNothing()
{
    QVERIFY(!GeoBounds::around({}));
}

void GeoBoundsTest::center_data()
{
    QTest::addColumn<GeoBounds>("bounds");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    const auto row = [](const char* name, const GeoBounds& bounds, double latitude, double longitude) {
        QTest::newRow(name) << bounds << latitude << longitude;
    };
    row("plain", {.south = 10, .west = 20, .north = 30, .east = 60}, 20, 40);
    row("middle in the east", {.south = 0, .west = 170, .north = 0, .east = -178}, 0, 176);
    row("middle in the west", {.south = -10, .west = 178, .north = 0, .east = -160}, -5, -171);
    row("the world", {.south = -90, .west = -180, .north = 90, .east = 180}, 0, 0);
}

void GeoBoundsTest::center()
{
    QFETCH(GeoBounds, bounds);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QVERIFY(bounds.center() == *GeoPoint::fromDegrees(latitude, longitude));
    QVERIFY(bounds.contains(bounds.center()));
}

void GeoBoundsTest::contains_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("inPlain");
    QTest::addColumn<bool>("inCrossing");
    QTest::newRow("in the east") << 0.0 << 175.0 << false << true;
    QTest::newRow("in the west") << 0.0 << -175.0 << false << true;
    QTest::newRow("on the antimeridian") << 0.0 << 180.0 << false << true;
    QTest::newRow("on it from the east") << 0.0 << -180.0 << false << true;
    QTest::newRow("on the other side") << 0.0 << 0.0 << true << false;
    QTest::newRow("on the edges") << 10.0 << 170.0 << true << true;
    QTest::newRow("too far north") << 10.0000001 << 0.0 << false << false;
    QTest::newRow("too far north, east") << 10.0000001 << 175.0 << false << false;
    QTest::newRow("too far south") << -10.0000001 << 175.0 << false << false;
    QTest::newRow("too far west") << 0.0 << -169.9999999 << true << false;
}

/// A rectangle across the antimeridian, and what it leaves out of the same band.
void GeoBoundsTest::contains()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, inPlain);
    QFETCH(bool, inCrossing);
    const GeoBounds crossing{.south = -10, .west = 170, .north = 10, .east = -170};
    const GeoBounds plain{.south = -10, .west = -170, .north = 10, .east = 170};
    const GeoPoint point = *GeoPoint::fromDegrees(latitude, longitude);
    QCOMPARE(plain.contains(point), inPlain);
    QCOMPARE(crossing.contains(point), inCrossing);
}

} // namespace wayfolio::test

using wayfolio::test::GeoBoundsTest;
WAYFOLIO_TEST(GeoBoundsTest)

#include "GeoBoundsTest.moc"
