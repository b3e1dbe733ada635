// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/FileDrop.h"

#include "ui/map/PhotoMime.h"
#include "ui/panels/DropHint.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace wayfolio {

namespace {

QStringList pathsOfOthers(const QMimeData& data)
{
    QStringList paths;
    if (isOwnDrag(data))
        return paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget& window, QWidget& area)
    : QObject(&window)
    , m_hint(new DropHint(window, area))
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    // While something is held here the pointer is its source's. Where it is ours again, the source died without a word.
    const bool isPointer = event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress;
    if (isPointer && m_hint->isVisible())
        end();
    if (watched != parent())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::DragEnter:
        enter(*static_cast<QDragEnterEvent*>(event));
        return true;
    case QEvent::DragLeave:
        end();
        return true;
    case QEvent::Drop:
        take(*static_cast<QDropEvent*>(event));
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

void FileDrop::enter(QDragEnterEvent& event)
{
    if (pathsOfOthers(*event.mimeData()).isEmpty())
        return;
    event.setDropAction(Qt::CopyAction); // photos are never moved
    event.accept();
    m_hint->appear();
    QCoreApplication::instance()->installEventFilter(this);
}

void FileDrop::end()
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_hint->hide();
}

void FileDrop::take(QDropEvent& event)
{
    end();
    const QStringList paths = pathsOfOthers(*event.mimeData());
    if (paths.isEmpty())
        return;
    event.setDropAction(Qt::CopyAction);
    event.accept();
    Q_EMIT dropped(paths);
}

} // namespace wayfolio
