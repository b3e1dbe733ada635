// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/RouteBuilder.h"

#include "tests/core/trips/TripPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class RouteBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void legs_data();
    void legs();
    void distance_data();
    void distance();
    void onlyKnownInstantsAreKept();
};

namespace {

/// "1-2-3 4~5": ids of the points; '-' on the ground, '~' in the air, one word a leg.
QString described(const Route& route)
{
    QStringList words;
    for (const Leg& leg : route.legs) {
        QStringList ids;
        for (const RoutePoint& point : leg.points)
            ids += QString::number(point.photo.value);
        words += ids.join(leg.kind == LegKind::Flight ? u"~"_s : u"-"_s);
    }
    return words.join(u' ');
}

PhotoSummary without(PhotoSummary photo, bool time)
{
    if (time)
        photo.time.reset();
    else
        photo.point.reset();
    return photo;
}

// A degree of longitude at the equator is 111.195 km.
constexpr double kDegreeMeters = 111'195.08;

} // namespace

void RouteBuilderTest::legs_data()
{
    QTest::addColumn<std::vector<PhotoSummary>>("photos");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::vector<PhotoSummary>& photos, const char* expected) {
        QTest::newRow(name) << photos << QString::fromLatin1(expected);
    };

    row("no photos", {}, "");
    row("one photo", {photoAt(1, 0, 0, 0)}, "");
    row("a walk is one leg", {photoAt(1, 0, 0, 0), photoAt(2, 10, 0, 0.01), photoAt(3, 20, 0, 0.02)}, "1-2-3");
    row("every photo keeps its point", {photoAt(1, 0, 0, 0), photoAt(2, 1, 0, 0), photoAt(3, 2, 0, 0)}, "1-2-3");
    row("a flight between two walks",
        {photoAt(1, 0, 0, 0), photoAt(2, 10, 0, 0.01), photoAt(3, 190, 0, 15), photoAt(4, 200, 0, 15.01)},
        "1-2 2~3 3-4");
    row("two flights are two legs", {photoAt(1, 0, 0, 0), photoAt(2, 180, 0, 15), photoAt(3, 360, 0, 30)}, "1~2 2~3");
    row("far but slow: a train", {photoAt(1, 0, 0, 0), photoAt(2, 600, 0, 10)}, "1-2");
    row("fast but near: a hop of 199 km in a moment", {photoAt(1, 0, 0, 0), photoAt(2, 1, 0, 1.79)}, "1-2");
    // 2.25 degrees are 250.19 km.
    row("just fast enough", {photoAt(1, 0, 0, 0), photoAt(2, 60, 0, 2.25)}, "1~2");
    row("just too slow", {photoAt(1, 0, 0, 0), photoAt(2, 60.1, 0, 2.25)}, "1-2");
    row("far away in the same moment", {photoAt(1, 0, 0, 0), photoAt(2, 0, 0, 5)}, "1~2");
    row("over the antimeridian is near", {photoAt(1, 0, -17, 179.99), photoAt(2, 5, -17, -179.99)}, "1-2");
    row("the same meridian from both sides", {photoAt(1, 0, 65, 180), photoAt(2, 1, 65, -180)}, "1-2");
    row("Auckland to Honolulu", {photoAt(1, 0, -37, 174.8, 720), photoAt(2, 520, 21.3, -157.9, -600)}, "1~2");
    row("photos without time or position are passed over",
        {photoAt(1, 0, 0, 0), without(photoAt(2, 5, 50, 50), false), photoAt(3, 10, 0, 0.01),
         without(photoAt(4, 0, 60, 60), true)},
        "1-3");
}

void RouteBuilderTest::legs()
{
    QFETCH(const std::vector<PhotoSummary>, photos);
    QFETCH(const QString, expected);
    const Route route = buildRoute(TripId{7}, photos);
    QCOMPARE(route.trip, TripId{7});
    QCOMPARE(described(route), expected);
    for (size_t i = 1; i < route.legs.size(); ++i)
        QCOMPARE(route.legs[i].points.front(), route.legs[i - 1].points.back());
}

void RouteBuilderTest::distance_data()
{
    QTest::addColumn<std::vector<PhotoSummary>>("photos");
    QTest::addColumn<double>("meters");
    const auto row = [](const char* name, const std::vector<PhotoSummary>& photos, double meters) {
        QTest::newRow(name) << photos << meters;
    };
    row("nothing", {}, 0);
    row("standing still", {photoAt(1, 0, 10, 10), photoAt(2, 9, 10, 10)}, 0);
    row("there and back", {photoAt(1, 0, 0, 0), photoAt(2, 60, 0, 1), photoAt(3, 120, 0, 0)}, 2 * kDegreeMeters);
    row("over the antimeridian", {photoAt(1, 0, 0, 179.5), photoAt(2, 60, 0, -179.5)}, kDegreeMeters);
    row("180 and -180 are one place", {photoAt(1, 0, 0, 180), photoAt(2, 60, 0, -180)}, 0);
    row("flights count too", {photoAt(1, 0, 0, 0), photoAt(2, 60, 0, 10)}, 10 * kDegreeMeters);
}

void RouteBuilderTest::distance()
{
    QFETCH(const std::vector<PhotoSummary>, photos);
    QFETCH(const double, meters);
    const double actual = buildRoute({}, photos).distanceMeters;
    QVERIFY2(std::abs(actual - meters) <= 1.0, qPrintable(QString::number(actual, 'f')));
}

void RouteBuilderTest::onlyKnownInstantsAreKept()
{
    std::vector<PhotoSummary> photos{photoAt(1, 0, 0, 0), photoAt(2, 10, 0, 0.1)};
    photos[0].timeIsKnown = false;
    const Route route = buildRoute({}, photos);
    QCOMPARE(route.legs.size(), size_t{1});
    QCOMPARE(route.legs[0].points[0].utc, std::nullopt);
    QCOMPARE(route.legs[0].points[1].utc, photos[1].time);
}

WAYFOLIO_TEST(RouteBuilderTest)

} // namespace wayfolio::test

#include "RouteBuilderTest.moc"
