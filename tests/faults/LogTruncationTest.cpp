// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/jobs/ImportTask.h"
#include "tests/faults/FaultLab.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QtEndian>
#include <QTest>

#include <random>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat.html, section 4.1
constexpr qsizetype kLogHeaderBytes = 32;
constexpr qsizetype kFrameHeaderBytes = 24;
constexpr qsizetype kPageSizeOffset = 8;
constexpr qsizetype kCommitSizeOffset = 4; ///< in a frame's header; 0 in frames that do not end a commit

quint32 numberAt(const QByteArray& bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

QByteArray bytesOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAllTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

ImportReport importHere(const QString& catalog, const QString& photos)
{
    ImportRequest request;
    request.paths = {photos};
    request.batchSize = 5;
    ReaderPool readers(1);
    return importIntoCatalog(catalog, request, readers, {}, {});
}

} // namespace

/// Of what was written to the log, any part at its end may be missing after a power loss.
class LogTruncationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutLeavesWholeCommits();

private:
    void openCut(qsizetype length);

    static constexpr int kFiles = 60;
    FaultLab m_lab;
    QByteArray m_file;
    QByteArray m_log;
    PhotosByPath m_expected;
    PhotosByPath m_atLastCommit; ///< what the commits before the cut left
};

/// At the end of each frame, and somewhere inside.
void LogTruncationTest::everyCutLeavesWholeCommits()
{
    QVERIFY(m_lab.makePhotos(kFiles));
    const QString path = m_lab.catalogPath();
    const auto other = Catalog::open(path); // as long as it is open, the log stays as it is
    QVERIFY(other);
    QCOMPARE(importHere(path, m_lab.photos()).added, kFiles);
    m_file = bytesOfFile(path);
    m_log = bytesOfFile(path + u"-wal"_s);
    m_expected = verifiedPhotos(path);
    const qsizetype frameBytes = kFrameHeaderBytes + numberAt(m_log, kPageSizeOffset);
    const qsizetype frames = (m_log.size() - kLogHeaderBytes) / frameBytes;
    QVERIFY(frames > 30);

    std::mt19937 random(7);
    std::uniform_int_distribution<qsizetype> inside(1, frameBytes - 1);
    int commits = 0;
    for (const qsizetype length : {qsizetype{0}, kLogHeaderBytes / 2, kLogHeaderBytes})
        openCut(length);
    QVERIFY(m_atLastCommit.empty());
    for (qsizetype frame = 0; frame < frames && !QTest::currentTestFailed(); ++frame) {
        const qsizetype begin = kLogHeaderBytes + frame * frameBytes;
        openCut(begin + inside(random));
        if (numberAt(m_log, begin + kCommitSizeOffset) != 0) { // a commit ends here
            ++commits;
            const PhotosByPath before = std::exchange(m_atLastCommit, {});
            openCut(begin + frameBytes);
            verifyKept(before, m_atLastCommit);
        } else {
            openCut(begin + frameBytes);
        }
    }
    qInfo("%d commits in %d frames", commits, static_cast<int>(frames));
    QVERIFY(commits >= kFiles / 5);
    QVERIFY(m_atLastCommit == m_expected);
}

/// Sets m_atLastCommit where it is empty, and compares where it is not.
void LogTruncationTest::openCut(qsizetype length)
{
    const QString folder = m_lab.path(u"cut"_s);
    const QString path = folder + u"/catalog.sqlite"_s;
    QVERIFY(QDir(folder).removeRecursively() && QDir().mkpath(folder));
    QVERIFY(writeAllTo(path, m_file) && writeAllTo(path + u"-wal"_s, m_log.first(length)));
    const PhotosByPath left = verifiedPhotos(path);
    if (m_atLastCommit.empty())
        m_atLastCommit = left;
    QVERIFY2(left == m_atLastCommit, qPrintable(u"cut to %1 bytes"_s.arg(length)));
    verifyKept(left, m_expected);

    const ImportReport rest = importHere(path, m_lab.photos());
    QCOMPARE(rest.state, JobState::Done);
    QCOMPARE(rest.unchanged, qint64(left.size()));
    QVERIFY(verifiedPhotos(path) == m_expected);
}

} // namespace wayfolio::test

using wayfolio::test::LogTruncationTest;
WAYFOLIO_TEST(LogTruncationTest)

#include "LogTruncationTest.moc"
