// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PlaybackCamera.h"

#include "core/geo/WebMercator.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QLineF>
#include <QTest>

#include <cmath>

namespace wayfolio::test {

namespace {

std::shared_ptr<const PlaybackSchedule> scheduleOf(const std::vector<PhotoAt>& places)
{
    std::vector<PhotoSummary> photos;
    for (const PhotoAt& place : places)
        photos.push_back(photoAt(std::ssize(photos) + 1, place));
    return std::make_shared<const PlaybackSchedule>(photos);
}

QPointF onScreen(const MapCamera& camera, GeoPoint point)
{
    QPointF world = WebMercator::project(point);
    world.rx() += std::round(camera.center.x() - world.x());
    return camera.toScreen(world);
}

} // namespace

class PlaybackCameraTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void follows_data()
    {
        QTest::addColumn<std::vector<PhotoAt>>("places");
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<double>("speed");
        const std::vector<PhotoAt> town{{48.85, 2.29}, {48.86, 2.33}, {48.87, 2.35}, {48.85, 2.37}, {48.88, 2.34}};
        const std::vector<PhotoAt> flight{{48.85, 2.29}, {48.86, 2.33}, {40.71, -74.0}, {40.78, -73.96}};
        const std::vector<PhotoAt> pacific{{-36.8, 174.7}, {-36.85, 174.8}, {21.3, -157.8}, {21.4, -157.9}};
        const QSizeF usual(900, 620);
        QTest::newRow("a town") << town << usual << 1.0;
        QTest::newRow("a flight") << flight << usual << 1.0;
        QTest::newRow("a flight at four times the speed") << flight << usual << 4.0;
        QTest::newRow("over the antimeridian") << pacific << usual << 1.0;
        QTest::newRow("a small map") << flight << QSizeF(300, 240) << 1.0;
        QTest::newRow("one photo") << std::vector<PhotoAt>{{48.85, 2.29}} << usual << 1.0;
    }

    /// Frame after frame the traveller is inside, and neither zoom nor place leaps.
    void follows()
    {
        QFETCH(const std::vector<PhotoAt>, places);
        QFETCH(const QSizeF, size);
        QFETCH(const double, speed);
        const auto schedule = scheduleOf(places);
        PlaybackCamera following(schedule);
        constexpr double kFrame = 1.0 / 60;
        MapCamera camera = following.framing(0, speed, size);
        double formerPace = 0;
        for (double seconds = 0; seconds < schedule->duration(); seconds += kFrame * speed) {
            const MapCamera next = following.follow(camera, seconds, speed, kFrame);
            const QPointF traveller = onScreen(next, schedule->positionAt(seconds));
            QVERIFY2(QRectF(QPointF(), size).adjusted(30, 20, -30, -20).contains(traveller),
                     qPrintable(QStringLiteral("%1 s: %2, %3").arg(seconds).arg(traveller.x()).arg(traveller.y())));
            QVERIFY(following.isComfortable(next, seconds) || next.zoom <= smallestZoom(size) + 1);
            const double pace = (next.zoom - camera.zoom) / kFrame;
            QCOMPARE_LE(std::abs(pace), 14.0);             // levels a second
            QCOMPARE_LE(std::abs(pace - formerPace), 2.5); // and no jerk
            formerPace = pace;
            camera = next;
        }
    }

    void isCloserInTownThanInFlight()
    {
        const auto schedule = scheduleOf({{48.85, 2.29}, {48.86, 2.33}, {40.71, -74.0}, {40.78, -73.96}});
        const PlaybackCamera camera(schedule);
        const QSizeF size(900, 620);
        const double town = camera.framing(schedule->secondsOf(0), 1, size).zoom;
        const double flight = camera.framing((schedule->secondsOf(1) + schedule->secondsOf(2)) / 2, 1, size).zoom;
        QCOMPARE_GT(town, flight + 2);
        QCOMPARE_LE(town, 13.0);
        // Before the flight it is wide already.
        QCOMPARE_LT(camera.framing(schedule->secondsOf(1) + 0.5, 1, size).zoom, town - 1);
    }

    void stepsOnlyWhereItMust()
    {
        const auto schedule = scheduleOf({{48.85, 2.29}, {48.852, 2.295}, {40.71, -74.0}});
        const PlaybackCamera camera(schedule);
        const MapCamera first = camera.framing(schedule->secondsOf(0), 1, {900, 620});
        const MapCamera overTown{.center = first.center, .zoom = first.zoom, .size = first.size};
        QCOMPARE(camera.step(overTown, schedule->secondsOf(0)), overTown);
        const MapCamera there = camera.step(overTown, schedule->secondsOf(2));
        QVERIFY(there != overTown);
        QVERIFY(camera.isComfortable(there, schedule->secondsOf(2)));
    }
};

} // namespace wayfolio::test

using wayfolio::test::PlaybackCameraTest;
WAYFOLIO_TEST(PlaybackCameraTest)

#include "PlaybackCameraTest.moc"
