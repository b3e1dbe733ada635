// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerDrag.h"

#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

class MarkerDragTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void selectedPhotosAreDraggedAndOthersMoveTheMap_data()
    {
        QTest::addColumn<bool>("isSelected");
        QTest::addRow("selected") << true;
        QTest::addRow("not selected") << false;
    }

    void selectedPhotosAreDraggedAndOthersMoveTheMap()
    {
        QFETCH(bool, isSelected);
        MapFixture fixture;
        show(fixture, isSelected);
        QSignalSpy started(&fixture.map, &MapWidget::dragStarted);
        const MapView before = fixture.map.view();
        const QPoint marker = fixture.screenOf(PhotoId{1}).value();
        fixture.drag(marker, marker + QPoint(60, 40));
        QTest::qWait(50);
        QCOMPARE(started.size(), isSelected ? 1 : 0);
        QCOMPARE(fixture.map.view() == before, isSelected);
    }

    void aPressThatMovesNoFurtherIsAClick()
    {
        MapFixture fixture;
        show(fixture, true);
        QSignalSpy started(&fixture.map, &MapWidget::dragStarted);
        QSignalSpy activated(&fixture.map, &MapWidget::photoActivated);
        fixture.click(fixture.screenOf(PhotoId{1}).value());
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(started.size(), 0);
    }

    void aDoubleClickIsOneClick_data()
    {
        QTest::addColumn<bool>("isSelected");
        QTest::addRow("selected") << true;
        QTest::addRow("not selected") << false;
    }

    // The second click is none of its own, wherever the first one led: it opens the photo.
    void aDoubleClickIsOneClick()
    {
        QFETCH(bool, isSelected);
        MapFixture fixture;
        show(fixture, isSelected);
        QSignalSpy opened(&fixture.map, &MapWidget::photoOpened);
        QSignalSpy activated(&fixture.map, &MapWidget::photoActivated);
        const MapView before = fixture.map.view();
        fixture.doubleClick(fixture.screenOf(PhotoId{1}).value(), Qt::NoModifier);
        QTRY_COMPARE(activated.size(), 1);
        QTest::qWait(50);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(fixture.map.view(), before);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<PhotoId>(), PhotoId{1});
        fixture.click(fixture.screenOf(PhotoId{1}).value()); // and then another one
        QTRY_COMPARE(activated.size(), 2);
        fixture.doubleClick({20, 20}, Qt::NoModifier); // which is no photo
        QTest::qWait(50);
        QCOMPARE(opened.size(), 1);
    }

private:
    static void show(MapFixture& fixture, bool isSelected)
    {
        fixture.map.setSnapshot(snapshotOf({{.latitude = 48.9, .longitude = 2.3}}));
        fixture.map.setView({.center = GeoPoint::nearest(48, 2), .zoom = 6});
        if (isSelected)
            fixture.map.setHighlighted(setOf({{1}}), {1});
        QTRY_VERIFY(fixture.screenOf(PhotoId{1}));
    }
};

WAYFOLIO_TEST(MarkerDragTest)

} // namespace wayfolio::test

#include "MarkerDragTest.moc"
