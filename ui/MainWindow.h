// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "core/jobs/ExportTask.h"
#include "core/jobs/PlaceService.h"
#include "core/jobs/SearchService.h"
#include "core/jobs/ThumbnailService.h"
#include "core/video/VideoModules.h"

#include <QMainWindow>

#include <memory>

class QSplitter;

namespace wayfolio {

class Appearance;
class MapWidget;
class ReaderPool;
class TileDownloader;
class WindowSettings;

/// What the window uses and does not own; all of it outlives the window.
struct WindowServices
{
    CatalogService& catalog;
    ThumbnailService& thumbnails;
    PlaceService& places;
    SearchService& search;
    WorkerPool& workers; ///< runs jobs, one thread each
    ReaderPool& readers; ///< reads files
    WindowSettings& settings;
    Appearance& appearance;
    TileDownloader& downloader;  ///< of map tiles, from where the person said
    VideoPlayerMaker makePlayer; ///< of videos; empty for none
};

/// Puts models, map, panels and commands together, and leaves the work to them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Takes the map over.
    MainWindow(const WindowServices& services, std::unique_ptr<MapWidget> map);
    ~MainWindow() override;

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Photos and folders; map files are shown as the map instead.
    void importPaths(const QStringList& paths);
    void openSampleTrip();
    /// What File → Export does once everything has been asked.
    void exportTo(const wayfolio::ExportScope& scope, wayfolio::ExportFormat exportFormat, const QString& filePath);

    /// In the status bar, until the person closes it.
    void warn(const QString& sentence);

Q_SIGNALS:
    /// OpenGL does not work: the map stays empty.
    void graphicsFailed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    struct Parts;

    void makeParts(std::unique_ptr<MapWidget> map);
    void layOut();
    void fillStatusBar();
    void connectFileActions();
    void connectPhotoActions();
    void connectMap();
    void connectPlayback();
    void followFiles();
    void connectViewActions();
    void showPanels();
    /// That the catalogue cannot be read; empty when it can again.
    void showTrouble(const QString& sentence);
    void restoreState();
    void saveState();

    WindowServices m_services;
    std::unique_ptr<Parts> m_parts;
};

} // namespace wayfolio
