// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/GeodeticDatum.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

using namespace wayfolio;

class GeodeticDatumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void tokyo_data();
    void tokyo();
};

void GeodeticDatumTest::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<GeodeticDatum>("expected");
    const auto row = [](QByteArray name, GeodeticDatum expected) {
        QTest::newRow(name.isEmpty() ? "nothing" : name.toPercentEncoding().constData()) << name << expected;
    };
    row("", GeodeticDatum::Wgs84);
    row("   ", GeodeticDatum::Wgs84);
    row(QByteArray("\0\0", 2), GeodeticDatum::Wgs84);
    row(QByteArray("WGS-84\0TOKYO", 12), GeodeticDatum::Wgs84);
    for (const char* name :
         {"WGS-84", "WGS84", "WGS 84", "WGS_84", "wgs-84", "WGS-84          ", "WGS 1984", "WGS 84 (G1762)",
          "World Geodetic System 1984", "ETRS89", "ETRS 89", "NAD83", "JGD2000", "JGD2011", "ITRF2014", "EPSG:4326"})
        row(name, GeodeticDatum::Wgs84);
    for (const char* name : {"TOKYO", "Tokyo", "TKY", "Tokyo Datum", "tokyo   "})
        row(name, GeodeticDatum::Tokyo);
    // Some call JGD2000 so.
    for (const char* name : {"ED50", "NAD27", "WGS-72", "Tokyo97", "?", "84"})
        row(name, GeodeticDatum::Other);
}

void GeodeticDatumTest::names()
{
    QFETCH(const QByteArray, name);
    QFETCH(const GeodeticDatum, expected);
    QVERIFY(geodeticDatumOf(name) == expected);
}

void GeodeticDatumTest::tokyo_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("expectedLatitude");
    QTest::addColumn<double>("expectedLongitude");
    QTest::addColumn<double>("allowed");
    const auto degrees = [](double whole, double minutes, double seconds) {
        return whole + (minutes / 60) + (seconds / 3600);
    };
    // The origin of the Japanese survey, in both as it was published: within a metre.
    QTest::newRow("origin") << degrees(35, 39, 17.5148) << degrees(139, 44, 40.5020) << degrees(35, 39, 29.1572)
                            << degrees(139, 44, 28.8759) << 1e-5;
    QTest::newRow("centre of Tokyo") << 35.68 << 139.76 << 35.683226 << 139.756791 << 1e-4;
    // By iteration, without Bowring's formula.
    QTest::newRow("the other side of the Earth") << -33.4378 << -70.6504 << -33.4358493 << -70.6500778 << 1e-6;
}

void GeodeticDatumTest::tokyo()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const double, expectedLatitude);
    QFETCH(const double, expectedLongitude);
    QFETCH(const double, allowed);
    const Degrees converted = wgs84OfTokyo({.latitude = latitude, .longitude = longitude});
    QVERIFY2(std::abs(converted.latitude - expectedLatitude) <= allowed,
             QByteArray::number(converted.latitude, 'f', 7));
    QVERIFY2(std::abs(converted.longitude - expectedLongitude) <= allowed,
             QByteArray::number(converted.longitude, 'f', 7));
}

WAYFOLIO_TEST(GeodeticDatumTest)

#include "GeodeticDatumTest.moc"
