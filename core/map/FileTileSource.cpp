// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/FileTileSource.h"

#include <optional>

namespace wayfolio {

Result<std::shared_ptr<FileTileSource>> FileTileSource::open(const QString& path)
{
    const std::shared_ptr<FileTileSource> source(new FileTileSource);
    std::optional<Error> error;
    source->m_worker.submit([&source = *source, &path, &error] {
        auto file = openTileFile(path);
        if (file)
            source.m_file = std::move(*file);
        else
            error = file.error();
    });
    source->m_worker.waitUntilIdle();
    if (error)
        return std::unexpected(*error);
    source->m_facts = source->m_file->facts();
    return source;
}

FileTileSource::~FileTileSource()
{
    m_worker.submit([this] { m_file.reset(); });
    m_worker.waitUntilIdle();
}

void FileTileSource::request(TileId id, int /*tilePixels*/, std::stop_token stop, Answer answer)
{
    m_worker.submit([this, id, stop = std::move(stop), answer = std::move(answer)]() mutable {
        answer(stop.stop_requested() ? fail(ErrorCode::Cancelled, {}) : m_file->tile(id));
    });
}

} // namespace wayfolio
