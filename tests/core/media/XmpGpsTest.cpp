// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/XmpGps.h"

#include "core/media/ExivReader.h"
#include "tests/core/media/Describe.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

class XmpGpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void position_data();
    void position();
    void source();
    void packets_data();
    void packets();
};

namespace {

using Properties = std::vector<std::pair<QByteArray, QByteArray>>;

QByteArray packetOf(const QByteArray& description)
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" +
           description + "</rdf:RDF></x:xmpmeta>";
}

const QByteArray kBeginning = "<rdf:Description rdf:about='' xmlns:exif='http://ns.adobe.com/exif/1.0/'";

QByteArray attributePacket(const Properties& properties)
{
    QByteArray attributes;
    for (const auto& [name, value] : properties)
        attributes += " exif:" + name + "='" + value + "'";
    return packetOf(kBeginning + attributes + "/>");
}

QByteArray elementPacket(const Properties& properties)
{
    QByteArray elements;
    for (const auto& [name, value] : properties)
        elements += "<exif:" + name + ">" + value + "</exif:" + name + ">";
    return packetOf(kBeginning + ">" + elements + "</rdf:Description>");
}

} // namespace

void XmpGpsTest::initTestCase()
{
    exiv::initialize();
}

void XmpGpsTest::position_data()
{
    QTest::addColumn<QByteArray>("latitude");
    QTest::addColumn<QByteArray>("longitude");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, QByteArray latitude, QByteArray longitude, const QString& expected) {
        QTest::newRow(name) << latitude << longitude << expected;
    };
    row("minutes", "33,51.408S", "151,12.918E", u"-33.85680 151.21530"_s);
    row("seconds", "48,51,30N", "2,17,40W", u"48.85833 -2.29444"_s);
    row("lower case", "33,51.408s", "151,12.918w", u"-33.85680 -151.21530"_s);
    row("sixty seconds", "48,51,60N", "2,17,40W",
        u"48.86667 -2.29444; sixtySeconds; won sixtySeconds 48.8666667, -2.2944444"_s);
    row("signed degrees", "-33.8568", "151.2153", u"-33.85680 151.21530"_s);
    row("signed degrees, no sign", "48.8584", "2.2945", u"48.85840 2.29450"_s);
    row("signed degrees on one axis", "-33.8568", "151,12.918E",
        u"positionUnreadable; refused unreadable -33.8568; 151,12.918E"_s);
    row("degrees on one axis", "33.8568", "151,12.918E",
        u"positionNoHemisphere; refused noHemisphere ±33.8568000, 151.2153000"_s);
    row("whole degrees", "48", "2", u"positionNoHemisphere; refused noHemisphere ±48.0000000, ±2.0000000"_s);
    row("nothing", "", "", {});
    row("blank", " ", QByteArray("\0", 1), {});
    row("zero", "0,0.0N", "0,0.0E", u"positionZero; refused zero 0.0000000, 0.0000000"_s);
    row("signed zero", "0.0", "-0.0", u"positionZero; refused zero 0.0000000, 0.0000000"_s);
    row("out of range", "91,0.0N", "0,0.0E", u"positionOutOfRange; refused outOfRange 91.0000000, 0.0000000"_s);
    row("signed, out of range", "-91.5", "0.5", u"positionOutOfRange; refused outOfRange -91.5000000, 0.5000000"_s);
    row("no letters", "48,51.6", "2,18.0", u"positionNoHemisphere; refused noHemisphere ±48.8600000, ±2.3000000"_s);
    row("swapped letters", "48,51.6E", "2,18.0N",
        u"positionNoHemisphere; refused unreadable ±48.8600000, ±2.3000000"_s);
    row("half", "48,51.6N", "", u"positionUnreadable; refused unreadable 48,51.6N; "_s);
    row("no numbers", "N", "2,18.0E", u"positionUnreadable; refused unreadable N; 2,18.0E"_s);
}

void XmpGpsTest::position()
{
    QFETCH(const QByteArray, latitude);
    QFETCH(const QByteArray, longitude);
    QFETCH(const QString, expected);
    XmpTags tags;
    tags.latitude = latitude;
    tags.longitude = longitude;
    QCOMPARE(test::describe(parseXmpPosition(tags)), expected);
}

