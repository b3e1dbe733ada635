// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPointF>

class QPainter;

namespace wayfolio {

enum class MarkerState {
    Normal,
    Hovered,
    Selected,
};

/// A marker with shadow and badge fits into a square of this side around its centre, in device-independent pixels;
/// markers at PhotoClusters::kMergeDistance never touch.
constexpr double kMarkerExtent = 64;
/// The side of the picture in it: thumbnails of this size times the scale are not resampled.
constexpr double kMarkerThumbnailSide = 42;

/// Paints a photo's or cluster's marker: the thumbnail (cut to its central square) in a white frame, and a badge with
/// `count` if that is more than one; a plain dot when the thumbnail is null. `scale` enlarges everything (2 on a
/// picture for screens of device pixel ratio 2 that is painted in pixels). Any thread.
void paintMarker(QPainter& painter, QPointF center, const QImage& thumbnail, qint64 count, MarkerState state, bool dark,
                 double scale);

/// The same, alone in the middle of a transparent picture of kMarkerExtent² device-independent pixels;
/// `devicePixelRatio` is set on it.
QImage markerImage(const QImage& thumbnail, qint64 count, MarkerState state, bool dark, double devicePixelRatio);

/// What stands in the badge: "7", "999", "1.2k", "15k", "1.0M".
QString markerCountText(qint64 count);

} // namespace wayfolio
