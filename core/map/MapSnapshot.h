// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/BaseMapPainter.h"
#include "core/map/PhotoClusters.h"
#include "core/model/Route.h"

#include <functional>

namespace wayfolio {

/// What a picture of the map shows.
struct MapSnapshotContent
{
    std::vector<PhotoSummary> photos;
    std::vector<Route> routes;
    /// The picture on a photo's marker; null for a plain one. Called on the painting thread.
    std::function<QImage(PhotoId)> thumbnail;
};

struct MapSnapshotOptions
{
    QSize size{1200, 800}; ///< pixels
    bool dark = false;
    bool muted = false; ///< the base map, for photos to stand out
    NameLanguage language = NameLanguage::English;
    double scale = 1; ///< how much larger lines, names and markers are; 2 for screens of device pixel ratio 2
};

/// A picture of the map without a window: base map, routes, markers; all photos in view. Any thread, needs
/// QGuiApplication for fonts.
QImage paintMapSnapshot(const MapSnapshotContent& content, const BaseMapData& baseMap,
                        const MapSnapshotOptions& options);

} // namespace wayfolio
