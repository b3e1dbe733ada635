// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileDownloader.h"

#include "tests/core/map/RawServer.h"
#include "tests/core/map/TilePictures.h"
#include "tests/support/TestRegistry.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Against a server on this machine, which misbehaves in every way.
class TileDownloaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksAsItShould();
    void sendsTheHeaderOfTheMap();
    void misbehaviour_data();
    void misbehaviour();
    void waitsAsLongAsItIsAsked();
    void triesAgainAfterAPause();
    void keepsOnlyWhatHolds_data();
    void keepsOnlyWhatHolds();
    void asksWhetherItStillHolds();
    void oldTileIsBetterThanNone();
    void keepsNothingWithoutAFolder();
    void damagedCacheIsNoCache();
    void twoConnectionsAHost();
    void cancels();
    void redirectionsStayAtTheHost();
    void keepsNoCookies();
    void goesAwayWithOpenRequests();

private:
    [[nodiscard]] OnlineMap map(const QString& rest = u"/{z}/{x}/{y}.png"_s) const
    {
        OnlineMap result;
        result.urlTemplate = m_server->address(rest);
        return result;
    }

    void makeDownloader(const QString& cacheFolder)
    {
        m_downloader = std::make_unique<TileDownloader>(
            TileDownloader::Settings{.cacheFolder = cacheFolder, .timeout = 400ms, .pause = 100ms});
    }

    struct Asked
    {
        std::optional<Result<QByteArray>> got;
        std::stop_source stop;
    };

    std::shared_ptr<Asked> ask(TileId id, const OnlineMap& from)
    {
        auto asked = std::make_shared<Asked>();
        m_downloader->request(from, id, 256, asked->stop.get_token(),
                              [asked](Result<QByteArray> answer) { asked->got = std::move(answer); });
        return asked;
    }

    /// "picture" or an error's identifier.
    QString outcome(TileId id, const OnlineMap& from)
    {
        const auto asked = ask(id, from);
        if (!QTest::qWaitFor([&] { return asked->got.has_value(); }, 10'000))
            return u"no answer"_s;
        if (*asked->got)
            return u"picture"_s;
        m_lastError = asked->got->error();
        return identifier(m_lastError.code);
    }

    QString outcome(TileId id = {3, 1, 2}) { return outcome(id, map()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<TileDownloader> m_downloader;
    Error m_lastError;
};

namespace {

const QByteArray kHtml = "<!DOCTYPE html><html><body>Please log in to the hotel's network</body></html>";

} // namespace

void TileDownloaderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<RawServer>();
    m_server->answer = [](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::red)); };
    makeDownloader(m_folder->filePath(u"tiles"_s));
}

void TileDownloaderTest::cleanup()
{
    m_downloader.reset();
    m_server.reset();
}

void TileDownloaderTest::asksAsItShould()
{
    const auto asked = ask({3, 1, 2}, map());
    QTRY_VERIFY(asked->got);
    QCOMPARE(asked->got->value(), plainTile(Qt::red));
    QCOMPARE(m_server->requests.size(), 1);
    const RawServer::Request& request = m_server->requests.constFirst();
    QCOMPARE(request.path, "/3/1/2.png"_ba);
    QVERIFY(request.head.startsWith("GET "));
    QCOMPARE(request.header("User-Agent"), "Wayfolio/" WAYFOLIO_VERSION " (org.wayfolio.Wayfolio)"_ba);
    for (const char* telling : {"Cookie", "Referer", "Authorization", "Origin"})
        QCOMPARE(request.header(telling), QByteArray());
}

void TileDownloaderTest::sendsTheHeaderOfTheMap()
{
    OnlineMap secured = map(u"/{key}/{z}/{x}/{y}{r}.png"_s);
    secured.key = u"a/b?c"_s;
    secured.headerName = u"X-Api-Key"_s;
    secured.headerValue = u"secret value"_s;
    QCOMPARE(outcome({3, 1, 2}, secured), u"picture"_s);
    QCOMPARE(m_server->requests.constFirst().path, "/a%2Fb%3Fc/3/1/2.png"_ba);
    QCOMPARE(m_server->requests.constFirst().header("X-Api-Key"), "secret value"_ba);
}

