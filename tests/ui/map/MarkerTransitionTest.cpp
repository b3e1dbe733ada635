// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerTransition.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

namespace {

constexpr double kReach = 0.1;

PhotoMarker markerAt(quint64 key, double x, bool dimmed = false)
{
    PhotoMarker marker;
    marker.cluster.key = key;
    marker.cluster.position = {x, 0.5};
    marker.dimmed = dimmed;
    return marker;
}

using Markers = std::vector<PhotoMarker>;

MarkerTransition transition(const Markers& before, const Markers& after)
{
    return {before, after, {}, 1, kReach};
}

} // namespace

class MarkerTransitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingMoves_data()
    {
        QTest::addColumn<Markers>("before");
        QTest::addColumn<Markers>("after");
        QTest::newRow("nothing there") << Markers{} << Markers{};
        QTest::newRow("the same") << Markers{markerAt(1, 0.2), markerAt(2, 0.4)}
                                  << Markers{markerAt(2, 0.4), markerAt(1, 0.2)};
        QTest::newRow("other keys at the same places")
            << Markers{markerAt(1, 0.2), markerAt(2, 0.22)} << Markers{markerAt(11, 0.22), markerAt(12, 0.2)};
        QTest::newRow("dimmed ones") << Markers{markerAt(1, 0.2, true)} << Markers{markerAt(2, 0.3, true)};
    }

    void nothingMoves()
    {
        QFETCH(const Markers, before);
        QFETCH(const Markers, after);
        const MarkerTransition found = transition(before, after);
        QVERIFY(found.isEmpty());
        for (const PhotoMarker& marker : after)
            QCOMPARE(found.positionOf(marker, 0), marker.cluster.position);
    }

    void aClusterSplits()
    {
        const Markers after{markerAt(11, 0.2), markerAt(12, 0.25)};
        const MarkerTransition found = transition({markerAt(1, 0.2), markerAt(2, 0.6)}, after);
        QVERIFY(!found.coming(MarkerKey(after[0])));
        const auto* part = found.coming(MarkerKey(after[1]));
        QVERIFY(part && part->isNew);
        QCOMPARE(part->from, QPointF(0.2, 0.5));
        QCOMPARE(found.positionOf(after[1], 0), QPointF(0.2, 0.5));
        QCOMPARE(found.positionOf(after[1], 0.5), QPointF(0.225, 0.5));
        QCOMPARE(found.positionOf(after[1], 1), QPointF(0.25, 0.5));
    }

    void markersMerge()
    {
        const Markers before{markerAt(1, 0.2), markerAt(2, 0.25)};
        const Markers after{markerAt(11, 0.2)};
        const MarkerTransition found = transition(before, after);
        QVERIFY(!found.coming(MarkerKey(after[0])));
        QCOMPARE(found.going().size(), size_t{1});
        QVERIFY(found.going().front().key == MarkerKey(before[1]));
        QCOMPARE(found.going().front().from, QPointF(0.25, 0.5));
        QCOMPARE(found.going().front().to, QPointF(0.2, 0.5));
    }

    void aMarkerGoesOnNextToWhereItWas()
    {
        const Markers after{markerAt(11, 0.23)};
        const MarkerTransition found = transition({markerAt(1, 0.2)}, after);
        const auto* way = found.coming(MarkerKey(after[0]));
        QVERIFY(way && !way->isNew);
        QCOMPARE(way->from, QPointF(0.2, 0.5));
        QVERIFY(found.going().empty());
    }

    void nothingComesFromFarAway()
    {
        const Markers after{markerAt(11, 0.7)};
        const MarkerTransition found = transition({markerAt(1, 0.2)}, after);
        const auto* way = found.coming(MarkerKey(after[0]));
        QVERIFY(way && way->isNew);
        QCOMPARE(way->from, QPointF(0.7, 0.5)); // appears where it is
        QCOMPARE(found.going().size(), size_t{1});
        QCOMPARE(found.going().front().to, QPointF(0.2, 0.5)); // vanishes where it was
    }

    void goesOnFromWhereMarkersAreSeen()
    {
        const Markers middle{markerAt(11, 0.24)};
        const MarkerTransition first = transition({markerAt(1, 0.2)}, middle);
        const Markers after{markerAt(11, 0.24), markerAt(21, 0.26)};
        const MarkerTransition second(middle, after, first, 0.5, kReach);
        const auto* stays = second.coming(MarkerKey(after[0]));
        QVERIFY(stays && !stays->isNew);
        QCOMPARE(stays->from, QPointF(0.22, 0.5));
        const auto* part = second.coming(MarkerKey(after[1]));
        QVERIFY(part && part->isNew);
        QCOMPARE(part->from, QPointF(0.22, 0.5));
    }
};

WAYFOLIO_TEST(MarkerTransitionTest)

} // namespace wayfolio::test

#include "MarkerTransitionTest.moc"
