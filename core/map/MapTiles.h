// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/map/BaseMapPainter.h"
#include "core/map/TileSource.h"

#include <atomic>
#include <memory>
#include <optional>

namespace wayfolio {

/// What the map shows: a chosen layer above the bundled world, which shows where the layer has nothing, fails or is
/// see-through. Where the layer has only coarser tiles, a part of one is enlarged. Painted, decoded and joined on
/// `workers`, which must outlive every request.
class MapTiles final : public TileSource, public std::enable_shared_from_this<MapTiles>
{
public:
    /// How a tile of the layer came out: nothing when it came. On a worker; never Cancelled.
    using Report = std::function<void(TileId asked, const std::optional<Error>&)>;

    /// Once a tile of this zoom level or a nearer one was painted, what the level after it needs is made ready. Farther
    /// out that takes no time to speak of, or memory that a view of the world can do without.
    static constexpr int kFirstZoomAhead = 4;

    struct Layer
    {
        std::shared_ptr<TileSource> source; ///< null: the bundled world alone
        QString name;                       ///< for errors
        /// How many levels up to look where a tile is missing; for sources that cost nothing to ask.
        int levelsUp = 0;
        Report report;
    };

    MapTiles(std::shared_ptr<const BaseMapPainter> world, Layer layer, WorkerPool& workers);

    /// `tilePixels` is what a tile takes on the screen at its own size; the world is painted finer, and the layer's
    /// tiles come as they are.
    void request(TileId id, int tilePixels, std::stop_token stop, Answer answer) override;

private:
    struct Wanted;

    void lookAhead(int zoom);
    void ask(Wanted wanted, TileId asked);
    void settle(Wanted wanted, TileId asked, Result<QByteArray> got) const;
    [[nodiscard]] Result<QByteArray> finished(const Wanted& wanted, TileId asked, QByteArray bytes) const;

    std::shared_ptr<const BaseMapPainter> m_world;
    Layer m_layer;
    WorkerPool& m_workers;
    std::atomic<quint32> m_lookedAhead = 0; ///< a bit for each zoom level that was
};

} // namespace wayfolio
