// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerHover.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"
#include "ui/Formats.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include <functional>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MarkerHoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { QToolTip::hideText(); }

    void theTipSaysWhenAndWhere_data()
    {
        QTest::addColumn<bool>("hasNames");
        QTest::addColumn<int>("photos");
        QTest::addColumn<QString>("text");
        const QDateTime taken = format::toDateTime(*photoAt(1, {}).wall);
        const QString day = format::dateText(taken.date());
        const QString moment = u"%1, %2"_s.arg(day, format::shortTimeText(taken.time()));
        QTest::addRow("a photo") << true << 1 << moment + u"\nParis"_s;
        QTest::addRow("several") << true << 3 << u"3 photo(s)\n%1\nParis"_s.arg(day);
        QTest::addRow("without names") << false << 1 << moment;
    }

    void theTipSaysWhenAndWhere()
    {
        QFETCH(bool, hasNames);
        QFETCH(int, photos);
        QFETCH(QString, text);
        MapFixture fixture;
        std::vector<GeoPoint> named;
        if (hasNames)
            fixture.map.setPlaceNames({}, [&named](const std::vector<GeoPoint>& points) {
                named = points;
                return QtFuture::makeReadyValueFuture(u"Paris"_s);
            });
        const PhotoAt paris{.latitude = 48.9, .longitude = 2.3};
        fixture.map.setSnapshot(snapshotOf(std::vector<PhotoAt>(static_cast<size_t>(photos), paris)));
        fixture.map.setView({.center = GeoPoint::nearest(48.9, 2.3), .zoom = 6});
        const QPoint there = fixture.map.rect().center();
        QHelpEvent help(QEvent::ToolTip, there, fixture.scene().mapToGlobal(there));
        QCoreApplication::sendEvent(&fixture.scene(), &help);
        QTRY_COMPARE(QToolTip::text(), text);
        QCOMPARE(named.size(), hasNames ? static_cast<size_t>(photos) : 0);
    }

    /// As the film strip dates it.
    void theTipSaysUtcWhereNothingElseIsKnown()
    {
        MapFixture fixture;
        PhotoSummary video = photoAt(1, {.latitude = 48.9, .longitude = 2.3});
        video.wall.reset();
        fixture.map.setSnapshot(std::make_shared<const CatalogSnapshot>(std::vector{video}, std::vector<Trip>()));
        fixture.map.setView({.center = GeoPoint::nearest(48.9, 2.3), .zoom = 6});
        const QPoint there = fixture.map.rect().center();
        QHelpEvent help(QEvent::ToolTip, there, fixture.scene().mapToGlobal(there));
        QCoreApplication::sendEvent(&fixture.scene(), &help);
        const QDateTime taken = format::toDateTime(*video.time);
        QTRY_COMPARE(QToolTip::text(),
                     u"%1, %2 UTC"_s.arg(format::dateText(taken.date()), format::shortTimeText(taken.time())));
    }

    void theMarkerUnderThePointerStandsOut()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({{.latitude = 48.9, .longitude = 2.3}}));
        fixture.map.setView({.center = GeoPoint::nearest(48.9, 2.3), .zoom = 6});
        moveToMiddle(fixture);
        QTRY_COMPARE(fixture.markers().front().state, MarkerState::Hovered);
        QCOMPARE(fixture.scene().cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(&fixture.scene(), {20, 20});
        QTRY_COMPARE(fixture.markers().front().state, MarkerState::Normal);
    }

    void whatMovesBelowARestingPointerDoesNot_data()
    {
        using Move = std::function<void(MapFixture&)>;
        QTest::addColumn<Move>("move");
        QTest::addRow("the map moves") << Move(
            [](MapFixture& fixture) { fixture.map.setView({.center = GeoPoint::nearest(45, 6), .zoom = 6}); });
        QTest::addRow("the map gets smaller") << Move([](MapFixture& fixture) { fixture.map.resize(300, 200); });
    }

    void whatMovesBelowARestingPointerDoesNot()
    {
        QFETCH(const std::function<void(MapFixture&)>, move);
        MapFixture fixture;
        const MapView onPhoto{.center = GeoPoint::nearest(48.9, 2.3), .zoom = 6};
        fixture.map.setSnapshot(snapshotOf({{.latitude = 48.9, .longitude = 2.3}}));
        fixture.map.setView(onPhoto);
        moveToMiddle(fixture);
        QTRY_COMPARE(fixture.markers().front().state, MarkerState::Hovered);
        move(fixture);
        QTRY_COMPARE(fixture.markers().front().state, MarkerState::Normal);
        QCOMPARE(fixture.scene().cursor().shape(), Qt::ArrowCursor);
    }

    void whatComesBelowARestingPointerStandsOut()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({{.latitude = 48.9, .longitude = 2.3}}));
        fixture.map.setView({.center = GeoPoint::nearest(45, 6), .zoom = 6});
        moveToMiddle(fixture);
        fixture.map.setView({.center = GeoPoint::nearest(48.9, 2.3), .zoom = 6});
        QTRY_COMPARE(fixture.markers().front().state, MarkerState::Hovered);
        QCOMPARE(fixture.scene().cursor().shape(), Qt::PointingHandCursor);
    }

private:
    /// From elsewhere: a pointer that is there already would not move.
    static void moveToMiddle(MapFixture& fixture)
    {
        QTest::mouseMove(&fixture.scene(), {20, 20});
        QTest::mouseMove(&fixture.scene(), fixture.map.rect().center());
    }
};

WAYFOLIO_TEST(MarkerHoverTest)

} // namespace wayfolio::test

#include "MarkerHoverTest.moc"
