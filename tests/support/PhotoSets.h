// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PhotoSet.h"

namespace wayfolio::test {

/// Of a snapshot that knows nothing of its photos but their ids.
inline PhotoSet setOf(const std::vector<PhotoId>& ids)
{
    std::vector<PhotoSummary> photos;
    for (const PhotoId id : ids)
        photos.emplace_back().id = id;
    return PhotoSet::all(std::make_shared<const CatalogSnapshot>(std::move(photos), std::vector<Trip>()));
}

} // namespace wayfolio::test
