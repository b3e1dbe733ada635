// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/KmlExport.h"

#include "tests/core/exchange/ExchangePhotos.h"
#include "tests/core/exchange/XmlTree.h"
#include "tests/support/SchemaCheck.h"
#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What photos and routes become in KML.
class KmlExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAreTrips();
    void placemark();
    void balloon_data();
    void balloon();
    void timeOnlyWhereTheInstantIsKnown();
    void altitudeOnlyWhereItIsKnown();
    void estimatesLookDifferent();
    void legsAreInferredAndInventNothing();
    void everyStyleIsThere();
    void orderIsThatOfTheSchema();
    void schema();

    void awkwardNames_data() { addAwkwardNames(); }

    void awkwardNames();
    void nothingOfTheMachine_data();
    void nothingOfTheMachine();
    void sameInAnyLocale();
};

namespace {

const QString kKmlFolder = u"/srv/exports"_s;

XmlElement exportedKml(const ExportContent& content, const QString& folder = kKmlFolder)
{
    return readXml(written(writeKml, content, folder).document).child(u"Document"_s);
}

/// The placemarks of photos, in the document's order.
std::vector<XmlElement> photosOf(const XmlElement& document)
{
    std::vector<XmlElement> photos = document.descendants(u"Placemark"_s);
    std::erase_if(photos, [](const XmlElement& placemark) { return placemark.child(u"Point"_s).name.isEmpty(); });
    return photos;
}

std::map<QString, QString> dataOf(const XmlElement& placemark)
{
    std::map<QString, QString> data;
    for (const XmlElement& element : placemark.child(u"ExtendedData"_s).children)
        data[element.attribute(u"name"_s)] = element.textOf(u"value"_s);
    return data;
}

} // namespace

void KmlExportTest::foldersAreTrips()
{
    const XmlElement document = exportedKml(journey());
    QCOMPARE(document.textOf(u"name"_s), u"Everything"_s);
    QCOMPARE(document.textOf(u"description"_s), u"2024-03-10 – 2024-04-09"_s);
    const std::vector<XmlElement> folders = document.all(u"Folder"_s);
    QCOMPARE(folders.size(), size_t{2});
    QCOMPARE(folders[0].textOf(u"name"_s), u"Seoul"_s);
    QCOMPARE(folders[0].textOf(u"description"_s), u"2024-03-10"_s);
    QCOMPARE(folders[0].all(u"Placemark"_s).size(), size_t{4 + 2}); // photos and legs
    QCOMPARE(folders[1].textOf(u"name"_s), u"2024-04-09"_s);
    QCOMPARE(document.all(u"Placemark"_s).size(), size_t{1});
    QCOMPARE(document.child(u"Placemark"_s).textOf(u"name"_s), u"outside.jpg"_s);
    QCOMPARE(photosOf(document).size(), size_t{kJourneyPhotos});
}

void KmlExportTest::placemark()
{
    const XmlElement photo = photosOf(exportedKml(journey())).front();
    QCOMPARE(photo.textOf(u"name"_s), u"first.jpg"_s);
    QCOMPARE(photo.child(u"Point"_s).textOf(u"coordinates"_s), u"126.9780000,37.5665000,38.25"_s);
    const std::map<QString, QString> expected{
        {u"kind"_s, u"photo"_s},
        {u"localTime"_s, u"2024-03-10T12:34:56"_s},
        {u"utcOffset"_s, u"+09:00"_s},
        {u"positionOrigin"_s, u"measured"_s},
        {u"directionDegrees"_s, u"273.5"_s},
        {u"camera"_s, u"Pixelwerk P1"_s},
        {u"file"_s, u"../photos/day%201/first.jpg"_s},
    };
    QCOMPARE(dataOf(photo), expected);
}

