// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/DropHint.h"

#include "ui/Look.h"

#include <QPainter>

namespace wayfolio {

namespace {

constexpr int kFrame = 3;
constexpr int kInset = 8;
constexpr float kVeil = 0.82F;

} // namespace

DropHint::DropHint(QWidget& window, QWidget& area)
    : QWidget(&window)
    , m_area(area)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop to import"));
    hide();
}

void DropHint::appear()
{
    setGeometry({m_area.mapTo(parentWidget(), QPoint()), m_area.size()});
    raise();
    show();
}

void DropHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(kVeil);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(palette().color(QPalette::Highlight), kFrame));
    painter.drawRoundedRect(rect().adjusted(kInset, kInset, -kInset, -kInset), kInset, kInset);
    painter.setFont(look::titleFont(font()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect(), Qt::AlignCenter, tr("Drop photos and folders to import them"));
}

} // namespace wayfolio
