// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/PhotoClusters.h"

#include <QImage>
#include <QPointF>

#include <compare>
#include <optional>

class QPainter;

namespace wayfolio {

enum class MarkerState {
    Normal,
    Hovered,
    Selected,
};

/// What a marker says beside its thumbnail.
struct MarkerLook
{
    qint64 count = 1; ///< of the photos it stands for
    MarkerState state = MarkerState::Normal;
    bool isEstimate = false;               ///< hollow: nobody measured that it was there
    bool isPassed = false;                 ///< playback has been there
    bool isVideo = false;                  ///< what its thumbnail shows can be played
    std::optional<int> directionDegrees{}; ///< from true north: which way the camera looked

    auto operator<=>(const MarkerLook&) const = default;
};

/// Of a cluster that is neither under the pointer, nor selected, nor passed.
MarkerLook lookOf(const PhotoCluster& cluster);

/// A marker with shadow, wedge and badge, but for its tip, fits into a square of this side, in device-independent
/// pixels; markers at PhotoClusters::kMergeDistance never touch.
constexpr double kMarkerExtent = 64;
/// The side of the picture in it: thumbnails of this size times the scale are not resampled.
constexpr double kMarkerThumbnailSide = 42;
/// How far above its place the middle of a marker with a thumbnail is: high enough for a name beside the place to be
/// read below it.
constexpr double kMarkerLift = 30.5;
/// What markerImage() is higher than kMarkerExtent: room for the tip.
constexpr double kMarkerTipRoom = 4;

/// Where the marker's middle is, from the place it stands for.
QPointF markerMiddle(bool hasThumbnail);

/// Paints a photo's or cluster's marker: the thumbnail (cut to its central square) in a white frame, whose tip points
/// down to `place`, and a badge with the count if that is more than one; a plain dot on `place` when the thumbnail is
/// null. An estimate is a dashed outline about a paler picture; a wedge points where the camera looked; what was passed
/// lies flat in a coloured frame; a video has a triangle. `scale` enlarges everything (2 on a picture for screens of
/// device pixel ratio 2 that is painted in pixels). Any thread.
void paintMarker(QPainter& painter, QPointF place, const QImage& thumbnail, const MarkerLook& look, bool dark,
                 double scale);

/// The same, alone in a transparent picture, with its middle in that of the upper kMarkerExtent² device-independent
/// pixels; `devicePixelRatio` is set on it.
QImage markerImage(const QImage& thumbnail, const MarkerLook& look, bool dark, double devicePixelRatio);

/// A circle that says how far off an estimate may be, alone in a transparent picture whose sides it touches.
QImage uncertaintyImage(double radius, bool dark, double devicePixelRatio);

/// What stands in the badge: "7", "999", "1.2k", "15k", "1.0M".
QString markerCountText(qint64 count);

} // namespace wayfolio
