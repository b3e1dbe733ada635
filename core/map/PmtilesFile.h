// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/PmtilesFormat.h"
#include "core/map/TileFile.h"
#include "core/media/MediaFile.h"

#include <QCache>

namespace wayfolio {

/// A PMTiles file, version 3, of picture tiles. What it says is not believed: everything is looked for within the file,
/// directories are bounded in size, number and depth.
class PmtilesFile final : public TileFile
{
public:
    /// Errors: as openTileFile().
    static Result<std::unique_ptr<TileFile>> open(const QString& path, MediaFile file);

    [[nodiscard]] const TileFileFacts& facts() const override { return m_facts; }

    [[nodiscard]] Result<QByteArray> tile(TileId id) override;

private:
    using Directory = std::vector<PmtilesEntry>;

    PmtilesFile(QString path, MediaFile file, PmtilesHeader header);

    [[nodiscard]] std::optional<QByteArray> unpacked(const PmtilesRange& range, PmtilesCompression compression) const;
    [[nodiscard]] std::optional<Directory> readDirectory(const PmtilesRange& range) const;
    /// Null where it is damaged. Until the next call.
    const Directory* leafDirectory(const PmtilesRange& range);
    void readFacts();

    QString m_path;
    MediaFile m_file;
    PmtilesHeader m_header;
    TileFileFacts m_facts;
    Directory m_root;
    QCache<quint64, Directory> m_leaves; ///< by their place in the file
};

} // namespace wayfolio
