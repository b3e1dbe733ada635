// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/trips/TripBuilder.h"

#include "tests/core/trips/TripPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TripBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facts();
    void datedByUtcWithoutAWallTime();
    void onlyTheSegmentCounts();
    void cover_data();
    void cover();
};

void TripBuilderTest::facts()
{
    // Kiritimati (UTC+14) to Honolulu (UTC-10): the journey ends on the day before it began.
    const std::vector<PhotoSummary> photos{photoAt(1, 0, 1.87, -157.4, 840), photoAt(2, 30, 1.87, -157.4, 840),
                                           photoAt(3, 300, 21.3, -157.86, -600)};
    const Trip trip = buildTrip(photos, {0, 1, 2});
    QVERIFY(!trip.id.isValid());
    QVERIFY(trip.name.isEmpty());
    QCOMPARE(trip.start, *photos[0].time);
    QCOMPARE(trip.end, *photos[2].time);
    QCOMPARE(isoText(trip.startWall), u"2024-03-10T14:00:00"_s);
    QCOMPARE(isoText(trip.endWall), u"2024-03-09T19:00:00"_s);
    QCOMPARE(trip.photoCount, 3);
    QCOMPARE(trip.locatedCount, 3);
    QVERIFY2(trip.distanceMeters > 2'150'000 && trip.distanceMeters < 2'180'000,
             qPrintable(QString::number(trip.distanceMeters)));
}

void TripBuilderTest::datedByUtcWithoutAWallTime()
{
    std::vector<PhotoSummary> photos{photoAt(1, 0, 1, 1, 540), photoAt(2, 60, 1, 1, 540)};
    photos[0].wall.reset();
    const Trip trip = buildTrip(photos, {0, 1});
    QCOMPARE(isoText(trip.startWall), u"2024-03-10T00:00:00"_s);
    QCOMPARE(isoText(trip.endWall), u"2024-03-10T10:00:00"_s);
}

void TripBuilderTest::onlyTheSegmentCounts()
{
    const std::vector<PhotoSummary> photos{photoAt(1, 0, 1, 1), photoAt(2, 10, 50, 50), photoAt(3, 20, 1, 1)};
    const Trip trip = buildTrip(photos, {0, 2});
    QCOMPARE(trip.photoCount, 2);
    QCOMPARE(trip.distanceMeters, 0.0);
    QVERIFY(trip.cover != PhotoId{2});
}

void TripBuilderTest::cover_data()
{
    QTest::addColumn<std::vector<PhotoSummary>>("photos");
    QTest::addColumn<qint64>("cover");
    const auto video = [](PhotoSummary photo) {
        photo.kind = MediaKind::Video;
        return photo;
    };
    const auto row = [](const char* name, const std::vector<PhotoSummary>& photos, qint64 cover) {
        QTest::newRow(name) << photos << cover;
    };
    row("one", {photoAt(1, 0, 1, 1)}, 1);
    row("nearest to the middle in time, not in number",
        {photoAt(1, 0, 1, 1), photoAt(2, 1, 1, 1), photoAt(3, 2, 1, 1), photoAt(4, 40, 1, 1), photoAt(5, 100, 1, 1)},
        4);
    row("the earlier of two", {photoAt(1, 0, 1, 1), photoAt(2, 100, 1, 1)}, 1);
    row("the first of many at one moment", {photoAt(3, 5, 1, 1), photoAt(4, 5, 1, 1), photoAt(5, 5, 1, 1)}, 3);
    row("rather a photo than a video", {photoAt(1, 0, 1, 1), video(photoAt(2, 50, 1, 1)), photoAt(3, 100, 1, 1)}, 1);
    row("nothing but videos", {video(photoAt(1, 0, 1, 1)), video(photoAt(2, 60, 1, 1)), video(photoAt(3, 100, 1, 1))},
        2);
}

void TripBuilderTest::cover()
{
    QFETCH(const std::vector<PhotoSummary>, photos);
    QFETCH(const qint64, cover);
    TripSegment all;
    for (size_t i = 0; i < photos.size(); ++i)
        all.push_back(static_cast<qsizetype>(i));
    QCOMPARE(buildTrip(photos, all).cover, PhotoId{cover});
}

WAYFOLIO_TEST(TripBuilderTest)

} // namespace wayfolio::test

#include "TripBuilderTest.moc"
