// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/GpxExport.h"

#include "tests/core/exchange/ExchangePhotos.h"
#include "tests/core/exchange/XmlTree.h"
#include "tests/support/SchemaCheck.h"
#include "tests/support/TestRegistry.h"

#include <QDateTime>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What photos and routes become in GPX.
class GpxExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metadata();
    void waypoints();
    void timeOnlyWhereTheInstantIsKnown();
    void elevationOnlyWhereItIsKnown();
    void routeIsInferredAndInventsNothing();
    void routeOfOnePlaceIsNone();
    void orderIsThatOfTheSchema();
    void schema();

    void awkwardNames_data() { addAwkwardNames(); }

    void awkwardNames();
    void nothingOfTheMachine_data();
    void nothingOfTheMachine();
    void antimeridian();
    void sameInAnyLocale();
};

namespace {

const QString kFolder = u"/srv/exports"_s;

XmlElement exported(const ExportContent& content, const QString& folder = kFolder)
{
    return readXml(written(writeGpx, content, folder).document);
}

} // namespace

void GpxExportTest::metadata()
{
    const XmlElement metadata = exported(journey()).child(u"metadata"_s);
    QCOMPARE(metadata.textOf(u"name"_s), u"Everything"_s);
    QCOMPARE(metadata.textOf(u"desc"_s), u"2024-03-10 – 2024-04-09"_s);
    QCOMPARE(metadata.textOf(u"time"_s), u"2024-03-10T03:34:56Z"_s);
    const XmlElement bounds = metadata.child(u"bounds"_s);
    QCOMPARE(bounds.attribute(u"minlat"_s), u"-33.8568000"_s);
    QCOMPARE(bounds.attribute(u"maxlat"_s), u"37.5759000"_s);
    QCOMPARE(bounds.attribute(u"minlon"_s), u"-70.6483000"_s);
    QCOMPARE(bounds.attribute(u"maxlon"_s), u"126.9882000"_s);

    ExportContent undated = journey();
    undated.createdAt.reset();
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const QString time = exported(undated).child(u"metadata"_s).textOf(u"time"_s);
    const qint64 seconds = QDateTime::fromString(time, Qt::ISODate).toSecsSinceEpoch();
    QVERIFY(time.endsWith(u'Z') && seconds >= before && seconds <= QDateTime::currentSecsSinceEpoch());
}

void GpxExportTest::waypoints()
{
    const std::vector<XmlElement> waypoints = exported(journey()).all(u"wpt"_s);
    QCOMPARE(waypoints.size(), size_t{kJourneyPhotos});
    const XmlElement& first = waypoints[0];
    QCOMPARE(first.attribute(u"lat"_s), u"37.5665000"_s);
    QCOMPARE(first.attribute(u"lon"_s), u"126.9780000"_s);
    QCOMPARE(first.textOf(u"ele"_s), u"38.25"_s);
    QCOMPARE(first.textOf(u"time"_s), u"2024-03-10T03:34:56Z"_s);
    QCOMPARE(first.textOf(u"name"_s), u"first.jpg"_s);
    QCOMPARE(first.textOf(u"desc"_s), u"2024-03-10T12:34:56+09:00 · Pixelwerk P1"_s);
    QCOMPARE(first.textOf(u"src"_s), u"measured"_s);
    QCOMPARE(first.textOf(u"type"_s), u"photo"_s);
    QCOMPARE(first.child(u"link"_s).attribute(u"href"_s), u"../photos/day%201/first.jpg"_s);
    QCOMPARE(first.child(u"link"_s).textOf(u"text"_s), u"first.jpg"_s);
    QCOMPARE(first.child(u"link"_s).textOf(u"type"_s), u"image/jpeg"_s);
    QCOMPARE(waypoints[2].textOf(u"src"_s), u"estimated"_s); // never looks like a measurement
    QCOMPARE(waypoints[3].child(u"link"_s).textOf(u"type"_s), u"video/mp4"_s);
    QCOMPARE(waypoints[5].textOf(u"name"_s), u"outside.jpg"_s);

    ExportContent withoutFile = journey();
    withoutFile.photos.front().files.clear();
    const XmlElement nameless = exported(withoutFile).child(u"wpt"_s);
    QVERIFY(!nameless.childNames().contains(u"name"_s) && !nameless.childNames().contains(u"link"_s));
}

