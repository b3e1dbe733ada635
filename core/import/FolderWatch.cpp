// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FolderWatch.h"

#include <algorithm>
#include <utility>

namespace wayfolio {

FolderWatch::FolderWatch(Listener listener, std::unique_ptr<FolderEvents> events)
    : FolderWatch(std::move(listener), std::move(events), Patience())
{}

FolderWatch::FolderWatch(Listener listener, std::unique_ptr<FolderEvents> events, Patience patience)
    : m_listener(std::move(listener))
    , m_events(std::move(events))
    , m_patience(patience)
{
    m_worker.submit([this] { run(); });
}

FolderWatch::~FolderWatch()
{
    m_stop.request_stop();
    m_events->wake();
}

void FolderWatch::watch(QStringList roots, QStringList leftOut)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_order = Order{.roots = std::move(roots), .leftOut = std::move(leftOut)};
    }
    m_events->wake();
}

std::optional<FolderWatch::Order> FolderWatch::takeOrder()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_order, std::nullopt);
}

void FolderWatch::run()
{
    const std::stop_token stop = m_stop.get_token();
    WatchedFolders folders(*m_events);
    while (!stop.stop_requested()) {
        std::optional<std::chrono::milliseconds> longest;
        if (const auto due = dueTime())
            longest = std::max(std::chrono::milliseconds(0),
                               std::chrono::ceil<std::chrono::milliseconds>(*due - Clock::now()));
        const std::vector<FolderEvent> events = m_events->wait(longest);
        if (const std::optional<Order> order = takeOrder())
            folders.setRoots(order->roots, order->leftOut, stop);
        for (const FolderEvent& event : events)
            folders.take(event, stop);
        if (!events.empty())
            m_lastChange = Clock::now();
        if (!stop.stop_requested())
            tell(folders);
    }
}

std::optional<FolderWatch::Clock::time_point> FolderWatch::dueTime() const
{
    return m_firstChange.transform([this](Clock::time_point first) {
        return std::min(first + m_patience.longest, std::max(first, m_lastChange) + m_patience.quiet);
    });
}

void FolderWatch::tell(WatchedFolders& folders)
{
    if (folders.hasChanges() && !m_firstChange)
        m_firstChange = Clock::now();
    if (const auto due = dueTime(); due && Clock::now() >= *due) {
        m_firstChange.reset();
        const FolderChanges changes = folders.takeChanges();
        if (m_listener.changed && changes != FolderChanges{})
            m_listener.changed(changes);
    }
    if (const WatchCoverage coverage = folders.coverage(); coverage != m_coverage) {
        m_coverage = coverage;
        if (m_listener.covered)
            m_listener.covered(coverage);
    }
    if (folders.takeRootsChanged() && m_listener.rootsChanged)
        m_listener.rootsChanged();
}

} // namespace wayfolio
