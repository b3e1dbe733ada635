// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewer/ViewerFlow.h"

#include "ui/actions/MainActions.h"
#include "ui/models/PhotoListModel.h"
#include "ui/models/PhotoSelection.h"
#include "ui/panels/FilmStrip.h"
#include "ui/viewer/PhotoViewer.h"
#include "ui/ViewSync.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QUrl>

namespace wayfolio {

ViewerFlow::ViewerFlow(PhotoViewer& viewer, PhotoSelection& selection, PhotoListModel& photos, ViewSync& sync,
                       QObject* parent)
    : QObject(parent)
    , m_viewer(viewer)
    , m_selection(selection)
    , m_photos(photos)
    , m_sync(sync)
{
    m_viewer.hide();
    connect(&m_selection, &PhotoSelection::currentChanged, this, [this] {
        if (m_viewer.isVisible())
            show();
    });
    connect(&m_viewer, &PhotoViewer::stepRequested, &m_sync, &ViewSync::step);
    connect(&m_viewer, &PhotoViewer::closeRequested, this, &ViewerFlow::close);
    connect(&m_viewer, &PhotoViewer::playRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void ViewerFlow::connectActions(const MainActions& actions)
{
    connect(actions.openPhoto, &QAction::triggered, this, [this] { m_viewer.isVisible() ? close() : open(); });
}

void ViewerFlow::connectStrip(FilmStrip& strip)
{
    connect(&strip, &FilmStrip::activated, this, &ViewerFlow::open);
    listenTo(strip);
}

void ViewerFlow::listenTo(QWidget& view)
{
    view.installEventFilter(this);
}

bool ViewerFlow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Space)
        return QObject::eventFilter(watched, event);
    if (m_viewer.isVisible())
        close();
    else
        open();
    return true;
}

void ViewerFlow::open()
{
    if (!m_selection.current().isValid())
        m_sync.step(0);
    if (!m_selection.current().isValid())
        return;
    if (!m_viewer.isVisible()) {
        m_cameFrom = QApplication::focusWidget();
        Q_EMIT opened();
    }
    m_viewer.show();
    m_viewer.setFocus();
    show();
}

void ViewerFlow::close()
{
    if (!m_viewer.isVisible())
        return;
    m_viewer.hide();
    m_viewer.showPhoto({}, {});
    if (m_cameFrom)
        m_cameFrom->setFocus();
    Q_EMIT closed();
}

/// What the next one is, depends on the list that is shown.
void ViewerFlow::show()
{
    const PhotoId current = m_selection.current();
    if (!current.isValid()) {
        close();
        return;
    }
    const int row = m_photos.rowOf(current);
    const bool hasNext = row >= 0 && row + 1 < m_photos.rowCount();
    m_viewer.showPhoto(current, hasNext ? m_photos.photoAt(row + 1) : PhotoId());
}

} // namespace wayfolio
