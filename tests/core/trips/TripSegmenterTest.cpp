// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/TripSegmenter.h"

#include "tests/core/trips/TripPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using Segments = std::vector<wayfolio::TripSegment>;
Q_DECLARE_METATYPE(Segments)

namespace wayfolio::test {

class TripSegmenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segments_data();
    void segments();
};

namespace {

constexpr double kHour = 60;

PhotoSummary withoutTime(qint64 id)
{
    PhotoSummary photo = photoAt(id, 0, 1, 1);
    photo.time.reset();
    photo.wall.reset();
    return photo;
}

PhotoSummary withoutPosition(qint64 id, double minutes)
{
    PhotoSummary photo = photoAt(id, minutes, 0, 0);
    photo.point.reset();
    return photo;
}

PhotoSummary assumed(PhotoSummary photo)
{
    photo.timeIsKnown = false;
    return photo;
}

} // namespace

void TripSegmenterTest::segments_data()
{
    QTest::addColumn<std::vector<PhotoSummary>>("photos");
    QTest::addColumn<Segments>("expected");
    const auto row = [](const char* name, const std::vector<PhotoSummary>& photos, const Segments& expected) {
        QTest::newRow(name) << photos << expected;
    };

    row("no photos", {}, {});
    row("one photo", {photoAt(1, 0, 1, 1)}, {{0}});
    row("exactly 36 hours is one trip", {photoAt(1, 0, 1, 1), photoAt(2, 36 * kHour, 1, 1)}, {{0, 1}});
    row("a millisecond more is two", {photoAt(1, 0, 1, 1), photoAt(2, 36 * kHour + 1 / 60'000.0, 1, 1)}, {{0}, {1}});
    row("the gap counts, not the length",
        {photoAt(1, 0, 1, 1), photoAt(2, 30 * kHour, 1, 1), photoAt(3, 60 * kHour, 1, 1), photoAt(4, 90 * kHour, 1, 1)},
        {{0, 1, 2, 3}});
    row("how far does not count", {photoAt(1, 0, -33.4, -70.6), photoAt(2, kHour, 37.5, 127)}, {{0, 1}});
    row("neither time nor position alone joins",
        {photoAt(1, 0, 1, 1), withoutPosition(2, 10), photoAt(3, 20, 1, 1), withoutTime(4)}, {{0, 2}});
    row("a photo without a position bridges no gap",
        {photoAt(1, 0, 1, 1), withoutPosition(2, 30 * kHour), photoAt(3, 60 * kHour, 1, 1)}, {{0}, {2}});
    row("only such photos", {withoutPosition(1, 0), withoutTime(2)}, {});
    row("an assumed time will do", {assumed(photoAt(1, 0, 1, 1)), photoAt(2, 60, 1, 1)}, {{0, 1}});
    // Apia, Samoa skipped 30 December 2011; on the UTC line nothing is missing. Kiritimati to Honolulu: the wall clock
    // goes back by a day. Only instants count.
    row("wall clocks do not count",
        {photoAt(1, 0, 1.87, -157.4, 14 * 60), photoAt(2, 3 * kHour, 21.3, -157.8, -10 * 60)}, {{0, 1}});
    row("same moment", {photoAt(1, 0, 1, 1), photoAt(2, 0, 1, 1)}, {{0, 1}});
}

void TripSegmenterTest::segments()
{
    QFETCH(const std::vector<PhotoSummary>, photos);
    QFETCH(const Segments, expected);
    QCOMPARE(segmentTrips(photos), expected);
}

WAYFOLIO_TEST(TripSegmenterTest)

} // namespace wayfolio::test

#include "TripSegmenterTest.moc"
