// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/LabelShaper.h"

#include <QPointF>
#include <QRectF>

namespace wayfolio {

/// What a name on the map is of; each kind has its look.
enum class MapLabelKind : quint8 {
    Country,
    Capital, ///< of a country
    City,    ///< large, or a region's capital
    Town,
};

/// A name on the map, with a town's dot. Sizes in device-independent pixels, around the position.
struct MapLabel
{
    MapLabelKind kind = MapLabelKind::Town;
    quint32 number = 0; ///< of the town in the gazetteer, or of the country
    QPointF position;   ///< of the town, or of the middle of a country's name; in WebMercator's unit square
    QRectF box;         ///< of all of it
    QRectF textBox;     ///< of the name alone
    LabelLook look;
    double dotRadius = 0; ///< 0 for none

    /// Equal for labels that look the same, at any level.
    [[nodiscard]] quint64 key() const;
};

} // namespace wayfolio
