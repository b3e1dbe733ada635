// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FilterChip.h"

#include "ui/Look.h"

#include <QPainter>
#include <QStyle>

namespace wayfolio {

namespace {

constexpr int kLongestChipText = 220;
constexpr int kChipPadding = 10;
constexpr int kChipIcon = 12;
constexpr int kChipGap = 6;
constexpr int kChipRoom = 3; ///< above and below the text

} // namespace

FilterChip::FilterChip(const QString& text, QWidget* parent)
    : QToolButton(parent)
{
    setText(text);
    setIcon(look::icon("window-close"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

QString FilterChip::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideMiddle, kLongestChipText);
}

QSize FilterChip::sizeHint() const
{
    return {2 * kChipPadding + fontMetrics().horizontalAdvance(shownText()) + kChipGap + kChipIcon,
            fontMetrics().height() + 2 * kChipRoom};
}

void FilterChip::paintEvent(QPaintEvent* /*event*/)
{
    constexpr float kQuiet = 0.14F;
    constexpr float kUnderPointer = 0.26F;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    QColor back = accent;
    back.setAlphaF(underMouse() || isDown() ? kUnderPointer : kQuiet);
    painter.setBrush(back);
    painter.setPen(hasFocus() ? QPen(accent, 1.5) : QPen(Qt::NoPen));
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    const QRect inside = rect().adjusted(kChipPadding, 0, -kChipPadding, 0);
    const QRect cross(inside.right() + 1 - kChipIcon, (height() - kChipIcon) / 2, kChipIcon, kChipIcon);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inside.adjusted(0, 0, -kChipGap - kChipIcon, 0)),
                     Qt::AlignVCenter | Qt::TextSingleLine, shownText());
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), cross));
}

} // namespace wayfolio
