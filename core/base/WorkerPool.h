// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wayfolio {

/// The only place where threads start. Tasks run in the order they were submitted, one a thread at a time;
/// a pool of one thread is therefore a serial queue with a thread of its own (what SQLite connections need).
/// submit() and waitUntilIdle() may be called from any thread but a task's own (waitUntilIdle() would never return).
class WorkerPool
{
public:
    using Task = std::move_only_function<void()>;

    /// As many threads as the machine has cores when `threadCount` is 0.
    explicit WorkerPool(int threadCount = 0);
    /// Runs what was submitted to its end, then joins. Long tasks are stopped by their own std::stop_token.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    void submit(Task task);
    void waitUntilIdle();

    [[nodiscard]] int threadCount() const { return static_cast<int>(m_threads.size()); }

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_taskAdded;
    std::condition_variable m_becameIdle;
    std::deque<Task> m_tasks;
    int m_running = 0;
    bool m_closing = false;
    std::vector<std::jthread> m_threads;
};

} // namespace wayfolio