void GpxExportTest::timeOnlyWhereTheInstantIsKnown()
{
    const XmlElement gpx = exported(journey());
    const auto timesOf = [](const std::vector<XmlElement>& points) {
        QStringList times;
        for (const XmlElement& point : points)
            times += point.textOf(u"time"_s);
        return times;
    };
    QCOMPARE(timesOf(gpx.all(u"wpt"_s)),
             (QStringList{u"2024-03-10T03:34:56Z"_s, QString(), u"2024-03-10T03:54:56Z"_s, u"2024-03-10T05:34:56Z"_s,
                          u"2024-04-09T03:34:56Z"_s, QString()}));
    QCOMPARE(timesOf(gpx.child(u"rte"_s).all(u"rtept"_s)),
             (QStringList{u"2024-03-10T03:34:56Z"_s, QString(), u"2024-03-10T03:54:56Z"_s, u"2024-03-10T05:34:56Z"_s}));
    // The wall time of the photo whose zone nobody knows is told in words, without an offset.
    QCOMPARE(gpx.all(u"wpt"_s)[1].textOf(u"desc"_s), u"2024-03-10T12:44:56"_s);
    QVERIFY(!gpx.all(u"wpt"_s)[5].childNames().contains(u"desc"_s));
}

void GpxExportTest::elevationOnlyWhereItIsKnown()
{
    QCOMPARE(exported(journey()).descendants(u"ele"_s).size(), size_t{1});
}

void GpxExportTest::routeIsInferredAndInventsNothing()
{
    const Written gpx = written(writeGpx, journey(), kFolder);
    QCOMPARE(gpx.routeCount, 1);
    const XmlElement root = readXml(gpx.document);
    QVERIFY(root.all(u"trk"_s).empty()); // a track says that somebody recorded it
    QCOMPARE(root.all(u"rte"_s).size(), size_t{1});
    const XmlElement route = root.child(u"rte"_s);
    QCOMPARE(route.textOf(u"name"_s), u"Seoul"_s);
    QCOMPARE(route.textOf(u"src"_s), u"photos"_s);
    QCOMPARE(route.textOf(u"type"_s), u"inferred"_s);
    QStringList points;
    for (const XmlElement& point : route.all(u"rtept"_s))
        points += point.attribute(u"lat"_s) + u' ' + point.attribute(u"lon"_s);
    QCOMPARE(points, (QStringList{u"37.5665000 126.9780000"_s, u"37.5759000 126.9769000"_s, u"37.5512000 126.9882000"_s,
                                  u"33.5104000 126.4914000"_s}));
}

void GpxExportTest::routeOfOnePlaceIsNone()
{
    ExportContent content = journey();
    const Photo& first = content.photos.front();
    content.routes = {
        {.trip = TripId{1}, .legs = {legThrough(LegKind::Inferred, {first, first})}, .distanceMeters = 0}};
    const Written gpx = written(writeGpx, content, kFolder);
    QCOMPARE(gpx.routeCount, 0);
    QVERIFY(readXml(gpx.document).all(u"rte"_s).empty());
}

void GpxExportTest::orderIsThatOfTheSchema()
{
    QCOMPARE(firstOutOfOrderInGpx(exported(journey())), QString());
}

