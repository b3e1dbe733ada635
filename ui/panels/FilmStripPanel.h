// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"
#include "ui/panels/FilmStrip.h"

class QLabel;
class QToolButton;

namespace wayfolio {

class PhotoCollection;
class PhotoListModel;

/// The film strip below a line that says which photos it shows, with a button to play them where they are a trip, and a
/// chip to leave an opened cluster.
class FilmStripPanel : public QWidget
{
    Q_OBJECT

public:
    FilmStripPanel(PhotoCollection& collection, PhotoListModel& model, QWidget* parent = nullptr);

    [[nodiscard]] FilmStrip& strip() { return *m_strip; }

    [[nodiscard]] QToolButton& playButton() { return *m_play; }

    /// What plays now and can be paused; invalid for nothing.
    void setPlaying(TripId trip);

Q_SIGNALS:
    /// The trip that is shown; to be paused when it plays.
    void playRequested();
    /// The chip of an opened cluster was clicked.
    void clusterClosed();

private:
    void updateTitle();

    PhotoCollection& m_collection;
    PhotoListModel& m_model;
    QLabel* m_title;
    QLabel* m_count;
    QToolButton* m_chip;
    QToolButton* m_play;
    FilmStrip* m_strip;
    TripId m_playing;
};

} // namespace wayfolio
