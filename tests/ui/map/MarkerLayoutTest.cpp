// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerLayout.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QTest>

#include <random>
#include <utility>

namespace wayfolio::test {

namespace {

std::shared_ptr<const PhotoClusters> clustersOf(const std::vector<PhotoSummary>& photos)
{
    return std::make_shared<const PhotoClusters>(photos);
}

MapCamera cameraAt(double latitude, double longitude, double zoom)
{
    return {.center = WebMercator::project(GeoPoint::nearest(latitude, longitude)), .zoom = zoom, .size = {800, 600}};
}

} // namespace

class MarkerLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void asksTheIndexOnlyWhenItMust()
    {
        MarkerLayout layout;
        layout.setContent({.photos = clustersOf({photoAt(1, {48.85, 2.35})})});
        layout.setCamera(cameraAt(48.85, 2.35, 6.1));
        const quint64 version = layout.version();
        layout.setCamera(cameraAt(48.85, 2.35, 6.1).pannedBy({100, 0}));
        layout.setCamera(cameraAt(48.85, 2.35, 6.4));
        QCOMPARE(layout.version(), version);
        layout.setCamera(cameraAt(48.85, 2.35, 7.0)); // another level
        QVERIFY(layout.version() > version);
        const quint64 next = layout.version();
        layout.setCamera(cameraAt(48.85, 2.35, 7.0).pannedBy({400, 0})); // out of what is known
        QVERIFY(layout.version() > next);
    }

    void anArrangementIsOfPhotosAndALevel()
    {
        MarkerLayout layout;
        layout.setCamera(cameraAt(48.85, 2.35, 6.1));
        const auto photos = clustersOf({photoAt(1, {48.85, 2.35}), photoAt(2, {48.85, 3})});
        quint64 former = layout.arrangement();
        const auto isAnother = [&] { return std::exchange(former, layout.arrangement()) != layout.arrangement(); };
        layout.setContent({.photos = photos});
        QVERIFY(isAnother());
        layout.setCamera(cameraAt(48.85, 2.35, 6.1).pannedBy({900, 0})); // asks the index
        layout.setContent({.photos = photos, .selected = photos, .passed = 1});
        layout.setPointer(QPointF(400, 300));
        QVERIFY(!isAnother());
        const auto before = layout.markers();
        (void)layout.takeFormerMarkers();
        layout.setCamera(cameraAt(48.85, 2.35, 8));
        QVERIFY(isAnother());
        QCOMPARE(layout.takeFormerMarkers().size(), before.size());
        QVERIFY(layout.takeFormerMarkers().empty()); // is not kept
        layout.setContent({.photos = clustersOf({photoAt(1, {48.85, 2.35})})});
        QVERIFY(isAnother());
        layout.setContent({.photos = photos, .dimmed = photos});
        QVERIFY(isAnother());
    }

    void looksFollowWhatIsKnown()
    {
        PhotoSummary estimate = photoAt(1, {10, 20});
        estimate.positionOrigin = PositionOrigin::Track;
        estimate.direction = CoarseDirection(120);
        MarkerLayout layout;
        layout.setCamera(cameraAt(10, 21, 8));
        layout.setContent(
            {.photos = clustersOf({estimate, photoAt(2, {10, 22})}), .selected = clustersOf({estimate}), .passed = 1});
        QCOMPARE(layout.markers().size(), size_t(2));
        QVERIFY(layout.markers().back().look() == (MarkerLook{.count = 1,
                                                              .state = MarkerState::Selected,
                                                              .isEstimate = true,
                                                              .isPassed = true,
                                                              .directionDegrees = 120}));
        QVERIFY(layout.markers().front().look() == MarkerLook{});
    }

