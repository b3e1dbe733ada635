// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/TileId.h"

#include <QByteArray>

namespace wayfolio {

/// Where map tiles come from. Implementations are called from several threads at once.
class TileSource
{
public:
    virtual ~TileSource() = default;

    /// An encoded picture (PNG, JPEG or WebP) of `tilePixels` × `tilePixels`; empty when there is none.
    [[nodiscard]] virtual QByteArray tile(TileId id, int tilePixels) const = 0;
};

} // namespace wayfolio
