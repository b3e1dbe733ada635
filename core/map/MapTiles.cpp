// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapTiles.h"

#include "core/map/TilePicture.h"

#include <QPainter>

#include <utility>

namespace wayfolio {

namespace {

/// QtLocation shows a tile enlarged up to almost twice. A tile of the world is painted finer, so that its names are
/// sharp at most zooms and enlarged by 1.3 at worst. Twice as many pixels would be sharp at all, but cost almost twice
/// the memory, and the time to decode and draw them.
int worldPixels(int tilePixels)
{
    return tilePixels * 3 / 2;
}

} // namespace

struct MapTiles::Wanted
{
    TileId id;
    int tilePixels = 0;
    std::stop_token stop;
    Answer answer;
};

MapTiles::MapTiles(std::shared_ptr<const BaseMapPainter> world, Layer layer, WorkerPool& workers)
    : m_world(std::move(world))
    , m_layer(std::move(layer))
    , m_workers(workers)
{}

void MapTiles::request(TileId id, int tilePixels, std::stop_token stop, Answer answer)
{
    Wanted wanted{.id = id, .tilePixels = tilePixels, .stop = std::move(stop), .answer = std::move(answer)};
    if (m_layer.source && id.zoom >= m_layer.source->zooms().min) {
        ask(std::move(wanted), ancestor(id, m_layer.source->zooms().max));
        return;
    }
    m_workers.submit([self = shared_from_this(), wanted = std::move(wanted)]() mutable {
        if (wanted.stop.stop_requested()) {
            wanted.answer(fail(ErrorCode::Cancelled, {}));
            return;
        }
        wanted.answer(self->m_world->tile(wanted.id, worldPixels(wanted.tilePixels)));
        self->lookAhead(wanted.id.zoom);
    });
}

/// Whoever sees a zoom level may go on to the next one. Behind all that waits for a worker now.
void MapTiles::lookAhead(int zoom)
{
    if (zoom < kFirstZoomAhead || zoom >= MapLabels::kFinestLevel)
        return;
    const quint32 bit = 1U << zoom;
    if ((m_lookedAhead.fetch_or(bit) & bit) != 0)
        return;
    m_workers.submit([world = m_world, zoom] { world->makeReady(zoom + 1); });
}

void MapTiles::ask(Wanted wanted, TileId asked)
{
    const std::stop_token stop = wanted.stop;
    const int pixels = wanted.tilePixels;
    m_layer.source->request(
        asked, pixels, stop,
        [self = shared_from_this(), wanted = std::move(wanted), asked](Result<QByteArray> got) mutable {
            const bool isMissing = !got && got.error().code == ErrorCode::NoSuchTile;
            const bool mayLookUp =
                wanted.id.zoom - asked.zoom < self->m_layer.levelsUp && asked.zoom > self->m_layer.source->zooms().min;
            if (isMissing && mayLookUp && !wanted.stop.stop_requested()) {
                self->ask(std::move(wanted), ancestor(asked, asked.zoom - 1));
                return;
            }
            // Not here: it may be the thread of a file, or the one that downloads.
            WorkerPool& workers = self->m_workers;
            workers.submit([self = std::move(self), wanted = std::move(wanted), asked, got = std::move(got)]() mutable {
                self->settle(std::move(wanted), asked, std::move(got));
            });
        });
}

void MapTiles::settle(Wanted wanted, TileId asked, Result<QByteArray> got) const
{
    if (wanted.stop.stop_requested() || (!got && got.error().code == ErrorCode::Cancelled)) {
        wanted.answer(fail(ErrorCode::Cancelled, {}));
        return;
    }
    if (got)
        got = finished(wanted, asked, std::move(*got));
    if (m_layer.report)
        m_layer.report(asked, got ? std::nullopt : std::optional(got.error()));
    if (got)
        wanted.answer(std::move(*got));
    else
        wanted.answer(m_world->tile(wanted.id, worldPixels(wanted.tilePixels)));
}

Result<QByteArray> MapTiles::finished(const Wanted& wanted, TileId asked, QByteArray bytes) const
{
    Result<QImage> picture = decodedTile(bytes, m_layer.name);
    if (!picture)
        return std::unexpected(picture.error());
    const bool isWhole = asked == wanted.id;
    if (!isWhole)
        *picture = partOfAncestor(*picture, asked, wanted.id, wanted.tilePixels);
    if (!isSeeThrough(*picture))
        return isWhole ? std::move(bytes) : encodedTile(*picture);
    QImage joined = m_world->tileImage(wanted.id, worldPixels(wanted.tilePixels));
    QPainter painter(&joined);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(joined.rect(), *picture);
    painter.end();
    return encodedTile(joined);
}

} // namespace wayfolio
