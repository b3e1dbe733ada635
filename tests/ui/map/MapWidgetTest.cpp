// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapWidget.h"

#include "core/geo/WebMercator.h"
#include "core/map/MapColors.h"
#include "tests/support/FrameTimer.h"
#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"
#include "ui/map/MapButton.h"
#include "ui/map/MapChip.h"
#include "ui/map/ScaleBar.h"

#include <QContextMenuEvent>
#include <QProxyStyle>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <random>

namespace wayfolio::test {

namespace {

const PhotoAt kSeoul{.latitude = 37.5665, .longitude = 126.978};
const PhotoAt kParis{.latitude = 48.8566, .longitude = 2.3522};
const PhotoAt kSydney{.latitude = -33.8688, .longitude = 151.2093};

GeoPoint pointOf(const PhotoAt& place)
{
    return GeoPoint::nearest(place.latitude, place.longitude);
}

bool isNear(GeoPoint a, GeoPoint b, double degrees = 1e-3)
{
    return qAbs(a.latitude() - b.latitude()) < degrees &&
           qAbs(std::remainder(a.longitude() - b.longitude(), 360)) < degrees;
}

} // namespace

class MapWidgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void withoutPhotosTheWorldIsShown()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({}));
        QTRY_VERIFY(fixture.shareOf(BaseMapStyle::light().land) > 0.8);
        const double zoom = fixture.map.view().zoom;
        QVERIFY(qAbs(zoom - smallestZoom({800, 600})) < 1e-6);
        QVERIFY(fixture.markers().empty());
    }

    void whatIsNotPaintedIsNeitherLandNorSea()
    {
        MapFixture fixture;
        for (const bool dark : {false, true}) {
            fixture.map.setDark(dark);
            const auto ground = fixture.scene().rootObject()->property("groundColor").value<QColor>();
            const BaseMapStyle style = BaseMapStyle::of(dark, false);
            QVERIFY(ground != style.land && ground != style.sea);
            QCOMPARE_LE(std::abs(ground.lightness() - style.land.lightness()), 30);
            QCOMPARE_LE(std::abs(ground.lightness() - style.sea.lightness()), 30);
        }
    }

    void photosAreMarkers()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, kSydney}));
        QCOMPARE(fixture.markers().size(), size_t(3));
        for (const PhotoAt& place : {kSeoul, kParis, kSydney})
            QTRY_COMPARE(fixture.pixel(fixture.screenOf(pointOf(place))), MapColors::accent(false));
    }

    void aClickOpensAPhoto()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis}));
        QSignalSpy activated(&fixture.map, &MapWidget::photoActivated);
        QSignalSpy background(&fixture.map, &MapWidget::backgroundClicked);
        fixture.click(fixture.screenOf(pointOf(kParis)));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().value<PhotoId>(), PhotoId{2});
        QCOMPARE(background.size(), 0);
        fixture.click({400, 5});
        QTRY_COMPARE(background.size(), 1);
        QCOMPARE(activated.size(), 1);
    }

    void aClickOpensAClusterByZooming()
    {
        MapFixture fixture;
        const PhotoAt versailles{.latitude = 48.8049, .longitude = 2.1204};
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, versailles}));
        QCOMPARE(fixture.markers().size(), size_t(2));
        fixture.click(fixture.screenOf(pointOf(kParis)));
        const auto isAlone = [&](PhotoId id) {
            const auto marker = std::ranges::find(fixture.markers(), id, &PhotoMarker::picture);
            return marker != fixture.markers().end() && marker->cluster.count == 1;
        };
        QTRY_VERIFY(isAlone({2}) && isAlone({3}));
        for (const PhotoAt& place : {kParis, versailles})
            QVERIFY(fixture.map.rect().contains(fixture.screenOf(pointOf(place))));
    }

    void aClickOnAClusterZoomsVisibly()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kParis, PhotoAt{.latitude = 48.8049, .longitude = 2.1204}}));
        fixture.map.setView({.center = pointOf(kParis), .zoom = 4});
        const PhotoMarker both = fixture.markers().front();
        const auto split = both.clusters->splittingZoom(both.cluster);
        QVERIFY(split);
        fixture.map.setView({.center = pointOf(kParis), .zoom = *split - 0.01});
        QCOMPARE(fixture.markers().size(), size_t(1));
        fixture.click({400, 300});
        QTRY_COMPARE(fixture.map.view().zoom, *split + 0.99);
    }

    void aClickListsAClusterOfOneSpot()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, kParis, kParis}));
        const MapView before = fixture.map.view();
        std::vector<PhotoId> opened;
        connect(&fixture.map, &MapWidget::clusterOpened, this,
                [&](const std::vector<PhotoId>& photos) { opened = photos; });
        fixture.click(fixture.screenOf(pointOf(kParis)));
        QTRY_COMPARE(opened, (std::vector<PhotoId>{{2}, {3}, {4}}));
        QCOMPARE(fixture.map.view(), before);
    }

    void aMenuIsOfWhatIsThere()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, kParis}));
        std::vector<MapSpot> spots;
        connect(&fixture.map, &MapWidget::menuRequested, this, [&](const MapSpot& spot) { spots.push_back(spot); });
        const QPoint paris = fixture.screenOf(pointOf(kParis));
        fixture.askForMenu(paris);
        QCOMPARE(spots.size(), size_t(1));
        QCOMPARE(spots.back().photos.ids(), (std::vector<PhotoId>{{2}, {3}}));
        QVERIFY(!spots.back().isSelected);
        QCOMPARE(spots.back().globalPosition, fixture.scene().mapToGlobal(paris));
        fixture.askForMenu({400, 5});
        QCOMPARE(spots.size(), size_t(2));
        QVERIFY(spots.back().photos.isEmpty());
        QVERIFY(isNear(spots.back().place, fixture.pointAt({400, 5})));
    }

    void aMenuByKeyIsOfTheChosenPhoto()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis}));
        std::vector<MapSpot> spots;
        connect(&fixture.map, &MapWidget::menuRequested, this, [&](const MapSpot& spot) { spots.push_back(spot); });
        const auto press = [&] {
            QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, fixture.scene().mapToGlobal(QPoint(1, 1)));
            QCoreApplication::sendEvent(&fixture.scene(), &event);
        };
        press(); // nothing is chosen: the middle of the map
        QVERIFY(spots.back().photos.isEmpty());
        QVERIFY(isNear(spots.back().place, fixture.map.view().center, 0.1));
        fixture.map.setHighlighted(setOf({{2}}), {2});
        press();
        QCOMPARE(spots.back().photos.ids(), std::vector<PhotoId>{{2}});
        QVERIFY(spots.back().isSelected);
        fixture.map.setView({.center = pointOf(kSydney), .zoom = 8}); // it is out of view
        press();
        QVERIFY(spots.back().photos.isEmpty());
    }

    void theWheelZoomsAboutTheCursor()
    {
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kParis), .zoom = 5});
        const QPoint cursor(150, 480);
        const GeoPoint there = fixture.pointAt(cursor);
        for (const int delta : {120, 120, -120}) {
            fixture.wheel(cursor, delta);
            QTest::qWait(30);
        }
        QTRY_COMPARE(fixture.map.view().zoom, 5.5);
        QVERIFY(isNear(fixture.pointAt(cursor), there));
    }

    void aDragMovesTheMap()
    {
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kParis), .zoom = 6});
        QTRY_VERIFY(fixture.shareOf(BaseMapStyle::light().land) > 0.8);
        const QPoint from(300, 300);
        const GeoPoint grabbed = fixture.pointAt(from);
        QSignalSpy background(&fixture.map, &MapWidget::backgroundClicked);
        fixture.drag(from, {420, 240});
        QTRY_VERIFY(isNear(fixture.pointAt({420, 240}), grabbed, 0.05)); // it hangs on the pointer
        QTest::qWait(50);
        QVERIFY(isNear(fixture.pointAt({420, 240}), grabbed, 0.05));
        QCOMPARE(background.size(), 0);
    }

    void aPinchZoomsAndMoves()
    {
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kParis), .zoom = 6});
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const QPoint middle(400, 300);
        const QPoint apart(60, 0);
        const QPoint shift(80, -40);
        QTest::touchEvent(&fixture.scene(), screen.get()).press(0, middle - apart).press(1, middle + apart);
        constexpr int kSteps = 24;
        GeoPoint between;
        double startZoom = 0;
        double startDistance = 0;
        for (int step = 1; step <= kSteps; ++step) {
            const QPoint center = middle + shift * step / kSteps;
            const QPoint radius = apart * (kSteps + step) / kSteps;
            QTest::touchEvent(&fixture.scene(), screen.get()).move(0, center - radius).move(1, center + radius);
            if (step == kSteps / 2) { // both fingers have been taken for a pinch by now
                QTest::qWait(100);    // touches are handed on with the next frame
                between = fixture.pointAt(center);
                startZoom = fixture.map.view().zoom;
                startDistance = radius.x();
            }
        }
        const double expected = startZoom + std::log2(2 * apart.x() / startDistance);
        QTRY_VERIFY(qAbs(fixture.map.view().zoom - expected) < 0.02);
        // Some 16 pixels: a closer bound held in some runs only, and why is not known yet.
        QTRY_VERIFY(isNear(fixture.pointAt(middle + shift), between, 0.2));
        QTest::touchEvent(&fixture.scene(), screen.get()).release(0, middle - apart).release(1, middle + apart);
    }

    void doubleClicksZoom_data()
    {
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::addColumn<double>("zoom");
        QTest::newRow("in") << Qt::NoModifier << 6.0;
        QTest::newRow("out") << Qt::ShiftModifier << 4.0;
    }

    void doubleClicksZoom()
    {
        QFETCH(Qt::KeyboardModifier, modifier);
        QFETCH(double, zoom);
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kParis), .zoom = 5});
        const QPoint cursor(500, 200);
        const GeoPoint there = fixture.pointAt(cursor);
        fixture.doubleClick(cursor, modifier);
        QTRY_COMPARE(fixture.map.view().zoom, zoom);
        QVERIFY(isNear(fixture.pointAt(cursor), there));
    }

    void keysMoveTheMap_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QPointF>("pixels");
        QTest::addColumn<double>("levels");
        QTest::newRow("left") << Qt::Key_Left << QPointF(-96, 0) << 0.0;
        QTest::newRow("right") << Qt::Key_Right << QPointF(96, 0) << 0.0;
        QTest::newRow("up") << Qt::Key_Up << QPointF(0, -96) << 0.0;
        QTest::newRow("down") << Qt::Key_Down << QPointF(0, 96) << 0.0;
        QTest::newRow("plus") << Qt::Key_Plus << QPointF() << 1.0;
        QTest::newRow("equals, which is plus without Shift") << Qt::Key_Equal << QPointF() << 1.0;
        QTest::newRow("minus") << Qt::Key_Minus << QPointF() << -1.0;
    }

    void keysMoveTheMap()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QPointF, pixels);
        QFETCH(double, levels);
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kParis), .zoom = 6});
        const QPointF before = WebMercator::project(fixture.map.view().center);
        fixture.map.setFocus();
        QTest::keyClick(&fixture.scene(), key);
        QTRY_VERIFY(qAbs(fixture.map.view().zoom - 6 - levels) < 1e-6);
        const auto moved = [&] {
            return (WebMercator::project(fixture.map.view().center) - before) * WebMercator::worldSize(6);
        };
        QTRY_VERIFY(QLineF(moved(), pixels).length() < 0.1);
    }

    void buttonsZoom()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kParis}));
        fixture.map.setView({.center = pointOf(kSeoul), .zoom = 6});
        const auto button = [&](const char* name) {
            return fixture.map.findChild<MapButton*>(QLatin1StringView(name));
        };
        for (const char* name : {"zoomIn", "zoomOut", "showAll"}) {
            QVERIFY(button(name));
            QVERIFY(!button(name)->accessibleName().isEmpty());
            QVERIFY(button(name)->focusPolicy() & Qt::TabFocus);
            QVERIFY(fixture.map.rect().contains(button(name)->geometry()));
        }
        QTest::mouseClick(button("zoomIn"), Qt::LeftButton);
        QTRY_COMPARE(fixture.map.view().zoom, 7.0);
        QTest::keyClick(button("zoomOut"), Qt::Key_Space);
        QTRY_COMPARE(fixture.map.view().zoom, 6.0);
        QTest::mouseClick(button("showAll"), Qt::LeftButton);
        QTRY_VERIFY(isNear(fixture.map.view().center, pointOf(kParis), 0.5));
        QCOMPARE(fixture.map.view().zoom, 7.0);
    }

    void showAllFits_data()
    {
        QTest::addColumn<std::vector<PhotoAt>>("places");
        QTest::newRow("around the world") << std::vector{kSeoul, kParis, kSydney};
        QTest::newRow("one region") << std::vector{kParis, PhotoAt{.latitude = 45.76, .longitude = 4.83}};
        QTest::newRow("over the antimeridian") << std::vector{PhotoAt{.latitude = -17.7, .longitude = 178},
                                                              PhotoAt{.latitude = -13.8, .longitude = -171.8}};
        QTest::newRow("one photo") << std::vector{kSydney};
    }

    void showAllFits()
    {
        QFETCH(std::vector<PhotoAt>, places);
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kSydney), .zoom = 14});
        fixture.map.setSnapshot(snapshotOf(places));
        fixture.map.showAll();
        const QRect inner = fixture.map.rect().adjusted(32, 32, -32, -32);
        const auto fits = [&] {
            return std::ranges::all_of(
                places, [&](const PhotoAt& place) { return inner.contains(fixture.screenOf(pointOf(place))); });
        };
        QTRY_VERIFY(fits());
        // Still so after a change of size, until the user moves the map.
        fixture.map.resize(500, 400);
        const QRect smaller = QRect(0, 0, 500, 400).adjusted(32, 32, -32, -32);
        QTRY_VERIFY(std::ranges::all_of(
            places, [&](const PhotoAt& place) { return smaller.contains(fixture.screenOf(pointOf(place))); }));
    }

    void showAllOfAPoleAndTheRest_data()
    {
        QTest::addColumn<TripId>("trip");
        QTest::newRow("all") << TripId();
        QTest::newRow("a trip") << TripId(1);
    }

    void showAllOfAPoleAndTheRest()
    {
        QFETCH(const TripId, trip);
        MapFixture fixture;
        const std::vector<PhotoAt> places{{60, 10}, {37.5, 127}, {48.8, 2.3}, {40.7, -74}, {-90, 170}};
        fixture.map.resize(1000, 400);
        fixture.map.setSnapshot(snapshotOf(places));
        fixture.map.setTrip(trip);
        fixture.map.showAll();
        for (const PhotoAt& place : std::span(places).first(4)) {
            const QPoint there = fixture.screenOf(GeoPoint::nearest(place.latitude, place.longitude));
            QVERIFY(fixture.map.rect().contains(there));
        }
    }

    void showAllOfATrip()
    {
        MapFixture fixture;
        PhotoAt sydney = kSydney;
        sydney.trip = 2;
        fixture.map.setSnapshot(snapshotOf({kParis, sydney}));
        fixture.map.setTrip({2});
        fixture.map.showAll();
        QTRY_VERIFY(isNear(fixture.map.view().center, pointOf(sydney), 0.5));
        fixture.map.setTrip({});
        fixture.map.showAll();
        QVERIFY(fixture.map.view().zoom < 4);
    }

    void aViewIsKept_data()
    {
        QTest::addColumn<GeoPoint>("center");
        QTest::addColumn<double>("zoom");
        QTest::newRow("a city") << pointOf(kParis) << 11.37;
        QTest::newRow("near the antimeridian") << GeoPoint::nearest(-17, 179.9999) << 8.0;
        QTest::newRow("far south") << GeoPoint::nearest(-70, -60) << 5.5;
    }

    void aViewIsKept()
    {
        QFETCH(GeoPoint, center);
        QFETCH(double, zoom);
        MapFixture fixture;
        fixture.map.setView({.center = center, .zoom = zoom});
        QTest::qWait(100);
        QVERIFY(isNear(fixture.map.view().center, center, 1e-6));
        QCOMPARE(fixture.map.view().zoom, zoom);
    }

    void aViewSetBeforeTheWindowIsShownIsKept()
    {
        MapFixture other; // the server of a visible map; this one is not shown yet
        MapWidget map(other.server, other.workers, other.thumbnails);
        const MapView view{.center = pointOf(kSeoul), .zoom = 7.5};
        map.setView(view);
        QVERIFY(isNear(map.view().center, view.center, 1e-6));
        map.resize(640, 480);
        map.show();
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        QTest::qWait(100);
        QVERIFY(isNear(map.view().center, view.center, 1e-6));
        QCOMPARE(map.view().zoom, view.zoom);
    }

    void aPhotoIsRevealedOnlyWhenItHasToBe()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis}));
        fixture.map.setView({.center = GeoPoint::nearest(49, 3), .zoom = 8});
        const MapView before = fixture.map.view();
        fixture.map.revealPhoto({2});
        QTest::qWait(100);
        QCOMPARE(fixture.map.view(), before);
        fixture.map.revealPhoto({1});
        QTRY_VERIFY(isNear(fixture.map.view().center, pointOf(kSeoul), 0.01));
        QCOMPARE(fixture.map.view().zoom, 8.0);
        fixture.map.revealPhoto({99}); // there is none
        QVERIFY(isNear(fixture.map.view().center, pointOf(kSeoul), 0.01));
    }

    void whatWasFoundElsewhereIsOffered()
    {
        MapFixture fixture;
        const auto& chip = *fixture.map.findChild<MapChip*>();
        fixture.map.setView({.center = pointOf(kSydney), .zoom = 8});
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, kSydney}));
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis}), true);
        QVERIFY(!chip.isVisible());
        QTRY_VERIFY(chip.isVisible());
        QVERIFY(isNear(fixture.map.view().center, pointOf(kSydney))); // never by itself
        fixture.map.setView({.center = pointOf(kParis), .zoom = 8});
        QVERIFY(!chip.isVisible());
        fixture.map.setView({.center = pointOf(kSydney), .zoom = 8});
        QTRY_VERIFY(chip.isVisible());
        fixture.map.setPlayedUntil(Instant());
        QVERIFY(!chip.isVisible());
        fixture.map.setPlayedUntil({});
        QTRY_VERIFY(chip.isVisible());
        chip.findChildren<QToolButton*>().constFirst()->click();
        QVERIFY(!chip.isVisible());
        QVERIFY(fixture.screenOf(PhotoId{1}) && fixture.screenOf(PhotoId{2}));
        QVERIFY(fixture.map.rect().contains(*fixture.screenOf(PhotoId{1})));
        QVERIFY(fixture.map.rect().contains(*fixture.screenOf(PhotoId{2})));
    }

    void whatIsNotSearchedForIsNotOffered()
    {
        MapFixture fixture;
        const auto& chip = *fixture.map.findChild<MapChip*>();
        fixture.map.setView({.center = pointOf(kSydney), .zoom = 8});
        fixture.map.setSnapshot(snapshotOf({kSeoul}), true);
        QTRY_VERIFY(chip.isVisible());
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis})); // the filter is lifted
        QVERIFY(!chip.isVisible());
        QTest::qWait(450);
        QVERIFY(!chip.isVisible());
    }

    void theChosenTripStandsOut()
    {
        MapFixture fixture;
        PhotoAt sydney = kSydney;
        sydney.trip = 2;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, sydney}));
        fixture.map.setTrip({2});
        const auto dimmed = [&] { return std::ranges::count(fixture.markers(), true, &PhotoMarker::dimmed); };
        QTRY_COMPARE(dimmed(), 2);
        QCOMPARE(fixture.markers().back().picture, PhotoId{3});
        QTRY_VERIFY(fixture.pixel(fixture.screenOf(pointOf(kParis))) != MapColors::accent(false));
        fixture.map.setTrip({});
        QTRY_COMPARE(dimmed(), 0);
    }

    void aPhotoOfTheTripIsMarkedInIt()
    {
        MapFixture fixture;
        std::vector<PhotoAt> places(5, {.latitude = 10, .longitude = 20});
        places.push_back({.latitude = 10, .longitude = 20.3});
        places.push_back({.latitude = 10, .longitude = 20.3, .trip = 2});
        fixture.map.setSnapshot(snapshotOf(places));
        fixture.map.setView({.center = GeoPoint::nearest(10, 20.2), .zoom = 8});
        fixture.map.setTrip({1});
        QTRY_COMPARE(fixture.markers().size(), size_t(2));
        for (const PhotoId chosen : {PhotoId{6}, PhotoId{7}}) {
            fixture.map.setHighlighted(setOf({chosen}), chosen);
            for (const PhotoMarker& marker : fixture.markers())
                QCOMPARE(marker.state == MarkerState::Selected, marker.dimmed == (chosen == PhotoId{7}));
        }
    }

    void selectedPhotosAreHighlighted()
    {
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, kSydney}));
        fixture.map.setHighlighted(setOf({{1}, {3}}), {3});
        for (const PhotoMarker& marker : fixture.markers())
            QCOMPARE(marker.state == MarkerState::Selected, marker.picture != PhotoId{2});
        fixture.map.setHighlighted({}, {});
        for (const PhotoMarker& marker : fixture.markers())
            QCOMPARE(marker.state, MarkerState::Normal);
    }

    void aVideoIsToldApart()
    {
        std::vector<PhotoSummary> photos{photoAt(1, kSeoul), photoAt(2, kSeoul), photoAt(3, kParis)};
        photos[0].kind = MediaKind::Video;
        photos[1].rating = 5;
        MapFixture fixture;
        fixture.map.setSnapshot(std::make_shared<const CatalogSnapshot>(photos, std::vector<Trip>()));
        const auto videos = [&] { return std::ranges::count(fixture.markers(), true, &PhotoMarker::isVideo); };
        QCOMPARE(videos(), 0);
        fixture.map.setHighlighted(setOf({{1}}), {1});
        QCOMPARE(videos(), 1);
        fixture.map.setHighlighted(setOf({{2}}), {2});
        QCOMPARE(videos(), 0);
    }

    void whatWasPlayedIsPassed()
    {
        MapFixture fixture;
        PhotoAt sydney = kSydney;
        sydney.trip = 2;
        fixture.map.setSnapshot(snapshotOf({kSeoul, kParis, sydney}));
        const auto passed = [&] {
            std::vector<PhotoId> found;
            for (const PhotoMarker& marker : fixture.markers()) {
                if (marker.isPassed)
                    found.push_back(marker.picture);
            }
            std::ranges::sort(found);
            return found;
        };
        using Ids = std::vector<PhotoId>;
        QCOMPARE(passed(), Ids());
        const auto timeOf = [](qint64 id) { return *photoAt(id, kSeoul).time; };
        fixture.map.setPlayedUntil(timeOf(1) - std::chrono::seconds(1));
        QCOMPARE(passed(), Ids());
        fixture.map.setPlayedUntil(timeOf(2));
        QCOMPARE(passed(), (Ids{{1}, {2}}));
        fixture.map.setPlayedUntil(timeOf(1)); // back again
        QCOMPARE(passed(), Ids{{1}});
        // Of the played trip alone, and of photos that come later.
        fixture.map.setTrip({2});
        fixture.map.setPlayedUntil(timeOf(3));
        QTRY_COMPARE(passed(), Ids{{3}});
        fixture.map.setTrip({});
        QTRY_COMPARE(passed(), (Ids{{1}, {2}, {3}}));
        fixture.map.setSnapshot(snapshotOf({kParis, kSeoul, kSydney, kParis}));
        QCOMPARE(passed(), (Ids{{1}, {2}, {3}}));
        fixture.map.setPlayedUntil(std::nullopt);
        QCOMPARE(passed(), Ids());
    }

    void animationsCanBeTurnedOff_data()
    {
        QTest::addColumn<bool>("byTheDesktop");
        QTest::newRow("here") << false;
        QTest::newRow("by the desktop") << true;
    }

    void animationsCanBeTurnedOff()
    {
        class Still final : public QProxyStyle
        {
        public:
            int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const override
            {
                return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
            }
        };

        QFETCH(const bool, byTheDesktop);
        Still style;
        MapFixture fixture;
        fixture.map.setSnapshot(snapshotOf({kParis, PhotoAt{.latitude = 48.8049, .longitude = 2.1204}}));
        fixture.map.setView({.center = pointOf(kParis), .zoom = 6.5});
        QVERIFY(fixture.map.isAnimated());
        QTRY_VERIFY(fixture.markersItem().transition().isEmpty());
        fixture.map.zoomIn();
        QCOMPARE(fixture.map.view().zoom, 6.5); // glides
        QTRY_COMPARE(fixture.map.view().zoom, 7.5);
        if (byTheDesktop)
            fixture.map.setStyle(&style);
        else
            fixture.map.setAnimated(false);
        QVERIFY(!fixture.map.isAnimated());
        for (int level = 1; level <= 4; ++level) {
            fixture.map.zoomIn();
            QCOMPARE(fixture.map.view().zoom, 7.5 + level);
            QVERIFY(fixture.markersItem().transition().isEmpty());
        }
        QCOMPARE(fixture.markers().size(), size_t(2));
        if (byTheDesktop)
            fixture.map.setStyle(nullptr);
        else
            fixture.map.setAnimated(true);
        QVERIFY(fixture.map.isAnimated());
        fixture.map.setView({.center = pointOf(kParis), .zoom = 6.5});
        QVERIFY(!fixture.markersItem().transition().isEmpty());
    }

    void theRouteIsDrawn()
    {
        MapFixture fixture;
        const PhotoAt lyon{.latitude = 45.764, .longitude = 4.8357};
        fixture.map.setSnapshot(snapshotOf({kParis, lyon}));
        fixture.map.showAll();
        QTRY_VERIFY(fixture.routeItem().isUpToDate());
        const auto onLine = [&] {
            const QPointF paris = fixture.screenOf(pointOf(kParis));
            const QPointF way = fixture.screenOf(pointOf(lyon)) - paris;
            const QImage image = fixture.map.grab().toImage();
            for (int percent = 40; percent <= 60; ++percent) { // a gap or an arrow may be at any of them
                const double share = percent / 100.0;
                for (int x = -6; x <= 6; ++x) {
                    if (image.pixelColor((paris + way * share).toPoint() + QPoint(x, 0)) == MapColors::accent(false))
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(onLine());
        fixture.map.zoomIn(); // and follows
        QTRY_VERIFY(fixture.routeItem().isUpToDate() && onLine());
    }

    void darkComesWithoutAStaleTile()
    {
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kParis), .zoom = 5});
        const auto style = [](bool dark) { return dark ? BaseMapStyle::dark() : BaseMapStyle::light(); };
        QTRY_VERIFY(fixture.shareOf(style(false).land) > 0.8);
        for (const bool dark : {true, false, true}) {
            fixture.map.setDark(dark);
            QTRY_VERIFY(fixture.shareOf(style(dark).land) > 0.8);
            QCOMPARE(fixture.shareOf(style(!dark).land), 0.0);
            QCOMPARE(fixture.shareOf(style(!dark).sea), 0.0);
            QVERIFY(isNear(fixture.map.view().center, pointOf(kParis), 1e-6));
            QCOMPARE(fixture.map.view().zoom, 5.0);
        }
        // Tiles of the former style that were on their way may come late.
        fixture.map.setView({.center = pointOf(kSeoul), .zoom = 5});
        fixture.map.setDark(false);
        QTRY_VERIFY(fixture.shareOf(style(false).land) > 0.8);
        QTest::qWait(300);
        QCOMPARE(fixture.shareOf(style(true).land), 0.0);
    }

    void mutedComesWithoutAStaleTile()
    {
        MapFixture fixture;
        fixture.map.setView({.center = pointOf(kParis), .zoom = 5});
        QTRY_VERIFY(fixture.shareOf(BaseMapStyle::light().land) > 0.8);
        fixture.map.setMuted(true);
        QTRY_VERIFY(fixture.shareOf(BaseMapStyle::mutedLight().land) > 0.8);
        QCOMPARE(fixture.shareOf(BaseMapStyle::light().land), 0.0);
        fixture.map.setDark(true);
        QTRY_VERIFY(fixture.shareOf(BaseMapStyle::mutedDark().land) > 0.8);
        fixture.map.setMuted(false);
        QTRY_VERIFY(fixture.shareOf(BaseMapStyle::dark().land) > 0.8);
        QCOMPARE(fixture.shareOf(BaseMapStyle::mutedDark().land), 0.0);
        QCOMPARE(fixture.map.view().zoom, 5.0);
    }

    void namesChangeTheirLanguage()
    {
        MapFixture fixture;
        const auto loaded = BaseMapData::load();
        QVERIFY(loaded);
        const QRectF spot(0.5, 0.35, 1e-6, 1e-6);
        for (const auto language : {NameLanguage::English, NameLanguage::Korean}) // so that tiles come at once
            QVERIFY((*loaded)->labels(language).labels(6, spot, 1e5).size() < 10);
        fixture.map.setBaseMap(*loaded);
        fixture.map.setView({.center = pointOf(kParis), .zoom = 6});
        // As it looks when no more tiles come.
        const auto settled = [&] {
            QImage last;
            for (int unchanged = 0; unchanged < 10;) {
                QTest::qWait(60);
                const QImage now = fixture.map.grab().toImage();
                const bool hasTiles = fixture.shareOf(BaseMapStyle::light().land) > 0.4;
                unchanged = hasTiles && now == last ? unchanged + 1 : 0;
                last = now;
            }
            return last;
        };
        const QImage english = settled();
        fixture.map.setNameLanguage(NameLanguage::Korean);
        const QImage korean = settled();
        QVERIFY(korean != english);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        QEvent changed(QEvent::LanguageChange); // back to the interface's
        QCoreApplication::sendEvent(&fixture.map, &changed);
        const QImage again = settled();
        const auto different = [](const QImage& a, const QImage& b) {
            int count = 0;
            for (int y = 0; y < a.height(); ++y) {
                for (int x = 0; x < a.width(); ++x)
                    count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
            }
            return count;
        };
        // A new map may draw a pixel otherwise; a name is hundreds.
        QVERIFY(different(again, english) * 10 < different(korean, english));
        QLocale::setDefault(before);
    }

    void aMapIsClosedWithTilesOnTheirWay()
    {
        for (const int milliseconds : {0, 20, 40, 60, 80, 100, 120}) {
            MapFixture fixture;
            fixture.map.setView({.center = pointOf(kParis), .zoom = 5});
            fixture.map.setDark(true);
            QTest::qWait(milliseconds);
        }
    }

    void aHundredThousandPhotos()
    {
        MapFixture fixture;
        std::mt19937 random(3);
        std::normal_distribution<double> spread(0, 12);
        std::normal_distribution<double> step(0, 0.02);
        std::vector<PhotoAt> places;
        PhotoAt place;
        for (int i = 0; i < 100'000; ++i) {
            if (i % 5000 == 0) // the next trip begins somewhere else
                place = {.latitude = 30 + spread(random), .longitude = spread(random) * 3, .trip = i / 5000 + 1};
            place.latitude = std::clamp(place.latitude + step(random), -80.0, 80.0);
            place.longitude += step(random);
            places.push_back(place);
        }
        fixture.map.setSnapshot(snapshotOf(places));
        fixture.map.setTrip({5});
        fixture.map.setHighlighted(setOf({{20'001}, {25'000}}), {20'001});
        for (const double zoom : {3.0, 5.7, 9.0, 16.9, 2.0}) {
            fixture.map.setView({.center = GeoPoint::nearest(30, 0), .zoom = zoom});
            const FrameTimes times = timePan(fixture.map, 12, {40, 13});
            QCOMPARE(times.milliseconds.size(), size_t(12));
            QVERIFY(times.median() <= times.percentile95());
            QVERIFY(fixture.markers().size() < 400);
        }
        fixture.map.setSnapshot(snapshotOf({}));
        QTRY_VERIFY(fixture.markers().empty());
    }
};

WAYFOLIO_TEST(MapWidgetTest)

} // namespace wayfolio::test

#include "MapWidgetTest.moc"
