// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/RoutePainter.h"

#include "core/geo/WebMercator.h"
#include "core/map/MapColors.h"
#include "core/map/RouteClipper.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QLineF>
#include <QTest>

namespace wayfolio::test {

namespace {

Route routeThrough(std::initializer_list<GeoPoint> points, LegKind kind = LegKind::Inferred, qint64 trip = 1)
{
    Leg leg{.kind = kind, .points = {}};
    for (const GeoPoint point : points)
        leg.points.push_back({.photo = {1}, .point = point, .utc = {}});
    return {.trip = {trip}, .legs = {leg}};
}

RouteView viewAround(GeoPoint center, double zoom, QSizeF size = {400, 300})
{
    const QSizeF world = size / WebMercator::worldSize(zoom);
    const QPointF middle = WebMercator::project(center);
    return {.worldRect = QRectF(middle - QPointF(world.width() / 2, world.height() / 2), world), .zoom = zoom};
}

/// The colour of the picture at a place; transparent outside of it.
QColor colorAt(const RoutePicture& picture, const RouteView& view, QPointF world)
{
    const QPointF pixel =
        (world - picture.worldRect.topLeft()) * WebMercator::worldSize(view.zoom) * view.devicePixelRatio;
    const QPoint point(static_cast<int>(std::floor(pixel.x())), static_cast<int>(std::floor(pixel.y())));
    return picture.image.rect().contains(point) ? picture.image.pixelColor(point) : QColor(Qt::transparent);
}

int paintedPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

class RoutePainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void clipping_data()
    {
        QTest::addColumn<QPolygonF>("line");
        QTest::addColumn<int>("parts");
        QTest::addColumn<double>("start");
        QTest::addColumn<double>("length");
        QTest::newRow("inside") << QPolygonF{{10, 10}, {20, 10}} << 1 << 0.0 << 10.0;
        QTest::newRow("through") << QPolygonF{{-1e7, 50}, {1e7, 50}} << 1 << 1e7 << 100.0;
        QTest::newRow("outside") << QPolygonF{{-10, -10}, {200, -10}} << 0 << 0.0 << 0.0;
        QTest::newRow("past a corner") << QPolygonF{{-60, 50}, {50, -60}} << 0 << 0.0 << 0.0;
        QTest::newRow("leaves and comes back")
            << QPolygonF{{90, 20}, {200, 20}, {200, 40}, {90, 40}} << 2 << 0.0 << 20.0;
        QTest::newRow("a corner inside") << QPolygonF{{-50, 50}, {50, 50}, {50, 150}} << 1 << 50.0 << 100.0;
        QTest::newRow("no way at all") << QPolygonF{{5, 5}, {5, 5}} << 1 << 0.0 << 0.0;
    }

    void clipping()
    {
        QFETCH(QPolygonF, line);
        QFETCH(int, parts);
        QFETCH(double, start);
        QFETCH(double, length);
        const std::vector<ClippedLine> result = clipped(line, QRectF(0, 0, 100, 100));
        QCOMPARE(int(result.size()), parts);
        double sum = 0;
        for (const ClippedLine& part : result) {
            for (qsizetype i = 1; i < part.points.size(); ++i)
                sum += QLineF(part.points.at(i - 1), part.points.at(i)).length();
        }
        QVERIFY(qAbs(sum - length) < 1e-6);
        if (parts > 0)
            QCOMPARE(result.front().start, start);
    }

    void nothingToPaint()
    {
        QVERIFY(RoutePainter().paint(viewAround({}, 5)).image.isNull());
        const GeoPoint seoul = GeoPoint::nearest(37.5, 127);
        RoutePainter far({routeThrough({seoul, GeoPoint::nearest(37.6, 127.1)})});
        QVERIFY(far.paint(viewAround(GeoPoint::nearest(-30, -60), 6)).image.isNull());
    }

    void theLineIsWhereItBelongs_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << 1.0 << false;
        QTest::newRow("dark, high resolution") << 2.0 << true;
        QTest::newRow("fractional resolution") << 1.25 << false;
    }

    void theLineIsWhereItBelongs()
    {
        QFETCH(double, ratio);
        QFETCH(bool, dark);
        const GeoPoint from = GeoPoint::nearest(47, 7);
        const GeoPoint to = GeoPoint::nearest(47, 7.5);
        RoutePainter painter({routeThrough({from, to})});
        RouteView view = viewAround(GeoPoint::nearest(47, 7.25), 9.4);
        view.devicePixelRatio = ratio;
        view.dark = dark;
        const RoutePicture picture = painter.paint(view);
        const QPointF begin = WebMercator::project(from);
        const QPointF end = WebMercator::project(to);
        for (const double share : {0.04, 0.5, 0.96}) // between the arrows
            QCOMPARE(colorAt(picture, view, begin + (end - begin) * share), MapColors::accent(dark));
        // No larger than the line and its arrows.
        QVERIFY(picture.image.height() <= 30 * ratio);
        QCOMPARE(colorAt(picture, view, begin + QPointF(0, 20) / WebMercator::worldSize(9.4)).alpha(), 0);
    }

