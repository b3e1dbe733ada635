// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ReadAhead.h"

#include "core/media/MediaFile.h"
#include "tests/core/media/FileCost.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ReadAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesTheHeadAlone();
    void asksLittleOfWhatIsCached();
    void leavesTheRestToTheReader();

private:
    QTemporaryDir m_folder;
};

/// A few kilobytes more are the kernel's to decide; its usual read-ahead would be a hundred.
void ReadAheadTest::fetchesTheHeadAlone()
{
    const QString path = m_folder.filePath(u"large.jpg"_s);
    QVERIFY(writeSparse({.head = QByteArray(1 << 20, 'x'), .holeBytes = 1 << 30, .tail = {}}, path));
    const FileCost cost(path);
    if (cost.pageBytes() != 0 || FileCost(path).pageBytes() != 0)
        return; // this file system keeps its files in memory
    ReadAhead().announce(path);
    QTest::qWait(50);
    QVERIFY2(cost.pageBytes() <= MediaFile::kHeadBytes + 16 * 1024, qPrintable(QString::number(cost.pageBytes())));
}

/// Once files turn out to be in the kernel's cache, only samples of those that follow are looked at.
void ReadAheadTest::asksLittleOfWhatIsCached()
{
    constexpr int kFiles = 1600;
    const QString path = m_folder.filePath(u"small.jpg"_s);
    QVERIFY(writeSparse({.head = "small", .holeBytes = 0, .tail = {}}, path));
    const FileCost cost(path);
    if (!cost.isCounted())
        QSKIP("this kernel does not count what is read");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "small");
    const qint64 before = cost.readBytes();
    ReadAhead readAhead;
    for (int i = 0; i < kFiles; ++i)
        readAhead.announce(path);
    QVERIFY(cost.readBytes() - before < 5 * kFiles / 4);
}

void ReadAheadTest::leavesTheRestToTheReader()
{
    const QString fifo = m_folder.filePath(u"fifo.jpg"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    ReadAhead readAhead;
    for (const QString& path : {fifo, m_folder.path(), m_folder.filePath(u"missing.jpg"_s)})
        readAhead.announce(path); // none of which waits
}

} // namespace wayfolio::test

using wayfolio::test::ReadAheadTest;
WAYFOLIO_TEST(ReadAheadTest)

#include "ReadAheadTest.moc"
