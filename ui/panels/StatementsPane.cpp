// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/StatementsPane.h"

#include "ui/CandidateWords.h"
#include "ui/Look.h"
#include "ui/panels/FactRow.h"

#include <QBoxLayout>
#include <QToolButton>

namespace wayfolio {

StatementsPane::StatementsPane(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
{
    m_heading->setAutoRaise(true);
    m_heading->setCheckable(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFont(look::smallFont(m_heading->font()));
    m_heading->setFocusPolicy(Qt::TabFocus);
    connect(m_heading, &QToolButton::toggled, this, &StatementsPane::fold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpacing);
    column->addWidget(m_heading, 0, Qt::AlignLeft);
    setPhoto({}); // a button has a name before it is seen
}

void StatementsPane::setPhoto(const Photo& photo)
{
    m_photo = photo;
    //: A heading that opens: what sources said of a photo that were not believed; %1 is their number.
    m_heading->setText(tr("What else was said (%1)").arg(photo.candidates.size()));
    setVisible(!photo.candidates.empty());
    fold(m_heading->isChecked());
}

void StatementsPane::fold(bool open)
{
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    delete m_statements;
    m_statements = nullptr;
    if (open)
        fill();
}

void StatementsPane::fill()
{
    m_statements = new QWidget(this);
    auto* column = new QVBoxLayout(m_statements);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpacing);
    for (const Candidate& candidate : m_photo.candidates) {
        //: A heading: %1 is a topic (“Position”), %2 the source that says something of it (“EXIF”).
        const QString caption = tr("%1: %2").arg(topicText(candidate.topic), sourceText(candidate.source));
        auto* row = new FactRow(caption, m_statements);
        const auto winner = winnerOf(candidate.topic, m_photo.candidates, m_photo);
        row->setFact(candidateValueText(candidate), outcomeSentence(candidate, winner));
        column->addWidget(row);
    }
    layout()->addWidget(m_statements);
}

} // namespace wayfolio
