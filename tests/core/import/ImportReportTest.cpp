// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportReport.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

class ImportReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reportedProblems_data()
    {
        QTest::addColumn<PhotoProblems>("problems");
        QTest::addColumn<bool>("hasPosition");
        QTest::addColumn<PhotoProblems>("reported");
        using enum PhotoProblem;
        QTest::newRow("nothing doubtful") << PhotoProblems() << true << PhotoProblems();
        QTest::newRow("all else is told") << (ReceiverVoid | TimeAssumed) << true << (ReceiverVoid | TimeAssumed);
        QTest::newRow("a source without a position, beside one with it")
            << (PositionZero | TimeAssumed) << true << PhotoProblems(TimeAssumed);
        QTest::newRow("the most telling reason")
            << (PositionZero | PositionUnreadable) << false << PhotoProblems(PositionZero);
        QTest::newRow("no time, whose zone would have to be assumed")
            << (NoTime | TimeAssumed | OffsetUnreadable) << true << (NoTime | OffsetUnreadable);
        QTest::newRow("no reason given") << PhotoProblems(NoTime) << false << (NoPosition | NoTime);
    }

    void reportedProblems()
    {
        QFETCH(const PhotoProblems, problems);
        QFETCH(const bool, hasPosition);
        Photo photo;
        photo.problems = problems;
        if (hasPosition)
            photo.position.emplace();
        QTEST(wayfolio::reportedProblems(photo), "reported");
    }

    void leavesTheFolderOut_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("rest");
        QTest::newRow("in it") << u"/p/q"_s << u"/p/q/a.jpg"_s << u"a.jpg"_s;
        QTest::newRow("further in") << u"/p/q"_s << u"/p/q/r/a.jpg"_s << u"r/a.jpg"_s;
        QTest::newRow("itself") << u"/p/q"_s << u"/p/q"_s << u"/p/q"_s;
        QTest::newRow("named alike") << u"/p/q"_s << u"/p/qr/a.jpg"_s << u"/p/qr/a.jpg"_s;
        QTest::newRow("elsewhere") << u"/p/q"_s << u"/a.jpg"_s << u"/a.jpg"_s;
        QTest::newRow("no folder") << QString() << u"/p/a.jpg"_s << u"/p/a.jpg"_s;
    }

    void leavesTheFolderOut()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, path);
        ImportReport report;
        report.folder = folder;
        QTEST(report.pathInFolder(path), "rest");
    }

    void gathersByDoubt()
    {
        ImportReport report;
        report.addDoubts(u"/a"_s, PhotoProblem::TimeAssumed | PhotoProblem::NoPosition);
        report.addDoubts(u"/b"_s, {});
        report.addDoubts(u"/c"_s, PhotoProblem::TimeAssumed);
        report.addDoubts(u"/d"_s, PhotoProblem::PositionZero);
        QCOMPARE(report.doubts,
                 (std::vector<ImportDoubt>{{.problem = PhotoProblem::NoPosition, .files = {u"/a"_s}},
                                           {.problem = PhotoProblem::PositionZero, .files = {u"/d"_s}},
                                           {.problem = PhotoProblem::TimeAssumed, .files = {u"/a"_s, u"/c"_s}}}));
    }
};

WAYFOLIO_TEST(ImportReportTest)

} // namespace wayfolio::test

#include "ImportReportTest.moc"
