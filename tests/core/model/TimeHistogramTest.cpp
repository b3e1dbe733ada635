// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/TimeHistogram.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <limits>
#include <random>

namespace wayfolio::test {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

WallMinute minuteAt(qint32 minute)
{
    return WallMinute(WallMinute::duration(minute));
}

PhotoSummary photoAt(std::optional<WallTime> wall)
{
    PhotoSummary photo;
    photo.wall = wall;
    return photo;
}

std::vector<PhotoSummary> photosAt(std::initializer_list<seconds> times)
{
    std::vector<PhotoSummary> photos;
    for (const seconds time : times)
        photos.push_back(photoAt(WallTime(time)));
    return photos;
}

} // namespace

class TimeHistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsMinutes_data();
    void knowsMinutes();
    void empty();
    void countsSpans_data();
    void countsSpans();
    void timelessAreInNone();
    void countsInUtcWhereNothingElseIsKnown();
    void edgesAreCountedOnce();
    void agreesWithCounting();
};

void TimeHistogramTest::knowsMinutes_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<qint32>("minute");
    QTest::newRow("the first") << qint64{0} << 0;
    QTest::newRow("within") << qint64{119'999} << 1;
    QTest::newRow("before 1970") << qint64{-1} << -1;
    QTest::newRow("a year that fits no minute")
        << std::numeric_limits<qint64>::max() << std::numeric_limits<qint32>::max() - 1;
    QTest::newRow("nor this one") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint32>::min();
}

void TimeHistogramTest::knowsMinutes()
{
    QFETCH(qint64, milliseconds);
    QFETCH(qint32, minute);
    QVERIFY(toMinute(WallTime(std::chrono::milliseconds(milliseconds))) == minuteAt(minute));
}

void TimeHistogramTest::empty()
{
    const TimeHistogram histogram;
    QCOMPARE(histogram.photoCount(), 0);
    QCOMPARE(histogram.count({.begin = minuteAt(-5), .end = minuteAt(5)}), 0);
    QVERIFY(!histogram.range());
    QVERIFY(histogram.counts({}).empty());
}

void TimeHistogramTest::countsSpans_data()
{
    QTest::addColumn<qint32>("begin");
    QTest::addColumn<qint32>("end");
    QTest::addColumn<qint64>("count");
    QTest::newRow("all") << -10 << 10'000 << qint64{5};
    QTest::newRow("the begin belongs to it") << 1 << 2 << qint64{2};
    QTest::newRow("the end does not") << 0 << 1 << qint64{1};
    QTest::newRow("before 1970") << -10 << 0 << qint64{1};
    QTest::newRow("between") << 3 << 1439 << qint64{0};
    QTest::newRow("turned round") << 5 << 0 << qint64{0};
}

void TimeHistogramTest::countsSpans()
{
    QFETCH(qint32, begin);
    QFETCH(qint32, end);
    // Not in the order of the clocks: the zones of a journey.
    const TimeHistogram histogram(photosAt({minutes(1440), seconds(0), minutes(1), -seconds(1), seconds(119)}));
    QTEST(histogram.count({.begin = minuteAt(begin), .end = minuteAt(end)}), "count");
    QVERIFY(histogram.range() == std::optional(TimeSpan{.begin = minuteAt(-1), .end = minuteAt(1441)}));
}

void TimeHistogramTest::timelessAreInNone()
{
    const std::vector<PhotoSummary> photos{photoAt(WallTime(days(1))), photoAt(std::nullopt)};
    QCOMPARE(TimeHistogram(photos).photoCount(), 1);
}

void TimeHistogramTest::countsInUtcWhereNothingElseIsKnown()
{
    PhotoSummary video;
    video.time = Instant(minutes(9));
    PhotoSummary photo = photoAt(WallTime(minutes(5)));
    photo.time = Instant(minutes(10));
    const std::vector<PhotoSummary> photos{video, photo};
    const std::vector<WallMinute> edges{minuteAt(5), minuteAt(6), minuteAt(9), minuteAt(10), minuteAt(11)};
    QCOMPARE(TimeHistogram(photos).counts(edges), (std::vector<qint64>{1, 0, 1, 0}));
}

void TimeHistogramTest::edgesAreCountedOnce()
{
    const TimeHistogram histogram(photosAt({minutes(0), minutes(10), minutes(10), minutes(29), minutes(30)}));
    const std::vector<WallMinute> edges{minuteAt(0), minuteAt(10), minuteAt(20), minuteAt(30)};
    QCOMPARE(histogram.counts(edges), (std::vector<qint64>{1, 2, 1}));
    QCOMPARE(histogram.counts(std::span(edges).first(1)), std::vector<qint64>());
}

void TimeHistogramTest::agreesWithCounting()
{
    std::mt19937 random(3);
    std::vector<PhotoSummary> photos;
    for (int i = 0; i < 3000; ++i)
        photos.push_back(photoAt(WallTime(seconds(static_cast<qint64>(random() % 4'000'000) - 2'000'000))));
    const TimeHistogram histogram(photos);
    std::vector<WallMinute> edges;
    for (qint32 edge = -40'000; edge <= 40'000; edge += 1000 + static_cast<qint32>(random() % 3000))
        edges.push_back(minuteAt(edge));
    const auto counts = histogram.counts(edges);
    QCOMPARE(counts.size(), edges.size() - 1);
    for (size_t i = 0; i < counts.size(); ++i) {
        const TimeSpan span{.begin = edges[i], .end = edges[i + 1]};
        const auto counted =
            std::ranges::count_if(photos, [&](const PhotoSummary& photo) { return span.contains(*photo.wall); });
        QCOMPARE(counts[i], static_cast<qint64>(counted));
        QCOMPARE(histogram.count(span), static_cast<qint64>(counted));
    }
}

} // namespace wayfolio::test

using wayfolio::test::TimeHistogramTest;
WAYFOLIO_TEST(TimeHistogramTest)

#include "TimeHistogramTest.moc"
