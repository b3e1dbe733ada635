// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PhotoMarkersItem.h"

#include "core/geo/WebMercator.h"
#include "core/map/MapColors.h"
#include "tests/support/FrameTimer.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

namespace wayfolio::test {

namespace {

/// Markers over an empty map, whose photos are green squares.
struct MarkersScene
{
    static constexpr QPoint kMiddle{400, 300 - static_cast<int>(kMarkerLift)};

    MarkersScene()
    {
        map.map.setView({.center = *GeoPoint::fromDegrees(0, 0), .zoom = 5});
        item.setSize(map.scene().size());
        item.setCamera(camera());
    }

    [[nodiscard]] MapCamera camera() { return map.markersItem().layout().camera(); }

    void show(const std::vector<PhotoSummary>& photos, qsizetype passed = 0)
    {
        item.setContent({.photos = std::make_shared<const PhotoClusters>(photos), .passed = passed});
    }

    void zoomTo(double zoom)
    {
        MapCamera zoomed = camera();
        zoomed.zoom = zoom;
        item.setCamera(zoomed);
    }

    /// So far right of the middle of a marker whose place is in the map's.
    [[nodiscard]] QColor pixelAt(int x) { return map.pixel(kMiddle + QPoint(x, 0)); }

    MapFixture map;
    QColor color = Qt::green;
    PhotoMarkersItem item{[this](PhotoId) {
                              QImage image(200, 150, QImage::Format_RGB32);
                              image.fill(color);
                              return image;
                          },
                          map.scene().rootObject()};
};

PhotoSummary estimate(double meters)
{
    PhotoSummary photo = photoAt(1, {0, 0});
    photo.positionOrigin = PositionOrigin::Estimated;
    photo.uncertainty = CoarseLength(meters);
    return photo;
}

/// Two that share a marker up to zoom 5.
std::vector<PhotoSummary> twoTogether()
{
    return {photoAt(1, {0, 0}), photoAt(2, {0, 1.2})};
}

} // namespace

class PhotoMarkersItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void looksFollowTheState()
    {
        constexpr int kMat = static_cast<int>(kMarkerThumbnailSide / 2) + 1;
        constexpr int kGap = kMat - 2;
        MarkersScene scene;
        const QColor green(Qt::green);
        for (const bool dark : {false, true}) {
            const QColor ground = BaseMapStyle::of(dark, false).land;
            const QColor mat = MapColors::markerFrame(dark);
            scene.map.map.setDark(dark);
            scene.item.setDark(dark);
            scene.show({photoAt(1, {0, 0})});
            QTRY_COMPARE(scene.pixelAt(0), green);
            QTRY_COMPARE(scene.pixelAt(60), ground);
            QCOMPARE(scene.pixelAt(kMat), mat);
            QCOMPARE(scene.pixelAt(kGap), green);

            scene.item.setPointer(QPointF(400, 300));
            QTRY_COMPARE(scene.pixelAt(kMat + 1), MapColors::accent(dark));
            scene.item.setPointer(std::nullopt);
            QTRY_VERIFY(scene.pixelAt(kMat + 1) != MapColors::accent(dark));

            scene.show({photoAt(1, {0, 0})}, 1);
            QTRY_VERIFY(scene.pixelAt(kMat) != mat);
            QVERIFY(scene.pixelAt(kMat) != ground && scene.pixelAt(kMat) != MapColors::accent(dark));

            PhotoSummary video = photoAt(1, {0, 0});
            video.kind = MediaKind::Video;
            scene.show({video});
            const QPoint play = MarkersScene::kMiddle + QPoint(1, 1) * static_cast<int>(kMarkerThumbnailSide / 2 - 9);
            QTRY_COMPARE(scene.map.pixel(play), QColor(Qt::white));
            QCOMPARE(scene.pixelAt(0), green);

            scene.show({estimate(10)});
            QTRY_COMPARE(scene.pixelAt(kGap), ground);
            QVERIFY(scene.pixelAt(0) != green && scene.pixelAt(0) != ground);
        }
    }

