// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/BaseMapPainter.h"

#include "core/geo/WebMercator.h"
#include "core/map/FlatPng.h"
#include "core/map/WideStroke.h"
#include "resources/Resources.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

/// The widest stroke's half, so that nothing of a line outside is missing inside.
constexpr double kMargin = 8;
/// A little more than a level counts as the next one, for zooms that were computed from rectangles.
constexpr double kZoomSlack = 1e-6;
/// Beyond, they are too coarse to lie where they should.
constexpr double kLastRegionZoom = 9.5;
/// Of a disputed border, in device-independent pixels.
constexpr double kDash = 4;
constexpr double kDashGap = 3;
/// How often a country's name steps aside for what is on the map.
constexpr int kNameSteps = 4;

/// For thin lines: QPainter draws segments with square ends five times as fast as with round ones, and at these widths
/// they fill the bends as well.
QPen linePen(const QColor& color, double width)
{
    return {color, width, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin};
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

/// Details follow the next finer level: so they do not blur in between.
int outlineLevel(double zoom)
{
    return static_cast<int>(std::ceil(zoom - kZoomSlack));
}

/// The next coarser level: so names do not collide in between.
int nameLevel(double zoom)
{
    return static_cast<int>(std::floor(zoom + kZoomSlack));
}

/// A stroke of a whole coast that is wider than a pixel is one polygon that overlaps itself everywhere, which takes
/// QPainter up to twenty times as long as its segments, in an opaque colour all the same to look at.
QList<QLineF> segmentsOf(const QPainterPath& path)
{
    QList<QLineF> segments;
    for (int i = 1; i < path.elementCount(); ++i) {
        if (path.elementAt(i).isLineTo())
            segments.append(QLineF(path.elementAt(i - 1), path.elementAt(i)));
    }
    return segments;
}

void drawOutline(QPainter& painter, const QPainterPath& path, const QPen& pen)
{
    if (path.isEmpty())
        return;
    painter.setPen(pen);
    painter.drawLines(segmentsOf(path));
}

/// How far the box has to move to touch none of `taken`, up and down first, in so many steps of device-independent
/// pixels; nothing when it may not move there.
std::optional<QPointF> freeOffset(const QRectF& box, std::span<const QRectF> taken, double scale, int steps,
                                  const std::function<bool(QPointF)>& mayMove)
{
    constexpr double kStep = 6;
    const auto isFree = [&](QPointF offset) {
        const QRectF moved = box.translated(offset * scale);
        return std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(moved); }) &&
               (offset.isNull() || mayMove(offset));
    };
    for (int i = 0; i <= steps; ++i) {
        for (int k = 0; k <= i; ++k) {
            const double down = (i - k) * kStep;
            const double right = 2 * k * kStep;
            for (const QPointF offset :
                 {QPointF(right, -down), QPointF(right, down), QPointF(-right, -down), QPointF(-right, down)}) {
                if (isFree(offset))
                    return offset;
            }
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
            .river = QColor(0xaf, 0xc8, 0xd5),
            .border = QColor(0xb9, 0xac, 0x9c),
            .region = QColor(0xe0, 0xd9, 0xce),
            .label = QColor(0x7d, 0x76, 0x6d),
            .town = QColor(0x4a, 0x46, 0x41),
            .labelHalo = QColor(0xfb, 0xf9, 0xf4, 225)};
}

BaseMapStyle BaseMapStyle::dark()
{
    return {.sea = QColor(0x15, 0x1e, 0x26),
            .shallows = QColor(0x1a, 0x26, 0x30),
            .graticule = QColor(0x1d, 0x29, 0x33),
            .land = QColor(0x2a, 0x31, 0x37),
            .coast = QColor(0x49, 0x58, 0x64),
            .river = QColor(0x3d, 0x50, 0x5e),
            .border = QColor(0x59, 0x61, 0x68),
            .region = QColor(0x37, 0x3f, 0x45),
            .label = QColor(0x98, 0xa0, 0xa6),
            .town = QColor(0xc4, 0xca, 0xce),
            .labelHalo = QColor(0x20, 0x26, 0x2b, 215)};
}

BaseMapStyle BaseMapStyle::mutedLight()
{
    return {.sea = QColor(0xe4, 0xe7, 0xe9),
            .shallows = QColor(0xe9, 0xec, 0xed),
            .graticule = QColor(0xdd, 0xe1, 0xe3),
            .land = QColor(0xf5, 0xf5, 0xf4),
            .coast = QColor(0xc3, 0xc9, 0xcd),
            .river = QColor(0xd6, 0xdb, 0xde),
            .border = QColor(0xcb, 0xcb, 0xc9),
            .region = QColor(0xe6, 0xe6, 0xe4),
            .label = QColor(0xa3, 0xa3, 0xa0),
            .town = QColor(0x83, 0x83, 0x80),
            .labelHalo = QColor(0xf8, 0xf8, 0xf7, 225)};
}