void KmlExportTest::balloon_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("camera");
    QTest::addColumn<QString>("html");
    const QString time = u"2024-03-10 12:34:56 +09:00"_s;
    QTest::newRow("jpeg") << u"/srv/exports/a b.jpg"_s << QString()
                          << u"<img src=\"a%20b.jpg\" width=\"480\"/><br/>"_s + time;
    QTest::newRow("not shown by browsers") << u"/srv/exports/a.heic"_s << QString() << time;
    QTest::newRow("video") << u"/srv/exports/a.mp4"_s << QString() << time;
    QTest::newRow("out of reach") << u"/data/a.jpg"_s << QString() << time;
    QTest::newRow("camera") << u"/data/a.jpg"_s << u"Pixelwerk"_s << time + u"<br/>Pixelwerk"_s;
    QTest::newRow("markup in a name") << u"/srv/exports/<b>\"x\".jpg"_s << u"<script>&\"'"_s
                                      << u"<img src=\"%3Cb%3E%22x%22.jpg\" width=\"480\"/><br/>"_s + time +
                                             u"<br/>&lt;script&gt;&amp;&quot;'"_s;
}

void KmlExportTest::balloon()
{
    QFETCH(const QString, file);
    QFETCH(const QString, camera);
    QFETCH(const QString, html);
    ExportContent content = journey();
    content.photos[0].files = {file};
    content.photos[0].camera = camera;
    QCOMPARE(photosOf(exportedKml(content)).front().textOf(u"description"_s), html);
}

void KmlExportTest::timeOnlyWhereTheInstantIsKnown()
{
    QStringList times;
    for (const XmlElement& photo : photosOf(exportedKml(journey())))
        times += photo.child(u"TimeStamp"_s).textOf(u"when"_s);
    QCOMPARE(times, (QStringList{u"2024-03-10T03:34:56Z"_s, QString(), u"2024-03-10T03:54:56Z"_s,
                                 u"2024-03-10T05:34:56Z"_s, u"2024-04-09T03:34:56Z"_s, QString()}));
    const XmlElement assumed = photosOf(exportedKml(journey()))[1];
    QCOMPARE(dataOf(assumed).at(u"localTime"_s), u"2024-03-10T12:44:56"_s);
    QVERIFY(!dataOf(assumed).contains(u"utcOffset"_s));
}

void KmlExportTest::altitudeOnlyWhereItIsKnown()
{
    QList<qsizetype> numbers;
    for (const XmlElement& photo : photosOf(exportedKml(journey())))
        numbers += photo.child(u"Point"_s).textOf(u"coordinates"_s).split(u',').size();
    QCOMPARE(numbers, (QList<qsizetype>{3, 2, 2, 2, 2, 2}));
}

void KmlExportTest::estimatesLookDifferent()
{
    const std::vector<XmlElement> photos = photosOf(exportedKml(journey()));
    QCOMPARE(photos[0].textOf(u"styleUrl"_s), u"#photo"_s);
    QCOMPARE(photos[2].textOf(u"styleUrl"_s), u"#estimated"_s);
    QCOMPARE(dataOf(photos[2]).at(u"positionOrigin"_s), u"estimated"_s);
    QCOMPARE(dataOf(photos[2]).at(u"uncertaintyMeters"_s), u"25"_s);
}

void KmlExportTest::legsAreInferredAndInventNothing()
{
    const Written kml = written(writeKml, journey(), kKmlFolder);
    QCOMPARE(kml.routeCount, 1);
    std::vector<XmlElement> lines = readXml(kml.document).descendants(u"Placemark"_s);
    std::erase_if(lines, [](const XmlElement& line) { return line.child(u"LineString"_s).name.isEmpty(); });
    QCOMPARE(lines.size(), size_t{2});
    QCOMPARE(lines[0].textOf(u"styleUrl"_s), u"#inferred"_s);
    QCOMPARE(dataOf(lines[0]).at(u"leg"_s), u"inferred"_s);
    QCOMPARE(lines[0].child(u"LineString"_s).textOf(u"coordinates"_s),
             u"126.9780000,37.5665000 126.9769000,37.5759000 126.9882000,37.5512000"_s);
    QCOMPARE(lines[1].textOf(u"styleUrl"_s), u"#flight"_s);
    QCOMPARE(lines[1].child(u"LineString"_s).textOf(u"coordinates"_s),
             u"126.9882000,37.5512000 126.4914000,33.5104000"_s);
    for (const XmlElement& line : lines)
        QVERIFY(line.child(u"TimeStamp"_s).name.isEmpty());

    ExportContent still = journey();
    const Photo& first = still.photos.front();
    still.routes = {{.trip = TripId{1}, .legs = {legThrough(LegKind::Inferred, {first, first})}, .distanceMeters = 0}};
    QCOMPARE(written(writeKml, still, kKmlFolder).routeCount, 0);
    QVERIFY(exportedKml(still).descendants(u"LineString"_s).empty());
}

