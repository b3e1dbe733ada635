// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/GpxWriter.h"

#include "tests/core/exchange/ExchangePhotos.h"
#include "tests/core/exchange/XmlTree.h"
#include "tests/support/SchemaCheck.h"
#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <limits>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class GpxWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyDocument();
    void everythingInOrder();
    void schema();
    void absentValuesWriteNothing();
    void longitude_data();
    void longitude();
    void bounds_data();
    void bounds();
    void deviceThatTakesNothing();
};

namespace {

QByteArray document(const GpxWriter::Metadata& metadata, const std::function<void(GpxWriter&)>& body = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    GpxWriter writer(buffer);
    writer.begin(metadata);
    if (body)
        body(writer);
    writer.end();
    return buffer.data();
}

QByteArray fullDocument()
{
    const GpxWriter::Metadata metadata{
        .name = u"A & B"_s, .description = u"<days>"_s, .time = instantAt(0), .bounds = GeoBounds{-10, 20, 30, 40}};
    return document(metadata, [](GpxWriter& writer) {
        writer.writeWaypoint({.point = pointAt(37.5665, 126.978),
                              .elevationMeters = -12.5,
                              .time = instantAt(1) + std::chrono::milliseconds(789),
                              .name = u"a ]]> b\n.jpg"_s,
                              .description = u"\"quoted\""_s,
                              .source = u"measured"_s,
                              .link = {.href = u"a%20b.jpg"_s, .text = u"a b.jpg"_s, .mimeType = u"image/jpeg"_s},
                              .symbol = u"Scenic Area"_s,
                              .type = u"photo"_s});
        writer.beginRoute({.name = u"서울"_s, .source = u"photos"_s, .type = u"inferred"_s});
        writer.writeRoutePoint(pointAt(1, 2), instantAt(2));
        writer.writeRoutePoint(pointAt(3, 4), std::nullopt);
        writer.endRoute();
    });
}

} // namespace

void GpxWriterTest::emptyDocument()
{
    const XmlElement gpx = readXml(document({}));
    QCOMPARE(gpx.name, u"gpx"_s);
    QCOMPARE(gpx.nameSpace, u"http://www.topografix.com/GPX/1/1"_s);
    QCOMPARE(gpx.attribute(u"version"_s), u"1.1"_s);
    QVERIFY(gpx.attribute(u"creator"_s).startsWith("Wayfolio "_L1));
    QCOMPARE(gpx.childNames(), QStringList{u"metadata"_s});
    QVERIFY(gpx.child(u"metadata"_s).children.empty());
}

void GpxWriterTest::everythingInOrder()
{
    const XmlElement gpx = readXml(fullDocument());
    QCOMPARE(firstOutOfOrderInGpx(gpx), QString());
    QCOMPARE(gpx.childNames(), (QStringList{u"metadata"_s, u"wpt"_s, u"rte"_s}));
    const XmlElement metadata = gpx.child(u"metadata"_s);
    QCOMPARE(metadata.childNames(), (QStringList{u"name"_s, u"desc"_s, u"time"_s, u"bounds"_s}));
    QCOMPARE(metadata.textOf(u"name"_s), u"A & B"_s);
    QCOMPARE(metadata.textOf(u"desc"_s), u"<days>"_s);
    QCOMPARE(metadata.textOf(u"time"_s), u"2024-03-10T03:34:56Z"_s);

    const XmlElement waypoint = gpx.child(u"wpt"_s);
    QCOMPARE(waypoint.childNames(),
             (QStringList{u"ele"_s, u"time"_s, u"name"_s, u"desc"_s, u"src"_s, u"link"_s, u"sym"_s, u"type"_s}));
    QCOMPARE(waypoint.attribute(u"lat"_s), u"37.5665000"_s);
    QCOMPARE(waypoint.attribute(u"lon"_s), u"126.9780000"_s);
    QCOMPARE(waypoint.textOf(u"ele"_s), u"-12.5"_s);
    QCOMPARE(waypoint.textOf(u"time"_s), u"2024-03-10T03:34:57.789Z"_s);
    QCOMPARE(waypoint.textOf(u"name"_s), u"a ]]> b .jpg"_s);
    QCOMPARE(waypoint.textOf(u"desc"_s), u"\"quoted\""_s);
    const XmlElement link = waypoint.child(u"link"_s);
    QCOMPARE(link.attribute(u"href"_s), u"a%20b.jpg"_s);
    QCOMPARE(link.childNames(), (QStringList{u"text"_s, u"type"_s}));

    const XmlElement route = gpx.child(u"rte"_s);
    QCOMPARE(route.childNames(), (QStringList{u"name"_s, u"src"_s, u"type"_s, u"rtept"_s, u"rtept"_s}));
    QCOMPARE(route.textOf(u"name"_s), u"서울"_s);
    QCOMPARE(route.all(u"rtept"_s)[0].childNames(), QStringList{u"time"_s});
    QCOMPARE(route.all(u"rtept"_s)[1].childNames(), QStringList());
}

