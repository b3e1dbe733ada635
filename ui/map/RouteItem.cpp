// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/RouteItem.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace wayfolio {

namespace {

/// How much of the view's size the picture is larger on each side.
constexpr double kMarginShare = 0.2;
/// How much of it has to be left, so that the next one is there in time.
constexpr double kSpareShare = 0.05;

/// While the map is being zoomed, the picture is scaled so far before there is another one: painting and loading one
/// for each frame takes longer than the frame.
constexpr double kMostScaledLevels = 0.4;
constexpr std::chrono::milliseconds kZoomSettles{100};

double longestSide(const MapCamera& camera)
{
    return std::max(camera.size.width(), camera.size.height());
}

/// The routes themselves are gone as soon as their lines are known: they take twice the room.
std::unique_ptr<RoutePainter> painterOf(const CatalogSnapshot& snapshot)
{
    auto painter = std::make_unique<RoutePainter>();
    for (const Trip& trip : snapshot.trips())
        painter->add(snapshot.routeOf(trip));
    return painter;
}

} // namespace

RouteItem::RouteItem(WorkerPool& worker, QQuickItem* parent)
    : QQuickItem(parent)
    , m_worker(worker)
    , m_painter(std::make_shared<Painter>())
{
    setFlag(ItemHasContents);
    m_zoomSettled.setSingleShot(true);
    m_zoomSettled.setInterval(kZoomSettles);
    connect(&m_zoomSettled, &QTimer::timeout, this, &RouteItem::request);
}

void RouteItem::setSnapshot(std::shared_ptr<const CatalogSnapshot> snapshot)
{
    const quint64 version = ++m_routesVersion;
    m_hasRoutes = !snapshot->trips().empty();
    m_painter->wantedVersion = version;
    m_worker.submit([painter = m_painter, version, snapshot = std::move(snapshot)]() mutable {
        if (painter->wantedVersion == version) { // else the next one waits already
            painter->routes.reset();             // first: two of them would be twice as large
            painter->routes = painterOf(*snapshot);
        }
        snapshot.reset(); // perhaps the last to hold it, and not to be freed by the item's thread
    });
    request();
}

void RouteItem::setTrip(TripId trip)
{
    m_trip = trip;
    request();
}

void RouteItem::setDark(bool dark)
{
    m_dark = dark;
    request();
}

void RouteItem::setCamera(const MapCamera& camera)
{
    m_camera = camera;
    if (servesWhileZooming())
        m_zoomSettled.start();
    else
        request();
    if (!m_picture.image.isNull())
        update();
}

RouteView RouteItem::wantedView() const
{
    return {.worldRect = m_camera.worldRect(kMarginShare * longestSide(m_camera)),
            .zoom = m_camera.zoom,
            .devicePixelRatio = pixelRatio(),
            .trip = m_trip,
            .dark = m_dark};
}

bool RouteItem::covers() const
{
    if (m_paintedVersion != m_routesVersion)
        return false;
    if (!m_hasRoutes)
        return true;
    QRectF seen = m_camera.worldRect(kSpareShare * longestSide(m_camera));
    seen.translate(std::round(m_paintedView.worldRect.center().x() - seen.center().x()), 0);
    RouteView wanted = wantedView();
    wanted.worldRect = m_paintedView.worldRect; // where is another question than how
    return wanted == m_paintedView && m_paintedView.worldRect.contains(seen);
}

/// The picture is of another zoom and no more than that.
bool RouteItem::servesWhileZooming() const
{
    if (m_paintedVersion != m_routesVersion || m_picture.image.isNull() || m_camera.zoom == m_paintedView.zoom)
        return false;
    QRectF seen = m_camera.worldRect(0);
    seen.translate(std::round(m_paintedView.worldRect.center().x() - seen.center().x()), 0);
    RouteView wanted = wantedView();
    wanted.worldRect = m_paintedView.worldRect;
    wanted.zoom = m_paintedView.zoom;
    return wanted == m_paintedView && m_paintedView.worldRect.contains(seen) &&
           std::abs(m_camera.zoom - m_paintedView.zoom) <= kMostScaledLevels;
}

double RouteItem::pixelRatio() const
{
    return window() ? window()->effectiveDevicePixelRatio() : 1;
}

void RouteItem::request()
{
    if (m_painting || m_camera.size.isEmpty() || covers())
        return;
    m_painting = true;
    m_worker.submit([this, painter = m_painter, view = wantedView(), version = m_routesVersion] {
        RoutePicture picture = painter->routes ? painter->routes->paint(view) : RoutePicture();
        QMetaObject::invokeMethod(
            this, [this, view, version, picture = std::move(picture)] { show(view, version, picture); },
            Qt::QueuedConnection);
    });
}

void RouteItem::show(const RouteView& view, quint64 routesVersion, RoutePicture picture)
{
    m_painting = false;
    m_paintedView = view;
    m_paintedVersion = routesVersion;
    m_picture = std::move(picture);
    m_pictureChanged = true;
    update();
    if (!servesWhileZooming())
        request(); // the camera went on meanwhile
    else if (!m_zoomSettled.isActive())
        m_zoomSettled.start();
}

QSGNode* RouteItem::updatePaintNode(QSGNode* node, UpdatePaintNodeData* /*data*/)
{
    if (m_picture.image.isNull()) {
        delete node;
        return nullptr;
    }
    auto* image = static_cast<QSGImageNode*>(node);
    const bool fresh = !image;
    if (fresh) {
        image = window()->createImageNode();
        image->setOwnsTexture(true);
        image->setFiltering(QSGTexture::Linear);
    }
    if (fresh || std::exchange(m_pictureChanged, false))
        image->setTexture(window()->createTextureFromImage(m_picture.image, QQuickWindow::TextureHasAlphaChannel));
    m_pictureChanged = false;

    QRectF world = m_picture.worldRect;
    world.translate(std::round(m_camera.center.x() - m_paintedView.worldRect.center().x()), 0);
    QPointF corner = m_camera.toScreen(world.topLeft());
    const double ratio = m_paintedView.devicePixelRatio;
    if (m_camera.zoom == m_paintedView.zoom) // pixel on pixel: sharp
        corner = QPointF(std::round(corner.x() * ratio), std::round(corner.y() * ratio)) / ratio;
    image->setRect(
        QRectF(corner, QSizeF(m_picture.image.size()) / ratio * std::exp2(m_camera.zoom - m_paintedView.zoom)));
    return image;
}

} // namespace wayfolio
