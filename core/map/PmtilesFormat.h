// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geo/TileId.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace wayfolio {

/// How the parts of a PMTiles file are packed (specification, 3.2).
enum class PmtilesCompression : quint8 { Unknown = 0, None = 1, Gzip = 2, Brotli = 3, Zstd = 4 };
enum class PmtilesTileType : quint8 { Unknown = 0, Mvt = 1, Png = 2, Jpeg = 3, Webp = 4, Avif = 5 };

/// A part of the file.
struct PmtilesRange
{
    quint64 offset = 0;
    quint64 length = 0;

    bool operator==(const PmtilesRange&) const = default;
};

/// The first 127 bytes of a PMTiles file, version 3 (specification, 3).
struct PmtilesHeader
{
    static constexpr qsizetype kBytes = 127;

    PmtilesRange rootDirectory;
    PmtilesRange metadata;
    PmtilesRange leafDirectories;
    PmtilesRange tiles;
    PmtilesCompression internalCompression = PmtilesCompression::Unknown;
    PmtilesCompression tileCompression = PmtilesCompression::Unknown;
    PmtilesTileType tileType = PmtilesTileType::Unknown;
    int minZoom = 0;
    int maxZoom = 0;
};

/// Every range lies within the file. Errors, about `path`: NotMapFile, UnsupportedMapFile, VectorTiles, DamagedFile.
Result<PmtilesHeader> parsePmtilesHeader(QByteArrayView bytes, quint64 fileSize, const QString& path);

/// Tiles of the same content in a row, or a directory that begins with this tile (specification, 4).
struct PmtilesEntry
{
    quint64 tileId = 0;
    quint32 runLength = 0; ///< 0: a directory
    PmtilesRange range;    ///< within the tiles, or within the leaf directories

    bool operator==(const PmtilesEntry&) const = default;
};

/// Sorted by tile. Nothing when the bytes, already unpacked, are no directory.
std::optional<std::vector<PmtilesEntry>> parsePmtilesDirectory(QByteArrayView bytes);
/// The entry that has the tile, or the directory to look into; null when there is neither.
const PmtilesEntry* findPmtilesEntry(const std::vector<PmtilesEntry>& directory, quint64 tileId);
/// The tile's place on the Hilbert curves of all levels, one after the other (specification, 4.1).
quint64 pmtilesTileId(TileId id);

} // namespace wayfolio
