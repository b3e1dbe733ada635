// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/KmlWriter.h"

#include "tests/core/exchange/ExchangePhotos.h"
#include "tests/core/exchange/XmlTree.h"
#include "tests/support/SchemaCheck.h"
#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <functional>
#include <limits>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class KmlWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyDocument();
    void everythingInOrder();
    void styles();
    void schema();
    void absentValuesWriteNothing();
    void coordinates_data();
    void coordinates();
    void lineOverTheAntimeridianStaysWhole();
    void deviceThatTakesNothing();
};

namespace {

const std::array kStyles{
    KmlWriter::Style{.id = u"photo"_s, .iconColor = u"80ffffff"_s, .lineColor = {}, .lineWidth = 0, .labelScale = 0.7},
    KmlWriter::Style{.id = u"way"_s, .iconColor = {}, .lineColor = u"ffb27200"_s, .lineWidth = 3},
};

QByteArray document(const std::function<void(KmlWriter&)>& body = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    KmlWriter writer(buffer);
    writer.begin(u"A & B"_s, {}, kStyles);
    if (body)
        body(writer);
    writer.end();
    return buffer.data();
}

QByteArray fullKmlDocument()
{
    return document([](KmlWriter& writer) {
        writer.beginFolder(u"서울"_s, u"2024-03-10"_s);
        writer.writePoint({.name = u"a ]]> b\n.jpg"_s,
                           .description = u"<img src=\"a.jpg\"/><br/>&lt;"_s,
                           .time = instantAt(0),
                           .style = u"photo"_s,
                           .data = {{u"camera"_s, u"A & B"_s}, {u"empty"_s, QString()}, {u"kind"_s, u"photo"_s}}},
                          pointAt(37.5665, 126.978), 38.25);
        writer.writeLine({.name = u"way"_s, .description = {}, .time = {}, .style = u"way"_s, .data = {}},
                         std::array{pointAt(1, 2), pointAt(3, 4.5)});
        writer.endFolder();
    });
}

} // namespace

void KmlWriterTest::emptyDocument()
{
    const XmlElement kml = readXml(document());
    QCOMPARE(kml.name, u"kml"_s);
    QCOMPARE(kml.nameSpace, u"http://www.opengis.net/kml/2.2"_s);
    QCOMPARE(kml.childNames(), QStringList{u"Document"_s});
    QCOMPARE(kml.child(u"Document"_s).childNames(), (QStringList{u"name"_s, u"Style"_s, u"Style"_s}));
}

void KmlWriterTest::everythingInOrder()
{
    const XmlElement kml = readXml(fullKmlDocument());
    QCOMPARE(firstOutOfOrderInKml(kml), QString());
    const XmlElement folder = kml.child(u"Document"_s).child(u"Folder"_s);
    QCOMPARE(folder.childNames(), (QStringList{u"name"_s, u"description"_s, u"Placemark"_s, u"Placemark"_s}));
    QCOMPARE(folder.textOf(u"name"_s), u"서울"_s);

    const XmlElement photo = folder.all(u"Placemark"_s)[0];
    QCOMPARE(photo.childNames(),
             (QStringList{u"name"_s, u"description"_s, u"TimeStamp"_s, u"styleUrl"_s, u"ExtendedData"_s, u"Point"_s}));
    QCOMPARE(photo.textOf(u"name"_s), u"a ]]> b .jpg"_s);
    QCOMPARE(photo.textOf(u"description"_s), u"<img src=\"a.jpg\"/><br/>&lt;"_s);
    QCOMPARE(photo.child(u"TimeStamp"_s).textOf(u"when"_s), u"2024-03-10T03:34:56Z"_s);
    QCOMPARE(photo.textOf(u"styleUrl"_s), u"#photo"_s);
    const std::vector<XmlElement> data = photo.child(u"ExtendedData"_s).all(u"Data"_s);
    QCOMPARE(data.size(), size_t{2}); // the empty one is left out
    QCOMPARE(data[0].attribute(u"name"_s), u"camera"_s);
    QCOMPARE(data[0].textOf(u"value"_s), u"A & B"_s);
    QCOMPARE(photo.child(u"Point"_s).childNames(), (QStringList{u"altitudeMode"_s, u"coordinates"_s}));
    QCOMPARE(photo.child(u"Point"_s).textOf(u"altitudeMode"_s), u"clampToGround"_s);

    const XmlElement line = folder.all(u"Placemark"_s)[1].child(u"LineString"_s);
    QCOMPARE(line.childNames(), (QStringList{u"tessellate"_s, u"altitudeMode"_s, u"coordinates"_s}));
    QCOMPARE(line.textOf(u"tessellate"_s), u"1"_s);
    QCOMPARE(line.textOf(u"coordinates"_s), u"2.0000000,1.0000000 4.5000000,3.0000000"_s);
}

