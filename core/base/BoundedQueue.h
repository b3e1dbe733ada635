// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace wayfolio {

/// A queue between threads that makes a fast producer wait for a slow consumer. All functions may be called
/// from any thread.
template<class T>
class BoundedQueue
{
public:
    explicit BoundedQueue(size_t capacity)
        : m_capacity(capacity)
    {}

    /// Waits for room. False, with the item dropped, once the queue is closed.
    bool push(T item)
    {
        std::unique_lock lock(m_mutex);
        m_roomFreed.wait(lock, [this] { return m_closed || m_items.size() < m_capacity; });
        if (m_closed)
            return false;
        m_items.push_back(std::move(item));
        lock.unlock();
        m_itemAdded.notify_one();
        return true;
    }

    /// Waits for an item. Nothing once the queue is closed and empty.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_itemAdded.wait(lock, [this] { return m_closed || !m_items.empty(); });
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        lock.unlock();
        m_roomFreed.notify_one();
        return item;
    }

    /// Nothing when there is none at the moment.
    std::optional<T> tryPop()
    {
        std::unique_lock lock(m_mutex);
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        lock.unlock();
        m_roomFreed.notify_one();
        return item;
    }

    /// No more items are accepted; those inside can still be taken.
    void close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closed = true;
        }
        m_itemAdded.notify_all();
        m_roomFreed.notify_all();
    }

private:
    const size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_itemAdded;
    std::condition_variable m_roomFreed;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace wayfolio
