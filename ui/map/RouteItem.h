// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/jobs/CatalogSnapshot.h"
#include "ui/map/MapCamera.h"
#include "ui/map/RoutePainter.h"

#include <QQuickItem>
#include <QTimer>

#include <atomic>
#include <memory>

namespace wayfolio {

/// Draws the routes between the map and the markers: one picture, somewhat larger than the view, painted on `worker`
/// whenever the view leaves it or is zoomed; until the new one is there, the old one follows the camera. So a frame
/// costs the same for one trip and for a thousand, and dashes and arrows work on every backend. GUI thread.
class RouteItem : public QQuickItem
{
    Q_OBJECT

public:
    /// `worker` has one thread and is joined before the item is destroyed.
    explicit RouteItem(WorkerPool& worker, QQuickItem* parent = nullptr);

    /// Of all its trips. Never null; the lines are worked out on the worker.
    void setSnapshot(std::shared_ptr<const CatalogSnapshot> snapshot);
    /// This one stands out; invalid for all alike.
    void setTrip(TripId trip);
    void setDark(bool dark);
    void setCamera(const MapCamera& camera);

    /// What is shown is what the camera sees.
    [[nodiscard]] bool isUpToDate() const { return !m_painting && covers(); }

    [[nodiscard]] const RoutePicture& picture() const { return m_picture; }

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;

private:
    /// Shared with the tasks of the worker.
    struct Painter
    {
        std::unique_ptr<RoutePainter> routes; ///< only the worker looks inside
        std::atomic<quint64> wantedVersion = 0;
    };

    [[nodiscard]] RouteView wantedView() const;
    [[nodiscard]] bool covers() const;
    [[nodiscard]] bool servesWhileZooming() const;
    [[nodiscard]] double pixelRatio() const;
    void request();
    void show(const RouteView& view, quint64 routesVersion, RoutePicture picture);

    WorkerPool& m_worker;
    std::shared_ptr<Painter> m_painter;
    MapCamera m_camera;
    TripId m_trip;
    bool m_dark = false;
    bool m_hasRoutes = false;
    bool m_painting = false;
    quint64 m_routesVersion = 0;
    quint64 m_paintedVersion = 0;
    RouteView m_paintedView;
    RoutePicture m_picture;
    bool m_pictureChanged = false;
    QTimer m_zoomSettled;
};

} // namespace wayfolio