void GpxExportTest::schema()
{
    const QTemporaryDir folder;
    const QByteArray document = written(writeGpx, journey(), kFolder).document;
    WAYFOLIO_VERIFY_VALID(validateXml(saved(document, folder.path()), u"gpx/master.xsd"_s));
    const QByteArray misplaced = QByteArray(document).replace("<rte>", "<rte><rtept lat='0' lon='0'/>");
    QVERIFY(!validateXml(saved(misplaced, folder.path()), u"gpx/master.xsd"_s).complaint.isEmpty());
}

void GpxExportTest::awkwardNames()
{
    QFETCH(const QString, fileName);
    QFETCH(const QString, shownName);
    QFETCH(const QString, link);
    ExportContent content = journey();
    content.name = fileName;
    content.trips[0].name = fileName;
    content.photos[0].files = {u"/srv/exports/"_s + fileName};
    content.photos[0].camera = fileName;
    const QByteArray document = written(writeGpx, content, kFolder).document;
    const XmlElement gpx = readXml(document);
    QCOMPARE(gpx.child(u"metadata"_s).textOf(u"name"_s), shownName);
    QCOMPARE(gpx.child(u"rte"_s).textOf(u"name"_s), shownName);
    QCOMPARE(gpx.child(u"wpt"_s).textOf(u"name"_s), shownName);
    QVERIFY(gpx.child(u"wpt"_s).textOf(u"desc"_s).endsWith(shownName));
    QCOMPARE(gpx.child(u"wpt"_s).child(u"link"_s).attribute(u"href"_s), link);
    QCOMPARE(gpx.child(u"wpt"_s).child(u"link"_s).textOf(u"text"_s), shownName);
    const QTemporaryDir folder;
    WAYFOLIO_VERIFY_VALID(validateXml(saved(document, folder.path()), u"gpx/master.xsd"_s));
}

void GpxExportTest::nothingOfTheMachine_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("beside the photos") << u"/srv/exports"_s;
    QTest::newRow("on another disk") << u"/elsewhere/kim"_s;
}

void GpxExportTest::nothingOfTheMachine()
{
    QFETCH(const QString, folder);
    const QByteArray document = written(writeGpx, journey(), folder).document;
    QVERIFY(!document.contains("/srv") && !document.contains("file:") && !document.contains(folder.toUtf8()));
    for (const XmlElement& link : readXml(document).descendants(u"link"_s))
        QVERIFY(!link.attribute(u"href"_s).startsWith(u'/'));
}

void GpxExportTest::antimeridian()
{
    ExportContent content;
    content.photos = {photoAt(1, u"/srv/a.jpg"_s, -17, 179.5, 0, TripId{1}),
                      photoAt(2, u"/srv/b.jpg"_s, -17.5, 180, 60, TripId{1}),
                      photoAt(3, u"/srv/c.jpg"_s, -18, -179.5, 120, TripId{1})};
    content.routes = {
        {.trip = TripId{1}, .legs = {legThrough(LegKind::Inferred, content.photos)}, .distanceMeters = 0}};
    const QByteArray document = written(writeGpx, content, kFolder).document;
    const XmlElement gpx = readXml(document);
    QVERIFY(gpx.child(u"metadata"_s).child(u"bounds"_s).name.isEmpty());
    QStringList longitudes;
    for (const XmlElement& point : gpx.descendants(u"rtept"_s))
        longitudes += point.attribute(u"lon"_s);
    QCOMPARE(longitudes, (QStringList{u"179.5000000"_s, u"-180.0000000"_s, u"-179.5000000"_s}));
    const QTemporaryDir folder;
    WAYFOLIO_VERIFY_VALID(validateXml(saved(document, folder.path()), u"gpx/master.xsd"_s));
}

void GpxExportTest::sameInAnyLocale()
{
    const QByteArray before = written(writeGpx, journey(), kFolder).document;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt)); // another comma, other digits
    const QByteArray after = written(writeGpx, journey(), kFolder).document;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(after, before);
}

} // namespace wayfolio::test

using wayfolio::test::GpxExportTest;
WAYFOLIO_TEST(GpxExportTest)

#include "GpxExportTest.moc"
