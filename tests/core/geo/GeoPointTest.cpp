// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GeoPoint.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <limits>

namespace wayfolio::test {

class GeoPointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromDegrees_data();
    void fromDegrees();
    void fromUnits_data();
    void fromUnits();
    void nearest_data();
    void nearest();
    void comparesExactly();
};

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

void GeoPointTest::fromDegrees_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<int>("latitudeUnits");
    QTest::addColumn<int>("longitudeUnits");
    const auto valid = [](const char* name, double latitude, double longitude, int latitudeUnits, int longitudeUnits) {
        QTest::newRow(name) << latitude << longitude << true << latitudeUnits << longitudeUnits;
    };
    const auto invalid = [](const char* name, double latitude, double longitude) {
        QTest::newRow(name) << latitude << longitude << false << 0 << 0;
    };
    valid("Seoul", 37.5665, 126.978, 375665000, 1269780000);
    valid("south west", -33.4378, -70.6504, -334378000, -706504000);
    valid("zero", 0, 0, 0, 0);
    valid("minus zero", -0.0, -0.0, 0, 0);
    valid("north pole", 90, 0, 900000000, 0);
    valid("south pole", -90, 0, -900000000, 0);
    valid("antimeridian from the west", 0, 180, 0, 1800000000);
    valid("antimeridian from the east", 0, -180, 0, -1800000000);
    valid("half a unit is rounded away from zero", 0.00000025, -0.00000025, 3, -3);
    valid("below half a unit", 0.00000024, -0.00000024, 2, -2);
    valid("rounded to the pole", 89.99999996, 179.99999996, 900000000, 1800000000);
    valid("no binary fraction", 0.1, 0.7, 1000000, 7000000);
    invalid("beyond the north pole", 90.0000001, 0);
    invalid("beyond the south pole", -90.0000001, 0);
    invalid("by the least there is", std::nextafter(90.0, 91.0), 0);
    invalid("too far east", 0, 180.0000001);
    invalid("too far west", 0, -180.0000001);
    invalid("latitude is no number", kNaN, 0);
    invalid("longitude is no number", 0, kNaN);
    invalid("infinite latitude", -kInfinity, 0);
    invalid("infinite longitude", 0, kInfinity);
    invalid("too large for the integers", 1e300, 1e300);
}

void GeoPointTest::fromDegrees()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, isValid);
    QFETCH(int, latitudeUnits);
    QFETCH(int, longitudeUnits);
    const auto point = GeoPoint::fromDegrees(latitude, longitude);
    QCOMPARE(point.has_value(), isValid);
    if (!point)
        return;
    QCOMPARE(point->latitudeUnits(), latitudeUnits);
    QCOMPARE(point->longitudeUnits(), longitudeUnits);
    // To degrees and back nothing is lost.
    QVERIFY(GeoPoint::fromDegrees(point->latitude(), point->longitude()) == point);
    QVERIFY(std::abs(point->latitude() - latitude) <= 0.5000001e-7);
    QVERIFY(std::abs(point->longitude() - longitude) <= 0.5000001e-7);
}

void GeoPointTest::fromUnits_data()
{
    QTest::addColumn<int>("latitude");
    QTest::addColumn<int>("longitude");
    QTest::addColumn<bool>("isValid");
    constexpr int kMin = std::numeric_limits<int>::min();
    constexpr int kMax = std::numeric_limits<int>::max();
    QTest::newRow("plain") << 375665000 << 1269780000 << true;
    QTest::newRow("corner") << -900000000 << 1800000000 << true;
    QTest::newRow("other corner") << 900000000 << -1800000000 << true;
    QTest::newRow("north of it") << 900000001 << 0 << false;
    QTest::newRow("south of it") << -900000001 << 0 << false;
    QTest::newRow("east of it") << 0 << 1800000001 << false;
    QTest::newRow("west of it") << 0 << -1800000001 << false;
    QTest::newRow("least") << kMin << kMin << false;
    QTest::newRow("most") << kMax << kMax << false;
}

void GeoPointTest::fromUnits()
{
    QFETCH(int, latitude);
    QFETCH(int, longitude);
    QFETCH(bool, isValid);
    const auto point = GeoPoint::fromUnits(latitude, longitude);
    QCOMPARE(point.has_value(), isValid);
    if (point)
        QVERIFY(point->latitudeUnits() == latitude && point->longitudeUnits() == longitude);
}

void GeoPointTest::nearest_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("expectedLatitude");
    QTest::addColumn<double>("expectedLongitude");
    QTest::newRow("in range") << 37.5 << 127.0 << 37.5 << 127.0;
    QTest::newRow("beyond the poles") << 91.0 << 0.0 << 90.0 << 0.0;
    QTest::newRow("far beyond the poles") << -1e9 << 0.0 << -90.0 << 0.0;
    QTest::newRow("antimeridians stay") << 0.0 << -180.0 << 0.0 << -180.0;
    QTest::newRow("east across the antimeridian") << 0.0 << 180.5 << 0.0 << -179.5;
    QTest::newRow("west across the antimeridian") << 0.0 << -181.0 << 0.0 << 179.0;
    QTest::newRow("once round") << 0.0 << 370.0 << 0.0 << 10.0;
    QTest::newRow("many times round") << 0.0 << (-360.0 * 5) - 10.0 << 0.0 << -10.0;
}

void GeoPointTest::nearest()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(double, expectedLatitude);
    QFETCH(double, expectedLongitude);
    QVERIFY(GeoPoint::nearest(latitude, longitude) == *GeoPoint::fromDegrees(expectedLatitude, expectedLongitude));
}

void GeoPointTest::comparesExactly()
{
    static_assert(sizeof(GeoPoint) == 8);
    const GeoPoint point = *GeoPoint::fromUnits(10, 20);
    QVERIFY(point == *GeoPoint::fromUnits(10, 20));
    QVERIFY(point != *GeoPoint::fromUnits(10, 21));
    QVERIFY(point < *GeoPoint::fromUnits(11, 0)); // by latitude first
    QVERIFY(*GeoPoint::fromDegrees(0, 180) != *GeoPoint::fromDegrees(0, -180));
    QVERIFY(GeoPoint() == *GeoPoint::fromDegrees(0, 0));
}

} // namespace wayfolio::test

using wayfolio::test::GeoPointTest;
WAYFOLIO_TEST(GeoPointTest)

#include "GeoPointTest.moc"
