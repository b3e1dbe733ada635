// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/NoMatchHint.h"

#include "ui/Look.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace wayfolio {

NoMatchHint::NoMatchHint(QWidget* parent)
    : QWidget(parent)
{
    auto* sentence = new QLabel(tr("No photo meets all filters."), this);
    auto* clear = new QPushButton(look::icon("edit-clear-all", "edit-clear"), tr("Clear the Filters"), this);
    auto* column = new QVBoxLayout(this);
    constexpr int kRoom = 2 * look::kMargin;
    column->setContentsMargins(kRoom, kRoom, kRoom, kRoom);
    column->setSpacing(look::kMargin);
    column->addWidget(sentence, 0, Qt::AlignCenter);
    column->addWidget(clear, 0, Qt::AlignCenter);
    connect(clear, &QPushButton::clicked, this, &NoMatchHint::clearRequested);
}

void NoMatchHint::paintEvent(QPaintEvent* /*event*/)
{
    constexpr double kRadius = 10;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look::separator(palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace wayfolio
