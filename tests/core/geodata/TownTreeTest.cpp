// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TownTree.h"

#include "core/geo/GreatCircle.h"
#include "tests/core/geodata/TreeOrder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace wayfolio::test {

class TownTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTryingAll_data();
    void agreesWithTryingAll();
    void ownGround_data();
    void ownGround();
    void reach_data();
    void reach();
    void twinsAreToldApart();
    void empty();
};

namespace {

constexpr quint16 kCountryCount = 4;

GeoPoint randomPoint(std::mt19937& random, double south, double north)
{
    std::uniform_real_distribution<double> latitude(south, north);
    std::uniform_real_distribution<double> longitude(-180, 180);
    return *GeoPoint::fromDegrees(latitude(random), longitude(random));
}

/// Towns of the whole world and a crowd at each pole; every fifth is a part of the town before it.
std::vector<Town> randomTowns()
{
    std::mt19937 random(7);
    std::vector<Town> towns;
    for (int i = 0; i < 4000; ++i) {
        Town town;
        town.point = i % 10 == 0 ? randomPoint(random, 88, 90) : randomPoint(random, -90, 90);
        town.country = static_cast<quint16>(random() % kCountryCount);
        town.sizeClass = static_cast<quint8>(random() % 120);
        town.isOutsideCountry = random() % 8 == 0;
        towns.push_back(town);
    }
    putInTreeOrder(towns, 0);
    for (size_t i = 0; i < towns.size(); ++i)
        towns[i].city = static_cast<quint32>(i % 5 == 1 ? i - 1 : i);
    return towns;
}

double pullOf(const Town& town)
{
    return std::pow(town.population() / 64, 0.25);
}

double bestCost(const std::vector<Town>& towns, const TownTree::Query& query)
{
    double best = std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < towns.size(); ++i) {
        const Town& town = towns[i];
        const double distance = distanceMeters(query.point, town.point);
        if (distance > query.limitMeters || (query.country && town.country != *query.country) ||
            (query.city && (town.city != *query.city || i == *query.city)))
            continue;
        best = std::min(best, query.ranking == TownTree::Ranking::Pull ? distance / pullOf(town) : distance);
    }
    return best;
}

} // namespace

void TownTreeTest::agreesWithTryingAll_data()
{
    QTest::addColumn<TownTree::Ranking>("ranking");
    QTest::addColumn<double>("limitMeters");
    QTest::addColumn<bool>("inOneCountry");
    QTest::addColumn<bool>("nearPole");
    using enum TownTree::Ranking;
    QTest::newRow("nearest") << Distance << 3e6 << false << false;
    QTest::newRow("nearest, of a country") << Distance << 3e6 << true << false;
    QTest::newRow("nearest, at the pole") << Distance << 3e6 << false << true;
    QTest::newRow("nearest, not far") << Distance << 1e5 << false << false;
    QTest::newRow("strongest") << Pull << 3e6 << false << false;
    QTest::newRow("strongest, of a country") << Pull << 3e6 << true << false;
    QTest::newRow("strongest, at the pole") << Pull << 3e6 << false << true;
    QTest::newRow("strongest, not far") << Pull << 1e5 << false << false;
}

void TownTreeTest::agreesWithTryingAll()
{
    QFETCH(const TownTree::Ranking, ranking);
    QFETCH(const double, limitMeters);
    QFETCH(const bool, inOneCountry);
    QFETCH(const bool, nearPole);
    std::vector<Town> towns = randomTowns();
    for (Town& town : towns)
        town.isOutsideCountry = false;
    const TownTree tree(towns);
    std::mt19937 random(11);
    for (int i = 0; i < 300; ++i) {
        TownTree::Query query{.point = nearPole ? randomPoint(random, 87, 90) : randomPoint(random, -90, 90),
                              .limitMeters = limitMeters,
                              .ranking = ranking};
        if (inOneCountry)
            query.country = static_cast<quint16>(random() % kCountryCount);
        if (i % 3 == 0)
            query.city = static_cast<quint32>(random() % (towns.size() / 5)) * 5;
        const double expected = bestCost(towns, query);
        const auto hit = tree.find(query);
        QCOMPARE(hit.has_value(), std::isfinite(expected));
        if (!hit)
            continue;
        const double cost = ranking == TownTree::Ranking::Pull ? hit->distanceMeters / pullOf(tree.town(hit->number))
                                                               : hit->distanceMeters;
        QVERIFY2(std::abs(cost - expected) <= expected * 0.01 + 2, qPrintable(QString::number(cost - expected)));
    }
}

