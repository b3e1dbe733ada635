// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PhotoCriteria.h"
#include "core/jobs/SearchIndex.h"

namespace wayfolio {

/// Whether the snapshot alone does not tell.
bool needsIndex(const PhotoCriteria& criteria);

/// The rows that meet all criteria, ascending. What the criteria ask for and the index does not have, nobody meets.
/// One pass through the photos, and one through each kind of text for each term. Incomplete when it is stopped.
CatalogSnapshot::Rows findPhotos(const CatalogSnapshot& snapshot, const SearchIndex& index,
                                 const PhotoCriteria& criteria, const std::stop_token& stop = {});

} // namespace wayfolio
