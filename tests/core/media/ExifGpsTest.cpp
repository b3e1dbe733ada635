// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifGps.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

namespace {

using Angle = std::vector<Rational>;

const Angle kLatitude{{33, 1}, {26, 1}, {1608, 100}};
const Angle kLongitude{{70, 1}, {39, 1}, {144, 100}};

/// "-33.4378000 -70.6504000", with the altitude behind it, or the names of the problems.
QString describe(const ParsedPosition& parsed)
{
    if (!parsed.position)
        return identifiers(parsed.problems).join(u' ');
    if (parsed.problems)
        return u"a position and problems"_s;
    const Position& position = *parsed.position;
    QString text = u"%1 %2"_s.arg(position.point.latitude(), 0, 'f', 5).arg(position.point.longitude(), 0, 'f', 5);
    if (position.altitudeMeters)
        text += u" %1m"_s.arg(*position.altitudeMeters);
    if (position.uncertaintyMeters)
        text += u" +-%1m"_s.arg(*position.uncertaintyMeters);
    return text;
}

} // namespace

class ExifGpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exif_data();
    void exif();
    void altitude_data();
    void altitude();
    void xmp_data();
    void xmp();
    void iso6709_data();
    void iso6709();
    void direction_data();
    void direction();
};

void ExifGpsTest::exif_data()
{
    QTest::addColumn<Angle>("latitude");
    QTest::addColumn<QByteArray>("latitudeRef");
    QTest::addColumn<Angle>("longitude");
    QTest::addColumn<QByteArray>("longitudeRef");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Angle& latitude, QByteArray latitudeRef, const Angle& longitude,
                        QByteArray longitudeRef, const QString& expected) {
        QTest::newRow(name) << latitude << latitudeRef << longitude << longitudeRef << expected;
    };
    const Angle zero{{0, 1}, {0, 1}, {0, 1}};
    const QString santiago = u"-33.43780 -70.65040"_s;
    row("degrees, minutes, seconds", kLatitude, "S", kLongitude, "W", santiago);
    row("decimal minutes", {{33, 1}, {26268, 1000}, {0, 1}}, "S", {{70, 1}, {39024, 1000}, {0, 1}}, "W", santiago);
    row("decimal degrees", {{334378, 10000}, {0, 1}, {0, 1}}, "S", {{706504, 10000}, {0, 1}, {0, 1}}, "W", santiago);
    row("north east", kLatitude, "N", kLongitude, "E", u"33.43780 70.65040"_s);
    row("lower case, NUL, blanks", kLatitude, QByteArray("s\0", 2), kLongitude, " w ", santiago);
    row("a sign and a reference count once", {{-33, 1}, {26, 1}, {1608, 100}}, "S", {{-334378, 10000}, {0, 1}, {0, 1}},
        "E", u"-33.43780 33.43780"_s);
    row("sixty seconds", {{33, 1}, {26, 1}, {60, 1}}, "S", {{70, 1}, {39, 1}, {60, 1}}, "W", u"-33.45000 -70.66667"_s);
    row("sixty-one seconds", {{33, 1}, {26, 1}, {61, 1}}, "S", kLongitude, "W", u"positionUnreadable"_s);
    row("sixty-one minutes", kLatitude, "S", {{70, 1}, {61, 1}, {0, 1}}, "W", u"positionUnreadable"_s);
    row("south pole", {{90, 1}, {0, 1}, {0, 1}}, "S", zero, "E", u"-90.00000 0.00000"_s);
    row("antimeridian", kLatitude, "S", {{180, 1}, {0, 1}, {0, 1}}, "W", u"-33.43780 -180.00000"_s);
    row("equator", zero, "N", kLongitude, "W", u"0.00000 -70.65040"_s);
    row("Greenwich", kLatitude, "N", zero, "E", u"33.43780 0.00000"_s);
    row("nothing at all", {}, "", {}, "", {});
    row("references alone", {}, "N", {}, "E", {});
    row("zero", zero, "N", zero, "E", u"positionZero"_s);
    row("zero without references", zero, "", zero, "", u"positionZero"_s);
    row("half a metre from zero", {{0, 1}, {0, 1}, {2, 100}}, "N", {{0, 1}, {0, 1}, {2, 100}}, "E", u"positionZero"_s);
    row("ten metres from zero", {{0, 1}, {0, 1}, {36, 100}}, "N", zero, "E", u"0.00010 0.00000"_s);
    row("latitude beyond the pole", {{95, 1}, {30, 1}, {0, 1}}, "N", kLongitude, "E", u"positionOutOfRange"_s);
    row("longitude beyond 180", kLatitude, "N", {{180, 1}, {0, 1}, {1, 1}}, "E", u"positionOutOfRange"_s);
    row("no references", kLatitude, "", kLongitude, "", u"positionNoHemisphere"_s);
    row("no latitude reference", kLatitude, "", kLongitude, "W", u"positionNoHemisphere"_s);
    row("garbage reference", kLatitude, "?", kLongitude, "W", u"positionNoHemisphere"_s);
    row("swapped references", kLatitude, "W", kLongitude, "S", u"positionNoHemisphere"_s);
    row("words", kLatitude, "South", kLongitude, "West", u"positionNoHemisphere"_s);
    row("only latitude", kLatitude, "S", {}, "", u"positionUnreadable"_s);
    row("two numbers", {{33, 1}, {26, 1}}, "S", kLongitude, "W", u"positionUnreadable"_s);
    row("0/0", {{0, 0}, {0, 0}, {0, 0}}, "S", {{0, 0}, {0, 0}, {0, 0}}, "W", u"positionUnreadable"_s);
    row("seconds n/0", {{33, 1}, {26, 1}, {16, 0}}, "S", kLongitude, "W", u"positionUnreadable"_s);
    row("impossible type", {{0, 0}}, "S", {{0, 0}}, "W", u"positionUnreadable"_s);
}

