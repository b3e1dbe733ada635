// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/MainWindow.h"

#include "ui/actions/ContextMenus.h"
#include "ui/actions/MainActions.h"
#include "ui/Appearance.h"
#include "ui/dialogs/PositionDialog.h"
#include "ui/FileManager.h"
#include "ui/FilterSync.h"
#include "ui/Look.h"
#include "ui/map/MapWidget.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoFiles.h"
#include "ui/models/PhotoListModel.h"
#include "ui/models/PhotoSelection.h"
#include "ui/models/TripListModel.h"
#include "ui/panels/DetailsPanel.h"
#include "ui/panels/EmptyState.h"
#include "ui/panels/FilmStripPanel.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/JobLine.h"
#include "ui/panels/NoMatchHint.h"
#include "ui/panels/NoticeLine.h"
#include "ui/panels/ThinSplitter.h"
#include "ui/panels/TripsPanel.h"
#include "ui/playback/PlaybackFlow.h"
#include "ui/Sentences.h"
#include "ui/tasks/EditFlow.h"
#include "ui/tasks/ExportFlow.h"
#include "ui/tasks/FileDrop.h"
#include "ui/tasks/HelpFlow.h"
#include "ui/tasks/ImportFlow.h"
#include "ui/tasks/LibrariesFlow.h"
#include "ui/tasks/MapFlow.h"
#include "ui/tasks/PhotoFlow.h"
#include "ui/tasks/SampleTrip.h"
#include "ui/tasks/WatchFlow.h"
#include "ui/timeline/TimelineView.h"
#include "ui/viewer/PhotoViewer.h"
#include "ui/viewer/ViewerFlow.h"
#include "ui/ViewSync.h"
#include "ui/WindowSettings.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QStatusBar>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// Of a window that shows a photo beside the map.
constexpr int kViewerShare = 640;
constexpr int kMapShare = 360;
constexpr QSize kPreferredSize{1280, 800};
constexpr QLatin1StringView kTripsPanel("trips-panel");
constexpr QLatin1StringView kFilmStrip("film-strip");
constexpr QLatin1StringView kDetailsPanel("details-panel");
constexpr QLatin1StringView kTimeline("timeline");
constexpr QLatin1StringView kOuterSplitter("trips");
constexpr QLatin1StringView kInnerSplitter("details");

} // namespace

/// Everything the window consists of; Qt's parents own the widgets.
struct MainWindow::Parts
{
    Parts(MainWindow& window, const WindowServices& services)
        : collection(services.catalog, &services.search)
        , selection(collection)
        , files(services.catalog)
        , photos(collection, services.thumbnails, files)
        , trips(collection, services.thumbnails)
        , importRunner(collection, services.catalog.catalogPath(), services.workers, services.readers)
        , exportRunner(services.catalog.catalogPath(), services.workers)
        , editor(services.catalog.catalogPath())
        , actions(new MainActions(&window))
    {}

    PhotoCollection collection;
    PhotoSelection selection;
    PhotoFiles files;
    PhotoListModel photos;
    TripListModel trips;
    ImportRunner importRunner;
    ExportRunner exportRunner;
    PhotoEditor editor;

    MainActions* actions;
    MapWidget* map = nullptr;
    EmptyState* emptyState = nullptr;
    TripsPanel* tripsPanel = nullptr;
    FilmStripPanel* stripPanel = nullptr;
    FilterBar* filterBar = nullptr;
    TimelineView* timeline = nullptr;
    NoMatchHint* noMatch = nullptr;
    PhotoViewer* viewer = nullptr;
    DetailsPanel* detailsPanel = nullptr;
    ThinSplitter* outerSplitter = nullptr; ///< trips | everything else
    ThinSplitter* innerSplitter = nullptr; ///< map | details
    JobLine* importLine = nullptr;
    JobLine* exportLine = nullptr;
    JobLine* editLine = nullptr;
    NoticeLine* notices = nullptr;
    ViewSync* sync = nullptr;
    FilterSync* filters = nullptr;
    ImportFlow* importFlow = nullptr;
    ExportFlow* exportFlow = nullptr;
    EditFlow* editFlow = nullptr;
    WatchFlow* watchFlow = nullptr;
    LibrariesFlow* librariesFlow = nullptr;
    ViewerFlow* viewerFlow = nullptr;
    MapFlow* mapFlow = nullptr;
    PlaybackFlow* playbackFlow = nullptr;
    PhotoFlow* photoFlow = nullptr;
    ContextMenus* menus = nullptr;
};

