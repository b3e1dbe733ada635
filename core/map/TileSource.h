// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geo/TileId.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

namespace wayfolio {

/// The zoom levels a source has tiles of, both included.
struct TileZooms
{
    int min = 0;
    int max = TileId::kMaxZoom;

    bool operator==(const TileZooms&) const = default;
};

/// Where map tiles come from: a painter, a file, a server. Any thread.
class TileSource
{
public:
    /// An encoded picture (PNG, JPEG or WebP) as the source has it, or why there is none; what is not yet checked to be
    /// a picture may be something else.
    using Answer = std::move_only_function<void(Result<QByteArray>)>;

    virtual ~TileSource() = default;

    /// Asks for a tile, best of `tilePixels` a side. `answer` is called once, on any thread, perhaps before this
    /// returns; once `stop` is requested (the tile left the view), as soon as possible and with Cancelled.
    virtual void request(TileId id, int tilePixels, std::stop_token stop, Answer answer) = 0;

    [[nodiscard]] virtual TileZooms zooms() const { return {}; }
};

} // namespace wayfolio
