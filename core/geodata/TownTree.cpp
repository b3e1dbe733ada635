// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TownTree.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wayfolio {

namespace {

constexpr double kMeanEarthRadiusMeters = 6'371'008.8;
constexpr double kSmallestPopulation = 64;
constexpr double kSizeClassesPerDoubling = 8;
constexpr size_t kSizeClassCount = 256;
/// A town sixteen times as large is named from twice as far.
constexpr double kPullExponent = 0.25;

constexpr double kVillageReachMeters = 2000;
constexpr double kReachMetersPerRootOfPeople = 10;
constexpr double kFarthestReachMeters = 20'000;
/// The ground of an enclave or a misplaced border town: about what so many people live on.
constexpr double kOwnGroundMetersPerRootOfPeople = 20;
constexpr double kFarthestOwnGroundMeters = 2500;

/// The distance is divided by it, for each size class.
const std::array<double, kSizeClassCount>& pulls()
{
    static const auto table = [] {
        std::array<double, kSizeClassCount> values{};
        for (size_t i = 0; i < values.size(); ++i)
            values.at(i) = std::exp2(kPullExponent * static_cast<double>(i) / kSizeClassesPerDoubling);
        return values;
    }();
    return table;
}

} // namespace

double Town::population() const
{
    return kSmallestPopulation * std::exp2(sizeClass / kSizeClassesPerDoubling);
}

double Town::reachMeters() const
{
    return std::min(kVillageReachMeters + kReachMetersPerRootOfPeople * std::sqrt(population()), kFarthestReachMeters);
}

/// Walks the tree from the half where the point is, and looks into the other only if something better can be there.
class TownTree::Search
{
public:
    Search(const TownTree& tree, const Query& query)
        : m_tree(tree)
        , m_query(query)
        , m_target(unitVector(query.point))
        , m_limit(query.limitMeters / kMeanEarthRadiusMeters)
    {}

    void visit(size_t first, size_t end, size_t axis)
    {
        if (first >= end)
            return;
        const size_t middle = first + (end - first) / 2;
        look(middle);
        const float offset = m_target.at(axis) - m_tree.m_vectors[middle].at(axis);
        const size_t nextAxis = (axis + 1) % 3;
        const bool isBefore = offset < 0;
        visitHalf(isBefore ? first : middle + 1, isBefore ? middle : end, nextAxis, 0);
        visitHalf(isBefore ? middle + 1 : first, isBefore ? end : middle, nextAxis, std::abs(offset));
    }

    [[nodiscard]] std::optional<Hit> best() const { return m_best; }

private:
    /// The order was made with exact numbers: ranges may overlap by what a float cannot tell apart.
    static constexpr double kRounding = 1e-6;

    void visitHalf(size_t first, size_t end, size_t axis, double gap)
    {
        if (first >= end)
            return;
        const double nearest = std::max(0.0, gap - kRounding);
        const quint8 largest = m_tree.m_largest[first + (end - first) / 2];
        if (nearest <= m_limit && nearest < m_bestCost * pull(largest))
            visit(first, end, axis);
    }

    void look(size_t number)
    {
        const Town& town = m_tree.m_towns[number];
        if (m_query.city && (town.city != *m_query.city || number == *m_query.city))
            return;
        const UnitVector& vector = m_tree.m_vectors[number];
        double squared = 0;
        for (size_t i = 0; i < vector.size(); ++i)
            squared += (m_target.at(i) - vector.at(i)) * (m_target.at(i) - vector.at(i));
        // The straight way through the Earth: shorter than the way over it by less than 0.01 % within 300 km.
        const double distance = std::sqrt(squared);
        const double cost = distance / pull(town.sizeClass);
        if (distance > m_limit || cost >= m_bestCost || !isInCountry(town, distance))
            return;
        m_bestCost = cost;
        m_best = Hit{.number = static_cast<quint32>(number), .distanceMeters = distance * kMeanEarthRadiusMeters};
    }

    [[nodiscard]] bool isInCountry(const Town& town, double distance) const
    {
        if (!m_query.country || town.country == *m_query.country)
            return true;
        const double ground =
            std::min(kOwnGroundMetersPerRootOfPeople * std::sqrt(town.population()), kFarthestOwnGroundMeters);
        return town.isOutsideCountry && distance * kMeanEarthRadiusMeters < ground;
    }

    [[nodiscard]] double pull(quint8 sizeClass) const
    {
        return m_query.ranking == Ranking::Pull ? pulls().at(sizeClass) : 1.0;
    }

    const TownTree& m_tree;
    const Query& m_query;
    UnitVector m_target;
    double m_limit;
    double m_bestCost = std::numeric_limits<double>::infinity();
    std::optional<Hit> m_best;
};

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
    Search search(*this, query);
    search.visit(0, m_towns.size(), 0);
    return search.best();
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