MainWindow::MainWindow(const WindowServices& services, std::unique_ptr<MapWidget> map)
    : m_services(services)
    , m_parts(std::make_unique<Parts>(*this, services))
{
    setWindowTitle(u"Wayfolio"_s);
    setWindowIcon(QIcon(u":/icons/org.wayfolio.Wayfolio.svg"_s));
    makeParts(std::move(map));
    followFiles();
    layOut();
    fillStatusBar();
    connectFileActions();
    connectPhotoActions();
    connectMap();
    connectViewActions();
    restoreState();
    showPanels();
    m_parts->collection.reload();
}

MainWindow::~MainWindow()
{
    // The widgets look at the models until they are gone.
    delete takeCentralWidget();
}

QSize MainWindow::sizeHint() const
{
    return kPreferredSize;
}

void MainWindow::importPaths(const QStringList& paths)
{
    QStringList photos;
    for (const QString& path : paths) {
        if (MapFlow::isMapFile(path))
            m_parts->mapFlow->openFile(path);
        else
            photos << path;
    }
    if (!photos.isEmpty() || paths.isEmpty())
        m_parts->importFlow->importPaths(photos);
}

void MainWindow::openSampleTrip()
{
    m_parts->importFlow->openSampleTrip();
}

void MainWindow::exportTo(const ExportScope& scope, ExportFormat exportFormat, const QString& filePath)
{
    m_parts->exportFlow->exportTo(scope, exportFormat, filePath);
}

void MainWindow::warn(const QString& sentence)
{
    m_parts->notices->warn(sentence);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_parts->playbackFlow->end(); // the view to be saved is the one before
    saveState();
    m_parts->importRunner.cancel(); // what is committed stays
    m_parts->exportRunner.cancel();
    m_parts->editor.cancel();
    QMainWindow::closeEvent(event);
}

