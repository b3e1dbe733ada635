// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileServer.h"

#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QHostAddress>
#include <QImage>
#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <array>
#include <thread>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TileServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void servesTiles();
    void sizeFollowsTheScreen();
    void refuses_data();
    void refuses();
    void secretsDiffer();
    void listensOnThisMachineOnly();
    void manyAtOnce();
    void anotherSource();
    void closedConnectionCancels();
    void goesAwayWhileTilesAreMade();

private:
    struct Answer
    {
        int status = 0;
        QByteArray headers;
        QByteArray body;
    };

    /// "GET" a path with a Host header, as raw as a browser would not.
    [[nodiscard]] Answer ask(const QByteArray& method, const QByteArray& path, const QByteArray& host) const;

    [[nodiscard]] Answer get(const QByteArray& path) const { return ask("GET", path, m_host); }

    /// "/SECRET/" and the rest.
    [[nodiscard]] QByteArray below(const QByteArray& rest) const { return m_folder + rest; }

    std::unique_ptr<TileServer> m_server;
    QByteArray m_host;
    QByteArray m_folder;
    quint16 m_port = 0;
};

namespace {

/// A plain tile in a colour that tells its place.
class ColorTiles final : public TileSource
{
public:
    explicit ColorTiles(int blue = 0)
        : m_blue(blue)
    {}

    void request(TileId id, int tilePixels, std::stop_token /*stop*/, Answer answer) override
    {
        if (id.zoom == 7)
            answer(fail(ErrorCode::NoSuchTile, {}));
        else
            answer(picture(id, tilePixels));
    }

private:
    [[nodiscard]] QByteArray picture(TileId id, int tilePixels) const
    {
        QImage image(tilePixels, tilePixels, QImage::Format_RGB32);
        image.fill(QColor(id.x % 256, id.y % 256, m_blue));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    int m_blue;
};

/// Answers when it is told to, from another thread.
class WaitingTiles final : public TileSource
{
public:
    void request(TileId id, int tilePixels, std::stop_token stop, Answer answer) override
    {
        waiting.push_back(std::make_unique<Request>(id, tilePixels, std::move(stop), std::move(answer)));
    }

    void answerAll()
    {
        for (const auto& request : waiting)
            std::jthread(
                [&request] { ColorTiles().request(request->id, request->pixels, {}, std::move(request->answer)); });
        waiting.clear();
    }

    struct Request
    {
        TileId id;
        int pixels;
        std::stop_token stop;
        Answer answer;
    };

    std::vector<std::unique_ptr<Request>> waiting;
};

/// Waits with the event loop running, for the server lives on this thread.
bool waitFor(QTcpSocket& socket, const std::function<bool()>& done)
{
    return QTest::qWaitFor([&] { return done() || socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
}

} // namespace

void TileServerTest::init()
{
    m_server = std::make_unique<TileServer>(std::make_shared<ColorTiles>());
    QVERIFY(m_server->listen());
    QVERIFY(m_server->listen()); // once is enough
    const QString address = m_server->urlTemplate();
    QVERIFY(address.startsWith("http://127.0.0.1:"_L1) && address.endsWith("/%z/%x/%y.png"_L1));
    const QUrl url(address.chopped(13));
    m_port = static_cast<quint16>(url.port());
    m_host = "127.0.0.1:" + QByteArray::number(m_port);
    m_folder = url.path().toLatin1();
    QVERIFY(m_folder.size() > 30);
}

void TileServerTest::cleanup()
{
    m_server.reset();
}

TileServerTest::Answer TileServerTest::ask(const QByteArray& method, const QByteArray& path,
                                           const QByteArray& host) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    if (!waitFor(socket, [&] { return socket.state() == QAbstractSocket::ConnectedState; }))
        return {};
    socket.write(method + ' ' + path + " HTTP/1.1\r\n" + (host.isEmpty() ? "" : "Host: " + host + "\r\n") +
                 "Connection: close\r\n\r\n");
    QByteArray received;
    const auto isWhole = [&] {
        received += socket.readAll();
        const auto end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray headers = received.first(end).toLower();
        const auto at = headers.indexOf("content-length:");
        return at >= 0 && received.size() >= end + 4 + headers.sliced(at + 15).split('\r').first().trimmed().toInt();
    };
    waitFor(socket, isWhole);
    const auto end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    return {.status = received.sliced(9, 3).toInt(), .headers = received.first(end), .body = received.sliced(end + 4)};
}

void TileServerTest::servesTiles()
{
    const Answer answer = get(below("/5/27/12.png"));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.headers.toLower().contains("content-type: image/png"));
    QVERIFY(answer.headers.toLower().contains("cache-control: no-store"));
    const QImage image = QImage::fromData(answer.body);
    QCOMPARE(image.size(), QSize(256, 256));
    QCOMPARE(image.pixelColor(100, 100), QColor(27, 12, 0));
    QCOMPARE(QImage::fromData(get(below("/0/0/0.png")).body).pixelColor(0, 0), QColor(0, 0, 0));
    QCOMPARE(get(below("/19/524287/524287.png")).status, 200);
}

void TileServerTest::sizeFollowsTheScreen()
{
    m_server->setTilePixels(512);
    QCOMPARE(QImage::fromData(get(below("/5/27/12.png")).body).size(), QSize(512, 512));
    m_server->setTilePixels(256);
    QCOMPARE(QImage::fromData(get(below("/5/27/12.png")).body).size(), QSize(256, 256));
}

void TileServerTest::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path"); // "@" is the secret folder
    QTest::addColumn<QByteArray>("host"); // "@" is the right one
    QTest::addColumn<int>("status");

