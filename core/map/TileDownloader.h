// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/OnlineMap.h"
#include "core/map/TileSource.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace wayfolio {

/// The only one that asks servers for tiles, and politely: at most two connections a host, nothing asked for twice that
/// is kept and holds, nothing from a host that asked to wait or just failed. No cookies are kept, no redirection leads
/// to another host, nothing but whole pictures is kept. Lives on the GUI thread and outlives all requests.
class TileDownloader : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString cacheFolder;                       ///< none: nothing is kept
        std::chrono::milliseconds timeout{20'000}; ///< for the whole of an answer
        std::chrono::milliseconds pause{10'000};   ///< after a failure, twice as long after each further one
    };

    explicit TileDownloader(Settings settings, QObject* parent = nullptr);
    /// What is still open is answered with Cancelled.
    ~TileDownloader() override;

    /// Any thread; `answer` comes on the GUI thread. Errors, about serviceOf(map): NoSuchTile, NotPicture, VectorTiles
    /// and Server….
    void request(const OnlineMap& map, TileId id, int tilePixels, std::stop_token stop, TileSource::Answer answer);
    /// Forgets that hosts failed or asked to wait: a person wants to try again.
    void forgetFailures();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

/// A map on a server as a source of tiles.
class HttpTileSource final : public TileSource
{
public:
    /// check() approves `map`; the person agreed that its server is asked.
    HttpTileSource(OnlineMap map, TileDownloader& downloader)
        : m_map(std::move(map))
        , m_downloader(downloader)
    {}

    void request(TileId id, int tilePixels, std::stop_token stop, Answer answer) override
    {
        m_downloader.request(m_map, id, tilePixels, std::move(stop), std::move(answer));
    }

    [[nodiscard]] TileZooms zooms() const override { return m_map.zooms; }

private:
    OnlineMap m_map;
    TileDownloader& m_downloader;
};

} // namespace wayfolio
