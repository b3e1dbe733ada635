// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <csignal>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Starts of the program with windows, on a screen that nobody sees.
class OneWindowFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondStartHandsItsPathsOver();
    void killedWindowIsNoObstacle();
    void stoppedBySignalItClosesAsByHand_data();
    void stoppedBySignalItClosesAsByHand();
    void otherCatalogueHasAWindowOfItsOwn();
    void stoppedWindowIsNotWaitedFor();
    void verbsAreNotHandedOver();

private:
    using Running = std::unique_ptr<QProcess>;

    [[nodiscard]] QStringList sockets() const
    {
        return QDir(m_wayfolio->path(u"run/wayfolio"_s)).entryList({u"*.socket"_s}, QDir::System);
    }

    /// A window that listens, as the `count`th of the windows.
    Running openWindow(const QString& catalog, qsizetype count = 1)
    {
        auto process = m_wayfolio->prepared({u"--catalog"_s, catalog});
        process->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(sockets().size() == count || process->waitForFinished(1), 30'000); }();
        return process;
    }

    [[nodiscard]] qint64 photoCount(const QString& catalog) const
    {
        const RunResult result = m_wayfolio->run({u"photos"_s, u"--json"_s, u"--catalog"_s, catalog});
        return result.exitCode == 0 ? result.json().array().size() : -1;
    }

    /// A window that is just opening may hold the catalogue's lock, and would keep it.
    [[nodiscard]] bool stopWhereNothingIsLocked(const QProcess& window, const QString& catalog) const
    {
        constexpr int kTries = 5;
        const auto id = static_cast<pid_t>(window.processId());
        if (!QDir().mkpath(m_wayfolio->path(u"empty"_s)))
            return false;
        for (int i = 0; i < kTries; ++i) {
            if (::kill(id, SIGSTOP) != 0)
                return false;
            if (m_wayfolio->run({u"import"_s, u"--catalog"_s, catalog, u"empty"_s}).exitCode == 0)
                return true;
            ::kill(id, SIGCONT);
            QTest::qWait(500); // NOLINT(readability-magic-numbers)
        }
        return false;
    }

    static void kill(const Running& window)
    {
        window->kill();
        window->waitForFinished();
    }

    std::unique_ptr<WayfolioProcess> m_wayfolio;
};

void OneWindowFlowTest::init()
{
    m_wayfolio = std::make_unique<WayfolioProcess>();
    m_wayfolio->setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_wayfolio->setEnvironment(u"XDG_RUNTIME_DIR"_s, m_wayfolio->path(u"run"_s));
    m_wayfolio->setEnvironment(u"XDG_CONFIG_HOME"_s, m_wayfolio->path(u"home/config"_s));
    QVERIFY(QDir().mkpath(m_wayfolio->path(u"run"_s)));
    QVERIFY(QFile::setPermissions(m_wayfolio->path(u"run"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)); // Qt insists
    QVERIFY(makeGoodPhotos(m_wayfolio->path(u"photos"_s)));
}

/// Named relative to where the second is started.
void OneWindowFlowTest::secondStartHandsItsPathsOver()
{
    const Running window = openWindow(u"c.sqlite"_s);
    const auto second = m_wayfolio->prepared({u"--catalog"_s, u"../c.sqlite"_s, u"서울"_s, u"line\nfeed.jpg"_s});
    second->setWorkingDirectory(m_wayfolio->path(u"photos"_s));
    second->start();
    QVERIFY(second->waitForFinished());
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(second->readAllStandardError(), QByteArray());
    QTRY_COMPARE_WITH_TIMEOUT(photoCount(u"c.sqlite"_s), 2, 30'000);

    QCOMPARE(m_wayfolio->run({u"--catalog"_s, u"c.sqlite"_s, u"photos"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(photoCount(u"c.sqlite"_s), kGoodPhotos, 30'000);
    QCOMPARE(m_wayfolio->run({u"--catalog"_s, u"c.sqlite"_s}).exitCode, 0); // only to the front
    QCOMPARE(window->state(), QProcess::Running);
    kill(window);
}

void OneWindowFlowTest::killedWindowIsNoObstacle()
{
    kill(openWindow(u"c.sqlite"_s));
    QCOMPARE(sockets().size(), 1); // left behind
    const auto window = m_wayfolio->prepared({u"--catalog"_s, u"c.sqlite"_s, u"photos"_s});
    window->start();
    QTRY_COMPARE_WITH_TIMEOUT(photoCount(u"c.sqlite"_s), kGoodPhotos, 30'000);
    QCOMPARE(window->state(), QProcess::Running);
    QCOMPARE(m_wayfolio->run({u"--catalog"_s, u"c.sqlite"_s}).exitCode, 0);
    kill(window);
}

void OneWindowFlowTest::stoppedBySignalItClosesAsByHand_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("the session ends") << SIGTERM;
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("its terminal is closed") << SIGHUP;
}

void OneWindowFlowTest::stoppedBySignalItClosesAsByHand()
{
    QFETCH(const int, number);
    const QString catalog = m_wayfolio->path(u"stopped.sqlite"_s);
    const Running window = openWindow(catalog);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(catalog + u"-wal"_s), 30'000);
    QCOMPARE(::kill(static_cast<pid_t>(window->processId()), number), 0);
    QVERIFY(window->waitForFinished(30'000));
    QCOMPARE(window->exitStatus(), QProcess::NormalExit);
    QCOMPARE(window->exitCode(), 0);
    QVERIFY(QFileInfo::exists(catalog));
    QVERIFY(!QFileInfo::exists(catalog + u"-wal"_s));
    QVERIFY(!QFileInfo::exists(catalog + u"-shm"_s));
}

void OneWindowFlowTest::otherCatalogueHasAWindowOfItsOwn()
{
    const Running one = openWindow(u"one.sqlite"_s);
    const Running other = openWindow(u"other.sqlite"_s, 2);
    QCOMPARE(one->state(), QProcess::Running);
    QCOMPARE(other->state(), QProcess::Running);
    kill(one);
    kill(other);
}

/// It gets its own window, after two seconds.
void OneWindowFlowTest::stoppedWindowIsNotWaitedFor()
{
    const Running stopped = openWindow(u"c.sqlite"_s);
    QVERIFY(stopWhereNothingIsLocked(*stopped, u"c.sqlite"_s));
    const auto second = m_wayfolio->prepared({u"--catalog"_s, u"c.sqlite"_s, u"photos"_s});
    second->start();
    QTRY_COMPARE_WITH_TIMEOUT(photoCount(u"c.sqlite"_s), kGoodPhotos, 30'000);
    QCOMPARE(second->state(), QProcess::Running);
    kill(second);
    kill(stopped);
}

/// They share the catalogue, and end when they are done.
void OneWindowFlowTest::verbsAreNotHandedOver()
{
    const Running window = openWindow(u"c.sqlite"_s);
    const RunResult import = m_wayfolio->run({u"import"_s, u"--json"_s, u"--catalog"_s, u"c.sqlite"_s, u"photos"_s});
    QCOMPARE(import.exitCode, 0);
    QCOMPARE(import.json()[u"added"].toInt(), kGoodPhotos);
    kill(window);
}

} // namespace wayfolio::test

using wayfolio::test::OneWindowFlowTest;
WAYFOLIO_TEST(OneWindowFlowTest)

#include "OneWindowFlowTest.moc"
