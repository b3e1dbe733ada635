// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapNavigator.h"

#include "core/geo/WebMercator.h"
#include "ui/map/CameraMover.h"
#include "ui/map/MapContent.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kKeyPanPixels = 96;
/// Room for a marker above its place, half of one at the sides, and for what lies on the map's edges.
constexpr QMarginsF kFitMargins(64, 84, 96, 56);
constexpr double kComfortMargin = 90;

} // namespace

MapNavigator::MapNavigator(CameraMover& mover, MapContent& content, QObject* parent)
    : QObject(parent)
    , m_mover(mover)
    , m_content(content)
{}

MapView MapNavigator::view() const
{
    const MapCamera& camera = m_mover.camera();
    const auto* asked = std::get_if<MapView>(&m_asked);
    if (asked && camera.size.isEmpty())
        return *asked;
    return {.center = WebMercator::unproject(camera.center), .zoom = camera.zoom};
}

void MapNavigator::setView(const MapView& view)
{
    m_asked = view;
    goWhereAsked();
}

void MapNavigator::showAll()
{
    m_asked = AllPhotos();
    goWhereAsked();
    Q_EMIT movedElsewhere();
}

void MapNavigator::adaptToSize()
{
    goWhereAsked();
}

void MapNavigator::adaptToPhotos()
{
    if (std::holds_alternative<AllPhotos>(m_asked))
        goWhereAsked();
}

void MapNavigator::goWhereAsked()
{
    const QSizeF size = m_mover.camera().size;
    if (const auto* view = std::get_if<MapView>(&m_asked)) {
        m_mover.jumpTo({.center = WebMercator::project(view->center), .zoom = view->zoom, .size = size});
    } else if (std::holds_alternative<AllPhotos>(m_asked)) {
        const std::optional<GeoBounds>& bounds = m_content.bounds();
        if (!bounds) {
            m_mover.jumpTo({.zoom = 0, .size = size});
            return;
        }
        const MapCamera camera = cameraShowing(*bounds, size, kFitMargins);
        m_mover.jumpTo(cameraShowingMost(camera, *bounds, m_content.spots(), kFitMargins));
    }
}

void MapNavigator::leave()
{
    m_asked = std::monostate();
    Q_EMIT movedElsewhere();
}

void MapNavigator::reveal(GeoPoint place)
{
    const MapCamera camera = m_mover.destination();
    QPointF world = WebMercator::project(place);
    world.rx() += std::round(camera.center.x() - world.x());
    const MapCamera revealing = camera.revealing(world, kComfortMargin);
    if (revealing == camera)
        return;
    leave();
    m_mover.glideTo(revealing);
}

bool MapNavigator::open(const PhotoMarker& marker)
{
    const auto zoom = marker.clusters->splittingZoom(marker.cluster);
    const MapCamera& camera = m_mover.camera();
    if (!zoom || *zoom > camera.maxZoom)
        return false;
    const QPointF from = camera.toScreen(marker.cluster.position);
    // Towards the middle, so that what it falls apart into is in view.
    const auto inMiddleThird = [](double value, double length) {
        return std::clamp(value, length / 3, length * 2 / 3);
    };
    const QPointF to(inMiddleThird(from.x(), camera.size.width()), inMiddleThird(from.y(), camera.size.height()));
    // A whole level at least: the level where it splits may be a hair away, and a click is to be seen.
    const double opened = std::min(std::max(*zoom, camera.zoom + 1), camera.maxZoom);
    leave();
    m_mover.glideTo(camera.zoomedAbout(from, opened).pannedBy(to - from));
    return true;
}

void MapNavigator::zoomBy(double levels)
{
    leave();
    m_mover.glideZoomBy(levels, QRectF(QPointF(), m_mover.camera().size).center());
}

bool MapNavigator::press(int key)
{
    const auto pan = [this](QPointF pixels) {
        leave();
        m_mover.glideBy(pixels);
    };
    switch (key) {
    case Qt::Key_Left:
        pan({kKeyPanPixels, 0});
        return true;
    case Qt::Key_Right:
        pan({-kKeyPanPixels, 0});
        return true;
    case Qt::Key_Up:
        pan({0, kKeyPanPixels});
        return true;
    case Qt::Key_Down:
        pan({0, -kKeyPanPixels});
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1);
        return true;
    case Qt::Key_Minus:
        zoomBy(-1);
        return true;
    case Qt::Key_Home:
        showAll();
        return true;
    default:
        return false;
    }
}

} // namespace wayfolio
