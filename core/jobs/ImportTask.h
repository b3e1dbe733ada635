// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/Importer.h"

namespace wayfolio {

/// The whole of an import: opens the catalogue at `catalogPath` on the calling thread, imports, then rebuilds the
/// trips. What the command line calls and ImportJob runs. A catalogue that cannot be opened ends as `fatal`.
ImportReport importIntoCatalog(const QString& catalogPath, const ImportRequest& request, ReaderPool& readers,
                               const std::stop_token& stop, const ProgressFunction& progress);

/// What follows from all photos together, zones that stayed open and trips, where it does not belong to what is stored.
Result<void> deriveAnew(Catalog& catalog, const TimeContext& time);

/// Segments all photos into trips again and stores what changed.
Result<void> rebuildTrips(Catalog& catalog);

} // namespace wayfolio
