// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TownTree.h"

#include "core/geodata/TownContest.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wayfolio {

namespace {

constexpr double kSmallestPopulation = 64;
constexpr double kSizeClassesPerDoubling = 8;
/// A town sixteen times as large is named from twice as far.
constexpr double kPullExponent = 0.25;

constexpr double kVillageReachMeters = 2000;
constexpr double kReachMetersPerRootOfPeople = 10;
constexpr double kFarthestReachMeters = 20'000;
constexpr double kOwnGroundMetersPerRootOfPeople = 20;
constexpr double kFarthestOwnGroundMeters = 2500;

} // namespace

double Town::population() const
{
    return kSmallestPopulation * std::exp2(sizeClass / kSizeClassesPerDoubling);
}

double Town::reachMeters() const
{
    return std::min(kVillageReachMeters + kReachMetersPerRootOfPeople * std::sqrt(population()), kFarthestReachMeters);
}

double Town::ownGroundMeters() const
{
    return std::min(kOwnGroundMetersPerRootOfPeople * std::sqrt(population()), kFarthestOwnGroundMeters);
}

TownTree::TownTree(std::vector<Town> towns)
    : m_towns(std::move(towns))
{
    m_vectors.reserve(m_towns.size());
    for (const Town& town : m_towns)
        m_vectors.push_back(unitVector(town.point));
    m_largest.resize(m_towns.size());
    findLargest(0, m_towns.size());
}

std::optional<TownTree::Hit> TownTree::find(const Query& query) const
{
    TownContest contest(*this, query);
    const UnitVector target = unitVector(query.point);
    visitAround(
        target, [&contest](quint8 largest) { return contest.reach(largest); },
        [&](quint32 number) { contest.enter(number, straightDistance(target, number)); });
    return contest.winner();
}

const std::array<double, TownTree::kSizeClassCount>& TownTree::pulls()
{
    static const auto table = [] {
        std::array<double, kSizeClassCount> values{};
        for (size_t i = 0; i < values.size(); ++i)
            values.at(i) = std::exp2(kPullExponent * static_cast<double>(i) / kSizeClassesPerDoubling);
        return values;
    }();
    return table;
}

TownTree::UnitVector TownTree::unitVector(GeoPoint point)
{
    const double latitude = point.latitude() * std::numbers::pi / 180;
    const double longitude = point.longitude() * std::numbers::pi / 180;
    return {static_cast<float>(std::cos(latitude) * std::cos(longitude)),
            static_cast<float>(std::cos(latitude) * std::sin(longitude)), static_cast<float>(std::sin(latitude))};
}

quint8 TownTree::findLargest(size_t first, size_t end)
{
    if (first >= end)
        return 0;
    const size_t middle = first + (end - first) / 2;
    m_largest[middle] = std::max({m_towns[middle].sizeClass, findLargest(first, middle), findLargest(middle + 1, end)});
    return m_largest[middle];
}

} // namespace wayfolio
