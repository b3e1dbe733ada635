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

/// How much of lines is dropped, in the unit square; 0 for nothing.
struct Detail
{
    double tolerance = 0; ///< lines may stray by so much
    double smallest = 0;  ///< what is smaller in both directions is left out
};

/// So many runs of a line are simplified together, so that a picture need not know of the rest of the line, and the one
/// beside it comes to the same.
constexpr size_t kBlockRuns = 8;

} // namespace

/// Brings outlines into a picture's pixels, simplified and cut to its surroundings.
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

    /// Areas, their shores, and if wanted these with less detail.
    void addRings(const WorldLines& rings, Detail detail, QPainterPath& area, QPainterPath& shores,
                  QPainterPath* coarse = nullptr, Detail coarseDetail = {})
    {
        forCopies(rings, detail, [&](size_t line, int shift) {
            const QRectF bounds = rings.bounds(line);
            const bool isCoarse = coarse && !isSmall(bounds, coarseDetail);
            QPolygonF ring;
            Pen shore{.path = shores};
            Pen coarseShore{.path = coarse ? *coarse : shores};
            forBlocks(
                rings, line, shift, detail.tolerance,
                [&](std::span<const QPointF> points) {
                    for (const QPointF point : points.first(points.size() - 1))
                        ring.append(toPixels(point, shift));
                    addSegments(shore, points, shift);
                    if (isCoarse)
                        addSegments(coarseShore, simplified(points, coarseDetail.tolerance, m_coarse), shift);
                },
                // Beyond one side, the way there and back does not matter to what is filled inside.
                [&](QPointF start) {
                    ring.append(toPixels(start, shift));
                    shore.isDown = coarseShore.isDown = false;
                });
            addArea(area, std::move(ring));
        });
    }

    /// Those that are drawn at `zoom`, each into `pathOf(firstLevel)`.
    template<class PathOf>
    void addLines(const WorldLines& lines, int zoom, Detail detail, PathOf pathOf)
    {
        forCopies(lines, detail, [&](size_t line, int shift) {
            if (lines.firstLevel(line) > zoom)
                return;
            Pen pen{.path = pathOf(lines.firstLevel(line))};
            forBlocks(
                lines, line, shift, detail.tolerance,
                [&](std::span<const QPointF> points) { addSegments(pen, points, shift); },
                [&](QPointF) { pen.isDown = false; });
        });
    }

private:
    /// What draws into a path.
    struct Pen
    {
        QPainterPath& path;
        bool isDown = false; ///< at the end of the segment before
    };

    static bool isSmall(const QRectF& bounds, Detail detail)
    {
        return bounds.width() < detail.smallest && bounds.height() < detail.smallest;
    }

    /// `points` themselves where all are kept, or else those in `room` that are.
    static std::span<const QPointF> simplified(std::span<const QPointF> points, double tolerance,
                                               std::vector<QPointF>& room)
    {
        if (tolerance <= 0)
            return points;
        room.clear();
        for (const qsizetype index : simplifyLine(points, tolerance))
            room.push_back(points[static_cast<size_t>(index)]);
        return room;
    }

    /// Calls `function(line, shift)` for each line that is seen, and each whole number of worlds by which it must be
    /// moved for that.
    template<class Function>
    void forCopies(const WorldLines& lines, Detail detail, Function function) const
    {
        const auto next = [&](size_t from) { return lines.nextBetween(from, m_worldClip.top(), m_worldClip.bottom()); };
        for (size_t line = next(0); line < lines.size(); line = next(line + 1)) {
            const QRectF bounds = lines.bounds(line);
            if (isSmall(bounds, detail))
                continue;
            const auto first = static_cast<int>(std::ceil(m_worldClip.left() - bounds.right()));
            const auto last = static_cast<int>(std::floor(m_worldClip.right() - bounds.left()));
            for (int shift = first; shift <= last; ++shift)
                function(line, shift);
        }
    }

    /// Calls `seen(points)` or, where no run of the block can be seen, `unseen(start)` for each of them: all of a run
    /// is on one side of the picture, but not of a block.
    template<class Seen, class Unseen>
    void forBlocks(const WorldLines& lines, size_t line, int shift, double tolerance, Seen seen, Unseen unseen)
    {
        const QRectF clip = m_worldClip.translated(-shift, 0);
        const size_t runs = lines.runCount(line);
        for (size_t first = 0; first < runs; first += kBlockRuns) {
            const size_t end = std::min(first + kBlockRuns, runs);
            if (areApart(lines, line, first, end, clip)) {
                for (size_t run = first; run < end; ++run)
                    unseen(lines.runStart(line, run));
                continue;
            }
            m_points.clear();
            WorldLines::RunPoints room;
            for (size_t run = first; run < end; ++run) {
                const std::span<const QPointF> points = lines.unpack(line, run, room);
                m_points.insert(m_points.end(), points.begin() + (run == first ? 0 : 1), points.end());
            }
            seen(simplified(m_points, tolerance, m_kept));
        }
    }

    static bool areApart(const WorldLines& lines, size_t line, size_t firstRun, size_t endRun, const QRectF& clip)
    {
        for (size_t run = firstRun; run < endRun; ++run) {
            if (!isApart(lines.runBounds(line, run), clip))
                return false;
        }
        return true;
    }

    void addArea(QPainterPath& area, QPolygonF ring) const
    {
        for (const quint8 side : {Left, Right, Above, Below}) {
            if (ring.isEmpty())
                return;
            ring = cutSide(ring, side, m_clip);
        }
        if (ring.size() > 2) {
            area.addPolygon(ring);
            area.closeSubpath();
        }
    }

    void addSegments(Pen& pen, std::span<const QPointF> points, int shift) const
    {
        for (size_t i = 1; i < points.size(); ++i)
            addSegment(pen, points[i - 1], points[i], shift);
    }

    void addSegment(Pen& pen, QPointF worldA, QPointF worldB, int shift) const
    {
        QPointF a = toPixels(worldA, shift);
        QPointF b = toPixels(worldB, shift);
        const QPointF end = b;
        if (isSeam(worldA, worldB) || !cutSegment(a, b, m_clip)) {
            pen.isDown = false;
            return;
        }
        if (!pen.isDown)
            pen.path.moveTo(a);
        pen.path.lineTo(b);
        pen.isDown = b.x() == end.x() && b.y() == end.y();
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
    // Rooms that need not be made anew for each block.
    std::vector<QPointF> m_points;
    std::vector<QPointF> m_kept;
    std::vector<QPointF> m_coarse;
};

