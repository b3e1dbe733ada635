// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/RectangleSelection.h"

#include <QCoreApplication>
#include <QKeyEvent>
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
    if (!std::exchange(m_isDrawn, true))
        QCoreApplication::instance()->installEventFilter(this);
    if (m_isCancelled)
        return;
    m_area = QRectF(from, to).normalized();
    setGeometry(m_area.toAlignedRect().adjusted(0, 0, 1, 1) & parentWidget()->rect());
    raise();
    show();
}

QRectF RectangleSelection::take()
{
    if (std::exchange(m_isDrawn, false))
        QCoreApplication::instance()->removeEventFilter(this);
    m_isCancelled = false;
    hide();
    return std::exchange(m_area, {});
}

/// Before the window's shortcut of the same key.
bool RectangleSelection::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    m_isCancelled = true;
    m_area = {};
    hide();
    return true;
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