void GpxWriterTest::schema()
{
    const QTemporaryDir folder;
    for (const QByteArray& content : {document({}), fullDocument()})
        WAYFOLIO_VERIFY_VALID(validateXml(saved(content, folder.path()), u"gpx/master.xsd"_s));
}

void GpxWriterTest::absentValuesWriteNothing()
{
    const XmlElement gpx = readXml(document({}, [](GpxWriter& writer) {
        GpxWriter::Waypoint bare;
        bare.elevationMeters = std::numeric_limits<double>::quiet_NaN();
        bare.link.text = u"leads nowhere"_s;
        writer.writeWaypoint(bare);
        writer.beginRoute({});
        writer.endRoute();
    }));
    QCOMPARE(gpx.child(u"wpt"_s).attribute(u"lat"_s), u"0.0000000"_s);
    QCOMPARE(gpx.child(u"wpt"_s).childNames(), QStringList());
    QCOMPARE(gpx.child(u"rte"_s).childNames(), QStringList());
}

void GpxWriterTest::longitude_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("written");
    QTest::newRow("east of it") << -179.9999999 << u"-179.9999999"_s;
    QTest::newRow("west of it") << 179.9999999 << u"179.9999999"_s;
    QTest::newRow("-180") << -180.0 << u"-180.0000000"_s;
    QTest::newRow("180 is not in the schema") << 180.0 << u"-180.0000000"_s;
}

void GpxWriterTest::longitude()
{
    QFETCH(const double, longitude);
    QFETCH(const QString, written);
    const XmlElement gpx = readXml(document({}, [longitude](GpxWriter& writer) {
        writer.writeWaypoint({.point = pointAt(0, longitude),
                              .elevationMeters = {},
                              .time = {},
                              .name = {},
                              .description = {},
                              .source = {},
                              .link = {},
                              .symbol = {},
                              .type = {}});
        writer.beginRoute({});
        writer.writeRoutePoint(pointAt(0, longitude), std::nullopt);
        writer.endRoute();
    }));
    QCOMPARE(gpx.child(u"wpt"_s).attribute(u"lon"_s), written);
    QCOMPARE(gpx.child(u"rte"_s).child(u"rtept"_s).attribute(u"lon"_s), written);
}

void GpxWriterTest::bounds_data()
{
    QTest::addColumn<double>("west");
    QTest::addColumn<double>("east");
    QTest::addColumn<bool>("areWritten");
    QTest::newRow("plain") << 10.0 << 20.5 << true;
    QTest::newRow("a point") << 10.0 << 10.0 << true;
    QTest::newRow("from the date line") << -180.0 << -170.0 << true;
    QTest::newRow("nearly round the world") << -180.0 << 179.9999999 << true;
    QTest::newRow("up to the date line") << 170.0 << 180.0 << false;
    QTest::newRow("over the date line") << 170.0 << -170.0 << false;
    QTest::newRow("on the date line") << 180.0 << 180.0 << false;
}

void GpxWriterTest::bounds()
{
    QFETCH(const double, west);
    QFETCH(const double, east);
    QFETCH(const bool, areWritten);
    GpxWriter::Metadata metadata;
    metadata.bounds = GeoBounds{-5, west, 6.25, east};
    const QByteArray content = document(metadata);
    const XmlElement written = readXml(content).child(u"metadata"_s).child(u"bounds"_s);
    QCOMPARE(!written.name.isEmpty(), areWritten);
    if (areWritten) {
        QCOMPARE(written.attribute(u"minlat"_s), u"-5.0000000"_s);
        QCOMPARE(written.attribute(u"maxlat"_s), u"6.2500000"_s);
        QCOMPARE(written.attribute(u"minlon"_s).toDouble(), west);
        QCOMPARE(written.attribute(u"maxlon"_s).toDouble(), east);
    }
    const QTemporaryDir folder;
    WAYFOLIO_VERIFY_VALID(validateXml(saved(content, folder.path()), u"gpx/master.xsd"_s));
}

void GpxWriterTest::deviceThatTakesNothing()
{
    QBuffer closed;
    GpxWriter writer(closed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
    writer.begin({});
    QVERIFY(writer.hasError());
}

} // namespace wayfolio::test

using wayfolio::test::GpxWriterTest;
WAYFOLIO_TEST(GpxWriterTest)

#include "GpxWriterTest.moc"
