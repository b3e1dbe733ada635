// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TownNaming.h"

#include "tests/core/geodata/TreeOrder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <random>

namespace wayfolio::test {

class TownNamingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aroundIsAsFromAll_data();
    void aroundIsAsFromAll();
    void districts();
};

namespace {

constexpr double kMetersPerDegreeNorth = 111'195;

/// Of a square of one degree, in two countries; every third is a part of one of the first ten.
std::vector<Town> crowd(int count)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> degrees(0, 1);
    std::vector<Town> towns(static_cast<size_t>(count));
    for (Town& town : towns) {
        town.point = GeoPoint::nearest(degrees(random), degrees(random));
        town.country = static_cast<quint16>(town.point.longitude() < 0.5 ? 1 : 2);
        town.sizeClass = static_cast<quint8>(random() % 100);
        town.isOutsideCountry = random() % 10 == 0;
    }
    putInTreeOrder(towns);
    for (size_t i = 0; i < towns.size(); ++i) {
        towns[i].city = static_cast<quint32>(i % 3 == 2 ? random() % 10 * 3 : i);
        if (i % 3 == 0 && i < 30)
            towns[i].sizeClass = 120;
    }
    return towns;
}

} // namespace

void TownNamingTest::aroundIsAsFromAll_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("country"); // 0 for none
    for (const int count : {40, 300, 3000}) {
        for (const int country : {0, 1, 2, 3})
            QTest::addRow("%d towns, country %d", count, country) << count << country;
    }
}

void TownNamingTest::aroundIsAsFromAll()
{
    QFETCH(const int, count);
    QFETCH(const int, country);
    const TownTree towns(crowd(count));
    const auto wanted = country == 0 ? std::nullopt : std::optional(static_cast<quint16>(country));
    std::mt19937 random(6);
    std::uniform_real_distribution<double> degrees(0, 1);
    constexpr double kMost = 0.7 * TownsAround::kRadiusMeters / kMetersPerDegreeNorth; // in the corner of a square
    std::uniform_real_distribution<double> step(-kMost, kMost);
    for (int i = 0; i < 100; ++i) {
        const double latitude = degrees(random);
        const double longitude = degrees(random);
        TownsAround around(towns, GeoPoint::nearest(latitude, longitude), wanted);
        for (int k = 0; k < 20; ++k) {
            const GeoPoint point = GeoPoint::nearest(latitude + step(random), longitude + step(random));
            const auto expected = namingTown(towns, point, wanted);
            const auto found = around.namingTown(point);
            QCOMPARE(found.has_value(), expected.has_value());
            if (found)
                QCOMPARE(found->number, expected->number);
        }
    }
}

/// A part of a huge city that is neither near nor as strong as another town, and yet what is named.
void TownNamingTest::districts()
{
    struct Put
    {
        double kilometers;
        quint8 sizeClass;
    };

    constexpr Put kVillage{4, 0};
    constexpr Put kTown{5, 112};
    constexpr Put kPart{10.9, 109};
    constexpr Put kCity{21.9, 192};
    std::vector<Town> towns;
    for (const Put& put : {kVillage, kTown, kPart, kCity}) {
        Town& town = towns.emplace_back();
        town.point = GeoPoint::nearest(0, put.kilometers * 1000 / kMetersPerDegreeNorth);
        town.sizeClass = put.sizeClass;
    }
    putInTreeOrder(towns);
    const auto numberOf = [&](const Put& put) {
        return static_cast<quint32>(std::ranges::find(towns, put.sizeClass, &Town::sizeClass) - towns.begin());
    };
    for (quint32 number = 0; number < towns.size(); ++number)
        towns[number].city = number;
    towns[numberOf(kPart)].city = numberOf(kCity);
    const TownTree tree(towns);
    const GeoPoint here = GeoPoint::nearest(0, 0);
    QCOMPARE(namingTown(tree, here, {})->number, numberOf(kPart));
    QCOMPARE(TownsAround(tree, here, {}).namingTown(here)->number, numberOf(kPart));
}

} // namespace wayfolio::test

using wayfolio::test::TownNamingTest;
WAYFOLIO_TEST(TownNamingTest)

#include "TownNamingTest.moc"