void TileDownloaderTest::misbehaviour_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("leavesAlone"); // the next tile is not asked for at once
    const auto says = [](const QByteArray& status, const QByteArray& headers = {}) {
        return RawServer::response(status, headers, kHtml);
    };
    const QByteArray png = plainTile(Qt::red);
    QTest::newRow("404") << says("404 Not Found") << u"noSuchTile"_s << false;
    QTest::newRow("410") << says("410 Gone") << u"noSuchTile"_s << false;
    QTest::newRow("204") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << u"noSuchTile"_s << false;
    QTest::newRow("401") << says("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n") << u"serverRefused"_s
                         << true;
    QTest::newRow("403") << says("403 Forbidden") << u"serverRefused"_s << true;
    QTest::newRow("429") << says("429 Too Many Requests", "Retry-After: 7\r\n") << u"serverBusy"_s << true;
    QTest::newRow("429, until never") << says("429 Too Many Requests", "Retry-After: soon\r\n") << u"serverBusy"_s
                                      << true;
    QTest::newRow("503") << says("503 Service Unavailable") << u"serverBusy"_s << true;
    QTest::newRow("500") << says("500 Internal Server Error") << u"serverFailed"_s << true;
    QTest::newRow("400") << says("400 Bad Request") << u"serverFailed"_s << true;
    QTest::newRow("a picture as an error") << RawServer::response("500 Oops", "", png) << u"serverFailed"_s << true;
    QTest::newRow("HTML for a picture") << RawServer::picture(kHtml) << u"notPicture"_s << false;
    QTest::newRow("nothing for a picture") << RawServer::picture({}) << u"notPicture"_s << false;
    QTest::newRow("a vector tile") << RawServer::picture("\x1f\x8b\x08\x00 and so on") << u"vectorTiles"_s << false;
    QTest::newRow("cut off") << "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5000\r\n\r\n" + png.first(80)
                             << u"notPicture"_s << false;
    QTest::newRow("cut off, of unknown length")
        << "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + png.chopped(40) << u"notPicture"_s << false;
    QTest::newRow("endless") << "HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\n\r\n" + png << u"notPicture"_s
                             << false;
    QTest::newRow("slow") << QByteArray() << u"serverTimedOut"_s << true;
    QTest::newRow("stuck in the middle") << "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + png.first(80)
                                         << u"serverTimedOut"_s << true;
    QTest::newRow("not HTTP") << "220 mail.example ESMTP\r\nConnection: close\r\n"_ba << u"serverUnreachable"_s << true;
    QTest::newRow("hangs up") << "Connection: close"_ba << u"serverUnreachable"_s << true;
}

void TileDownloaderTest::misbehaviour()
{
    QFETCH(const QByteArray, response);
    QFETCH(const QString, error);
    QFETCH(const bool, leavesAlone);
    m_server->answer = [&](const RawServer::Request&) { return response; };
    QCOMPARE(outcome(), error);
    QCOMPARE(m_lastError.subject, u"127.0.0.1:%1"_s.arg(m_server->serverPort()));
    const qsizetype before = m_server->requests.size();
    if (leavesAlone) {
        QCOMPARE(outcome({3, 7, 7}), error);
        QCOMPARE(m_server->requests.size(), before);
    }
    // Nothing of it was kept.
    m_server->answer = [](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::red)); };
    m_downloader->forgetFailures();
    QCOMPARE(outcome(), u"picture"_s);
    QVERIFY(m_server->requests.size() > before);
}

void TileDownloaderTest::waitsAsLongAsItIsAsked()
{
    m_server->answer = [](const RawServer::Request&) {
        return RawServer::response("429 Too Many Requests", "Retry-After: 1\r\n", {});
    };
    QCOMPARE(outcome(), u"serverBusy"_s);
    m_server->answer = [](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::red)); };
    QTest::qWait(300); // longer than the usual pause
    QCOMPARE(outcome(), u"serverBusy"_s);
    QCOMPARE(m_server->requests.size(), 1);
    QTRY_COMPARE(outcome(), u"picture"_s);
    QCOMPARE(m_server->requests.size(), 2);
}

void TileDownloaderTest::triesAgainAfterAPause()
{
    m_server->answer = [](const RawServer::Request&) { return RawServer::response("500 Oops", {}, {}); };
    QCOMPARE(outcome(), u"serverFailed"_s);
    m_server->answer = [](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::red)); };
    QTRY_COMPARE(outcome(), u"picture"_s);
    QCOMPARE(m_server->requests.size(), 2);
    const QString address = map().urlTemplate;
    m_server.reset(); // nobody listens any more
    OnlineMap gone;
    gone.urlTemplate = address;
    QCOMPARE(outcome({4, 1, 1}, gone), u"serverUnreachable"_s);
}

