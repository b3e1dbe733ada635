// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/Catalog.h"
#include "core/map/MapSnapshot.h"

namespace wayfolio {

struct SnapshotSummary
{
    qint64 photoCount = 0; ///< on the map
    qint64 routeCount = 0;
};

/// Paints the photos and routes of one trip (an invalid id: of all) and writes them as PNG: all of the file, or
/// nothing. Needs a QGuiApplication. Errors: NoSuchTrip, NothingToExport, NotWritable, DiskFull, and those of the
/// catalogue.
Result<SnapshotSummary> snapshotFile(Catalog& catalog, TripId trip, const MapSnapshotOptions& options,
                                     const QString& filePath);

} // namespace wayfolio
