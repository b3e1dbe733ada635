// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/RoutePainter.h"

#include "core/geo/WebMercator.h"
#include "core/map/RouteStroke.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr double kFaintOpacity = 0.28;
/// What a line's width, casing and arrows add to its bounds.
constexpr double kOverhang = 12;
/// Trips whose whole way takes less room are not drawn: it would be a speck, beside or under their marker.
constexpr double kSmallestTripPixels = 24;

QRectF boundsOf(const std::vector<RouteLine>& lines)
{
    QRectF bounds;
    for (const RouteLine& line : lines) {
        // A line due north has a rectangle of no width, which united() would ignore.
        const double sliver = 1e-12;
        bounds = bounds.united(line.worldPoints.boundingRect().adjusted(-sliver, -sliver, sliver, sliver));
    }
    return bounds;
}

/// Calls `action` with each shift by whole worlds at which `bounds` touches `view`.
void forWorldCopies(const QRectF& bounds, const QRectF& view, const auto& action)
{
    const int first = static_cast<int>(std::floor(view.left() - bounds.right()));
    const int last = static_cast<int>(std::ceil(view.right() - bounds.left()));
    for (int shift = first; shift <= last; ++shift) {
        if (bounds.translated(shift, 0).intersects(view))
            action(shift);
    }
}

} // namespace

RoutePainter::RoutePainter(const std::vector<Route>& routes)
{
    for (const Route& route : routes)
        add(route);
}

void RoutePainter::add(const Route& route)
{
    const std::vector<RouteLine> lines = routeLines(route);
    if (lines.empty())
        return;
    TripLines& trip = m_trips.emplace_back(TripLines{.trip = route.trip, .lines = {}, .bounds = boundsOf(lines)});
    trip.lines.reserve(lines.size());
    for (const RouteLine& line : lines)
        trip.lines.push_back({.kind = line.kind, .worldPoints = PackedLine(line.worldPoints)});
}

RoutePicture RoutePainter::paint(const RouteView& view)
{
    const double worldSize = WebMercator::worldSize(view.zoom);
    const double overhang = kOverhang / worldSize;
    const auto grown = [overhang](const QRectF& rect) {
        return rect.adjusted(-overhang, -overhang, overhang, overhang);
    };
    const auto isSpeck = [&view, smallest = kSmallestTripPixels / worldSize](const TripLines& trip) {
        return trip.trip != view.trip && std::max(trip.bounds.width(), trip.bounds.height()) < smallest;
    };
    QRectF seen;
    for (const TripLines& trip : m_trips) {
        if (isSpeck(trip))
            continue;
        const QRectF bounds = grown(trip.bounds);
        forWorldCopies(bounds, view.worldRect,
                       [&](int shift) { seen |= bounds.translated(shift, 0) & view.worldRect; });
    }
    if (seen.isEmpty())
        return {};

    // Whole pixels, counted from the view's corner, so that the picture is shown as it was painted.
    const double pixel = 1 / (worldSize * view.devicePixelRatio);
    const QPointF corner = view.worldRect.topLeft();
    const auto snap = [&](double value, double origin, auto round) {
        return origin + round((value - origin) / pixel) * pixel;
    };
    const auto floorOf = [](double value) { return std::floor(value); };
    const auto ceilOf = [](double value) { return std::ceil(value); };
    seen = QRectF(QPointF(snap(seen.left(), corner.x(), floorOf), snap(seen.top(), corner.y(), floorOf)),
                  QPointF(snap(seen.right(), corner.x(), ceilOf), snap(seen.bottom(), corner.y(), ceilOf)));

    QImage image((seen.size() / pixel).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(view.devicePixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF clip =
        QRectF(QPointF(0, 0), seen.size() * worldSize).adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang);
    const auto paintTrips = [&](bool faint) {
        painter.setOpacity(faint ? kFaintOpacity : 1);
        for (size_t number = 0; number < m_trips.size(); ++number) {
            const TripLines& trip = m_trips[number];
            if (isSpeck(trip) || (view.trip.isValid() && trip.trip != view.trip) != faint)
                continue;
            std::vector<DrawnRouteLine> drawn;
            forWorldCopies(grown(trip.bounds), seen, [&](int shift) {
                for (const RouteLine& line : simplifiedLines(number, view.zoom)) {
                    QPolygonF pixels;
                    pixels.reserve(line.worldPoints.size());
                    for (const QPointF point : line.worldPoints)
                        pixels.append((point + QPointF(shift, 0) - seen.topLeft()) * worldSize);
                    for (ClippedLine& part : clipped(pixels, clip))
                        drawn.push_back({.kind = line.kind, .line = std::move(part)});
                }
            });
            paintRouteLines(painter, drawn, faint ? RouteEmphasis::Faint : RouteEmphasis::Full, view.dark);
        }
    };
    paintTrips(true);
    paintTrips(false);
    painter.end();
    image.setDevicePixelRatio(1);
    return {.image = std::move(image), .worldRect = seen};
}

/// Only of trips in view: near by, a line has nearly all of its points, but few lines are seen.
const std::vector<RouteLine>& RoutePainter::simplifiedLines(size_t trip, double zoom)
{
    // Half a pixel of the next level is at most half a pixel of this one.
    const int level = static_cast<int>(std::ceil(zoom));
    if (level != m_simplifiedLevel) {
        m_simplified.clear();
        m_simplifiedLevel = level;
    }
    const auto [found, isNew] = m_simplified.try_emplace(trip);
    if (isNew) {
        for (const PackedRouteLine& line : m_trips[trip].lines)
            found->second.push_back({.kind = line.kind, .worldPoints = simplified(line.worldPoints.points(), level)});
    }
    return found->second;
}

} // namespace wayfolio
