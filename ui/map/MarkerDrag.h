// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointF>

#include <optional>

class QMouseEvent;

namespace wayfolio {

class MapScene;

/// A drag that begins on the marker of selected photos takes these out of the window, where any other drag moves the
/// map. A press that becomes no drag is a click like any other. GUI thread.
class MarkerDrag : public QObject
{
    Q_OBJECT

public:
    /// Watches the scene's widget, which outlives this.
    explicit MarkerDrag(MapScene& scene);

Q_SIGNALS:
    void started();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool press(const QMouseEvent& event);
    [[nodiscard]] bool pressAgain();
    [[nodiscard]] bool move(const QMouseEvent& event);
    [[nodiscard]] bool release(const QMouseEvent& event);

    MapScene& m_scene;
    std::optional<QPointF> m_pressed; ///< where, while the button is down
    bool m_isDragging = false;
    bool m_tookPress = false;     ///< the last one, which a double click may follow
    bool m_isSecondPress = false; ///< of a double click
};

} // namespace wayfolio
