// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/EmptyState.h"

#include "ui/Look.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace wayfolio {

namespace {

constexpr int kCardRadius = 10;
constexpr int kCardMargin = 28;
constexpr int kCardTextWidth = 420;

} // namespace

EmptyState::EmptyState(bool sampleTrip, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QWidget(this))
{
    m_title->setFont(look::titleFont(m_title->font()));
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(kCardTextWidth);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* import = new QPushButton(look::icon("document-import", "folder-open"), tr("Import a &Folder…"), m_buttons);
    import->setDefault(true);
    import->setAccessibleName(tr("Import a folder"));
    connect(import, &QPushButton::clicked, this, &EmptyState::importRequested);

    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, look::kSpacing, 0, 0);
    row->setSpacing(look::kSpacing);
    row->addStretch();
    row->addWidget(import);
    if (sampleTrip) {
        auto* sample = new QPushButton(tr("Open the &Sample Trip"), m_buttons);
        sample->setAccessibleName(tr("Open the sample trip"));
        connect(sample, &QPushButton::clicked, this, &EmptyState::sampleTripRequested);
        row->addWidget(sample);
    }
    row->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kCardMargin, kCardMargin, kCardMargin, kCardMargin);
    column->setSpacing(look::kMargin);
    column->addWidget(m_title);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_buttons);
    setTrouble({});
}

void EmptyState::setTrouble(const QString& sentence)
{
    m_hasTrouble = !sentence.isEmpty();
    m_buttons->setVisible(!m_hasTrouble);
    if (m_hasTrouble) {
        m_title->setText(tr("The catalogue cannot be opened"));
        //: %1 is a sentence that names the file and the reason.
        m_text->setText(tr("%1 Nothing in it was changed. Put it right or move it away and start again, or start with "
                           "another one: wayfolio --catalog FILE.")
                            .arg(sentence));
    } else {
        m_title->setText(tr("See where your photos take you"));
        m_text->setText(tr("Drop a folder of photos anywhere on this window and the journey appears on the map. "
                           "Your photos stay where they are and are never changed."));
    }
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look::separator(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
}

} // namespace wayfolio
