// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapWidget.h"

#include "core/geo/WebMercator.h"
#include "core/jobs/PlaceService.h"
#include "ui/map/FoundElsewhere.h"
#include "ui/map/GraphicsWatch.h"
#include "ui/map/MapAdvice.h"
#include "ui/map/MapChip.h"
#include "ui/map/MapContent.h"
#include "ui/map/MapGround.h"
#include "ui/map/MapOverlays.h"
#include "ui/map/MapScene.h"
#include "ui/map/MarkerDrag.h"
#include "ui/map/MarkerHover.h"
#include "ui/map/MarkerKeys.h"
#include "ui/map/PhotoMime.h"
#include "ui/map/PositionDrop.h"
#include "ui/map/RectangleSelection.h"
#include "ui/map/ScaleBar.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QStyle>

#include <algorithm>
#include <optional>

namespace wayfolio {

namespace {

/// The bundled world shows no more above.
constexpr double kStreetZoom = 11;

/// What is not painted yet is neither land nor sea: either would be taken for what is there.
QColor unpaintedColor(const BaseMapStyle& style)
{
    const auto between = [](int left, int right) { return (left + right) / 2; };
    return {between(style.land.red(), style.sea.red()), between(style.land.green(), style.sea.green()),
            between(style.land.blue(), style.sea.blue())};
}

} // namespace

struct MapWidget::Private
{
    MapWidget& widget;
    TileServer& server;
    bool animated = true;
    MapOverlays* overlays;
    MapAdvice* advice;
    FoundElsewhere* foundElsewhere;
    bool isFound = false; ///< what is shown was searched for
    RectangleSelection* rectangle;
    PositionDrop* positionDrop;
    std::unique_ptr<MapScene> scene;
    std::unique_ptr<MapContent> content;
    std::unique_ptr<MapNavigator> navigator;
    std::unique_ptr<MarkerHover> hover;
    std::unique_ptr<MarkerDrag> drag;
    std::unique_ptr<MarkerKeys> keys;
    MapGround* ground;
    // Last: they are joined before what their tasks report to is gone. Markers do not wait for routes.
    WorkerPool routeWorker{1};
    WorkerPool worker{1};

    Private(MapWidget& owner, TileServer& tileServer, WorkerPool& workers, ThumbnailService& thumbnails);

    void watchGround();
    void watchFound();
    void lookForFound() const;

    [[nodiscard]] bool showsStreets() const
    {
        return !ground->layer().source && scene->mover().camera().zoom > kStreetZoom;
    }