void MainWindow::makeParts(std::unique_ptr<MapWidget> map)
{
    Parts& parts = *m_parts;
    parts.map = map.release();
    parts.map->setAccessibleName(tr("Map"));
    connect(parts.map, &MapWidget::graphicsFailed, this, &MainWindow::graphicsFailed);
    parts.map->setDark(m_services.appearance.isDark());
    parts.emptyState = new EmptyState(hasSampleTrip());
    parts.tripsPanel = new TripsPanel(parts.trips, parts.photos);
    parts.stripPanel = new FilmStripPanel(parts.collection, parts.photos);
    parts.detailsPanel = new DetailsPanel(m_services.catalog, m_services.thumbnails, m_services.places);
    parts.viewer = new PhotoViewer(m_services.catalog, m_services.thumbnails, m_services.makePlayer);
    parts.importLine = new JobLine(this);
    parts.exportLine = new JobLine(this);
    parts.editLine = new JobLine(this);
    parts.notices = new NoticeLine(this);
    const ViewSync::Views views{*parts.map, *parts.tripsPanel, *parts.stripPanel, *parts.detailsPanel};
    parts.sync = new ViewSync(parts.collection, parts.selection, parts.photos, views, this);
    parts.filterBar = new FilterBar;
    parts.timeline = new TimelineView;
    parts.noMatch = new NoMatchHint;
    const FilterSync::Views filters{*parts.filterBar, *parts.timeline, *parts.noMatch};
    parts.filters = new FilterSync(parts.collection, parts.selection, m_services.search, *parts.sync, filters, this);
    parts.importFlow = new ImportFlow(parts.importRunner, parts.collection, m_services.settings, *parts.importLine,
                                      *parts.notices, m_services.workers, *this);
    parts.exportFlow = new ExportFlow(parts.exportRunner, parts.collection, parts.selection, m_services.settings,
                                      *parts.exportLine, *parts.notices, *this);
    parts.editFlow = new EditFlow(parts.editor, m_services.catalog, parts.collection, parts.selection, *parts.editLine,
                                  *parts.notices, *this);
    parts.watchFlow = new WatchFlow(m_services.catalog, parts.collection, parts.importRunner, *parts.notices, this);
    parts.librariesFlow = new LibrariesFlow(m_services.catalog, parts.collection, parts.editor, *parts.importFlow,
                                            *parts.watchFlow, *this);
    parts.viewerFlow = new ViewerFlow(*parts.viewer, parts.selection, parts.photos, *parts.sync, this);
    parts.viewerFlow->connectStrip(parts.stripPanel->strip());
    parts.viewerFlow->listenTo(*parts.map->focusProxy());
    connect(parts.map, &MapWidget::photoOpened, parts.viewerFlow, &ViewerFlow::open);
    const MapFlow::Services mapServices{m_services.settings.maps(), m_services.downloader, m_services.workers};
    parts.mapFlow = new MapFlow(mapServices, *parts.map, *parts.actions->maps, *this);
    parts.playbackFlow = new PlaybackFlow(*parts.map, parts.collection, parts.selection, m_services.places, this);
    parts.photoFlow = new PhotoFlow(m_services.catalog, m_services.thumbnails, parts.collection, parts.selection,
                                    *parts.notices, this);
    parts.menus = new ContextMenus(*parts.actions, *this);
}

void MainWindow::layOut()
{
    Parts& parts = *m_parts;
    auto* mapPane = new QWidget;
    auto* layers = new QGridLayout(mapPane);
    layers->setContentsMargins(0, 0, 0, 0);
    layers->addWidget(parts.map, 0, 0);
    layers->addWidget(parts.emptyState, 0, 0, Qt::AlignCenter);
    layers->addWidget(parts.noMatch, 0, 0, Qt::AlignCenter);
    parts.emptyState->hide();

    auto* pictures = new ThinSplitter(Qt::Horizontal);
    pictures->addWidget(parts.viewer);
    pictures->addWidget(mapPane);
    pictures->setSizes({kViewerShare, kMapShare});
    pictures->setStretchFactor(0, 1);
    parts.innerSplitter = new ThinSplitter(Qt::Horizontal);
    parts.innerSplitter->addWidget(pictures);
    parts.innerSplitter->addWidget(parts.detailsPanel);
    parts.innerSplitter->setStretchFactor(0, 1);
    auto* right = new ThinSplitter(Qt::Vertical);
    right->addWidget(parts.innerSplitter);
    right->addWidget(parts.timeline);
    right->addWidget(parts.stripPanel);
    right->setStretchFactor(0, 1);
    auto* column = new QWidget; // a splitter would not give the bar as many lines as it needs
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(parts.filterBar);
    rows->addWidget(right, 1);
    parts.outerSplitter = new ThinSplitter(Qt::Horizontal);
    parts.outerSplitter->addWidget(parts.tripsPanel);
    parts.outerSplitter->addWidget(column);
    parts.outerSplitter->setStretchFactor(1, 1);
    setCentralWidget(parts.outerSplitter);
    connect(new FileDrop(*this, *parts.outerSplitter), &FileDrop::dropped, this, &MainWindow::importPaths);

    setTabOrder({&parts.tripsPanel->tripList(), &parts.filterBar->text(), parts.viewer, parts.map, parts.timeline,
                 &parts.stripPanel->strip(), parts.detailsPanel});
}

