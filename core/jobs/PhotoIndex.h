// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <span>
#include <vector>

namespace wayfolio {

/// Where in a list each photo stands. Immutable; four bytes a photo, for ids are numbers with few gaps.
class PhotoIndex
{
public:
    PhotoIndex() = default;
    /// Of fewer than 2^32 photos, each of them once.
    explicit PhotoIndex(std::span<const PhotoSummary> photos);

    /// -1 when there is no such photo.
    [[nodiscard]] qsizetype indexOf(PhotoId id) const;

    /// Invalid when there are no photos.
    [[nodiscard]] PhotoId largestId() const { return m_largest; }

private:
    struct Entry
    {
        PhotoId id;
        quint32 place;
    };

    PhotoId m_largest;
    std::vector<quint32> m_places; ///< by id, one more than the index; 0 for ids that no photo has
    std::vector<Entry> m_entries;  ///< instead, by id, where ids are too far apart
};

} // namespace wayfolio
