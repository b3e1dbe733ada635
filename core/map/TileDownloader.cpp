// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileDownloader.h"

#include "core/base/WorkerPool.h"
#include "core/map/HostPatience.h"
#include "core/map/TileCache.h"
#include "core/map/TileFreshness.h"
#include "core/map/TilePicture.h"

#include <QHttp1Configuration>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <deque>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr int kConnectionsPerHost = 2;
constexpr qint64 kLargestTile = 8 * 1024 * 1024;
constexpr int kMaxRedirections = 3;
constexpr qsizetype kMaxMissingRemembered = 20'000;

QByteArray userAgent()
{
    return "Wayfolio/" WAYFOLIO_VERSION " (org.wayfolio.Wayfolio)"_ba;
}

QNetworkRequest requestFor(const OnlineMap& map, const QUrl& url, const std::optional<CachedTile>& kept)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, userAgent());
    request.setRawHeader("Accept", "image/webp,image/png,image/jpeg");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setMaximumRedirectsAllowed(kMaxRedirections);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(kConnectionsPerHost);
    request.setHttp1Configuration(http1);
    if (!map.headerName.isEmpty())
        request.setRawHeader(map.headerName.toLatin1(), map.headerValue.toLatin1());
    if (kept && !kept->entityTag.isEmpty())
        request.setRawHeader("If-None-Match", kept->entityTag);
    if (kept && !kept->lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", kept->lastModified);
    return request;
}

/// To the same host, and not from https to http.
bool mayFollow(const QUrl& from, const QUrl& to)
{
    const bool isSameHost = from.host() == to.host();
    const bool isAsSafe = to.scheme() == "https"_L1 || (to.scheme() == from.scheme() && to.port() == from.port());
    return isSameHost && isAsSafe;
}

/// The headers that say how long a tile holds, from a reply.
std::optional<QDateTime> expiryOf(const QNetworkReply& reply, const QDateTime& now)
{
    const auto lifetime = freshness({.cacheControl = reply.rawHeader("Cache-Control"),
                                     .expires = reply.rawHeader("Expires"),
                                     .date = reply.rawHeader("Date"),
                                     .age = reply.rawHeader("Age")},
                                    now);
    return lifetime ? std::optional(now.addSecs(lifetime->count())) : std::nullopt;
}

} // namespace

/// Everything here is of the GUI thread but what is said to run on `worker`, which has the cache to itself and looks
/// into the pictures.
class TileDownloader::Private : public QObject
{
public:
    using StopCallback = std::stop_callback<std::function<void()>>;

    struct Job
    {
        OnlineMap map;
        QString service;
        QUrl url;
        QByteArray key;
        std::stop_token stop;
        TileSource::Answer answer;
        std::optional<CachedTile> kept; ///< but no longer holds
        QPointer<QNetworkReply> reply;
        bool hasTimedOut = false;
        bool isTooLarge = false;
        std::unique_ptr<StopCallback> onStop;
    };

    using JobId = quint64;

    explicit Private(Settings given)
        : settings(std::move(given))
        , cache(settings.cacheFolder)
        , patience(settings.pause)
    {
        network.setAutoDeleteReplies(true);
    }

    ~Private() override
    {
        isClosing = true;
        while (!jobs.empty())
            end(jobs.begin()->first, fail(ErrorCode::Cancelled, {}));
        worker.waitUntilIdle();
        for (QNetworkReply* reply : network.findChildren<QNetworkReply*>())
            reply->disconnect(this);
    }

    void add(Job job);
    void lookUp(JobId id);
    void foundInCache(JobId id, std::optional<CachedTile> tile);
    void pump(const QString& host);
    void start(JobId id);
    void finished(JobId id, QNetworkReply& reply);
    void received(JobId id, const QNetworkReply& reply, QByteArray body);
    void keptStillHolds(JobId id, const QNetworkReply& reply);
    void failed(JobId id, const Error& error, const QNetworkReply* reply);
    void cancel(JobId id);
    void end(JobId id, Result<QByteArray> result);
    [[nodiscard]] Error errorOf(const Job& job, const QNetworkReply& reply) const;

    Settings settings;
    QNetworkAccessManager network;
    TileCache cache; ///< of `worker`
    HostPatience patience;
    QSet<QByteArray> missing; ///< keys of tiles that do not exist
    std::unordered_map<JobId, Job> jobs;
    QHash<QString, std::deque<JobId>> waiting; ///< by host
    QHash<QString, int> active;
    JobId lastJob = 0;
    bool isClosing = false;
    WorkerPool worker{1};
};