void MainWindow::fillStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_parts->notices, 1);
    for (JobLine* line : {m_parts->importLine, m_parts->exportLine, m_parts->editLine})
        statusBar()->addPermanentWidget(line);
}

void MainWindow::connectFileActions()
{
    const MainActions& actions = *m_parts->actions;
    ImportFlow* imports = m_parts->importFlow;
    actions.fillMenuBar(*menuBar());
    actions.openSampleTrip->setVisible(hasSampleTrip());
    connect(actions.importFolder, &QAction::triggered, imports, &ImportFlow::askForFolder);
    connect(actions.importPhotos, &QAction::triggered, imports, &ImportFlow::askForPhotos);
    connect(actions.openSampleTrip, &QAction::triggered, imports, &ImportFlow::openSampleTrip);
    connect(actions.libraries, &QAction::triggered, m_parts->librariesFlow, &LibrariesFlow::showDialog);
    connect(actions.exportGpx, &QAction::triggered, this, [this] { m_parts->exportFlow->ask(ExportFormat::Gpx); });
    connect(actions.exportKml, &QAction::triggered, this, [this] { m_parts->exportFlow->ask(ExportFormat::Kml); });
    connect(actions.quit, &QAction::triggered, this, &MainWindow::close);
    new HelpFlow(actions, *this);

    connect(m_parts->emptyState, &EmptyState::importRequested, imports, &ImportFlow::askForFolder);
    connect(m_parts->emptyState, &EmptyState::sampleTripRequested, imports, &ImportFlow::openSampleTrip);
    connect(m_parts->tripsPanel, &TripsPanel::importRequested, imports, &ImportFlow::askForFolder);
    connect(imports, &ImportFlow::firstPhotosExpected, m_parts->sync, &ViewSync::showAllWhenLoaded);
    connect(imports, &ImportFlow::showRequested, this,
            [this](const std::vector<PhotoId>& photos) { m_parts->sync->openPhotos(photos); });
    connect(&m_parts->importRunner, &ImportRunner::started, this, &MainWindow::showPanels);
    connect(&m_parts->importRunner, &ImportRunner::finished, this, &MainWindow::showPanels);
    connect(m_parts->exportFlow, &ExportFlow::fileManagerRequested, this, &showInFileManager);
}

void MainWindow::connectPhotoActions()
{
    const MainActions& actions = *m_parts->actions;
    ViewSync* sync = m_parts->sync;
    sync->connectActions(actions);
    m_parts->photoFlow->connectActions(*m_parts->actions);
    m_parts->editFlow->connectActions(actions);
    m_parts->viewerFlow->connectActions(actions);
    connect(m_parts->viewerFlow, &ViewerFlow::opened, sync, [sync] { sync->setDetailsWanted(false); });
    connect(m_parts->viewerFlow, &ViewerFlow::closed, sync,
            [this] { m_parts->sync->setDetailsWanted(m_parts->actions->detailsPanel->isChecked()); });
    m_parts->editFlow->connectPanel(*m_parts->detailsPanel);

    connect(m_parts->detailsPanel, &DetailsPanel::fileManagerRequested, this, &showInFileManager);
    connect(m_parts->detailsPanel, &DetailsPanel::notice, this,
            [this](const QString& text) { m_parts->notices->say(text); });
    connect(&m_parts->collection, &PhotoCollection::changed, this, [this] { showTrouble({}); });
    connect(&m_parts->collection, &PhotoCollection::failed, this,
            [this](const Error& error) { showTrouble(sentence(error)); });
}

