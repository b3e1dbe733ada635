// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

#include <csignal>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The processes in which the program reads photos.
class ReaderFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheDeathOfItsReaders();
    void leavesNoReaderBehind();

private:
    static constexpr int kPhotos = 4000;
    WayfolioProcess m_wayfolio;
};

namespace {

/// The processes that `process` started.
QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    const QString tasks = u"/proc/%1/task"_s.arg(process);
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks + u'/' + task + u"/children"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& child : file.readAll().split(' ')) {
            if (const qint64 id = child.toLongLong(); id > 0)
                children.append(id);
        }
    }
    return children;
}

} // namespace

/// All readers die at once; those that come in their place are left alone.
void ReaderFlowTest::survivesTheDeathOfItsReaders()
{
    QVERIFY(makeManyPhotos(m_wayfolio.path(u"photos"_s), kPhotos));
    const auto process = m_wayfolio.prepared({u"import"_s, u"--json"_s, u"--catalog"_s, u"a.sqlite"_s, u"photos"_s});
    process->start();
    QVERIFY(process->waitForStarted());
    QList<qint64> killed;
    while (killed.isEmpty() && !process->waitForFinished(1))
        killed = childrenOf(process->processId());
    for (const qint64 reader : std::as_const(killed))
        QCOMPARE(::kill(static_cast<pid_t>(reader), SIGKILL), 0);
    QVERIFY(process->waitForFinished());
    QVERIFY(!killed.isEmpty());
    QCOMPARE(process->exitCode(), 0);
    const QJsonObject report = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    QCOMPARE(report[u"added"].toInt(), kPhotos);
    QCOMPARE(m_wayfolio.run({u"check"_s, u"--catalog"_s, u"a.sqlite"_s}).out, "ok\n");
}

void ReaderFlowTest::leavesNoReaderBehind()
{
    const auto process = m_wayfolio.prepared({u"import"_s, u"--json"_s, u"--catalog"_s, u"b.sqlite"_s, u"photos"_s});
    process->start();
    QList<qint64> readers;
    while (readers.isEmpty() && !process->waitForFinished(1))
        readers = childrenOf(process->processId());
    QVERIFY(!readers.isEmpty());
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGKILL), 0);
    QVERIFY(process->waitForFinished());
    for (const qint64 reader : readers)
        QTRY_VERIFY(::kill(static_cast<pid_t>(reader), 0) != 0); // they see the pipe's end
}

} // namespace wayfolio::test

using wayfolio::test::ReaderFlowTest;
WAYFOLIO_TEST(ReaderFlowTest)

#include "ReaderFlowTest.moc"
