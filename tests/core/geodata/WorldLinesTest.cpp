// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/WorldLines.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

class WorldLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasAdded_data();
    void givesBackWhatWasAdded();
    void wholeUnitsAreExact();
    void linesAreKeptApart();
    void nextBetweenRows();
};

namespace {

constexpr double kUnit = 1.0 / (1 << 28);

/// Steps of all sizes, to the left and right.
QPolygonF spiral(qsizetype count)
{
    QPolygonF points;
    for (qsizetype i = 0; i < count; ++i) {
        const double angle = 0.7 * static_cast<double>(i);
        const double radius = std::pow(0.93, static_cast<double>(i));
        points.append(QPointF(0.5 + 1.4 * radius * std::cos(angle), 0.5 + 0.5 * radius * std::sin(angle)));
    }
    return points;
}

bool isNear(QPointF a, QPointF b)
{
    return std::abs(a.x() - b.x()) <= kUnit / 2 && std::abs(a.y() - b.y()) <= kUnit / 2;
}

} // namespace

void WorldLinesTest::givesBackWhatWasAdded_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("runs");
    QTest::newRow("a segment") << 2 << 1;
    QTest::newRow("almost a run") << 32 << 1;
    QTest::newRow("a run") << 33 << 1;
    QTest::newRow("one segment more") << 34 << 2;
    QTest::newRow("two runs") << 65 << 2;
    QTest::newRow("many") << 330 << 11;
}

void WorldLinesTest::givesBackWhatWasAdded()
{
    QFETCH(const int, count);
    QFETCH(const int, runs);
    const QPolygonF added = spiral(count);
    WorldLines lines;
    lines.add(added, 7);
    lines.squeeze();
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines.firstLevel(0), 7);
    const QPolygonF points = lines.points(0);
    QCOMPARE(points.size(), added.size());
    for (qsizetype i = 0; i < added.size(); ++i)
        QVERIFY(isNear(points.at(i), added.at(i)));
    QCOMPARE(lines.bounds(0), points.boundingRect());

    QCOMPARE(lines.runCount(0), static_cast<size_t>(runs));
    qsizetype next = 0;
    WorldLines::RunPoints room;
    for (size_t run = 0; run < lines.runCount(0); ++run) {
        const std::span<const QPointF> unpacked = lines.unpack(0, run, room);
        QCOMPARE(unpacked.front(), lines.runStart(0, run));
        QCOMPARE(unpacked.front(), points.at(next));
        next += std::ssize(unpacked) - 1;
        QCOMPARE(unpacked.back(), points.at(next));
        QCOMPARE(lines.runBounds(0, run), QPolygonF(QList<QPointF>(unpacked.begin(), unpacked.end())).boundingRect());
    }
    QCOMPARE(next, added.size() - 1);
}

/// Land that is closed along the antimeridian has its edge there, not beside it.
void WorldLinesTest::wholeUnitsAreExact()
{
    const QPolygonF added{{0, 0}, {1, 0}, {1, 1.25}, {-1, 0.5}, {0.25, -0.125}};
    WorldLines lines;
    lines.add(added);
    QCOMPARE(lines.points(0), added);
}

void WorldLinesTest::linesAreKeptApart()
{
    WorldLines lines;
    for (int i = 0; i < 40; ++i)
        lines.add(spiral(i + 2), i % 5);
    QCOMPARE(lines.size(), 40U);
    for (int i = 0; i < 40; ++i) {
        const auto line = static_cast<size_t>(i);
        QCOMPARE(lines.firstLevel(line), i % 5);
        QCOMPARE(lines.points(line).size(), i + 2);
        QVERIFY(isNear(lines.points(line).constLast(), spiral(i + 2).constLast()));
    }
}

void WorldLinesTest::nextBetweenRows()
{
    WorldLines lines;
    for (const double y : {0.1, 0.5, 0.3, 0.5})
        lines.add(QPolygonF(QList<QPointF>{{0.2, y}, {0.4, y + 0.1}}));
    const auto found = [&](double top, double bottom) {
        QList<size_t> numbers;
        for (size_t i = lines.nextBetween(0, top, bottom); i < lines.size(); i = lines.nextBetween(i + 1, top, bottom))
            numbers.append(i);
        return numbers;
    };
    QCOMPARE(found(0, 1), QList<size_t>({0, 1, 2, 3}));
    QCOMPARE(found(0.45, 2000), QList<size_t>({1, 3}));
    QCOMPARE(found(-2000, 0.15), QList<size_t>({0}));
    QCOMPARE(found(0.35, 0.36), QList<size_t>({2}));
    QCOMPARE(found(0.22, 0.28), QList<size_t>());
}

WAYFOLIO_TEST(WorldLinesTest)

} // namespace wayfolio::test

#include "WorldLinesTest.moc"
