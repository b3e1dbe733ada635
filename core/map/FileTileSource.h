// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"
#include "core/map/TileFile.h"

namespace wayfolio {

/// The tiles of a file, read on a thread of its own, on which the file is opened and closed as well.
class FileTileSource final : public TileSource
{
public:
    /// Waits until the file is open: not on the GUI thread. Errors: as openTileFile().
    static Result<std::shared_ptr<FileTileSource>> open(const QString& path);
    /// Not on its own thread: an answer must not be the last to hold it.
    ~FileTileSource() override;
    FileTileSource(const FileTileSource&) = delete;
    FileTileSource& operator=(const FileTileSource&) = delete;

    [[nodiscard]] const TileFileFacts& facts() const { return m_facts; }

    void request(TileId id, int tilePixels, std::stop_token stop, Answer answer) override;

    [[nodiscard]] TileZooms zooms() const override { return m_facts.zooms; }

private:
    FileTileSource() = default;

    TileFileFacts m_facts;
    std::unique_ptr<TileFile> m_file; ///< of the worker's thread
    WorkerPool m_worker{1};
};

} // namespace wayfolio