/// Pictures are looked for again where files may have changed, moved or come back.
void MainWindow::followFiles()
{
    ThumbnailService& thumbnails = m_services.thumbnails;
    connect(&m_parts->importRunner, &ImportRunner::finished, this, [&thumbnails](const ImportReport& report) {
        if (report.updated + report.moved + report.restored > 0)
            thumbnails.forget();
    });
    connect(m_parts->watchFlow, &WatchFlow::drivesChanged, &thumbnails, &ThumbnailService::forget);
    connect(&m_parts->editor, &PhotoEditor::written, &thumbnails, &ThumbnailService::forget); // of where a library is
}

/// The hands on map and strip: menus, and photos that are dragged.
void MainWindow::connectMap()
{
    Parts& parts = *m_parts;
    const PlaceNames names = placeNamesOf(m_services.places);
    parts.map->setPlaceNames(names, sharedPlaceNamesOf(m_services.places));
    parts.editFlow->connectMap(*parts.map, *parts.actions, names, townNamesOf(m_services.places));
    parts.photoFlow->connectViews(*parts.map, parts.stripPanel->strip());
    connect(parts.sync, &ViewSync::menuOfPhotosRequested, parts.menus, &ContextMenus::showForPhotos);
    connect(parts.sync, &ViewSync::menuOfPlaceRequested, parts.menus, &ContextMenus::showForPlace);
    connect(parts.menus, &ContextMenus::copyRequested, parts.photoFlow, &PhotoFlow::copyCoordinates);
    connect(parts.menus, &ContextMenus::positionRequested, parts.editFlow, &EditFlow::setPositionOfSelected);
}

/// All show the photo that is played.
void MainWindow::connectPlayback()
{
    PlaybackFlow* flow = m_parts->playbackFlow;
    const auto follow = [this](PhotoId photo) {
        m_parts->sync->showPlayed(photo);
        m_parts->filters->showPlayed(photo);
    };
    connect(flow, &PlaybackFlow::photoReached, this, follow);
    connect(flow, &PlaybackFlow::ended, this, [follow] { follow({}); });
    connect(flow, &PlaybackFlow::stateChanged, m_parts->stripPanel,
            [this, flow] { m_parts->stripPanel->setPlaying(flow->isPlaying() ? flow->trip() : TripId()); });
    connect(m_parts->stripPanel, &FilmStripPanel::playRequested, flow, [this, flow] {
        if (flow->trip() == m_parts->selection.trip())
            flow->toggle();
        else
            flow->start();
    });
}

void MainWindow::connectViewActions()
{
    const MainActions& actions = *m_parts->actions;
    m_parts->playbackFlow->connectActions(actions);
    connect(m_parts->playbackFlow, &PlaybackFlow::notice, this,
            [this](const QString& text) { m_parts->notices->say(text); });
    connectPlayback();
    connect(m_parts->tripsPanel, &TripsPanel::playRequested, m_parts->playbackFlow,
            qOverload<TripId>(&PlaybackFlow::start));
    connect(actions.showAll, &QAction::triggered, m_parts->map, &MapWidget::showAll);
    connect(actions.zoomIn, &QAction::triggered, m_parts->map, &MapWidget::zoomIn);
    connect(actions.zoomOut, &QAction::triggered, m_parts->map, &MapWidget::zoomOut);
    connect(actions.find, &QAction::triggered, m_parts->filterBar, &FilterBar::focusText);
    connect(actions.clearFilters, &QAction::triggered, m_parts->filters, &FilterSync::clear);
    connect(actions.tripsPanel, &QAction::toggled, this, &MainWindow::showPanels);
    connect(actions.timeline, &QAction::toggled, this, &MainWindow::showPanels);
    connect(actions.filmStrip, &QAction::toggled, this, &MainWindow::showPanels);
    connect(actions.detailsPanel, &QAction::toggled, m_parts->sync, &ViewSync::setDetailsWanted);
    connect(actions.fullScreen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_parts->actions, &MainActions::appearanceChosen, this, [this](Appearance::Mode mode) {
        m_services.settings.setAppearance(mode);
        m_services.appearance.setMode(mode);
    });
    connect(&m_services.appearance, &Appearance::darkChanged, m_parts->map, &MapWidget::setDark);
    connect(actions.mutedMap, &QAction::toggled, this, [this](bool muted) {
        m_services.settings.setMutedMap(muted);
        m_parts->map->setMuted(muted);
    });
    connect(actions.animatedMap, &QAction::toggled, this, [this](bool animated) {
        m_services.settings.setAnimatedMap(animated);
        m_parts->map->setAnimated(animated);
    });
}

