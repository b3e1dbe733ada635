// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/PlaybackSchedule.h"

#include "core/geo/GreatCircle.h"
#include "tests/core/trips/TripPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

class PlaybackScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duration_data();
    void duration();
    void movements_data();
    void movements();
    void clockDoesNotMatter();
    void clocksAreThoseShown();
    void manyAtOnePlaceAreShorter();
    void position_data();
    void position();
    void photosArePassedInOrder_data();
    void photosArePassedInOrder();
    void photosRiseAndFade();
    void hurriedPhotosDoNotAllRise();
    void nothingToPlay();
};

namespace {

using Photos = std::vector<PhotoSummary>;

/// `count` photos, each `degrees` of longitude east of the one before.
Photos walk(int count, double degrees)
{
    Photos photos;
    for (int i = 0; i < count; ++i)
        photos.push_back(photoAt(i + 1, i * 30, 10, std::remainder(i * degrees, 360)));
    return photos;
}

/// `places` a degree apart with `each` photos.
Photos places(int count, int each)
{
    Photos photos;
    for (int i = 0; i < count * each; ++i) {
        const int place = i / each;
        photos.push_back(photoAt(i + 1, i, 10, place));
    }
    return photos;
}

/// How long the second photo's place takes to be reached, without the fitting of the whole.
double movement(double degrees)
{
    Photos photos{photoAt(1, 0, 0, 0), photoAt(2, 1, 0, degrees), photoAt(3, 2, 0, degrees - 0.01)};
    const PlaybackSchedule schedule(photos);
    // The photos' own moments are equal, and the last movement is always the same.
    return schedule.secondsOf(1) - schedule.secondsOf(0);
}

} // namespace

