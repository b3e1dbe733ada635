// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/TownTree.h"

namespace wayfolio {

/// The town that people would name at a point: large ones reach farther, and on land only those of the country count
/// (nothing at sea). Up to 200 km from it.
std::optional<TownTree::Hit> namingTown(const TownTree& towns, GeoPoint point, std::optional<quint16> country);

/// The few towns that can be named anywhere near a centre, of one country or at sea: where many points are near one
/// another, they are looked for once. One thread at a time; the tree outlives it.
class TownsAround
{
public:
    static constexpr double kRadiusMeters = 3000;

    TownsAround(const TownTree& towns, GeoPoint centre, std::optional<quint16> country);

    [[nodiscard]] std::optional<quint16> country() const { return m_country; }

    /// As wayfolio::namingTown(), for points within the radius.
    [[nodiscard]] std::optional<TownTree::Hit> namingTown(GeoPoint point);

private:
    struct Bounds;
    class Aimed;

    [[nodiscard]] bool mayCount(const Town& town, double distance) const;
    [[nodiscard]] Bounds boundsAround(const TownTree::UnitVector& centre) const;
    void addContenders(const TownTree::UnitVector& centre);
    void addDistricts(const TownTree::UnitVector& centre);

    const TownTree& m_towns;
    std::optional<quint16> m_country;
    std::vector<quint32> m_numbers; ///< ascending
    std::vector<double> m_distances;
};

} // namespace wayfolio
