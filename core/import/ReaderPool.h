// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/media/ReaderProcess.h"

namespace wayfolio {

/// The threads that read files for imports, and what each of them reads with: a process of its own, or, without a
/// command, the thread itself. Any thread.
class ReaderPool
{
public:
    /// As many threads as the machine has cores when `threadCount` is 0.
    explicit ReaderPool(int threadCount = 0, ReaderCommand command = {});

    WorkerPool& threads() { return m_threads; }

    /// For the one thread that will use it.
    [[nodiscard]] std::unique_ptr<PhotoReader> makeReader() const;

private:
    const ReaderCommand m_command;
    WorkerPool m_threads;
};

} // namespace wayfolio
