// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/RouteGeometry.h"

#include "core/geo/GreatCircle.h"
#include "core/geo/WebMercator.h"
#include "tests/core/map/MapPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

Q_DECLARE_METATYPE(wayfolio::Leg)

namespace wayfolio::test {

class RouteGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void walksKeepTheirPoints();
    void oneLineALeg();
    void unwrapped_data();
    void unwrapped();
    void legsJoinAcrossTheAntimeridian();
    void longHopsAreGreatCircles_data();
    void longHopsAreGreatCircles();
    void simplified_data();
    void simplified();
};

namespace {

/// Whether the line holds a point at the place, on whichever copy of the world.
bool passes(const QPolygonF& line, double latitude, double longitude)
{
    const QPointF place = WebMercator::project(GeoPoint::nearest(latitude, longitude));
    return std::ranges::any_of(line, [&](QPointF point) {
        const double dx = point.x() - place.x();
        return std::abs(dx - std::round(dx)) < 1e-9 && std::abs(point.y() - place.y()) < 1e-9;
    });
}

double distanceToSegment(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double squared = QPointF::dotProduct(along, along);
    const double share = squared > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / squared, 0.0, 1.0) : 0;
    const QPointF offset = point - (from + share * along);
    return std::hypot(offset.x(), offset.y());
}

double distanceToLine(QPointF point, const QPolygonF& line)
{
    double nearest = 1;
    for (qsizetype i = 1; i < line.size(); ++i)
        nearest = std::min(nearest, distanceToSegment(point, line.at(i - 1), line.at(i)));
    return nearest;
}

} // namespace

void RouteGeometryTest::nothing()
{
    QVERIFY(routeLines({}).empty());
    QVERIFY(routeLines({.trip = {}, .legs = {Leg{}}, .distanceMeters = 0}).empty());
    QVERIFY(routeLines({.trip = {}, .legs = {legThrough({{5, 5}})}, .distanceMeters = 0}).empty());
    QVERIFY(routeLines({.trip = {}, .legs = {legThrough({{5, 5}, {5, 5}, {5, 5}})}, .distanceMeters = 0}).empty());
    QVERIFY(wayfolio::simplified({}, 5).isEmpty());
}

void RouteGeometryTest::walksKeepTheirPoints()
{
    // 1e-7° apart is still another point; the same place twice is drawn once.
    const auto lines =
        routeLines({.trip = {},
                    .legs = {legThrough({{37.5, 127}, {37.5000001, 127}, {37.5000001, 127}, {37.6, 127.1}})},
                    .distanceMeters = 0});
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines.front().kind, LegKind::Inferred);
    QCOMPARE(lines.front().worldPoints.size(), 3);
    QVERIFY(passes(lines.front().worldPoints, 37.5000001, 127));
    QVERIFY(passes(lines.front().worldPoints, 37.6, 127.1));
}

void RouteGeometryTest::oneLineALeg()
{
    const Route route{.trip = {},
                      .legs = {legThrough({{37.5, 127}, {37.6, 127}}),
                               legThrough({{37.6, 127}, {25, 121.5}}, LegKind::Flight),
                               legThrough({{25, 121.5}, {25, 121.5}}), legThrough({{25, 121.5}, {25.1, 121.6}})},
                      .distanceMeters = 0};
    const auto lines = routeLines(route);
    QCOMPARE(lines.size(), 3U);
    QCOMPARE(lines[0].kind, LegKind::Inferred);
    QCOMPARE(lines[1].kind, LegKind::Flight);
    QCOMPARE(lines[2].kind, LegKind::Inferred);
    for (size_t i = 1; i < lines.size(); ++i)
        QCOMPARE(lines[i].worldPoints.constFirst(), lines[i - 1].worldPoints.constLast());
}

void RouteGeometryTest::unwrapped_data()
{
    QTest::addColumn<Leg>("leg");
    QTest::addColumn<double>("worldsEast"); // from the first point to the last one
    QTest::newRow("east over the antimeridian") << legThrough({{-17, 179.9}, {-17, -179.9}}) << 0.2 / 360;
    QTest::newRow("west over the antimeridian") << legThrough({{-17, -179.9}, {-17, 179.9}}) << -0.2 / 360;
    QTest::newRow("there and back") << legThrough({{-17, 179.9}, {-17, -179.9}, {-17, 179.8}}) << -0.1 / 360;
    QTest::newRow("the same meridian") << legThrough({{64, 180}, {65, -180}}) << 0.0;
    QTest::newRow("Seoul to San Francisco") << legThrough({{37.5, 127}, {37.6, -122.4}}) << (360 - 122.4 - 127) / 360;
    QTest::newRow("round the world east") << legThrough({{37, 127}, {37, -122}, {51, 0}, {37, 127}}) << 1.0;
    QTest::newRow("twice round the world west")
        << legThrough({{0, 0}, {0, -100}, {0, 140}, {0, 20}, {0, -100}, {0, 140}, {0, 0}}) << -2.0;
    // Over the pole, longitudes turn fast.
    QTest::newRow("over the pole") << legThrough({{70, 20}, {70, -150}}) << -170.0 / 360;
}

