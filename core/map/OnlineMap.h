// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/map/TileSource.h"

#include <QString>
#include <QUrl>

namespace wayfolio {

/// A map on a server, as a person describes it.
struct OnlineMap
{
    QString name;
    /// With {z}, {x} and {y} (or {-y}, counted from the south); perhaps {s} (one of a, b, c), {r} ("@2x" where the
    /// screen is dense), {key}.
    QString urlTemplate;
    QString attribution;
    QUrl attributionUrl;
    QString key; ///< for {key}
    /// A header that goes with every request; none where the name is empty.
    QString headerName;
    QString headerValue;
    TileZooms zooms{.min = 0, .max = 19};

    bool operator==(const OnlineMap&) const = default;

    static OnlineMap openStreetMap();
};

/// Whether it can be asked for tiles. InvalidArgument, about what is wrong: the address, a part of it in braces, the
/// header's name or value, or the zoom levels.
Result<void> check(const OnlineMap& map);
/// Who would learn of it: the server's name, with its port where that is not the usual one; without {s}.
QString serviceOf(const OnlineMap& map);
/// Of a map that check() approves.
QUrl tileUrl(const OnlineMap& map, TileId id, int tilePixels);

} // namespace wayfolio
