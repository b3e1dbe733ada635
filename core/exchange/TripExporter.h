// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/model/Route.h"
#include "core/model/Trip.h"

#include <stop_token>

namespace wayfolio {

enum class ExportFormat {
    Gpx, ///< GPX 1.1
    Kml, ///< OGC KML 2.2
};

/// What is to be written: values, no catalogue.
struct ExportContent
{
    QString name;                     ///< of the trip, or of the whole; the document's title
    std::vector<Photo> photos;        ///< in time order; those without a position are left out of the file
    std::vector<Route> routes;        ///< one a trip
    std::vector<Trip> trips;          ///< for their names; one that is not here, or has none, is named by its days
    std::optional<Instant> createdAt; ///< the document's own date; now when not given
};

struct ExportSummary
{
    qint64 photoCount = 0; ///< written, that is with a position
    qint64 routeCount = 0; ///< written, that is with two or more different points

    bool operator==(const ExportSummary&) const = default;
};

/// Writes a trip into a file: all of it or, on any failure, nothing, and what stood there before is as it was.
/// Photos are linked relative to the file's folder (RelativeLink), times are written only where the instant is known,
/// lines say that they are inferred from photos, and hold no other points than theirs.
///
/// GPX: each photo a waypoint, each trip a route. KML: each trip a folder of photos and legs; photos outside any trip
/// stand behind them. Any thread.
///
/// Errors: NothingToExport, NotFound (no such folder), NotRegularFile, NotWritable, DiskFull, Cancelled (`stop`).
Result<ExportSummary> exportTrip(const ExportContent& content, ExportFormat format, const QString& filePath,
                                 const std::stop_token& stop = {}, const ProgressFunction& progress = {});

} // namespace wayfolio
