// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/BoundedQueue.h"
#include "core/import/FolderScanner.h"
#include "core/import/ImportInbox.h"
#include "core/import/ReaderPool.h"
#include "core/import/TimeContext.h"
#include "core/media/PhotoMetadata.h"

#include <atomic>
#include <deque>
#include <memory>
#include <stop_token>
#include <vector>

namespace wayfolio {

/// The scanning and reading half of an import: one thread of its own looks at folders, another tells what is new or
/// changed from what is known, the threads of `readers` read it, and take() hands the findings to the caller.
///
/// Reader threads that are busy elsewhere may join late or never: the caller of take() then reads itself, so that an
/// import also ends when it was started from the only thread of its own pool.
class ImportPipeline
{
public:
    /// Looks at folders, as FolderScanner::scan() does.
    using Scan = std::function<bool(const ScanVisitor& visitor, const std::stop_token& stop)>;

    /// `scan` runs from now on; what it finds is told from what is known once know() said it.
    ImportPipeline(Scan scan, const TimeContext& time, ReaderPool& readers);
    /// Stops what is still going on.
    ~ImportPipeline();
    ImportPipeline(const ImportPipeline&) = delete;
    ImportPipeline& operator=(const ImportPipeline&) = delete;

    /// Once. Nothing comes out of take() before.
    void know(KnownFiles known);

    /// As ImportInbox::take(). Always from the same thread.
    ImportFindings take(std::chrono::milliseconds longest);
    /// From any thread. What was read already still comes out of take(), until it is finished.
    void stop();

    /// The rest is valid once take() said that it is finished.

    /// Everything below the roots was seen.
    [[nodiscard]] bool scanWasComplete() const { return m_state->scanWasComplete; }

    /// stop() came before the end.
    [[nodiscard]] bool wasCutShort() const;

    /// The known files that were not found.
    [[nodiscard]] const KnownFiles& unseen() const { return m_state->known; }

private:
    struct Candidate
    {
        ScannedFile file;
        bool hadPhoto = false;
    };

    /// What one thread reads with and has asked for.
    struct Desk
    {
        std::unique_ptr<PhotoReader> reader;
        std::deque<Candidate> asked;
    };

    /// Shared with reader threads that may look at it after the pipeline is gone.
    struct State
    {
        explicit State(TimeContext timeContext);

        void runScan(const Scan& scan);
        void sortAll();
        void sort(ScannedFile file);
        void readAll(Desk& desk);
        bool fill(Desk& desk);
        void readOne(Desk& desk);
        void drop(Desk& desk);
        void add(Candidate candidate, Reading reading);
        [[nodiscard]] Photo assemble(const PhotoMetadata& metadata, const ScannedFile& file) const;
        void readUntil(Desk& desk, std::chrono::steady_clock::time_point deadline);

        KnownFiles known; ///< the sorting thread's, from know() until all is sorted
        std::atomic<bool> isKnown = false;
        BoundedQueue<std::vector<ScannedFile>> met;
        const TimeContext time; ///< as far as it holds for every file
        BoundedQueue<Candidate> candidates;
        ImportInbox inbox;
        std::stop_source stop;
        std::atomic<int> startedReaders = 0;
        bool scanWasComplete = false; ///< written before ImportInbox::endScan()
        bool scanWasStopped = false;
    };

    ReaderPool& m_readers;
    std::shared_ptr<State> m_state;
    Desk m_ownDesk; ///< for as long as no reader thread has come
    bool m_hasWaited = false;
    WorkerPool m_scanner{2}; ///< and the sorter
};

} // namespace wayfolio