void ExifGpsTest::exif()
{
    QFETCH(Angle, latitude);
    QFETCH(QByteArray, latitudeRef);
    QFETCH(Angle, longitude);
    QFETCH(QByteArray, longitudeRef);
    QFETCH(QString, expected);
    GpsTags tags;
    tags.latitude = latitude;
    tags.latitudeRef = latitudeRef;
    tags.longitude = longitude;
    tags.longitudeRef = longitudeRef;
    QCOMPARE(describe(parseExifPosition(tags)), expected);
}

void ExifGpsTest::altitude_data()
{
    QTest::addColumn<std::optional<Rational>>("altitude");
    QTest::addColumn<int>("altitudeRef");
    QTest::addColumn<std::optional<Rational>>("error");
    QTest::addColumn<QString>("expected");
    using Maybe = std::optional<Rational>;
    QTest::newRow("none") << Maybe() << 0 << Maybe() << u""_s;
    QTest::newRow("above") << Maybe({56725, 100}) << 0 << Maybe() << u" 567.25m"_s;
    QTest::newRow("below") << Maybe({4305, 10}) << 1 << Maybe() << u" -430.5m"_s;
    QTest::newRow("below the ellipsoid") << Maybe({20, 1}) << 3 << Maybe() << u" -20m"_s;
    QTest::newRow("below twice") << Maybe({-20, 1}) << 1 << Maybe() << u" -20m"_s;
    QTest::newRow("a sign of its own") << Maybe({-20, 1}) << 0 << Maybe() << u" -20m"_s;
    QTest::newRow("sea level") << Maybe({0, 1}) << 0 << Maybe() << u" 0m"_s;
    QTest::newRow("0/0") << Maybe({0, 0}) << 0 << Maybe() << u""_s;
    QTest::newRow("absurd") << Maybe({4294967295, 1}) << 0 << Maybe() << u""_s;
    QTest::newRow("uncertainty") << Maybe() << 0 << Maybe({65, 10}) << u" +-6.5m"_s;
    QTest::newRow("no uncertainty is not certainty") << Maybe() << 0 << Maybe({0, 1}) << u""_s;
}

void ExifGpsTest::altitude()
{
    QFETCH(std::optional<Rational>, altitude);
    QFETCH(int, altitudeRef);
    QFETCH(std::optional<Rational>, error);
    QFETCH(QString, expected);
    GpsTags tags;
    tags.latitude = kLatitude;
    tags.latitudeRef = "N";
    tags.longitude = kLongitude;
    tags.longitudeRef = "E";
    tags.altitude = altitude;
    tags.altitudeRef = altitudeRef;
    tags.horizontalErrorMeters = error;
    QCOMPARE(describe(parseExifPosition(tags)), u"33.43780 70.65040"_s + expected);
}