    void useLayer(MapLayer layer);
    void showMakers() const;
    void buildMap();
    void applyAnimated() const;
    [[nodiscard]] GeoPoint placeAt(QPointF position) const;
    void openMarker(const PhotoMarker& marker);
    void selectInside(const QRectF& area);
    void askForMenu(const QContextMenuEvent& event);
};

MapWidget::Private::Private(MapWidget& owner, TileServer& tileServer, WorkerPool& workers, ThumbnailService& thumbnails)
    : widget(owner)
    , server(tileServer)
{
    scene = std::make_unique<MapScene>(
        routeWorker, [&thumbnails](PhotoId id) { return thumbnails.thumbnail(id); },
        [&thumbnails, &owner](PhotoId id) { // cards are nearly as large as EXIF's previews
            return owner.devicePixelRatioF() > 1 ? thumbnails.sharpThumbnail(id) : thumbnails.thumbnail(id);
        },
        owner);
    scene->widget().setAccessibleName(MapWidget::tr("Map"));
    scene->widget().installEventFilter(&owner);
    owner.setFocusProxy(&scene->widget());
    connect(new GraphicsWatch(scene->widget()), &GraphicsWatch::failed, &owner, &MapWidget::graphicsFailed);
    owner.setAcceptDrops(true);
    content = std::make_unique<MapContent>(worker);
    navigator = std::make_unique<MapNavigator>(scene->mover(), *content);
    hover = std::make_unique<MarkerHover>(*scene, *content);
    drag = std::make_unique<MarkerDrag>(*scene);
    keys = std::make_unique<MarkerKeys>(*scene, *content, owner); // below what lies on the map's edges
    ground = new MapGround(tileServer, workers, worker, &owner);
    overlays = new MapOverlays(owner);
    advice = new MapAdvice(owner);
    rectangle = new RectangleSelection(&owner);
    positionDrop = new PositionDrop(&owner);
    scene->setGroundColor(unpaintedColor(ground->style()));
    watchGround();
    foundElsewhere = new FoundElsewhere(&owner);

    connect(&thumbnails, &ThumbnailService::ready, &scene->markers(), &PhotoMarkersItem::thumbnailReady);
    connect(&thumbnails, &ThumbnailService::forgotten, &scene->markers(), &PhotoMarkersItem::askForPictures);
    connect(&thumbnails, &ThumbnailService::ready, &scene->figure(), &PlaybackFigure::thumbnailReady);
    connect(&scene->mover(), &CameraMover::changed, overlays, [this] {
        overlays->scaleBar().setCamera(scene->mover().camera());
        advice->setBeyondWorld(showsStreets());
    });
    connect(overlays, &MapOverlays::zoomInClicked, &owner, &MapWidget::zoomIn);
    connect(overlays, &MapOverlays::zoomOutClicked, &owner, &MapWidget::zoomOut);
    connect(overlays, &MapOverlays::showAllClicked, &owner, &MapWidget::showAll);
    connect(overlays, &MapOverlays::mapsRequested, &owner, &MapWidget::mapMenuRequested);
    connect(scene.get(), &MapScene::resized, navigator.get(), &MapNavigator::adaptToSize);
    connect(scene.get(), &MapScene::movedByUser, navigator.get(), &MapNavigator::leave);
    connect(navigator.get(), &MapNavigator::movedElsewhere, &owner, &MapWidget::movedElsewhere);
    connect(scene.get(), &MapScene::backgroundTapped, &owner, &MapWidget::backgroundClicked);
    connect(content.get(), &MapContent::changed, &scene->markers(), &PhotoMarkersItem::setContent);
    watchFound();
    connect(drag.get(), &MarkerDrag::started, &owner, &MapWidget::dragStarted);
    connect(scene.get(), &MapScene::rectangleSpanned, rectangle, &RectangleSelection::span);
    connect(scene.get(), &MapScene::rectangleEnded, &owner, [this] { selectInside(rectangle->take()); });
    connect(scene.get(), &MapScene::photoTappedTwice, &owner, &MapWidget::photoOpened);
    connect(keys.get(), &MarkerKeys::opened, &owner, [this](const PhotoMarker& marker) { openMarker(marker); });
    connect(scene.get(), &MapScene::markerTapped, &owner, [this](const PhotoMarker& marker) { openMarker(marker); });
}

void MapWidget::Private::watchGround()
{
    connect(ground, &MapGround::changed, &widget, [this] {
        if (widget.isVisible())
            buildMap();
    });
    connect(&ground->watch(), &LayerWatch::troubleChanged, advice, [this] {
        advice->setTileTrouble(ground->watch().trouble());
        showMakers();
    });
    connect(&ground->watch(), &LayerWatch::recovered, &widget, &MapWidget::reload);
    connect(advice, &MapAdvice::retryRequested, &widget, &MapWidget::retryRequested);
    connect(advice, &MapAdvice::mapsRequested, &widget, &MapWidget::mapMenuRequested);
    connect(advice, &MapAdvice::streetHintDismissed, &widget, &MapWidget::streetHintDismissed);
}

/// After what gives the markers their places.
void MapWidget::Private::watchFound()
{
    connect(&scene->mover(), &CameraMover::changed, foundElsewhere, [this] { lookForFound(); });
    connect(content.get(), &MapContent::changed, foundElsewhere, [this] { lookForFound(); });
    connect(foundElsewhere, &FoundElsewhere::changed, advice, &MapAdvice::setFoundElsewhere);
    connect(advice, &MapAdvice::foundPhotosRequested, &widget, &MapWidget::showAll);
}

/// Playback leads to its photos by itself.
void MapWidget::Private::lookForFound() const
{
    const bool isAsked = isFound && !content->isPlayed();
    foundElsewhere->look(scene->markers().layout(), isAsked ? content->placedCount() : 0);
}

void MapWidget::Private::showMakers() const
{
    using enum MapOverlays::Seen;
    const LayerWatch& watch = ground->watch();
    overlays->showMakers(ground->layer(), !watch.trouble() ? Layer : watch.hasSucceeded() ? LayerAndWorld : World);
}

void MapWidget::Private::useLayer(MapLayer layer)
{
    const double offered = layer.source ? layer.source->zooms().max : 0;
    advice->beginAnew();
    ground->setLayer(std::move(layer));
    showMakers();
    scene->setMaxZoom(std::clamp(offered, MapCamera::kMaxZoom, MapCamera::kMaxZoomOfAnyMap));
    advice->setBeyondWorld(showsStreets());
}

/// A new map and not clearData(): answers on their way would still bring tiles of the former source.
void MapWidget::Private::buildMap()
{
    server.setTilePixels(widget.devicePixelRatioF() > 1 ? 512 : 256);
    scene->buildMap(server.urlTemplate());
}

void MapWidget::Private::applyAnimated() const
{
    scene->markers().setAnimated(widget.isAnimated());
    scene->mover().setAnimated(widget.isAnimated());
}

GeoPoint MapWidget::Private::placeAt(QPointF position) const
{
    return WebMercator::unproject(scene->mover().camera().toWorld(position));
}

void MapWidget::Private::openMarker(const PhotoMarker& marker)
{
    if (marker.cluster.count == 1) {
        Q_EMIT widget.photoActivated(marker.cluster.cover);
        return;
    }
    if (!navigator->open(marker))
        content->findMembers(marker, [this](const PhotoSet& photos) { Q_EMIT widget.clusterOpened(photos.ids()); });
}

void MapWidget::Private::selectInside(const QRectF& area)
{
    if (area.isEmpty())
        return;
    const MapCamera& camera = scene->mover().camera();
    const QRectF world(camera.toWorld(area.topLeft()), camera.toWorld(area.bottomRight()));
    content->findInside(world, [this](const PhotoSet& photos) { Q_EMIT widget.photosEncircled(photos); });
}

/// By key it is for the marker that the keys have reached, else for the chosen photo's, where that is in view, or for
/// the middle of the map.
void MapWidget::Private::askForMenu(const QContextMenuEvent& event)
{
    const std::vector<PhotoMarker>& markers = scene->markers().layout().markers();
    QPointF position = event.pos();
    if (event.reason() == QContextMenuEvent::Keyboard) {
        const auto chosen = std::ranges::find(markers, content->current(), &PhotoMarker::picture);
        const PhotoMarker* wanted = keys->marker();
        if (!wanted && chosen != markers.end() && content->current().isValid())
            wanted = &*chosen;
        position = QRectF(widget.rect()).center();
        if (wanted) {
            const QPointF there = scene->mover().camera().toScreen(wanted->cluster.position);
            position = QRectF(widget.rect()).contains(there) ? there : position;
        }
    }
    MapSpot spot{.globalPosition = scene->widget().mapToGlobal(position.toPoint()), .place = placeAt(position)};
    const PhotoMarker* marker = scene->markers().layout().markerAt(position);
    if (!marker) {
        Q_EMIT widget.menuRequested(spot);
        return;
    }
    spot.isSelected = marker->state == MarkerState::Selected;
    content->findMembers(*marker, [this, spot = std::move(spot)](const PhotoSet& photos) mutable {
        spot.photos = photos;
        Q_EMIT widget.menuRequested(spot);
    });
}

MapWidget::MapWidget(TileServer& server, WorkerPool& tileWorkers, ThumbnailService& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>(*this, server, tileWorkers, thumbnails))
{
    setMinimumSize(240, 180);
    m_private->applyAnimated();
    showAll();
}

MapWidget::~MapWidget() = default;

void MapWidget::setGazetteer(QFuture<std::shared_ptr<const Gazetteer>> gazetteer)
{
    m_private->ground->setGazetteer(std::move(gazetteer));
}

void MapWidget::setBaseMap(std::shared_ptr<const BaseMapData> baseMap)
{
    m_private->ground->setWorld(std::move(baseMap));
}

void MapWidget::setLayer(MapLayer layer)
{
    m_private->useLayer(std::move(layer));
}

void MapWidget::reload()
{
    m_private->useLayer(m_private->ground->layer());
}

void MapWidget::showTrouble(const Error& error)
{
    m_private->advice->setOpenTrouble(error);
}

void MapWidget::setStreetHintWanted(bool wanted)
{
    m_private->advice->setStreetHintWanted(wanted);
}

void MapWidget::setSnapshot(std::shared_ptr<const CatalogSnapshot> snapshot, bool isFound)
{
    m_private->isFound = isFound;
    if (snapshot->bounds() != m_private->content->snapshot()->bounds())
        m_private->advice->beginSearch(); // and not the same photos read once more
    m_private->scene->routes().setSnapshot(snapshot);
    m_private->content->setSnapshot(std::move(snapshot));
    m_private->navigator->adaptToPhotos();
}

void MapWidget::setTrip(TripId trip)
{
    if (trip == m_private->content->trip())
        return;
    m_private->scene->routes().setTrip(trip);
    m_private->content->setTrip(trip);
}

void MapWidget::setHighlighted(const PhotoSet& selected, PhotoId current)
{
    m_private->content->setHighlighted(selected, current);
}

void MapWidget::setPlayedUntil(std::optional<Instant> time)
{
    m_private->content->setPlayedUntil(time);
}

void MapWidget::setAnimated(bool animated)
{
    m_private->animated = animated;
    m_private->applyAnimated();
}

/// Desktops say it by the time that their styles have for animations.
bool MapWidget::isAnimated() const
{
    return m_private->animated && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void MapWidget::setDark(bool dark)
{
    if (dark == m_private->ground->isDark())
        return;
    m_private->scene->routes().setDark(dark);
    m_private->scene->markers().setDark(dark);
    m_private->scene->figure().setDark(dark);
    m_private->overlays->setDark(dark);
    m_private->advice->chip().setDark(dark);
    m_private->ground->setDark(dark);
    m_private->scene->setGroundColor(unpaintedColor(m_private->ground->style()));
}

void MapWidget::setMuted(bool muted)
{
    m_private->ground->setMuted(muted);
    m_private->scene->setGroundColor(unpaintedColor(m_private->ground->style()));
}

void MapWidget::setNameLanguage(NameLanguage language)
{
    m_private->ground->setNameLanguage(language);
}

void MapWidget::setPlaceNames(const PlaceNames& ofDrops, const SharedPlaceNames& ofMarkers)
{
    m_private->hover->setPlaceNames(ofMarkers);
    m_private->positionDrop->setPlaceNames(ofDrops);
}

MapView MapWidget::view() const
{
    return m_private->navigator->view();
}

void MapWidget::setView(const MapView& view)
{
    m_private->navigator->setView(view);
}

void MapWidget::showAll()
{
    m_private->navigator->showAll();
}

void MapWidget::revealPhoto(PhotoId id)
{
    const PhotoSummary* photo = m_private->content->snapshot()->find(id);
    if (photo && photo->point)
        m_private->navigator->reveal(*photo->point);
}

PlaybackFigure& MapWidget::playbackFigure()
{
    return m_private->scene->figure();
}

void MapWidget::selectInView()
{
    m_private->selectInside(rect());
}

void MapWidget::zoomIn()
{
    m_private->navigator->zoomBy(1);
}

void MapWidget::zoomOut()
{
    m_private->navigator->zoomBy(-1);
}

bool MapWidget::event(QEvent* event)
{
    if (event->type() == QEvent::DevicePixelRatioChange && m_private->scene->hasMap())
        m_private->buildMap();
    if (event->type() == QEvent::StyleChange)
        m_private->applyAnimated();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        setNameLanguage(interfaceNameLanguage());
    return QWidget::event(event);
}

bool MapWidget::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ContextMenu:
        m_private->askForMenu(*static_cast<QContextMenuEvent*>(event));
        return true;
    case QEvent::KeyPress:
        if (m_private->navigator->press(static_cast<QKeyEvent*>(event)->key()))
            return true;
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// What comes from elsewhere is the window's.
void MapWidget::dragEnterEvent(QDragEnterEvent* event)
{
    dragMoveEvent(event);
}

void MapWidget::dragMoveEvent(QDragMoveEvent* event)
{
    if (draggedPhotos(*event->mimeData()).isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction); // nothing leaves the strip
    event->accept();
    m_private->positionDrop->show(event->position().toPoint(), m_private->placeAt(event->position()));
}

void MapWidget::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_private->positionDrop->hide();
}

void MapWidget::dropEvent(QDropEvent* event)
{
    m_private->positionDrop->hide();
    const PhotoSet photos = draggedPhotos(*event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT photosDropped(photos, m_private->placeAt(event->position()));
}

void MapWidget::resizeEvent(QResizeEvent* /*event*/)
{
    m_private->scene->widget().setGeometry(rect());
    m_private->overlays->place();
    m_private->advice->place();
}

void MapWidget::showEvent(QShowEvent* /*event*/)
{
    if (!m_private->ground->hasWorld())
        m_private->ground->load();
    else if (!m_private->scene->hasMap())
        m_private->buildMap();
}

} // namespace wayfolio
