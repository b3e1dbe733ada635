// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/Gazetteer.h"

#include <QPointF>

#include <vector>

namespace wayfolio {

/// Land far from the rest of its country, which maps name apart: Svalbard, Hawaii, the Canary Islands.
struct FarRegion
{
    LocalizedName name;
    quint16 country = 0; ///< number in the gazetteer's table
    QPointF position;    ///< of its middle, in WebMercator's unit square
    double area = 0;     ///< of the map that it takes, in unit squares

    bool operator==(const FarRegion&) const = default;
};

/// Finds them: first-level regions of which hardly a town lies on the country's main land, alone on their islands and
/// far from all other land of the country. A country that is not among `labelled` (numbers) is named itself, or when
/// its regions are far from one another, its main land by the region. Takes some tens of milliseconds.
std::vector<FarRegion> farRegions(const Gazetteer& gazetteer, const std::vector<bool>& labelled);

} // namespace wayfolio
