// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/WindowFixture.h"

#include "ui/panels/FilmStrip.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

namespace wayfolio::test {

bool WindowFixture::show()
{
    if (!m_application.open())
        return false;
    window().show();
    return QTest::qWaitForWindowExposed(&window());
}

int WindowFixture::shownPhotoCount()
{
    return part<FilmStrip>().model()->rowCount();
}

bool WindowFixture::drop(const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    const QPoint middle = window().rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

} // namespace wayfolio::test