    void theAntimeridianIsCrossedTheShortWay_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::newRow("from the west") << 179.99;
        QTest::newRow("from the east") << -179.99;
    }

    void theAntimeridianIsCrossedTheShortWay()
    {
        QFETCH(double, longitude);
        RoutePainter painter({routeThrough({GeoPoint::nearest(-17, 179), GeoPoint::nearest(-17, -179)})});
        const RouteView view = viewAround(GeoPoint::nearest(-17, longitude), 7, {800, 300});
        const RoutePicture picture = painter.paint(view);
        const double pixels = 2.0 / 360 * WebMercator::worldSize(7);
        QVERIFY(qAbs(picture.image.width() - pixels) < 30);
        QCOMPARE(colorAt(picture, view, view.worldRect.center() + QPointF(25, 0) / WebMercator::worldSize(7)),
                 MapColors::accent(false));
    }

    void flightsAreDashed()
    {
        const auto paint = [](LegKind kind) {
            RoutePainter painter({routeThrough({GeoPoint::nearest(37, 127), GeoPoint::nearest(52, 0)}, kind)});
            RouteView view = viewAround(GeoPoint::nearest(60, 70), 3, {800, 600});
            return painter.paint(view).image;
        };
        const int solid = paintedPixels(paint(LegKind::Inferred));
        const int dashed = paintedPixels(paint(LegKind::Flight));
        QVERIFY(dashed > 0);
        QVERIFY(dashed < solid * 0.8);
    }

    void theChosenTripStandsOut()
    {
        RoutePainter painter(
            {routeThrough({GeoPoint::nearest(47, 7), GeoPoint::nearest(47, 7.5)}, LegKind::Inferred, 1),
             routeThrough({GeoPoint::nearest(47.1, 7), GeoPoint::nearest(47.1, 7.5)}, LegKind::Inferred, 2)});
        RouteView view = viewAround(GeoPoint::nearest(47.05, 7.25), 9);
        view.trip = {2};
        const RoutePicture picture = painter.paint(view);
        const QPointF middle = WebMercator::project(GeoPoint::nearest(47, 7.2));
        QVERIFY(colorAt(picture, view, middle).alpha() < 100);
        QVERIFY(colorAt(picture, view, middle).alpha() > 0);
        QCOMPARE(colorAt(picture, view, WebMercator::project(GeoPoint::nearest(47.1, 7.2))).alpha(), 255);
    }

    void aLongRouteSeenFromCloseIsCheap()
    {
        Leg leg;
        for (int i = 0; i < 100'000; ++i)
            leg.points.push_back(
                {.photo = {i + 1}, .point = GeoPoint::nearest(40 + i % 97 * 0.05, i * 0.0005), .utc = {}});
        Leg flight{.kind = LegKind::Flight, .points = {leg.points.back(), leg.points.front()}};
        RoutePainter painter({Route{.trip = {1}, .legs = {leg, flight}}});
        QElapsedTimer timer;
        timer.start();
        const RoutePicture picture = painter.paint(viewAround(GeoPoint::nearest(42, 20), 17));
        QVERIFY(timer.elapsed() < 3000); // dashing millions of pixels off the picture takes minutes
        QVERIFY(picture.image.width() <= 402 && picture.image.height() <= 302);
    }

    void specksAreNotDrawn_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<TripId>("chosen");
        QTest::addColumn<bool>("drawn");
        QTest::newRow("the world") << 3.0 << TripId() << false;
        QTest::newRow("the world, another trip") << 3.0 << TripId{2} << false;
        QTest::newRow("the chosen trip") << 3.0 << TripId{1} << true;
        QTest::newRow("its town") << 9.0 << TripId() << true;
    }

    void specksAreNotDrawn()
    {
        QFETCH(const double, zoom);
        QFETCH(const TripId, chosen);
        QFETCH(const bool, drawn);
        const GeoPoint start = GeoPoint::nearest(37.5, 127);
        RoutePainter painter({routeThrough({start, GeoPoint::nearest(37.6, 127.2), GeoPoint::nearest(37.4, 127.1)})});
        RouteView view = viewAround(start, zoom);
        view.trip = chosen;
        QCOMPARE(!painter.paint(view).image.isNull(), drawn);
    }
};

WAYFOLIO_TEST(RoutePainterTest)

} // namespace wayfolio::test

#include "RoutePainterTest.moc"
