// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Error.h"
#include "core/model/PhotoProblem.h"

#include <optional>
#include <utility>
#include <vector>

namespace wayfolio {

/// How a long piece of work ended.
enum class JobState {
    Done,
    Cancelled, ///< by the person; what was done is kept
    Failed,    ///< `ImportReport::fatal` says why; what was done is kept
};

/// What became of an import. Each file is counted once among added, updated, unchanged and failed.
struct ImportReport
{
    JobState state = JobState::Done;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 missing = 0;          ///< known files that are no longer there; still in the catalogue
    qint64 withoutPosition = 0;  ///< among added, updated and unchanged
    std::vector<Error> failures; ///< files and folders that could not be read, in the order found
    qint64 failedAsBefore = 0;   ///< among failures: known from an earlier import, and unchanged since
    /// The new or changed photos without a position: path and the most telling reason.
    std::vector<std::pair<QString, PhotoProblem>> withoutPositionFiles;
    std::optional<Error> fatal;
    double seconds = 0;

    [[nodiscard]] qint64 failed() const { return static_cast<qint64>(failures.size()); }

    [[nodiscard]] qint64 total() const { return added + updated + unchanged + failed(); }
};

} // namespace wayfolio
