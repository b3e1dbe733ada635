// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/PhotoStore.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace wayfolio {

/// A file that was read, ready to be stored.
struct ReadFile
{
    FileOutcome outcome;
    bool hadPhoto = false; ///< in the catalogue before
};

/// What came in since the last time somebody looked.
struct ImportFindings
{
    std::vector<ReadFile> read;
    std::vector<Error> failures; ///< of the scan, and of files known to fail that have not changed
    qint64 failuresAsBefore = 0; ///< of these, the known ones
    QStringList back;            ///< known files that were missing and are there again, unchanged
    qint64 unchanged = 0;
    qint64 unchangedWithoutPosition = 0;
    qint64 found = 0; ///< of all kinds since the beginning
    bool scanEnded = false;
    bool finished = false; ///< nothing more will come
};

/// Where the scanning and reading threads of an import leave what they found, for the one thread that writes.
/// Everything but take() may be called from any thread.
class ImportInbox
{
public:
    /// A file is on its way to the readers; an addRead() or dropQueued() must follow.
    void addQueued();
    /// It will not be read after all.
    void dropQueued();
    /// Waits while the writer is far behind.
    void addRead(ReadFile file);
    void addFailure(Error error);
    /// A file that failed before and has not changed.
    void addFailureAsBefore(Error error);
    void addUnchanged(bool withoutPosition);
    void addBack(QString path);
    void endScan();

    /// Waits until much has come in, all is finished or the time is over, and takes everything.
    ImportFindings take(std::chrono::milliseconds longest);
    [[nodiscard]] bool hasDropped() const;

private:
    [[nodiscard]] bool isFinished() const { return m_new.scanEnded && m_handled == m_queued; }

    mutable std::mutex m_mutex;
    std::condition_variable m_worthLooking;
    std::condition_variable m_roomFreed;
    ImportFindings m_new;
    qint64 m_queued = 0;
    qint64 m_handled = 0;
    bool m_hasDropped = false;
};

} // namespace wayfolio
