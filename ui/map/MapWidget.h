// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PhotoSet.h"
#include "core/jobs/ThumbnailService.h"
#include "core/map/BaseMapPainter.h"
#include "core/map/TileServer.h"
#include "ui/map/MapLayer.h"
#include "ui/map/MapNavigator.h"
#include "ui/map/PlaceNames.h"

#include <QFuture>
#include <QWidget>

namespace wayfolio {

class PlaybackFigure;

/// What a menu was asked for: photos, or none, at a place of the map.
struct MapSpot
{
    QPoint globalPosition;
    GeoPoint place;
    PhotoSet photos{};       ///< of the marker there
    bool isSelected = false; ///< the marker stands for selected photos
};

/// The map: base map, routes, photo markers, zoom buttons and scale bar. Knows nothing of models: it is given
/// a snapshot and what to highlight, and says what was clicked. GUI thread.
class MapWidget : public QWidget
{
    Q_OBJECT

public:
    /// `server` listens already; what it serves is decided here, and made on `tileWorkers`.
    MapWidget(TileServer& server, WorkerPool& tileWorkers, ThumbnailService& thumbnails, QWidget* parent = nullptr);
    ~MapWidget() override;

    /// Whose towns the bundled world names, so that they need not be loaded twice; before the map is shown.
    void setGazetteer(QFuture<std::shared_ptr<const Gazetteer>> gazetteer);
    /// Instead of the bundled world, which is otherwise loaded (on a worker) when the map is first shown.
    void setBaseMap(std::shared_ptr<const BaseMapData> baseMap);
    /// What is shown above the world; without a restart and without a stale tile.
    void setLayer(MapLayer layer);
    /// Asks for all tiles again.
    void reload();
    /// In a chip, until it is closed or another map is chosen: why a map that was wanted is not shown.
    void showTrouble(const Error& error);
    /// Whether a chip offers another map where the bundled world ends.
    void setStreetHintWanted(bool wanted);
    /// `isFound`: it holds only what a search or a filter left; where none of that is in view, a chip offers to go
    /// there.
    void setSnapshot(std::shared_ptr<const CatalogSnapshot> snapshot, bool isFound = false);
    /// Markers and route of this trip stand out; invalid for all alike.
    void setTrip(TripId trip);
    void setHighlighted(const PhotoSet& selected, PhotoId current);
    /// As playback goes on: what was taken until then looks passed; nothing when nothing is played.
    void setPlayedUntil(std::optional<Instant> time);
    /// Whether markers split and merge by degrees, and the map glides.
    void setAnimated(bool animated);
    /// Also false where the desktop asks for no animations.
    [[nodiscard]] bool isAnimated() const;
    /// Light or dark base map; without a restart and without a stale tile.
    void setDark(bool dark);
    /// A base map with less colour, for photos to stand out; likewise.
    void setMuted(bool muted);
    /// Of the names on the base map; the interface's at first, and again when that changes. Likewise.
    void setNameLanguage(NameLanguage language);
    /// What drops and tooltips call places; without it they are nameless.
    void setPlaceNames(const PlaceNames& ofDrops, const SharedPlaceNames& ofMarkers = {});

    [[nodiscard]] MapView view() const;
    void setView(const MapView& view);
    /// Shows all photos of the trip, or all photos; with a margin.
    void showAll();
    /// Moves only when the photo is not comfortably in view.
    void revealPhoto(PhotoId id);
    /// The traveller of a trip that is played.
    [[nodiscard]] PlaybackFigure& playbackFigure();
    /// Asks for all photos in view (of the trip, where there is one) to be selected.
    void selectInView();

public Q_SLOTS:
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    /// A single photo was clicked.
    void photoActivated(wayfolio::PhotoId id);
    /// A second time, right after.
    void photoOpened(wayfolio::PhotoId id);
    /// A cluster that cannot split was clicked: its photos in time order.
    void clusterOpened(const std::vector<wayfolio::PhotoId>& photos);
    void backgroundClicked();
    /// Elsewhere than setView() asked for: by hand, or to what was chosen.
    void movedElsewhere();
    /// OpenGL does not work, nothing can be drawn.
    void graphicsFailed();
    /// The menu of maps is wanted, with its upper right corner there.
    void mapMenuRequested(const QPoint& globalPosition);
    /// The failed map shall be tried again.
    void retryRequested();
    /// The chip that offers another map was closed.
    void streetHintDismissed();
    /// A rectangle was drawn around these; perhaps none.
    void photosEncircled(const wayfolio::PhotoSet& photos);
    void menuRequested(const wayfolio::MapSpot& spot);
    /// These, which lay in another part of the window, were let go here.
    void photosDropped(const wayfolio::PhotoSet& photos, wayfolio::GeoPoint place);
    /// The selected photos are dragged away from their marker.
    void dragStarted();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace wayfolio
