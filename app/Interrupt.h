// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"

#include <stop_token>

namespace wayfolio {

/// While one exists, Ctrl-C (and SIGTERM, SIGHUP) asks the work to stop instead of ending the program; the second
/// Ctrl-C ends it at once. At most one at a time. A signal that was ignored (nohup) stays ignored.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void waitForSignal();

    std::stop_source m_stop;
    int m_readEnd = -1;
    WorkerPool m_watcher{1}; ///< the last member: joins before the rest goes
};

} // namespace wayfolio
