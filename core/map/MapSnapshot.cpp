// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapSnapshot.h"

#include "core/geo/GeoBounds.h"
#include "core/geo/WebMercator.h"
#include "core/map/MarkerPainter.h"
#include "core/map/RouteGeometry.h"
#include "core/map/RouteStroke.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace wayfolio {

namespace {

/// Beyond this the bundled coast is coarser than a pixel by far.
constexpr double kMaxZoom = 11;
/// Room for a marker at the edge, in device-independent pixels, but at most this share of the picture.
constexpr double kEdge = 56;
constexpr double kMaxEdgeShare = 0.15;

/// What a line's width, casing and arrows need beyond the picture's edge.
constexpr double kRouteOverhang = 12;

/// What part of the world the picture shows, and how large.
struct SnapshotView
{
    QRectF worldRect;
    double zoom = 0;

    [[nodiscard]] QPointF toPixels(QPointF worldPosition) const
    {
        return (worldPosition - worldRect.topLeft()) * WebMercator::worldSize(zoom);
    }
};

/// Of the photos and of the routes' arcs, which may bulge towards the poles. Nothing without photos.
std::optional<QRectF> contentRect(const std::vector<PhotoSummary>& photos, const std::vector<RouteLine>& lines)
{
    std::vector<GeoPoint> points;
    for (const PhotoSummary& photo : photos) {
        if (photo.point)
            points.push_back(*photo.point);
    }
    const std::optional<GeoBounds> bounds = GeoBounds::around(points);
    if (!bounds)
        return std::nullopt;
    const QPointF corner = WebMercator::project(GeoPoint::nearest(bounds->north, bounds->west));
    double top = corner.y();
    double bottom = WebMercator::project(GeoPoint::nearest(bounds->south, bounds->west)).y();
    for (const RouteLine& line : lines) {
        for (const QPointF point : line.worldPoints) {
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
    }
    return QRectF(corner.x(), top, bounds->width() / 360, bottom - top);
}

/// `size` and `lift`, how far markers stand above their places, in device-independent pixels.
SnapshotView viewOf(const std::optional<QRectF>& content, QSizeF size, double lift)
{
    // Without photos, the inhabited world.
    const QRectF shown = content.value_or(QRectF(0, 0.12, 1, 0.6));
    const auto edge = [](double length) { return std::min(kEdge, kMaxEdgeShare * length); };
    const auto room = [&](double length) { return length - 2 * edge(length); };
    const auto zoomFor = [](double pixels, double share) { return std::log2(pixels / share / WebMercator::kTileSize); };
    constexpr double kNothing = 1e-12;
    double zoom = std::min(zoomFor(room(size.width()), std::max(shown.width(), kNothing)),
                           zoomFor(room(size.height()), std::max(shown.height(), kNothing)));
    // A world narrower than the picture repeats itself: only where all photos would not fit otherwise.
    const double worldWide = zoomFor(size.width(), 1);
    if (shown.height() * WebMercator::worldSize(worldWide) <= room(size.height()))
        zoom = std::max(zoom, worldWide);
    zoom = std::min(zoom, kMaxZoom);

    const QSizeF extent = size / WebMercator::worldSize(zoom);
    QPointF center = shown.center();
    if (content)
        center.ry() -= std::min(lift, edge(size.height())) / 2 / WebMercator::worldSize(zoom);
    if (extent.height() < 1)
        center.setY(std::clamp(center.y(), extent.height() / 2, 1 - extent.height() / 2));
    return {.worldRect = QRectF(center - QPointF(extent.width(), extent.height()) / 2, extent), .zoom = zoom};
}

void paintRoute(QPainter& painter, const std::vector<RouteLine>& lines, const SnapshotView& view, QSizeF size,
                bool dark)
{
    const QRectF seen =
        QRectF(QPointF(0, 0), size).adjusted(-kRouteOverhang, -kRouteOverhang, kRouteOverhang, kRouteOverhang);
    std::vector<DrawnRouteLine> drawn;
    for (const RouteLine& line : lines) {
        const QPolygonF simple = simplified(line.worldPoints, view.zoom);
        const QRectF bounds = simple.boundingRect();
        const auto first = static_cast<int>(std::ceil(view.worldRect.left() - bounds.right()));
        const auto last = static_cast<int>(std::floor(view.worldRect.right() - bounds.left()));
        for (int shift = first; shift <= last; ++shift) {
            QPolygonF pixels;
            for (const QPointF point : simple)
                pixels.append(view.toPixels(point + QPointF(shift, 0)));
            for (ClippedLine& part : clipped(pixels, seen))
                drawn.push_back({.kind = line.kind, .line = std::move(part)});
        }
    }
    paintRouteLines(painter, drawn, RouteEmphasis::Full, dark);
}

struct SnapshotMarker
{
    QPointF place;
    QImage thumbnail;
    MarkerLook look;

    [[nodiscard]] QRectF bounds() const
    {
        const QPointF middle = place + markerMiddle(!thumbnail.isNull());
        const double half = thumbnail.isNull() ? kMarkerExtent / 4 : kMarkerThumbnailSide / 2 + 4;
        const double badge = thumbnail.isNull() || look.count == 1 ? 0 : kMarkerExtent / 2 - half;
        return {middle.x() - half, middle.y() - half - badge, 2 * half + badge, 2 * half + badge};
    }
};

std::vector<SnapshotMarker> markersOf(const MapSnapshotContent& content, const SnapshotView& view)
{
    std::vector<PhotoCluster> clusters = PhotoClusters(content.photos).clusters(view.worldRect, view.zoom);
    // Southern markers stand in front, as things nearer to the eye do.
    std::ranges::stable_sort(clusters, {}, [](const PhotoCluster& cluster) { return cluster.position.y(); });
    std::vector<SnapshotMarker> markers;
    for (const PhotoCluster& cluster : clusters) {
        markers.push_back({.place = view.toPixels(cluster.position),
                           .thumbnail = content.thumbnail ? content.thumbnail(cluster.cover) : QImage(),
                           .look = lookOf(cluster)});
    }
    return markers;
}

} // namespace

QImage paintMapSnapshot(const MapSnapshotContent& content, const BaseMapData& baseMap,
                        const MapSnapshotOptions& options)
{
    QImage image(options.size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const QSizeF size = QSizeF(options.size) / options.scale;
    std::vector<std::vector<RouteLine>> routes;
    for (const Route& route : content.routes)
        routes.push_back(routeLines(route));
    const auto allLines = routes | std::views::join;
    const SnapshotView view =
        viewOf(contentRect(content.photos, std::vector<RouteLine>(allLines.begin(), allLines.end())), size,
               content.thumbnail ? kMarkerLift : 0);

    const std::vector<SnapshotMarker> markers = markersOf(content, view);
    std::vector<QRectF> occupied;
    for (const SnapshotMarker& marker : markers)
        occupied.push_back(marker.bounds());

    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    // The caller keeps the data for the length of this call.
    const std::shared_ptr<const BaseMapData> borrowed(std::shared_ptr<const BaseMapData>(), &baseMap);
    const BaseMapPainter ground(borrowed, BaseMapStyle::of(options.dark, options.muted), options.language);
    ground.paintGround(painter, view.worldRect, QRectF(QPointF(0, 0), options.size), options.scale);
    painter.scale(options.scale, options.scale);
    for (const std::vector<RouteLine>& lines : routes)
        paintRoute(painter, lines, view, size, options.dark);
    // Above the route, so that it crosses out none; a name half below a marker would be no name.
    ground.paintNames(painter, view.worldRect, QRectF(QPointF(0, 0), size), 1, occupied);
    for (const SnapshotMarker& marker : markers)
        paintMarker(painter, marker.place, marker.thumbnail, marker.look, options.dark, 1);
    return image;
}

} // namespace wayfolio
