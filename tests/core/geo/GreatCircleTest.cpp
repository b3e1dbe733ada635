// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GreatCircle.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

class GreatCircleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distance_data();
    void distance();
    void bearing_data();
    void bearing();
    void arc_data();
    void arc();
    void arcWithoutAWay_data();
    void arcWithoutAWay();
};

namespace {

GeoPoint at(double latitude, double longitude)
{
    return *GeoPoint::fromDegrees(latitude, longitude);
}

const GeoPoint kIncheon = at(37.4602, 126.4407);
const GeoPoint kLosAngeles = at(33.9416, -118.4085);
const GeoPoint kLondon = at(51.4700, -0.4543);
const GeoPoint kNewYork = at(40.6413, -73.7781);

/// A quarter of the circumference of the sphere.
constexpr double kQuarterMeters = 10'007'557.22;

void addPlaces()
{
    QTest::addColumn<GeoPoint>("from");
    QTest::addColumn<GeoPoint>("to");
}

} // namespace

void GreatCircleTest::distance_data()
{
    addPlaces();
    QTest::addColumn<double>("meters");
    QTest::addColumn<double>("tolerance");
    // On the sphere, exactly.
    QTest::newRow("nowhere") << kIncheon << kIncheon << 0.0 << 0.0;
    QTest::newRow("equator to pole") << at(0, 12) << at(90, 170) << kQuarterMeters << 0.01;
    QTest::newRow("a quarter of the equator") << at(0, -45) << at(0, 45) << kQuarterMeters << 0.01;
    QTest::newRow("antipodes on the equator") << at(0, 0) << at(0, 180) << 2 * kQuarterMeters << 0.01;
    QTest::newRow("antipodes") << at(41.2, 174.7) << at(-41.2, -5.3) << 2 * kQuarterMeters << 0.5;
    QTest::newRow("pole to pole") << at(90, 10) << at(-90, -70) << 2 * kQuarterMeters << 0.01;
    QTest::newRow("one pole has every longitude") << at(90, 10) << at(90, -70) << 0.0 << 1e-6;
    QTest::newRow("one unit") << at(0, 0) << at(0, 0.0000001) << 0.011119508 << 1e-8;
    QTest::newRow("one degree") << at(10, 20) << at(11, 20) << kQuarterMeters / 90 << 0.01;
    QTest::newRow("across the antimeridian") << at(0, 179.5) << at(0, -179.5) << kQuarterMeters / 90 << 0.01;
    QTest::newRow("the antimeridian is one line") << at(-16.8, 180) << at(-16.8, -180) << 0.0 << 1e-6;
    // On the ellipsoid of WGS-84 (Vincenty 1975), which the sphere meets within 0.6 %.
    QTest::newRow("Incheon to Los Angeles") << kIncheon << kLosAngeles << 9'647'747.072 << 9'647'747.072 * 0.006;
    QTest::newRow("London to New York") << kLondon << kNewYork << 5'554'908.791 << 5'554'908.791 * 0.006;
    QTest::newRow("across Fiji") << at(-16.8, 179.99) << at(-16.8, -179.99) << 2131.963 << 2131.963 * 0.006;
}

void GreatCircleTest::distance()
{
    QFETCH(GeoPoint, from);
    QFETCH(GeoPoint, to);
    QFETCH(double, meters);
    QFETCH(double, tolerance);
    const double found = distanceMeters(from, to);
    QVERIFY2(std::abs(found - meters) <= tolerance, QByteArray::number(found, 'f', 9));
    QCOMPARE(distanceMeters(to, from), found);
}

