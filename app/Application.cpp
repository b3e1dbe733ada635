// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/Application.h"

#include "app/CommandLine.h"
#include "app/Interrupt.h"
#include "app/SoftwareRendering.h"
#include "app/WindowClaim.h"
#include "app/WindowServer.h"
#include "core/import/ReaderPool.h"
#include "core/jobs/CatalogService.h"
#include "core/jobs/PlaceService.h"
#include "core/jobs/SearchService.h"
#include "core/jobs/ThumbnailService.h"
#include "core/map/BaseMapPainter.h"
#include "core/map/TileDownloader.h"
#include "core/map/TileServer.h"
#include "core/media/MetadataReader.h"
#include "core/media/ReaderMain.h"
#include "core/thumbnails/SharedThumbnails.h"
#include "core/video/FrameMain.h"
#include "resources/Resources.h"
#include "ui/Appearance.h"
#include "ui/MainWindow.h"
#include "ui/map/MapWidget.h"
#include "ui/models/TripListModel.h"
#include "ui/Sentences.h"
#include "ui/Translations.h"
#include "ui/WindowSettings.h"

#include <QApplication>
#include <QMessageBox>
#include <QStandardPaths>
#include <QWindow>

#include <optional>
#include <stop_token>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kJobThreads = 2; ///< an import and an export at a time
constexpr int kTileThreads = 2;

QString cacheFolderOr(const QString& folder)
{
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/wayfolio"_s
                            : folder;
}

ThumbnailMaker pictureMaker()
{
    return ThumbnailMaker({.sharedFolder = sharedThumbnailFolder(), .frames = frameCommand()});
}

constexpr auto kActivationToken = "XDG_ACTIVATION_TOKEN";

void bringToFront(QWidget& window, const QByteArray& activationToken)
{
    if (!activationToken.isEmpty())
        qputenv(kActivationToken, activationToken); // where Qt looks for it, once
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.windowHandle()->requestActivate();
}

/// Snapshots of a large library come and go by the hundred megabytes, pictures by the hundred. What is freed shall go
/// back to the system, which glibc's own ideas prevent: it raises the size from which it asks the system for each
/// block, and keeps a heap a thread.
void giveMemoryBack()
{
#ifdef __GLIBC__
    constexpr int kOwnBlockBytes = 128 * 1024;
    constexpr int kHeaps = 12;
    mallopt(M_MMAP_THRESHOLD, kOwnBlockBytes);
    mallopt(M_ARENA_MAX, kHeaps);
#endif
}

/// Until the window is closed; nothing where it cannot be drawn, and another way of drawing is left.
std::optional<int> runUntilClosed(Application& application, const WindowInvocation& invocation)
{
    bool graphicsFailed = false;
    QObject::connect(&application.window(), &MainWindow::graphicsFailed, &application.window(), [&graphicsFailed] {
        if (SoftwareRendering::isFallback())
            return; // nothing else is left
        graphicsFailed = true;
        QCoreApplication::exit();
    });
    // Whoever ends the session or stops the program closes the window: nothing is left beside the catalogue, which
    // is opened when the window is shown.
    const Interrupt interrupt;
    const std::stop_callback close(interrupt.token(), [] {
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QApplication::closeAllWindows, Qt::QueuedConnection);
    });
    application.show();
    application.window().importPaths(invocation.paths);
    const int exitCode = QApplication::exec();
    return graphicsFailed ? std::nullopt : std::optional(exitCode);
}

} // namespace

/// In the order of dependence: what is used is declared first and goes last.
struct Application::Parts
{
    explicit Parts(const Places& kept)
        : settings(kept.settingsFile)
        , catalog(kept.catalogPath.isEmpty() ? Catalog::defaultPath() : kept.catalogPath)
        , thumbnails(catalog, std::make_unique<ThumbnailStore>(cacheFolderOr(kept.cacheFolder)), pictureMaker())
        , downloader({.cacheFolder = cacheFolderOr(kept.cacheFolder) + u"/tiles"_s})
        , tiles(nullptr)
    {}

