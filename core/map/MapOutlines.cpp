// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapOutlines.h"

#include "core/geo/LineSimplifier.h"
#include "core/geo/WebMercator.h"

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

/// Less than a pixel of a tile of 512 pixels.
constexpr double kOutlineTolerancePixels = 0.35;
/// Islands that are smaller in both directions are not drawn.
constexpr double kSmallestPixels = 0.5;
/// A wide soft stroke hides more than this.
constexpr double kShallowsTolerancePixels = 1;
/// Many lakes that are hardly seen are only noise.
constexpr double kSmallestLakePixels = 2.5;

enum Side : quint8 {
    Inside = 0,
    Left = 1,
    Right = 2,
    Above = 4,
    Below = 8,
};

quint8 sideOf(QPointF point, const QRectF& rect)
{
    quint8 side = Inside;
    if (point.x() < rect.left())
        side |= Left;
    else if (point.x() > rect.right())
        side |= Right;
    if (point.y() < rect.top())
        side |= Above;
    else if (point.y() > rect.bottom())
        side |= Below;
    return side;
}

/// Whether all of `inner` is on one outer side of `rect`.
bool isApart(const QRectF& inner, const QRectF& rect)
{
    return inner.right() < rect.left() || inner.left() > rect.right() || inner.bottom() < rect.top() ||
           inner.top() > rect.bottom();
}

QPointF crossing(QPointF a, QPointF b, quint8 side, const QRectF& rect)
{
    if ((side & (Left | Right)) != 0) {
        const double x = (side & Left) != 0 ? rect.left() : rect.right();
        return {x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())};
    }
    const double y = (side & Above) != 0 ? rect.top() : rect.bottom();
    return {a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y};
}

/// Sutherland and Hodgman (1974), one pass: what of the ring is not beyond this side.
QPolygonF cutSide(const QPolygonF& ring, quint8 side, const QRectF& rect)
{
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    QPointF before = ring.constLast();
    bool beforeOutside = (sideOf(before, rect) & side) != 0;
    for (const QPointF point : ring) {
        const bool outside = (sideOf(point, rect) & side) != 0;
        if (outside != beforeOutside)
            kept.append(crossing(before, point, side, rect));
        if (!outside)
            kept.append(point);
        before = point;
        beforeOutside = outside;
    }
    return kept;
}

/// Cohen and Sutherland: shortens the segment to what is inside; false when nothing is.
bool cutSegment(QPointF& a, QPointF& b, const QRectF& rect)
{
    quint8 sideA = sideOf(a, rect);
    quint8 sideB = sideOf(b, rect);
    // Rounding could leave an end a hair outside for ever; four cuts an end are enough.
    for (int cuts = 0; cuts < 8 && (sideA | sideB) != Inside; ++cuts) {
        if ((sideA & sideB) != 0)
            return false;
        const auto lowestBit = [](quint8 bits) { return static_cast<quint8>(bits & (~bits + 1)); };
        if (sideA != Inside) {
            a = crossing(a, b, lowestBit(sideA), rect);
            sideA = sideOf(a, rect);
        } else {
            b = crossing(a, b, lowestBit(sideB), rect);
            sideB = sideOf(b, rect);
        }
    }
    return true;
}

/// A segment that only closes land at the antimeridian or round the pole: no coast.
bool isSeam(QPointF a, QPointF b)
{
    constexpr double kHair = 1e-9;
    const double meridian = std::round(a.x());
    return (std::abs(a.x() - meridian) < kHair && std::abs(b.x() - meridian) < kHair) || a.y() > 1 || b.y() > 1;
}

} // namespace

/// Brings outlines into a picture's pixels, cut to its surroundings.
class MapOutlines::Cutter
{
public:
    Cutter(const QRectF& worldRect, const QRectF& target, double margin)
        : m_world(worldRect)
        , m_target(target)
        , m_scaleX(target.width() / worldRect.width())
        , m_scaleY(target.height() / worldRect.height())
        , m_clip(target.adjusted(-margin, -margin, margin, margin))
        , m_worldClip(worldRect.adjusted(-margin / m_scaleX, -margin / m_scaleY, margin / m_scaleX, margin / m_scaleY))
    {}