void TileDownloader::Private::add(Job job)
{
    const JobId id = ++lastJob;
    Job& added = jobs.emplace(id, std::move(job)).first->second;
    if (added.stop.stop_requested()) {
        cancel(id);
        return;
    }
    // Called on whatever thread stops; never after it is destroyed with its job, here.
    added.onStop = std::make_unique<StopCallback>(
        added.stop, [this, id] { QMetaObject::invokeMethod(this, [this, id] { cancel(id); }, Qt::QueuedConnection); });
    if (missing.contains(added.key))
        end(id, fail(ErrorCode::NoSuchTile, added.service));
    else if (settings.cacheFolder.isEmpty())
        foundInCache(id, std::nullopt);
    else
        lookUp(id);
}

void TileDownloader::Private::lookUp(JobId id)
{
    worker.submit([this, id, key = jobs.at(id).key] {
        QMetaObject::invokeMethod(this, [this, id, tile = cache.find(key)]() mutable {
            if (jobs.contains(id))
                foundInCache(id, std::move(tile));
        });
    });
}

void TileDownloader::Private::foundInCache(JobId id, std::optional<CachedTile> tile)
{
    if (tile && tile->expires > QDateTime::currentDateTimeUtc()) {
        end(id, std::move(tile->picture));
        return;
    }
    Job& job = jobs.at(id);
    job.kept = std::move(tile);
    const QString host = job.url.host();
    if (const auto refusal = patience.refusal(host, HostPatience::Clock::now())) {
        failed(id, *refusal, nullptr);
        return;
    }
    waiting[host].push_back(id);
    pump(host);
}

void TileDownloader::Private::pump(const QString& host)
{
    std::deque<JobId>& queue = waiting[host];
    while (!queue.empty() && !isClosing) {
        const JobId id = queue.front();
        if (!jobs.contains(id)) {
            queue.pop_front();
            continue;
        }
        // What happened meanwhile may have made it pointless.
        if (const auto refusal = patience.refusal(host, HostPatience::Clock::now())) {
            queue.pop_front();
            failed(id, *refusal, nullptr);
            continue;
        }
        if (active[host] >= kConnectionsPerHost)
            return;
        queue.pop_front();
        start(id);
    }
}

void TileDownloader::Private::start(JobId id)
{
    Job& job = jobs.at(id);
    const QString host = job.url.host();
    ++active[host];
    QNetworkReply* reply = network.get(requestFor(job.map, job.url, job.kept));
    job.reply = reply;
    connect(reply, &QNetworkReply::redirected, this, [reply, from = job.url](const QUrl& to) {
        if (mayFollow(from, to))
            Q_EMIT reply->redirectAllowed();
        else
            reply->abort();
    });
    const auto limit = [this, id, reply](qint64 bytes) {
        if (bytes <= kLargestTile)
            return;
        if (const auto found = jobs.find(id); found != jobs.end())
            found->second.isTooLarge = true;
        reply->abort();
    };
    connect(reply, &QNetworkReply::metaDataChanged, this,
            [limit, reply] { limit(reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()); });
    connect(reply, &QNetworkReply::downloadProgress, this, [limit](qint64 got, qint64 /*total*/) { limit(got); });
    QTimer::singleShot(settings.timeout, reply, [this, id, reply] {
        if (const auto found = jobs.find(id); found != jobs.end())
            found->second.hasTimedOut = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, id, reply, host] {
        --active[host];
        if (jobs.contains(id))
            finished(id, *reply);
        pump(host);
    });
}

void TileDownloader::Private::finished(JobId id, QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isOk = reply.error() == QNetworkReply::NoError;
    if (isOk && status == 304 && jobs.at(id).kept)
        keptStillHolds(id, reply);
    else if (isOk && status == 200)
        received(id, reply, reply.readAll());
    else
        failed(id, errorOf(jobs.at(id), reply), &reply);
}

/// Only what really is a picture is kept.
void TileDownloader::Private::received(JobId id, const QNetworkReply& reply, QByteArray body)
{
    const Job& job = jobs.at(id);
    const auto expires = expiryOf(reply, QDateTime::currentDateTimeUtc());
    CachedTile tile{.picture = std::move(body),
                    .expires = expires.value_or(QDateTime()),
                    .entityTag = reply.rawHeader("ETag"),
                    .lastModified = reply.rawHeader("Last-Modified")};
    worker.submit([this, id, tile = std::move(tile), key = job.key, service = job.service] {
        const Result<QImage> picture = decodedTile(tile.picture, service);
        if (picture && tile.expires.isValid() && !settings.cacheFolder.isEmpty())
            cache.keep(key, tile);
        const auto error = picture ? std::nullopt : std::optional(picture.error());
        QMetaObject::invokeMethod(this, [this, id, error, bytes = tile.picture] {
            const auto found = jobs.find(id);
            if (found == jobs.end())
                return;
            if (error) {
                failed(id, *error, nullptr);
                return;
            }
            patience.succeeded(found->second.url.host());
            end(id, bytes);
        });
    });
}

