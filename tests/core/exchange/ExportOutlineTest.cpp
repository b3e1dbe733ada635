// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ExportOutline.h"

#include "tests/core/exchange/ExchangePhotos.h"
#include "tests/support/TestRegistry.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ExportOutlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void groups();
    void titles_data();
    void titles();
    void days_data();
    void days();
    void distinctPoints_data();
    void distinctPoints();
    void pointsOfLegsShareTheirEnds();
};

namespace {

QString idsOf(const ExportOutline::Group& group)
{
    QStringList ids;
    for (const Photo* photo : group.photos)
        ids += QString::number(photo->id.value);
    return ids.join(u' ');
}

/// A photo whose clock showed this; in zone and place of no concern.
Photo photoOn(const QString& wallText, TripId trip)
{
    Photo photo = photoAt(1, u"/a.jpg"_s, 1, 2, 0, trip);
    photo.captureTime = {};
    if (wallText.isEmpty())
        return photo;
    const QDateTime time = QDateTime::fromString(wallText + u'Z', Qt::ISODate);
    photo.captureTime.wall = WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
    return photo;
}

} // namespace

void ExportOutlineTest::nothing()
{
    ExportContent content = journey();
    for (Photo& photo : content.photos)
        photo.position.reset();
    const ExportOutline outline(content);
    QVERIFY(outline.groups().empty());
    QCOMPARE(outline.photoCount(), 0);
    QCOMPARE(outline.days(), QString());
    QCOMPARE(outline.title(TripId{1}), QString());
}

void ExportOutlineTest::groups()
{
    ExportContent content = journey();
    std::ranges::swap(content.photos.front(), content.photos.back()); // the photo of no trip comes first
    const ExportOutline outline(content);
    QCOMPARE(outline.photoCount(), kJourneyPhotos);
    QCOMPARE(outline.groups().size(), size_t{3});
    QCOMPARE(idsOf(outline.groups()[0]), u"2 3 4 1"_s); // in the content's order
    QCOMPARE(idsOf(outline.groups()[1]), u"5"_s);
    QCOMPARE(idsOf(outline.groups()[2]), u"6"_s); // behind the trips
    QCOMPARE(outline.groups()[0].trip, TripId{1});
    QVERIFY(!outline.groups()[2].trip.isValid());
}

void ExportOutlineTest::titles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOnly");
    QTest::addColumn<QString>("title");
    QTest::newRow("its name") << u"Seoul"_s << false << u"Seoul"_s;
    QTest::newRow("its days, among others") << QString() << false << u"2024-03-10"_s;
    QTest::newRow("the document's, alone") << QString() << true << u"Everything"_s;
    QTest::newRow("its name, alone") << u"Seoul"_s << true << u"Seoul"_s;
}

void ExportOutlineTest::titles()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isOnly);
    QFETCH(const QString, title);
    ExportContent content = journey();
    content.trips[0].name = name;
    if (isOnly)
        std::erase_if(content.photos, [](const Photo& photo) { return photo.trip == TripId{2}; });
    const ExportOutline outline(content);
    QCOMPARE(outline.groups()[0].title, title);
    QCOMPARE(outline.title(TripId{1}), title);
    QCOMPARE(outline.groups().back().title, QString()); // outside any trip
    content.trips.clear();
    QCOMPARE(ExportOutline(content).title(TripId{1}), isOnly ? u"Everything"_s : u"2024-03-10"_s);
}

void ExportOutlineTest::days_data()
{
    QTest::addColumn<QStringList>("wallTimes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none known") << QStringList{QString(), QString()} << QString();
    QTest::newRow("one day") << QStringList{u"2024-03-10T08:00:00"_s, u"2024-03-10T20:00:00"_s} << u"2024-03-10"_s;
    QTest::newRow("a week") << QStringList{u"2024-03-10T08:00:00"_s, u"2024-03-16T20:00:00"_s}
                            << u"2024-03-10 – 2024-03-16"_s;
    QTest::newRow("dated in the middle only")
        << QStringList{QString(), u"2024-03-11T08:00:00"_s, QString()} << u"2024-03-11"_s;
    QTest::newRow("eastwards over the date line")
        << QStringList{u"2024-03-11T02:00:00"_s, u"2024-03-10T20:00:00"_s} << u"2024-03-11 – 2024-03-10"_s;
}

void ExportOutlineTest::days()
{
    QFETCH(const QStringList, wallTimes);
    QFETCH(const QString, expected);
    ExportContent content;
    for (const QString& wallTime : wallTimes)
        content.photos.push_back(photoOn(wallTime, TripId{1}));
    const ExportOutline outline(content);
    QCOMPARE(outline.days(), expected);
    QCOMPARE(outline.groups().front().days, expected);
    for (Photo& photo : content.photos)
        photo.trip = {};
    QCOMPARE(ExportOutline(content).groups().front().days, expected);
}

void ExportOutlineTest::distinctPoints_data()
{
    QTest::addColumn<QList<double>>("longitudes");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("none") << QList<double>{} << QList<double>{};
    QTest::newRow("standing still") << QList<double>{1, 1, 1} << QList<double>{1};
    QTest::newRow("there and back") << QList<double>{1, 2, 2, 1} << QList<double>{1, 2, 1};
    QTest::newRow("a hair apart") << QList<double>{1, 1.0000001} << QList<double>{1, 1.0000001};
}

void ExportOutlineTest::distinctPoints()
{
    QFETCH(const QList<double>, longitudes);
    QFETCH(const QList<double>, expected);
    std::vector<RoutePoint> points;
    for (const double longitude : longitudes)
        points.push_back({.photo = {}, .point = *GeoPoint::fromDegrees(0, longitude), .utc = {}});
    QList<double> actual;
    for (const RoutePoint& point : wayfolio::distinctPoints(points))
        actual += point.point.longitude();
    QCOMPARE(actual, expected);
}

void ExportOutlineTest::pointsOfLegsShareTheirEnds()
{
    const ExportContent content = journey();
    QStringList ids;
    for (const RoutePoint& point : wayfolio::distinctPoints(content.routes.front()))
        ids += QString::number(point.photo.value);
    QCOMPARE(ids.join(u' '), u"1 2 3 4"_s);
}

} // namespace wayfolio::test

using wayfolio::test::ExportOutlineTest;
WAYFOLIO_TEST(ExportOutlineTest)

#include "ExportOutlineTest.moc"
