// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TownNaming.h"

#include "core/geodata/TownContest.h"

#include <algorithm>

namespace wayfolio {

namespace {

constexpr double kFarthestTownMeters = 200'000;
// A town may be named although another is nearer, but not by much more than this.
constexpr double kDetourFactor = 2.5;
constexpr double kDetourMeters = 12'000;
/// In a city, a district is named where its centre is so much nearer than the city's.
constexpr double kDistrictShare = 0.5;

/// How far the strongest town may be where the nearest one is so far.
double detourMeters(double nearestMeters)
{
    return std::min(kFarthestTownMeters, nearestMeters * kDetourFactor + kDetourMeters);
}

/// `find` answers a TownTree::Query at that point.
template<class Find>
std::optional<TownTree::Hit> nameTown(const TownTree& towns, TownTree::Query query, Find find)
{
    query.limitMeters = kFarthestTownMeters;
    const auto nearest = find(query);
    if (!nearest)
        return std::nullopt;

    query.ranking = TownTree::Ranking::Pull;
    query.limitMeters = detourMeters(nearest->distanceMeters);
    const auto strongest = find(query);
    if (!strongest || towns.town(strongest->number).city != strongest->number)
        return strongest;

    query.ranking = TownTree::Ranking::Distance;
    query.limitMeters = strongest->distanceMeters * kDistrictShare;
    query.city = strongest->number;
    const auto district = find(query);
    const bool isInDistrict = district && district->distanceMeters <= towns.town(district->number).reachMeters();
    return isInDistrict ? district : strongest;
}

constexpr double straight(double meters)
{
    return meters / TownTree::kMetersPerUnit;
}

/// By how much a distance can differ between the centre and a point: the radius, and what is rounded.
constexpr double kSlack = straight(TownsAround::kRadiusMeters) + 2e-6;
constexpr double kNone = std::numeric_limits<double>::infinity();

} // namespace

std::optional<TownTree::Hit> namingTown(const TownTree& towns, GeoPoint point, std::optional<quint16> country)
{
    return nameTown(towns, {.point = point, .country = country},
                    [&towns](const TownTree::Query& query) { return towns.find(query); });
}

/// Straight distances from the centre.
struct TownsAround::Bounds
{
    double nearest = kNone;    ///< of the towns that count wherever the point is
    double anyNearest = kNone; ///< of the others, too

    /// How far the nearest one of any point can be, and the strongest.
    [[nodiscard]] double farthestNearest() const { return nearest + 2 * kSlack; }

    [[nodiscard]] double farthestStrongest() const
    {
        return straight(detourMeters(std::min(farthestNearest(), 1.0) * TownTree::kMetersPerUnit)) + kSlack;
    }

    /// So near to the centre that it counts for the strongest of every point.
    [[nodiscard]] double surelyCompared() const
    {
        const double nearestOfAll = std::min(nearest, anyNearest);
        return straight(detourMeters(std::max(0.0, std::min(nearestOfAll, 1.0) - kSlack) * TownTree::kMetersPerUnit)) -
               kSlack;
    }
};

TownsAround::TownsAround(const TownTree& towns, GeoPoint centre, std::optional<quint16> country)
    : m_towns(towns)
    , m_country(country)
{
    const TownTree::UnitVector target = TownTree::unitVector(centre);
    addContenders(target);
    addDistricts(target);
    m_distances.resize(m_numbers.size());
}

std::optional<TownTree::Hit> TownsAround::namingTown(GeoPoint point)
{
    const TownTree::UnitVector target = TownTree::unitVector(point);
    for (size_t i = 0; i < m_numbers.size(); ++i)
        m_distances[i] = m_towns.straightDistance(target, m_numbers[i]);
    return nameTown(m_towns, {.point = point, .country = m_country}, [this](const TownTree::Query& query) {
        TownContest contest(m_towns, query);
        for (size_t i = 0; i < m_numbers.size(); ++i)
            contest.enter(m_numbers[i], m_distances[i]);
        return contest.winner();
    });
}

/// Somewhere within the radius.
bool TownsAround::mayCount(const Town& town, double distance) const
{
    return !m_country || town.country == *m_country ||
           (town.isOutsideCountry && distance - kSlack < straight(town.ownGroundMeters()));
}

TownsAround::Bounds TownsAround::boundsAround(const TownTree::UnitVector& centre) const
{
    Bounds bounds;
    m_towns.visitAround(
        centre, [&bounds](quint8) { return std::min(bounds.nearest, straight(kFarthestTownMeters) + kSlack); },
        [&](quint32 number) {
            const double distance = m_towns.straightDistance(centre, number);
            const Town& town = m_towns.town(number);
            if (mayCount(town, distance))
                bounds.anyNearest = std::min(bounds.anyNearest, distance);
            if (!m_country || town.country == *m_country)
                bounds.nearest = std::min(bounds.nearest, distance);
        });
    return bounds;
}

/// All that are the nearest or the strongest of a point.
void TownsAround::addContenders(const TownTree::UnitVector& centre)
{
    const Bounds bounds = boundsAround(centre);
    const auto& pulls = TownTree::pulls();
    double leastCost = kNone; // of the strongest, wherever the point is

    struct Contender
    {
        quint32 number;
        double distance;
        double cost; ///< the least it has
    };

    std::vector<Contender> contenders;
    const double farthest = bounds.farthestStrongest();
    const auto isNearest = [&](double distance) { return distance <= bounds.farthestNearest(); };
    m_towns.visitAround(
        centre,
        [&](quint8 largest) {
            return std::min(farthest, std::max(bounds.farthestNearest(), leastCost * pulls[largest] + kSlack));
        },
        [&](quint32 number) {
            const Town& town = m_towns.town(number);
            const double distance = m_towns.straightDistance(centre, number);
            const double cost = (distance - kSlack) / pulls[town.sizeClass];
            if (distance > farthest || !(isNearest(distance) || cost <= leastCost) || !mayCount(town, distance))
                return;
            contenders.push_back({.number = number, .distance = distance, .cost = cost});
            if ((!m_country || town.country == *m_country) && distance <= bounds.surelyCompared())
                leastCost = std::min(leastCost, (distance + kSlack) / pulls[town.sizeClass]);
        });
    for (const Contender& contender : contenders) {
        if (isNearest(contender.distance) || contender.cost <= leastCost)
            m_numbers.push_back(contender.number);
    }
    std::ranges::sort(m_numbers);
}

/// Parts of the cities among them.
void TownsAround::addDistricts(const TownTree::UnitVector& centre)
{
    const auto reachOf = [&](quint32 city) {
        return kDistrictShare * (m_towns.straightDistance(centre, city) + kSlack) + kSlack;
    };
    double farthest = 0;
    for (const quint32 number : m_numbers) {
        if (m_towns.town(number).city == number)
            farthest = std::max(farthest, reachOf(number));
    }
    std::vector<quint32> districts;
    m_towns.visitAround(
        centre, [farthest](quint8) { return farthest; },
        [&](quint32 number) {
            const Town& town = m_towns.town(number);
            if (town.city == number || !std::ranges::binary_search(m_numbers, town.city))
                return;
            const double distance = m_towns.straightDistance(centre, number);
            if (distance <= reachOf(town.city) && mayCount(town, distance))
                districts.push_back(number);
        });
    m_numbers.insert(m_numbers.end(), districts.begin(), districts.end());
    std::ranges::sort(m_numbers);
    const auto repeated = std::ranges::unique(m_numbers);
    m_numbers.erase(repeated.begin(), repeated.end());
}

} // namespace wayfolio
