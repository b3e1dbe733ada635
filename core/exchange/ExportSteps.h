// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"

#include <stop_token>
#include <utility>

namespace wayfolio {

/// Counts what is written, tells of it, and says when to stop.
class ExportSteps
{
public:
    ExportSteps(qint64 total, std::stop_token stop, ProgressFunction progress)
        : m_stop(std::move(stop))
        , m_report(std::move(progress))
        , m_progress{0, total, true}
    {}

    /// Before a photo is written; false when none should be.
    bool next()
    {
        if (m_stop.stop_requested())
            return false;
        ++m_progress.done;
        if (m_report)
            m_report(m_progress);
        return true;
    }

private:
    std::stop_token m_stop;
    ProgressFunction m_report;
    Progress m_progress;
};

} // namespace wayfolio
