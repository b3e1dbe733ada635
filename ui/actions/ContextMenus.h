// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <QObject>

class QMenu;
class QPoint;

namespace wayfolio {

class MainActions;

/// The menus at the pointer. They hold nothing that the menu bar or the keyboard could not do as well.
class ContextMenus : public QObject
{
    Q_OBJECT

public:
    ContextMenus(const MainActions& actions, QWidget& window);

    /// Of the selected photos.
    void showForPhotos(QPoint globalPosition);
    /// Of a place of the map where no photo is.
    void showForPlace(QPoint globalPosition, GeoPoint place);

Q_SIGNALS:
    void copyRequested(wayfolio::GeoPoint place);
    /// The selected photos were taken there.
    void positionRequested(wayfolio::GeoPoint place);

private:
    [[nodiscard]] QMenu* makeMenu();

    const MainActions& m_actions;
    QWidget& m_window;
};

} // namespace wayfolio