void ExifGpsTest::xmp_data()
{
    QTest::addColumn<QByteArray>("latitude");
    QTest::addColumn<QByteArray>("longitude");
    QTest::addColumn<QByteArray>("altitude");
    QTest::addColumn<QByteArray>("altitudeRef");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, QByteArray latitude, QByteArray longitude, const QString& expected,
                        QByteArray altitude = {}, QByteArray altitudeRef = {}) {
        QTest::newRow(name) << latitude << longitude << altitude << altitudeRef << expected;
    };
    row("minutes", "33,51.408S", "151,12.918E", u"-33.85680 151.21530"_s);
    row("seconds", "48,51,30N", "2,17,40W", u"48.85833 -2.29444"_s);
    row("altitude", "31,30.0N", "35,28.8E", u"31.50000 35.48000 430.5m"_s, "4305/10");
    row("below", "31,30.0N", "35,28.8E", u"31.50000 35.48000 -430.5m"_s, "4305/10", "1");
    row("bad altitude", "31,30.0N", "35,28.8E", u"31.50000 35.48000"_s, "1/0", "1");
    row("lower case", "33,51.408s", "151,12.918w", u"-33.85680 -151.21530"_s);
    row("none", "", "", {});
    row("zero", "0,0.0N", "0,0.0E", u"positionZero"_s);
    row("out of range", "91,0.0N", "0,0.0E", u"positionOutOfRange"_s);
    row("no letters", "48,51.5", "2,17.6", u"positionNoHemisphere"_s);
    row("wrong letters", "48,51.5E", "2,17.6N", u"positionNoHemisphere"_s);
    for (const char* text :
         {"N", "48,N", "48,61N", "48,51,30,12N", "-48,51N", "48;51N", "nanN", "48,51 30N", "48/1,51/1N"})
        row(text, text, "2,17.6E", u"positionUnreadable"_s);
    row("half", "48,51.5N", "", u"positionUnreadable"_s);
}

void ExifGpsTest::xmp()
{
    QFETCH(QByteArray, latitude);
    QFETCH(QByteArray, longitude);
    QFETCH(QByteArray, altitude);
    QFETCH(QByteArray, altitudeRef);
    QFETCH(QString, expected);
    XmpTags tags;
    tags.latitude = latitude;
    tags.longitude = longitude;
    tags.altitude = altitude;
    tags.altitudeRef = altitudeRef;
    QCOMPARE(describe(parseXmpPosition(tags)), expected);
}

void ExifGpsTest::iso6709_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    row("+37.5665+126.9780+038.000/", u"37.56650 126.97800 38m"_s);
    row("-33.4378-070.6504/", u"-33.43780 -70.65040"_s);
    row("+27.1281+100.2508", u"27.12810 100.25080"_s);
    row("+40.20361-075.00417CRSWGS_84/", u"40.20361 -75.00417"_s);
    row("+4012.22-07500.25/", u"40.20367 -75.00417"_s);
    row("+401213.1-0750015.1-005.5/", u"40.20364 -75.00419 -5.5m"_s);
    row("+0.0000+0.0000/", u"positionZero"_s);
    row("+95.0+010.0/", u"positionOutOfRange"_s);
    row("", {});
    for (const char* text : {"/", "+", "+-/", "+37.5/", "37.5+126.9/", "+37.5+126.9+1+2/", "+37.5+x/", "+nan+inf/",
                             "+40121399+0750015/", "+4099.0+07500.0/"})
        row(text, u"positionUnreadable"_s);
}

void ExifGpsTest::iso6709()
{
    QFETCH(QString, expected);
    QCOMPARE(describe(parseIso6709(QTest::currentDataTag())), expected);
}

void ExifGpsTest::direction_data()
{
    QTest::addColumn<std::optional<Rational>>("direction");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<double>("expected"); // -1: none
    using Maybe = std::optional<Rational>;
    QTest::newRow("true") << Maybe({26432, 100}) << QByteArray("T") << 264.32;
    QTest::newRow("unspecified") << Maybe({45, 1}) << QByteArray() << 45.0;
    QTest::newRow("lower case, NUL") << Maybe({45, 1}) << QByteArray("t\0", 2) << 45.0;
    QTest::newRow("full circle") << Maybe({360, 1}) << QByteArray("T") << 0.0;
    QTest::newRow("magnetic") << Maybe({45, 1}) << QByteArray("M") << -1.0;
    QTest::newRow("garbage") << Maybe({45, 1}) << QByteArray("X") << -1.0;
    QTest::newRow("too large") << Maybe({361, 1}) << QByteArray("T") << -1.0;
    QTest::newRow("negative") << Maybe({-1, 1}) << QByteArray("T") << -1.0;
    QTest::newRow("0/0") << Maybe({0, 0}) << QByteArray("T") << -1.0;
    QTest::newRow("absent") << Maybe() << QByteArray("T") << -1.0;
}

void ExifGpsTest::direction()
{
    QFETCH(std::optional<Rational>, direction);
    QFETCH(QByteArray, reference);
    QFETCH(double, expected);
    GpsTags tags;
    tags.direction = direction;
    tags.directionRef = reference;
    QCOMPARE(parseDirection(tags).value_or(-1.0), expected);
}

WAYFOLIO_TEST(ExifGpsTest)

#include "ExifGpsTest.moc"
