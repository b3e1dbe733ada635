// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapChip.h"

#include "core/map/MapColors.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr double kChipRadius = 9;
constexpr int kSideRoom = 8;
constexpr int kTopRoom = 4;

} // namespace

MapChip::MapChip(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_action(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation); // the map beneath is not meant
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_close->setText(u"×"_s);
    m_close->setAccessibleName(tr("Close this hint"));
    m_close->setToolTip(m_close->accessibleName());
    for (QToolButton* button : {m_action, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kSideRoom + 4, kTopRoom, kSideRoom - 2, kTopRoom);
    row->setSpacing(kSideRoom);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QAbstractButton::clicked, this, &MapChip::actionRequested);
    connect(m_close, &QAbstractButton::clicked, this, &MapChip::closeRequested);
    setDark(false);
}

void MapChip::setDark(bool dark)
{
    m_dark = dark;
    const QColor ink = dark ? QColor(0xe6, 0xea, 0xee) : QColor(0x33, 0x3d, 0x47);
    QPalette words = palette();
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        words.setColor(role, ink);
    m_text->setPalette(words);
    m_close->setPalette(words);
    words.setColor(QPalette::ButtonText, MapColors::accent(dark));
    m_action->setPalette(words);
    update();
}

void MapChip::say(const QString& text, const QString& action)
{
    if (text == m_text->text() && action == m_action->text())
        return;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    if (isVisible())
        announce();
}

QString MapChip::text() const
{
    return m_text->text();
}

void MapChip::announce()
{
    QAccessibleAnnouncementEvent event(this, text());
    QAccessible::updateAccessibility(&event);
}

void MapChip::showEvent(QShowEvent* /*event*/)
{
    announce();
}

void MapChip::fitInto(int width)
{
    // A label that may wrap asks for a square.
    m_text->setWordWrap(false);
    const int whole = sizeHint().width();
    m_text->setWordWrap(true);
    const int given = std::min(whole, width);
    resize(given, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(given) : sizeHint().height());
}

void MapChip::paintEvent(QPaintEvent* /*event*/)
{
    const QColor face = m_dark ? QColor(0x2a, 0x31, 0x39) : QColor(Qt::white);
    const QColor edge = m_dark ? QColor(0, 0, 0, 160) : QColor(25, 38, 52, 70);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(face);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kChipRadius, kChipRadius);
}

} // namespace wayfolio