void PlaybackScheduleTest::duration_data()
{
    QTest::addColumn<Photos>("photos");
    QTest::addColumn<double>("shortest");
    QTest::addColumn<double>("longest");
    QTest::newRow("one photo") << walk(1, 0) << 2.0 << 5.0;
    QTest::newRow("a morning") << walk(5, 0.01) << 5.0 << 20.0;
    QTest::newRow("35 in a town") << walk(35, 0.005) << 30.0 << 60.0;
    QTest::newRow("35 round the world") << walk(35, 10) << 30.0 << 60.0;
    QTest::newRow("35 at one spot") << walk(35, 0) << 30.0 << 60.0;
    QTest::newRow("35 at five places") << places(5, 7) << 30.0 << 60.0;
    QTest::newRow("5,000 in a country") << walk(5000, 0.003) << 60.0 << 181.0;
    QTest::newRow("5,000 at one spot") << walk(5000, 0) << 60.0 << 181.0;
    QTest::newRow("50,000") << walk(50'000, 0.01) << 60.0 << 181.0;
}

void PlaybackScheduleTest::duration()
{
    QFETCH(const Photos, photos);
    QFETCH(const double, shortest);
    QFETCH(const double, longest);
    const PlaybackSchedule schedule(photos);
    QCOMPARE_GE(schedule.duration(), shortest);
    QCOMPARE_LE(schedule.duration(), longest);
    QCOMPARE(schedule.photos().size(), photos.size());
}

void PlaybackScheduleTest::movements_data()
{
    QTest::addColumn<double>("nearer");
    QTest::addColumn<double>("farther");
    QTest::newRow("a street and a town") << 0.001 << 0.1;
    QTest::newRow("a town and a country") << 0.1 << 5.0;
    QTest::newRow("a country and an ocean") << 5.0 << 100.0;
}

void PlaybackScheduleTest::movements()
{
    QFETCH(const double, nearer);
    QFETCH(const double, farther);
    QCOMPARE_GT(movement(farther), movement(nearer));
    QCOMPARE_LT(movement(farther), movement(nearer) + 2.0); // by far not in proportion
    QCOMPARE_LT(movement(farther), 1.0 + 3.0 + 0.01);
}

void PlaybackScheduleTest::clockDoesNotMatter()
{
    Photos photos = walk(6, 0.3);
    const PlaybackSchedule schedule(photos);
    for (size_t i = 0; i < photos.size(); ++i)
        photos[i].time = *photos[i].time + std::chrono::hours(7 * i * i);
    const PlaybackSchedule slower(photos);
    QCOMPARE(slower.duration(), schedule.duration());
    for (size_t i = 0; i < photos.size(); ++i)
        QCOMPARE(slower.secondsOf(i), schedule.secondsOf(i));
}

void PlaybackScheduleTest::clocksAreThoseShown()
{
    Photos photos{photoAt(1, 0, 37, 127, 540), photoAt(2, 5, 37, 127, 540)};
    photos[1].wall.reset(); // a video whose clock tells UTC alone
    const PlaybackSchedule schedule(photos);
    QCOMPARE(schedule.photos()[0].clock, *photos[0].wall);
    QVERIFY(!schedule.photos()[0].clockIsUtc);
    QCOMPARE(schedule.photos()[1].clock, WallTime(photos[1].time->time_since_epoch()));
    QVERIFY(schedule.photos()[1].clockIsUtc);
}

void PlaybackScheduleTest::manyAtOnePlaceAreShorter()
{
    Photos photos{photoAt(1, 0, 0, 0),  photoAt(2, 10, 0, 1), photoAt(3, 20, 0, 2), photoAt(4, 30, 0, 2),
                  photoAt(5, 40, 0, 2), photoAt(6, 50, 0, 2), photoAt(7, 60, 0, 2)};
    const PlaybackSchedule schedule(photos);
    const double alone = schedule.secondsOf(2) - schedule.secondsOf(1);
    const double together = schedule.secondsOf(4) - schedule.secondsOf(3);
    QCOMPARE_LT(together, alone / 2);
    QCOMPARE_GT(together, 0.0);
}

void PlaybackScheduleTest::position_data()
{
    QTest::addColumn<Photos>("photos");
    QTest::addColumn<GeoPoint>("halfway");
    const auto at = [](double latitude, double longitude) { return *GeoPoint::fromDegrees(latitude, longitude); };
    QTest::newRow("along the equator") << Photos{photoAt(1, 0, 0, 0), photoAt(2, 60, 0, 1)} << at(0, 0.5);
    QTest::newRow("over the antimeridian, near")
        << Photos{photoAt(1, 0, 0, 179.6), photoAt(2, 60, 0, -179.8)} << at(0, 179.9);
    QTest::newRow("over the antimeridian, far")
        << Photos{photoAt(1, 0, 0, 160), photoAt(2, 600, 0, -160)} << at(0, 180);
    QTest::newRow("westwards over it") << Photos{photoAt(1, 0, 0, -170), photoAt(2, 600, 0, 150)} << at(0, 170);
    QTest::newRow("a long hop is a great circle")
        << Photos{photoAt(1, 0, 50, -60), photoAt(2, 600, 50, 60)} << at(67.2435, 0);
    QTest::newRow("at one spot") << Photos{photoAt(1, 0, 5, 6), photoAt(2, 600, 5, 6)} << at(5, 6);
}

void PlaybackScheduleTest::position()
{
    QFETCH(const Photos, photos);
    QFETCH(const GeoPoint, halfway);
    const PlaybackSchedule schedule(photos);
    QCOMPARE(schedule.positionAt(-1), *photos.front().point);
    QCOMPARE(schedule.positionAt(schedule.secondsOf(0)), *photos.front().point);
    QCOMPARE(schedule.positionAt(schedule.secondsOf(1)), *photos.back().point);
    QCOMPARE(schedule.positionAt(schedule.duration() + 9), *photos.back().point);

    // It leaves at some time, and is halfway in the middle between this and the arrival.
    double departure = schedule.secondsOf(0);
    while (schedule.positionAt(departure) == *photos.front().point && departure < schedule.secondsOf(1))
        departure += 1e-4;
    const GeoPoint middle = schedule.positionAt((departure + schedule.secondsOf(1)) / 2);
    const double whole = distanceMeters(*photos.front().point, *photos.back().point);
    QCOMPARE_LE(distanceMeters(middle, halfway), 20 + whole * 0.01);
}

void PlaybackScheduleTest::photosArePassedInOrder_data()
{
    QTest::addColumn<Photos>("photos");
    QTest::newRow("a walk") << walk(12, 0.02);
    QTest::newRow("round the world") << walk(40, 17);
    QTest::newRow("places") << places(4, 9);
    QTest::newRow("one spot") << walk(20, 0);
}

void PlaybackScheduleTest::photosArePassedInOrder()
{
    QFETCH(const Photos, photos);
    const PlaybackSchedule schedule(photos);
    QCOMPARE(schedule.at(0).passed, size_t{0});
    for (size_t i = 0; i < photos.size(); ++i) {
        const double arrival = schedule.secondsOf(i);
        QCOMPARE(schedule.at(arrival).passed, i + 1);
        QCOMPARE(schedule.at(arrival - 1e-6).passed, i);
        QCOMPARE(schedule.photoAt(arrival), i);
        QCOMPARE(schedule.at(arrival).position, *photos[i].point);
    }
    QCOMPARE(schedule.at(schedule.duration()).passed, photos.size());

    // Never more than a step from one frame to the next.
    double length = 0;
    for (double seconds = 0; seconds < schedule.duration(); seconds += 0.01)
        length = std::max(length, distanceMeters(schedule.positionAt(seconds), schedule.positionAt(seconds + 0.01)));
    double longestHop = 0;
    for (size_t i = 1; i < photos.size(); ++i)
        longestHop = std::max(longestHop, distanceMeters(*photos[i - 1].point, *photos[i].point));
    QCOMPARE_LE(length, longestHop * 0.06 + 1);
}

void PlaybackScheduleTest::photosRiseAndFade()
{
    const PlaybackSchedule schedule(walk(4, 1));
    QVERIFY(schedule.at(0).raised.empty());
    const double arrival = schedule.secondsOf(1);
    const auto raised = [&schedule](double seconds) { return schedule.at(seconds).raised.back(); };
    QCOMPARE(raised(arrival).photo, size_t{1});
    QCOMPARE(raised(arrival).risen, 0.0);
    QCOMPARE(raised(arrival).opacity, 0.0);
    QCOMPARE_GT(raised(arrival + 0.1).risen, 0.0);
    QCOMPARE_GT(raised(arrival + 0.2).risen, raised(arrival + 0.1).risen);
    QCOMPARE(raised(arrival + 0.5), (RaisedPhoto{.photo = 1, .risen = 1, .opacity = 1}));
    // On the way to the next one it is gone.
    QVERIFY(schedule.at(schedule.secondsOf(2) - 0.01).raised.empty());
    // The last one stays.
    QCOMPARE(raised(schedule.duration()), (RaisedPhoto{.photo = 3, .risen = 1, .opacity = 1}));
    QCOMPARE(raised(schedule.duration() + 9), (RaisedPhoto{.photo = 3, .risen = 1, .opacity = 1}));
}

void PlaybackScheduleTest::hurriedPhotosDoNotAllRise()
{
    const PlaybackSchedule schedule(walk(5000, 0.002));
    size_t rising = 0;
    std::optional<size_t> former;
    for (double seconds = 0; seconds < schedule.duration(); seconds += 0.02) {
        const std::vector<RaisedPhoto> raised = schedule.at(seconds).raised;
        QCOMPARE_LE(raised.size(), size_t{2});
        if (raised.empty() || raised.back().photo == former)
            continue;
        QVERIFY(!former || raised.back().photo > *former);
        former = raised.back().photo;
        ++rising;
    }
    QCOMPARE_GT(rising, size_t{150});
    QCOMPARE_LT(rising, size_t{320});
}

void PlaybackScheduleTest::nothingToPlay()
{
    QVERIFY(PlaybackSchedule().isEmpty());
    PhotoSummary timeless = photoAt(1, 0, 1, 1);
    timeless.time.reset();
    PhotoSummary placeless = photoAt(2, 0, 1, 1);
    placeless.point.reset();
    const PlaybackSchedule schedule(Photos{timeless, placeless});
    QVERIFY(schedule.isEmpty());
    QCOMPARE(schedule.duration(), 0.0);
    QCOMPARE(PlaybackSchedule(Photos{timeless, photoAt(3, 5, 1, 1), placeless}).photos().size(), size_t{1});
}

WAYFOLIO_TEST(PlaybackScheduleTest)

} // namespace wayfolio::test

#include "PlaybackScheduleTest.moc"
