// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PlaybackCamera.h"

#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

// Seconds of the person's time.
constexpr double kLookBack = 1.5;
constexpr double kLookAhead = 3.4;
constexpr double kReaction = 0.5;
constexpr double kFastestLevels = 2.2; ///< inwards, a second
constexpr int kSamples = 28;

/// The trip as a whole is shown at some zoom; closer than so many levels, one would not know where one is.
constexpr double kDeepestLevels = 4.2;
constexpr double kClosest = 13;
/// A step is worth it where the framing is closer or wider by more.
constexpr double kTolerableLevels = 1.5;

/// Of a view with a photo above the traveller and the controls at the bottom.
struct Room
{
    double side;
    double top;
    double bottom;
};

QRectF inside(QSizeF size, const Room& shares)
{
    constexpr double kCardHeight = 215;
    constexpr double kBarHeight = 130;
    const double top = std::min(kCardHeight, size.height() * shares.top);
    const double bottom = std::min(kBarHeight, size.height() * shares.bottom);
    const double side = size.width() * shares.side;
    return {side, top, size.width() - 2 * side, size.height() - top - bottom};
}

constexpr Room kFramed{.side = 0.2, .top = 0.42, .bottom = 0.22};
constexpr Room kComfortable{.side = 0.13, .top = 0.38, .bottom = 0.18};

QPointF nearest(QPointF world, QPointF to)
{
    return {world.x() + std::round(to.x() - world.x()), world.y()};
}

GeoBounds boundsOf(const PlaybackSchedule& schedule)
{
    std::vector<GeoPoint> points;
    points.reserve(schedule.photos().size());
    for (const PlaybackPhoto& photo : schedule.photos())
        points.push_back(photo.point);
    return GeoBounds::around(points).value_or(GeoBounds());
}

} // namespace

PlaybackCamera::PlaybackCamera(std::shared_ptr<const PlaybackSchedule> schedule)
    : m_schedule(std::move(schedule))
    , m_bounds(boundsOf(*m_schedule))
{}

MapCamera PlaybackCamera::framing(double seconds, double speed, QSizeF size) const
{
    const QRectF room = inside(size, kFramed);
    const double whole = cameraShowing(m_bounds, size, {}).zoom;
    QPointF last = WebMercator::project(m_schedule->positionAt(seconds - kLookBack * speed));
    QPointF least = last;
    QPointF most = last;
    for (int i = 1; i <= kSamples; ++i) {
        const double offset = -kLookBack + (kLookBack + kLookAhead) * i / kSamples;
        last = travellerAt(seconds + offset * speed, last);
        least = {std::min(least.x(), last.x()), std::min(least.y(), last.y())};
        most = {std::max(most.x(), last.x()), std::max(most.y(), last.y())};
    }
    const QRectF stretch(least, most);
    const double widest = std::max(stretch.width() / room.width(), stretch.height() / room.height());
    const double fitting = -std::log2(std::max(widest, 1e-12) * WebMercator::kTileSize);
    MapCamera camera{
        .center = stretch.center(), .zoom = std::min({fitting, whole + kDeepestLevels, kClosest}), .size = size};
    camera.center += (QRectF(QPointF(), size).center() - room.center()) / camera.worldSize();
    return camera.bounded();
}

MapCamera PlaybackCamera::follow(const MapCamera& from, double seconds, double speed, double elapsed)
{
    if (!m_aim || m_aim->size != from.size)
        m_aim = from;
    // Two of them in a row: neither place nor pace ever jumps.
    const double share = 1 - std::exp(-elapsed / kReaction);
    m_aim = m_aim->towards(framing(seconds, speed, from.size), share).bounded();
    // Not faster than tiles of the next level come in.
    const double mostLevels = kFastestLevels * std::sqrt(speed) * elapsed;
    const double levels = (m_aim->zoom - from.zoom) * share;
    const double calm = levels > mostLevels ? share * mostLevels / levels : share;
    return keepingTraveller(from.towards(*m_aim, calm).bounded(), seconds);
}

MapCamera PlaybackCamera::step(const MapCamera& camera, double seconds) const
{
    const MapCamera framed = framing(seconds, 1, camera.size);
    const bool serves = isComfortable(camera, seconds) && std::abs(camera.zoom - framed.zoom) <= kTolerableLevels;
    return serves ? camera : framed;
}

bool PlaybackCamera::isComfortable(const MapCamera& camera, double seconds) const
{
    return inside(camera.size, kComfortable).contains(camera.toScreen(travellerAt(seconds, camera.center)));
}

bool PlaybackCamera::isInView(const MapCamera& camera, double seconds) const
{
    return QRectF(QPointF(), camera.size).contains(camera.toScreen(travellerAt(seconds, camera.center)));
}

/// On the copy of the world that is nearest to `near`.
QPointF PlaybackCamera::travellerAt(double seconds, QPointF near) const
{
    return nearest(WebMercator::project(m_schedule->positionAt(seconds)), near);
}

MapCamera PlaybackCamera::keepingTraveller(const MapCamera& camera, double seconds) const
{
    const QRectF room = inside(camera.size, kComfortable);
    const QPointF found = camera.toScreen(travellerAt(seconds, camera.center));
    const QPointF wanted(std::clamp(found.x(), room.left(), room.right()),
                         std::clamp(found.y(), room.top(), room.bottom()));
    return wanted == found ? camera : camera.pannedBy(wanted - found).bounded();
}

} // namespace wayfolio
