// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/PlaceNumbers.h"

#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <random>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What is looked up along ways is what the gazetteer says of each point.
class PlaceNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agrees_data();
    void agrees();

private:
    std::optional<Gazetteer> m_gazetteer;
};

void PlaceNumbersTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    QVERIFY(gazetteer);
    m_gazetteer = std::move(*gazetteer);
}

void PlaceNumbersTest::agrees_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("stepDegrees");
    QTest::addColumn<bool>("isAtLimit"); // of the waters that are a country's: points on both sides
    QTest::newRow("a city's districts") << 37.5665 << 126.978 << 0.004 << false;
    QTest::newRow("another's, in long steps") << 48.8566 << 2.3522 << 0.03 << false;
    QTest::newRow("villages") << 48.7 << 9.6 << 0.01 << false;
    QTest::newRow("an enclave in a city") << 41.9029 << 12.4534 << 0.001 << false;
    QTest::newRow("where three countries meet") << 47.59 << 7.589 << 0.003 << false;
    QTest::newRow("a country in pieces") << 51.4425 << 4.93 << 0.0015 << false;
    QTest::newRow("a coast") << 35.16 << 129.16 << 0.004 << false;
    QTest::newRow("the limit of an island's waters") << -17.5 << -178.2 << 0.01 << true;
    QTest::newRow("the limit of waters in the far north") << 78.3 << 9.3 << 0.03 << true;
    QTest::newRow("islands") << 37.8 << 25.0 << 0.02 << false;
    QTest::newRow("across the antimeridian") << -16.8 << 179.97 << 0.01 << false;
    QTest::newRow("a desert") << 24.0 << 15.0 << 0.05 << false;
    QTest::newRow("the open sea") << 0.0 << -30.0 << 0.1 << false;
    QTest::newRow("the far north") << 78.22 << 15.65 << 0.02 << false;
    QTest::newRow("a pole") << 89.9 << 0.0 << 0.05 << false;
    QTest::newRow("the other pole") << -89.9 << 0.0 << 0.05 << false;
}

void PlaceNumbersTest::agrees()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const double, stepDegrees);
    int atSea = 0;
    int atLand = 0;
    std::mt19937 random(3);
    std::uniform_real_distribution<double> step(-stepDegrees, stepDegrees);
    PlaceNumbers numbers(*m_gazetteer);
    double north = latitude;
    double east = longitude;
    for (int i = 0; i < 1500; ++i) {
        if (i % 500 == 0) {
            north = latitude;
            east = longitude;
        }
        const GeoPoint point = GeoPoint::nearest(std::clamp(north, -90.0, 90.0), east);
        const auto number = m_gazetteer->placeNumberAt(point);
        QCOMPARE(numbers.at(point), number);
        if (number)
            ++(m_gazetteer->namesOf(*number).countryCode.isEmpty() ? atSea : atLand);
        north += step(random);
        east += step(random);
    }
    QFETCH(const bool, isAtLimit);
    QVERIFY(!isAtLimit || (atSea > 10 && atLand > 10));
}

} // namespace wayfolio::test

using wayfolio::test::PlaceNumbersTest;
WAYFOLIO_TEST(PlaceNumbersTest)

#include "PlaceNumbersTest.moc"
