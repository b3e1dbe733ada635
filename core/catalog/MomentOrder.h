// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/Sql.h"
#include "core/model/Photo.h"

#include <vector>

namespace wayfolio {

/// Puts photos of the same millisecond, which are next to each other already, in the order of their files' names:
/// bursts of cameras that know no sub-seconds. Names are looked up for these alone. Throws SQLite's exceptions.
void orderMoments(std::vector<PhotoSummary>& summaries, SQLite::Database& database);

} // namespace wayfolio
