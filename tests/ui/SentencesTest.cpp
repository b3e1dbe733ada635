// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Sentences.h"

#include "tests/support/TestRegistry.h"

#include <QSet>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorSaysWhatAndWhy();
    void detailStandsBehind();
    void everyProblemHasItsOwnSentence();
    void reportNamesEveryFile();
};

void SentencesTest::everyErrorSaysWhatAndWhy()
{
    const QSet<ErrorCode> withoutFile{ErrorCode::NothingToExport, ErrorCode::NoSuchTrip, ErrorCode::NetworkFailed,
                                      ErrorCode::Cancelled};
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        const Error error{static_cast<ErrorCode>(code), u"/photos/a\nb.jpg"_s, {}};
        const QString text = sentence(error);
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u'%') && !text.contains(u'\n'), qPrintable(text));
        QVERIFY2(withoutFile.contains(error.code) || text.contains(u"“/photos/a\\nb.jpg”"_s), qPrintable(text));
        seen << text;
    }
    QCOMPARE(seen.size(), static_cast<int>(ErrorCode::Cancelled) + 1);
}

void SentencesTest::detailStandsBehind()
{
    QCOMPARE(sentence(Error{ErrorCode::NotReadable, u"a.jpg"_s, u"Permission denied"_s}),
             u"“a.jpg” cannot be read. (Permission denied)"_s);
}

void SentencesTest::everyProblemHasItsOwnSentence()
{
    const PhotoProblems all(0x3ff); // ten problems
    const QStringList texts = sentences(all);
    QCOMPARE(texts.size(), identifiers(all).size());
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
    QVERIFY(sentences({}).isEmpty());
}

void SentencesTest::reportNamesEveryFile()
{
    ImportReport report;
    report.added = 12;
    report.unchanged = 3;
    report.withoutPosition = 1;
    report.seconds = 3.21;
    report.failures.push_back({ErrorCode::EmptyFile, u"/p/empty.jpg"_s, {}});
    report.withoutPositionFiles.emplace_back(u"/p/zero.jpg"_s, PhotoProblem::PositionZero);
    const QString text = reportText(report);
    for (const QString& part : {u"Import finished in 3.2 s."_s, u"Added: 12"_s, u"Unchanged: 3"_s, u"Updated: 0"_s,
                                u"Without a position: 1"_s, u"Missing: 0"_s, u"Failed: 1"_s,
                                u"  “/p/empty.jpg” is empty."_s, u"“/p/zero.jpg”: The position is 0°, 0°"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in:\n"_s + text));
    }
    QVERIFY(text.endsWith(u'\n'));
    QCOMPARE(reportSummary(report), u"12 added, 3 unchanged, 1 without a position, 1 failed"_s);

    report.state = JobState::Failed;
    report.fatal = Error{ErrorCode::DiskFull, u"/c.sqlite"_s, {}};
    QVERIFY(reportText(report).startsWith(u"Import stopped after 3.2 s; what was done is kept.\n"
                                          "“/c.sqlite” cannot be written: the disk is full.\n"_s));
}

} // namespace wayfolio::test

using wayfolio::test::SentencesTest;
WAYFOLIO_TEST(SentencesTest)

#include "SentencesTest.moc"