    // Of the photo that is seen on the marker: the cover, or the current one.
    void aVideoIsToldByThePictureShown()
    {
        PhotoSummary video = photoAt(1, {10, 20});
        video.kind = MediaKind::Video;
        PhotoSummary best = photoAt(2, {10, 20});
        best.rating = 5;
        MarkerLayout layout;
        layout.setCamera(cameraAt(10, 20, 8));
        const auto isVideo = [&layout](const MarkerContent& content) {
            layout.setContent(content);
            return layout.markers().front().look().isVideo;
        };
        QVERIFY(isVideo({.photos = clustersOf({video})}));
        QVERIFY(isVideo({.dimmed = clustersOf({video})}));
        const auto both = clustersOf({video, best});
        MarkerContent content{.photos = both, .selected = both, .currentPosition = WebMercator::project(*best.point)};
        QVERIFY(!isVideo({.photos = both}));
        content.current = video.id;
        content.currentIsVideo = true;
        QVERIFY(isVideo(content));
        video.rating = 5;
        best.rating = 0;
        content.photos = clustersOf({video, best});
        QVERIFY(isVideo({.photos = content.photos}));
        content.current = best.id;
        content.currentIsVideo = false;
        QVERIFY(!isVideo(content));
    }

    void aClusterIsPassedWithItsFirstPhoto()
    {
        const auto photos = clustersOf({photoAt(1, {10, 20}), photoAt(2, {10, 22}), photoAt(3, {10, 20.001})});
        MarkerLayout layout;
        layout.setCamera(cameraAt(10, 21, 8));
        for (const qsizetype passed : {0, 1, 2, 3}) {
            layout.setContent({.photos = photos, .dimmed = clustersOf({photoAt(4, {10.5, 21})}), .passed = passed});
            QCOMPARE(layout.markers().size(), size_t(3));
            for (const PhotoMarker& marker : layout.markers())
                QCOMPARE(marker.isPassed, !marker.dimmed && passed >= (marker.cluster.count == 2 ? 1 : 2));
        }
    }