    void renewedPicturesAreSeen_data()
    {
        QTest::addColumn<bool>("all");
        QTest::newRow("one") << false;
        QTest::newRow("all of them") << true;
    }

    void renewedPicturesAreSeen()
    {
        QFETCH(const bool, all);
        MarkersScene scene;
        scene.show({photoAt(1, {0, 0})});
        QTRY_COMPARE(scene.pixelAt(0), QColor(Qt::green));
        scene.color = Qt::red;
        if (all)
            scene.item.askForPictures();
        else
            scene.item.thumbnailReady(PhotoId{1});
        QTRY_COMPARE(scene.pixelAt(0), QColor(Qt::red));
    }

    void aWedgeWhereADirectionIsKnown()
    {
        MarkersScene scene;
        PhotoSummary photo = photoAt(1, {0, 0});
        scene.show({photo});
        constexpr int kTip = static_cast<int>(kMarkerThumbnailSide / 2) + 5;
        QTRY_COMPARE(scene.pixelAt(0), QColor(Qt::green));
        QVERIFY(scene.pixelAt(kTip) != MapColors::accent(false));
        photo.direction = CoarseDirection(90);
        scene.show({photo});
        QTRY_COMPARE(scene.pixelAt(kTip), MapColors::accent(false));
        QVERIFY(scene.pixelAt(-kTip) != MapColors::accent(false));
    }

