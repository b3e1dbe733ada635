// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileServer.h"

#include "core/map/TilePicture.h"

#include <QCoreApplication>
#include <QFuture>
#include <QHash>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QPointer>
#include <QPromise>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <atomic>
#include <optional>
#include <stop_token>
#include <vector>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

using StatusCode = QHttpServerResponse::StatusCode;

constexpr int kSmallTile = 256;
constexpr int kLargeTile = 512;

QString randomSecret()
{
    QByteArray bytes;
    for (int i = 0; i < 2; ++i) {
        const quint64 part = QRandomGenerator::system()->generate64();
        bytes.append(reinterpret_cast<const char*>(&part), sizeof(part));
    }
    return QString::fromLatin1(bytes.toHex());
}

/// Decimal digits as the osm plugin writes them: no sign, no spaces, no leading zero; at most nine, so that they fit.
std::optional<int> tileNumber(QStringView text)
{
    constexpr qsizetype kMaxDigits = 9;
    const bool digits = !text.isEmpty() && text.size() <= kMaxDigits &&
                        std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || (text.size() > 1 && text.front() == u'0'))
        return std::nullopt;
    return text.toInt();
}

/// From "z", "x" and "y.png"; nothing when these name no tile.
std::optional<TileId> tileId(QStringView zoom, QStringView x, QStringView file)
{
    constexpr QStringView kPictureSuffix = u".png";
    if (!file.endsWith(kPictureSuffix))
        return std::nullopt;
    const auto zoomNumber = tileNumber(zoom);
    const auto xNumber = tileNumber(x);
    const auto yNumber = tileNumber(file.chopped(kPictureSuffix.size()));
    if (!zoomNumber || !xNumber || !yNumber)
        return std::nullopt;
    return TileId::make(*zoomNumber, *xNumber, *yNumber);
}

/// The map keeps what it needs itself; a copy elsewhere would outlive a change of style.
QHttpServerResponse uncached(QHttpServerResponse response)
{
    QHttpHeaders headers = response.headers();
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-store"_L1);
    response.setHeaders(std::move(headers));
    return response;
}

QFuture<QHttpServerResponse> ready(StatusCode status)
{
    QPromise<QHttpServerResponse> promise;
    promise.start();
    promise.addResult(uncached(QHttpServerResponse(status)));
    promise.finish();
    return promise.future();
}

/// A request on its way: answered once, by whoever comes first, its source or the end of the connection. Any thread.
class OpenRequest
{
public:
    OpenRequest() { m_promise.start(); }

    [[nodiscard]] QFuture<QHttpServerResponse> future() { return m_promise.future(); }

    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }

    void answer(Result<QByteArray> picture)
    {
        if (m_isAnswered.exchange(true))
            return;
        if (!picture || picture->isEmpty()) {
            m_promise.addResult(uncached(QHttpServerResponse(StatusCode::NotFound)));
        } else {
            const QByteArray type = mimeType(tileFormat(*picture));
            m_promise.addResult(uncached(QHttpServerResponse(type, std::move(*picture))));
        }
        m_promise.finish();
    }

    void cancel()
    {
        m_stop.request_stop();
        answer(fail(ErrorCode::Cancelled, {}));
    }

private:
    QPromise<QHttpServerResponse> m_promise;
    std::stop_source m_stop;
    std::atomic<bool> m_isAnswered = false;
};

/// Knows its connections, which QHttpServer keeps to itself, by the port at their other end.
class Listener final : public QTcpServer
{
public:
    [[nodiscard]] QTcpSocket* connectionFrom(quint16 port) const { return m_connections.value(port); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        m_connections.removeIf([](const auto& connection) { return connection.value().isNull(); });
        m_connections.insert(socket->peerPort(), socket);
        addPendingConnection(socket);
    }

private:
    QHash<quint16, QPointer<QTcpSocket>> m_connections;
};

} // namespace

struct TileServer::Private
{
    explicit Private(std::shared_ptr<TileSource> tiles)
        : source(std::move(tiles))
    {}

    QFuture<QHttpServerResponse> answer(const QString& path, const QStringList& parts,
                                        const QHttpServerRequest& request);
    void cancelWithConnection(const std::shared_ptr<OpenRequest>& wanted, quint16 remotePort);

