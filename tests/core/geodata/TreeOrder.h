// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/TownTree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace wayfolio::test {

inline std::array<double, 3> onUnitSphere(GeoPoint point)
{
    const double latitude = point.latitude() * std::numbers::pi / 180;
    const double longitude = point.longitude() * std::numbers::pi / 180;
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

/// As a TownTree wants them.
inline void putInTreeOrder(std::span<Town> towns, size_t axis = 0)
{
    if (towns.size() < 2)
        return;
    const size_t middle = towns.size() / 2;
    std::ranges::nth_element(towns, towns.begin() + static_cast<qsizetype>(middle), {},
                             [axis](const Town& town) { return onUnitSphere(town.point).at(axis); });
    putInTreeOrder(towns.first(middle), (axis + 1) % 3);
    putInTreeOrder(towns.subspan(middle + 1), (axis + 1) % 3);
}

} // namespace wayfolio::test
