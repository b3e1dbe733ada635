// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ThumbnailService.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <deque>
#include <stop_token>
#include <unordered_set>

namespace wayfolio {

namespace {

constexpr qsizetype kMemoryBytes = qsizetype{32} * 1024 * 1024; ///< some 130 pictures, more than a window shows
constexpr size_t kBacklog = 400;
/// Answers are told in slices, so that a hundred cached thumbnails at once cost no frame.
constexpr qint64 kSliceMs = 4;

struct Answer
{
    PhotoId id;
    QImage picture; ///< null: there is none
};

/// What is in memory of a photo.
struct KeptPicture
{
    QImage picture;
    quint64 round = 0; ///< of forget(), in which it was looked for last
};

/// Where workers leave what they made.
class Outbox
{
public:
    /// True when the outbox was empty: the receiver must be told.
    bool add(Answer answer)
    {
        const std::scoped_lock lock(m_mutex);
        m_answers.push_back(std::move(answer));
        return m_answers.size() == 1;
    }

    std::deque<Answer> takeAll()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_answers, {});
    }

private:
    std::mutex m_mutex;
    std::deque<Answer> m_answers;
};

FileStamp stampOf(const QFileInfo& file)
{
    const QDateTime modified = file.lastModified(QTimeZone::UTC);
    return {.sizeBytes = file.size(), .modifiedNs = modified.toMSecsSinceEpoch() * 1'000'000};
}

QImage thumbnailOf(const Photo& photo, ThumbnailStore* store, const ThumbnailMaker& maker, const std::stop_token& stop)
{
    for (const QString& path : photo.files) {
        const QFileInfo file(path);
        if (!file.isFile())
            continue;
        const FileStamp stamp = stampOf(file);
        QImage picture = store ? store->find(path, stamp) : QImage();
        if (!picture.isNull())
            return picture;
        picture = maker.make(path, photo.orientation, ThumbnailMaker::kThumbnailPixels, stop);
        if (picture.isNull())
            continue;
        if (store)
            store->insert(path, stamp, picture);
        return picture;
    }
    return {};
}

} // namespace

struct ThumbnailService::Private
{
    Private(ThumbnailService& owner, CatalogService& photoSource, std::unique_ptr<ThumbnailStore> diskCache,
            ThumbnailMaker pictureMaker)
        : service(owner)
        , catalog(photoSource)
        , store(std::move(diskCache))
        , maker(std::move(pictureMaker))
        , underwayLimit(static_cast<size_t>(std::max(8, workers.threadCount() * 4)))
    {}

    ~Private() { stop.request_stop(); }

    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    void request(PhotoId id);
    void postDispatch();
    void dispatch();
    void make(const std::vector<PhotoId>& asked, std::vector<Photo> photos);
    void deliver();
    void settle(Answer answer);

    ThumbnailService& service;
    CatalogService& catalog;
    std::unique_ptr<ThumbnailStore> store;
    ThumbnailMaker maker;
    QCache<PhotoId, KeptPicture> pictures{kMemoryBytes};
    quint64 round = 0; ///< how often all was forgotten
    std::unordered_set<PhotoId> without;
    std::deque<PhotoId> waiting; ///< the latest at the back
    std::unordered_set<PhotoId> underway;
    std::unordered_set<PhotoId> outdated; ///< underway since before forget()
    std::deque<Answer> answers;
    bool dispatchPosted = false;
    Outbox outbox;
    std::stop_source stop;
    WorkerPool workers; // the last member: joined before what its tasks use is gone
    size_t underwayLimit;
};

void ThumbnailService::Private::request(PhotoId id)
{
    if (underway.contains(id))
        return;
    const auto known = std::ranges::find(waiting, id);
    if (known != waiting.end())
        waiting.erase(known);
    waiting.push_back(id);
    if (waiting.size() > kBacklog)
        waiting.pop_front();
    postDispatch();
}

