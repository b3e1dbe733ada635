// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/RectangleSelection.h"

#include <QPainter>

#include <utility>

namespace wayfolio {

RectangleSelection::RectangleSelection(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void RectangleSelection::span(QPointF from, QPointF to)
{
    m_area = QRectF(from, to).normalized();
    setGeometry(m_area.toAlignedRect().adjusted(0, 0, 1, 1) & parentWidget()->rect());
    raise();
    show();
}

QRectF RectangleSelection::take()
{
    hide();
    return std::exchange(m_area, {});
}

void RectangleSelection::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QColor color = palette().color(QPalette::Highlight);
    QColor tint = color;
    tint.setAlphaF(0.18F);
    painter.setPen(color);
    painter.setBrush(tint);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace wayfolio
