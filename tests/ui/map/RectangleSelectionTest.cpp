// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/RectangleSelection.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

namespace {

const std::vector<PhotoAt> kPlaces{{.latitude = 48.9, .longitude = 2.3},
                                   {.latitude = 45.8, .longitude = 4.8},
                                   {.latitude = 43.3, .longitude = 5.4, .trip = 2},
                                   {.latitude = 40.4, .longitude = -3.7}};

} // namespace

/// Shift and a drag, on the map.
class RectangleSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_fixture = std::make_unique<MapFixture>();
        m_fixture->map.setSnapshot(snapshotOf(kPlaces));
        m_fixture->map.setView({.center = GeoPoint::nearest(45, 2), .zoom = 5});
        connect(&m_fixture->map, &MapWidget::photosEncircled, this,
                [this](const PhotoSet& photos) { m_encircled = photos.ids(); });
        m_encircled.reset();
    }

    void selectsExactlyWhatIsInside_data()
    {
        QTest::addColumn<std::vector<qint64>>("around");
        QTest::addColumn<std::vector<PhotoId>>("photos");
        QTest::addColumn<bool>("isBackwards");
        QTest::addRow("one") << std::vector<qint64>{1} << std::vector<PhotoId>{{1}} << false;
        QTest::addRow("two") << std::vector<qint64>{1, 2} << std::vector<PhotoId>{{1}, {2}} << false;
        QTest::addRow("from the lower right") << std::vector<qint64>{2, 1} << std::vector<PhotoId>{{1}, {2}} << true;
        QTest::addRow("all") << std::vector<qint64>{1, 2, 3, 4} << std::vector<PhotoId>{{1}, {2}, {3}, {4}} << false;
    }

    void selectsExactlyWhatIsInside()
    {
        QFETCH(std::vector<qint64>, around);
        QFETCH(std::vector<PhotoId>, photos);
        QFETCH(bool, isBackwards);
        QRect area;
        for (const qint64 id : around) {
            const PhotoAt& place = kPlaces[static_cast<size_t>(id - 1)];
            const QPoint there = m_fixture->screenOf(GeoPoint::nearest(place.latitude, place.longitude));
            area |= QRect(there, QSize(1, 1)).adjusted(-20, -20, 20, 20);
        }
        const MapView before = m_fixture->map.view();
        const QPoint from = isBackwards ? area.bottomRight() : area.topLeft();
        m_fixture->drag(from, isBackwards ? area.topLeft() : area.bottomRight(), Qt::ShiftModifier);
        QTRY_VERIFY(m_encircled);
        QCOMPARE(*m_encircled, photos);
        QCOMPARE(m_fixture->map.view(), before); // the map stays
        QVERIFY(rectangle().isHidden());
    }

    void isSeenWhileItIsDrawn()
    {
        rectangle().span({300, 200}, {200, 100});
        QVERIFY(rectangle().isVisible());
        QCOMPARE(rectangle().geometry(), QRect(200, 100, 101, 101));
        QVERIFY(m_fixture->map.grab(QRect(200, 100, 1, 1)).toImage().pixelColor(0, 0) ==
                rectangle().palette().color(QPalette::Highlight));
        QCOMPARE(rectangle().take(), QRectF(200, 100, 100, 100));
        QVERIFY(rectangle().isHidden());
        QVERIFY(rectangle().take().isEmpty());
    }

    // Escape is the window's own key as well, which would let go of what is selected.
    void isTakenBackWithEscape()
    {
        QAction letGo;
        letGo.setShortcut(Qt::Key_Escape);
        m_fixture->map.addAction(&letGo);
        const QSignalSpy triggered(&letGo, &QAction::triggered);
        const QRect area = m_fixture->map.rect().adjusted(20, 20, -20, -20);
        m_fixture->beginDrag(area.topLeft(), area.center(), Qt::ShiftModifier);
        QTRY_VERIFY(rectangle().isVisible());
        QTest::keyClick(&m_fixture->map, Qt::Key_Shift); // any other key
        QVERIFY(rectangle().isVisible());
        for (int press = 0; press < 2; ++press) {
            QTest::keyClick(&m_fixture->map, Qt::Key_Escape);
            QVERIFY(rectangle().isHidden());
        }
        m_fixture->endDrag(area.bottomRight(), Qt::ShiftModifier);
        QVERIFY(rectangle().isHidden());
        QTest::qWait(50);
        QVERIFY(!m_encircled);
        QCOMPARE(triggered.size(), 0);
        QTest::keyClick(&m_fixture->map, Qt::Key_Escape);
        QCOMPARE(triggered.size(), 1);
        m_fixture->drag(area.topLeft(), area.bottomRight(), Qt::ShiftModifier); // and the next one is drawn again
        QTRY_VERIFY(m_encircled);
        QCOMPARE(m_encircled->size(), kPlaces.size());
    }

    void ofNothing()
    {
        m_fixture->drag({20, 20}, {60, 60}, Qt::ShiftModifier);
        QTRY_VERIFY(m_encircled);
        QVERIFY(m_encircled->empty());
    }

    // Those of other trips are only dimmed surroundings.
    void ofTheChosenTripAlone()
    {
        m_fixture->map.setTrip({2});
        QTRY_COMPARE(std::ranges::count(m_fixture->markers(), false, &PhotoMarker::dimmed), 1);
        m_fixture->map.selectInView();
        QTRY_VERIFY(m_encircled);
        QCOMPARE(*m_encircled, std::vector<PhotoId>{{3}});
    }

    // The keyboard's way.
    void ofTheView()
    {
        m_fixture->map.setView({.center = GeoPoint::nearest(48.9, 2.3), .zoom = 9});
        m_fixture->map.selectInView();
        QTRY_VERIFY(m_encircled);
        QCOMPARE(*m_encircled, std::vector<PhotoId>{{1}});
    }

private:
    [[nodiscard]] RectangleSelection& rectangle() { return *m_fixture->map.findChild<RectangleSelection*>(); }

    std::unique_ptr<MapFixture> m_fixture;
    std::optional<std::vector<PhotoId>> m_encircled;
};

WAYFOLIO_TEST(RectangleSelectionTest)

} // namespace wayfolio::test

#include "RectangleSelectionTest.moc"
