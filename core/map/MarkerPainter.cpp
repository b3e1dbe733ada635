// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MarkerPainter.h"

#include "core/map/MapColors.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

// Markers never cover each other.
static_assert(PhotoClusters::kMergeDistance >= kMarkerExtent);

constexpr double kFrame = 2.5;
constexpr double kCornerRadius = 9;
constexpr double kBadgeHeight = 17;
constexpr double kDotRadius = 7;
constexpr double kCountedDotRadius = 13;
constexpr double kPlayRadius = 7.5;
constexpr double kTipHalfWidth = 7;
constexpr double kFrameSide = kMarkerThumbnailSide + 2 * kFrame;

QRectF squareAround(QPointF center, double side)
{
    return {center.x() - side / 2, center.y() - side / 2, side, side};
}

QFont badgeFont(double pixelSize)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(static_cast<int>(std::lround(pixelSize)));
    font.setWeight(QFont::DemiBold);
    return font;
}

/// A soft shadow without a blur: rings of little opacity that add up towards the middle.
void paintShadow(QPainter& painter, const QRectF& shape, double radius, bool dark)
{
    constexpr int kRings = 6;
    QColor color = MapColors::markerShadow(dark);
    color.setAlphaF(color.alphaF() / kRings);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (int ring = 0; ring < kRings; ++ring) {
        const double grown = ring * 0.9 - 1.0;
        painter.drawRoundedRect(shape.adjusted(-grown, -grown, grown, grown), radius + grown, radius + grown);
    }
}

void paintThumbnail(QPainter& painter, const QRectF& target, const QImage& thumbnail)
{
    const double side = std::min(thumbnail.width(), thumbnail.height());
    const QRectF source((thumbnail.width() - side) / 2, (thumbnail.height() - side) / 2, side, side);
    QPainterPath rounded;
    rounded.addRoundedRect(target, kCornerRadius - kFrame, kCornerRadius - kFrame);
    // A brush and not a clip: clips are not antialiased.
    const double pixels = target.width() * painter.transform().m11();
    QImage picture = thumbnail.copy(source.toRect());
    if (picture.width() > pixels * 2) {
        const int reduced = static_cast<int>(std::ceil(pixels));
        picture = picture.scaled(reduced, reduced, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    picture.setDevicePixelRatio(1);
    QBrush brush(picture);
    QTransform placed = QTransform::fromTranslate(target.x(), target.y());
    placed.scale(target.width() / picture.width(), target.height() / picture.height());
    brush.setTransform(placed);
    painter.fillPath(rounded, brush);
}

void paintBadge(QPainter& painter, QPointF topRight, qint64 count, bool dark)
{
    const QString text = markerCountText(count);
    const QFont font = badgeFont(11);
    const double width = std::max(kBadgeHeight, QFontMetricsF(font).horizontalAdvance(text) + 9);
    const QRectF badge(topRight.x() - width, topRight.y(), width, kBadgeHeight);
    painter.setPen(QPen(MapColors::markerFrame(dark), 1.5));
    painter.setBrush(MapColors::accent(dark));
    painter.drawRoundedRect(badge, kBadgeHeight / 2, kBadgeHeight / 2);
    painter.setPen(MapColors::onAccent(dark));
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, text);
}

QColor between(const QColor& one, const QColor& other, float share)
{
    const auto mixed = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mixed(one.redF(), other.redF()), mixed(one.greenF(), other.greenF()),
                            mixed(one.blueF(), other.blueF()));
}

/// Between the frame's and the accent's.
QColor passedColor(bool dark)
{
    return between(MapColors::markerFrame(dark), MapColors::accent(dark), 0.6F);
}

QPen dashedPen(const QColor& color)
{
    QPen pen(color, kFrame);
    pen.setDashPattern({2.2, 1.6});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

/// What stands for playing; its middle of mass in `center`, as eyes want it.
QPolygonF playTriangle(QPointF center, double radius)
{
    const double half = radius * std::sqrt(3.0) / 2;
    return QPolygonF(
        {center + QPointF(radius, 0), center + QPointF(-radius / 2, half), center + QPointF(-radius / 2, -half)});
}

/// On a dark disc, to be seen on every picture.
void paintPlaySymbol(QPainter& painter, QPointF center)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(MapColors::playDisc());
    painter.drawEllipse(center, kPlayRadius, kPlayRadius);
    painter.setBrush(Qt::white);
    painter.drawPolygon(playTriangle(center, kPlayRadius * 0.56));
}

/// Where a wedge leaves its marker, in pixels.
struct Wedge
{
    double edge;      ///< from the middle
    double reach;     ///< outwards
    double depth;     ///< inwards
    double halfWidth; ///< there
};

