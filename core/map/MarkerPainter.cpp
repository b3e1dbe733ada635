// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MarkerPainter.h"

#include "core/map/MapColors.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr double kFrame = 2.5;
constexpr double kCornerRadius = 9;
constexpr double kBadgeHeight = 17;
constexpr double kDotRadius = 7;
constexpr double kCountedDotRadius = 13;

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

void paintFramedThumbnail(QPainter& painter, const QImage& thumbnail, qint64 count, MarkerState state, bool dark)
{
    const QRectF frame = squareAround({0, 0}, kMarkerThumbnailSide + 2 * kFrame);
    paintShadow(painter, frame.translated(0, 1.5), kCornerRadius, dark);
    painter.setPen(Qt::NoPen);
    painter.setBrush(MapColors::markerFrame(dark));
    painter.drawRoundedRect(frame, kCornerRadius, kCornerRadius);
    paintThumbnail(painter, squareAround({0, 0}, kMarkerThumbnailSide), thumbnail);
    if (state != MarkerState::Normal) {
        const double width = state == MarkerState::Selected ? 3.5 : 2;
        painter.setPen(QPen(MapColors::accent(dark), width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, kCornerRadius, kCornerRadius);
    }
    if (count > 1)
        paintBadge(painter, frame.topRight() + QPointF(6, -6), count, dark);
}

void paintDot(QPainter& painter, qint64 count, MarkerState state, bool dark)
{
    const QString text = count > 1 ? markerCountText(count) : QString();
    const QFont font = badgeFont(11);
    const double textRadius = QFontMetricsF(font).horizontalAdvance(text) / 2 + 5;
    double radius = count > 1 ? std::max(kCountedDotRadius, textRadius) : kDotRadius;
    if (state != MarkerState::Normal)
        radius += 2;
    const QRectF dot = squareAround({0, 0}, 2 * radius);
    paintShadow(painter, dot.translated(0, 1), radius, dark);
    painter.setBrush(MapColors::accent(dark));
    if (state == MarkerState::Selected) {
        painter.setPen(QPen(MapColors::accent(dark), 2.5));
        painter.drawEllipse(dot.adjusted(-2.5, -2.5, 2.5, 2.5));
    }
    painter.setPen(QPen(MapColors::markerFrame(dark), 2.5));
    painter.drawEllipse(dot);
    painter.setPen(MapColors::onAccent(dark));
    painter.setFont(font);
    painter.drawText(dot, Qt::AlignCenter, text);
}

} // namespace

void paintMarker(QPainter& painter, QPointF center, const QImage& thumbnail, qint64 count, MarkerState state, bool dark,
                 double scale)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
    painter.translate(center);
    painter.scale(scale, scale);
    if (thumbnail.isNull())
        paintDot(painter, count, state, dark);
    else
        paintFramedThumbnail(painter, thumbnail, count, state, dark);
    painter.restore();
}

QImage markerImage(const QImage& thumbnail, qint64 count, MarkerState state, bool dark, double devicePixelRatio)
{
    const int side = static_cast<int>(std::ceil(kMarkerExtent * devicePixelRatio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMarker(painter, {side / 2.0, side / 2.0}, thumbnail, count, state, dark, devicePixelRatio);
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
