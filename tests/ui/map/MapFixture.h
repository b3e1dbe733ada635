// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MapWidget.h"
#include "ui/map/PhotoMarkersItem.h"
#include "ui/map/RouteItem.h"

#include <QQuickWidget>
#include <QTemporaryDir>

namespace wayfolio::test {

/// A place and a trip; minutes after one another in the order of the list.
struct PhotoAt
{
    double latitude = 0;
    double longitude = 0;
    qint64 trip = 1;
};

PhotoSummary photoAt(qint64 id, const PhotoAt& place);
/// Ids count from 1; a route a trip.
std::shared_ptr<const CatalogSnapshot> snapshotOf(const std::vector<PhotoAt>& places);

/// A world that is all land, so that a tile differs from the colour behind the map.
std::shared_ptr<const BaseMapData> allLand();

/// A visible map of 800 × 600 with all it needs, over allLand().
class MapFixture
{
public:
    MapFixture();

    [[nodiscard]] QQuickWidget& scene() { return *map.findChild<QQuickWidget*>(); }

    [[nodiscard]] PhotoMarkersItem& markersItem();
    [[nodiscard]] RouteItem& routeItem();

    [[nodiscard]] const std::vector<PhotoMarker>& markers() { return markersItem().layout().markers(); }

    /// Where the photo's marker is; nothing when it is not the picture of any.
    [[nodiscard]] std::optional<QPoint> screenOf(PhotoId id);
    [[nodiscard]] QPoint screenOf(GeoPoint point);
    [[nodiscard]] GeoPoint pointAt(QPoint screen);
    [[nodiscard]] QColor pixel(QPoint screen);
    /// The share of the map that has this colour.
    [[nodiscard]] double shareOf(const QColor& color);

    void click(QPoint screen);
    void doubleClick(QPoint screen, Qt::KeyboardModifiers modifiers);
    void wheel(QPoint screen, int angleDelta);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The two halves of that.
    void beginDrag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void endDrag(QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// A menu asked for with the right button.
    void askForMenu(QPoint screen);

    QTemporaryDir folder;
    WorkerPool workers{2};
    TileServer server{nullptr};
    bool listening = server.listen().has_value(); ///< before the map asks for the address
    CatalogService catalog{folder.filePath(QStringLiteral("catalog.sqlite"))};
    ThumbnailService thumbnails{catalog, nullptr};
    MapWidget map{server, workers, thumbnails};
};

} // namespace wayfolio::test