void RouteGeometryTest::unwrapped()
{
    QFETCH(const Leg, leg);
    QFETCH(const double, worldsEast);
    const auto lines = routeLines({.trip = {}, .legs = {leg}, .distanceMeters = 0});
    QCOMPARE(lines.size(), 1U);
    const QPolygonF& line = lines.front().worldPoints;
    QVERIFY(std::abs(line.constLast().x() - line.constFirst().x() - worldsEast) < 1e-9);
    for (qsizetype i = 1; i < line.size(); ++i)
        QVERIFY(std::abs(line.at(i).x() - line.at(i - 1).x()) <= 0.5);
    for (const RoutePoint& point : leg.points)
        QVERIFY(passes(line, point.point.latitude(), point.point.longitude()));
}

void RouteGeometryTest::legsJoinAcrossTheAntimeridian()
{
    const Route route{.trip = {},
                      .legs = {legThrough({{-17, 179.8}, {-17, -179.9}}), legThrough({{-17, -179.9}, {-18, -178}}),
                               legThrough({{-18, -178}, {-17, 179}})},
                      .distanceMeters = 0};
    const auto lines = routeLines(route);
    QCOMPARE(lines.size(), 3U);
    for (size_t i = 1; i < lines.size(); ++i)
        QCOMPARE(lines[i].worldPoints.constFirst(), lines[i - 1].worldPoints.constLast());
    QVERIFY(lines[1].worldPoints.constFirst().x() > 1);
}

void RouteGeometryTest::longHopsAreGreatCircles_data()
{
    QTest::addColumn<Leg>("leg");
    QTest::addColumn<bool>("isArc");
    QTest::newRow("199 km") << legThrough({{0, 0}, {0, 1.79}}) << false;
    QTest::newRow("201 km") << legThrough({{0, 0}, {0, 1.81}}) << true;
    QTest::newRow("a flight") << legThrough({{37.5, 127}, {37.6, -122.4}}, LegKind::Flight) << true;
    QTest::newRow("a short flight") << legThrough({{37.5, 127}, {37.6, 127.5}}, LegKind::Flight) << false;
    QTest::newRow("a train is a hop too") << legThrough({{55.7, 37.6}, {43.1, 131.9}}) << true;
    QTest::newRow("nearly half round") << legThrough({{40, 0}, {-39, 179}}) << true;
}

void RouteGeometryTest::longHopsAreGreatCircles()
{
    QFETCH(const Leg, leg);
    QFETCH(const bool, isArc);
    const auto lines = routeLines({.trip = {}, .legs = {leg}, .distanceMeters = 0});
    QCOMPARE(lines.size(), 1U);
    const QPolygonF& line = lines.front().worldPoints;
    if (!isArc) {
        QCOMPARE(line.size(), 2);
        return;
    }
    QVERIFY(line.size() >= 17);
    const GeoPoint from = leg.points.front().point;
    const GeoPoint to = leg.points.back().point;
    const double whole = distanceMeters(from, to);
    for (const QPointF point : line) {
        // On the shortest way, no detour over any of its points is longer (rounding: 11 mm).
        const GeoPoint place = WebMercator::unproject(point);
        QVERIFY(std::abs(distanceMeters(from, place) + distanceMeters(place, to) - whole) < 1);
    }
    for (qsizetype i = 1; i < line.size(); ++i) {
        const double step = distanceMeters(WebMercator::unproject(line.at(i - 1)), WebMercator::unproject(line.at(i)));
        QVERIFY(step < 80'000);
    }
}

void RouteGeometryTest::simplified_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.0, 2.0, 5.0, 8.3, 12.0, 18.0})
        QTest::addRow("zoom %.1f", zoom) << zoom;
}

void RouteGeometryTest::simplified()
{
    QFETCH(const double, zoom);
    QPolygonF line;
    for (int i = 0; i <= 5000; ++i)
        line.append(QPointF(0.3 + i * 1e-5, 0.4 + 0.01 * std::sin(i / 300.0) + 1e-6 * std::sin(i * 1.7)));
    const QPolygonF simple = wayfolio::simplified(line, zoom);
    const double halfPixel = 0.5 / WebMercator::worldSize(zoom);
    QCOMPARE(simple.constFirst(), line.constFirst());
    QCOMPARE(simple.constLast(), line.constLast());
    for (const QPointF point : line)
        QVERIFY(distanceToLine(point, simple) <= halfPixel * 1.0001);
    if (zoom <= 5)
        QVERIFY(simple.size() < 100);
    if (zoom >= 18)
        QVERIFY(simple.size() > 4000);
    // A finer zoom never shows less.
    QVERIFY(wayfolio::simplified(line, zoom + 1).size() >= simple.size());
}

WAYFOLIO_TEST(RouteGeometryTest)

} // namespace wayfolio::test

#include "RouteGeometryTest.moc"
