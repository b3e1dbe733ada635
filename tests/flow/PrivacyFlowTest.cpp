// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/flow/SamplePhotos.h"
#include "tests/flow/WayfolioProcess.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What leaves the machine, seen from below: every call that could send something, of a whole session, as strace tells.
class PrivacyFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTraceSeesWhatItShould();
    void defaultSettingsSendNothing();
    void oneThatMayAskDoes();

private:
    /// The program with its window for a while, importing photos; the addresses beyond this machine that it used.
    [[nodiscard]] QStringList addressesOfASession();

    std::unique_ptr<WayfolioProcess> m_wayfolio;
    qsizetype m_loopbackCalls = 0; ///< of the last session
};

namespace {

constexpr auto kSettings = "[maps]\n"
                           "kind=address\n"
                           "id=http://127.0.0.2:9/{z}/{x}/{y}.png\n"
                           "addresses\\size=1\n"
                           "addresses\\1\\name=Nowhere\n"
                           "addresses\\1\\address=http://127.0.0.2:9/{z}/{x}/{y}.png\n"
                           "addresses\\1\\max-zoom=19\n";

/// 0 for none.
pid_t childOf(qint64 process)
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').constFirst().toInt() : 0;
}

/// Of traced calls: internet addresses, the one of the tile server apart. Others of this machine may be a resolver's,
/// which would carry questions out.
struct Addresses
{
    QStringList beyond;
    qsizetype loopback = 0;
};

Addresses addressesIn(const QString& trace)
{
    static const QRegularExpression kAddress(u"inet_addr\\(\"([^\"]+)\"\\)|inet_pton\\(AF_INET6, \"([^\"]+)\""_s);
    Addresses found;
    for (const QRegularExpressionMatch& match : kAddress.globalMatch(trace)) {
        const QString address = match.captured(1) + match.captured(2);
        if (address == u"127.0.0.1")
            ++found.loopback;
        else if (address != u"0.0.0.0" && address != u"::")
            found.beyond << address;
    }
    return found;
}

} // namespace

void PrivacyFlowTest::init()
{
    const QString strace = QStandardPaths::findExecutable(u"strace"_s);
    if (strace.isEmpty())
        QSKIP("strace is not installed");
    m_wayfolio = std::make_unique<WayfolioProcess>();
    m_wayfolio->setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_wayfolio->setEnvironment(u"XDG_RUNTIME_DIR"_s, m_wayfolio->path(u"run"_s));
    m_wayfolio->setEnvironment(u"XDG_CONFIG_HOME"_s, m_wayfolio->path(u"home/config"_s));
    QVERIFY(QDir().mkpath(m_wayfolio->path(u"run"_s)));
    QVERIFY(QFile::setPermissions(m_wayfolio->path(u"run"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)); // Qt insists
    QVERIFY(makeGoodPhotos(m_wayfolio->path(u"photos"_s)));
    m_wayfolio->startThrough({strace, u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=connect,sendto,sendmsg,sendmmsg,bind"_s,
                              u"-o"_s, m_wayfolio->path(u"trace"_s)});
    const RunResult traced = m_wayfolio->run({u"--version"_s});
    if (traced.exitCode != 0)
        QSKIP("strace may not trace here");
}

QStringList PrivacyFlowTest::addressesOfASession()
{
    const auto window = m_wayfolio->prepared({u"--catalog"_s, u"c.sqlite"_s, u"photos"_s});
    window->start();
    const auto imported = [&] {
        WayfolioProcess reader; // not traced
        const RunResult result =
            reader.run({u"photos"_s, u"--json"_s, u"--catalog"_s, m_wayfolio->path(u"c.sqlite"_s)});
        return result.exitCode == 0 && result.json().array().size() == kGoodPhotos;
    };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(imported(), 60'000); }();
    QTest::qWait(2000);                                 // the map comes, and thumbnails
    const pid_t program = childOf(window->processId()); // strace itself takes no signals, and ends with it
    if (program > 0)
        ::kill(program, SIGTERM);
    if (!window->waitForFinished(30'000))
        return {u"no end"_s};
    QFile file(m_wayfolio->path(u"trace"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {u"no trace"_s};
    const Addresses found = addressesIn(QString::fromUtf8(file.readAll()));
    m_loopbackCalls = found.loopback;
    return found.beyond;
}

void PrivacyFlowTest::theTraceSeesWhatItShould()
{
    const Addresses found = addressesIn(
        u"1 connect(9, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.1\")}, 16) = 0\n"
        "1 sendto(9, \"x\", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), "
        "inet_pton(AF_INET6, \"2001:db8::1\", &sin6_addr), sin6_scope_id=0}, 28) = 1\n"
        "1 connect(9, {sa_family=AF_UNIX, sun_path=\"/run/user/0/bus\"}, 20) = 0\n"
        "1 bind(9, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0\n"_s);
    QCOMPARE(found.beyond, (QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s}));
    QCOMPARE(found.loopback, 1);
}

void PrivacyFlowTest::defaultSettingsSendNothing()
{
    QCOMPARE(addressesOfASession(), QStringList());
    QVERIFY(m_loopbackCalls > 1); // the map was asked for
}

/// So that the trace is known to be of the right thing: a map on a server, with the person's consent. Without the
/// consent nothing is sent either, whatever the settings say is shown.
void PrivacyFlowTest::oneThatMayAskDoes()
{
    const auto write = [this](const QByteArray& text) {
        QDir().mkpath(m_wayfolio->path(u"home/config/wayfolio"_s));
        QFile file(m_wayfolio->path(u"home/config/wayfolio/wayfolio.conf"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(kSettings));
    QCOMPARE(addressesOfASession(), QStringList());
    QVERIFY(write(QByteArray(kSettings) + "allowed-services=127.0.0.2:9\n"));
    QVERIFY(addressesOfASession().contains(u"127.0.0.2"_s)); // where nobody listens
}

} // namespace wayfolio::test

using wayfolio::test::PrivacyFlowTest;
WAYFOLIO_TEST(PrivacyFlowTest)

#include "PrivacyFlowTest.moc"
