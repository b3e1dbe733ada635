// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/PackedLine.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

class PackedLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPoints_data();
    void keepsPoints();
};

void PackedLineTest::keepsPoints_data()
{
    QTest::addColumn<QPolygonF>("line");
    QTest::addColumn<double>("farthest"); // in the unit of the points
    QTest::newRow("nothing") << QPolygonF() << 0.0;
    QTest::newRow("a spot") << QPolygonF(QList<QPointF>{{0.5, 0.25}, {0.5, 0.25}}) << 0.0;
    QTest::newRow("due north") << QPolygonF(QList<QPointF>{{0.5, 0.25}, {0.5, 0.2}, {0.5, 0.1}}) << 2e-11;
    QTest::newRow("a walk") << QPolygonF(
                                   QList<QPointF>{{0.85432101, 0.39876}, {0.85432109, 0.39875}, {0.85431999, 0.39874}})
                            << 1e-14;
    QTest::newRow("three times round the world")
        << QPolygonF(QList<QPointF>{{0.1, 0.3}, {1.4, 0.7}, {2.6, 0.5}, {3.1, 0.4}}) << 8e-10;
}

void PackedLineTest::keepsPoints()
{
    QFETCH(const QPolygonF, line);
    QFETCH(const double, farthest);
    const QPolygonF kept = PackedLine(line).points();
    QCOMPARE(kept.size(), line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF error = kept[i] - line[i];
        QVERIFY2(std::hypot(error.x(), error.y()) <= farthest, qPrintable(QString::number(i)));
    }
}

WAYFOLIO_TEST(PackedLineTest)

} // namespace wayfolio::test

#include "PackedLineTest.moc"
