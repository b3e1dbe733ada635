// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/FoundElsewhere.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

namespace {

constexpr int kMilliseconds = FoundElsewhere::kPatience.count();

std::shared_ptr<const PhotoClusters> photosAtParis()
{
    const std::vector<PhotoSummary> photos{photoAt(1, {48.85, 2.35}), photoAt(2, {48.85, 2.35})};
    return std::make_shared<const PhotoClusters>(photos);
}

MapCamera cameraAt(double latitude, double longitude)
{
    return {.center = WebMercator::project(GeoPoint::nearest(latitude, longitude)), .zoom = 8, .size = {800, 600}};
}

} // namespace

class FoundElsewhereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void itIsSaidWhereNoneIsInView_data()
    {
        QTest::addColumn<QPointF>("pan");
        QTest::addColumn<bool>("dimmed");
        QTest::addColumn<qint64>("found");
        QTest::addColumn<qint64>("said");
        QTest::newRow("in the middle") << QPointF() << false << 2LL << 0LL;
        QTest::newRow("half at the edge") << QPointF(395, 0) << false << 2LL << 0LL;
        QTest::newRow("less at the edge") << QPointF(405, 0) << false << 2LL << 2LL;
        QTest::newRow("half at the bottom") << QPointF(0, 325) << false << 2LL << 0LL;
        QTest::newRow("only its tip below the top") << QPointF(0, -280) << false << 2LL << 2LL;
        QTest::newRow("far away") << QPointF(4000, 0) << false << 2LL << 2LL;
        QTest::newRow("far away, nothing searched for") << QPointF(4000, 0) << false << 0LL << 0LL;
        QTest::newRow("of another trip") << QPointF() << true << 5LL << 5LL;
    }

    void itIsSaidWhereNoneIsInView()
    {
        QFETCH(const QPointF, pan);
        QFETCH(const bool, dimmed);
        QFETCH(const qint64, found);
        QFETCH(const qint64, said);
        MarkerLayout layout;
        layout.setContent(dimmed ? MarkerContent{.dimmed = photosAtParis()} : MarkerContent{.photos = photosAtParis()});
        layout.setCamera(cameraAt(48.85, 2.35).pannedBy(pan));
        FoundElsewhere elsewhere;
        elsewhere.look(layout, found);
        QCOMPARE(elsewhere.count(), 0LL); // the map may be on its way
        QTest::qWait(kMilliseconds * 3 / 2);
        QCOMPARE(elsewhere.count(), said);
    }

    void itIsTakenBackAtOnce()
    {
        MarkerLayout layout;
        layout.setContent({.photos = photosAtParis()});
        const auto look = [&](FoundElsewhere& elsewhere, double longitude, qint64 found) {
            layout.setCamera(cameraAt(48.85, longitude));
            elsewhere.look(layout, found);
        };
        FoundElsewhere elsewhere;
        const QSignalSpy changed(&elsewhere, &FoundElsewhere::changed);
        look(elsewhere, 40, 2);
        look(elsewhere, 2, 2); // before it was said
        QTest::qWait(kMilliseconds * 3 / 2);
        QVERIFY(changed.isEmpty());
        look(elsewhere, 40, 2);
        QTRY_COMPARE(elsewhere.count(), 2LL);
        look(elsewhere, 60, 2); // still elsewhere
        look(elsewhere, 60, 7);
        QCOMPARE(elsewhere.count(), 7LL);
        look(elsewhere, 2, 7);
        QCOMPARE(elsewhere.count(), 0LL);
        QCOMPARE(changed.size(), 3);
    }

    void aMapWithoutASizeShowsNothing()
    {
        const MarkerLayout layout;
        FoundElsewhere elsewhere;
        elsewhere.look(layout, 3);
        QTest::qWait(kMilliseconds * 3 / 2);
        QCOMPARE(elsewhere.count(), 0LL);
    }
};

WAYFOLIO_TEST(FoundElsewhereTest)

} // namespace wayfolio::test

#include "FoundElsewhereTest.moc"
