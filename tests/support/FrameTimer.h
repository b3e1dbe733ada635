// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MapWidget.h"

#include <vector>

namespace wayfolio::test {

/// How long frames took, in milliseconds.
struct FrameTimes
{
    std::vector<double> milliseconds; ///< in rising order

    [[nodiscard]] double average() const;
    [[nodiscard]] double median() const;
    /// 95 of 100 frames took no longer.
    [[nodiscard]] double percentile95() const;
};

/// Waits until a visible map has its tiles, routes and markers: no frame for `quietMs`, at most 20 s.
void waitUntilQuiet(const MapWidget& map, int quietMs = 250);

/// Pans a visible map by `pixelsPerFrame` for half of the frames and back for the other half, and takes the time from
/// each move of the camera to the end of the frame that shows it. Without tiles and pictures coming in between when the
/// same pan was made before. Empty when the map does not render.
FrameTimes timePan(MapWidget& map, int frameCount, QPointF pixelsPerFrame = {7, 3});

/// The same for a zoom by `levelsPerFrame` inwards and back again.
FrameTimes timeZoom(MapWidget& map, int frameCount, double levelsPerFrame = 0.05);

} // namespace wayfolio::test
