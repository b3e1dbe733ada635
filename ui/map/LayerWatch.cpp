// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/LayerWatch.h"

#include <chrono>
#include <mutex>

namespace wayfolio {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kRetryInterval = 5s;
constexpr int kRetriedPixels = 256;

bool maySoonBeOver(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerTimedOut:
    case ErrorCode::ServerRefused:
    case ErrorCode::ServerBusy:
    case ErrorCode::ServerFailed:
        return true;
    default:
        return false;
    }
}

} // namespace

/// Workers may still report when the watch is gone.
struct LayerWatch::Mailbox
{
    std::mutex mutex;
    LayerWatch* receiver;

    /// `deliver` is called with the watch on its thread, if what it is about is still watched.
    template<class Deliver>
    void post(quint64 generation, Deliver deliver)
    {
        const std::scoped_lock lock(mutex);
        if (!receiver)
            return;
        QMetaObject::invokeMethod(
            receiver,
            [watch = receiver, generation, deliver = std::move(deliver)] {
                if (generation == watch->m_generation)
                    deliver(*watch);
            },
            Qt::QueuedConnection);
    }
};

LayerWatch::LayerWatch(QObject* parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->receiver = this;
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryInterval);
    connect(&m_retry, &QTimer::timeout, this, &LayerWatch::askAgain);
}

LayerWatch::~LayerWatch()
{
    const std::scoped_lock lock(m_mailbox->mutex);
    m_mailbox->receiver = nullptr;
}

void LayerWatch::watch(std::shared_ptr<TileSource> source)
{
    m_source = std::move(source);
    ++m_generation;
    m_hasSucceeded = false;
    setTrouble(std::nullopt);
}

MapTiles::Report LayerWatch::reporter()
{
    return [mailbox = m_mailbox, generation = m_generation](TileId asked, const std::optional<Error>& error) {
        mailbox->post(generation, [asked, error](LayerWatch& watch) { watch.take(asked, error); });
    };
}

void LayerWatch::take(TileId asked, const std::optional<Error>& error)
{
    if (!error) {
        const bool isFirst = !std::exchange(m_hasSucceeded, true);
        if (m_trouble && !maySoonBeOver(m_trouble->code))
            setTrouble(std::nullopt);
        else if (m_trouble && isFirst)
            Q_EMIT troubleChanged();
        return;
    }
    const bool isPatch = error->code == ErrorCode::NoSuchTile && m_hasSucceeded;
    const bool isKnown = m_trouble && maySoonBeOver(m_trouble->code) && !maySoonBeOver(error->code);
    if (isPatch || isKnown)
        return;
    m_failedTile = asked;
    setTrouble(error);
}

void LayerWatch::setTrouble(const std::optional<Error>& error)
{
    if (error && maySoonBeOver(error->code)) {
        if (!m_retry.isActive())
            m_retry.start();
    } else {
        m_retry.stop();
    }
    if (error == m_trouble)
        return;
    m_trouble = error;
    Q_EMIT troubleChanged();
}

void LayerWatch::askAgain()
{
    if (!m_source)
        return;
    m_source->request(m_failedTile, kRetriedPixels, {},
                      [mailbox = m_mailbox, generation = m_generation](const Result<QByteArray>& answer) {
                          const auto error = answer ? std::nullopt : std::optional(answer.error());
                          mailbox->post(generation, [error](LayerWatch& watch) { watch.takeRetry(error); });
                      });
}

void LayerWatch::takeRetry(const std::optional<Error>& error)
{
    if (!m_trouble)
        return;
    // That there is no such tile is an answer as well.
    if (error && error->code != ErrorCode::NoSuchTile) {
        setTrouble(error);
        return;
    }
    setTrouble(std::nullopt);
    Q_EMIT recovered();
}

} // namespace wayfolio
