// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoIndex.h"

#include <algorithm>

namespace wayfolio {

namespace {

/// As long as a table by id takes no more room than a sorted list.
bool isDense(PhotoId largest, size_t count)
{
    return largest.value <= static_cast<qint64>(count) * 4 + 1024;
}

} // namespace

PhotoIndex::PhotoIndex(std::span<const PhotoSummary> photos)
{
    for (const PhotoSummary& photo : photos)
        m_largest = std::max<PhotoId>(m_largest, photo.id);
    quint32 place = 0;
    if (isDense(m_largest, photos.size())) {
        m_places.resize(static_cast<size_t>(m_largest.value) + 1);
        for (const PhotoSummary& photo : photos)
            m_places[static_cast<size_t>(PhotoId(photo.id).value)] = ++place;
        return;
    }
    m_entries.reserve(photos.size());
    for (const PhotoSummary& photo : photos)
        m_entries.push_back({.id = photo.id, .place = place++});
    std::ranges::sort(m_entries, {}, &Entry::id);
}

qsizetype PhotoIndex::indexOf(PhotoId id) const
{
    if (!id.isValid() || id > m_largest)
        return -1;
    if (m_entries.empty())
        return qsizetype{m_places[static_cast<size_t>(id.value)]} - 1;
    const auto entry = std::ranges::lower_bound(m_entries, id, {}, &Entry::id);
    return entry->id == id ? qsizetype{entry->place} : -1;
}

} // namespace wayfolio
