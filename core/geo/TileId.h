// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <optional>

namespace wayfolio {

/// One square of the world at a zoom level, numbered as web maps do: x from the west, y from the north.
struct TileId
{
    static constexpr int kMaxZoom = 22;

    int zoom = 0;
    int x = 0;
    int y = 0;

    /// Nothing when the numbers name no tile.
    static std::optional<TileId> make(int zoom, int x, int y)
    {
        if (zoom < 0 || zoom > kMaxZoom || x < 0 || y < 0 || x >= (1 << zoom) || y >= (1 << zoom))
            return std::nullopt;
        return TileId{zoom, x, y};
    }

    /// Its place in the unit square of WebMercator.
    [[nodiscard]] QRectF worldRect() const
    {
        const double size = 1.0 / (1 << zoom);
        return {x * size, y * size, size, size};
    }

    bool operator==(const TileId&) const = default;
};

} // namespace wayfolio