    const QByteArray tile = "@/5/27/12.png";
    QTest::newRow("no secret") << "GET"_ba << "/5/27/12.png"_ba << "@"_ba << 404;
    QTest::newRow("wrong secret") << "GET"_ba << "/00000000000000000000000000000000/5/27/12.png"_ba << "@"_ba << 403;
    QTest::newRow("the root") << "GET"_ba << "/"_ba << "@"_ba << 404;
    QTest::newRow("another name for this machine") << "GET"_ba << tile << "localhost:@"_ba << 403;
    QTest::newRow("a page's own name") << "GET"_ba << tile << "evil.example"_ba << 403;
    QTest::newRow("without the port") << "GET"_ba << tile << "127.0.0.1"_ba << 403;
    QTest::newRow("POST") << "POST"_ba << tile << "@"_ba << 405;
    QTest::newRow("DELETE") << "DELETE"_ba << tile << "@"_ba << 405;
    QTest::newRow("OPTIONS") << "OPTIONS"_ba << tile << "@"_ba << 405;
    QTest::newRow("no tile there") << "GET"_ba << "@/7/1/1.png"_ba << "@"_ba << 404;
    QTest::newRow("x beyond the world") << "GET"_ba << "@/2/4/0.png"_ba << "@"_ba << 404;
    QTest::newRow("negative") << "GET"_ba << "@/2/-1/0.png"_ba << "@"_ba << 404;
    QTest::newRow("a leading zero") << "GET"_ba << "@/2/01/0.png"_ba << "@"_ba << 404;
    QTest::newRow("too deep") << "GET"_ba << "@/99/0/0.png"_ba << "@"_ba << 404;
    QTest::newRow("a huge number") << "GET"_ba << "@/2/99999999999999999999/0.png"_ba << "@"_ba << 404;
    QTest::newRow("another suffix") << "GET"_ba << "@/2/1/0.jpg"_ba << "@"_ba << 404;
    QTest::newRow("a file of the system") << "GET"_ba << "@/../../etc/passwd"_ba << "@"_ba << 404;
    QTest::newRow("escaped dots") << "GET"_ba << "@/2/1/%2e%2e%2fpasswd.png"_ba << "@"_ba << 404;
}

void TileServerTest::refuses()
{
    QFETCH(const QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, host);
    QFETCH(const int, status);
    path.replace("@", m_folder);
    host = host == "@" ? m_host : host.replace("@", QByteArray::number(m_port));
    const Answer answer = ask(method, path, host);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.body.contains("PNG"));
}

void TileServerTest::secretsDiffer()
{
    TileServer other(std::make_shared<ColorTiles>());
    QVERIFY(other.listen());
    QVERIFY(!other.urlTemplate().contains(QString::fromLatin1(m_folder)));
}

