// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoSet.h"

#include <algorithm>
#include <numeric>

namespace wayfolio {

namespace {

void addRow(std::vector<PhotoSet::Run>& runs, quint32 row)
{
    if (!runs.empty() && runs.back().last == row)
        ++runs.back().last;
    else
        runs.push_back({.first = row, .last = row + 1});
}

} // namespace

std::vector<PhotoSet::Run> runsOf(std::span<const quint32> rows)
{
    std::vector<PhotoSet::Run> runs;
    for (const quint32 row : rows)
        addRow(runs, row);
    return runs;
}

PhotoSet::PhotoSet(Snapshot snapshot, std::vector<Run> runs)
{
    const size_t size = std::accumulate(runs.begin(), runs.end(), size_t{0},
                                        [](size_t sum, const Run& run) { return sum + run.last - run.first; });
    if (size > 0)
        m_content = std::make_shared<const Content>(
            Content{.snapshot = std::move(snapshot), .runs = std::move(runs), .size = size});
}

PhotoSet PhotoSet::all(const Snapshot& snapshot)
{
    const auto count = static_cast<quint32>(snapshot->photos().size());
    return count > 0 ? PhotoSet(snapshot, {{.first = 0, .last = count}}) : PhotoSet();
}

PhotoSet PhotoSet::one(const Snapshot& snapshot, PhotoId id)
{
    return of(snapshot, std::span(&id, 1));
}

PhotoSet PhotoSet::of(const Snapshot& snapshot, std::span<const PhotoId> ids)
{
    std::vector<quint32> rows;
    rows.reserve(ids.size());
    for (const PhotoId id : ids) {
        if (const qsizetype row = snapshot->indexOf(id); row >= 0)
            rows.push_back(static_cast<quint32>(row));
    }
    if (!std::ranges::is_sorted(rows)) // in time order they are
        std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return {snapshot, runsOf(rows)};
}

std::span<const PhotoSet::Run> PhotoSet::runs() const
{
    return m_content ? std::span<const Run>(m_content->runs) : std::span<const Run>();
}

bool PhotoSet::contains(PhotoId id) const
{
    const qsizetype row = m_content ? m_content->snapshot->indexOf(id) : -1;
    if (row < 0)
        return false;
    const auto behind = std::ranges::upper_bound(m_content->runs, static_cast<quint32>(row), {}, &Run::first);
    return behind != m_content->runs.begin() && row < std::prev(behind)->last;
}

PhotoId PhotoSet::first() const
{
    if (!m_content)
        return {};
    return m_content->snapshot->photos()[m_content->runs.front().first].id;
}

PhotoSet PhotoSet::in(const Snapshot& other) const
{
    if (!m_content || other == m_content->snapshot)
        return *this;
    return of(other, ids());
}

std::vector<PhotoId> PhotoSet::ids() const
{
    std::vector<PhotoId> ids;
    ids.reserve(size());
    forEach([&ids](const PhotoSummary& photo) { ids.push_back(photo.id); });
    return ids;
}

bool PhotoSet::operator==(const PhotoSet& other) const
{
    if (m_content == other.m_content)
        return true;
    return m_content && other.m_content && m_content->snapshot == other.m_content->snapshot &&
           m_content->runs == other.m_content->runs;
}

} // namespace wayfolio
