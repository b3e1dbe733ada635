// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapCamera.h"

#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wayfolio {

namespace {

constexpr double kSingleSpotZoom = 7;
/// Photos of one street need not fill the window: the base map is empty at that scale.
constexpr double kClosestFit = 13;

/// North to south and west to east; x may exceed 1.
QRectF worldRectOf(const GeoBounds& bounds)
{
    const QPointF northWest = WebMercator::project(GeoPoint::nearest(bounds.north, bounds.west));
    QPointF southEast = WebMercator::project(GeoPoint::nearest(bounds.south, bounds.east));
    if (bounds.crossesAntimeridian())
        southEast.rx() += 1;
    return {northWest, southEast};
}

/// From where to where a view's middle shows some photos.
struct Reach
{
    double first = 0;
    double last = 0;
    qint64 photos = 0;
};

/// The middle nearest to `wanted` of those that show the most photos.
double bestMiddle(std::span<const Reach> reaches, double wanted)
{
    struct Turn
    {
        double at;
        bool isEnd; // behind what begins at the same place
        qint64 photos;
    };

    std::vector<Turn> turns;
    turns.reserve(2 * reaches.size());
    for (const Reach& reach : reaches) {
        turns.push_back({reach.first, false, reach.photos});
        turns.push_back({reach.last, true, -reach.photos});
    }
    std::ranges::sort(turns, {}, [](const Turn& turn) { return std::pair(turn.at, turn.isEnd); });
    qint64 shown = 0;
    qint64 most = 0;
    double best = wanted;
    for (size_t i = 0; i + 1 < turns.size(); ++i) {
        shown += turns[i].photos;
        if (shown < most || shown == 0)
            continue;
        const double nearest = std::clamp(wanted, turns[i].at, turns[i + 1].at);
        if (shown > most || std::abs(nearest - wanted) < std::abs(best - wanted))
            best = nearest;
        most = shown;
    }
    return best;
}

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
    const QRectF world = worldRectOf(bounds);
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

MapCamera cameraShowingMost(const MapCamera& camera, const GeoBounds& bounds, std::span<const PhotoSpot> spots,
                            QMarginsF margins)
{
    const QRectF world = worldRectOf(bounds);
    const QRectF view = camera.worldRect();
    const QRectF room = view.marginsRemoved(margins / camera.worldSize());
    MapCamera result = camera;
    std::vector<Reach> reaches;
    reaches.reserve(spots.size());
    if (room.height() > 0 && world.height() > room.height()) {
        const double highest = std::min(0.5, view.height() / 2);
        // What is nearer to a pole than the margin wants it is seen from the last middle there is.
        const auto reachable = [&](double y) { return std::clamp(y, highest, 1 - highest); };
        for (const PhotoSpot& spot : spots)
            reaches.push_back({reachable(spot.position.y() - (room.bottom() - camera.center.y())),
                               reachable(spot.position.y() + (camera.center.y() - room.top())), spot.count});
        result.center.setY(bestMiddle(reaches, camera.center.y()));
    }
    if (room.width() > 0 && world.width() > view.width()) {
        reaches.clear();
        const double middle = camera.center.x() + std::round(world.center().x() - camera.center.x());
        for (const PhotoSpot& spot : spots) {
            const double x = spot.position.x() - std::floor(spot.position.x() - world.left());
            reaches.push_back(
                {x - (room.right() - camera.center.x()), x + (camera.center.x() - room.left()), spot.count});
        }
        result.center.setX(bestMiddle(reaches, middle));
    }
    return result.bounded();
}

} // namespace wayfolio