void XmpGpsTest::source()
{
    XmpTags tags;
    tags.latitude = "33,51.408S";
    tags.longitude = "151,12.918E";
    const auto embedded = parseXmpPosition(tags).position;
    const auto beside = parseXmpPosition(tags, CandidateSource::XmpSidecar).position;
    QVERIFY(embedded && beside);
    QVERIFY(embedded->origin == PositionOrigin::Measured && embedded->source == CandidateSource::Xmp);
    QVERIFY(beside->origin == PositionOrigin::Sidecar && beside->source == CandidateSource::XmpSidecar);
}

void XmpGpsTest::packets_data()
{
    QTest::addColumn<Properties>("properties");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Properties& more, const QString& expected) {
        Properties properties{{"GPSLatitude", "35,40.8N"}, {"GPSLongitude", "139,45.6E"}};
        for (const auto& property : more) {
            std::erase_if(properties, [&](const auto& known) { return known.first == property.first; });
            properties.push_back(property);
        }
        QTest::newRow(name) << properties << expected;
    };
    const QString place = u"35.68000 139.76000"_s;
    const QString won = u"35.6800000, 139.7600000"_s;
    row("position", {}, place);
    row("seconds", {{"GPSLatitude", "35,40,48N"}, {"GPSLongitude", "139,45,36E"}}, place);
    row("signed degrees", {{"GPSLatitude", "-35.68"}, {"GPSLongitude", "139.76"}}, u"-35.68000 139.76000"_s);
    row("references beside",
        {{"GPSLatitude", "35.68"}, {"GPSLatitudeRef", "S"}, {"GPSLongitude", "139,45.6"}, {"GPSLongitudeRef", "W"}},
        u"-35.68000 -139.76000"_s);
    row("references beside letters", {{"GPSLatitudeRef", "S"}}, place);
    row("altitude", {{"GPSAltitude", "4305/10"}}, place + u" 430.5m"_s);
    row("altitude, decimal", {{"GPSAltitude", "430.5"}, {"GPSAltitudeRef", "0"}}, place + u" 430.5m"_s);
    row("below", {{"GPSAltitude", "4305/10"}, {"GPSAltitudeRef", "1"}}, place + u" -430.5m"_s);
    row("bad altitude", {{"GPSAltitude", "1/0"}}, place + u"; refused unreadable 1/0"_s);
    row("void", {{"GPSStatus", "V"}}, place + u"; receiverVoid; won receiverVoid "_s + won);
    row("another datum", {{"GPSMapDatum", "ED50"}}, place + u"; datumNotWgs84; won datumUnknown "_s + won);
    row("Tokyo", {{"GPSMapDatum", "TOKYO"}},
        u"35.68324 139.75677; datumNotWgs84; lost datumConverted 35.6800000, 139.7600000 TOKYO"_s);
    row("uncertain", {{"GPSHPositioningError", "65/10"}}, place + u" +-6.5m"_s);
    row("uncertain, decimal", {{"GPSHPositioningError", "6.5"}}, place + u" +-6.5m"_s);
    row("uncertain by nothing", {{"GPSHPositioningError", "0/1"}}, place);
    row("uncertain by no number", {{"GPSHPositioningError", "1/0"}}, place);
    row("uncertain by less than nothing", {{"GPSHPositioningError", "-5"}}, place);
    row("uncertain by the width of a country", {{"GPSHPositioningError", "100001"}}, place);
    row("destination", {{"GPSDestLatitude", "1,0N"}, {"GPSDestLongitude", "2,0E"}}, place);
}

/// As attributes and as elements: XMP part 1, 7.9.2.2.
void XmpGpsTest::packets()
{
    QFETCH(const Properties, properties);
    QFETCH(const QString, expected);
    for (const QByteArray& packet : {attributePacket(properties), elementPacket(properties)}) {
        XmpTags tags;
        QVERIFY(exiv::readXmpPacket(packet, tags));
        QCOMPARE(test::describe(parseXmpPosition(tags)), expected);
    }
}

WAYFOLIO_TEST(XmpGpsTest)

#include "XmpGpsTest.moc"