    std::shared_ptr<TileSource> source;
    int tilePixels = kSmallTile;
    const QString secret = randomSecret();
    quint16 port = 0;
    std::vector<std::weak_ptr<OpenRequest>> open;
    QHttpServer http;
    Listener* listener = nullptr; ///< of `http`
};

/// `parts` are zoom, x and file name.
QFuture<QHttpServerResponse> TileServer::Private::answer(const QString& path, const QStringList& parts,
                                                         const QHttpServerRequest& request)
{
    // A page in a browser can make it send requests here, under another name for this address.
    const QByteArray expectedHost = "127.0.0.1:" + QByteArray::number(port);
    const QHttpHeaders& headers = request.headers();
    const QByteArray host = headers.combinedValue(QHttpHeaders::WellKnownHeader::Host);
    if (host != expectedHost || path != secret)
        return ready(StatusCode::Forbidden);
    if (request.method() != QHttpServerRequest::Method::Get)
        return ready(StatusCode::MethodNotAllowed);
    const std::optional<TileId> id = tileId(parts.at(0), parts.at(1), parts.at(2));
    if (!id || !source)
        return ready(StatusCode::NotFound);

    auto wanted = std::make_shared<OpenRequest>();
    QFuture<QHttpServerResponse> future = wanted->future();
    std::erase_if(open, [](const std::weak_ptr<OpenRequest>& other) { return other.expired(); });
    open.push_back(wanted);
    cancelWithConnection(wanted, request.remotePort());
    source->request(*id, tilePixels, wanted->stop(),
                    [wanted](Result<QByteArray> picture) { wanted->answer(std::move(picture)); });
    return future;
}

void TileServer::Private::cancelWithConnection(const std::shared_ptr<OpenRequest>& wanted, quint16 remotePort)
{
    QTcpSocket* socket = listener->connectionFrom(remotePort);
    if (!socket)
        return;
    // One a connection: what was asked for on it before is answered by now.
    QObject::disconnect(socket, &QTcpSocket::disconnected, &http, nullptr);
    QObject::connect(socket, &QTcpSocket::disconnected, &http, [weak = std::weak_ptr(wanted)] {
        if (const auto left = weak.lock())
            left->cancel();
    });
}

TileServer::TileServer(std::shared_ptr<TileSource> source, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(source)))
{
    // A route for every method: QHttpServer answers 404 where only the method is wrong.
    m_private->http.route(
        u"/<arg>/<arg>/<arg>/<arg>"_s, QHttpServerRequest::Method::AnyKnown,
        [this](const QString& secret, const QString& zoom, const QString& x, const QString& file,
               const QHttpServerRequest& request) { return m_private->answer(secret, {zoom, x, file}, request); });
    m_private->http.setMissingHandler(this, [](const QHttpServerRequest&, QHttpServerResponder& responder) {
        responder.sendResponse(uncached(QHttpServerResponse(StatusCode::NotFound)));
    });
}

/// An answer that is still open holds a responder, which must not outlive its connection: all are finished or thrown
/// away while QHttpServer and its connections live.
TileServer::~TileServer()
{
    for (const std::weak_ptr<OpenRequest>& weak : m_private->open) {
        if (const auto open = weak.lock())
            open->cancel();
    }
    QCoreApplication::removePostedEvents(&m_private->http);
}

Result<void> TileServer::listen()
{
    if (m_private->port != 0)
        return {};
    auto server = std::make_unique<Listener>();
    if (!server->listen(QHostAddress::LocalHost))
        return fail(ErrorCode::NetworkFailed, u"127.0.0.1"_s, server->errorString());
    const quint16 port = server->serverPort();
    if (!m_private->http.bind(server.get()))
        return fail(ErrorCode::NetworkFailed, u"127.0.0.1"_s, u"the HTTP server refused the socket"_s);
    m_private->listener = server.release();
    m_private->listener->setParent(&m_private->http); // bind() made it the owner
    m_private->port = port;
    return {};
}

QString TileServer::urlTemplate() const
{
    return u"http://127.0.0.1:%1/%2/"_s.arg(m_private->port).arg(m_private->secret) + u"%z/%x/%y.png"_s;
}

void TileServer::setSource(std::shared_ptr<TileSource> source)
{
    m_private->source = std::move(source);
}

void TileServer::setTilePixels(int pixels)
{
    m_private->tilePixels = pixels > kSmallTile ? kLargeTile : kSmallTile;
}

} // namespace wayfolio
