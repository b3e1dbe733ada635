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

    /// Calls `function(line, shift)` for each line that is seen, and each whole number of worlds by which it must be
    /// moved for that.
    template<class Function>
    void forCopies(const WorldLines& lines, Function function) const
    {
        const auto next = [&](size_t from) { return lines.nextBetween(from, m_worldClip.top(), m_worldClip.bottom()); };
        for (size_t line = next(0); line < lines.size(); line = next(line + 1)) {
            const QRectF bounds = lines.bounds(line);
            const auto first = static_cast<int>(std::ceil(m_worldClip.left() - bounds.right()));
            const auto last = static_cast<int>(std::floor(m_worldClip.right() - bounds.left()));
            for (int shift = first; shift <= last; ++shift)
                function(line, shift);
        }
    }

    void addRing(QPainterPath& path, const WorldLines& lines, size_t line, int shift) const
    {
        const QRectF clip = m_worldClip.translated(-shift, 0);
        QPolygonF ring;
        WorldLines::RunPoints room;
        for (size_t run = 0; run < lines.runCount(line); ++run) {
            // Beyond one side, the way there and back does not matter to what is filled inside.
            if (isApart(lines.runBounds(line, run), clip)) {
                ring.append(toPixels(lines.runStart(line, run), shift));
                continue;
            }
            const std::span<const QPointF> points = lines.unpack(line, run, room);
            for (const QPointF point : points.first(points.size() - 1))
                ring.append(toPixels(point, shift));
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

    void addLine(QPainterPath& path, const WorldLines& lines, size_t line, int shift) const
    {
        const QRectF clip = m_worldClip.translated(-shift, 0);
        WorldLines::RunPoints room;
        bool connected = false;
        for (size_t run = 0; run < lines.runCount(line); ++run) {
            if (isApart(lines.runBounds(line, run), clip)) {
                connected = false;
                continue;
            }
            const std::span<const QPointF> points = lines.unpack(line, run, room);
            for (size_t i = 1; i < points.size(); ++i)
                addSegment(path, points[i - 1], points[i], shift, connected);
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
    : m_near(std::move(near))
{
    m_far.source = std::move(far);
    m_middle.source = std::move(middle);
}

OutlinePaths MapOutlines::paths(int zoom, const QRectF& worldRect, const QRectF& target, double margin) const
{
    OutlinePaths paths;
    paths.land.setFillRule(Qt::OddEvenFill);
    paths.lakes.setFillRule(Qt::OddEvenFill);
    const Lines& shapes = level(zoom).lines;
    const Cutter cutter(worldRect, target, margin);
    const auto addRings = [&](const WorldLines& rings, QPainterPath& area, QPainterPath& shore) {
        cutter.forCopies(rings, [&](size_t ring, int shift) {
            cutter.addRing(area, rings, ring, shift);
            cutter.addLine(shore, rings, ring, shift);
        });
    };
    const auto addLines = [&](const WorldLines& lines, auto pathOf) {
        cutter.forCopies(lines, [&](size_t line, int shift) {
            if (lines.firstLevel(line) <= zoom)
                cutter.addLine(pathOf(lines.firstLevel(line)), lines, line, shift);
        });
    };
    addRings(shapes.land, paths.land, paths.coast);
    addLines(zoom > kFinestLevel ? shapes.land : shapes.shallows, [&](int) -> QPainterPath& { return paths.shallows; });
    addRings(shapes.lakes, paths.lakes, paths.lakeShores);
    addLines(shapes.rivers, [&](int firstLevel) -> QPainterPath& {
        return paths.rivers.at(static_cast<size_t>(std::clamp(zoom - firstLevel, 0, OutlinePaths::kRiverWidths - 1)));
    });
    addLines(shapes.borders, [&](int) -> QPainterPath& { return paths.borders; });
    addLines(shapes.regions, [&](int) -> QPainterPath& { return paths.regions; });
    addLines(shapes.disputed, [&](int) -> QPainterPath& { return paths.disputed; });
    return paths;
}

WorldShapes MapOutlines::loaded(const Source& source)
{
    return source ? source() : WorldShapes();
}

const WorldShapes& MapOutlines::shapesFor(int level) const
{
    Scale& scale = level < kFirstMiddleLevel ? m_far : m_middle;
    std::call_once(scale.loaded, [&] { scale.shapes = loaded(scale.source); });
    return scale.shapes;
}

const MapOutlines::Level& MapOutlines::level(int zoom) const
{
    const int number = std::clamp(zoom, 0, kFinestLevel);
    Level& wanted = m_levels.at(static_cast<size_t>(number));
    std::call_once(wanted.made, [&] {
        if (number == kFinestLevel)
            wanted.lines = finest(loaded(m_near));
        else
            wanted.lines = simplified(shapesFor(number), 1.0 / WebMercator::worldSize(number));
    });
    return wanted;
}

MapOutlines::Lines MapOutlines::simplified(const WorldShapes& shapes, double pixel)
{
    const double tolerance = kOutlineTolerancePixels * pixel;
    return {.shallows = simplified(shapes.land, kShallowsTolerancePixels * pixel, kShallowsTolerancePixels * pixel),
            .land = simplified(shapes.land, tolerance, kSmallestPixels * pixel),
            .lakes = simplified(shapes.lakes, tolerance, kSmallestLakePixels * pixel),
            .rivers = simplified(shapes.rivers, tolerance, 0),
            .borders = simplified(shapes.borders, tolerance, 0),
            .regions = simplified(shapes.regions, tolerance, 0),
            .disputed = simplified(shapes.disputed, tolerance, 0)};
}

/// All there is, and not twice.
MapOutlines::Lines MapOutlines::finest(WorldShapes shapes)
{
    const double pixel = 1.0 / WebMercator::worldSize(kFinestLevel);
    return {.shallows = simplified(shapes.land, kShallowsTolerancePixels * pixel, kShallowsTolerancePixels * pixel),
            .land = std::move(shapes.land),
            .lakes = simplified(shapes.lakes, 0, kSmallestLakePixels * pixel),
            .rivers = std::move(shapes.rivers),
            .borders = std::move(shapes.borders),
            .regions = std::move(shapes.regions),
            .disputed = std::move(shapes.disputed)};
}

WorldLines MapOutlines::simplified(const WorldLines& lines, double tolerance, double smallest)
{
    WorldLines made;
    std::vector<QPointF> kept;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QRectF bounds = lines.bounds(i);
        if (bounds.width() < smallest && bounds.height() < smallest)
            continue;
        const QPolygonF points = lines.points(i);
        const std::span<const QPointF> all(points.constData(), static_cast<size_t>(points.size()));
        if (tolerance > 0) {
            kept.clear();
            for (const qsizetype index : simplifyLine(all, tolerance))
                kept.push_back(points.at(index));
        }
        made.add(tolerance > 0 ? kept : all, lines.firstLevel(i));
    }
    made.squeeze();
    return made;
}

} // namespace wayfolio