void MainWindow::showPanels()
{
    const bool loaded = m_parts->collection.isLoaded();
    const bool empty = m_parts->collection.whole()->photos().empty();
    const bool hasTrouble = m_parts->emptyState->hasTrouble();
    m_parts->emptyState->setVisible((loaded || hasTrouble) && empty && !m_parts->importRunner.isRunning());
    m_parts->tripsPanel->setVisible(!empty && m_parts->actions->tripsPanel->isChecked());
    m_parts->stripPanel->setVisible(!empty && m_parts->actions->filmStrip->isChecked());
    m_parts->timeline->setVisible(!empty && m_parts->actions->timeline->isChecked());
    m_parts->filterBar->setVisible(!empty);
    m_parts->actions->setPhotosPresent(!empty);
}

void MainWindow::showTrouble(const QString& sentence)
{
    if (!sentence.isEmpty())
        m_parts->notices->say(sentence);
    m_parts->emptyState->setTrouble(sentence);
    m_parts->actions->setCatalogUsable(sentence.isEmpty());
    showPanels();
}

void MainWindow::restoreState()
{
    WindowSettings& settings = m_services.settings;
    if (!restoreGeometry(settings.geometry()))
        resize(kPreferredSize);
    m_parts->actions->fullScreen->setChecked(isFullScreen());
    m_parts->outerSplitter->restoreState(settings.splitter(kOuterSplitter));
    m_parts->innerSplitter->restoreState(settings.splitter(kInnerSplitter));
    m_parts->actions->tripsPanel->setChecked(settings.panelVisible(kTripsPanel));
    m_parts->actions->filmStrip->setChecked(settings.panelVisible(kFilmStrip));
    m_parts->actions->timeline->setChecked(settings.panelVisible(kTimeline));
    m_parts->actions->detailsPanel->setChecked(settings.panelVisible(kDetailsPanel));
    m_parts->actions->setAppearance(settings.appearance());
    m_parts->actions->mutedMap->setChecked(settings.mutedMap());
    m_parts->actions->animatedMap->setChecked(settings.animatedMap());
    const QString catalogPath = m_services.catalog.catalogPath();
    m_parts->sync->restoreWhenLoaded(settings.trip(catalogPath), settings.mapView(catalogPath));
    m_parts->mapFlow->restore();
}

void MainWindow::saveState()
{
    WindowSettings& settings = m_services.settings;
    settings.setGeometry(saveGeometry());
    // A splitter forgets the width of a panel that is hidden.
    if (m_parts->tripsPanel->isVisible())
        settings.setSplitter(kOuterSplitter, m_parts->outerSplitter->saveState());
    if (m_parts->detailsPanel->isVisible())
        settings.setSplitter(kInnerSplitter, m_parts->innerSplitter->saveState());
    settings.setPanelVisible(kTripsPanel, m_parts->actions->tripsPanel->isChecked());
    settings.setPanelVisible(kFilmStrip, m_parts->actions->filmStrip->isChecked());
    settings.setPanelVisible(kTimeline, m_parts->actions->timeline->isChecked());
    settings.setPanelVisible(kDetailsPanel, m_parts->actions->detailsPanel->isChecked());
    const QString catalogPath = m_services.catalog.catalogPath();
    settings.setTrip(catalogPath, m_parts->selection.trip());
    if (!m_parts->collection.whole()->photos().empty())
        settings.setMapView(catalogPath, m_parts->map->view());
}

} // namespace wayfolio
