// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/ContextMenus.h"

#include "ui/actions/MainActions.h"
#include "ui/Look.h"

#include <QMenu>

namespace wayfolio {

ContextMenus::ContextMenus(const MainActions& actions, QWidget& window)
    : QObject(&window)
    , m_actions(actions)
    , m_window(window)
{}

void ContextMenus::showForPhotos(QPoint globalPosition)
{
    QMenu* menu = makeMenu();
    menu->addActions({m_actions.openPhoto, m_actions.openElsewhere, m_actions.showInFileManager});
    menu->addSeparator();
    menu->addActions({m_actions.copyCoordinates, m_actions.setPosition, m_actions.removePosition});
    menu->addAction(m_actions.setTimeZone);
    menu->addSeparator();
    menu->addAction(m_actions.selectTrip);
    menu->popup(globalPosition);
}

void ContextMenus::showForPlace(QPoint globalPosition, GeoPoint place)
{
    QMenu* menu = makeMenu();
    menu->addAction(look::icon("edit-copy"), tr("&Copy Coordinates Here"), this,
                    [this, place] { Q_EMIT copyRequested(place); });
    QAction* set = menu->addAction(look::icon("mark-location"), tr("Set &Position of Selected Here"), this,
                                   [this, place] { Q_EMIT positionRequested(place); });
    set->setEnabled(m_actions.setPosition->isEnabled());
    menu->addSeparator();
    menu->addActions({m_actions.selectInView, m_actions.showAll});
    menu->popup(globalPosition);
}

QMenu* ContextMenus::makeMenu()
{
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace wayfolio
