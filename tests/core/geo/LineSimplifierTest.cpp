// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/LineSimplifier.h"

#include "tests/support/TestRegistry.h"

#include <QLineF>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace wayfolio::test {

using Points = std::vector<QPointF>;
using Indices = std::vector<qsizetype>;

class LineSimplifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keeps_data();
    void keeps();
    void staysWithinTheTolerance_data();
    void staysWithinTheTolerance();
    void longestLine();
};

namespace {

double distanceToSegment(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    if (length == 0)
        return QLineF(point, from).length();
    const double position = std::clamp(QPointF::dotProduct(point - from, along) / (length * length), 0.0, 1.0);
    return QLineF(point, from + (position * along)).length();
}

Points wander(int count)
{
    std::mt19937_64 random(1973);
    std::normal_distribution step(0.0, 1.0);
    Points points;
    QPointF at;
    for (int i = 0; i < count; ++i)
        points.push_back(at += QPointF(step(random), step(random)));
    return points;
}

} // namespace

void LineSimplifierTest::keeps_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<Indices>("expected");
    const auto row = [](const char* name, const Points& points, double tolerance, const Indices& expected) {
        QTest::newRow(name) << points << tolerance << expected;
    };
    const Points corner{{0, 0}, {5, 0.5}, {10, 0}, {10, 5}, {10, 10}};
    row("nothing", {}, 1, {});
    row("a point", {{3, 4}}, 1, {0});
    row("two points", {{0, 0}, {0, 0}}, 1, {0, 1});
    row("a straight line", {{0, 0}, {1, 1}, {2, 2}, {3, 3}}, 0, {0, 3});
    row("a corner", corner, 1, {0, 2, 4});
    row("a corner, and a bump above the tolerance", corner, 0.4, {0, 1, 2, 4});
    row("exactly the tolerance is not above it", {{0, 0}, {1, 1}, {2, 0}}, 1, {0, 2});
    row("just above the tolerance", {{0, 0}, {1, 1.0001}, {2, 0}}, 1, {0, 1, 2});
    row("tolerance zero keeps every bend", {{0, 0}, {1, 1e-9}, {2, 0}}, 0, {0, 1, 2});
    row("a tolerance above everything", corner, 1000, {0, 4});
    row("there and back: first is last", {{0, 0}, {10, 0}, {0, 0}}, 1, {0, 1, 2});
    row("beyond the end of the segment", {{0, 0}, {12, 0}, {10, 0}}, 1, {0, 1, 2});
    row("a ring", {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, 1, {0, 1, 2, 3, 4});
    row("all the same", {{1, 1}, {1, 1}, {1, 1}}, 0, {0, 2});
}

void LineSimplifierTest::keeps()
{
    QFETCH(Points, points);
    QFETCH(double, tolerance);
    QFETCH(Indices, expected);
    QVERIFY(simplifyLine(points, tolerance) == expected);
}

void LineSimplifierTest::staysWithinTheTolerance_data()
{
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<int>("mostKept");
    QTest::newRow("fine") << 0.5 << 4500;
    QTest::newRow("middle") << 5.0 << 900;
    QTest::newRow("coarse") << 50.0 << 100;
}

void LineSimplifierTest::staysWithinTheTolerance()
{
    QFETCH(double, tolerance);
    QFETCH(int, mostKept);
    const Points points = wander(5000);
    const Indices kept = simplifyLine(points, tolerance);
    QCOMPARE(kept.front(), 0);
    QCOMPARE(kept.back(), qsizetype(points.size()) - 1);
    QVERIFY2(std::cmp_less_equal(kept.size(), mostKept), QByteArray::number(kept.size()));
    for (size_t i = 1; i < kept.size(); ++i) {
        QVERIFY(kept[i - 1] < kept[i]);
        for (qsizetype between = kept[i - 1] + 1; between < kept[i]; ++between) {
            const double distance =
                distanceToSegment(points[size_t(between)], points[size_t(kept[i - 1])], points[size_t(kept[i])]);
            QVERIFY(distance <= tolerance * 1.000001);
        }
    }
}

/// A curve whose every split takes off one point, so that a recursion would be as deep as the line is long.
void LineSimplifierTest::longestLine()
{
    constexpr int kCount = 20'000;
    Points points;
    double height = 1e300;
    for (int i = 0; i < kCount; ++i)
        points.emplace_back(i, std::exchange(height, height * 0.95));
    QCOMPARE(simplifyLine(points, 0).front(), 0);
}

} // namespace wayfolio::test

using wayfolio::test::LineSimplifierTest;
WAYFOLIO_TEST(LineSimplifierTest)

#include "LineSimplifierTest.moc"
