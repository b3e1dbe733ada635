// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/ShotMerge.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

using Change = std::function<void(Photo&)>;

const WallTime kWall(std::chrono::seconds(1'710'072'000));

Position positionAt(double latitude)
{
    return {.point = *GeoPoint::fromDegrees(latitude, 10),
            .altitudeMeters = latitude * 10,
            .uncertaintyMeters = {},
            .origin = PositionOrigin::Measured,
            .source = CandidateSource::Exif};
}

void assume(CaptureTime& time)
{
    time.wall = kWall;
    time.wallText = u"2024-03-10T12:00:00.123456"_s;
    time.assumedUtc = Instant(kWall.time_since_epoch());
    time.source = TimeSource::SystemZone;
}

void know(CaptureTime& time, int hours, TimeSource source, int secondsEarlier = 0)
{
    time.wall = kWall - std::chrono::seconds(secondsEarlier);
    time.wallText = isoText(*time.wall);
    time.offset = std::chrono::hours(hours);
    time.utc = Instant(time.wall->time_since_epoch() - *time.offset);
    time.source = source;
}

Photo photoWith(const Change& change)
{
    Photo photo;
    photo.problems = PhotoProblem::NoPosition | PhotoProblem::NoTime;
    change(photo);
    if (photo.position)
        photo.problems &= ~PhotoProblems(PhotoProblem::NoPosition);
    if (photo.captureTime.isPresent())
        photo.problems &= ~PhotoProblems(PhotoProblem::NoTime);
    return photo;
}

} // namespace

class ShotMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void placeOf_data()
    {
        QTest::addColumn<Photo>("first");
        QTest::addColumn<Photo>("second");
        QTest::addColumn<double>("latitude"); // 0: none
        QTest::addColumn<PhotoProblems>("problems");
        QTest::addColumn<int>("losers");
        const auto row = [](const char* name, const Change& first, const Change& second, double latitude,
                            PhotoProblems problems, int losers) {
            QTest::addRow("%s", name) << photoWith(first) << photoWith(second) << latitude
                                      << (problems | PhotoProblem::NoTime) << losers;
        };
        const Change none = [](Photo&) {};
        const Change at = [](Photo& photo) { photo.position = positionAt(1); };
        const Change elsewhere = [](Photo& photo) {
            photo.position = positionAt(2);
            photo.problems |= PhotoProblem::DatumNotWgs84;
        };
        const Change zero = [](Photo& photo) { photo.problems = PhotoProblem::PositionZero | PhotoProblem::NoTime; };
        const Change damaged = [](Photo& photo) { photo.problems |= PhotoProblem::MetadataDamaged; };
        row("neither", none, none, 0, PhotoProblem::NoPosition, 0);
        row("the shown one's", at, none, 1, {}, 0);
        row("the other's", none, at, 1, {}, 0);
        row("both the same", at, at, 1, {}, 0);
        row("the shown one's, the other's is kept", at, elsewhere, 1, {}, 1);
        row("with what is doubtful about it", elsewhere, at, 2, PhotoProblem::DatumNotWgs84, 1);
        row("the most telling reason for none", none, zero, 0, PhotoProblem::PositionZero, 0);
        row("a refused one does not matter beside a good one", zero, at, 1, {}, 0);
        row("what is about a file stays", at, damaged, 1, PhotoProblem::MetadataDamaged, 0);
    }

    void placeOf()
    {
        QFETCH(Photo, first);
        QFETCH(Photo, second);
        QFETCH(double, latitude);
        QFETCH(PhotoProblems, problems);
        QFETCH(int, losers);
        const std::array readings{first, second};
        const Photo merged = mergeReadings(readings);
        QCOMPARE(merged.position, latitude == 0 ? std::nullopt : std::optional(positionAt(latitude)));
        QCOMPARE(merged.problems, problems);
        QCOMPARE(merged.candidates.size(), size_t(losers));
        if (losers > 0) {
            const Candidate expected{.topic = CandidateTopic::Position,
                                     .source = CandidateSource::Exif,
                                     .verdict = Verdict::Lost,
                                     .reason = CandidateReason::Outranked,
                                     .value = writtenPoint(positionAt(3 - latitude).point)};
            QCOMPARE(merged.candidates.front(), expected);
        }
    }

    void timeOf_data()
    {
        QTest::addColumn<Photo>("first");
        QTest::addColumn<Photo>("second");
        QTest::addColumn<QString>("wallText");
        QTest::addColumn<QString>("instant"); // "?" behind an assumed one
        QTest::addColumn<TimeSource>("source");
        const auto row = [](const char* name, const Change& first, const Change& second, const QString& wall,
                            const QString& instant, TimeSource source) {
            QTest::addRow("%s", name) << photoWith(first) << photoWith(second) << wall << instant << source;
        };
        const Change none = [](Photo&) {};
        const Change assumed = [](Photo& photo) { assume(photo.captureTime); };
        const Change stated = [](Photo& photo) { know(photo.captureTime, 9, TimeSource::OffsetOriginal); };
        const Change inferred = [](Photo& photo) { know(photo.captureTime, 8, TimeSource::PlaceZone); };
        const Change video = [](Photo& photo) { know(photo.captureTime, 9, TimeSource::VideoCreationDate, 2); };
        const Change instantOnly = [](Photo& photo) {
            photo.captureTime.utc = Instant(kWall.time_since_epoch());
            photo.captureTime.source = TimeSource::VideoClock;
        };
        const QString written = u"2024-03-10T12:00:00.123456"_s;
        const QString plain = u"2024-03-10T12:00:00"_s;
        row("neither", none, none, {}, {}, TimeSource::None);
        row("the shown one's", stated, none, plain, u"2024-03-10T03:00:00Z"_s, TimeSource::OffsetOriginal);
        row("the other's", none, stated, plain, u"2024-03-10T03:00:00Z"_s, TimeSource::OffsetOriginal);
        row("the shown one's of two as good", stated, video, plain, u"2024-03-10T03:00:00Z"_s,
            TimeSource::OffsetOriginal);
        row("known stands above assumed; the clock is the shown one's", assumed, stated, written,
            u"2024-03-10T03:00:00Z"_s, TimeSource::OffsetOriginal);
        row("stated stands above inferred", inferred, stated, plain, u"2024-03-10T03:00:00Z"_s,
            TimeSource::OffsetOriginal);
        row("a Live Photo's video begins before its still", assumed, video, written, u"2024-03-10T03:00:00Z"_s,
            TimeSource::VideoCreationDate);
        row("an instant does not take the clock away", assumed, instantOnly, written, u"2024-03-10T12:00:00Z?"_s,
            TimeSource::SystemZone);
        row("an instant is better than nothing", none, instantOnly, {}, u"2024-03-10T12:00:00Z"_s,
            TimeSource::VideoClock);
    }

    void timeOf()
    {
        QFETCH(Photo, first);
        QFETCH(Photo, second);
        const std::array readings{first, second};
        const Photo merged = mergeReadings(readings);
        const CaptureTime& time = merged.captureTime;
        QTEST(time.wallText, "wallText");
        QTEST(time.source, "source");
        QString instant;
        if (time.sortInstant())
            instant = isoText(*time.sortInstant()) + (time.utc ? u""_s : u"?"_s);
        QTEST(instant, "instant");
        QCOMPARE(merged.problems.testFlag(PhotoProblem::NoTime), !time.isPresent());
    }

    void directionOf_data()
    {
        QTest::addColumn<Photo>("first");
        QTest::addColumn<Photo>("second");
        QTest::addColumn<double>("degrees"); // -1: none
        const auto row = [](const char* name, const Change& first, const Change& second, double degrees) {
            QTest::addRow("%s", name) << photoWith(first) << photoWith(second) << degrees;
        };
        const Change none = [](Photo&) {};
        const Change at = [](Photo& photo) { photo.position = positionAt(1); };
        const Change north = [](Photo& photo) { photo.directionDegrees = 0; };
        const Change atEastward = [](Photo& photo) {
            photo.position = positionAt(1);
            photo.directionDegrees = 90;
        };
        row("neither", none, none, -1);
        row("the shown one's", north, none, 0);
        row("the other's", none, north, 0);
        row("that of the place", north, atEastward, 90);
        row("the place has none", north, at, 0);
    }

    void directionOf()
    {
        QFETCH(Photo, first);
        QFETCH(Photo, second);
        const std::array readings{first, second};
        QTEST(mergeReadings(readings).directionDegrees.value_or(-1), "degrees");
    }

    void showsTheFirstFile()
    {
        Photo jpeg;
        jpeg.mimeType = u"image/jpeg"_s;
        jpeg.orientation = 6;
        jpeg.width = 4000;
        Photo raw = jpeg;
        raw.mimeType = u"image/x-canon-cr2"_s;
        raw.orientation = 1;
        raw.width = 5000;
        raw.camera = u"Canon"_s;
        raw.directionDegrees = 90;
        raw.contentId = "A";
        const std::array readings{jpeg, raw};
        const Photo merged = mergeReadings(readings);
        QCOMPARE(merged.mimeType, u"image/jpeg"_s);
        QCOMPARE(merged.orientation, 6);
        QCOMPARE(merged.width, 4000);
        // What the shown file does not say is the other's.
        QCOMPARE(merged.camera, u"Canon"_s);
        QCOMPARE(merged.directionDegrees, 90.0);
        QCOMPARE(merged.contentId, QByteArray("A"));
        QCOMPARE(mergeReadings({&raw, 1}), raw);
    }
};

WAYFOLIO_TEST(ShotMergeTest)

} // namespace wayfolio::test

#include "ShotMergeTest.moc"
