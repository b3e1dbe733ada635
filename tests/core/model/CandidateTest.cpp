// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Candidate.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class CandidateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifiersAreStable();
    void remarkable_data();
    void remarkable();
};

void CandidateTest::identifiersAreStable()
{
    QCOMPARE(identifier(CandidateTopic::Position), u"position"_s);
    QCOMPARE(identifier(CandidateTopic::Orientation), u"orientation"_s);
    QCOMPARE(identifier(CandidateSource::User), u"user"_s);
    QCOMPARE(identifier(CandidateSource::FileTime), u"fileTime"_s);
    QCOMPARE(identifier(Verdict::Refused), u"refused"_s);
    QCOMPARE(identifier(CandidateReason::None), u"none"_s);
    QCOMPARE(identifier(CandidateReason::OtherMoment), u"otherMoment"_s);
}

void CandidateTest::remarkable_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("isKept");
    const auto row = [](const char* name, Verdict verdict, CandidateReason reason, bool isKept) {
        QTest::newRow(name) << int(verdict) << int(reason) << isKept;
    };
    row("the plain winner", Verdict::Won, CandidateReason::None, false);
    row("one that says the same", Verdict::Lost, CandidateReason::SameAsWinner, false);
    row("one that says otherwise", Verdict::Lost, CandidateReason::Outranked, true);
    row("nonsense", Verdict::Refused, CandidateReason::OutOfRange, true);
    row("a winner with a remark", Verdict::Won, CandidateReason::SixtySeconds, true);
}

void CandidateTest::remarkable()
{
    QFETCH(const int, verdict);
    QFETCH(const int, reason);
    QFETCH(const bool, isKept);
    const Candidate candidate{.topic = CandidateTopic::Position,
                              .source = CandidateSource::Xmp,
                              .verdict = Verdict(verdict),
                              .reason = CandidateReason(reason),
                              .value = u"1.0000000, 2.0000000"_s};
    QCOMPARE(wayfolio::remarkable({candidate}), isKept ? Candidates{candidate} : Candidates());
}

WAYFOLIO_TEST(CandidateTest)

} // namespace wayfolio::test

#include "CandidateTest.moc"