void TileDownloader::Private::keptStillHolds(JobId id, const QNetworkReply& reply)
{
    Job& job = jobs.at(id);
    patience.succeeded(job.url.host());
    CachedTile tile = *job.kept;
    if (const auto expires = expiryOf(reply, QDateTime::currentDateTimeUtc())) {
        tile.expires = *expires;
        if (!reply.rawHeader("ETag").isEmpty())
            tile.entityTag = reply.rawHeader("ETag");
        worker.submit([this, tile, key = job.key] { cache.keep(key, tile); });
    }
    end(id, std::move(tile.picture));
}

/// An old tile is better than none, unless the server says that there is none. `reply` is null where none came.
void TileDownloader::Private::failed(JobId id, const Error& error, const QNetworkReply* reply)
{
    Job& job = jobs.at(id);
    if (error.code == ErrorCode::NoSuchTile) {
        if (missing.size() >= kMaxMissingRemembered)
            missing.clear();
        missing.insert(job.key);
        patience.succeeded(job.url.host());
    } else if (reply && error.code != ErrorCode::NotPicture) {
        const auto asked = retryAfter(reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
        patience.failed(job.url.host(), error, asked, HostPatience::Clock::now());
    }
    if (job.kept && error.code != ErrorCode::NoSuchTile)
        end(id, std::move(job.kept->picture));
    else
        end(id, std::unexpected(error));
}

void TileDownloader::Private::cancel(JobId id)
{
    const auto found = jobs.find(id);
    if (found == jobs.end())
        return;
    const QPointer<QNetworkReply> reply = found->second.reply;
    end(id, fail(ErrorCode::Cancelled, {}));
    if (reply)
        reply->abort();
}

void TileDownloader::Private::end(JobId id, Result<QByteArray> result)
{
    const auto found = jobs.find(id);
    Job job = std::move(found->second);
    jobs.erase(found);
    job.onStop.reset();
    job.answer(std::move(result));
}

Error TileDownloader::Private::errorOf(const Job& job, const QNetworkReply& reply) const
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (job.hasTimedOut)
        return {ErrorCode::ServerTimedOut, job.service, {}};
    if (job.isTooLarge)
        return {ErrorCode::NotPicture, job.service, u"it is too large"_s};
    const QString said = u"HTTP %1"_s.arg(status);
    switch (status) {
    case 0:
        return {ErrorCode::ServerUnreachable, job.service, reply.errorString()};
    case 200: // and then an error
        return {ErrorCode::NotPicture, job.service, u"it is cut off"_s};
    case 204:
    case 404:
    case 410:
        return {ErrorCode::NoSuchTile, job.service, said};
    case 401:
    case 403:
        return {ErrorCode::ServerRefused, job.service, said};
    case 429:
    case 503:
        return {ErrorCode::ServerBusy, job.service, said};
    default:
        return {ErrorCode::ServerFailed, job.service, said};
    }
}

TileDownloader::TileDownloader(Settings settings, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(settings)))
{}

TileDownloader::~TileDownloader() = default;

void TileDownloader::request(const OnlineMap& map, TileId id, int tilePixels, std::stop_token stop,
                             TileSource::Answer answer)
{
    const QUrl url = tileUrl(map, id, tilePixels);
    // By what is asked for, whoever of {s} is asked.
    OnlineMap withoutServer = map;
    withoutServer.urlTemplate.remove(u"{s}"_s);
    Private::Job job{.map = map,
                     .service = serviceOf(map),
                     .url = url,
                     .key = tileUrl(withoutServer, id, tilePixels).toEncoded() + '\n' + map.headerValue.toUtf8(),
                     .stop = std::move(stop),
                     .answer = std::move(answer),
                     .kept = std::nullopt,
                     .reply = nullptr,
                     .onStop = nullptr};
    QMetaObject::invokeMethod(m_private.get(),
                              [self = m_private.get(), job = std::move(job)]() mutable { self->add(std::move(job)); });
}

void TileDownloader::forgetFailures()
{
    m_private->patience.forget();
    m_private->missing.clear();
}

} // namespace wayfolio