/// The tip follows the frame, corners included.
Wedge wedgeOfFrame(double halfSide, int degrees, bool isHollow)
{
    constexpr double kCorner = 1.27; // how much further away than a side
    const double radians = qDegreesToRadians(static_cast<double>(degrees));
    const double square = 1 / std::max(std::abs(std::sin(radians)), std::abs(std::cos(radians)));
    const double edge = halfSide * std::min(square, kCorner);
    return isHollow ? Wedge{.edge = edge, .reach = 6, .depth = 1, .halfWidth = 6.5}
                    : Wedge{.edge = edge, .reach = 6, .depth = 6, .halfWidth = 11};
}

void paintWedge(QPainter& painter, const Wedge& wedge, int degrees, bool dark)
{
    const double radians = qDegreesToRadians(static_cast<double>(degrees));
    const QPointF ahead(std::sin(radians), -std::cos(radians));
    const QPointF aside = QPointF(-ahead.y(), ahead.x()) * wedge.halfWidth;
    const QPointF base = ahead * (wedge.edge - wedge.depth);
    const QPolygonF shape({base + aside, ahead * (wedge.edge + wedge.reach), base - aside});
    painter.setPen(QPen(MapColors::markerFrame(dark), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(MapColors::accent(dark));
    painter.drawPolygon(shape);
    painter.setPen(Qt::NoPen); // and once more without half of the line on it
    painter.drawPolygon(shape);
}

/// From one shoulder over the place to the other.
QPolygonF tipOf(const QRectF& frame)
{
    return QPolygonF(
        {QPointF(-kTipHalfWidth, frame.bottom()), QPointF(0, kMarkerLift), QPointF(kTipHalfWidth, frame.bottom())});
}

/// The frame with its tip.
QPainterPath calloutOf(const QRectF& frame)
{
    constexpr double kCorner = 2 * kCornerRadius;
    const auto corner = [](double x, double y) { return QRectF(x, y, kCorner, kCorner); };
    const double left = frame.left();
    const double top = frame.top();
    const double right = frame.right() - kCorner;
    const double bottom = frame.bottom() - kCorner;
    QPainterPath path;
    path.addPolygon(tipOf(frame));
    path.arcTo(corner(right, bottom), 270, 90);
    path.arcTo(corner(right, top), 0, 90);
    path.arcTo(corner(left, top), 90, 90);
    path.arcTo(corner(left, bottom), 180, 90);
    path.closeSubpath();
    return path;
}

void paintHollowThumbnail(QPainter& painter, const QRectF& frame, const QImage& thumbnail, const MarkerLook& look,
                          bool dark)
{
    constexpr double kPaleness = 0.72;
    constexpr double kGap = 2 * kFrame;
    painter.setOpacity(kPaleness);
    paintThumbnail(painter, frame.adjusted(kGap, kGap, -kGap, -kGap), thumbnail);
    painter.setOpacity(1);
    if (look.state != MarkerState::Normal) // an outline of another kind
        return;
    const QColor color = look.isPassed ? passedColor(dark) : MapColors::accent(dark);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashedPen(color));
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), kCornerRadius, kCornerRadius);
    painter.setPen(QPen(color, kFrame, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(tipOf(frame));
}

void paintFramedThumbnail(QPainter& painter, const QImage& thumbnail, const MarkerLook& look, bool dark)
{
    const QRectF frame = squareAround({0, 0}, kFrameSide);
    const QColor frameColor = look.isPassed ? passedColor(dark) : MapColors::markerFrame(dark);
    if (!look.isEstimate && !look.isPassed)
        paintShadow(painter, frame.translated(0, 1.5), kCornerRadius, dark);
    if (!look.isEstimate) { // below a wedge to the south
        painter.setPen(Qt::NoPen);
        painter.setBrush(frameColor);
        painter.drawPolygon(tipOf(frame));
    }
    if (look.directionDegrees)
        paintWedge(painter, wedgeOfFrame(frame.width() / 2, *look.directionDegrees, look.isEstimate),
                   *look.directionDegrees, dark);
    if (look.isEstimate) {
        paintHollowThumbnail(painter, frame, thumbnail, look, dark);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(frameColor);
        painter.drawRoundedRect(frame, kCornerRadius, kCornerRadius);
        paintThumbnail(painter, squareAround({0, 0}, kMarkerThumbnailSide), thumbnail);
    }
    if (look.state != MarkerState::Normal) {
        const double width = look.state == MarkerState::Selected ? 3.5 : 2;
        painter.setPen(QPen(MapColors::accent(dark), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(calloutOf(frame));
    }
    if (look.isVideo) { // in the corner that the badge leaves free
        const double inset = (look.isEstimate ? 2 * kFrame : kFrame) + kPlayRadius + 1.5;
        paintPlaySymbol(painter, frame.bottomRight() - QPointF(inset, inset));
    }
    if (look.count > 1)
        paintBadge(painter, frame.topRight() + QPointF(6, -6), look.count, dark);
}

void paintDot(QPainter& painter, const MarkerLook& look, bool dark)
{
    const QString text = look.count > 1 ? markerCountText(look.count) : QString();
    const QFont font = badgeFont(11);
    const double textRadius = QFontMetricsF(font).horizontalAdvance(text) / 2 + 5;
    double radius = look.count > 1 ? std::max(kCountedDotRadius, textRadius) : kDotRadius;
    if (look.state != MarkerState::Normal)
        radius += 2;
    const QRectF dot = squareAround({0, 0}, 2 * radius);
    if (!look.isEstimate && !look.isPassed)
        paintShadow(painter, dot.translated(0, 1), radius, dark);
    if (look.directionDegrees)
        paintWedge(painter, {.edge = radius, .reach = 8, .depth = radius / 2, .halfWidth = radius},
                   *look.directionDegrees, dark);
    if (look.state == MarkerState::Selected) {
        painter.setBrush(MapColors::accent(dark));
        painter.setPen(QPen(MapColors::accent(dark), 2.5));
        painter.drawEllipse(dot.adjusted(-2.5, -2.5, 2.5, 2.5));
    }
    const QColor color = look.isPassed ? passedColor(dark) : MapColors::accent(dark);
    painter.setBrush(look.isEstimate ? MapColors::markerFrame(dark) : color);
    painter.setPen(QPen(look.isEstimate ? color : MapColors::markerFrame(dark), kFrame));
    painter.drawEllipse(dot);
    painter.setPen(look.isEstimate ? MapColors::accent(dark) : MapColors::onAccent(dark));
    if (look.isVideo && text.isEmpty()) {
        painter.setBrush(painter.pen().color());
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(playTriangle({0, 0}, kDotRadius * 0.6));
        return;
    }
    painter.setFont(font);
    painter.drawText(dot, Qt::AlignCenter, text);
}

} // namespace

MarkerLook lookOf(const PhotoCluster& cluster)
{
    const auto whole = [](double degrees) { return static_cast<int>(degrees); };
    return {.count = cluster.count,
            .isEstimate = cluster.isEstimate,
            .isVideo = cluster.isVideo,
            .directionDegrees = cluster.direction.degrees().transform(whole)};
}

QPointF markerMiddle(bool hasThumbnail)
{
    return {0, hasThumbnail ? -kMarkerLift : 0};
}

void paintMarker(QPainter& painter, QPointF place, const QImage& thumbnail, const MarkerLook& look, bool dark,
                 double scale)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
    painter.translate(place);
    painter.scale(scale, scale);
    painter.translate(markerMiddle(!thumbnail.isNull()));
    if (thumbnail.isNull())
        paintDot(painter, look, dark);
    else
        paintFramedThumbnail(painter, thumbnail, look, dark);
    painter.restore();
}

QImage markerImage(const QImage& thumbnail, const MarkerLook& look, bool dark, double devicePixelRatio)
{
    const auto pixels = [devicePixelRatio](double length) {
        return static_cast<int>(std::ceil(length * devicePixelRatio));
    };
    const int side = pixels(kMarkerExtent);
    QImage image(side, pixels(kMarkerExtent + kMarkerTipRoom), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QPointF place = QPointF(side / 2.0, side / 2.0) - markerMiddle(!thumbnail.isNull()) * devicePixelRatio;
    paintMarker(painter, place, thumbnail, look, dark, devicePixelRatio);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

QImage uncertaintyImage(double radius, bool dark, double devicePixelRatio)
{
    constexpr double kLine = 1.5;
    constexpr float kFilling = 0.10F;
    const int side = static_cast<int>(std::ceil(2 * radius * devicePixelRatio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(devicePixelRatio, devicePixelRatio);
    QColor color = MapColors::accent(dark);
    QPen pen(color, kLine);
    pen.setDashPattern({4, 3});
    pen.setCapStyle(Qt::FlatCap);
    color.setAlphaF(kFilling);
    painter.setPen(pen);
    painter.setBrush(color);
    const double inner = radius - kLine;
    painter.drawEllipse(QPointF(radius, radius), inner, inner);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

QString markerCountText(qint64 count)
{
    if (count < 1000)
        return QString::number(count);
    // Rounded down: "1.0M" shall not stand for 999,999.
    const auto shortened = [](qint64 tenths, char16_t unit) {
        return tenths < 100 ? u"%1.%2%3"_s.arg(tenths / 10).arg(tenths % 10).arg(QChar(unit))
                            : u"%1%2"_s.arg(tenths / 10).arg(QChar(unit));
    };
    return count < 1'000'000 ? shortened(count / 100, u'k') : shortened(count / 100'000, u'M');
}

} // namespace wayfolio