void TownTreeTest::ownGround_data()
{
    QTest::addColumn<int>("sizeClass");
    QTest::addColumn<bool>("isOutside");
    QTest::addColumn<double>("metersNorth");
    QTest::addColumn<bool>("isFound");
    constexpr int kThousandPeople = 32;
    constexpr int kMillionPeople = 111;
    QTest::newRow("in an enclave") << kThousandPeople << true << 400.0 << true;
    QTest::newRow("beside an enclave") << kThousandPeople << true << 800.0 << false;
    QTest::newRow("in a city beyond the outline") << kMillionPeople << true << 2300.0 << true;
    QTest::newRow("far from it") << kMillionPeople << true << 2700.0 << false;
    QTest::newRow("in another country") << kThousandPeople << false << 10.0 << false;
}

void TownTreeTest::ownGround()
{
    QFETCH(const int, sizeClass);
    QFETCH(const bool, isOutside);
    QFETCH(const double, metersNorth);
    QFETCH(const bool, isFound);
    Town town;
    town.country = 1;
    town.sizeClass = static_cast<quint8>(sizeClass);
    town.isOutsideCountry = isOutside;
    const TownTree tree({town});
    constexpr double kMetersPerDegree = 111'195;
    const GeoPoint point = *GeoPoint::fromDegrees(metersNorth / kMetersPerDegree, 0);
    QCOMPARE(tree.find({.point = point, .limitMeters = 1e5, .country = quint16{2}}).has_value(), isFound);
}

void TownTreeTest::reach_data()
{
    QTest::addColumn<int>("sizeClass");
    QTest::addColumn<double>("population");
    QTest::addColumn<double>("meters");
    QTest::newRow("unknown") << 0 << 64.0 << 2080.0;
    QTest::newRow("a thousand people") << 32 << 1024.0 << 2320.0;
    QTest::newRow("a million people") << 112 << 1048576.0 << 12240.0;
    QTest::newRow("the largest") << 144 << 16777216.0 << 20000.0;
}

void TownTreeTest::reach()
{
    QFETCH(const int, sizeClass);
    QFETCH(const double, population);
    QFETCH(const double, meters);
    Town town;
    town.sizeClass = static_cast<quint8>(sizeClass);
    QCOMPARE(town.population(), population);
    QCOMPARE(town.reachMeters(), meters);
}

/// Several at one place: wherever the search begins, it is the first of them.
void TownTreeTest::twinsAreToldApart()
{
    std::vector<Town> towns(9);
    for (Town& town : towns)
        town.point = GeoPoint::nearest(10, 20);
    const TownTree tree(towns);
    for (const double east : {19.9, 20.0, 20.1}) {
        const auto hit = tree.find({.point = GeoPoint::nearest(10, east), .limitMeters = 1e5});
        QVERIFY(hit);
        QCOMPARE(hit->number, 0U);
    }
}

void TownTreeTest::empty()
{
    QVERIFY(!TownTree().find({.point = {}, .limitMeters = 1e8}));
    QVERIFY(!TownTree(std::vector<Town>()).find({.point = {}, .limitMeters = 1e8}));
}

WAYFOLIO_TEST(TownTreeTest)

} // namespace wayfolio::test

#include "TownTreeTest.moc"