MapOutlines::MapOutlines(Source far, Source middle, Source near)
{
    m_far.source = std::move(far);
    m_middle.source = std::move(middle);
    m_near.source = std::move(near);
}

OutlinePaths MapOutlines::paths(int zoom, const QRectF& worldRect, const QRectF& target, double margin) const
{
    const int level = std::clamp(zoom, 0, kFinestLevel);
    const double pixel = 1.0 / WebMercator::worldSize(level);
    const bool isFinest = level == kFinestLevel;
    const Detail plain{.tolerance = isFinest ? 0 : kOutlineTolerancePixels * pixel};
    const Detail land{.tolerance = plain.tolerance, .smallest = isFinest ? 0 : kSmallestPixels * pixel};
    const Detail lakes{.tolerance = plain.tolerance, .smallest = kSmallestLakePixels * pixel};
    const double shallow = zoom > kFinestLevel ? 0 : kShallowsTolerancePixels * pixel;

    OutlinePaths paths;
    paths.land.setFillRule(Qt::OddEvenFill);
    paths.lakes.setFillRule(Qt::OddEvenFill);
    const WorldShapes& shapes = shapesFor(zoom);
    Cutter cutter(worldRect, target, margin);
    cutter.addRings(shapes.land, land, paths.land, paths.coast, &paths.shallows,
                    {.tolerance = shallow, .smallest = shallow});
    cutter.addRings(shapes.lakes, lakes, paths.lakes, paths.lakeShores);
    cutter.addLines(shapes.rivers, zoom, plain, [&](int firstLevel) -> QPainterPath& {
        return paths.rivers.at(static_cast<size_t>(std::clamp(zoom - firstLevel, 0, OutlinePaths::kRiverWidths - 1)));
    });
    cutter.addLines(shapes.borders, zoom, plain, [&](int) -> QPainterPath& { return paths.borders; });
    cutter.addLines(shapes.regions, zoom, plain, [&](int) -> QPainterPath& { return paths.regions; });
    cutter.addLines(shapes.disputed, zoom, plain, [&](int) -> QPainterPath& { return paths.disputed; });
    return paths;
}

const WorldShapes& MapOutlines::shapesFor(int zoom) const
{
    Scale& scale = zoom < kFirstMiddleLevel ? m_far : zoom < kFirstNearLevel ? m_middle : m_near;
    std::call_once(scale.loaded, [&] {
        if (scale.source)
            scale.shapes = scale.source();
    });
    return scale.shapes;
}

} // namespace wayfolio
