// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/BaseMapPainter.h"

#include "core/geo/WebMercator.h"
#include "resources/Resources.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

/// The widest stroke's half, so that nothing of a line outside is missing inside.
constexpr double kMargin = 8;
/// 80 costs a quarter less time than Qt's default here, for a tenth more bytes.
constexpr int kPngQuality = 80;
/// A little more than a level counts as the next one, for zooms that were computed from rectangles.
constexpr double kZoomSlack = 1e-6;

QPen linePen(const QColor& color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// Degrees between the lines of the graticule; 0 for none.
double graticuleSpacing(double zoom)
{
    if (zoom < 2)
        return 30;
    if (zoom < 4)
        return 15;
    if (zoom < 5)
        return 10;
    return zoom < 7 ? 5 : 0;
}

double zoomOf(const QRectF& worldRect, const QRectF& target, double scale)
{
    return std::log2(target.width() / scale / (worldRect.width() * WebMercator::kTileSize));
}

/// A wide stroke of a whole coast is one polygon that overlaps itself everywhere, which takes QPainter up to five times
/// as long as its segments with round ends, in an opaque colour all the same to look at.
QList<QLineF> segmentsOf(const QPainterPath& path)
{
    QList<QLineF> segments;
    for (int i = 1; i < path.elementCount(); ++i) {
        if (path.elementAt(i).isLineTo())
            segments.append(QLineF(path.elementAt(i - 1), path.elementAt(i)));
    }
    return segments;
}

/// How far up or down the box has to move to touch none of `taken`; nothing when that is out of reach.
std::optional<double> freeOffset(const QRectF& box, std::span<const QRectF> taken, double scale)
{
    constexpr int kSteps = 3;   // farther, small countries' names would stand in the next country
    constexpr double kStep = 6; // device-independent pixels
    for (int i = 0; i <= kSteps; ++i) {
        for (const double offset : {-i * kStep * scale, i * kStep * scale}) {
            const QRectF moved = box.translated(0, offset);
            if (std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(moved); }))
                return offset;
        }
    }
    return std::nullopt;
}

} // namespace

BaseMapStyle BaseMapStyle::light()
{
    return {.sea = QColor(0xcf, 0xdf, 0xe6),
            .shallows = QColor(0xdd, 0xe9, 0xee),
            .graticule = QColor(0xc3, 0xd5, 0xdd),
            .land = QColor(0xf6, 0xf3, 0xec),
            .coast = QColor(0x9c, 0xb3, 0xbf),
            .border = QColor(0xc9, 0xbf, 0xb2),
            .label = QColor(0x70, 0x6a, 0x62),
            .labelHalo = QColor(0xfb, 0xf9, 0xf4, 225)};
}

BaseMapStyle BaseMapStyle::dark()
{
    return {.sea = QColor(0x15, 0x1e, 0x26),
            .shallows = QColor(0x1a, 0x26, 0x30),
            .graticule = QColor(0x1d, 0x29, 0x33),
            .land = QColor(0x2a, 0x31, 0x37),
            .coast = QColor(0x49, 0x58, 0x64),
            .border = QColor(0x4a, 0x52, 0x58),
            .label = QColor(0xa4, 0xab, 0xb0),
            .labelHalo = QColor(0x20, 0x26, 0x2b, 215)};
}

BaseMapData::BaseMapData(const WorldShapes& coarse, const WorldShapes& fine)
    : outlines(coarse, fine)
    , labels(fine.labels, QGuiApplication::font())
{}

Result<std::shared_ptr<const BaseMapData>> BaseMapData::load()
{
    initializeResources();
    const Result<WorldShapes> coarse = WorldShapes::load(u":/basemap/world-50m.bin"_s);
    if (!coarse)
        return std::unexpected(coarse.error());
    const Result<WorldShapes> fine = WorldShapes::load(u":/basemap/world-10m.bin"_s);
    if (!fine)
        return std::unexpected(fine.error());
    return std::make_shared<const BaseMapData>(*coarse, *fine);
}

BaseMapPainter::BaseMapPainter(std::shared_ptr<const BaseMapData> data, BaseMapStyle style)
    : m_data(std::move(data))
    , m_style(std::move(style))
{}

void BaseMapPainter::paint(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale) const
{
    paintGround(painter, worldRect, target, scale);
    paintNames(painter, worldRect, target, scale, {});
}

