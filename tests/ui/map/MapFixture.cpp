// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/map/MapFixture.h"

#include "core/geo/WebMercator.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QQuickItem>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <set>

namespace wayfolio::test {

namespace {

template<class Item>
Item& childOf(QQuickWidget& scene)
{
    for (QQuickItem* child : scene.rootObject()->childItems()) {
        if (auto* item = qobject_cast<Item*>(child))
            return *item;
    }
    qFatal("no such item on the map");
}

void sendMouse(QWidget& widget, QEvent::Type type, QPointF position, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QMouseEvent event(type, position, widget.mapToGlobal(position), button, buttons, modifiers);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

PhotoSummary photoAt(qint64 id, const PhotoAt& place)
{
    PhotoSummary photo;
    photo.id = PhotoId{id};
    photo.trip = TripId{place.trip};
    photo.point = GeoPoint::fromDegrees(place.latitude, place.longitude);
    photo.time = Instant(std::chrono::minutes(28'000'000 + id));
    photo.wall = WallTime(std::chrono::minutes(28'000'000 + id));
    photo.timeIsKnown = true;
    return photo;
}

std::shared_ptr<const CatalogSnapshot> snapshotOf(const std::vector<PhotoAt>& places)
{
    std::vector<PhotoSummary> photos;
    std::set<TripId> ids;
    for (const PhotoAt& place : places) {
        photos.push_back(photoAt(std::ssize(photos) + 1, place));
        ids.insert(photos.back().trip);
    }
    std::vector<Trip> trips;
    for (const TripId id : ids)
        trips.emplace_back().id = id;
    return std::make_shared<const CatalogSnapshot>(std::move(photos), std::move(trips));
}

std::shared_ptr<const BaseMapData> allLand()
{
    WorldShapes world;
    world.land.add(QPolygonF(QRectF(0, 0, 1, 1)));
    const auto source = [world] { return world; };
    return std::make_shared<const BaseMapData>(source, source, source, std::vector<WorldLabel>(), nullptr);
}

MapFixture::MapFixture()
{
    map.setBaseMap(allLand());
    map.resize(800, 600);
    map.show();
    [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&map);
}

PhotoMarkersItem& MapFixture::markersItem()
{
    return childOf<PhotoMarkersItem>(scene());
}

RouteItem& MapFixture::routeItem()
{
    return childOf<RouteItem>(scene());
}

std::optional<QPoint> MapFixture::screenOf(PhotoId id)
{
    const MapCamera& camera = markersItem().layout().camera();
    const auto marker = std::ranges::find(markers(), id, &PhotoMarker::picture);
    if (marker == markers().end())
        return std::nullopt;
    return camera.toScreen(marker->cluster.position).toPoint();
}

QPoint MapFixture::screenOf(GeoPoint point)
{
    const MapCamera& camera = markersItem().layout().camera();
    QPointF world = WebMercator::project(point);
    world.rx() += std::round(camera.center.x() - world.x());
    return camera.toScreen(world).toPoint();
}

GeoPoint MapFixture::pointAt(QPoint screen)
{
    return WebMercator::unproject(markersItem().layout().camera().toWorld(screen));
}

QColor MapFixture::pixel(QPoint screen)
{
    const QImage image = map.grab().toImage();
    const QPointF pixel = QPointF(screen) * image.devicePixelRatio();
    return image.pixelColor(pixel.toPoint());
}

double MapFixture::shareOf(const QColor& color)
{
    const QImage image = map.grab().toImage();
    int found = 0;
    int all = 0;
    for (int y = 1; y < image.height(); y += 3) {
        for (int x = 1; x < image.width(); x += 3) {
            found += image.pixelColor(x, y) == color ? 1 : 0;
            ++all;
        }
    }
    return double(found) / all;
}

void MapFixture::click(QPoint screen)
{
    QTest::mouseClick(&scene(), Qt::LeftButton, Qt::NoModifier, screen);
}

/// What a window system sends; QTest sets its clicks too far apart for a double click.
void MapFixture::doubleClick(QPoint screen, Qt::KeyboardModifiers modifiers)
{
    for (const QEvent::Type press : {QEvent::MouseButtonPress, QEvent::MouseButtonDblClick}) {
        sendMouse(scene(), press, screen, Qt::LeftButton, Qt::LeftButton, modifiers);
        sendMouse(scene(), QEvent::MouseButtonRelease, screen, Qt::LeftButton, Qt::NoButton, modifiers);
    }
}

void MapFixture::wheel(QPoint screen, int angleDelta)
{
    QWheelEvent event(screen, scene().mapToGlobal(screen), {}, {0, angleDelta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&scene(), &event);
}

void MapFixture::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    beginDrag(from, to, modifiers);
    endDrag(to, modifiers);
}

void MapFixture::beginDrag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    constexpr int kSteps = 10;
    sendMouse(scene(), QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
    for (int step = 1; step <= kSteps; ++step) {
        const QPointF position = QPointF(from) + QPointF(to - from) * step / kSteps;
        sendMouse(scene(), QEvent::MouseMove, position, Qt::NoButton, Qt::LeftButton, modifiers);
        QTest::qWait(20);
    }
}

void MapFixture::endDrag(QPoint to, Qt::KeyboardModifiers modifiers)
{
    QTest::qWait(250); // the hand rests: no momentum
    sendMouse(scene(), QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton, modifiers);
    sendMouse(scene(), QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
}

void MapFixture::askForMenu(QPoint screen)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, screen, scene().mapToGlobal(screen));
    QCoreApplication::sendEvent(&scene(), &event);
}

} // namespace wayfolio::test
