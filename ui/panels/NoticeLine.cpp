// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/NoticeLine.h"

#include "ui/Look.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace wayfolio {

NoticeLine::NoticeLine(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long sentence does not widen the window
    m_row->setContentsMargins(look::kSpacing, 0, look::kSpacing, 0);
    m_row->setSpacing(look::kSpacing);
    m_row->addWidget(m_text, 1);
}

void NoticeLine::say(const QString& text, std::vector<Action> actions)
{
    clear();
    m_text->setText(text);
    m_text->setToolTip(text);
    for (Action& action : actions) {
        auto* button = new QToolButton(this);
        button->setText(action.text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action.text);
        connect(button, &QToolButton::clicked, this, std::move(action.run));
        m_row->addWidget(button);
        m_buttons.push_back(button);
    }
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
}

void NoticeLine::clear()
{
    m_text->clear();
    for (QToolButton* button : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    m_buttons.clear();
}

QString NoticeLine::text() const
{
    return m_text->text();
}

} // namespace wayfolio