void TileDownloaderTest::keepsOnlyWhatHolds_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("kept");
    QTest::newRow("says nothing") << QByteArray() << true;
    QTest::newRow("an hour") << "Cache-Control: public, max-age=3600\r\n"_ba << true;
    QTest::newRow("no longer") << "Cache-Control: max-age=0\r\n"_ba << false;
    QTest::newRow("old when it came") << "Cache-Control: max-age=3600\r\nAge: 3600\r\n"_ba << false;
    QTest::newRow("not to be stored") << "Cache-Control: no-store\r\n"_ba << false;
    QTest::newRow("to be asked for") << "Cache-Control: no-cache\r\n"_ba << false;
    QTest::newRow("expired long ago") << "Expires: Thu, 01 Jan 1970 00:00:00 GMT\r\n"_ba << false;
    QTest::newRow("expires nonsensically") << "Expires: 0\r\n"_ba << false;
    QTest::newRow("expires in a century") << "Expires: Tue, 01 Jan 2126 00:00:00 GMT\r\n"_ba << true;
}

void TileDownloaderTest::keepsOnlyWhatHolds()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const bool, kept);
    m_server->answer = [&](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::red), headers); };
    QCOMPARE(outcome(), u"picture"_s);
    makeDownloader(m_folder->filePath(u"tiles"_s)); // another start of the program
    QCOMPARE(outcome(), u"picture"_s);
    QCOMPARE(m_server->requests.size(), kept ? 1 : 2);
}

void TileDownloaderTest::asksWhetherItStillHolds()
{
    m_server->answer = [](const RawServer::Request& request) {
        if (request.header("If-None-Match") == "\"v1\"")
            return "HTTP/1.1 304 Not Modified\r\nCache-Control: max-age=3600\r\n\r\n"_ba;
        return RawServer::picture(plainTile(Qt::red), "ETag: \"v1\"\r\nLast-Modified: Fri, 01 Jan 2021 00:00:00 GMT\r\n"
                                                      "Cache-Control: max-age=0\r\n");
    };
    QCOMPARE(outcome(), u"picture"_s);
    const auto again = ask({3, 1, 2}, map());
    QTRY_VERIFY(again->got);
    QCOMPARE(again->got->value(), plainTile(Qt::red));
    QCOMPARE(m_server->requests.size(), 2);
    QCOMPARE(m_server->requests.last().header("If-Modified-Since"), "Fri, 01 Jan 2021 00:00:00 GMT"_ba);
    QCOMPARE(outcome(), u"picture"_s); // for an hour now
    QCOMPARE(m_server->requests.size(), 2);
}

void TileDownloaderTest::oldTileIsBetterThanNone()
{
    m_server->answer = [](const RawServer::Request&) {
        return RawServer::picture(plainTile(Qt::red), "Cache-Control: max-age=0\r\n");
    };
    QCOMPARE(outcome(), u"picture"_s);
    m_server->answer = [](const RawServer::Request&) { return RawServer::response("500 Oops", {}, {}); };
    QCOMPARE(outcome(), u"picture"_s);
    QCOMPARE(m_server->requests.size(), 2);
    QCOMPARE(outcome(), u"picture"_s); // left alone meanwhile
    QCOMPARE(m_server->requests.size(), 2);
    m_downloader->forgetFailures();
    m_server->answer = [](const RawServer::Request&) { return RawServer::response("404 Gone", {}, {}); };
    QCOMPARE(outcome(), u"noSuchTile"_s);
}

void TileDownloaderTest::keepsNothingWithoutAFolder()
{
    makeDownloader({});
    QCOMPARE(outcome(), u"picture"_s);
    QCOMPARE(outcome(), u"picture"_s);
    QCOMPARE(m_server->requests.size(), 2);
}

void TileDownloaderTest::damagedCacheIsNoCache()
{
    QCOMPARE(outcome(), u"picture"_s);
    makeDownloader(m_folder->filePath(u"tiles"_s));
    QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(!file.readAll().contains("127.0.0.1")); // who looked where is not written there
    file.seek(file.size() / 2);
    file.write("XXXX");
    file.close();
    QCOMPARE(outcome(), u"picture"_s);
    QCOMPARE(m_server->requests.size(), 2);
}

