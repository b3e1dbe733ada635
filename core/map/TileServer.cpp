// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileServer.h"

#include <QCoreApplication>
#include <QFuture>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QPromise>
#include <QRandomGenerator>
#include <QTcpServer>

#include <algorithm>
#include <optional>
#include <stop_token>

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

QByteArray mimeType(const QByteArray& picture)
{
    if (picture.startsWith("\x89PNG"))
        return "image/png"_ba;
    return picture.startsWith("RIFF") ? "image/webp"_ba : "image/jpeg"_ba;
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
    constexpr QStringView kSuffix = u".png";
    if (!file.endsWith(kSuffix))
        return std::nullopt;
    const auto zoomNumber = tileNumber(zoom);
    const auto xNumber = tileNumber(x);
    const auto yNumber = tileNumber(file.chopped(kSuffix.size()));
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

} // namespace

struct TileServer::Private
{
    Private(std::shared_ptr<const TileSource> tiles, WorkerPool& pool)
        : source(std::move(tiles))
        , workers(pool)
    {}

    QFuture<QHttpServerResponse> answer(const QString& path, const QStringList& parts,
                                        const QHttpServerRequest& request) const;

    std::shared_ptr<const TileSource> source;
    WorkerPool& workers;
    int tilePixels = kSmallTile;
    const QString secret = randomSecret();
    quint16 port = 0;
    std::stop_source closing;
    QHttpServer http;
};

/// `parts` are zoom, x and file name.
QFuture<QHttpServerResponse> TileServer::Private::answer(const QString& path, const QStringList& parts,
                                                         const QHttpServerRequest& request) const
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

    QPromise<QHttpServerResponse> promise;
    QFuture<QHttpServerResponse> future = promise.future();
    promise.start();
    workers.submit([promise = std::move(promise), tiles = source, id = *id, pixels = tilePixels,
                    closed = closing.get_token()] mutable {
        if (!closed.stop_requested()) {
            QByteArray picture = tiles->tile(id, pixels);
            const QByteArray type = mimeType(picture);
            promise.addResult(uncached(picture.isEmpty() ? QHttpServerResponse(StatusCode::NotFound)
                                                         : QHttpServerResponse(type, std::move(picture))));
        }
        promise.finish();
    });
    return future;
}

TileServer::TileServer(std::shared_ptr<const TileSource> source, WorkerPool& workers, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(source), workers))
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
    m_private->closing.request_stop();
    m_private->workers.waitUntilIdle();
    QCoreApplication::removePostedEvents(&m_private->http);
}

Result<void> TileServer::listen()
{
    if (m_private->port != 0)
        return {};
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress::LocalHost))
        return fail(ErrorCode::NetworkFailed, u"127.0.0.1"_s, server->errorString());
    const quint16 port = server->serverPort();
    if (!m_private->http.bind(server.get()))
        return fail(ErrorCode::NetworkFailed, u"127.0.0.1"_s, u"the HTTP server refused the socket"_s);
    server.release()->setParent(&m_private->http); // NOLINT(bugprone-unused-return-value): bind() made it the owner
    m_private->port = port;
    return {};
}

QString TileServer::urlTemplate() const
{
    return u"http://127.0.0.1:%1/%2/"_s.arg(m_private->port).arg(m_private->secret) + u"%z/%x/%y.png"_s;
}

void TileServer::setSource(std::shared_ptr<const TileSource> source)
{
    m_private->source = std::move(source);
}

void TileServer::setTilePixels(int pixels)
{
    m_private->tilePixels = pixels > kSmallTile ? kLargeTile : kSmallTile;
}

} // namespace wayfolio
