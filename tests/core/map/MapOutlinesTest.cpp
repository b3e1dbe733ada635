// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapOutlines.h"

#include "core/geo/TileId.h"
#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MapOutlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsDetailsOfItsZoom_data();
    void dropsDetailsOfItsZoom();
    void picturesSideBySideAgree_data();
    void picturesSideBySideAgree();
    void leavesOutWhatIsSmall();
    void scalesAreReadOnceWhenNeeded();
};

namespace {

constexpr int kTile = WebMercator::kTileSize;

/// Eastward through the middle of the world, with ripples of a pixel at `zoom` or so, in far more than one block.
QPolygonF rippled(int zoom, double heightPixels)
{
    const double pixel = 1.0 / WebMercator::worldSize(zoom);
    QPolygonF points;
    for (int i = 0; i <= 4000; ++i) {
        const double x = 0.2 + 0.6 * i / 4000;
        points.append(QPointF(x, 0.5 + 0.05 * std::sin(9 * x) + heightPixels * pixel * std::sin(i * 2.2)));
    }
    return points;
}

MapOutlines outlinesOf(const WorldShapes& shapes)
{
    const auto source = [shapes] { return shapes; };
    return {source, source, source};
}

QList<QPointF> pointsOf(const QPainterPath& path)
{
    QList<QPointF> points;
    for (int i = 0; i < path.elementCount(); ++i)
        points.append(path.elementAt(i));
    return points;
}

double distanceToPath(QPointF point, const QPainterPath& path)
{
    double nearest = 1e9;
    for (int i = 1; i < path.elementCount(); ++i) {
        if (path.elementAt(i).isMoveTo())
            continue;
        const QPointF from = path.elementAt(i - 1);
        const QPointF along = path.elementAt(i) - from;
        const double share =
            std::clamp(QPointF::dotProduct(point - from, along) / QPointF::dotProduct(along, along), 0.0, 1.0);
        const QPointF away = point - from - share * along;
        nearest = std::min(nearest, std::hypot(away.x(), away.y()));
    }
    return nearest;
}

} // namespace

void MapOutlinesTest::dropsDetailsOfItsZoom_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("share");
    QTest::newRow("far, ripples too small") << 2 << 0.1 << 0.01;
    QTest::newRow("far, ripples to be seen") << 2 << 2.0 << 0.5;
    QTest::newRow("middle, ripples too small") << 5 << 0.1 << 0.02;
    QTest::newRow("finest") << 8 << 0.1 << 1.0;
    QTest::newRow("finer than the finest") << 10 << 0.1 << 1.0;
}

void MapOutlinesTest::dropsDetailsOfItsZoom()
{
    QFETCH(const int, zoom);
    QFETCH(const double, height);
    QFETCH(const double, share); // of the points that are drawn, about
    const QPolygonF line = rippled(zoom, height);
    WorldShapes shapes;
    shapes.borders.add(line);
    const double size = WebMercator::worldSize(zoom);
    const QRectF target(0, 0, size, size);
    const QPainterPath drawn = outlinesOf(shapes).paths(zoom, QRectF(0, 0, 1, 1), target, 8).borders;
    const double kept = static_cast<double>(drawn.elementCount()) / static_cast<double>(line.size());
    QVERIFY2(kept > share / 2 && kept < share * 2, qPrintable(QString::number(kept)));
    for (qsizetype i = 0; i < line.size(); i += 37)
        QVERIFY(distanceToPath(line.at(i) * size, drawn) < 0.36);
}

void MapOutlinesTest::picturesSideBySideAgree_data()
{
    QTest::addColumn<int>("zoom");
    for (const int zoom : {2, 4, 5, 7, 8, 9})
        QTest::addRow("zoom %d", zoom) << zoom;
}