void GreatCircleTest::bearing_data()
{
    addPlaces();
    QTest::addColumn<double>("degrees");
    QTest::newRow("north") << at(0, 0) << at(1, 0) << 0.0;
    QTest::newRow("east") << at(0, 0) << at(0, 1) << 90.0;
    QTest::newRow("south") << at(0, 0) << at(-1, 0) << 180.0;
    QTest::newRow("west") << at(0, 0) << at(0, -1) << 270.0;
    QTest::newRow("east across the antimeridian") << at(0, 179) << at(0, -179) << 90.0;
    QTest::newRow("west across the antimeridian") << at(0, -179) << at(0, 179) << 270.0;
    QTest::newRow("to the north pole") << at(50, 100) << at(90, -20) << 0.0;
    QTest::newRow("from the north pole") << at(90, 0) << at(50, 0) << 180.0;
    // https://www.movable-type.co.uk/scripts/latlong.html: Baghdad to Osaka.
    QTest::newRow("Baghdad to Osaka") << at(35, 45) << at(35, 135) << 60.1625;
    QTest::newRow("nowhere") << at(35, 45) << at(35, 45) << 0.0;
}

void GreatCircleTest::bearing()
{
    QFETCH(GeoPoint, from);
    QFETCH(GeoPoint, to);
    QFETCH(double, degrees);
    const double found = initialBearingDegrees(from, to);
    QVERIFY(found >= 0 && found < 360);
    QVERIFY2(std::abs(found - degrees) < 1e-4, QByteArray::number(found, 'f', 9));
}

void GreatCircleTest::arc_data()
{
    addPlaces();
    QTest::addColumn<int>("segments");
    QTest::addColumn<GeoPoint>("middle");
    QTest::newRow("along the equator") << at(0, 10) << at(0, 50) << 8 << at(0, 30);
    QTest::newRow("along the equator across the antimeridian") << at(0, 170) << at(0, -150) << 8 << at(0, -170);
    QTest::newRow("along a meridian") << at(-20, 33) << at(40, 33) << 6 << at(10, 33);
    QTest::newRow("over the pole") << at(80, 10) << at(60, -170) << 4 << at(80, -170);
    QTest::newRow("a bow to the north") << at(45, -45) << at(45, 45) << 2 << at(54.7356103, 0);
    // East over the Pacific, and back.
    QTest::newRow("Incheon to Los Angeles") << kIncheon << kLosAngeles << 64 << at(53.2545447, -173.9938609);
    QTest::newRow("Los Angeles to Incheon") << kLosAngeles << kIncheon << 64 << at(53.2545447, -173.9938609);
}

void GreatCircleTest::arc()
{
    QFETCH(GeoPoint, from);
    QFETCH(GeoPoint, to);
    QFETCH(int, segments);
    QFETCH(GeoPoint, middle);
    const std::vector<GeoPoint> arc = greatCircleArc(from, to, segments);
    QCOMPARE(arc.size(), size_t(segments) + 1);
    QVERIFY(arc.front() == from && arc.back() == to);
    const GeoPoint found = arc.at(arc.size() / 2);
    QVERIFY2(distanceMeters(found, middle) < 0.05,
             QByteArray::number(found.latitude(), 'f', 7) + ' ' + QByteArray::number(found.longitude(), 'f', 7));
    // All steps are equal and make up the whole: every point is on the shortest way.
    const double step = distanceMeters(from, to) / segments;
    for (size_t i = 1; i < arc.size(); ++i)
        QVERIFY(std::abs(distanceMeters(arc[i - 1], arc[i]) - step) < 0.05);
}

void GreatCircleTest::arcWithoutAWay_data()
{
    addPlaces();
    QTest::addColumn<int>("segments");
    QTest::newRow("antipodes") << at(0, 0) << at(0, 180) << 16;
    QTest::newRow("poles") << at(90, 0) << at(-90, 0) << 16;
    QTest::newRow("nowhere") << kLondon << kLondon << 16;
    QTest::newRow("one segment") << kLondon << kNewYork << 1;
    QTest::newRow("no segment") << kLondon << kNewYork << 0;
    QTest::newRow("fewer than none") << kLondon << kNewYork << -5;
}

void GreatCircleTest::arcWithoutAWay()
{
    QFETCH(GeoPoint, from);
    QFETCH(GeoPoint, to);
    QFETCH(int, segments);
    QVERIFY((greatCircleArc(from, to, segments) == std::vector{from, to}));
}

} // namespace wayfolio::test

using wayfolio::test::GreatCircleTest;
WAYFOLIO_TEST(GreatCircleTest)

#include "GreatCircleTest.moc"
