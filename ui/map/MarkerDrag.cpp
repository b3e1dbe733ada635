// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MarkerDrag.h"

#include "ui/map/MapScene.h"

#include <QApplication>
#include <QMouseEvent>

#include <utility>

namespace wayfolio {

MarkerDrag::MarkerDrag(MapScene& scene)
    : m_scene(scene)
{
    m_scene.widget().installEventFilter(this);
}

bool MarkerDrag::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
        return pressAgain();
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent*>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool MarkerDrag::press(const QMouseEvent& event)
{
    m_pressed.reset();
    m_isSecondPress = false;
    m_tookPress = false;
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier)
        return false;
    const PhotoMarker* marker = m_scene.markers().layout().markerAt(event.position());
    if (!marker || marker->state != MarkerState::Selected)
        return false;
    m_pressed = event.position();
    m_isDragging = false;
    m_tookPress = true;
    m_scene.widget().setFocus(Qt::MouseFocusReason);
    return true;
}

/// The scene, which knows nothing of the first click, would take the second one for another first.
bool MarkerDrag::pressAgain()
{
    m_isSecondPress = std::exchange(m_tookPress, false);
    return m_isSecondPress;
}

bool MarkerDrag::move(const QMouseEvent& event)
{
    if (!m_pressed || !event.buttons().testFlag(Qt::LeftButton))
        return false;
    const QPointF way = event.position() - *m_pressed;
    if (!m_isDragging && way.manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragging = true;
        Q_EMIT started();
    }
    return true;
}

bool MarkerDrag::release(const QMouseEvent& event)
{
    if (std::exchange(m_isSecondPress, false)) {
        m_scene.tap(event.position(), 2, event.modifiers().toInt());
        return true;
    }
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed || event.button() != Qt::LeftButton)
        return false;
    if (!m_isDragging)
        m_scene.tap(*pressed, 1, event.modifiers().toInt());
    return true;
}

} // namespace wayfolio