void KmlExportTest::everyStyleIsThere()
{
    const XmlElement document = exportedKml(journey());
    QStringList styles;
    for (const XmlElement& style : document.all(u"Style"_s))
        styles += u'#' + style.attribute(u"id"_s);
    for (const XmlElement& url : document.descendants(u"styleUrl"_s))
        QVERIFY2(styles.contains(url.text), qPrintable(url.text));
}

void KmlExportTest::orderIsThatOfTheSchema()
{
    QCOMPARE(firstOutOfOrderInKml(readXml(written(writeKml, journey(), kKmlFolder).document)), QString());
}

void KmlExportTest::schema()
{
    const QTemporaryDir folder;
    const QByteArray document = written(writeKml, journey(), kKmlFolder).document;
    WAYFOLIO_VERIFY_VALID(validateXml(saved(document, folder.path()), u"kml/kml-all.xsd"_s));
    const QByteArray misplaced = QByteArray(document).replace("</Placemark>", "<name>late</name></Placemark>");
    QVERIFY(!validateXml(saved(misplaced, folder.path()), u"kml/kml-all.xsd"_s).complaint.isEmpty());
}

void KmlExportTest::awkwardNames()
{
    QFETCH(const QString, fileName);
    QFETCH(const QString, shownName);
    QFETCH(const QString, link);
    ExportContent content = journey();
    content.name = fileName;
    content.trips[0].name = fileName;
    content.photos[0].files = {u"/srv/exports/"_s + fileName};
    content.photos[0].camera = fileName;
    const QByteArray file = written(writeKml, content, kKmlFolder).document;
    const XmlElement document = readXml(file).child(u"Document"_s);
    QCOMPARE(document.textOf(u"name"_s), shownName);
    QCOMPARE(document.child(u"Folder"_s).textOf(u"name"_s), shownName);
    const XmlElement photo = photosOf(document).front();
    QCOMPARE(photo.textOf(u"name"_s), shownName);
    QCOMPARE(dataOf(photo).at(u"camera"_s), shownName);
    QCOMPARE(dataOf(photo).at(u"file"_s), link);
    QVERIFY(photo.textOf(u"description"_s).contains(u"<img src=\"%1\""_s.arg(link)));
    QVERIFY(photo.textOf(u"description"_s).endsWith(shownName.toHtmlEscaped()));
    const QTemporaryDir folder;
    WAYFOLIO_VERIFY_VALID(validateXml(saved(file, folder.path()), u"kml/kml-all.xsd"_s));
}

void KmlExportTest::nothingOfTheMachine_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("beside the photos") << u"/srv/exports"_s;
    QTest::newRow("on another disk") << u"/elsewhere/kim"_s;
}

void KmlExportTest::nothingOfTheMachine()
{
    QFETCH(const QString, folder);
    const QByteArray document = written(writeKml, journey(), folder).document;
    QVERIFY(!document.contains("/srv") && !document.contains("file:") && !document.contains(folder.toUtf8()));
    QVERIFY(document.count("http") == 1); // the namespace: nothing is fetched from anywhere
}

void KmlExportTest::sameInAnyLocale()
{
    const QByteArray before = written(writeKml, journey(), kKmlFolder).document;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt)); // another comma, other digits
    const QByteArray after = written(writeKml, journey(), kKmlFolder).document;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(after, before);
}

} // namespace wayfolio::test

using wayfolio::test::KmlExportTest;
WAYFOLIO_TEST(KmlExportTest)

#include "KmlExportTest.moc"
