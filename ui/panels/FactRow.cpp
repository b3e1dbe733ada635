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
    m_value->setText(value);
    m_value->setAccessibleName(m_caption);
    m_value->setAccessibleDescription(value);
    m_note->setText(note);
    m_note->setAccessibleName(m_caption);
    m_note->setVisible(!note.isEmpty());
    setVisible(!value.isEmpty());
}

void FactRow::setSpoken(const QString& words)
{
    m_value->setAccessibleDescription(words);
}

void FactRow::setNoteHint(const QString& hint)
{
    m_note->setToolTip(hint);
}

void FactRow::setDoubts(const QStringList& doubts)
{
    m_doubts->setText(doubts.join(u'\n'));
    //: %1 is a caption, such as “Position”.
    m_doubts->setAccessibleName(tr("What is doubtful: %1").arg(m_caption));
    m_doubts->setVisible(!doubts.isEmpty());
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
