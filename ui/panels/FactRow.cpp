// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FactRow.h"

#include "ui/Look.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace wayfolio {

FactRow::FactRow(const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_caption(caption)
    , m_value(new QLabel(this))
    , m_note(look::captionLabel({}, this))
    , m_doubts(new QLabel(this))
{
    auto* heading = look::captionLabel(caption, this);
    for (QLabel* label : {m_value, m_note, m_doubts}) {
        label->setTextFormat(Qt::PlainText); // file names are shown as they are
        label->setWordWrap(true);
        label->setMinimumWidth(1); // a name without a break would make every fact as wide as itself
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_value->setFocusPolicy(Qt::StrongFocus); // the keyboard selects in it, and it is heard
    m_note->setFocusPolicy(Qt::ClickFocus);
    m_doubts->setFocusPolicy(Qt::ClickFocus);
    m_doubts->setFont(look::smallFont(m_doubts->font()));
    m_doubts->hide();

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::kSpacing);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    grid->addWidget(heading, 0, 0);
    grid->addWidget(m_value, 1, 0);
    grid->addWidget(m_note, 2, 0);
    grid->addWidget(m_doubts, 3, 0);
}

void FactRow::setFact(const QString& value, const QString& note)
{
    m_spoken.clear();
    m_value->setText(value);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setVisible(!value.isEmpty());
    describe();
}

void FactRow::setSpoken(const QString& words)
{
    m_spoken = words;
    describe();
}

void FactRow::setNoteHint(const QString& hint)
{
    m_note->setToolTip(hint);
    m_note->setAccessibleDescription(hint);
}

void FactRow::setDoubts(const QStringList& doubts)
{
    m_doubtSentences = doubts;
    m_doubts->setText(doubts.join(u'\n'));
    m_doubts->setVisible(!doubts.isEmpty());
    describe();
}

/// The note and the doubts are named by their own text, and heard where the value is focused.
void FactRow::describe()
{
    m_value->setAccessibleName(m_caption);
    QStringList parts{m_spoken.isEmpty() ? m_value->text() : m_spoken, m_note->text()};
    parts += m_doubtSentences;
    parts.removeAll(QString());
    m_value->setAccessibleDescription(parts.join(u'\n'));
}

QToolButton* FactRow::addButton(const char* iconName, const QString& name)
{
    QToolButton* button = look::iconButton(iconName, name, this);
    static_cast<QGridLayout*>(layout())->addWidget(button, 0, 1, 3, 1, Qt::AlignVCenter);
    return button;
}

QString FactRow::value() const
{
    return m_value->text();
}

} // namespace wayfolio
