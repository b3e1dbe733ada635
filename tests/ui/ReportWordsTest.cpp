// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ReportWords.h"

#include "tests/support/TestRegistry.h"

#include <QLocale>
#include <QSet>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ReportWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void summary();
    void namesEveryFailureAndDoubt();
    void longListsAreFolded_data();
    void longListsAreFolded();
    void saysWhyItStopped();
    void everyDoubtHasItsOwnTitle();
};

namespace {

ImportReport mixedReport()
{
    ImportReport report;
    report.added = 12;
    report.moved = 2;
    report.unchanged = 3;
    report.withoutPosition = 1;
    report.seconds = 3.21;
    report.failures.push_back({ErrorCode::EmptyFile, u"/p/empty.jpg"_s, {}});
    report.addDoubts(u"/p/zero.jpg"_s, PhotoProblem::PositionZero | PhotoProblem::TimeAssumed);
    report.addDoubts(u"/p/a\nb.jpg"_s, PhotoProblem::TimeAssumed);
    return report;
}

} // namespace

void ReportWordsTest::summary()
{
    QCOMPARE(reportSummary(mixedReport()), u"12 added, 2 moved, 3 unchanged, 1 without a position, 1 failed"_s);
    ImportReport restored;
    restored.unchanged = 3;
    restored.restored = 2;
    QCOMPARE(reportSummary(restored), u"0 added, 2 restored, 1 unchanged"_s);
    restored.restored = 3;
    QCOMPARE(reportSummary(restored), u"0 added, 3 restored"_s);
}

void ReportWordsTest::namesEveryFailureAndDoubt()
{
    QCOMPARE(reportText(mixedReport(), 20), u"Import finished in 3.2 s.\n"
                                            "\n"
                                            "Added: 12\n"
                                            "Updated: 0\n"
                                            "Moved: 2\n"
                                            "Unchanged: 3\n"
                                            "Without a position: 1\n"
                                            "Missing: 0\n"
                                            "Failed: 1\n"
                                            "\n"
                                            "Could not be imported:\n"
                                            "  “/p/empty.jpg” is empty.\n"
                                            "\n"
                                            "New or changed, and doubtful:\n"
                                            "  Position refused: 0°, 0°, the receiver had no fix (1)\n"
                                            "    /p/zero.jpg\n"
                                            "  Time zone assumed (2)\n"
                                            "    /p/zero.jpg\n"
                                            "    /p/a\\nb.jpg\n"_s);
}

void ReportWordsTest::longListsAreFolded_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<int>("named");
    QTest::addColumn<QString>("end");
    QTest::newRow("just as long") << 20 << 20 << u"    /p/19.jpg\n"_s;
    QTest::newRow("longer") << 1'234 << 20 << u"    /p/19.jpg\n    … and 1214 more\n"_s;
}

void ReportWordsTest::longListsAreFolded()
{
    QFETCH(const int, files);
    QFETCH(const int, named);
    QFETCH(const QString, end);
    QLocale::setDefault(QLocale::c());
    ImportReport report;
    for (int i = 0; i < files; ++i)
        report.addDoubts(u"/p/%1.jpg"_s.arg(i), PhotoProblem::TimeAssumed);
    const QString text = reportText(report, 20);
    QCOMPARE(text.count(u".jpg"_s), named);
    QVERIFY2(text.endsWith(end), qPrintable(text));
    QVERIFY(text.contains(u"Time zone assumed (%1)"_s.arg(files)));
}

void ReportWordsTest::saysWhyItStopped()
{
    ImportReport report = mixedReport();
    report.state = JobState::Failed;
    report.fatal = Error{ErrorCode::DiskFull, u"/c.sqlite"_s, {}};
    QCOMPARE(reportHeading(report), u"Import stopped after 3.2 s; what was done is kept.\n"
                                    "“/c.sqlite” cannot be written: the disk is full."_s);
    QVERIFY(reportText(report, 20).startsWith(reportHeading(report)));
}

void ReportWordsTest::everyDoubtHasItsOwnTitle()
{
    QSet<QString> titles;
    for (quint32 bit = 0; bit < 32; ++bit) {
        const auto problem = static_cast<PhotoProblem>(1U << bit);
        if (identifiers(problem).isEmpty())
            continue;
        QVERIFY(!doubtTitle(problem).isEmpty());
        titles << doubtTitle(problem);
    }
    QCOMPARE(titles.size(), identifiers(PhotoProblems::fromInt(-1)).size());
}

} // namespace wayfolio::test

using wayfolio::test::ReportWordsTest;
WAYFOLIO_TEST(ReportWordsTest)

#include "ReportWordsTest.moc"
