// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/DoubtWords.h"

#include "tests/support/TestRegistry.h"
#include "ui/Sentences.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class DoubtWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubts_data();
    void doubts();
    void everyProblemIsTold();
};

namespace {

Photo locatedPhoto(PhotoProblems problems)
{
    Photo photo;
    photo.position.emplace().point = *GeoPoint::fromDegrees(1, 2);
    photo.problems = problems;
    return photo;
}

Photo unlocatedPhoto(PhotoProblems problems)
{
    Photo photo;
    photo.problems = problems;
    return photo;
}

Photo photoToConfirm()
{
    Photo photo = unlocatedPhoto(PhotoProblem::PositionNoHemisphere);
    photo.candidates = {{.topic = CandidateTopic::Position,
                         .source = CandidateSource::Exif,
                         .verdict = Verdict::Refused,
                         .reason = CandidateReason::NoHemisphere,
                         .value = u"33.4378000, 70.6504000"_s}};
    return photo;
}

Photo photoOfWrongClock()
{
    Photo photo = locatedPhoto(PhotoProblem::ClockOffByHours);
    photo.captureTime.clockAhead = std::chrono::hours(-1);
    return photo;
}

} // namespace

void DoubtWordsTest::doubts_data()
{
    QTest::addColumn<Photo>("photo");
    QTest::addColumn<QStringList>("place");
    QTest::addColumn<QStringList>("time");
    QTest::addColumn<QStringList>("file");
    const QStringList none;
    QTest::newRow("no doubt") << locatedPhoto({}) << none << none << none;
    QTest::newRow("an assumed zone is told by the zone's line")
        << locatedPhoto(PhotoProblem::TimeAssumed) << none << none << none;
    QTest::newRow("one of each") << locatedPhoto(PhotoProblem::ReceiverVoid | PhotoProblem::TimeDisputed |
                                                 PhotoProblem::MetadataDamaged)
                                 << QStringList{sentence(PhotoProblem::ReceiverVoid)}
                                 << QStringList{sentence(PhotoProblem::TimeDisputed)}
                                 << QStringList{sentence(PhotoProblem::MetadataDamaged)};
    QTest::newRow("the most telling reason for no position")
        << unlocatedPhoto(PhotoProblem::PositionZero | PhotoProblem::PositionUnreadable)
        << QStringList{sentence(PhotoProblem::PositionZero)} << none << none;
    QTest::newRow("a source that had no position, beside one that had")
        << locatedPhoto(PhotoProblem::PositionZero) << none << none << none;
    QTest::newRow("waits to be confirmed")
        << photoToConfirm()
        << QStringList{sentence(PhotoProblem::PositionNoHemisphere),
                       u"It says 33.4378, 70.6504; the photo stays off the map until you confirm where that is."_s}
        << none << none;
    QTest::newRow("clock") << photoOfWrongClock() << none
                           << QStringList{u"The camera’s clock is 1 h behind the place’s time."_s} << none;
    QTest::newRow("clock, nobody knows how far") << locatedPhoto(PhotoProblem::ClockOffByHours) << none
                                                 << QStringList{sentence(PhotoProblem::ClockOffByHours)} << none;
}

void DoubtWordsTest::doubts()
{
    QFETCH(const Photo, photo);
    QTEST(placeDoubts(photo), "place");
    QTEST(timeDoubts(photo), "time");
    QTEST(fileDoubts(photo), "file");
}

void DoubtWordsTest::everyProblemIsTold()
{
    for (quint32 bit = 0; bit < 32; ++bit) {
        const auto problem = static_cast<PhotoProblem>(1U << bit);
        if (identifiers(problem).isEmpty() || problem == PhotoProblem::TimeAssumed)
            continue;
        const Photo photo = unlocatedPhoto(problem);
        const QStringList told = placeDoubts(photo) + timeDoubts(photo) + fileDoubts(photo);
        QCOMPARE(told.count(sentence(problem)), 1);
    }
}

} // namespace wayfolio::test

using wayfolio::test::DoubtWordsTest;
WAYFOLIO_TEST(DoubtWordsTest)

#include "DoubtWordsTest.moc"
