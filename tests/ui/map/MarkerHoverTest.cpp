// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerHover.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"
#include "ui/Formats.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

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

    void theMarkerUnderThePointerStandsOut()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({{.latitude = 48.9, .longitude = 2.3}}));
        fixture.map.setView({.center = GeoPoint::nearest(48.9, 2.3), .zoom = 6});
        QTest::mouseMove(&fixture.scene(), fixture.map.rect().center());
        QTRY_COMPARE(fixture.markers().front().state, MarkerState::Hovered);
        QCOMPARE(fixture.scene().cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(&fixture.scene(), {20, 20});
        QTRY_COMPARE(fixture.markers().front().state, MarkerState::Normal);
    }
};

WAYFOLIO_TEST(MarkerHoverTest)

} // namespace wayfolio::test

#include "MarkerHoverTest.moc"