void KmlWriterTest::styles()
{
    QLocale::setDefault(QLocale::German);
    const XmlElement kml = readXml(document());
    QLocale::setDefault(QLocale::c());
    const std::vector<XmlElement> styles = kml.child(u"Document"_s).all(u"Style"_s);
    QCOMPARE(styles.size(), kStyles.size());
    QCOMPARE(styles[0].attribute(u"id"_s), u"photo"_s);
    QCOMPARE(styles[0].childNames(), (QStringList{u"IconStyle"_s, u"LabelStyle"_s}));
    QCOMPARE(styles[0].child(u"IconStyle"_s).textOf(u"color"_s), u"80ffffff"_s);
    QCOMPARE(styles[0].child(u"LabelStyle"_s).textOf(u"scale"_s), u"0.7"_s);
    QCOMPARE(styles[1].childNames(), QStringList{u"LineStyle"_s});
    QCOMPARE(styles[1].child(u"LineStyle"_s).textOf(u"color"_s), u"ffb27200"_s);
    QCOMPARE(styles[1].child(u"LineStyle"_s).textOf(u"width"_s), u"3"_s);
}

void KmlWriterTest::schema()
{
    const QTemporaryDir folder;
    for (const QByteArray& content : {document(), fullKmlDocument()})
        WAYFOLIO_VERIFY_VALID(validateXml(saved(content, folder.path()), u"kml/kml-all.xsd"_s));
}

void KmlWriterTest::absentValuesWriteNothing()
{
    const XmlElement kml = readXml(document([](KmlWriter& writer) {
        writer.beginFolder({}, {});
        KmlWriter::Placemark bare;
        bare.data = {{u"nothing"_s, QString()}};
        writer.writePoint(bare, {}, std::nullopt);
        writer.endFolder();
    }));
    const XmlElement folder = kml.child(u"Document"_s).child(u"Folder"_s);
    QCOMPARE(folder.childNames(), QStringList{u"Placemark"_s});
    QCOMPARE(folder.child(u"Placemark"_s).childNames(), QStringList{u"Point"_s});
}

void KmlWriterTest::coordinates_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("altitude"); // infinite: none
    QTest::addColumn<QString>("written");
    const double none = std::numeric_limits<double>::infinity();
    QTest::newRow("without altitude") << 37.5665 << 126.978 << none << u"126.9780000,37.5665000"_s;
    QTest::newRow("with") << 37.5665 << 126.978 << 38.25 << u"126.9780000,37.5665000,38.25"_s;
    QTest::newRow("at sea level") << 0.0 << 0.0 << 0.0 << u"0.0000000,0.0000000,0"_s;
    QTest::newRow("south, west, below") << -33.8567844 << -70.6483 << -12.5 << u"-70.6483000,-33.8567844,-12.5"_s;
    QTest::newRow("antimeridian") << 0.0 << 180.0 << none << u"180.0000000,0.0000000"_s;
}

void KmlWriterTest::coordinates()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const double, altitude);
    QFETCH(const QString, written);
    QLocale::setDefault(QLocale::German);
    const QByteArray content =
        document([&](KmlWriter& writer) { writer.writePoint({}, pointAt(latitude, longitude), altitude); });
    QLocale::setDefault(QLocale::c());
    QCOMPARE(readXml(content).descendants(u"coordinates"_s).front().text, written);
}

void KmlWriterTest::lineOverTheAntimeridianStaysWhole()
{
    const QByteArray content = document([](KmlWriter& writer) {
        writer.writeLine({}, std::array{pointAt(-17, 179.5), pointAt(-17, -179.5), pointAt(-16, 180)});
    });
    const std::vector<XmlElement> lines = readXml(content).descendants(u"LineString"_s);
    QCOMPARE(lines.size(), size_t{1});
    QCOMPARE(lines.front().textOf(u"coordinates"_s),
             u"179.5000000,-17.0000000 -179.5000000,-17.0000000 180.0000000,-16.0000000"_s);
    const QTemporaryDir folder;
    WAYFOLIO_VERIFY_VALID(validateXml(saved(content, folder.path()), u"kml/kml-all.xsd"_s));
}

void KmlWriterTest::deviceThatTakesNothing()
{
    QBuffer closed;
    KmlWriter writer(closed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
    writer.begin({}, {}, {});
    QVERIFY(writer.hasError());
}

} // namespace wayfolio::test

using wayfolio::test::KmlWriterTest;
WAYFOLIO_TEST(KmlWriterTest)

#include "KmlWriterTest.moc"
