// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/OriginWords.h"

#include "tests/support/Enumerators.h"
#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QSet>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class OriginWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyTimeSourceHasItsOwnWords();
    void everyConfidenceHasItsOwnWords();
    void zone_data();
    void zone();
    void clock_data();
    void clock();
    void position_data();
    void position();
};

namespace {

const WallTime kNoon{std::chrono::milliseconds(1'710'072'000'000)}; // 2024-03-10 12:00:00

CaptureTime knownTime(TimeSource source, const QString& zone = {})
{
    CaptureTime time;
    time.wall = kNoon;
    time.utc = Instant(kNoon.time_since_epoch() - std::chrono::hours(9));
    time.offset = std::chrono::hours(9);
    time.timeZone = zone;
    time.source = source;
    return time;
}

CaptureTime assumedTime(TimeSource source)
{
    CaptureTime time;
    time.wall = kNoon;
    time.assumedUtc = Instant(kNoon.time_since_epoch());
    time.source = source;
    return time;
}

CaptureTime instantAlone(TimeSource source)
{
    CaptureTime time;
    time.utc = Instant(kNoon.time_since_epoch());
    time.source = source;
    return time;
}

Position positionOf(PositionOrigin origin, CandidateSource source, std::optional<double> uncertainty = {})
{
    return {.point = *GeoPoint::fromDegrees(1, 2),
            .altitudeMeters = {},
            .uncertaintyMeters = uncertainty,
            .origin = origin,
            .source = source};
}

} // namespace

void OriginWordsTest::everyTimeSourceHasItsOwnWords()
{
    QSet<QString> seen;
    for (const TimeSource source : enumerators<TimeSource>()) {
        const QString text = timeSourceText(source);
        QCOMPARE(text.isEmpty(), source == TimeSource::None);
        // What is assumed never sounds like a fact.
        QCOMPARE(text.startsWith(u"assumed: "_s), confidenceOf(source) == Confidence::Assumed);
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen << text;
    }
}

void OriginWordsTest::everyConfidenceHasItsOwnWords()
{
    QSet<QString> seen;
    for (const Confidence confidence : enumerators<Confidence>()) {
        QCOMPARE(confidenceText(confidence).isEmpty(), confidence == Confidence::None);
        QCOMPARE(confidenceSentence(confidence).isEmpty(), confidence == Confidence::None);
        QVERIFY(confidenceSentence(confidence).startsWith(confidenceText(confidence), Qt::CaseInsensitive));
        QVERIFY(!seen.contains(confidenceText(confidence)));
        seen << confidenceText(confidence);
    }
}

void OriginWordsTest::zone_data()
{
    QTest::addColumn<CaptureTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << CaptureTime() << QString();
    QTest::newRow("stated") << knownTime(TimeSource::OffsetOriginal) << u"UTC+09:00; the camera wrote the offset"_s;
    QTest::newRow("of the place") << knownTime(TimeSource::PlaceZone, u"Asia/Seoul"_s)
                                  << u"UTC+09:00, Asia/Seoul; zone from the place (inferred)"_s;
    QTest::newRow("derived") << knownTime(TimeSource::GpsOffset) << u"UTC+09:00; offset from the GPS clock (derived)"_s;
    QTest::newRow("maker note") << knownTime(TimeSource::MakerNoteZone)
                                << u"UTC+09:00; the camera’s own zone setting (derived)"_s;
    QTest::newRow("instant alone") << instantAlone(TimeSource::GpsClock) << u"UTC; from the GPS clock, ±1 s"_s;
    QTest::newRow("assumed zone") << assumedTime(TimeSource::SystemZone) << u"Assumed: this computer’s zone"_s;
    QTest::newRow("assumed by others") << assumedTime(TimeSource::SurroundingZone)
                                       << u"Assumed: the zone of the photos before and after, of any camera"_s;
    QTest::newRow("file's time") << assumedTime(TimeSource::FileTime) << u"Assumed: when the file was last changed"_s;
    QTest::newRow("no source") << knownTime(TimeSource::None) << u"UTC+09:00"_s;
}

void OriginWordsTest::zone()
{
    QFETCH(const CaptureTime, time);
    QTEST(zoneText(time), "text");
}

void OriginWordsTest::clock_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<QString>("text");
    QTest::newRow("behind") << -1 << u"The camera’s clock is 1 h behind the place’s time."_s;
    QTest::newRow("ahead") << 9 << u"The camera’s clock is 9 h ahead of the place’s time."_s;
}

void OriginWordsTest::clock()
{
    QFETCH(const int, ahead);
    QTEST(clockSentence(std::chrono::hours(ahead)), "text");
}

void OriginWordsTest::position_data()
{
    QTest::addColumn<Position>("position");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    const QLocale metric(QLocale::English, QLocale::Australia);
    const QLocale states(QLocale::English, QLocale::UnitedStates);
    using enum PositionOrigin;
    QTest::newRow("EXIF") << positionOf(Measured, CandidateSource::Exif) << metric << u"From the file’s GPS"_s;
    QTest::newRow("exactness") << positionOf(Measured, CandidateSource::Exif, 8.2) << metric
                               << u"From the file’s GPS, ±8 m"_s;
    QTest::newRow("exactness in feet") << positionOf(Measured, CandidateSource::Exif, 8.2) << states
                                       << u"From the file’s GPS, ±27 ft"_s;
    QTest::newRow("a cell's exactness") << positionOf(Measured, CandidateSource::Exif, 2400) << metric
                                        << u"From the file’s GPS, ±2.4 km"_s;
    QTest::newRow("embedded XMP") << positionOf(Measured, CandidateSource::Xmp) << metric << u"From the file’s XMP"_s;
    QTest::newRow("video") << positionOf(Measured, CandidateSource::Container) << metric
                           << u"From the position in the video"_s;
    QTest::newRow("sidecar") << positionOf(Sidecar, CandidateSource::XmpSidecar) << metric << u"From the XMP sidecar"_s;
    QTest::newRow("Takeout") << positionOf(Sidecar, CandidateSource::Takeout) << metric << u"From Google Takeout"_s;
    QTest::newRow("some sidecar") << positionOf(Sidecar, CandidateSource::Exif) << metric
                                  << u"From a file beside the photo"_s;
    QTest::newRow("track") << positionOf(Track, CandidateSource::Exif) << metric << u"From a recorded track"_s;
    QTest::newRow("estimated") << positionOf(Estimated, CandidateSource::Neighbours) << metric
                               << u"Estimated between your own photos"_s;
    QTest::newRow("by hand") << positionOf(Manual, CandidateSource::User) << metric << u"Set by hand"_s;
}

void OriginWordsTest::position()
{
    QFETCH(const Position, position);
    QFETCH(const QLocale, locale);
    QLocale::setDefault(locale);
    QTEST(positionSourceText(position), "text");
}

} // namespace wayfolio::test

using wayfolio::test::OriginWordsTest;
WAYFOLIO_TEST(OriginWordsTest)

#include "OriginWordsTest.moc"
