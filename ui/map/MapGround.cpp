// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapGround.h"

#include "core/jobs/PlaceService.h"
#include "core/map/MapTiles.h"

#include <QLoggingCategory>

#include <utility>

namespace wayfolio {

namespace {

Q_LOGGING_CATEGORY(mapGroundLog, "wayfolio.map")

/// Levels of a file's coarser tiles that stand in for missing ones: beyond, they are coloured spots.
constexpr int kLevelsUp = 5;

} // namespace

MapGround::MapGround(TileServer& server, WorkerPool& tileWorkers, WorkerPool& loader, QObject* parent)
    : QObject(parent)
    , m_server(server)
    , m_tileWorkers(tileWorkers)
    , m_loader(loader)
    , m_watch(new LayerWatch(this))
    , m_language(interfaceNameLanguage())
{}

void MapGround::setWorld(std::shared_ptr<const BaseMapData> world)
{
    m_world = std::move(world);
    serve();
}

void MapGround::load()
{
    if (std::exchange(m_isLoading, true))
        return;
    m_loader.submit([this, wanted = m_gazetteer]() mutable {
        wanted.waitForFinished();
        auto loaded = BaseMapData::load(wanted.resultCount() > 0 ? wanted.result() : nullptr);
        QMetaObject::invokeMethod(this, [this, loaded = std::move(loaded)] {
            if (!loaded) // the photos are there all the same
                qCCritical(mapGroundLog) << "no base map:" << identifier(loaded.error().code) << loaded.error().subject;
            else if (!m_world)
                setWorld(*loaded);
        });
    });
}

void MapGround::setLayer(MapLayer layer)
{
    m_layer = std::move(layer);
    m_watch->watch(m_layer.source);
    serve();
}

void MapGround::setDark(bool dark)
{
    if (dark != std::exchange(m_isDark, dark))
        serve();
}

void MapGround::setMuted(bool muted)
{
    if (muted != std::exchange(m_isMuted, muted))
        serve();
}

void MapGround::setNameLanguage(NameLanguage language)
{
    if (language != std::exchange(m_language, language))
        serve();
}

void MapGround::serve()
{
    if (!m_world)
        return;
    const auto world = std::make_shared<const BaseMapPainter>(m_world, style(), m_language);
    m_server.setSource(std::make_shared<MapTiles>(world,
                                                  MapTiles::Layer{.source = m_layer.source,
                                                                  .name = m_layer.name,
                                                                  .levelsUp = m_layer.isFile ? kLevelsUp : 0,
                                                                  .report = m_watch->reporter()},
                                                  m_tileWorkers));
    Q_EMIT changed();
}

} // namespace wayfolio
