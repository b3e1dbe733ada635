// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/ExplainText.h"

#include "tests/support/Enumerators.h"
#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ExplainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale::c()); }

    void text_data();
    void text();
    void everythingFitsTheTerminal();
};

namespace {

Candidate statement(CandidateTopic topic, CandidateSource source, Verdict verdict, CandidateReason reason,
                    const QString& value)
{
    return {.topic = topic, .source = source, .verdict = verdict, .reason = reason, .value = value};
}

PhotoExplanation bareExplanation()
{
    PhotoExplanation explanation;
    explanation.photo.files = {u"/p/a.jpg"_s};
    explanation.photo.problems = PhotoProblem::NoPosition | PhotoProblem::NoTime;
    return explanation;
}

PhotoExplanation fullExplanation()
{
    PhotoExplanation explanation;
    Photo& photo = explanation.photo;
    photo.files = {u"/p/a.jpg"_s};
    photo.position = Position{.point = *GeoPoint::fromDegrees(37.5665, 126.978),
                              .altitudeMeters = {},
                              .uncertaintyMeters = 8.0,
                              .origin = PositionOrigin::Sidecar,
                              .source = CandidateSource::XmpSidecar};
    photo.captureTime.wall = WallTime(std::chrono::milliseconds(1'710'074'096'000));
    photo.captureTime.utc = Instant(std::chrono::milliseconds(1'710'041'696'000));
    photo.captureTime.offset = std::chrono::hours(9);
    photo.captureTime.timeZone = u"Asia/Seoul"_s;
    photo.captureTime.source = TimeSource::PlaceZone;
    photo.captureTime.clockAhead = std::chrono::hours(-1);
    photo.camera = u"Canon EOS R5"_s;
    photo.rating = 4;
    photo.problems = PhotoProblem::ClockOffByHours | PhotoProblem::MetadataDamaged;
    using enum CandidateReason;
    explanation.candidates = {
        statement(CandidateTopic::Position, CandidateSource::XmpSidecar, Verdict::Won, None,
                  u"37.5665000, 126.9780000"_s),
        statement(CandidateTopic::Position, CandidateSource::Exif, Verdict::Lost, Outranked,
                  u"35.1000000, 129.0000000"_s),
        statement(CandidateTopic::Position, CandidateSource::Xmp, Verdict::Refused, NoHemisphere,
                  u"35.1000000, 129.0000000"_s),
        statement(CandidateTopic::Time, CandidateSource::Exif, Verdict::Won, None, u"2024-03-10T12:34:56"_s),
        statement(CandidateTopic::Zone, CandidateSource::Place, Verdict::Won, None, u"Asia/Seoul"_s),
        statement(CandidateTopic::Zone, CandidateSource::Exif, Verdict::Refused, BelongsElsewhere, u"+00:00"_s),
    };
    return explanation;
}

} // namespace

void ExplainTextTest::text_data()
{
    QTest::addColumn<PhotoExplanation>("explanation");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing known") << bareExplanation()
                                   << u"/p/a.jpg\n"
                                      "  Position    not known\n"
                                      "              The file does not say where it was taken.\n"
                                      "  Time        not known\n"
                                      "              The file does not say when it was taken."_s;
    PhotoExplanation upright = bareExplanation();
    upright.candidates = {
        statement(CandidateTopic::Orientation, CandidateSource::Exif, Verdict::Won, CandidateReason::None, u"1"_s)};
    QTest::newRow("upright, and it is said") << upright
                                             << u"/p/a.jpg\n"
                                                "  Position    not known\n"
                                                "              The file does not say where it was taken.\n"
                                                "  Time        not known\n"
                                                "              The file does not say when it was taken.\n"
                                                "  Orientation 1\n"
                                                "    used      EXIF: 1\n"
                                                "              Nothing else was said."_s;
    PhotoExplanation rejected = bareExplanation();
    rejected.photo.rating = kRejected;
    QTest::newRow("rejected") << rejected
                              << u"/p/a.jpg\n"
                                 "  Position    not known\n"
                                 "              The file does not say where it was taken.\n"
                                 "  Time        not known\n"
                                 "              The file does not say when it was taken.\n"
                                 "  Rating      Rejected"_s;
    QTest::newRow("much said") << fullExplanation()
                               << u"/p/a.jpg\n"
                                  "  Position    37.5665000, 126.9780000\n"
                                  "              From the XMP sidecar, ±8 m.\n"
                                  "    used      XMP sidecar: 37.5665, 126.978\n"
                                  "              Its source is believed most.\n"
                                  "    not used  EXIF: 35.1, 129\n"
                                  "              The XMP sidecar says otherwise.\n"
                                  "    refused   Embedded XMP: 35.1, 129\n"
                                  "              It does not say north or south, east or west, and waits for you to\n"
                                  "              confirm it.\n"
                                  "  Time        2024-03-10 12:34:56\n"
                                  "              UTC+09:00, Asia/Seoul; zone from the place (inferred).\n"
                                  "              Inferred: a good guess from what is around the photo.\n"
                                  "              The camera’s clock is 1 h behind the place’s time.\n"
                                  "    used      EXIF: 2024-03-10 12:34:56\n"
                                  "              Nothing else was said.\n"
                                  "  Zone        UTC+09:00\n"
                                  "    used      Zone of the place: Asia/Seoul\n"
                                  "              Its source is believed most.\n"
                                  "    refused   EXIF: UTC+00:00\n"
                                  "              OffsetTime belongs to the file’s change, not to the shot.\n"
                                  "  Camera      Canon EOS R5\n"
                                  "  Rating      4 of 5 stars\n"
                                  "  File        The metadata is damaged; what could be read is kept."_s;
}

void ExplainTextTest::text()
{
    QFETCH(const PhotoExplanation, explanation);
    QTEST(explainLines(explanation, {}).join(u'\n'), "text");
}

void ExplainTextTest::everythingFitsTheTerminal()
{
    PhotoExplanation explanation = fullExplanation();
    explanation.photo.problems = PhotoProblems::fromInt(-1);
    for (const CandidateTopic topic : enumerators<CandidateTopic>()) {
        for (const CandidateSource source : enumerators<CandidateSource>()) {
            for (const CandidateReason reason : enumerators<CandidateReason>())
                explanation.candidates.push_back(
                    statement(topic, source, Verdict::Lost, reason, u"-33.4378000, -170.6504000"_s));
        }
    }
    for (const QString& line : explainLines(explanation, {}))
        QVERIFY2(line.size() <= 80 && !line.endsWith(u' '), qPrintable(line));
}

} // namespace wayfolio::test

using wayfolio::test::ExplainTextTest;
WAYFOLIO_TEST(ExplainTextTest)

#include "ExplainTextTest.moc"