BaseMapStyle BaseMapStyle::mutedDark()
{
    return {.sea = QColor(0x1b, 0x1d, 0x1f),
            .shallows = QColor(0x1e, 0x20, 0x22),
            .graticule = QColor(0x21, 0x23, 0x25),
            .land = QColor(0x27, 0x29, 0x2b),
            .coast = QColor(0x3b, 0x3f, 0x42),
            .river = QColor(0x30, 0x34, 0x37),
            .border = QColor(0x41, 0x43, 0x46),
            .region = QColor(0x2e, 0x31, 0x33),
            .label = QColor(0x6c, 0x70, 0x73),
            .town = QColor(0x8a, 0x8e, 0x91),
            .labelHalo = QColor(0x20, 0x22, 0x24, 215)};
}

BaseMapStyle BaseMapStyle::of(bool dark, bool muted)
{
    if (muted)
        return dark ? mutedDark() : mutedLight();
    return dark ? BaseMapStyle::dark() : light();
}

BaseMapData::BaseMapData()
    : BaseMapData({}, {}, {}, {}, nullptr)
{}

BaseMapData::BaseMapData(MapOutlines::Source far, MapOutlines::Source middle, MapOutlines::Source near,
                         std::vector<WorldLabel> countries, std::shared_ptr<const Gazetteer> gazetteer)
    : m_outlines(std::move(far), std::move(middle), std::move(near))
    , m_countries(std::move(countries))
    , m_gazetteer(std::move(gazetteer))
    , m_font(QGuiApplication::font())
{}

Result<std::shared_ptr<const BaseMapData>> BaseMapData::load(std::shared_ptr<const Gazetteer> gazetteer)
{
    initializeResources();
    Result<WorldShapes> far = WorldShapes::load(u":/basemap/world-far.bin"_s);
    if (!far)
        return std::unexpected(far.error());
    if (!gazetteer) {
        Result<Gazetteer> own = Gazetteer::load(u":/gazetteer/places.bin"_s);
        if (!own)
            return std::unexpected(own.error());
        gazetteer = std::make_shared<const Gazetteer>(std::move(*own));
    }
    const auto source = [](const QString& path) {
        // Compiled in, and read by a test: where there is none all the same, the map shows sea and names.
        return [path] { return WorldShapes::load(path).value_or(WorldShapes()); };
    };
    std::vector<WorldLabel> countries = far->labels;
    return std::make_shared<const BaseMapData>(
        [shapes = std::move(*far)] { return shapes; }, source(u":/basemap/world-middle.bin"_s),
        source(u":/basemap/world-near.bin"_s), std::move(countries), std::move(gazetteer));
}

const MapLabels& BaseMapData::labels(NameLanguage language) const
{
    Language& wanted = m_languages.at(static_cast<size_t>(language));
    std::call_once(wanted.made, [&] {
        wanted.labels = std::make_unique<const MapLabels>(m_countries, m_gazetteer, language, m_font);
    });
    return *wanted.labels;
}

BaseMapPainter::BaseMapPainter(std::shared_ptr<const BaseMapData> data, BaseMapStyle style, NameLanguage language)
    : m_data(std::move(data))
    , m_style(std::move(style))
    , m_language(language)
{}

void BaseMapPainter::paint(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale) const
{
    paintGround(painter, worldRect, target, scale);
    paintNames(painter, worldRect, target, scale, {});
}

void BaseMapPainter::paintGround(QPainter& painter, const QRectF& worldRect, const QRectF& target, double scale) const
{
    const double zoom = zoomOf(worldRect, target, scale);
    const OutlinePaths paths = m_data->outlines().paths(outlineLevel(zoom), worldRect, target, kMargin * scale);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(target, Qt::IntersectClip);
    painter.fillRect(target, m_style.sea);
    paintGraticule(painter, worldRect, target, zoom, scale);
    painter.setBrush(Qt::NoBrush);
    if (zoom >= 2)
        strokeWide(painter, segmentsOf(paths.shallows), (zoom >= 4 ? 7 : 4) * scale, m_style.shallows, target);
    painter.fillPath(paths.land, m_style.land);
    paintWaters(painter, paths, zoom, scale);
    paintBorders(painter, paths, zoom, scale);
    drawOutline(painter, paths.coast, linePen(m_style.coast, (zoom >= 4 ? 0.9 : 0.6) * scale));
    painter.restore();
}

void BaseMapPainter::paintWaters(QPainter& painter, const OutlinePaths& paths, double zoom, double scale) const
{
    double width = zoom >= 4 ? 0.55 : 0.4;
    for (const QPainterPath& rivers : paths.rivers) {
        drawOutline(painter, rivers, linePen(m_style.river, width * scale));
        width += 0.15; // the widest are still thinner than a coast
    }
    painter.fillPath(paths.lakes, m_style.sea);
    drawOutline(painter, paths.lakeShores, linePen(m_style.coast, (zoom >= 4 ? 0.7 : 0.4) * scale));
}

