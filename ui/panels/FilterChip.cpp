// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FilterChip.h"

#include "ui/Look.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

constexpr int kLeastChipText = 80;    ///< of a longer text
constexpr int kLongestChipText = 480; ///< a sentence somebody looked for
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
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize FilterChip::sizeHint() const
{
    return sizeFor(std::min(textWidth(), kLongestChipText));
}

QSize FilterChip::minimumSizeHint() const
{
    return sizeFor(std::min(textWidth(), kLeastChipText));
}

/// Rounded up: where a fraction of a pixel lacks, the text is cut.
int FilterChip::textWidth() const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(text()))) + 1;
}

QString FilterChip::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - sizeFor(0).width());
}

QSize FilterChip::sizeFor(int textWidth) const
{
    return {2 * kChipPadding + textWidth + kChipGap + kChipIcon, fontMetrics().height() + 2 * kChipRoom};
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
    const QRect words = inside.adjusted(0, 0, -kChipGap - kChipIcon, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::TextSingleLine,
                     shownText());
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), cross));
}

} // namespace wayfolio
