// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FilmStripPanel.h"

#include "ui/Look.h"
#include "ui/models/PhotoListModel.h"
#include "ui/models/TripListModel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace wayfolio {

FilmStripPanel::FilmStripPanel(PhotoCollection& collection, PhotoListModel& model, QWidget* parent)
    : QWidget(parent)
    , m_collection(collection)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_count(look::captionLabel({}, this))
    , m_chip(new QToolButton(this))
    , m_play(look::iconButton("media-playback-start", tr("Play this trip"), this))
    , m_strip(new FilmStrip(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(look::boldFont(m_title->font()));
    m_title->setTextFormat(Qt::PlainText);
    m_chip->setAutoRaise(false);
    m_chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chip->setIcon(look::icon("window-close"));
    m_chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the words
    m_chip->setToolTip(tr("Back to all photos of the list"));
    m_strip->setModel(&m_model);

    auto* header = new QHBoxLayout;
    header->setContentsMargins(look::kMargin, look::kSpacing, look::kMargin, 2);
    header->setSpacing(look::kSpacing);
    header->addWidget(m_title);
    header->addWidget(m_play);
    header->addWidget(m_count);
    header->addWidget(m_chip);
    header->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_strip);

    connect(m_play, &QToolButton::clicked, this, &FilmStripPanel::playRequested);
    connect(m_chip, &QToolButton::clicked, this, &FilmStripPanel::clusterClosed);
    connect(&m_model, &PhotoListModel::modelReset, this, &FilmStripPanel::updateTitle);
    connect(&m_model, &PhotoListModel::rowsInserted, this, &FilmStripPanel::updateTitle);
    connect(&m_model, &PhotoListModel::filterChanged, this, &FilmStripPanel::updateTitle);
    updateTitle();
}

void FilmStripPanel::setPlaying(TripId trip)
{
    m_playing = trip;
    updateTitle();
}

void FilmStripPanel::updateTitle()
{
    const PhotoFilter& filter = m_model.filter();
    const int count = m_model.rowCount();
    QString title = tr("Everything");
    if (filter.kind == PhotoFilter::Kind::WithoutPosition)
        title = tr("Without a position");
    else if (filter.kind == PhotoFilter::Kind::WithoutTime)
        title = tr("Without a time");
    else if (const Trip* trip = m_collection.whole()->findTrip(filter.trip))
        title = TripListModel::title(*trip);

    const bool cluster = filter.kind == PhotoFilter::Kind::Chosen;
    m_title->setText(title);
    m_title->setVisible(!cluster);
    m_play->setVisible(filter.kind == PhotoFilter::Kind::Trip);
    const bool isPlaying = m_playing.isValid() && filter.trip == m_playing;
    const QString action = isPlaying ? tr("Pause") : tr("Play this trip");
    m_play->setIcon(look::icon(isPlaying ? "media-playback-pause" : "media-playback-start"));
    m_play->setToolTip(action);
    m_play->setAccessibleName(action);
    m_count->setText(tr("%Ln photo(s)", nullptr, count));
    m_count->setVisible(!cluster);
    m_chip->setText(tr("%Ln photo(s) here", nullptr, count));
    m_chip->setAccessibleName(tr("%Ln photo(s) here. Back to all photos of the list", nullptr, count));
    m_chip->setVisible(cluster);
}

} // namespace wayfolio
