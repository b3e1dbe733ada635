// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The window on an X server of its own, with OpenGL and where there is none.
class GraphicsFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void drawsWithoutOpenGl_data();
    void drawsWithoutOpenGl();
    void cleanup();

private:
    std::unique_ptr<WayfolioProcess> m_wayfolio;
    std::unique_ptr<QProcess> m_server;
};

void GraphicsFlowTest::init()
{
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty())
        QSKIP("Xvfb is not installed");
    m_server = std::make_unique<QProcess>();
    m_server->start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_server->canReadLine() || m_server->state() == QProcess::NotRunning, 30'000);
    QVERIFY(m_server->state() == QProcess::Running);
    m_wayfolio = std::make_unique<WayfolioProcess>();
    m_wayfolio->setEnvironment(u"DISPLAY"_s, u':' + QString::fromLatin1(m_server->readLine().trimmed()));
    m_wayfolio->setEnvironment(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_wayfolio->setEnvironment(u"XDG_CONFIG_HOME"_s, m_wayfolio->path(u"home/config"_s));
    QVERIFY(makeGoodPhotos(m_wayfolio->path(u"photos"_s)));
}

void GraphicsFlowTest::cleanup()
{
    if (m_server && m_server->state() == QProcess::Running) {
        m_server->terminate();
        m_server->waitForFinished();
    }
    m_server.reset();
    m_wayfolio.reset();
}

void GraphicsFlowTest::drawsWithoutOpenGl_data()
{
    QTest::addColumn<QString>("integration");
    QTest::addColumn<bool>("startsOver");
    QTest::newRow("OpenGL") << QString() << false;
    QTest::newRow("none") << u"none"_s << true;
}

/// It is the same process that starts over, and imports what it was given.
void GraphicsFlowTest::drawsWithoutOpenGl()
{
    QFETCH(const QString, integration);
    QFETCH(const bool, startsOver);
    if (!integration.isEmpty())
        m_wayfolio->setEnvironment(u"QT_XCB_GL_INTEGRATION"_s, integration);
    const auto window = m_wayfolio->prepared({u"--catalog"_s, u"c.sqlite"_s, u"photos"_s});
    window->start();
    QVERIFY(window->waitForStarted());
    const auto photoCount = [&] {
        const RunResult result = m_wayfolio->run({u"photos"_s, u"--json"_s, u"--catalog"_s, u"c.sqlite"_s});
        return result.exitCode == 0 ? result.json().array().size() : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(photoCount(), kGoodPhotos, 60'000);
    QFile environment(u"/proc/%1/environ"_s.arg(window->processId()));
    QTRY_VERIFY([&] {
        environment.close();
        return environment.open(QIODevice::ReadOnly) &&
               environment.readAll().contains("QT_QUICK_BACKEND=software") == startsOver;
    }());
    QCOMPARE(window->state(), QProcess::Running);
    window->kill();
    window->waitForFinished();
    const QByteArray complaints = window->readAllStandardError();
    QCOMPARE(complaints.contains("Failed to create QRhi"), startsOver); // once it had started over, nothing failed
}

} // namespace wayfolio::test

using wayfolio::test::GraphicsFlowTest;
WAYFOLIO_TEST(GraphicsFlowTest)

#include "GraphicsFlowTest.moc"