void TileServerTest::listensOnThisMachineOnly()
{
    // All of 127.0.0.0/8 is this machine, on Linux at least: another address of it works without any network.
    const auto addresses = QNetworkInterface::allAddresses() << QHostAddress(u"127.0.0.2"_s);
    for (const QHostAddress& address : addresses) {
        if (address.isEqual(QHostAddress(QHostAddress::LocalHost), QHostAddress::TolerantConversion) ||
            address.isLinkLocal())
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, m_port);
        waitFor(socket, [&] { return socket.state() == QAbstractSocket::ConnectedState; });
        QVERIFY2(socket.state() != QAbstractSocket::ConnectedState, qPrintable(address.toString()));
    }
}

void TileServerTest::manyAtOnce()
{
    const auto source = std::make_shared<WaitingTiles>();
    m_server->setSource(source);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 40; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket* socket = sockets.back().get();
        connect(socket, &QTcpSocket::connected, this, [this, socket, i] {
            socket->write("GET " + below("/6/" + QByteArray::number(i) + "/9.png") + " HTTP/1.1\r\nHost: " + m_host +
                          "\r\n\r\n");
        });
        socket->connectToHost(QHostAddress::LocalHost, m_port);
    }
    std::vector<QByteArray> received(sockets.size());
    const auto all = [&] {
        bool whole = true;
        for (size_t i = 0; i < sockets.size(); ++i) {
            received[i] += sockets[i]->readAll();
            whole = whole && received[i].contains("IEND");
        }
        return whole;
    };
    QTRY_COMPARE(source->waiting.size(), sockets.size());
    QVERIFY(!all());
    source->answerAll();
    QVERIFY(QTest::qWaitFor(all, 10'000));
    for (size_t i = 0; i < received.size(); ++i) {
        const QImage image = QImage::fromData(received[i].sliced(received[i].indexOf("\x89PNG")));
        QCOMPARE(image.pixelColor(0, 0), QColor(static_cast<int>(i), 9, 0));
    }
}

void TileServerTest::anotherSource()
{
    m_server->setSource(std::make_shared<ColorTiles>(200));
    QCOMPARE(QImage::fromData(get(below("/5/27/12.png")).body).pixelColor(9, 9), QColor(27, 12, 200));
    m_server->setSource(nullptr);
    QCOMPARE(get(below("/5/27/12.png")).status, 404);
}

/// As QtLocation does with a tile that left the view.
void TileServerTest::closedConnectionCancels()
{
    const auto source = std::make_shared<WaitingTiles>();
    m_server->setSource(source);
    std::array<QTcpSocket, 2> sockets;
    size_t count = 0;
    for (QTcpSocket& socket : sockets) {
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        QVERIFY(waitFor(socket, [&] { return socket.state() == QAbstractSocket::ConnectedState; }));
        socket.write("GET " + below("/6/1/9.png") + " HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n");
        ++count;
        QTRY_COMPARE(source->waiting.size(), count);
    }
    sockets[0].abort();
    QTRY_VERIFY(source->waiting[0]->stop.stop_requested());
    QVERIFY(!source->waiting[1]->stop.stop_requested());
    source->answerAll();
    QByteArray received;
    QVERIFY(waitFor(sockets[1], [&] { return (received += sockets[1].readAll()).contains("IEND"); }));
    // The same connection again: its end is the end of its last request alone.
    sockets[1].write("GET " + below("/6/2/9.png") + " HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n");
    QTRY_COMPARE(source->waiting.size(), size_t(1));
    QVERIFY(!source->waiting[0]->stop.stop_requested());
    sockets[1].abort();
    QTRY_VERIFY(source->waiting[0]->stop.stop_requested());
}

void TileServerTest::goesAwayWhileTilesAreMade()
{
    const auto source = std::make_shared<WaitingTiles>();
    m_server->setSource(source);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    QVERIFY(waitFor(socket, [&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    socket.write("GET " + below("/6/1/9.png") + " HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n");
    QTRY_COMPARE(source->waiting.size(), size_t(1));
    m_server.reset();
    QVERIFY(source->waiting[0]->stop.stop_requested());
    source->answerAll(); // too late, and no harm
    QCoreApplication::processEvents();
    QVERIFY(waitFor(socket, [&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
}

WAYFOLIO_TEST(TileServerTest)

} // namespace wayfolio::test

#include "TileServerTest.moc"