void BaseMapPainter::paintBorders(QPainter& painter, const OutlinePaths& paths, double zoom, double scale) const
{
    if (paths.borders.isEmpty() && paths.regions.isEmpty() && paths.disputed.isEmpty())
        return;
    painter.save();
    // Coasts and borders are of different sources, which do not quite meet.
    if (!paths.coast.isEmpty())
        painter.setClipPath(paths.land, Qt::IntersectClip);
    if (zoom < kLastRegionZoom)
        drawOutline(painter, paths.regions, linePen(m_style.region, (zoom >= 7 ? 1.0 : 0.7) * scale));
    const double width = (zoom >= 4 ? 1.2 : 0.8) * scale;
    drawOutline(painter, paths.borders, linePen(m_style.border, width));
    QPen dashed(m_style.border, width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    dashed.setDashPattern({kDash / (width / scale), kDashGap / (width / scale)});
    if (!paths.disputed.isEmpty())
        painter.strokePath(paths.disputed, dashed);
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
    const int level = nameLevel(zoomOf(worldRect, target, scale));
    const MapLabels& labels = m_data->labels(m_language);
    std::vector<QRectF> taken(occupied.begin(), occupied.end());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(target, Qt::IntersectClip);
    const double pixelsPerWorld = target.width() / scale / worldRect.width();
    for (const MapLabel& label : labels.labels(level, worldRect, pixelsPerWorld)) {
        const QPointF share = label.position - worldRect.topLeft();
        const QPointF center(share.x() / worldRect.width() * target.width() + target.left(),
                             share.y() / worldRect.height() * target.height() + target.top());
        const QRectF box(center + label.box.topLeft() * scale, label.box.size() * scale);
        const int steps = label.kind == MapLabelKind::Country ? kNameSteps : 0;
        const auto offset = freeOffset(box, taken, scale, steps, [&](QPointF moved) {
            return labels.mayStandAt(label, label.position + moved / pixelsPerWorld, pixelsPerWorld);
        });
        if (!offset)
            continue;
        // Names were placed apart; only those that moved away from something can meet.
        if (!occupied.empty())
            taken.push_back(box.translated(*offset * scale));
        paintLabel(painter, label, center + *offset * scale, scale);
    }
    painter.restore();
}

/// On whole pixels of the device: that is quick, and the same in every tile.
void BaseMapPainter::paintLabel(QPainter& painter, const MapLabel& label, QPointF center, double scale) const
{
    const QTransform before = painter.transform();
    const double deviceScale = scale * before.m11();
    const QRectF extent(label.box.topLeft() * deviceScale, label.box.size() * deviceScale);
    const QRect box = extent.adjusted(-1, -1, 1, 1).toAlignedRect();
    // A name may stand on another side of its dot at another level.
    const QPointF side = label.textBox.center();
    const quint64 sideBits = (side.x() > 1 ? 1 : side.x() < -1 ? 2 : 0) | (side.y() > 1 ? 4 : side.y() < -1 ? 8 : 0);
    const auto scaleBits = static_cast<quint64>(std::lround(deviceScale * 64));
    const QImage image = m_sprites->find(label.key() ^ (scaleBits << 52) ^ (sideBits << 60),
                                         [&] { return sprite(label, deviceScale, box); });
    painter.resetTransform();
    painter.drawImage(before.map(center).toPoint() + box.topLeft(), image);
    painter.setTransform(before);
}

QImage BaseMapPainter::sprite(const MapLabel& label, double scale, const QRect& box) const
{
    QImage image(box.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-box.topLeft());
    painter.scale(scale, scale);
    const bool isCountry = label.kind == MapLabelKind::Country;
    painter.fillPath(m_data->labels(m_language).shape(label).translated(label.textBox.center()),
                     isCountry ? m_style.label : m_style.town);
    if (!isCountry)
        paintDot(painter, label);
    painter.end();
    return withHalo(image, m_style.labelHalo, LabelShaper::kHalo * scale);
}

void BaseMapPainter::paintDot(QPainter& painter, const MapLabel& label) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.town);
    if (label.kind != MapLabelKind::Capital) {
        painter.drawEllipse(QPointF(0, 0), label.dotRadius, label.dotRadius);
        return;
    }
    // A dot in a ring, as atlases mark capitals.
    constexpr double kRing = 1.1;
    painter.drawEllipse(QPointF(0, 0), label.dotRadius / 2, label.dotRadius / 2);
    painter.setPen(QPen(m_style.town, kRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), label.dotRadius - kRing / 2, label.dotRadius - kRing / 2);
}

QImage BaseMapPainter::tileImage(TileId id, int tilePixels) const
{
    QImage image(tilePixels, tilePixels, QImage::Format_RGB32);
    QPainter painter(&image);
    const double scale = static_cast<double>(tilePixels) / WebMercator::kTileSize / kTileEnlargement;
    paint(painter, id.worldRect(), QRectF(0, 0, tilePixels, tilePixels), scale);
    return image;
}

void BaseMapPainter::makeReady(int tileZoom) const
{
    const double zoom = tileZoom + std::log2(kTileEnlargement);
    m_data->outlines().makeReady(outlineLevel(zoom));
    m_data->labels(m_language).makeReady(nameLevel(zoom));
}

QByteArray BaseMapPainter::tile(TileId id, int tilePixels) const
{
    return flatPng(tileImage(id, tilePixels));
}

} // namespace wayfolio
