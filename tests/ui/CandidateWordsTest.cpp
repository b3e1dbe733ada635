// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/CandidateWords.h"

#include "tests/support/Enumerators.h"
#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class CandidateWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale::c()); }

    void everyEnumeratorHasItsOwnWords_data();
    void everyEnumeratorHasItsOwnWords();
    void everyTimeSourceIsSomebodys();
    void value_data();
    void value();
    void outcome_data();
    void outcome();
    void winner_data();
    void winner();
};

namespace {

template<class Enum, class Words>
QStringList wordsOfAll(Words words)
{
    QStringList all;
    for (const Enum enumerator : enumerators<Enum>())
        all << words(enumerator);
    return all;
}

Candidate statement(CandidateTopic topic, CandidateSource source, Verdict verdict, CandidateReason reason,
                    const QString& value = u"1"_s)
{
    return {.topic = topic, .source = source, .verdict = verdict, .reason = reason, .value = value};
}

} // namespace

void CandidateWordsTest::everyEnumeratorHasItsOwnWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("topics") << wordsOfAll<CandidateTopic>(&topicText);
    QTest::newRow("sources") << wordsOfAll<CandidateSource>(&sourceText);
    QTest::newRow("sources in a sentence") << wordsOfAll<CandidateSource>(&sourceInSentence);
    QTest::newRow("verdicts") << wordsOfAll<Verdict>(&verdictText);
    for (const CandidateTopic topic : enumerators<CandidateTopic>()) {
        QStringList reasons = wordsOfAll<CandidateReason>([topic](CandidateReason reason) {
            return reasonText(statement(topic, CandidateSource::Exif, Verdict::Lost, reason), {});
        });
        QVERIFY(reasons.takeFirst().isEmpty()); // "none"
        QTest::addRow("reasons of %s", qPrintable(identifier(topic))) << reasons;
    }
}

void CandidateWordsTest::everyEnumeratorHasItsOwnWords()
{
    QFETCH(const QStringList, words);
    QVERIFY(words.size() >= 3);
    QVERIFY(std::ranges::none_of(words, [](const QString& word) { return word.isEmpty() || word.contains(u'%'); }));
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
}

void CandidateWordsTest::everyTimeSourceIsSomebodys()
{
    for (const TimeSource source : enumerators<TimeSource>())
        QCOMPARE(sourceOf(source).has_value(), source != TimeSource::None);
}

void CandidateWordsTest::value_data()
{
    QTest::addColumn<CandidateTopic>("topic");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    using enum CandidateTopic;
    QTest::newRow("position") << Position << u"37.5665000, 126.9780000"_s << u"37.5665, 126.978"_s;
    QTest::newRow("south-west") << Position << u"-33.4378001, -70.0000000"_s << u"-33.4378001, -70"_s;
    QTest::newRow("hemispheres unknown") << Position << u"±33.4378000, ±70.0000000"_s << u"±33.4378, ±70"_s;
    QTest::newRow("position that is none") << Position << u"N/A, 1"_s << u"N/A, 1"_s;
    QTest::newRow("one axis") << Position << u"37.5665000"_s << u"37.5665000"_s;
    QTest::newRow("altitude") << Altitude << u"567.3"_s << u"567 m"_s;
    QTest::newRow("altitude that is none") << Altitude << u"0/0"_s << u"0/0"_s;
    QTest::newRow("wall time") << Time << u"2024-03-10T12:34:56.789"_s << u"2024-03-10 12:34:56.789"_s;
    QTest::newRow("instant") << Time << u"2024-03-10T03:34:56Z"_s << u"2024-03-10 03:34:56 UTC"_s;
    QTest::newRow("time that is none") << Time << u"0000:00:00 00:00:00"_s << u"0000:00:00 00:00:00"_s;
    QTest::newRow("offset") << Zone << u"+09:00"_s << u"UTC+09:00"_s;
    QTest::newRow("zone") << Zone << u"Asia/Seoul"_s << u"Asia/Seoul"_s;
    QTest::newRow("direction") << Direction << u"273.2"_s << u"273° west"_s;
    QTest::newRow("camera") << Camera << u"삼성\nGalaxy"_s << u"삼성\\nGalaxy"_s;
    QTest::newRow("orientation") << Orientation << u"6"_s << u"6"_s;
}

void CandidateWordsTest::value()
{
    QFETCH(const CandidateTopic, topic);
    QFETCH(const QString, value);
    QTEST(candidateValueText(statement(topic, CandidateSource::Exif, Verdict::Won, CandidateReason::None, value)),
          "text");
}

