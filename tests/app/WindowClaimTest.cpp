// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/WindowClaim.h"

#include "app/WindowServer.h"
#include "core/base/WorkerPool.h"
#include "tests/core/catalog/OrdinaryUser.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = WindowClaim::Outcome;

/// Several starts of the program, in one.
class WindowClaimTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void laterOnesHandOver_data();
    void laterOnesHandOver();
    void manyPathsAreHandedOver();
    void eachCatalogueHasItsWindow();
    void endedOneLeavesNothingInTheWay();
    void waitsForOneThatIsAboutToEnd();
    void deafWindow_data();
    void deafWindow();
    void folderOfOthersIsNotTrusted_data();
    void folderOfOthersIsNotTrusted();
    void strangersBytes_data();
    void strangersBytes();
    void crowd();
    void otherUsers();

private:
    struct Settled
    {
        Outcome outcome = Outcome::Alone;
        qint64 milliseconds = 0;
    };

    /// A start of the program beside this one, whose window goes on living.
    Settled settleElsewhere(const QString& catalog, const WindowRequest& request,
                            std::chrono::milliseconds patience = 20s)
    {
        Settled settled;
        std::atomic<bool> isDone = false;
        WorkerPool other(1);
        other.submit([&] {
            QElapsedTimer clock;
            clock.start();
            WindowClaim claim(catalog, m_folder);
            settled.outcome = claim.settle(request, patience);
            settled.milliseconds = clock.elapsed();
            isDone = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone, 30'000); }();
        return settled;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder; ///< of locks and sockets
    QString m_catalog;
};

void WindowClaimTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_folder = m_home->filePath(u"run/wayfolio"_s);
    m_catalog = m_home->filePath(u"data/catalog.sqlite"_s);
    QVERIFY(QDir().mkpath(m_home->filePath(u"data"_s)));
}

void WindowClaimTest::laterOnesHandOver_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("name");
    QTest::newRow("the same name") << true << u"data/catalog.sqlite"_s;
    QTest::newRow("before it is made") << false << u"data/catalog.sqlite"_s;
    QTest::newRow("a detour") << false << u"data/../data/./catalog.sqlite"_s;
    QTest::newRow("a link to the file") << true << u"link.sqlite"_s;
    QTest::newRow("a link to the folder") << true << u"link/catalog.sqlite"_s;
    QTest::newRow("a link, before it is made") << false << u"link/catalog.sqlite"_s;
}

void WindowClaimTest::laterOnesHandOver()
{
    QFETCH(const bool, isThere);
    QFETCH(const QString, name);
    if (isThere) {
        QFile file(m_catalog);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(m_catalog, m_home->filePath(u"link.sqlite"_s)));
    QVERIFY(QFile::link(m_home->filePath(u"data"_s), m_home->filePath(u"link"_s)));
    WindowClaim first(m_catalog, m_folder);
    QCOMPARE(first.settle({}), Outcome::First);
    WindowServer server;
    QVERIFY(server.listen(first.socketPath()));
    QSignalSpy requests(&server, &WindowServer::requested);

    const WindowRequest request{.paths = {u"/photos/서울"_s, u"/a b.jpg"_s}, .activationToken = "token"};
    QCOMPARE(settleElsewhere(m_home->filePath(name), request).outcome, Outcome::HandedOver);
    QCOMPARE(settleElsewhere(m_home->filePath(name), {}).outcome, Outcome::HandedOver);
    QCOMPARE(requests.count(), 2);
    QVERIFY(requests.at(0).at(0).value<WindowRequest>() == request);
    QVERIFY(requests.at(1).at(0).value<WindowRequest>() == WindowRequest());
}

