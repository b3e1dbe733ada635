// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <array>
#include <cmath>
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
    /// What an enclave or a misplaced border town has around it: about the ground that so many people live on.
    [[nodiscard]] double ownGroundMeters() const;
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

    static constexpr size_t kSizeClassCount = 256;
    /// By size class: what Ranking::Pull divides a distance by before it is compared.
    [[nodiscard]] static const std::array<double, kSizeClassCount>& pulls();

    /// On a sphere of radius 1. Distances there are straight, through the Earth: shorter than the way over it by less
    /// than 0.01 % within 300 km.
    using UnitVector = std::array<float, 3>;
    static constexpr double kMetersPerUnit = 6'371'008.8;

    TownTree() = default;
    explicit TownTree(std::vector<Town> towns);

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_towns.size()); }

    [[nodiscard]] const Town& town(quint32 number) const { return m_towns[number]; }

    [[nodiscard]] std::span<const Town> towns() const { return m_towns; }

    /// Of several that are equally good the one with the lowest number.
    [[nodiscard]] std::optional<Hit> find(const Query& query) const;

    /// Calls look(number) for every town that is no farther from `target` than reach(largest), and for a few others.
    /// `reach` is asked again and again, with the largest size class of those in question, so that it may shrink.
    template<class Reach, class Look>
    void visitAround(const UnitVector& target, Reach reach, Look look) const
    {
        visit({0, m_towns.size()}, 0, target, reach, look);
    }

    [[nodiscard]] static UnitVector unitVector(GeoPoint point);

    [[nodiscard]] static double straightDistance(const UnitVector& one, const UnitVector& other)
    {
        double squared = 0;
        for (size_t i = 0; i < one.size(); ++i)
            squared += (one[i] - other[i]) * (one[i] - other[i]);
        return std::sqrt(squared);
    }

    [[nodiscard]] double straightDistance(const UnitVector& target, quint32 number) const
    {
        return straightDistance(target, m_vectors[number]);
    }

private:
    struct Range
    {
        size_t first;
        size_t end;
    };

    /// The order was made with exact numbers: ranges may overlap by what a float cannot tell apart.
    static constexpr double kRounding = 1e-6;

    /// Goes through the half where the target is first, and into the other only if something in reach can be there.
    template<class Reach, class Look>
    void visit(Range range, size_t axis, const UnitVector& target, Reach& reach, Look& look) const
    {
        if (range.first >= range.end)
            return;
        const size_t middle = range.first + (range.end - range.first) / 2;
        look(static_cast<quint32>(middle));
        const float offset = target[axis] - m_vectors[middle][axis];
        const Range before{range.first, middle};
        const Range behind{middle + 1, range.end};
        const size_t nextAxis = (axis + 1) % 3;
        visitHalf(offset < 0 ? before : behind, 0, nextAxis, target, reach, look);
        visitHalf(offset < 0 ? behind : before, std::abs(offset), nextAxis, target, reach, look);
    }

    template<class Reach, class Look>
    void visitHalf(Range half, double gap, size_t axis, const UnitVector& target, Reach& reach, Look& look) const
    {
        if (half.first < half.end && gap - kRounding <= reach(m_largest[half.first + (half.end - half.first) / 2]))
            visit(half, axis, target, reach, look);
    }

    quint8 findLargest(size_t first, size_t end);

    std::vector<Town> m_towns;
    std::vector<UnitVector> m_vectors;
    std::vector<quint8> m_largest; ///< largest size class in the range that each town divides
};

} // namespace wayfolio
