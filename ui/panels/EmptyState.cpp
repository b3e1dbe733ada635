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
constexpr int kTextWidth = 420;

} // namespace

EmptyState::EmptyState(bool sampleTrip, QWidget* parent)
    : QWidget(parent)
{
    auto* title = new QLabel(tr("See where your photos take you"), this);
    title->setFont(look::titleFont(title->font()));
    title->setAlignment(Qt::AlignHCenter);
    auto* text = new QLabel(tr("Drop a folder of photos anywhere on this window and the journey appears on the map. "
                               "Your photos stay where they are and are never changed."),
                            this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedWidth(kTextWidth);

    auto* import = new QPushButton(look::icon("document-import", "folder-open"), tr("Import a &Folder…"), this);
    import->setDefault(true);
    import->setAccessibleName(tr("Import a folder"));
    connect(import, &QPushButton::clicked, this, &EmptyState::importRequested);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::kSpacing);
    buttons->addStretch();
    buttons->addWidget(import);
    if (sampleTrip) {
        auto* sample = new QPushButton(tr("Open the &Sample Trip"), this);
        sample->setAccessibleName(tr("Open the sample trip"));
        connect(sample, &QPushButton::clicked, this, &EmptyState::sampleTripRequested);
        buttons->addWidget(sample);
    }
    buttons->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kCardMargin, kCardMargin, kCardMargin, kCardMargin);
    column->setSpacing(look::kMargin);
    column->addWidget(title);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(look::kSpacing);
    column->addLayout(buttons);
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
