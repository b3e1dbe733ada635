// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogSnapshot.h"

namespace wayfolio {

/// Some photos of a snapshot, as runs of its rows: all of a million photos are one run. An immutable value that is
/// copied at no cost, shared between threads. What follows the number of photos, and not that of runs, says so: where
/// they may be many that is a worker's matter. Keeps its snapshot.
class PhotoSet
{
public:
    using Snapshot = std::shared_ptr<const CatalogSnapshot>;

    /// Rows of a snapshot that follow one another.
    struct Run
    {
        quint32 first = 0;
        quint32 last = 0; ///< behind the last one

        bool operator==(const Run&) const = default;
    };

    /// More than so many are many.
    static constexpr size_t kMany = 2000;

    /// Empty, of no snapshot.
    PhotoSet() = default;
    /// `runs` are ascending, not empty, and apart from one another.
    PhotoSet(Snapshot snapshot, std::vector<Run> runs);

    static PhotoSet all(const Snapshot& snapshot);
    /// Of one photo, if the snapshot has it.
    static PhotoSet one(const Snapshot& snapshot, PhotoId id);
    /// Those of the ids that the snapshot has, each once. Follows their number.
    static PhotoSet of(const Snapshot& snapshot, std::span<const PhotoId> ids);

    [[nodiscard]] bool isEmpty() const { return !m_content; }

    [[nodiscard]] size_t size() const { return m_content ? m_content->size : 0; }

    [[nodiscard]] bool isMany() const { return size() > kMany; }

    [[nodiscard]] bool contains(PhotoId id) const;
    /// The earliest; invalid when there is none.
    [[nodiscard]] PhotoId first() const;
    [[nodiscard]] std::span<const Run> runs() const;

    /// Null when it is empty.
    [[nodiscard]] Snapshot snapshot() const { return m_content ? m_content->snapshot : nullptr; }

    /// Those of them that another snapshot has, as that has them. Follows their number, unless it is the same snapshot.
    [[nodiscard]] PhotoSet in(const Snapshot& snapshot) const;
    /// In time order. Follows their number.
    [[nodiscard]] std::vector<PhotoId> ids() const;

    /// Calls `function` with each PhotoSummary in time order. Follows their number.
    template<class Function>
    void forEach(Function function) const
    {
        for (const Run run : runs()) {
            for (quint32 row = run.first; row < run.last; ++row)
                function(m_content->snapshot->photos()[row]);
        }
    }

    /// The same photos of the same snapshot.
    bool operator==(const PhotoSet& other) const;

private:
    struct Content
    {
        Snapshot snapshot;
        std::vector<Run> runs;
        size_t size = 0;
    };

    std::shared_ptr<const Content> m_content; ///< null when there are none
};

/// The runs of ascending numbers, each once.
std::vector<PhotoSet::Run> runsOf(std::span<const quint32> rows);

} // namespace wayfolio