    /// A pixel is 4,892 metres here.
    void anEstimateLiesInItsUncertainty()
    {
        MarkersScene scene;
        const QColor ground = BaseMapStyle::light().land;
        QTRY_COMPARE(scene.pixelAt(60), ground);
        scene.show({estimate(500'000)});
        QTRY_VERIFY(scene.pixelAt(60) != ground);
        QCOMPARE(scene.pixelAt(120), ground);
        for (const double zoom : {3.0, 9.0}) { // less than the marker, more than the map
            scene.zoomTo(zoom);
            QTRY_COMPARE(scene.pixelAt(60), ground);
            scene.zoomTo(5);
            QTRY_VERIFY(scene.pixelAt(60) != ground);
        }
        PhotoSummary measured = estimate(500'000);
        measured.positionOrigin = PositionOrigin::Measured;
        scene.show({measured});
        QTRY_COMPARE(scene.pixelAt(60), ground);
        PhotoSummary second = estimate(500'000);
        second.id = PhotoId{2};
        scene.show({estimate(500'000)});
        QTRY_VERIFY(scene.pixelAt(60) != ground);
        scene.show({estimate(500'000), second});
        QTRY_COMPARE(scene.pixelAt(60), ground);
    }

    void markersSplitAndMergeByDegrees()
    {
        MarkersScene scene;
        scene.item.setAnimated(true);
        scene.show(twoTogether());
        QCOMPARE(scene.item.layout().markers().size(), size_t{1});
        QVERIFY(!scene.item.transition().isEmpty()); // appears
        QTRY_VERIFY(scene.item.transition().isEmpty());
        scene.zoomTo(7);
        QCOMPARE(scene.item.layout().markers().size(), size_t{2});
        QVERIFY(!scene.item.transition().isEmpty());
        QVERIFY(scene.item.transition().going().empty());
        QTRY_VERIFY(scene.item.transition().isEmpty());
        scene.zoomTo(5);
        QCOMPARE(scene.item.transition().going().size(), size_t{1});
        QTRY_VERIFY(scene.item.transition().isEmpty());
        QTRY_COMPARE(scene.pixelAt(0), QColor(Qt::green));
    }

    /// From frame to frame, until it stands on its place.
    void aSplitIsSeen()
    {
        MarkersScene scene;
        scene.item.setAnimated(true);
        scene.show(twoTogether());
        QTRY_VERIFY(scene.item.transition().isEmpty());
        const QPointF before = scene.item.layout().markers().front().cluster.position;
        scene.zoomTo(7);
        const auto& markers = scene.item.layout().markers();
        const auto part =
            std::ranges::find_if(markers, [&](const PhotoMarker& marker) { return marker.cluster.position != before; });
        QVERIFY(part != markers.end());
        const QPointF place = scene.item.layout().camera().toScreen(part->cluster.position);
        const QPoint goal = (place + markerMiddle(true)).toPoint();
        QCOMPARE(scene.item.transition().positionOf(*part, 0), before);
        QTRY_COMPARE(scene.map.pixel(goal), QColor(Qt::green));
        QTRY_VERIFY(scene.item.transition().isEmpty());
        QCOMPARE(scene.map.pixel(goal), QColor(Qt::green));
    }

    void aThumbnailThatComesLater()
    {
        MapFixture map;
        map.map.setView({.center = *GeoPoint::fromDegrees(0, 0), .zoom = 5});
        QImage picture;
        PhotoMarkersItem item([&picture](PhotoId) { return picture; }, map.scene().rootObject());
        item.setSize(map.scene().size());
        item.setCamera(map.markersItem().layout().camera());
        item.setContent({.photos = std::make_shared<const PhotoClusters>(std::vector{photoAt(1, {0, 0})})});
        const QPoint middle(400, 300);
        QTRY_COMPARE(map.pixel(middle), MapColors::accent(false)); // a dot
        picture = QImage(200, 150, QImage::Format_RGB32);
        picture.fill(Qt::green);
        item.thumbnailReady({2}); // nothing of which is seen
        QTest::qWait(50);
        QCOMPARE(map.pixel(middle), MapColors::accent(false));
        item.thumbnailReady({1});
        QTRY_COMPARE(map.pixel(MarkersScene::kMiddle), QColor(Qt::green));
        QVERIFY(map.pixel(middle) != MapColors::accent(false)); // only the frame's tip
    }

    void panningMovesNothing()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> degrees(-40, 40);
        std::vector<PhotoSummary> photos;
        for (int i = 1; i <= 2000; ++i)
            photos.push_back(photoAt(i, {degrees(random), degrees(random)}));
        MarkersScene scene;
        scene.item.setAnimated(true);
        scene.show(photos);
        QTRY_VERIFY(scene.item.transition().isEmpty());
        const quint64 version = scene.item.layout().version();
        MapCamera camera = scene.camera();
        for (int step = 0; step < 60; ++step) {
            camera = camera.pannedBy({step < 30 ? 47.0 : -31.0, 13});
            scene.item.setCamera(camera);
            QVERIFY(scene.item.transition().isEmpty());
        }
        QVERIFY(scene.item.layout().version() > version); // other markers came into view
    }

    /// What is selected or passed does not move either.
    void markingMovesNothing()
    {
        MarkersScene scene;
        scene.item.setAnimated(true);
        const auto photos = std::make_shared<const PhotoClusters>(twoTogether());
        scene.item.setContent({.photos = photos});
        QTRY_VERIFY(scene.item.transition().isEmpty());
        scene.item.setContent({.photos = photos, .selected = photos, .passed = 1});
        QVERIFY(scene.item.transition().isEmpty());
        scene.item.setPointer(QPointF(400, 300));
        QVERIFY(scene.item.transition().isEmpty());
    }

    void canBeTurnedOff()
    {
        MarkersScene scene;
        scene.item.setAnimated(true);
        scene.show(twoTogether());
        QVERIFY(!scene.item.transition().isEmpty());
        scene.item.setAnimated(false); // on the way
        QVERIFY(scene.item.transition().isEmpty());
        for (const double zoom : {7.0, 5.0}) {
            scene.zoomTo(zoom);
            QVERIFY(scene.item.transition().isEmpty());
        }
    }

    void nothingRunsAtRest()
    {
        MarkersScene scene;
        scene.item.setAnimated(true);
        scene.show(twoTogether());
        scene.zoomTo(7);
        QTRY_VERIFY(scene.item.transition().isEmpty());
        waitUntilQuiet(scene.map.map);
        QSignalSpy frames(scene.map.scene().quickWindow(), &QQuickWindow::afterRendering);
        QTest::qWait(400);
        QCOMPARE(frames.count(), 0);
        scene.zoomTo(5);
        QTRY_VERIFY(frames.count() > 0);
    }
};

WAYFOLIO_TEST(PhotoMarkersItemTest)

} // namespace wayfolio::test

#include "PhotoMarkersItemTest.moc"
