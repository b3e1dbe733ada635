// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/MapSettings.h"

#include <QObject>

#include <memory>
#include <optional>

class QAction;
class QActionGroup;
class QMenu;

namespace wayfolio {

class MapWidget;
class TileDownloader;
class WorkerPool;

/// Which map is shown: the menu of maps, what is asked before a server is, opening files, and the memory of it all.
class MapFlow : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        MapSettings& settings;
        TileDownloader& downloader;
        WorkerPool& workers; ///< opens files
    };

    /// `menu` is filled; it belongs to the menu bar.
    MapFlow(const Services& services, MapWidget& map, QMenu& menu, QWidget& window);
    ~MapFlow() override;

    /// As the window was left the last time. Only what the person agreed to before is asked for anything.
    void restore();
    /// Asks first, where a server that was never agreed to would be asked for tiles.
    void choose(const MapChoice& choice);
    /// Shows the file's map and keeps it in the menu; says why not on the map.
    void openFile(const QString& path);
    void askForFile();
    void askForAddress();

    /// Whether the name is that of a map file rather than of a photo.
    static bool isMapFile(const QString& path);

private:
    void fillMenu();
    QAction* addCommand(const QString& text, void (MapFlow::*command)());
    void addChoice(const QString& text, const MapChoice& choice);
    void apply(const MapChoice& choice);
    void applyFile(const QString& path);
    void show(const MapChoice& choice);
    void askForConsent(const OnlineMap& map, const MapChoice& choice);
    void editAddress(const OnlineMap& map);
    void keepAddress(const OnlineMap& map, const QString& formerAddress);
    void changeAddress();
    void removeCurrent();
    [[nodiscard]] std::optional<OnlineMap> onlineMap(const MapChoice& choice) const;

    Services m_services;
    MapWidget& m_map;
    QMenu& m_menu;
    QWidget& m_window;
    QActionGroup* m_choices;
    MapChoice m_choice;
    quint64 m_opening = 0; ///< a file that is opened is only shown if nothing else was chosen meanwhile
    struct Lifetime;
    std::shared_ptr<Lifetime> m_lifetime;
};

} // namespace wayfolio
