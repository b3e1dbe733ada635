// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/map/TileSource.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace wayfolio {

/// What a file of tiles says of itself; texts are as they stand there, HTML included.
struct TileFileFacts
{
    QString name;
    QString attribution;
    TileZooms zooms;

    bool operator==(const TileFileFacts&) const = default;
};

/// A file of picture tiles, open for reading. All on one thread.
class TileFile
{
public:
    virtual ~TileFile() = default;

    [[nodiscard]] virtual const TileFileFacts& facts() const = 0;
    /// The bytes as they are stored, not looked at. Errors: NoSuchTile, DamagedFile, NotReadable.
    [[nodiscard]] virtual Result<QByteArray> tile(TileId id) = 0;
};

/// MBTiles or PMTiles, by the content. Errors: NotMapFile, VectorTiles, UnsupportedMapFile, DamagedFile, and those of
/// MediaFile::open().
Result<std::unique_ptr<TileFile>> openTileFile(const QString& path);

} // namespace wayfolio
