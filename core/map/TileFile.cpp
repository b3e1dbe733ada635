// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TileFile.h"

#include "core/map/MbtilesFile.h"
#include "core/map/PmtilesFile.h"
#include "core/media/MediaFile.h"

namespace wayfolio {

Result<std::unique_ptr<TileFile>> openTileFile(const QString& path)
{
    Result<MediaFile> file = MediaFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    if (file->head().startsWith("PMTiles"))
        return PmtilesFile::open(path, std::move(*file));
    if (file->head().startsWith("SQLite format 3"))
        return MbtilesFile::open(path);
    return fail(ErrorCode::NotMapFile, path);
}

} // namespace wayfolio
