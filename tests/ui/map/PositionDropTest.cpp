// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PositionDrop.h"

#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"
#include "ui/Formats.h"
#include "ui/map/PhotoMime.h"

#include <QDragEnterEvent>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <deque>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

const QPoint kThere(300, 200);

template<class Event>
bool send(MapWidget& map, const QMimeData& data)
{
    Event event(kThere, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

} // namespace

/// Photos that are held over the map, and let go.
class PositionDropTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void thePlaceIsShownAndGiven()
    {
        MapFixture fixture;
        fixture.map.setView({.center = GeoPoint::nearest(37.5, 127), .zoom = 9});
        std::vector<GeoPoint> asked;
        fixture.map.setPlaceNames([&asked](GeoPoint point) {
            asked.push_back(point);
            return QtFuture::makeReadyValueFuture(u"Seoul"_s);
        });
        std::vector<PhotoId> dropped;
        GeoPoint where;
        connect(&fixture.map, &MapWidget::photosDropped, this, [&](const PhotoSet& photos, GeoPoint place) {
            dropped = photos.ids();
            where = place;
        });
        const auto data = photoMime({u"/a/b.jpg"_s}, setOf({{7}, {8}}));
        QVERIFY(send<QDragEnterEvent>(fixture.map, *data));
        QVERIFY(send<QDragMoveEvent>(fixture.map, *data));
        auto& label = *fixture.map.findChild<PositionDrop*>();
        const GeoPoint there = fixture.pointAt(kThere);
        QTRY_COMPARE(label.text(), u"Seoul\n"_s + format::coordinatesText(there));
        QVERIFY(label.isVisible());
        QVERIFY(!label.geometry().contains(kThere));
        QCOMPARE(asked.front(), there);
        QVERIFY(send<QDropEvent>(fixture.map, *data));
        QCOMPARE(dropped, (std::vector<PhotoId>{{7}, {8}}));
        QCOMPARE(where, there);
        QVERIFY(label.isHidden());
    }

    void leavingHidesThePlace()
    {
        MapFixture fixture;
        const auto data = photoMime({}, setOf({{7}}));
        QVERIFY(send<QDragEnterEvent>(fixture.map, *data));
        auto& label = *fixture.map.findChild<PositionDrop*>();
        QVERIFY(label.isVisible()); // nameless
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&fixture.map, &leave);
        QVERIFY(label.isHidden());
    }

    void othersAreLeftToTheWindow_data()
    {
        QTest::addColumn<bool>("isOwn");
        QTest::addRow("files of another program") << false;
        QTest::addRow("photos from the map itself") << true;
    }

    void othersAreLeftToTheWindow()
    {
        QFETCH(bool, isOwn);
        MapFixture fixture;
        QMimeData foreign;
        foreign.setUrls({QUrl::fromLocalFile(u"/a/b.jpg"_s)});
        const auto own = photoMime({u"/a/b.jpg"_s}, {});
        QVERIFY(!send<QDragEnterEvent>(fixture.map, isOwn ? *own : foreign));
        QVERIFY(fixture.map.findChild<PositionDrop*>()->isHidden());
    }

    /// One question at a time, the last place's in the end, and nothing once the photos are gone.
    void namesThatComeLate()
    {
        MapFixture fixture;
        PositionDrop label(&fixture.map);
        std::deque<QPromise<QString>> questions;
        std::vector<GeoPoint> asked;
        label.setPlaceNames([&](GeoPoint point) {
            asked.push_back(point);
            questions.emplace_back().start();
            return questions.back().future();
        });
        const auto answer = [&](const QString& name) {
            questions.back().addResult(name);
            questions.back().finish();
        };
        const GeoPoint here = GeoPoint::nearest(37.5, 127);
        const GeoPoint there = GeoPoint::nearest(35.1, 129);
        const auto text = [](const QString& name, GeoPoint place) {
            return (name.isEmpty() ? QString() : name + u'\n') + format::coordinatesText(place);
        };
        label.show(kThere, here);
        label.show(kThere, there);
        QCOMPARE(asked, std::vector<GeoPoint>{here});
        QCOMPARE(label.text(), text({}, there));
        answer(u"Seoul"_s);
        QTRY_COMPARE(asked, (std::vector<GeoPoint>{here, there}));
        QCOMPARE(label.text(), text(u"Seoul"_s, there)); // rather than none for a moment
        answer(u"Busan"_s);
        QTRY_COMPARE(label.text(), text(u"Busan"_s, there));
        label.show(kThere, here);
        QCOMPARE(label.text(), text(u"Busan"_s, here));
        label.hide();
        answer(u"Seoul"_s);
        QTest::qWait(20);
        QVERIFY(label.isHidden());
        label.show(kThere, there);
        QCOMPARE(label.text(), text({}, there));
        QCOMPARE(asked.size(), 4U);
        answer(u"Busan"_s);
    }

    void itStaysOnTheMap()
    {
        MapFixture fixture;
        auto& label = *fixture.map.findChild<PositionDrop*>();
        for (const QPoint corner : {QPoint(0, 0), QPoint(799, 0), QPoint(0, 599), QPoint(799, 599)}) {
            label.show(corner, fixture.pointAt(corner));
            QVERIFY(fixture.map.rect().contains(label.geometry()));
            QVERIFY(!label.geometry().contains(corner));
        }
    }
};

WAYFOLIO_TEST(PositionDropTest)

} // namespace wayfolio::test

#include "PositionDropTest.moc"
