// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/WorkerPool.h"

#include <algorithm>

namespace wayfolio {

WorkerPool::WorkerPool(int threadCount)
{
    const int count =
        threadCount > 0 ? threadCount : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    m_threads.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_taskAdded.notify_all();
}

void WorkerPool::submit(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_taskAdded.notify_one();
}

void WorkerPool::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_becameIdle.wait(lock, [this] { return m_tasks.empty() && m_running == 0; });
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_taskAdded.wait(lock, [this] { return m_closing || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        ++m_running;
        lock.unlock();
        task();
        task = nullptr; // whatever it captured is gone before the pool counts as idle
        lock.lock();
        if (--m_running == 0 && m_tasks.empty())
            m_becameIdle.notify_all();
    }
}

} // namespace wayfolio