/// More than a socket holds at a time.
void WindowClaimTest::manyPathsAreHandedOver()
{
    WindowClaim first(m_catalog, m_folder);
    QCOMPARE(first.settle({}), Outcome::First);
    WindowServer server;
    QVERIFY(server.listen(first.socketPath()));
    QSignalSpy requests(&server, &WindowServer::requested);
    WindowRequest request;
    for (int i = 0; i < 50'000; ++i)
        request.paths.append(u"/photos/of a long journey/%1.jpg"_s.arg(i));
    QCOMPARE(settleElsewhere(m_catalog, request).outcome, Outcome::HandedOver);
    QCOMPARE(requests.count(), 1);
    QVERIFY(requests.at(0).at(0).value<WindowRequest>() == request);
    request.paths.append(u'/' + QString(kLargestWindowRequest, u'x'));
    QCOMPARE(settleElsewhere(m_catalog, request).outcome, Outcome::Alone);
}

void WindowClaimTest::eachCatalogueHasItsWindow()
{
    WindowClaim one(m_catalog, m_folder);
    WindowClaim other(m_home->filePath(u"data/other.sqlite"_s), m_folder);
    QCOMPARE(one.settle({}), Outcome::First);
    QCOMPARE(other.settle({}), Outcome::First);
    QVERIFY(one.socketPath() != other.socketPath());
}

/// A program that was killed frees its lock, and leaves its socket.
void WindowClaimTest::endedOneLeavesNothingInTheWay()
{
    QString socketPath;
    {
        WindowClaim first(m_catalog, m_folder);
        QCOMPARE(first.settle({}), Outcome::First);
        socketPath = first.socketPath();
        WindowServer server;
        QVERIFY(server.listen(socketPath));
        QVERIFY(::link(QFile::encodeName(socketPath).constData(),
                       QFile::encodeName(socketPath + u".left"_s).constData()) == 0);
    }
    QVERIFY(!QFileInfo::exists(socketPath)); // one that ends in order takes it away
    QVERIFY(QFile::rename(socketPath + u".left"_s, socketPath));
    WindowClaim next(m_catalog, m_folder);
    QCOMPARE(next.settle({}), Outcome::First);
    WindowServer server;
    QVERIFY(server.listen(next.socketPath()));
    QCOMPARE(settleElsewhere(m_catalog, {}).outcome, Outcome::HandedOver);
}

void WindowClaimTest::waitsForOneThatIsAboutToEnd()
{
    auto first = std::make_unique<WindowClaim>(m_catalog, m_folder);
    QCOMPARE(first->settle({}), Outcome::First);
    QTimer::singleShot(100, this, [&first] { first.reset(); });
    QCOMPARE(settleElsewhere(m_catalog, {}).outcome, Outcome::First);
}

void WindowClaimTest::deafWindow_data()
{
    QTest::addColumn<bool>("accepts");
    QTest::newRow("does not listen") << false;
    QTest::newRow("listens and says nothing") << true;
}

void WindowClaimTest::deafWindow()
{
    QFETCH(const bool, accepts);
    WindowClaim first(m_catalog, m_folder);
    QCOMPARE(first.settle({}), Outcome::First);
    QLocalServer silent;
    if (accepts)
        QVERIFY(silent.listen(first.socketPath()));
    const Settled settled = settleElsewhere(m_catalog, {.paths = {u"/photos"_s}, .activationToken = {}}, 300ms);
    QCOMPARE(settled.outcome, Outcome::Alone);
    QVERIFY(settled.milliseconds >= 300);
}

void WindowClaimTest::folderOfOthersIsNotTrusted_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"open to all", "a link", "a file", "cannot be made"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void WindowClaimTest::folderOfOthersIsNotTrusted()
{
    QFETCH(const QString, kind);
    const QString parent = m_home->filePath(u"run"_s);
    QVERIFY(QDir().mkpath(parent));
    if (kind == "open to all"_L1) {
        QVERIFY(QDir().mkpath(m_folder) && ::chmod(QFile::encodeName(m_folder).constData(), 0777) == 0);
    } else if (kind == "a link"_L1) {
        QVERIFY(QDir().mkpath(m_home->filePath(u"else"_s)));
        QVERIFY(QFile::link(m_home->filePath(u"else"_s), m_folder));
    } else {
        QFile file(kind == "a file"_L1 ? m_folder : m_home->filePath(u"blocked"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (kind != "a file"_L1)
            m_folder = file.fileName() + u"/wayfolio"_s;
    }
    WindowClaim claim(m_catalog, m_folder);
    QCOMPARE(claim.settle({}), Outcome::Alone);
}

void WindowClaimTest::strangersBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another protocol") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTest::newRow("half a request") << encoded({.paths = {u"/photos"_s}, .activationToken = {}}).chopped(1);
    QTest::newRow("endless") << QByteArray("wayfolio window 1\n\xff\xff\xff\xff") + QByteArray(100'000, 'x');
}

void WindowClaimTest::strangersBytes()
{
    QFETCH(const QByteArray, bytes);
    WindowServer server(100ms);
    QSignalSpy requests(&server, &WindowServer::requested);
    const QString path = m_home->filePath(u"s"_s);
    QVERIFY(server.listen(path));
    QLocalSocket stranger;
    stranger.connectToServer(path);
    stranger.write(bytes);
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QVERIFY(stranger.readAll().isEmpty());
    QCOMPARE(requests.count(), 0);
}

/// Those that say nothing keep nobody else from being heard.
void WindowClaimTest::crowd()
{
    WindowClaim first(m_catalog, m_folder);
    QCOMPARE(first.settle({}), Outcome::First);
    WindowServer server(300ms);
    QVERIFY(server.listen(first.socketPath()));
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < 100; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(first.socketPath());
    }
    QCOMPARE(settleElsewhere(m_catalog, {}).outcome, Outcome::HandedOver);
    QVERIFY(server.findChildren<QLocalSocket*>().size() <= 16);
}

void WindowClaimTest::otherUsers()
{
    WindowServer server;
    QSignalSpy requests(&server, &WindowServer::requested);
    const QString path = m_home->filePath(u"s"_s);
    QVERIFY(server.listen(path));
    QCOMPARE(::chmod(QFile::encodeName(m_home->path()).constData(), 0755), 0);
    struct stat status{};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 077, 0U); // closed to them
    if (::geteuid() != 0)
        return;                                                      // nobody can play another user here
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0777), 0); // and were it open:
    QLocalSocket stranger;
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("root may not give up its rights here");
        stranger.connectToServer(path);
        QCOMPARE(stranger.state(), QLocalSocket::ConnectedState);
    }
    stranger.write(encoded({.paths = {u"/photos"_s}, .activationToken = {}}));
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(requests.count(), 0);
}

} // namespace wayfolio::test

using wayfolio::test::WindowClaimTest;
WAYFOLIO_TEST(WindowClaimTest)

#include "WindowClaimTest.moc"
