// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Error.h"
#include "core/model/Photo.h"

#include <QSet>

#include <optional>
#include <vector>

namespace wayfolio {

/// How a long piece of work ended.
enum class JobState {
    Done,
    Cancelled, ///< by the person; what was done is kept
    Failed,    ///< `ImportReport::fatal` says why; what was done is kept
};

/// The photos that leave the same doubt.
struct ImportDoubt
{
    PhotoProblem problem = PhotoProblem::NoPosition;
    QStringList files; ///< in the order they were stored

    bool operator==(const ImportDoubt&) const = default;
};

/// What became of an import. Each file is counted once among added, updated, moved, unchanged and
/// failed.
struct ImportReport
{
    JobState state = JobState::Done;
    QString folder; ///< all that was imported lies in it; empty where only the whole file system would do
    qint64 added = 0;
    qint64 updated = 0;
    qint64 moved = 0; ///< known files that were found at another path
    qint64 unchanged = 0;
    qint64 restored = 0;         ///< among unchanged: known files that were missing or removed, and are back
    qint64 missing = 0;          ///< known files that are no longer there; still in the catalogue
    qint64 withoutPosition = 0;  ///< among added, updated, moved and unchanged
    std::vector<Error> failures; ///< files and folders that could not be read, in the order found
    qint64 failedAsBefore = 0;   ///< among failures: known from an earlier import, and unchanged since
    /// The new or changed photos that are doubtful, gathered by what is doubtful about them; in the order of the
    /// problems' values. A photo stands under each of its doubts.
    std::vector<ImportDoubt> doubts;
    std::optional<Error> fatal;
    double seconds = 0;

    /// Puts a file under each of these.
    void addDoubts(const QString& path, PhotoProblems problems);

    /// Takes these files from the doubts about where they were taken, and from the set what it finds; how many it
    /// found.
    qint64 forgivePositions(QSet<QString>& paths);

    /// As short as the folder allows; what does not lie in it keeps its whole path.
    [[nodiscard]] QString pathInFolder(const QString& path) const;

    /// Whether other photos are to be shown than before, as far as it says.
    [[nodiscard]] bool changesAny() const { return added + updated + moved + restored + missing > 0; }

    [[nodiscard]] qint64 failed() const { return static_cast<qint64>(failures.size()); }

    [[nodiscard]] qint64 total() const { return added + updated + moved + unchanged + failed(); }
};

/// What a report says of a photo: without a position only the most telling reason for it, and with one nothing of the
/// sources that gave none. Without a time no zone is missed.
PhotoProblems reportedProblems(const Photo& photo);

} // namespace wayfolio
