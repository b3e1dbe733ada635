// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <pty.h>
#include <unistd.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Imports that are ended in the middle: what is committed stays, and the next one goes on.
class InterruptFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endedInTheMiddle_data();
    void endedInTheMiddle();
    void ignoredSignalStaysIgnored();
    void progressGoesToTheTerminal();

private:
    [[nodiscard]] qint64 photoCount(const QString& catalog) const;

    static constexpr int kPhotos = 6000;
    WayfolioProcess m_wayfolio;
};

void InterruptFlowTest::initTestCase()
{
    QVERIFY(makeManyPhotos(m_wayfolio.path(u"photos"_s), kPhotos));
}

qint64 InterruptFlowTest::photoCount(const QString& catalog) const
{
    const RunResult result = m_wayfolio.run({u"photos"_s, u"--json"_s, u"--catalog"_s, catalog});
    return result.exitCode == 0 ? result.json().array().size() : -1;
}

void InterruptFlowTest::endedInTheMiddle_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("isOrderly");
    QTest::newRow("Ctrl-C") << SIGINT << true;
    QTest::newRow("terminate") << SIGTERM << true;
    QTest::newRow("kill -9") << SIGKILL << false;
}

void InterruptFlowTest::endedInTheMiddle()
{
    QFETCH(const int, signal);
    QFETCH(const bool, isOrderly);
    const QString catalog = u"c%1.sqlite"_s.arg(signal);
    const QStringList import{u"import"_s, u"--json"_s, u"--catalog"_s, catalog, u"photos"_s};
    const auto process = m_wayfolio.prepared(import);
    process->start();
    QElapsedTimer clock;
    clock.start();
    // Larger than the schema: the first batches are in it. The import is then well under way and far from its end.
    const QString log = m_wayfolio.path(catalog + u"-wal"_s);
    while (QFileInfo(log).size() < 400'000 && clock.elapsed() < 30'000 && process->state() != QProcess::NotRunning)
        process->waitForFinished(1);
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), signal), 0);
    QVERIFY(process->waitForFinished());

    qint64 reported = -1;
    if (isOrderly) {
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 3);
        const QJsonObject report = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
        QCOMPARE(report[u"state"].toString(), u"cancelled"_s);
        reported = report[u"added"].toInteger();
    } else {
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    }
    QCOMPARE(m_wayfolio.run({u"check"_s, u"--catalog"_s, catalog}).out, "ok\n");
    const qint64 kept = photoCount(catalog);
    QVERIFY2(kept >= 0 && kept < kPhotos, qPrintable(QString::number(kept)));
    if (isOrderly)
        QCOMPARE(kept, reported);

    const RunResult next = m_wayfolio.run(import);
    QCOMPARE(next.exitCode, 0);
    QCOMPARE(next.json()[u"unchanged"].toInteger(), kept); // nothing committed is read again
    QCOMPARE(next.json()[u"added"].toInteger(), kPhotos - kept);
    QCOMPARE(photoCount(catalog), kPhotos);
    QCOMPARE(m_wayfolio.run({u"check"_s, u"--catalog"_s, catalog}).out, "ok\n");
}

/// `nohup wayfolio import …` goes on when the terminal closes.
void InterruptFlowTest::ignoredSignalStaysIgnored()
{
    const auto process =
        m_wayfolio.prepared({u"import"_s, u"--json"_s, u"--catalog"_s, u"nohup.sqlite"_s, u"photos"_s});
    process->setChildProcessModifier([] { ::signal(SIGHUP, SIG_IGN); });
    process->start();
    while (!QFileInfo::exists(m_wayfolio.path(u"nohup.sqlite"_s)) && process->state() != QProcess::NotRunning)
        process->waitForFinished(1);
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGHUP), 0);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(photoCount(u"nohup.sqlite"_s), kPhotos);
}

/// One line on standard error that is written over and over and gone at the end; the data are not touched by it.
void InterruptFlowTest::progressGoesToTheTerminal()
{
    int terminal = -1;
    int programsEnd = -1;
    QCOMPARE(::openpty(&terminal, &programsEnd, nullptr, nullptr, nullptr), 0);
    const auto process = m_wayfolio.prepared({u"import"_s, u"--json"_s, u"--catalog"_s, u"tty.sqlite"_s, u"photos"_s});
    process->setChildProcessModifier([programsEnd] { ::dup2(programsEnd, STDERR_FILENO); });
    QElapsedTimer clock;
    clock.start();
    process->start();
    QVERIFY(process->waitForFinished());
    const qint64 elapsedMs = clock.elapsed();
    QByteArray shown(1 << 20, Qt::Uninitialized);
    shown.truncate(::read(terminal, shown.data(), static_cast<size_t>(shown.size())));
    ::close(terminal);
    ::close(programsEnd);

    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(QJsonDocument::fromJson(process->readAllStandardOutput())[u"added"].toInt(), kPhotos);
    const QList<QByteArray> lines = shown.split('\r');
    QVERIFY2(shown.contains(" files"), shown.constData());
    QVERIFY2(lines.size() - 1 <= elapsedMs / 100 + 3, shown.constData()); // ten a second, the one that erases, line end
    const qsizetype erased = shown.lastIndexOf("\r\x1b[K");
    QVERIFY2(erased > shown.lastIndexOf(" of "), shown.constData());
}

} // namespace wayfolio::test

using wayfolio::test::InterruptFlowTest;
WAYFOLIO_TEST(InterruptFlowTest)

#include "InterruptFlowTest.moc"
