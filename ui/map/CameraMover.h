// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MapCamera.h"

#include <QPointer>
#include <QQuickItem>
#include <QVariantAnimation>

#include <optional>

namespace wayfolio {

/// Owns the camera and moves QtLocation's Map with it: at once, smoothly, with momentum. GUI thread.
class CameraMover : public QObject
{
    Q_OBJECT

public:
    explicit CameraMover(QObject* parent = nullptr);

    /// The Map of the QML scene (its center and zoomLevel are used); it gets the present camera. Null to let go.
    void setMap(QQuickItem* map);
    void setSize(QSizeF size);
    /// How far in the map goes from now on; it goes back to there.
    void setMaxZoom(double zoom);

    /// Without, glides are jumps, and a drag has no momentum.
    void setAnimated(bool animated) { m_isAnimated = animated; }

    [[nodiscard]] const MapCamera& camera() const { return m_camera; }

    /// Where a running animation ends, else the camera.
    [[nodiscard]] MapCamera destination() const;

    void jumpTo(const MapCamera& camera);
    /// Far targets are jumped to: flying there would show nothing but empty tiles.
    void glideTo(const MapCamera& camera);
    void panBy(QPointF pixels);
    /// Key presses add up: holding an arrow key moves evenly.
    void glideBy(QPointF pixels);
    /// Goes on with what a drag ended with, in pixels a second.
    void fling(QPointF velocity);
    /// At once, for touch pads and pinches, which are smooth themselves.
    void zoomBy(double levels, QPointF about);
    /// Steps of a wheel add up.
    void glideZoomBy(double levels, QPointF about);
    void stop();

Q_SIGNALS:
    void changed();

private:
    void animateTo(const MapCamera& target, int milliseconds, const QEasingCurve& curve);
    void apply(const MapCamera& camera);
    Q_SLOT void readMap();

    QPointer<QQuickItem> m_map;
    MapCamera m_camera;
    MapCamera m_from;
    MapCamera m_target;
    QVariantAnimation m_animation;
    bool m_isAnimated = true;
    bool m_applying = false;
};

} // namespace wayfolio
