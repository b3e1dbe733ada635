// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/CameraMover.h"
#include "ui/map/PhotoMarkersItem.h"
#include "ui/map/PlaybackFigure.h"
#include "ui/map/RouteItem.h"

#include <QColor>
#include <QObject>
#include <QQuickWidget>
#include <QTemporaryDir>

namespace wayfolio {

/// The QML scene in its QQuickWidget: QtLocation's Map, the routes and the markers over it, and the hands on it.
/// Keeps them at one camera. GUI thread.
class MapScene : public QObject
{
    Q_OBJECT

public:
    /// `worker`: as RouteItem wants it.
    MapScene(WorkerPool& worker, PhotoMarkersItem::ThumbnailFunction thumbnail,
             PlaybackFigure::ThumbnailFunction cardPicture, QWidget& parent);
    ~MapScene() override;
    MapScene(const MapScene&) = delete;
    MapScene& operator=(const MapScene&) = delete;

    [[nodiscard]] QQuickWidget& widget() { return *m_widget; }

    [[nodiscard]] CameraMover& mover() { return m_mover; }

    [[nodiscard]] RouteItem& routes() { return *m_routes; }

    [[nodiscard]] PhotoMarkersItem& markers() { return *m_markers; }

    [[nodiscard]] PlaybackFigure& figure() { return *m_figure; }

    [[nodiscard]] bool hasMap() const { return m_mapNumber > 0; }

    /// Tiles come from `tileUrl` from now on; none of the former ones remains.
    void buildMap(const QString& tileUrl);
    /// How far in the map goes.
    void setMaxZoom(double zoom);
    /// Shown where no tile is yet.
    void setGroundColor(const QColor& color);

    // What Map.qml calls.
    Q_INVOKABLE void grab();
    Q_INVOKABLE void pan(QPointF delta);
    Q_INVOKABLE void fling(QVector2D velocity);
    Q_INVOKABLE void pinch(double scale, QPointF center);
    Q_INVOKABLE void wheel(QPoint angleDelta, QPoint pixelDelta, QPointF position);
    Q_INVOKABLE void tap(QPointF position, int tapCount, int modifiers);
    Q_INVOKABLE void spanRectangle(QPointF from, QPointF to);
    Q_INVOKABLE void endRectangle();

Q_SIGNALS:
    /// By hand, not by the program.
    void movedByUser();
    void markerTapped(const wayfolio::PhotoMarker& marker);
    /// After the first tap on a single photo, wherever that is by now.
    void photoTappedTwice(wayfolio::PhotoId id);
    void backgroundTapped();
    void rectangleSpanned(QPointF from, QPointF to);
    void rectangleEnded();
    void resized();

private:
    void loadScene();
    void resize();

    QQuickWidget* m_widget;
    CameraMover m_mover;
    QTemporaryDir m_cacheFolder;
    int m_mapNumber = 0;
    bool m_lastTapHitMarker = false;
    PhotoId m_lastTapped; ///< where the marker was of a single photo
    PhotoMarkersItem* m_markers = nullptr;
    RouteItem* m_routes = nullptr;
    PlaybackFigure* m_figure = nullptr;
};

} // namespace wayfolio
