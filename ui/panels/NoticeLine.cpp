// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/NoticeLine.h"

#include "ui/Look.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace wayfolio {

namespace {

constexpr int kWarningSign = 16;

} // namespace

NoticeLine::NoticeLine(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_warningSign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_waiting(look::captionLabel({}, this))
{
    m_warningSign->setPixmap(
        look::icon("dialog-warning").pixmap(QSize(kWarningSign, kWarningSign), devicePixelRatioF()));
    m_warningSign->setAccessibleName(tr("Warning"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long sentence does not widen the window
    m_row->setContentsMargins(look::kSpacing, 0, look::kSpacing, 0);
    m_row->setSpacing(look::kSpacing);
    m_row->addWidget(m_warningSign);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_waiting);
    showNext();
}

void NoticeLine::say(const QString& text, std::vector<Action> actions)
{
    m_said = text;
    m_actions = std::move(actions);
    showNext();
    announce(text);
}

void NoticeLine::warn(const QString& text)
{
    if (m_warnings.contains(text))
        return;
    m_warnings.append(text);
    showNext();
    announce(text);
}

void NoticeLine::clear()
{
    m_said.clear();
    m_actions.clear();
    showNext();
}

QString NoticeLine::text() const
{
    return m_text->text();
}

void NoticeLine::closeWarning()
{
    const bool hadFocus = m_close != nullptr && m_close->hasFocus();
    if (!m_warnings.isEmpty())
        m_warnings.removeFirst();
    showNext();
    if (hadFocus && m_close != nullptr)
        m_close->setFocus();
}

void NoticeLine::showNext()
{
    for (QToolButton* button : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    m_buttons.clear();
    m_close = nullptr;
    const bool isWarning = !m_warnings.isEmpty();
    m_text->setText(isWarning ? m_warnings.constFirst() : m_said);
    m_text->setToolTip(m_text->text());
    m_warningSign->setVisible(isWarning);
    const qsizetype waiting = isWarning ? m_warnings.size() - (m_said.isEmpty() ? 1 : 0) : 0;
    //: How many notices wait behind the one that is shown
    m_waiting->setText(tr("%L1 more").arg(waiting));
    m_waiting->setVisible(waiting > 0);
    if (isWarning) {
        addCloseButton();
        return;
    }
    for (const Action& action : m_actions)
        addButton(action);
}

void NoticeLine::addCloseButton()
{
    m_close = look::iconButton("window-close", tr("Close this warning"), this);
    connect(m_close, &QToolButton::clicked, this, &NoticeLine::closeWarning);
    m_row->addWidget(m_close);
    m_buttons.push_back(m_close);
}

void NoticeLine::addButton(const Action& action)
{
    auto* button = new QToolButton(this);
    button->setText(action.text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action.text);
    connect(button, &QToolButton::clicked, this, action.run);
    m_row->addWidget(button);
    m_buttons.push_back(button);
}

void NoticeLine::announce(const QString& text)
{
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace wayfolio
