// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapCamera.h"

#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kSingleSpotZoom = 7;
/// Photos of one street need not fill the window: the base map is empty at that scale.
constexpr double kClosestFit = 13;

} // namespace

double MapCamera::worldSize() const
{
    return WebMercator::worldSize(zoom);
}

QPointF MapCamera::toScreen(QPointF world) const
{
    return (world - center) * worldSize() + QPointF(size.width() / 2, size.height() / 2);
}

QPointF MapCamera::toWorld(QPointF screen) const
{
    return center + (screen - QPointF(size.width() / 2, size.height() / 2)) / worldSize();
}

QRectF MapCamera::worldRect(double marginPixels) const
{
    const QRectF view(QPointF(0, 0), size);
    const QRectF grown = view.adjusted(-marginPixels, -marginPixels, marginPixels, marginPixels);
    return {toWorld(grown.topLeft()), grown.size() / worldSize()};
}

MapCamera MapCamera::pannedBy(QPointF pixels) const
{
    MapCamera panned = *this;
    panned.center -= pixels / worldSize();
    return panned;
}

MapCamera MapCamera::revealing(QPointF world, double margin) const
{
    const QRectF view(QPointF(0, 0), size);
    const QRectF inside = view.adjusted(margin, margin, -margin, -margin);
    const QRectF near = view.adjusted(-size.width(), -size.height(), size.width(), size.height());
    const QPointF found = toScreen(world);
    if (inside.isValid() && near.contains(found)) {
        const QPointF wanted(std::clamp(found.x(), inside.left(), inside.right()),
                             std::clamp(found.y(), inside.top(), inside.bottom()));
        return wanted == found ? *this : pannedBy(wanted - found);
    }
    MapCamera camera = *this;
    camera.center = world;
    return camera;
}

MapCamera MapCamera::zoomedAbout(QPointF screen, double newZoom) const
{
    const QPointF fixed = toWorld(screen);
    MapCamera zoomed = *this;
    zoomed.zoom = newZoom;
    zoomed.center = fixed - (screen - QPointF(size.width() / 2, size.height() / 2)) / zoomed.worldSize();
    return zoomed;
}

MapCamera MapCamera::bounded() const
{
    MapCamera result = *this;
    result.zoom = std::clamp(zoom, std::min(smallestZoom(size), maxZoom), maxZoom);
    const double halfHeight = std::min(0.5, size.height() / 2 / result.worldSize());
    result.center.setY(std::clamp(center.y(), halfHeight, 1 - halfHeight));
    result.center.setX(center.x() - std::floor(center.x()));
    return result;
}

MapCamera MapCamera::towards(const MapCamera& target, double progress) const
{
    if (progress >= 1)
        return target;
    QPointF way = target.center - center;
    way.rx() -= std::round(way.x());
    MapCamera result = *this;
    result.zoom = std::lerp(zoom, target.zoom, progress);
    // The centre moves in step with the size of a pixel on the ground: only so the point zoomed about stands still.
    const double fromScale = 1 / worldSize();
    const double toScale = 1 / target.worldSize();
    const double share =
        std::abs(target.zoom - zoom) < 1e-6 ? progress : (fromScale - 1 / result.worldSize()) / (fromScale - toScale);
    result.center += way * share;
    return result;
}

double smallestZoom(QSizeF size)
{
    const double longest = std::max({size.width(), size.height(), 1.0});
    return std::max(0.0, std::log2(longest / WebMercator::kTileSize));
}

MapCamera cameraShowing(const GeoBounds& bounds, QSizeF size, QMarginsF margins)
{
    const QPointF northWest = WebMercator::project(GeoPoint::nearest(bounds.north, bounds.west));
    QPointF southEast = WebMercator::project(GeoPoint::nearest(bounds.south, bounds.east));
    if (bounds.crossesAntimeridian())
        southEast.rx() += 1;
    const QRectF world(northWest, southEast);

    MapCamera camera{.center = world.center(), .zoom = kSingleSpotZoom, .size = size};
    if (world.width() > 0 || world.height() > 0) {
        const QSizeF room = size.shrunkBy(margins).expandedTo(QSizeF(1, 1));
        const double widest = std::max(world.width() / room.width(), world.height() / room.height());
        camera.zoom = std::min(kClosestFit, -std::log2(widest * WebMercator::kTileSize));
    }
    camera.center -=
        QPointF(margins.left() - margins.right(), margins.top() - margins.bottom()) / 2 / camera.worldSize();
    return camera.bounded();
}

} // namespace wayfolio
