// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace wayfolio {

class FilmStrip;
class MainActions;
class PhotoListModel;
class PhotoSelection;
class PhotoViewer;
class ViewSync;

/// Opens the chosen photo large beside the map and closes it again: by a double click, Return or Space in the strip,
/// Space on the map, or the menu. While it is open it shows whatever photo is chosen.
class ViewerFlow : public QObject
{
    Q_OBJECT

public:
    ViewerFlow(PhotoViewer& viewer, PhotoSelection& selection, PhotoListModel& photos, ViewSync& sync, QObject* parent);

    void connectActions(const MainActions& actions);
    void connectStrip(FilmStrip& strip);
    /// Space opens what is chosen, and gets the focus back.
    void listenTo(QWidget& view);

    void open();
    void close();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void opened();
    void closed();

private:
    void show();

    PhotoViewer& m_viewer;
    PhotoSelection& m_selection;
    PhotoListModel& m_photos;
    ViewSync& m_sync;
    QPointer<QWidget> m_cameFrom;
};

} // namespace wayfolio
