// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/GraphicsWatch.h"

#include <QEvent>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QTimer>

namespace wayfolio {

GraphicsWatch::GraphicsWatch(QQuickWidget& scene)
    : QObject(&scene)
    , m_scene(scene)
{
    connect(&scene, &QQuickWidget::sceneGraphError, this, &GraphicsWatch::fail);
    scene.installEventFilter(this);
}

bool GraphicsWatch::eventFilter(QObject* /*watched*/, QEvent* event)
{
    if (event->type() == QEvent::Show)
        QTimer::singleShot(0, this, &GraphicsWatch::check);
    return false;
}

/// A widget without a context says nothing but a line on standard error, and stays empty.
void GraphicsWatch::check()
{
    const QQuickWindow& window = *m_scene.quickWindow();
    if (m_scene.isVisible() && window.rhi() == nullptr &&
        window.rendererInterface()->graphicsApi() != QSGRendererInterface::Software)
        fail();
}

void GraphicsWatch::fail()
{
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed();
}

} // namespace wayfolio