void BaseMapPainter::paintGround(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale) const
{
    const double zoom = zoomOf(worldRect, target, scale);
    // Details follow the next finer level: so they do not blur in between.
    const auto finerLevel = static_cast<int>(std::ceil(zoom - kZoomSlack));
    const OutlinePaths paths = m_data->outlines.paths(finerLevel, worldRect, target, kMargin * scale);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(target, Qt::IntersectClip);
    painter.fillRect(target, m_style.sea);
    paintGraticule(painter, worldRect, target, zoom, scale);
    painter.setBrush(Qt::NoBrush);
    if (zoom >= 2) {
        painter.setPen(linePen(m_style.shallows, (zoom >= 4 ? 7 : 4) * scale));
        painter.drawLines(segmentsOf(paths.coast));
    }
    painter.fillPath(paths.land, m_style.land);
    painter.strokePath(paths.borders, linePen(m_style.border, (zoom >= 4 ? 1.1 : 0.8) * scale));
    painter.strokePath(paths.coast, linePen(m_style.coast, (zoom >= 4 ? 0.9 : 0.6) * scale));
    painter.restore();
}

void BaseMapPainter::paintGraticule(QPainter& painter, const QRectF& worldRect, const QRectF& target, double zoom,
                                    double scale) const
{
    const double spacing = graticuleSpacing(zoom);
    if (spacing <= 0)
        return;
    painter.setPen(QPen(m_style.graticule, 0.8 * scale, Qt::SolidLine, Qt::FlatCap));
    const auto toX = [&](double x) {
        return (x - worldRect.left()) / worldRect.width() * target.width() + target.left();
    };
    const auto toY = [&](double y) {
        return (y - worldRect.top()) / worldRect.height() * target.height() + target.top();
    };
    const double step = spacing / 360;
    const auto lastMeridian = static_cast<int>(std::floor(worldRect.right() / step)) + 1;
    for (auto i = static_cast<int>(std::floor(worldRect.left() / step)); i <= lastMeridian; ++i)
        painter.drawLine(QPointF(toX(i * step), target.top()), QPointF(toX(i * step), target.bottom()));
    for (double latitude = -90 + spacing; latitude < 90; latitude += spacing) {
        const double y = toY(WebMercator::project(GeoPoint::nearest(latitude, 0)).y());
        if (y > target.top() - kMargin && y < target.bottom() + kMargin)
            painter.drawLine(QPointF(target.left(), y), QPointF(target.right(), y));
    }
}

void BaseMapPainter::paintNames(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale,
                                std::span<const QRectF> occupied) const
{
    // The next coarser level: so names do not collide in between.
    const auto level = static_cast<int>(std::floor(zoomOf(worldRect, target, scale) + kZoomSlack));
    std::vector<QRectF> taken(occupied.begin(), occupied.end());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(target, Qt::IntersectClip);
    for (const MapLabel& label : m_data->labels.placed(level)) {
        const double y = (label.position.y() - worldRect.top()) / worldRect.height() * target.height() + target.top();
        const double halfWidth = label.box.width() / 2 * scale / target.width() * worldRect.width();
        if (y + label.box.bottom() * scale < target.top() || y + label.box.top() * scale > target.bottom())
            continue;
        const auto first = static_cast<int>(std::ceil(worldRect.left() - halfWidth - label.position.x()));
        const auto last = static_cast<int>(std::floor(worldRect.right() + halfWidth - label.position.x()));
        for (int shift = first; shift <= last; ++shift) {
            const double share = (label.position.x() + shift - worldRect.left()) / worldRect.width();
            const QPointF center(share * target.width() + target.left(), y);
            const QRectF box(center + label.box.topLeft() * scale, label.box.size() * scale);
            const std::optional<double> offset = freeOffset(box, taken, scale);
            if (!offset)
                continue;
            // Names were placed apart; only those that moved away from something can meet.
            if (!occupied.empty())
                taken.push_back(box.translated(0, *offset));
            const QTransform before = painter.transform();
            painter.translate(center.x(), center.y() + *offset);
            painter.scale(scale, scale);
            painter.fillPath(label.halo, m_style.labelHalo);
            painter.fillPath(label.glyphs, m_style.label);
            painter.setTransform(before);
        }
    }
    painter.restore();
}

QImage BaseMapPainter::tileImage(TileId id, int tilePixels) const
{
    QImage image(tilePixels, tilePixels, QImage::Format_RGB32);
    QPainter painter(&image);
    const double scale = static_cast<double>(tilePixels) / WebMercator::kTileSize;
    paint(painter, id.worldRect(), QRectF(0, 0, tilePixels, tilePixels), scale);
    return image;
}

QByteArray BaseMapPainter::tile(TileId id, int tilePixels) const
{
    const QImage image = tileImage(id, tilePixels);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG", kPngQuality) ? bytes : QByteArray();
}

} // namespace wayfolio