void TileDownloaderTest::twoConnectionsAHost()
{
    m_server->answer = nullptr;
    std::vector<std::shared_ptr<Asked>> asked;
    for (int x = 0; x < 8; ++x)
        asked.push_back(ask({3, x, 0}, map()));
    QTRY_COMPARE(m_server->requests.size(), 2);
    QTest::qWait(100);
    QCOMPARE(m_server->requests.size(), 2);
    m_server->answer = [](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::red)); };
    for (const RawServer::Request& request : QList(m_server->requests))
        request.connection->write(RawServer::picture(plainTile(Qt::red)));
    for (const auto& each : asked)
        QTRY_VERIFY(each->got && *each->got);
    QCOMPARE(m_server->requests.size(), 8);
    QVERIFY2(m_server->mostAtOnce <= 2, QByteArray::number(m_server->mostAtOnce).constData());
}

void TileDownloaderTest::cancels()
{
    m_server->answer = nullptr;
    std::vector<std::shared_ptr<Asked>> asked;
    for (int x = 0; x < 5; ++x)
        asked.push_back(ask({3, x, 0}, map()));
    QTRY_COMPARE(m_server->requests.size(), 2);
    asked[4]->stop.request_stop(); // still waits
    asked[0]->stop.request_stop(); // on its way
    QTRY_VERIFY(asked[0]->got && asked[4]->got);
    QCOMPARE(asked[0]->got->error().code, ErrorCode::Cancelled);
    QCOMPARE(asked[4]->got->error().code, ErrorCode::Cancelled);
    QTRY_COMPARE(m_server->closed, 1);
    QTRY_COMPARE(m_server->requests.size(), 3); // the next comes in its place
    QVERIFY(!asked[1]->got);
    std::stop_source stopped;
    stopped.request_stop();
    std::optional<Result<QByteArray>> got;
    m_downloader->request(map(), {3, 7, 7}, 256, stopped.get_token(), [&](Result<QByteArray> answer) { got = answer; });
    QTRY_VERIFY(got);
    QCOMPARE(got->error().code, ErrorCode::Cancelled);
    QCOMPARE(m_server->requests.size(), 3);
}

void TileDownloaderTest::redirectionsStayAtTheHost()
{
    RawServer other;
    other.answer = [](const RawServer::Request&) { return RawServer::picture(plainTile(Qt::blue)); };
    m_server->answer = [&](const RawServer::Request& request) {
        if (request.path == "/here.png")
            return RawServer::picture(plainTile(Qt::red));
        QString to = u"/here.png"_s;
        if (request.path.startsWith("/2/"))
            to = other.address(u"/there.png"_s);
        else if (request.path.startsWith("/3/")) // the same port, which alone would do
            to = m_server->address(u"/here.png"_s).replace("127.0.0.1"_L1, "localhost"_L1);
        return RawServer::response("302 Found", "Location: " + to.toLatin1() + "\r\n", {});
    };
    QCOMPARE(outcome({1, 0, 0}), u"picture"_s);
    QCOMPARE(outcome({2, 0, 0}), u"serverFailed"_s);
    QCOMPARE(other.requests.size(), 0);
    m_downloader->forgetFailures();
    QCOMPARE(outcome({3, 0, 0}), u"serverFailed"_s);
    m_downloader->forgetFailures();
    m_server->answer = [](const RawServer::Request&) {
        return RawServer::response("302 Found", "Location: /again.png\r\n", {});
    };
    QCOMPARE(outcome({4, 0, 0}), u"serverFailed"_s);
    QVERIFY(m_server->requests.size() < 10);
}

void TileDownloaderTest::keepsNoCookies()
{
    m_server->answer = [](const RawServer::Request&) {
        return RawServer::picture(plainTile(Qt::red), "Set-Cookie: who=you; Path=/\r\n");
    };
    QCOMPARE(outcome({3, 1, 1}), u"picture"_s);
    QCOMPARE(outcome({3, 1, 2}), u"picture"_s);
    QCOMPARE(m_server->requests.last().header("Cookie"), QByteArray());
}

void TileDownloaderTest::goesAwayWithOpenRequests()
{
    m_server->answer = nullptr;
    std::vector<std::shared_ptr<Asked>> asked;
    for (int x = 0; x < 4; ++x)
        asked.push_back(ask({3, x, 0}, map()));
    QTRY_COMPARE(m_server->requests.size(), 2);
    m_downloader.reset();
    for (const auto& each : asked) {
        QVERIFY(each->got && !*each->got);
        QCOMPARE(each->got->error().code, ErrorCode::Cancelled);
    }
}

WAYFOLIO_TEST(TileDownloaderTest)

} // namespace wayfolio::test

#include "TileDownloaderTest.moc"
