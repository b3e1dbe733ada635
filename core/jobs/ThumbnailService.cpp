// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ThumbnailService.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <deque>
#include <stop_token>
#include <unordered_map>
#include <unordered_set>

namespace wayfolio {

namespace {

constexpr qsizetype kMemoryBytes = qsizetype{32} * 1024 * 1024; ///< some 130 pictures, more than a window shows
constexpr size_t kBacklog = 400;
constexpr size_t kSharpBacklog = 60; ///< what a window shows: each is work
/// Answers are told in slices, so that a hundred cached thumbnails at once cost no frame.
constexpr qint64 kSliceMs = 4;

struct Answer
{
    PhotoId id;
    QImage picture; ///< null: there is none
    Sharpness sharpness = Sharpness::Any;
};

/// What is in memory of a photo.
struct KeptPicture
{
    QImage picture;
    quint64 round = 0; ///< of forget(), in which it was looked for last
    Sharpness sharpness = Sharpness::Any;
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

/// As many pixels as a thumbnail ever has.
bool isLarge(const QImage& picture)
{
    return std::max(picture.width(), picture.height()) >= ThumbnailMaker::kThumbnailPixels;
}

Answer answerFor(const Photo& photo, Sharpness wanted, ThumbnailStore* store, const ThumbnailMaker& maker,
                 const std::stop_token& stop)
{
    for (const QString& path : photo.files) {
        const QFileInfo file(path);
        if (!file.isFile())
            continue;
        const FileStamp stamp = stampOf(file);
        QImage picture = store ? store->find(path, stamp, wanted) : QImage();
        if (!picture.isNull())
            return {.id = photo.id, .picture = picture, .sharpness = isLarge(picture) ? Sharpness::Best : wanted};
        constexpr int kSide = ThumbnailMaker::kThumbnailPixels;
        picture = wanted == Sharpness::Best ? maker.makeSharp(path, photo.orientation, kSide, stop)
                                            : maker.make(path, photo.orientation, kSide, stop);
        if (picture.isNull())
            continue;
        const Sharpness sharpness = isLarge(picture) ? Sharpness::Best : wanted;
        if (store && !stop.stop_requested()) // which may have ended the waiting for something better
            store->insert(path, stamp, picture, sharpness);
        return {.id = photo.id, .picture = picture, .sharpness = sharpness};
    }
    return {.id = photo.id, .picture = {}, .sharpness = wanted};
}

void putLast(std::deque<PhotoId>& queue, PhotoId id, size_t limit)
{
    if (const auto known = std::ranges::find(queue, id); known != queue.end())
        queue.erase(known);
    queue.push_back(id);
    if (queue.size() > limit)
        queue.pop_front();
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
    void requestSharp(PhotoId id);
    void postDispatch();
    void dispatch();
    void hand(std::deque<PhotoId>& from, size_t limit, Sharpness sharpness);
    void make(const std::vector<PhotoId>& asked, std::vector<Photo> photos, Sharpness sharpness);
    void dispatchAgain();
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
    std::deque<PhotoId> soft;    ///< to be made sharp when nothing waits; the latest at the back
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
    putLast(waiting, id, kBacklog);
    postDispatch();
}

void ThumbnailService::Private::requestSharp(PhotoId id)
{
    if (underway.contains(id))
        return;
    putLast(soft, id, kSharpBacklog);
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

/// Only a few are handed over at a time, for the pool works in order and the latest request shall come first. Making
/// sharp takes long: one a thread, so that what is asked for meanwhile hardly waits.
void ThumbnailService::Private::dispatch()
{
    dispatchPosted = false;
    if (waiting.empty())
        hand(soft, static_cast<size_t>(workers.threadCount()), Sharpness::Best);
    else if (underway.size() <= underwayLimit / 2) // else settle() calls again
        hand(waiting, underwayLimit, Sharpness::Any);
}

void ThumbnailService::Private::hand(std::deque<PhotoId>& from, size_t limit, Sharpness sharpness)
{
    std::vector<PhotoId> next;
    while (!from.empty() && underway.size() < limit) {
        if (underway.insert(from.back()).second)
            next.push_back(from.back());
        from.pop_back();
    }
    if (next.empty())
        return;
    catalog.photos(next).then(
        &service, [this, next, sharpness](std::vector<Photo> photos) { make(next, std::move(photos), sharpness); });
}

/// The catalogue answers in an order of its own.
void ThumbnailService::Private::make(const std::vector<PhotoId>& asked, std::vector<Photo> photos, Sharpness sharpness)
{
    std::unordered_map<PhotoId, Photo> found;
    for (Photo& photo : photos)
        found.emplace(photo.id, std::move(photo));
    for (const PhotoId id : asked) {
        const auto known = found.find(id);
        if (known == found.end()) { // not in the catalogue (yet): no answer, and nothing to remember
            underway.erase(id);
            continue;
        }
        workers.submit([this, sharpness, photo = std::move(known->second), stopped = stop.get_token()] {
            if (stopped.stop_requested())
                return;
            const bool first = outbox.add(answerFor(photo, sharpness, store.get(), maker, stopped));
            if (first) {
                QMetaObject::invokeMethod(&service, [this] { deliver(); }, Qt::QueuedConnection);
            }
        });
    }
    dispatchAgain();
}

void ThumbnailService::Private::dispatchAgain()
{
    if (!waiting.empty() || !soft.empty())
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
    dispatchAgain();
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
    if (kept && kept->picture == answer.picture) {
        kept->sharpness = std::max(kept->sharpness, answer.sharpness);
        return;
    }
    const qsizetype bytes = answer.picture.sizeInBytes();
    pictures.insert(answer.id, new KeptPicture{std::move(answer.picture), round, answer.sharpness},
                    bytes); // the cache owns it
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

QImage ThumbnailService::sharpThumbnail(PhotoId id)
{
    QImage picture = thumbnail(id);
    const KeptPicture* kept = m_private->pictures.object(id);
    if (kept && kept->sharpness != Sharpness::Best && kept->round == m_private->round)
        m_private->requestSharp(id);
    return picture;
}

void ThumbnailService::forget()
{
    ++m_private->round;
    m_private->without.clear();
    m_private->outdated = m_private->underway;
    Q_EMIT forgotten();
}

} // namespace wayfolio
