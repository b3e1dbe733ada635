// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/Appearance.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace wayfolio {

/// Every command of the window, with its words, shortcut and icon. Knows no one who carries it out.
class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QWidget* window);

    void fillMenuBar(QMenuBar& bar) const;
    void setAppearance(Appearance::Mode mode);
    /// What only makes sense with photos.
    void setPhotosPresent(bool present);
    /// What stores photos.
    void setCatalogUsable(bool usable);
    /// What is about the chosen photos.
    void setPhotoChosen(bool chosen, bool isPlaced, bool isOnTrip);

    QAction* importFolder;
    QAction* importPhotos;
    QAction* openSampleTrip;
    QAction* libraries;
    QAction* exportGpx;
    QAction* exportKml;
    QAction* openElsewhere; ///< in another program
    QAction* showInFileManager;
    QAction* quit;
    QAction* undo; ///< who can undo something names it
    QAction* redo;
    QAction* setTimeZone;
    QAction* setPosition;
    QAction* removePosition;
    QAction* copyCoordinates;
    QAction* openPhoto; ///< beside the map
    QAction* selectTrip;
    QAction* selectInView;
    QAction* selectAll;
    QAction* selectNone;
    QAction* find;
    QAction* clearFilters;
    QAction* previousPhoto;
    QAction* nextPhoto;
    QAction* playTrip;
    QAction* showAll;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* tripsPanel;
    QAction* filmStrip;
    QAction* timeline;
    QAction* detailsPanel;
    QAction* mutedMap;
    QAction* animatedMap;
    QAction* fullScreen;
    QAction* guide;
    QAction* shortcuts;
    QAction* about;
    QMenu* maps; ///< filled by who knows the maps

Q_SIGNALS:
    void appearanceChosen(wayfolio::Appearance::Mode mode);

private:
    QAction* make(const char* icon, const QString& text, const QKeySequence& shortcut = {});
    QAction* makeToggle(const QString& text, const QKeySequence& shortcut);
    void makeFileActions();
    void makeEditActions();
    void makeViewActions();
    void makeAppearanceActions();

    QWidget* m_window;
    QActionGroup* m_appearance;
};

} // namespace wayfolio
