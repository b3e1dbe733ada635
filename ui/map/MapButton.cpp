// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapButton.h"

#include "core/map/MapColors.h"

#include <QPainter>

namespace wayfolio {

namespace {

constexpr double kRadius = 7;

} // namespace

MapButton::MapButton(Glyph glyph, QWidget* parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the map
    setCursor(Qt::ArrowCursor);
    resize(sizeHint());
}

void MapButton::setDark(bool dark)
{
    m_dark = dark;
    update();
}

void MapButton::paintEvent(QPaintEvent* /*event*/)
{
    QColor face = m_dark ? QColor(0x2a, 0x31, 0x39) : QColor(Qt::white);
    if (isDown())
        face = m_dark ? face.lighter(150) : face.darker(113);
    else if (underMouse())
        face = m_dark ? face.lighter(125) : face.darker(105);
    const QColor edge = m_dark ? QColor(0, 0, 0, 160) : QColor(25, 38, 52, 70);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(face);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, kRadius);
    if (hasFocus()) {
        painter.setPen(QPen(MapColors::accent(m_dark), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), kRadius, kRadius);
    }
    paintGlyph(painter);
}

void MapButton::paintGlyph(QPainter& painter) const
{
    constexpr double kArm = 5.5;
    const QColor ink = m_dark ? QColor(0xe6, 0xea, 0xee) : QColor(0x33, 0x3d, 0x47);
    painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(width() / 2.0, height() / 2.0);
    switch (m_glyph) {
    case Glyph::Plus:
        painter.drawLine(QPointF(0, -kArm), QPointF(0, kArm));
        [[fallthrough]];
    case Glyph::Minus:
        painter.drawLine(QPointF(-kArm, 0), QPointF(kArm, 0));
        break;
    case Glyph::Frame:
        for (int corner = 0; corner < 4; ++corner) {
            painter.drawPolyline(QPolygonF{{-kArm - 1, -kArm + 2}, {-kArm - 1, -kArm - 1}, {-kArm + 2, -kArm - 1}});
            painter.rotate(90);
        }
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(0, 0), 1.2, 1.2);
        break;
    case Glyph::Layers:
        painter.drawPolygon(QPolygonF{{0, -kArm - 1.5}, {kArm + 2, -2}, {0, kArm - 2.5}, {-kArm - 2, -2}});
        painter.drawPolyline(QPolygonF{{-kArm - 2, 2.5}, {0, kArm + 2}, {kArm + 2, 2.5}});
        break;
    }
}

} // namespace wayfolio
