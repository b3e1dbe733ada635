// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace wayfolio {

/// Of which land a town is the capital.
enum class TownSeat : quint8 {
    None,
    Region, ///< first-level
    Country,
};

/// A town, district or village of the gazetteer.
struct Town
{
    GeoPoint point;       ///< its centre, to 0.001 degrees
    quint32 city = 0;     ///< number of the town that it is a part of; its own if of none
    quint16 region = 0;   ///< number in the gazetteer's table
    quint16 country = 0;  ///< number in the gazetteer's table
    quint8 sizeClass = 0; ///< eight times the binary logarithm of population / 64
    TownSeat seat = TownSeat::None;
    bool isOutsideCountry = false; ///< an enclave, or a border town where the outlines are too coarse

    [[nodiscard]] double population() const;
    /// How far from the centre one is still in the town.
    [[nodiscard]] double reachMeters() const;
};

/// Towns in the order of a balanced k-d tree over unit vectors: the middle of a range divides it, by x, y and z in turn
/// (resources/gazetteer/towns.py). On the sphere neither the antimeridian nor the poles are special.
/// Immutable; may be asked on any thread.
class TownTree
{
public:
    enum class Ranking {
        Distance, ///< the nearest
        Pull,     ///< the one that people would name: large towns reach farther
    };

    struct Query
    {
        GeoPoint point;
        double limitMeters = 0;
        Ranking ranking = Ranking::Distance;
        std::optional<quint16> country{}; ///< none but its towns, and those outside of theirs within a short way
        std::optional<quint32> city{};    ///< none but its parts
    };

    struct Hit
    {
        quint32 number = 0;
        double distanceMeters = 0;
    };

    TownTree() = default;
    explicit TownTree(std::vector<Town> towns);

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_towns.size()); }

    [[nodiscard]] const Town& town(quint32 number) const { return m_towns[number]; }

    [[nodiscard]] std::span<const Town> towns() const { return m_towns; }

    [[nodiscard]] std::optional<Hit> find(const Query& query) const;

private:
    class Search;
    using UnitVector = std::array<float, 3>;

    [[nodiscard]] static UnitVector unitVector(GeoPoint point);
    quint8 findLargest(size_t first, size_t end);

    std::vector<Town> m_towns;
    std::vector<UnitVector> m_vectors;
    std::vector<quint8> m_largest; ///< largest size class in the range that each town divides
};

} // namespace wayfolio