    WindowSettings settings;
    Appearance appearance;
    WorkerPool jobWorkers{kJobThreads};
    ReaderPool readers{0, readerCommand()};
    WorkerPool tileWorkers{kTileThreads};
    CatalogService catalog;
    ThumbnailService thumbnails;
    PlaceService places{u":/gazetteer/places.bin"_s};
    SearchService search{catalog.catalogPath(), places, [](const Trip& trip) { return TripListModel::title(trip); }};
    TileDownloader downloader;
    TileServer tiles;
    std::unique_ptr<MainWindow> window;
};

Application::Application(const Places& places)
{
    giveMemoryBack();
    initializeResources(); // the gazetteer is one, and is loaded at once
    m_parts = std::make_unique<Parts>(places);
}

Application::~Application() = default;

Result<void> Application::open()
{
    Parts& parts = *m_parts;
    if (auto listening = parts.tiles.listen(); !listening)
        return listening;
    parts.appearance.setMode(parts.settings.appearance());
    const WindowServices services{.catalog = parts.catalog,
                                  .thumbnails = parts.thumbnails,
                                  .places = parts.places,
                                  .search = parts.search,
                                  .workers = parts.jobWorkers,
                                  .readers = parts.readers,
                                  .settings = parts.settings,
                                  .appearance = parts.appearance,
                                  .downloader = parts.downloader,
                                  .makePlayer = videoPlayerMaker(videoModulePath())};
    auto map = std::make_unique<MapWidget>(parts.tiles, parts.tileWorkers, parts.thumbnails);
    map->setGazetteer(parts.places.gazetteer());
    parts.window = std::make_unique<MainWindow>(services, std::move(map));
    return {};
}

MainWindow& Application::window()
{
    return *m_parts->window;
}

Appearance& Application::appearance()
{
    return m_parts->appearance;
}

void Application::show()
{
    window().show();
    if (SoftwareRendering::isFallback())
        window().warn(QCoreApplication::translate(
            "Application", "OpenGL does not work here. The map is drawn without it, which may be slower."));
}

void Application::answer(const WindowRequest& request)
{
    bringToFront(window(), request.activationToken);
    window().importPaths(request.paths);
}

/// Nothing when it is to be tried without OpenGL.
static std::optional<int> runWindow(int& argc, char** argv, const WindowInvocation& invocation,
                                    const std::optional<QString>& socketPath)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication qtApplication(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.wayfolio.Wayfolio"_s);
    QGuiApplication::setApplicationDisplayName(u"Wayfolio"_s);
    MetadataReader::initialize();
    installTranslations();

    Application application({.catalogPath = invocation.catalogPath, .settingsFile = {}, .cacheFolder = {}});
    if (const auto opened = application.open(); !opened) {
        QMessageBox::critical(nullptr, u"Wayfolio"_s, sentence(opened.error()));
        return static_cast<int>(ExitCode::Failed);
    }
    WindowServer server;
    QObject::connect(&server, &WindowServer::requested, &server,
                     [&application](const WindowRequest& request) { application.answer(request); });
    if (socketPath)
        server.listen(*socketPath); // where it cannot, later starts open windows of their own
    return runUntilClosed(application, invocation);
}

int runWindow(int& argc, char** argv, const WindowInvocation& invocation)
{
    // Before Qt takes the token, and where no display is needed.
    WindowClaim claim(invocation.catalogPath);
    const auto outcome = claim.settle({.paths = invocation.paths, .activationToken = qgetenv(kActivationToken)});
    if (outcome == WindowClaim::Outcome::HandedOver)
        return static_cast<int>(ExitCode::Done);

    SoftwareRendering software(argc, argv);
    const bool isFirst = outcome == WindowClaim::Outcome::First;
    const auto exitCode = runWindow(argc, argv, invocation, isFirst ? std::optional(claim.socketPath()) : std::nullopt);
    if (!exitCode)
        software.startOver(); // the claim is dropped on the way
    return exitCode.value_or(static_cast<int>(ExitCode::Failed));
}

} // namespace wayfolio
