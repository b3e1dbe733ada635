// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/FaultLab.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// An import that dies, or whose power fails, at exactly one point: right before and after each commit, and before or
/// in the middle of each thing that SQLite does to a file.
class CommitBoundaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtEachCommit_data();
    void killedAtEachCommit();
    void diesAtEachStep_data();
    void diesAtEachStep();

private:
    /// What an import of so many files leaves that nothing disturbs, `known` of them being there already.
    void measure(FaultLab& lab, int files, int known = 0)
    {
        QVERIFY(lab.makePhotos(known));
        QVERIFY(known == 0 || (lab.import().isDone && lab.keepCatalog()));
        QVERIFY(lab.makePhotos(files));
        m_whole = lab.import();
        QVERIFY(m_whole.isDone);
        m_expected = verifiedPhotos(lab.catalogPath());
        QCOMPARE(m_expected.size(), size_t(files));
        lab.reset();
    }

    /// Nothing but whole photos of what should be there; the next import brings the rest.
    void verifyRecovers(FaultLab& lab, PhotosByPath& left)
    {
        left = verifiedPhotos(lab.catalogPath());
        verifyKept(left, m_expected);
        const ImportEnd rest = lab.import();
        QVERIFY(rest.isDone);
        QCOMPARE(rest.unchanged, qint64(left.size()));
        QCOMPARE(rest.added, qint64(m_expected.size() - left.size()));
        QVERIFY(verifiedPhotos(lab.catalogPath()) == m_expected);
        lab.reset();
    }

    ImportEnd m_whole;
    PhotosByPath m_expected;
};

void CommitBoundaryTest::killedAtEachCommit_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("before") << u"beforeCommit"_s;
    QTest::newRow("after") << u"afterCommit"_s;
}

void CommitBoundaryTest::killedAtEachCommit()
{
    QFETCH(const QString, fault);
    constexpr int kFiles = 10 * FaultLab::kBatchSize;
    FaultLab lab;
    measure(lab, kFiles);
    qint64 commit = 1;
    for (PhotosByPath before; before.size() < m_expected.size(); ++commit) {
        const ImportEnd end = lab.import({.name = fault, .number = commit});
        QVERIFY(end.wasKilled || end.isDone); // behind the last one
        PhotosByPath left;
        verifyRecovers(lab, left);
        QVERIFY(left.size() >= before.size()); // the more commits, the more is there
        before = left;
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at commit %1"_s.arg(commit)));
    }
    qInfo("%lld commits of %lld until everything is there", commit - 1, m_whole.commits);
    QVERIFY(commit > 10);
}

void CommitBoundaryTest::diesAtEachStep_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("known"); // files in the catalogue before
    QTest::addColumn<int>("stride");
    QTest::newRow("killed") << u"die"_s << 0 << 4;
    QTest::newRow("killed in the middle of a write") << u"dieTorn"_s << 40 << 2;
    QTest::newRow("power loss while it is made") << u"powerLoss"_s << 0 << 1;
    QTest::newRow("power loss later") << u"powerLoss"_s << 40 << 1;
}

void CommitBoundaryTest::diesAtEachStep()
{
    QFETCH(const QString, fault);
    QFETCH(const int, known);
    QFETCH(const int, stride);
    FaultLab lab;
    measure(lab, known + 3 * FaultLab::kBatchSize, known);
    qInfo("%lld steps", m_whole.steps);
    size_t most = 0;
    for (qint64 step = 1; step <= m_whole.steps; step += stride) {
        const ImportEnd end = lab.import({.name = fault, .number = step, .seed = static_cast<int>(step)});
        QVERIFY(end.wasKilled || end.isDone); // on another run it may take fewer steps
        PhotosByPath left;
        verifyRecovers(lab, left);
        QVERIFY(left.size() >= size_t(known));
        most = std::max(most, left.size());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1"_s.arg(step)));
    }
    QCOMPARE(most, m_expected.size());
}

} // namespace wayfolio::test

using wayfolio::test::CommitBoundaryTest;
WAYFOLIO_TEST(CommitBoundaryTest)

#include "CommitBoundaryTest.moc"