    /// Calls `function(shift)` for each whole number of worlds by which the outline must be moved to be seen.
    template<class Function>
    void forCopies(const QRectF& bounds, Function function) const
    {
        if (bounds.bottom() < m_worldClip.top() || bounds.top() > m_worldClip.bottom())
            return;
        const auto first = static_cast<int>(std::ceil(m_worldClip.left() - bounds.right()));
        const auto last = static_cast<int>(std::floor(m_worldClip.right() - bounds.left()));
        for (int shift = first; shift <= last; ++shift)
            function(shift);
    }

    void addRing(QPainterPath& path, const Outline& outline, int shift) const
    {
        const QRectF clip = m_worldClip.translated(-shift, 0);
        QPolygonF ring;
        qsizetype start = 0;
        for (const QRectF& run : outline.runs) {
            const qsizetype end = std::min(start + kRunLength, outline.points.size() - 1);
            // Beyond one side, the way there and back does not matter to what is filled inside.
            const qsizetype step = isApart(run, clip) ? end - start : 1;
            for (qsizetype i = start; i < end; i += step)
                ring.append(toPixels(outline.points.at(i), shift));
            start = end;
        }
        for (const quint8 side : {Left, Right, Above, Below}) {
            if (ring.isEmpty())
                return;
            ring = cutSide(ring, side, m_clip);
        }
        if (ring.size() > 2) {
            path.addPolygon(ring);
            path.closeSubpath();
        }
    }

    void addLine(QPainterPath& path, const Outline& outline, int shift) const
    {
        const QRectF clip = m_worldClip.translated(-shift, 0);
        qsizetype start = 0;
        bool connected = false;
        for (const QRectF& run : outline.runs) {
            const qsizetype end = std::min(start + kRunLength, outline.points.size() - 1);
            if (isApart(run, clip)) {
                connected = false;
            } else {
                for (qsizetype i = start; i < end; ++i)
                    addSegment(path, outline.points.at(i), outline.points.at(i + 1), shift, connected);
            }
            start = end;
        }
    }

private:
    void addSegment(QPainterPath& path, QPointF worldA, QPointF worldB, int shift, bool& connected) const
    {
        QPointF a = toPixels(worldA, shift);
        QPointF b = toPixels(worldB, shift);
        const QPointF end = b;
        if (isSeam(worldA, worldB) || !cutSegment(a, b, m_clip)) {
            connected = false;
            return;
        }
        if (!connected)
            path.moveTo(a);
        path.lineTo(b);
        connected = b.x() == end.x() && b.y() == end.y();
    }

    [[nodiscard]] QPointF toPixels(QPointF point, int shift) const
    {
        return {(point.x() + shift - m_world.left()) * m_scaleX + m_target.left(),
                (point.y() - m_world.top()) * m_scaleY + m_target.top()};
    }

    QRectF m_world;
    QRectF m_target;
    double m_scaleX;
    double m_scaleY;
    QRectF m_clip;      ///< in pixels
    QRectF m_worldClip; ///< the same in the unit square
};

MapOutlines::MapOutlines(Source far, Source middle, Source near)
{
    m_scales[0].source = std::move(far);
    m_scales[1].source = std::move(middle);
    m_scales[2].source = std::move(near);
}

