// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/TileFile.h"

namespace wayfolio {

/// An MBTiles file (specification 1.3) of picture tiles. SQLite opens it as something that does not change, so that
/// nothing is ever written beside it, and is told to trust nothing in it.
class MbtilesFile final : public TileFile
{
public:
    /// Errors: as openTileFile().
    static Result<std::unique_ptr<TileFile>> open(const QString& path);
    ~MbtilesFile() override;
    MbtilesFile(const MbtilesFile&) = delete;
    MbtilesFile& operator=(const MbtilesFile&) = delete;

    [[nodiscard]] const TileFileFacts& facts() const override;
    [[nodiscard]] Result<QByteArray> tile(TileId id) override;

private:
    struct Private;

    explicit MbtilesFile(std::unique_ptr<Private> content);

    std::unique_ptr<Private> m_private;
};

} // namespace wayfolio
