// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoBounds.h"

#include <QMarginsF>
#include <QPointF>
#include <QRectF>

#include <span>

namespace wayfolio {

/// What the map shows: a part of WebMercator's unit square, north up. The value behind all that moves the map and all
/// that is drawn over it; pixels are device-independent.
struct MapCamera
{
    /// Above, the bundled world has nothing more to show; photos a few metres apart are apart.
    static constexpr double kMaxZoom = 17;
    /// Where all maps end: QtLocation asks for no tiles beyond.
    static constexpr double kMaxZoomOfAnyMap = 19;

    QPointF center{0.5, 0.5}; ///< x may leave [0, 1] until bounded()
    double zoom = 2;
    QSizeF size;               ///< of the view, in pixels
    double maxZoom = kMaxZoom; ///< more where a map shows more

    [[nodiscard]] double worldSize() const;
    [[nodiscard]] QPointF toScreen(QPointF world) const;
    [[nodiscard]] QPointF toWorld(QPointF screen) const;
    /// The visible part of the world, larger by `marginPixels` on each side.
    [[nodiscard]] QRectF worldRect(double marginPixels = 0) const;

    /// The picture moves by `pixels`.
    [[nodiscard]] MapCamera pannedBy(QPointF pixels) const;
    /// `world` is at least `margin` pixels inside: what stands just beside the view comes in and the rest stays, what
    /// is further away comes to the middle.
    [[nodiscard]] MapCamera revealing(QPointF world, double margin) const;
    /// What is at `screen` stays there.
    [[nodiscard]] MapCamera zoomedAbout(QPointF screen, double newZoom) const;
    /// The nearest camera that shows the world at most once and nothing beyond the poles; x of the centre in [0, 1).
    [[nodiscard]] MapCamera bounded() const;
    /// The way from here to `target` (`progress` from 0 to 1), the short way round the world. Where only the zoom
    /// differs about some point, that point stands still.
    [[nodiscard]] MapCamera towards(const MapCamera& target, double progress) const;

    bool operator==(const MapCamera&) const = default;
};

/// The smallest zoom at which the world, once, fills a view of this size.
double smallestZoom(QSizeF size);

/// The closest camera that shows all of `bounds` within `margins`; one spot is shown with its region around it.
MapCamera cameraShowing(const GeoBounds& bounds, QSizeF size, QMarginsF margins);

/// So many photos at a place of the unit square.
struct PhotoSpot
{
    QPointF position;
    qint64 count = 1;
};

/// Where no view has room for all of `bounds`: `camera`, which cameraShowing() gave, moved no further than it takes to
/// have as many photos within `margins` as one view can.
MapCamera cameraShowingMost(const MapCamera& camera, const GeoBounds& bounds, std::span<const PhotoSpot> spots,
                            QMarginsF margins);

} // namespace wayfolio