/// Once an event loop turn: everything one repaint asks for becomes one question to the catalogue.
void ThumbnailService::Private::postDispatch()
{
    if (dispatchPosted)
        return;
    dispatchPosted = true;
    QMetaObject::invokeMethod(&service, [this] { dispatch(); }, Qt::QueuedConnection);
}

/// Only a few are handed over at a time, for the pool works in order and the latest request shall come first.
void ThumbnailService::Private::dispatch()
{
    dispatchPosted = false;
    if (underway.size() > underwayLimit / 2)
        return; // settle() calls again
    std::vector<PhotoId> next;
    while (!waiting.empty() && underway.size() < underwayLimit) {
        next.push_back(waiting.back());
        underway.insert(waiting.back());
        waiting.pop_back();
    }
    if (next.empty())
        return;
    catalog.photos(next).then(&service, [this, next](std::vector<Photo> photos) { make(next, std::move(photos)); });
}

void ThumbnailService::Private::make(const std::vector<PhotoId>& asked, std::vector<Photo> photos)
{
    std::unordered_set<PhotoId> found;
    for (Photo& photo : photos) {
        found.insert(photo.id);
        workers.submit([this, photo = std::move(photo), stopped = stop.get_token()] {
            if (stopped.stop_requested())
                return;
            const bool first = outbox.add({photo.id, thumbnailOf(photo, store.get(), maker, stopped)});
            if (first) {
                QMetaObject::invokeMethod(&service, [this] { deliver(); }, Qt::QueuedConnection);
            }
        });
    }
    for (const PhotoId id : asked) {
        if (!found.contains(id)) // not in the catalogue (yet): no answer, and nothing to remember
            underway.erase(id);
    }
    if (!waiting.empty())
        postDispatch();
}

void ThumbnailService::Private::deliver()
{
    std::ranges::move(outbox.takeAll(), std::back_inserter(answers));
    QElapsedTimer slice;
    slice.start();
    while (!answers.empty() && slice.elapsed() < kSliceMs) {
        Answer answer = std::move(answers.front());
        answers.pop_front();
        settle(std::move(answer));
    }
    if (!answers.empty()) {
        QMetaObject::invokeMethod(&service, [this] { deliver(); }, Qt::QueuedConnection);
    }
    if (!waiting.empty())
        postDispatch();
}

void ThumbnailService::Private::settle(Answer answer)
{
    underway.erase(answer.id);
    if (outdated.erase(answer.id) > 0) {
        request(answer.id);
        return;
    }
    KeptPicture* kept = pictures.object(answer.id);
    if (kept)
        kept->round = round;
    if (answer.picture.isNull()) {
        without.insert(answer.id);
        return;
    }
    if (kept && kept->picture == answer.picture)
        return;
    const qsizetype bytes = answer.picture.sizeInBytes();
    pictures.insert(answer.id, new KeptPicture{std::move(answer.picture), round}, bytes); // the cache owns it
    Q_EMIT service.ready(answer.id);
}

ThumbnailService::ThumbnailService(CatalogService& catalog, std::unique_ptr<ThumbnailStore> store, QObject* parent)
    : ThumbnailService(catalog, std::move(store), ThumbnailMaker(), parent)
{}

ThumbnailService::ThumbnailService(CatalogService& catalog, std::unique_ptr<ThumbnailStore> store, ThumbnailMaker maker,
                                   QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, catalog, std::move(store), std::move(maker)))
{}

const ThumbnailMaker& ThumbnailService::maker() const
{
    return m_private->maker;
}

ThumbnailService::~ThumbnailService() = default;

QImage ThumbnailService::thumbnail(PhotoId id)
{
    if (const KeptPicture* kept = m_private->pictures.object(id)) {
        if (kept->round != m_private->round)
            m_private->request(id);
        return kept->picture;
    }
    if (id.isValid() && !m_private->without.contains(id))
        m_private->request(id);
    return {};
}

void ThumbnailService::forget()
{
    ++m_private->round;
    m_private->without.clear();
    m_private->outdated = m_private->underway;
    Q_EMIT forgotten();
}

} // namespace wayfolio