/// Where two tiles overlap, they show the same points: what is simplified does not depend on the tile.
void MapOutlinesTest::picturesSideBySideAgree()
{
    QFETCH(const int, zoom);
    constexpr double kMargin = 100; // of a point of each tile, the other one is sure to know
    WorldShapes shapes;
    shapes.borders.add(rippled(zoom, 0.4));
    QPolygonF ring = rippled(zoom, 0.4);
    ring.append(QPointF(0.8, 0.9));
    ring.append(QPointF(0.2, 0.9));
    ring.append(QPointF(ring.constFirst()));
    shapes.land.add(ring);
    const MapOutlines outlines = outlinesOf(shapes);
    const int count = 1 << zoom;
    const int row = count / 2;
    for (int x = std::max(count / 4, 1); x < std::min(count * 3 / 4, count / 4 + 4); ++x) {
        const auto paths = [&](int column, double left) {
            const TileId tile{.zoom = zoom, .x = column, .y = row};
            return outlines.paths(zoom, tile.worldRect(), QRectF(left, 0, kTile, kTile), kMargin);
        };
        const OutlinePaths left = paths(x - 1, -kTile);
        const OutlinePaths right = paths(x, 0);
        const auto common = [](const QPainterPath& path) {
            std::set<std::pair<qint64, qint64>> points;
            for (const QPointF point : pointsOf(path)) {
                // Not where lines were cut.
                if (std::abs(point.x()) < kMargin - 1 && point.y() > 1 - kMargin && point.y() < kTile + kMargin - 1)
                    points.emplace(qRound64(point.x() * 1000), qRound64(point.y() * 1000));
            }
            return points;
        };
        QVERIFY(common(left.borders) == common(right.borders));
        QVERIFY(common(left.coast) == common(right.coast));
        QVERIFY(common(left.shallows) == common(right.shallows));
        QVERIFY(common(left.land) == common(right.land));
        QVERIFY(zoom != 7 || !common(left.land).empty());
    }
}

void MapOutlinesTest::leavesOutWhatIsSmall()
{
    const double pixel = 1.0 / WebMercator::worldSize(3);
    const auto square = [&](double x, double pixels) {
        const double side = pixels * pixel;
        return QPolygonF({{x, 0.5}, {x + side, 0.5}, {x + side, 0.5 + side}, {x, 0.5 + side}, {x, 0.5}});
    };
    WorldShapes shapes;
    for (const double pixels : {0.4, 0.8, 1.4, 3.0}) {
        shapes.land.add(square(0.2 + pixels / 10, pixels));
        shapes.lakes.add(square(0.2 + pixels / 10, pixels));
    }
    const auto rings = [](const QPainterPath& path) { return path.toSubpathPolygons().size(); };
    const MapOutlines outlines = outlinesOf(shapes);
    const OutlinePaths far = outlines.paths(3, QRectF(0, 0, 1, 1), QRectF(0, 0, 2048, 2048), 8);
    QCOMPARE(rings(far.land), 3);
    QCOMPARE(rings(far.coast), 3);
    QCOMPARE(rings(far.shallows), 2);
    QCOMPARE(rings(far.lakes), 1);
    const OutlinePaths near = outlines.paths(11, QRectF(0, 0, 1, 1), QRectF(0, 0, 2048, 2048), 8);
    QCOMPARE(rings(near.land), 4);
    QCOMPARE(rings(near.lakes), 4);
}

void MapOutlinesTest::scalesAreReadOnceWhenNeeded()
{
    QStringList read;
    const auto source = [&](const QString& name) {
        return [&read, name] {
            read.append(name);
            return WorldShapes();
        };
    };
    const MapOutlines outlines(source(u"far"_s), source(u"middle"_s), source(u"near"_s));
    const auto show = [&](int zoom) { (void)outlines.paths(zoom, QRectF(0, 0, 1, 1), QRectF(0, 0, 256, 256), 8); };
    QCOMPARE(read, QStringList());
    show(0);
    show(MapOutlines::kFirstMiddleLevel - 1);
    QCOMPARE(read, QStringList({u"far"_s}));
    show(MapOutlines::kFirstMiddleLevel);
    show(MapOutlines::kFirstNearLevel - 1);
    show(2);
    QCOMPARE(read, QStringList({u"far"_s, u"middle"_s}));
    show(MapOutlines::kFirstNearLevel);
    show(19);
    QCOMPARE(read, QStringList({u"far"_s, u"middle"_s, u"near"_s}));
}

} // namespace wayfolio::test

using wayfolio::test::MapOutlinesTest;
WAYFOLIO_TEST(MapOutlinesTest)

#include "MapOutlinesTest.moc"
