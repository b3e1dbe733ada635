// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/BaseMapPainter.h"
#include "core/map/TileServer.h"
#include "ui/map/LayerWatch.h"
#include "ui/map/MapLayer.h"

#include <QFuture>

namespace wayfolio {

/// What the map's tiles show: the bundled world in a style and a language, and a layer above it. Tells the server
/// about each change. GUI thread; the world is loaded on a worker.
class MapGround : public QObject
{
    Q_OBJECT

public:
    /// What `server` serves is made on `tileWorkers`, and loaded on `loader`, which is joined before this is gone.
    MapGround(TileServer& server, WorkerPool& tileWorkers, WorkerPool& loader, QObject* parent);

    /// Whose towns the bundled world names; before load().
    void setGazetteer(QFuture<std::shared_ptr<const Gazetteer>> gazetteer) { m_gazetteer = std::move(gazetteer); }

    /// Instead of what load() would find.
    void setWorld(std::shared_ptr<const BaseMapData> world);
    /// The bundled world, later; once.
    void load();

    [[nodiscard]] bool hasWorld() const { return m_world != nullptr; }

    /// Also the same one once more, from the beginning.
    void setLayer(MapLayer layer);

    [[nodiscard]] const MapLayer& layer() const { return m_layer; }

    [[nodiscard]] LayerWatch& watch() { return *m_watch; }

    [[nodiscard]] bool isDark() const { return m_isDark; }

    void setDark(bool dark);
    void setMuted(bool muted);
    void setNameLanguage(NameLanguage language);

    [[nodiscard]] BaseMapStyle style() const { return BaseMapStyle::of(m_isDark, m_isMuted); }

Q_SIGNALS:
    /// The server gives other tiles than before.
    void changed();

private:
    void serve();

    TileServer& m_server;
    WorkerPool& m_tileWorkers;
    WorkerPool& m_loader;
    QFuture<std::shared_ptr<const Gazetteer>> m_gazetteer;
    std::shared_ptr<const BaseMapData> m_world;
    MapLayer m_layer;
    LayerWatch* m_watch;
    NameLanguage m_language;
    bool m_isDark = false;
    bool m_isMuted = false;
    bool m_isLoading = false;
};

} // namespace wayfolio