void CandidateWordsTest::outcome_data()
{
    QTest::addColumn<Candidate>("candidate");
    QTest::addColumn<std::optional<CandidateSource>>("winner");
    QTest::addColumn<QString>("text");
    using enum CandidateTopic;
    const auto exif = [](CandidateTopic topic, Verdict verdict, CandidateReason reason) {
        return statement(topic, CandidateSource::Exif, verdict, reason);
    };
    const std::optional<CandidateSource> nobody;
    const std::optional sidecar = CandidateSource::XmpSidecar;
    QTest::newRow("won") << exif(Position, Verdict::Won, CandidateReason::None) << nobody << u"Used."_s;
    QTest::newRow("won with a remark") << exif(Position, Verdict::Won, CandidateReason::ReceiverVoid) << nobody
                                       << u"Used: the receiver marked it as not valid."_s;
    QTest::newRow("outranked") << exif(Position, Verdict::Lost, CandidateReason::Outranked) << sidecar
                               << u"Not used: the XMP sidecar says otherwise."_s;
    QTest::newRow("outranked by the user")
        << exif(Position, Verdict::Lost, CandidateReason::Outranked) << std::optional(CandidateSource::User)
        << u"Not used: you said otherwise."_s;
    QTest::newRow("outranked by nobody knows whom")
        << exif(Position, Verdict::Lost, CandidateReason::Outranked) << nobody
        << u"Not used: a source that is believed more says otherwise."_s;
    QTest::newRow("agrees") << exif(Position, Verdict::Lost, CandidateReason::SameAsWinner) << sidecar
                            << u"Not used: it says the same as the XMP sidecar."_s;
    QTest::newRow("OffsetTime") << exif(Zone, Verdict::Refused, CandidateReason::BelongsElsewhere) << sidecar
                                << u"Refused: OffsetTime belongs to the file’s change, not to the shot."_s;
    QTest::newRow("GPSDestLatitude") << exif(Position, Verdict::Refused, CandidateReason::BelongsElsewhere) << nobody
                                     << u"Refused: it belongs to the subject, not to the camera."_s;
    QTest::newRow("altitude of another position") << exif(Altitude, Verdict::Lost, CandidateReason::BelongsElsewhere)
                                                  << sidecar << u"Not used: it is the altitude of another place."_s;
    QTest::newRow("no fix") << exif(Position, Verdict::Refused, CandidateReason::Zero) << nobody
                            << u"Refused: 0°, 0° is what a receiver without a fix writes."_s;
    QTest::newRow("no clock") << exif(Time, Verdict::Refused, CandidateReason::Zero) << nobody
                              << u"Refused: zeros are what a clock that was never set writes."_s;
}

void CandidateWordsTest::outcome()
{
    QFETCH(const Candidate, candidate);
    QFETCH(const std::optional<CandidateSource>, winner);
    QTEST(outcomeSentence(candidate, winner), "text");
}

void CandidateWordsTest::winner_data()
{
    QTest::addColumn<CandidateTopic>("topic");
    QTest::addColumn<bool>("amongCandidates");
    QTest::addColumn<std::optional<CandidateSource>>("source");
    using enum CandidateTopic;
    QTest::newRow("position, by the candidates") << Position << true << std::optional(CandidateSource::User);
    QTest::newRow("position, by the photo") << Position << false << std::optional(CandidateSource::Takeout);
    QTest::newRow("zone, by the photo") << Zone << false << std::optional(CandidateSource::Place);
    QTest::newRow("camera: not known") << Camera << false << std::optional<CandidateSource>();
}

void CandidateWordsTest::winner()
{
    QFETCH(const CandidateTopic, topic);
    QFETCH(const bool, amongCandidates);
    Photo photo;
    photo.position = wayfolio::Position{.point = *GeoPoint::fromDegrees(1, 2),
                                        .altitudeMeters = {},
                                        .uncertaintyMeters = {},
                                        .origin = PositionOrigin::Sidecar,
                                        .source = CandidateSource::Takeout};
    photo.captureTime.source = TimeSource::PlaceZone;
    Candidates candidates{statement(topic, CandidateSource::Exif, Verdict::Lost, CandidateReason::Outranked)};
    if (amongCandidates)
        candidates.push_back(statement(topic, CandidateSource::User, Verdict::Won, CandidateReason::None));
    QTEST(winnerOf(topic, candidates, photo), "source");
}

} // namespace wayfolio::test

using wayfolio::test::CandidateWordsTest;
WAYFOLIO_TEST(CandidateWordsTest)

#include "CandidateWordsTest.moc"