OutlinePaths MapOutlines::paths(int zoom, const QRectF& worldRect, const QRectF& target, double margin) const
{
    OutlinePaths paths;
    paths.land.setFillRule(Qt::OddEvenFill);
    paths.lakes.setFillRule(Qt::OddEvenFill);
    const Level& shapes = level(zoom);
    const Cutter cutter(worldRect, target, margin);
    const auto addRings = [&](const std::vector<Outline>& rings, QPainterPath& area, QPainterPath& shore) {
        for (const Outline& outline : rings) {
            cutter.forCopies(outline.bounds, [&](int shift) {
                cutter.addRing(area, outline, shift);
                cutter.addLine(shore, outline, shift);
            });
        }
    };
    const auto addLines = [&](const std::vector<Outline>& lines, auto pathOf) {
        for (const Outline& outline : lines) {
            if (outline.firstLevel <= zoom)
                cutter.forCopies(outline.bounds, [&](int shift) { cutter.addLine(pathOf(outline), outline, shift); });
        }
    };
    addRings(shapes.land, paths.land, paths.coast);
    addLines(zoom > kFinestLevel ? shapes.land : shapes.shallows,
             [&](const Outline&) -> QPainterPath& { return paths.shallows; });
    addRings(shapes.lakes, paths.lakes, paths.lakeShores);
    addLines(shapes.rivers, [&](const Outline& river) -> QPainterPath& {
        return paths.rivers.at(
            static_cast<size_t>(std::clamp(zoom - river.firstLevel, 0, OutlinePaths::kRiverWidths - 1)));
    });
    addLines(shapes.borders, [&](const Outline&) -> QPainterPath& { return paths.borders; });
    addLines(shapes.regions, [&](const Outline&) -> QPainterPath& { return paths.regions; });
    addLines(shapes.disputed, [&](const Outline&) -> QPainterPath& { return paths.disputed; });
    return paths;
}

const WorldShapes& MapOutlines::shapesFor(int level) const
{
    Scale& scale = m_scales.at(level < kFirstMiddleLevel ? 0 : level < kFirstNearLevel ? 1 : 2);
    std::call_once(scale.loaded, [&] {
        if (scale.source)
            scale.shapes = scale.source();
    });
    return scale.shapes;
}

const MapOutlines::Level& MapOutlines::level(int zoom) const
{
    const int number = std::clamp(zoom, 0, kFinestLevel);
    Level& wanted = m_levels.at(static_cast<size_t>(number));
    std::call_once(wanted.made, [&] {
        const WorldShapes& shapes = shapesFor(number);
        const double pixel = 1.0 / WebMercator::worldSize(number);
        const double tolerance = number == kFinestLevel ? 0 : kOutlineTolerancePixels * pixel;
        wanted.land = outlines(shapes.land, tolerance, kSmallestPixels * pixel);
        wanted.shallows = outlines(shapes.land, kShallowsTolerancePixels * pixel, kShallowsTolerancePixels * pixel);
        wanted.lakes = outlines(shapes.lakes, tolerance, kSmallestLakePixels * pixel);
        wanted.rivers = outlines(shapes.rivers, tolerance, 0);
        wanted.borders = outlines(shapes.borders, tolerance, 0);
        wanted.regions = outlines(shapes.regions, tolerance, 0);
        wanted.disputed = outlines(shapes.disputed, tolerance, 0);
    });
    return wanted;
}

std::vector<MapOutlines::Outline> MapOutlines::outlines(const std::vector<WorldLine>& lines, double tolerance,
                                                        double smallest)
{
    std::vector<Outline> made;
    made.reserve(lines.size());
    for (const WorldLine& line : lines) {
        if (line.bounds.width() < smallest && line.bounds.height() < smallest)
            continue;
        Outline outline{.points = line.points, .bounds = line.bounds, .firstLevel = line.firstLevel, .runs = {}};
        if (tolerance > 0) {
            const std::span<const QPointF> points(line.points.constData(), static_cast<size_t>(line.points.size()));
            outline.points.clear();
            for (const qsizetype index : simplifyLine(points, tolerance))
                outline.points.append(line.points.at(index));
        }
        for (qsizetype start = 0; start + 1 < outline.points.size(); start += kRunLength) {
            const qsizetype end = std::min(start + kRunLength, outline.points.size() - 1);
            outline.runs.push_back(QPolygonF(outline.points.sliced(start, end - start + 1)).boundingRect());
        }
        made.push_back(std::move(outline));
    }
    return made;
}

} // namespace wayfolio
