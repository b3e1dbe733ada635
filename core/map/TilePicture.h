// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/geo/TileId.h"

#include <QByteArrayView>
#include <QImage>

namespace wayfolio {

/// What the bytes of a tile are, by their beginning.
enum class TileFormat {
    Unknown,
    Png,
    Jpeg,
    Webp,
    Vector, ///< gzipped, or a Mapbox vector tile as it is
};

TileFormat tileFormat(QByteArrayView bytes);
/// "image/png" and so on.
QByteArray mimeType(TileFormat format);

/// The picture, only if it is whole, of one of the three formats and of a tile's size; no other decoder sees the bytes.
/// Errors, about `subject`: VectorTiles, NotPicture.
Result<QImage> decodedTile(const QByteArray& bytes, const QString& subject);
/// As PNG.
QByteArray encodedTile(const QImage& picture);

/// Whether something beneath it can be seen.
bool isSeeThrough(const QImage& picture);

/// Which tile of `zoom` the tile lies in; itself where it is of that zoom.
TileId ancestor(TileId id, int zoom);
/// The part of the ancestor's picture that shows the tile, `pixels` a side.
QImage partOfAncestor(const QImage& picture, TileId ancestorId, TileId id, int pixels);

} // namespace wayfolio
