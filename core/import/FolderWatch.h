// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/import/WatchedFolders.h"

#include <functional>
#include <mutex>

namespace wayfolio {

/// Watches folders on a thread of its own, and tells what is to be looked at again once they have been quiet for a
/// while. Nobody waits for it; at its end it stops at once.
class FolderWatch
{
public:
    /// Called on the watching thread, never after the watch is gone. Each may be empty.
    struct Listener
    {
        std::function<void(const FolderChanges&)> changed;
        std::function<void(const WatchCoverage&)> covered; ///< when it changed
        std::function<void()> rootsChanged; ///< drives or watched folders came or went: ask again what is to be watched
    };

    struct Patience
    {
        std::chrono::milliseconds quiet{1'000};
        std::chrono::milliseconds longest{10'000}; ///< where it is never quiet
    };

    explicit FolderWatch(Listener listener, std::unique_ptr<FolderEvents> events = makeFolderEvents());
    FolderWatch(Listener listener, std::unique_ptr<FolderEvents> events, Patience patience);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// See WatchedFolders::setRoots(). Several calls in a short time count as the last one.
    void watch(QStringList roots, QStringList leftOut);

private:
    using Clock = std::chrono::steady_clock;

    struct Order
    {
        QStringList roots;
        QStringList leftOut;
    };

    void run();
    std::optional<Order> takeOrder();
    /// When the changes are to be told, at the earliest; nothing while there are none.
    [[nodiscard]] std::optional<Clock::time_point> dueTime() const;
    void tell(WatchedFolders& folders);

    Listener m_listener;
    std::unique_ptr<FolderEvents> m_events;
    Patience m_patience;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::optional<Order> m_order; ///< under the mutex
    WatchCoverage m_coverage;     ///< the rest is the thread's
    std::optional<Clock::time_point> m_firstChange;
    Clock::time_point m_lastChange;
    WorkerPool m_worker{1};
};

} // namespace wayfolio
