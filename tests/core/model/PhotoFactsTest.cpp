// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/PhotoFacts.h"

#include "tests/support/TestRegistry.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

const GeoPoint kHere = *GeoPoint::fromDegrees(1, 2);
const GeoPoint kThere = *GeoPoint::fromDegrees(-33.4378, -70.6504);

Position measuredAt(GeoPoint point)
{
    return {.point = point,
            .altitudeMeters = 38,
            .uncertaintyMeters = 5,
            .origin = PositionOrigin::Measured,
            .source = CandidateSource::Xmp};
}

Candidate candidate(CandidateTopic topic, CandidateSource source, Verdict verdict, CandidateReason reason,
                    const QString& value)
{
    return {.topic = topic, .source = source, .verdict = verdict, .reason = reason, .value = value};
}

QStringList linesOf(const Candidates& candidates)
{
    QStringList lines;
    for (const Candidate& one : candidates)
        lines.append(QStringList{identifier(one.topic), identifier(one.source), identifier(one.verdict),
                                 identifier(one.reason), one.value}
                         .join(u' '));
    return lines;
}

} // namespace

class PhotoFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void position_data()
    {
        QTest::addColumn<Photo>("photo");
        QTest::addColumn<bool>("keepsAltitude");
        QTest::addColumn<QStringList>("candidates");
        Photo none;
        none.problems = PhotoProblem::NoPosition | PhotoProblem::TimeAssumed;
        QTest::addRow("none before") << none << false << QStringList();
        Photo waiting = none;
        waiting.problems = PhotoProblem::PositionNoHemisphere | PhotoProblem::TimeAssumed;
        waiting.candidates = {candidate(CandidateTopic::Position, CandidateSource::Exif, Verdict::Refused,
                                        CandidateReason::NoHemisphere, u"1, 2"_s)};
        QTest::addRow("waited for a word")
            << waiting << false << QStringList{u"position exif refused noHemisphere 1, 2"_s};
        Photo same;
        same.position = measuredAt(kHere);
        same.problems = PhotoProblem::ReceiverVoid | PhotoProblem::TimeAssumed;
        QTest::addRow("confirmed") << same << true << QStringList();
        Photo elsewhere;
        elsewhere.position = measuredAt(kThere);
        elsewhere.problems = PhotoProblem::TimeAssumed;
        QTest::addRow("moved") << elsewhere << false
                               << QStringList{u"position xmp lost outranked -33.4378000, -70.6504000"_s};
        elsewhere.candidates = {candidate(CandidateTopic::Position, CandidateSource::Xmp, Verdict::Won,
                                          CandidateReason::SixtySeconds, writtenPoint(kThere))};
        QTest::addRow("moved, won with a remark before")
            << elsewhere << false << QStringList{u"position xmp lost outranked -33.4378000, -70.6504000"_s};
    }

    void position()
    {
        QFETCH(Photo, photo);
        QFETCH(bool, keepsAltitude);
        const Photo changed = withFacts(photo, {.position = kHere, .zone = {}});
        const Position expected{.point = kHere,
                                .altitudeMeters = keepsAltitude ? std::optional(38.0) : std::nullopt,
                                .uncertaintyMeters = {},
                                .origin = PositionOrigin::Manual,
                                .source = CandidateSource::User};
        QCOMPARE(changed.position, expected);
        QCOMPARE(changed.problems, PhotoProblems(PhotoProblem::TimeAssumed));
        QTEST(linesOf(changed.candidates), "candidates");
    }

    void removedPosition_data() { position_data(); }

    // Whatever was there is kept as what lost.
    void removedPosition()
    {
        QFETCH(Photo, photo);
        const Photo changed = withFacts(photo, {.position = {}, .isPositionRemoved = true, .zone = {}});
        QVERIFY(!changed.position);
        QCOMPARE(changed.problems, PhotoProblem::PositionRemoved | PhotoProblem::TimeAssumed);
        if (photo.position) {
            const QString lost = u"position xmp lost outranked "_s + writtenPoint(photo.position->point);
            QCOMPARE(linesOf(changed.candidates), QStringList{lost});
        } else {
            QCOMPARE(linesOf(changed.candidates), linesOf(photo.candidates));
        }
    }

    void zoneOfThePlaceIsOpenAgain_data()
    {
        QTest::addColumn<PhotoFacts>("facts");
        QTest::addColumn<bool>("isOpen");
        QTest::addRow("moved") << PhotoFacts{.position = kHere, .isPositionRemoved = false, .zone = {}} << true;
        QTest::addRow("removed") << PhotoFacts{.position = {}, .isPositionRemoved = true, .zone = {}} << true;
        QTest::addRow("confirmed") << PhotoFacts{.position = kThere, .isPositionRemoved = false, .zone = {}} << false;
    }

    // A place where it was not taken tells nothing of the clock.
    void zoneOfThePlaceIsOpenAgain()
    {
        QFETCH(PhotoFacts, facts);
        QFETCH(bool, isOpen);
        Photo photo;
        photo.position = measuredAt(kThere);
        photo.captureTime.wall = WallTime(std::chrono::hours(480'000));
        photo.captureTime.utc = Instant(std::chrono::hours(480'004));
        photo.captureTime.offset = UtcOffset(-4 * 3600);
        photo.captureTime.timeZone = u"America/Santiago"_s;
        photo.captureTime.source = TimeSource::PlaceZone;
        const CaptureTime time = withFacts(photo, facts).captureTime;
        if (!isOpen) {
            QCOMPARE(time, photo.captureTime);
            return;
        }
        QCOMPARE(time.source, TimeSource::SystemZone);
        QCOMPARE(time.wall, photo.captureTime.wall);
        QVERIFY(!time.utc && !time.offset && time.timeZone.isEmpty());
        QCOMPARE(time.assumedUtc, photo.captureTime.utc);
        QVERIFY(withFacts(photo, facts).problems.testFlag(PhotoProblem::TimeAssumed));
    }

    void zone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("offset");
        QTest::addColumn<QString>("name");
        QTest::addColumn<PhotoProblems>("problems");
        const auto row = [](const char* title, const char* zone, const QString& wall, const QString& utc,
                            const QString& offset, const QString& name, PhotoProblems problems = {}) {
            QTest::addRow("%s", title) << QByteArray(zone) << wall << utc << offset << name << problems;
        };
        row("standard time", "Europe/Berlin", u"2024-01-10T12:00:00"_s, u"2024-01-10T11:00:00Z"_s, u"+01:00"_s,
            u"Europe/Berlin"_s);
        row("daylight saving", "Europe/Berlin", u"2024-07-10T12:00:00.5"_s, u"2024-07-10T10:00:00.500Z"_s, u"+02:00"_s,
            u"Europe/Berlin"_s);
        row("an offset", "UTC+05:45", u"2024-07-10T12:00:00"_s, u"2024-07-10T06:15:00Z"_s, u"+05:45"_s, {});
        row("the repeated hour", "Europe/Berlin", u"2024-10-27T02:30:00"_s, u"2024-10-27T00:30:00Z"_s, u"+02:00"_s,
            u"Europe/Berlin"_s, PhotoProblem::AmbiguousLocalTime);
        row("the skipped hour", "Europe/Berlin", u"2024-03-31T02:30:00"_s, u"2024-03-31T01:30:00Z"_s, u"+01:00"_s,
            u"Europe/Berlin"_s, PhotoProblem::SkippedLocalTime);
        row("before 1970", "Asia/Seoul", u"1960-01-10T12:00:00"_s, u"1960-01-10T03:30:00Z"_s, u"+08:30"_s,
            u"Asia/Seoul"_s);
    }

    void zone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, wall);
        QFETCH(PhotoProblems, problems);
        Photo photo;
        const qint64 milliseconds = QDateTime::fromString(wall + u'Z', Qt::ISODateWithMs).toMSecsSinceEpoch();
        photo.captureTime.wall = WallTime(std::chrono::milliseconds(milliseconds));
        photo.captureTime.wallText = wall;
        photo.captureTime.assumedUtc = Instant(std::chrono::milliseconds(milliseconds) + std::chrono::hours(5));
        photo.captureTime.source = TimeSource::SystemZone;
        photo.captureTime.clockAhead = std::chrono::hours(1);
        photo.problems = PhotoProblem::TimeAssumed | PhotoProblem::NoPosition | PhotoProblem::ClockOffByHours;
        const Photo changed = withFacts(photo, {.position = {}, .zone = QTimeZone(zone)});
        const CaptureTime& time = changed.captureTime;
        QTEST(isoText(time.utc.value()), "utc");
        QTEST(isoText(time.offset.value()), "offset");
        QTEST(time.timeZone, "name");
        QVERIFY(!time.assumedUtc && !time.clockAhead);
        QCOMPARE(time.source, TimeSource::Manual);
        QCOMPARE(time.wall, photo.captureTime.wall);
        QCOMPARE(time.wallText, wall);
        QCOMPARE(changed.problems, problems | PhotoProblem::NoPosition);
        QCOMPARE(linesOf(changed.candidates), QStringList{u"zone systemZone lost outranked -05:00"_s});
    }

    void zoneWithoutWallTime()
    {
        Photo photo;
        photo.captureTime.utc = Instant(std::chrono::seconds(1'710'041'696));
        photo.captureTime.source = TimeSource::VideoClock;
        const CaptureTime time = withFacts(photo, {.position = {}, .zone = QTimeZone("Asia/Seoul")}).captureTime;
        QCOMPARE(time.utc, photo.captureTime.utc);
        QCOMPARE(time.source, TimeSource::VideoClock);
        QCOMPARE(time.wallText, u"2024-03-10T12:34:56"_s);
        QCOMPARE(time.offset, UtcOffset(9 * 3600));
        QCOMPARE(time.timeZone, u"Asia/Seoul"_s);
    }

    void changesNothing_data()
    {
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<bool>("hasTime");
        QTest::addRow("no time at all") << QTimeZone("Asia/Seoul") << false;
        QTest::addRow("a zone nobody knows") << QTimeZone("Atlantis/Capital") << true;
    }

    void changesNothing()
    {
        QFETCH(QTimeZone, zone);
        QFETCH(bool, hasTime);
        Photo photo;
        if (hasTime)
            photo.captureTime.wall = WallTime(std::chrono::seconds(5));
        QCOMPARE(withFacts(photo, {.position = {}, .zone = zone}), photo);
        QCOMPARE(withFacts(photo, {}), photo);
    }
};

WAYFOLIO_TEST(PhotoFactsTest)

} // namespace wayfolio::test

#include "PhotoFactsTest.moc"
