// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/CameraMover.h"

#include <QGeoCoordinate>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wayfolio {

namespace {

constexpr int kGlideMs = 320;
constexpr int kStepMs = 180;
constexpr int kFlingMs = 650;
constexpr double kSlowestFling = 120; // pixels a second; below, the hand had come to rest

QGeoCoordinate coordinate(QPointF world)
{
    constexpr double kPi = std::numbers::pi;
    const double longitude = (world.x() - std::floor(world.x())) * 360 - 180;
    return {std::atan(std::sinh(kPi * (1 - 2 * world.y()))) * 180 / kPi, longitude};
}

QPointF worldPosition(const QGeoCoordinate& coordinate)
{
    constexpr double kPi = std::numbers::pi;
    const double latitude = coordinate.latitude() * kPi / 180;
    return {coordinate.longitude() / 360 + 0.5, 0.5 - std::asinh(std::tan(latitude)) / (2 * kPi)};
}

} // namespace

CameraMover::CameraMover(QObject* parent)
    : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& progress) { apply(m_from.towards(m_target, progress.toDouble())); });
}

void CameraMover::setMap(QQuickItem* map)
{
    if (m_map)
        m_map->disconnect(this);
    m_map = map;
    if (!m_map)
        return;
    // By name: the Map's C++ class is private to QtLocation. It moves by itself when its size changes.
    connect(m_map, SIGNAL(centerChanged(QGeoCoordinate)), this, SLOT(readMap()));
    connect(m_map, SIGNAL(zoomLevelChanged(qreal)), this, SLOT(readMap()));
    apply(m_camera);
}

void CameraMover::setSize(QSizeF size)
{
    if (size == m_camera.size)
        return;
    stop();
    MapCamera camera = m_camera;
    camera.size = size;
    apply(camera);
}

void CameraMover::setMaxZoom(double zoom)
{
    if (zoom == m_camera.maxZoom)
        return;
    stop();
    m_camera.maxZoom = zoom;
    apply(m_camera);
}

MapCamera CameraMover::destination() const
{
    return m_animation.state() == QAbstractAnimation::Running ? m_target : m_camera;
}

void CameraMover::jumpTo(const MapCamera& camera)
{
    stop();
    apply(camera);
}

void CameraMover::glideTo(const MapCamera& camera)
{
    MapCamera target = camera;
    target.size = m_camera.size;
    target.maxZoom = m_camera.maxZoom;
    target = target.bounded();
    QPointF way = target.center - m_camera.center;
    way.rx() -= std::round(way.x());
    const double pixels = std::hypot(way.x(), way.y()) * std::min(m_camera.worldSize(), target.worldSize());
    if (pixels > 3 * std::max(m_camera.size.width(), m_camera.size.height()))
        jumpTo(target);
    else
        animateTo(target, kGlideMs, QEasingCurve::InOutCubic);
}

void CameraMover::panBy(QPointF pixels)
{
    jumpTo(m_camera.pannedBy(pixels));
}

void CameraMover::glideBy(QPointF pixels)
{
    animateTo(destination().pannedBy(pixels).bounded(), kStepMs, QEasingCurve::OutCubic);
}

void CameraMover::fling(QPointF velocity)
{
    if (!m_isAnimated || std::hypot(velocity.x(), velocity.y()) < kSlowestFling)
        return;
    // An OutCubic curve starts at three times its mean speed.
    const QPointF way = velocity * (kFlingMs / 1000.0 / 3);
    animateTo(m_camera.pannedBy(way).bounded(), kFlingMs, QEasingCurve::OutCubic);
}

void CameraMover::zoomBy(double levels, QPointF about)
{
    MapCamera wanted = m_camera;
    wanted.zoom += levels;
    jumpTo(m_camera.zoomedAbout(about, wanted.bounded().zoom));
}

void CameraMover::glideZoomBy(double levels, QPointF about)
{
    MapCamera wanted = m_camera;
    wanted.zoom = destination().zoom + levels;
    animateTo(m_camera.zoomedAbout(about, wanted.bounded().zoom).bounded(), kStepMs, QEasingCurve::OutCubic);
}

void CameraMover::stop()
{
    m_animation.stop();
}

void CameraMover::animateTo(const MapCamera& target, int milliseconds, const QEasingCurve& curve)
{
    m_animation.stop();
    if (!m_isAnimated) {
        apply(target);
        return;
    }
    m_from = m_camera;
    m_target = target;
    m_animation.setDuration(milliseconds);
    m_animation.setEasingCurve(curve);
    m_animation.start();
}

void CameraMover::apply(const MapCamera& camera)
{
    MapCamera wanted = camera;
    wanted.maxZoom = m_camera.maxZoom;
    m_camera = wanted.bounded();
    if (m_map) {
        m_applying = true;
        // The zoom first: it bounds where the centre may be.
        m_map->setProperty("zoomLevel", m_camera.zoom);
        m_map->setProperty("center", QVariant::fromValue(coordinate(m_camera.center)));
        m_applying = false;
    }
    Q_EMIT changed();
}

void CameraMover::readMap()
{
    if (m_applying || !m_map)
        return;
    m_camera.zoom = m_map->property("zoomLevel").toDouble();
    m_camera.center = worldPosition(m_map->property("center").value<QGeoCoordinate>());
    m_camera = m_camera.bounded();
    Q_EMIT changed();
}

} // namespace wayfolio