    void aPanShowsWhatAFreshQueryShows()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> latitude(40, 55);
        std::uniform_real_distribution<double> longitude(-10, 20);
        std::vector<PhotoSummary> photos;
        for (int i = 1; i <= 3000; ++i)
            photos.push_back(photoAt(i, {latitude(random), longitude(random)}));
        const auto clusters = clustersOf(photos);
        MarkerLayout panned;
        panned.setContent({.photos = clusters});
        MapCamera camera = cameraAt(48, 5, 6.3);
        const auto visible = [](const MarkerLayout& layout) {
            std::map<quint64, PhotoId> markers;
            for (const PhotoMarker& marker : layout.markers()) {
                if (layout.camera().worldRect(kMarkerExtent / 2).contains(marker.cluster.position))
                    markers.emplace(marker.cluster.key, marker.picture);
            }
            return markers;
        };
        for (int step = 0; step < 60; ++step) {
            camera = camera.pannedBy({step % 3 * 17.0, 11});
            panned.setCamera(camera);
            MarkerLayout fresh;
            fresh.setCamera(camera);
            fresh.setContent({.photos = clusters});
            QVERIFY(!visible(panned).empty());
            QCOMPARE(visible(panned), visible(fresh));
        }
    }

    void thePointerFindsTheTopmost()
    {
        MarkerLayout layout;
        layout.setContent({.photos = clustersOf({photoAt(1, {10, 20})})});
        layout.setCamera(cameraAt(10, 20, 8));
        QVERIFY(layout.markerAt({400, 300}));
        QVERIFY(layout.markerAt({400 + 23, 300 - 23}));
        QVERIFY(!layout.markerAt({400 + 33, 300}));
        QVERIFY(layout.setPointer(QPointF(400, 300)));
        QCOMPARE(layout.markers().front().state, MarkerState::Hovered);
        QVERIFY(!layout.setPointer(QPointF(405, 300))); // the same one
        QVERIFY(layout.setPointer(std::nullopt));
        QCOMPARE(layout.markers().front().state, MarkerState::Normal);
    }

    void otherTripsAreDimmedAndNeverInTheWay()
    {
        MarkerLayout layout;
        layout.setContent({.photos = clustersOf({photoAt(1, {10, 20})}),
                           .dimmed = clustersOf({photoAt(2, {10.0001, 20.0001}), photoAt(3, {10, 21})})});
        layout.setCamera(cameraAt(10, 20.5, 8));
        QCOMPARE(layout.markers().size(), size_t(2));
        QVERIFY(layout.markers().front().dimmed); // lies below
        QCOMPARE(layout.markers().front().picture, PhotoId{3});
        QVERIFY(!layout.markers().back().dimmed);
    }

    /// Though a dimmed one stands where the photo was taken.
    void aPhotoIsMarkedAmongItsOwn()
    {
        std::vector<PhotoSummary> photos(5, photoAt(1, {10, 20}));
        photos.push_back(photoAt(6, {10, 20.3}));
        const auto clusters = clustersOf(photos);
        const auto dimmed = clustersOf({photoAt(7, {10, 20.3})});
        for (const bool isDimmed : {false, true}) {
            const PhotoSummary chosen = photoAt(isDimmed ? 7 : 6, {10, 20.3});
            const auto selected = clustersOf({chosen});
            MarkerLayout layout;
            layout.setContent({.photos = clusters,
                               .dimmed = dimmed,
                               .selected = isDimmed ? nullptr : selected,
                               .selectedDimmed = isDimmed ? selected : nullptr,
                               .current = chosen.id,
                               .currentPosition = WebMercator::project(*chosen.point),
                               .currentIsDimmed = isDimmed});
            layout.setCamera(cameraAt(10, 20.2, 8));
            QCOMPARE(layout.markers().size(), size_t(2));
            for (const PhotoMarker& marker : layout.markers()) {
                QCOMPARE(marker.state == MarkerState::Selected, marker.dimmed == isDimmed);
                QCOMPARE(marker.picture == chosen.id, marker.dimmed == isDimmed);
            }
        }
    }

    void theClusterShowsTheCurrentPhoto()
    {
        std::vector<PhotoSummary> photos{photoAt(1, {10, 20}), photoAt(2, {10.001, 20.001}), photoAt(3, {10, 23})};
        const auto clusters = clustersOf(photos);
        MarkerLayout layout;
        for (const PhotoSummary& chosen : {photos[0], photos[1]}) {
            layout.setContent({.photos = clusters,
                               .selected = clustersOf({chosen}),
                               .current = chosen.id,
                               .currentPosition = WebMercator::project(*chosen.point)});
            layout.setCamera(cameraAt(10, 21, 7));
            QCOMPARE(layout.markers().size(), size_t(2));
            QCOMPARE(layout.markers().back().cluster.count, 2);
            QCOMPARE(layout.markers().back().state, MarkerState::Selected);
            QCOMPARE(layout.markers().back().picture, chosen.id);
            QCOMPARE(layout.markers().front().state, MarkerState::Normal);
        }
    }

    void markersStandOnBothSidesOfTheAntimeridian()
    {
        MarkerLayout layout;
        layout.setContent({.photos = clustersOf({photoAt(1, {-17, 179}), photoAt(2, {-17, -179})})});
        for (const double longitude : {179.5, -179.5}) {
            layout.setCamera(cameraAt(-17, longitude, 7).bounded());
            QCOMPARE(layout.markers().size(), size_t(2));
            for (const PhotoMarker& marker : layout.markers())
                QVERIFY(QRectF(0, 0, 800, 600).contains(layout.camera().toScreen(marker.cluster.position)));
        }
    }

    void whatIsSeenOfAMarkerReacts_data()
    {
        QTest::addColumn<QPointF>("offset");
        QTest::addColumn<bool>("hit");
        QTest::newRow("its place") << QPointF(0, 0) << true;
        QTest::newRow("its picture") << QPointF(0, -kMarkerLift) << true;
        QTest::newRow("the picture's corner") << QPointF(-23, -kMarkerLift - 23) << true;
        QTest::newRow("a name beside its place") << QPointF(35, 0) << false;
        QTest::newRow("above") << QPointF(0, -60) << false;
        QTest::newRow("below") << QPointF(0, 12) << false;
    }

    void whatIsSeenOfAMarkerReacts()
    {
        QFETCH(const QPointF, offset);
        QFETCH(const bool, hit);
        MarkerLayout layout;
        layout.setCamera(cameraAt(48.85, 2.35, 6));
        layout.setContent({.photos = clustersOf({photoAt(1, {48.85, 2.35})})});
        QCOMPARE(layout.markerAt(QPointF(400, 300) + offset) != nullptr, hit);
    }
};

WAYFOLIO_TEST(MarkerLayoutTest)

} // namespace wayfolio::test

#include "MarkerLayoutTest.moc"
