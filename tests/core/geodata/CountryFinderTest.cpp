// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/CountryFinder.h"

#include "tests/core/geodata/PackedBytes.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <limits>

namespace wayfolio::test {

class CountryFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void country_data();
    void country();
    void linesOutOfOrder_data();
    void linesOutOfOrder();
    void nearLand_data();
    void nearLand();
    void chordsAgreeWithPoints();
    void mayChange_data();
    void mayChange();
    void damaged_data();
    void damaged();
};

namespace {

constexpr int kNobody = -1;
constexpr int kCountries = 5;

using Corners = std::initializer_list<std::pair<int, int>>; // longitude, latitude

PackedBytes borderGrid(double degreesPerUnit = 1)
{
    return PackedBytes().real(degreesPerUnit).real(degreesPerUnit).real(0).real(0);
}

/// `left` and `right` are numbers of countries, kNobody for the sea.
void addLine(PackedBytes& packed, int left, int right, Corners corners)
{
    packed.varint(static_cast<quint64>(left) + 1).varint(static_cast<quint64>(right) + 1).varint(corners.size());
    std::pair<int, int> before{0, 0};
    for (const auto& corner : corners) {
        packed.zigzag(corner.first - before.first).zigzag(corner.second - before.second);
        before = corner;
    }
}

/// 0 and 1 share a border; 2 lies inside of 1; 3 reaches across the antimeridian; 4 is round the South Pole.
PackedBytes drawnWorld()
{
    PackedBytes packed = borderGrid().varint(4 + 1).varint(6);
    addLine(packed, 0, 1, {{10, 0}, {10, 20}});
    addLine(packed, kNobody, 0, {{10, 0}, {0, 0}, {0, 20}, {10, 20}});
    addLine(packed, 1, kNobody, {{10, 0}, {30, 0}, {30, 20}, {10, 20}});
    addLine(packed, 1, 2, {{18, 8}, {18, 12}, {22, 12}, {22, 8}, {18, 8}});
    addLine(packed, kNobody, 3, {{170, -20}, {170, -10}, {190, -10}, {190, -20}, {170, -20}});
    addLine(packed, 4, kNobody, {{180, -70}, {0, -65}, {-180, -70}});
    return packed;
}

/// 0 is a square with an enclave, 1, so narrow that its lines coincide, whose hole in it was left out; 2 is an island
/// at sea that is as narrow; 3 has a cape at whose end the coasts cross.
PackedBytes coarseWorld()
{
    PackedBytes packed = borderGrid(0.5).varint(0).varint(4);
    addLine(packed, kNobody, 0, {{0, 0}, {0, 40}, {40, 40}, {40, 0}, {0, 0}});
    addLine(packed, kNobody, 1, {{20, 10}, {20, 14}, {20, 10}});
    addLine(packed, kNobody, 2, {{80, 10}, {80, 14}, {80, 10}});
    addLine(packed, kNobody, 3,
            {{120, 0}, {120, 20}, {130, 20}, {134, 28}, {132, 28}, {132, 20}, {140, 20}, {140, 0}, {120, 0}});
    return packed;
}

std::optional<CountryFinder> readFinder(const PackedBytes& packed)
{
    PackedReader reader(packed.content());
    std::optional<CountryFinder> finder = CountryFinder::read(reader, kCountries);
    return reader.isAtEnd() ? finder : std::nullopt;
}

} // namespace

void CountryFinderTest::country_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("expected");
    QTest::newRow("west of the border") << 10.0 << 9.99 << 0;
    QTest::newRow("east of the border") << 10.0 << 10.01 << 1;
    QTest::newRow("sea to the west") << 10.0 << -0.01 << kNobody;
    QTest::newRow("sea to the east") << 10.0 << 30.01 << kNobody;
    QTest::newRow("sea to the north") << 20.01 << 5.0 << kNobody;
    QTest::newRow("sea to the south") << -0.01 << 5.0 << kNobody;
    QTest::newRow("on the northern shore") << 20.0 << 5.0 << kNobody;
    QTest::newRow("on the southern shore") << 0.0 << 5.0 << 0;
    QTest::newRow("an enclave") << 10.0 << 20.0 << 2;
    QTest::newRow("beyond the enclave") << 10.0 << 22.01 << 1;
    QTest::newRow("beside the enclave") << 12.01 << 20.0 << 1;
    QTest::newRow("west of the antimeridian") << -15.0 << 179.9 << 3;
    QTest::newRow("on the antimeridian, from the west") << -15.0 << 180.0 << 3;
    QTest::newRow("on the antimeridian, from the east") << -15.0 << -180.0 << 3;
    QTest::newRow("east of the antimeridian") << -15.0 << -170.01 << 3;
    QTest::newRow("sea beyond it") << -15.0 << -169.9 << kNobody;
    QTest::newRow("a latitude without lines") << 45.0 << 10.0 << kNobody;
    QTest::newRow("a coast round the pole, land") << -69.0 << 90.0 << 4;
    QTest::newRow("a coast round the pole, sea") << -66.0 << 90.0 << kNobody;
    QTest::newRow("south of all lines") << -80.0 << 100.0 << 4;
    QTest::newRow("the South Pole") << -90.0 << 0.0 << 4;
    QTest::newRow("the North Pole") << 90.0 << 0.0 << kNobody;
}

void CountryFinderTest::country()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const int, expected);
    const auto finder = readFinder(drawnWorld());
    QVERIFY(finder);
    const auto country = finder->countryAt(*GeoPoint::fromDegrees(latitude, longitude));
    QCOMPARE(country ? int{*country} : kNobody, expected);
}

void CountryFinderTest::linesOutOfOrder_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("expected");
    QTest::newRow("west of an enclave without width") << 6.0 << 5.0 << 0;
    QTest::newRow("east of it") << 6.0 << 15.0 << 0;
    QTest::newRow("east of its southern end") << 5.0 << 15.0 << 0;
    QTest::newRow("east of the country with it") << 6.0 << 25.0 << kNobody;
    QTest::newRow("west of an island without width") << 6.0 << 35.0 << kNobody;
    QTest::newRow("east of it, too") << 6.0 << 45.0 << kNobody;
    QTest::newRow("far in the west") << 6.0 << -30.0 << kNobody;
    QTest::newRow("beside a cape") << 11.0 << 80.0 << kNobody;
    QTest::newRow("on it") << 11.0 << 65.8 << 3;
    QTest::newRow("east of where coasts cross") << 13.0 << 80.0 << kNobody;
    QTest::newRow("west of where they do") << 13.0 << 50.0 << kNobody;
    QTest::newRow("a country at that latitude") << 13.0 << 10.0 << 0;
    QTest::newRow("round the world from there") << 13.0 << -10.0 << kNobody;
}

/// What lies between them at their own latitudes is not theirs.
void CountryFinderTest::linesOutOfOrder()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const int, expected);
    const auto finder = readFinder(coarseWorld());
    QVERIFY(finder);
    const auto country = finder->countryAt(*GeoPoint::fromDegrees(latitude, longitude));
    QCOMPARE(country ? int{*country} : kNobody, expected);
}

void CountryFinderTest::nearLand_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("kilometers");
    QTest::addColumn<bool>("expected");
    QTest::newRow("west of a coast") << 10.0 << -1.0 << 110.0 << true;
    QTest::newRow("not so far") << 10.0 << -1.0 << 109.0 << false;
    QTest::newRow("north of a corner") << 21.0 << 10.0 << 111.3 << true;
    QTest::newRow("not so far, either") << 21.0 << 10.0 << 111.1 << false;
    QTest::newRow("off a corner") << -0.3 << -0.4 << 56.0 << true;
    QTest::newRow("just not") << -0.3 << -0.4 << 55.0 << false;
    QTest::newRow("beyond the antimeridian") << -15.0 << -169.5 << 54.0 << true;
    QTest::newRow("meridians are nearer to one another there") << -15.0 << -169.5 << 53.0 << false;
    QTest::newRow("beside the middle of a long line") << -67.0 << 90.0 << 56.0 << true;
    QTest::newRow("not so near to it") << -66.5 << 90.0 << 56.0 << false;
    QTest::newRow("inside, far from all lines") << 10.0 << 5.0 << 500.0 << false;
    QTest::newRow("at a pole") << 90.0 << 0.0 << 1000.0 << false;
}

void CountryFinderTest::nearLand()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const double, kilometers);
    const auto finder = readFinder(drawnWorld());
    QVERIFY(finder);
    QTEST(finder->isNearLand(GeoPoint::nearest(latitude, longitude), kilometers * 1000), "expected");
}

void CountryFinderTest::chordsAgreeWithPoints()
{
    const auto finder = readFinder(drawnWorld());
    QVERIFY(finder);
    size_t owned = 0;
    for (double latitude = -89.5; latitude < 90; ++latitude) {
        const std::vector<CountryFinder::Chord> chords = finder->chordsAt(latitude);
        QVERIFY(std::ranges::is_sorted(chords, {}, &CountryFinder::Chord::west));
        for (double longitude = -179.75; longitude < 180; longitude += 0.5) {
            const auto chord = std::ranges::find_if(chords, [&](const CountryFinder::Chord& one) {
                return (one.west < longitude && longitude < one.east) ||
                       (one.west < longitude + 360 && longitude + 360 < one.east);
            });
            const auto expected = finder->countryAt(GeoPoint::nearest(latitude, longitude));
            const auto found = chord == chords.end() ? std::nullopt : std::optional(chord->country);
            QVERIFY2(found == expected, qPrintable(QStringLiteral("%1, %2").arg(latitude).arg(longitude)));
            owned += found ? 1 : 0;
        }
    }
    QVERIFY(owned > 1000);
}

void CountryFinderTest::mayChange_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("degreesNorth");
    QTest::addColumn<double>("degreesEast");
    QTest::addColumn<bool>("expected");
    QTest::newRow("inside") << 10.0 << 5.0 << 1.0 << 1.0 << false;
    QTest::newRow("a border in the east") << 10.0 << 8.5 << 1.0 << 2.0 << true;
    QTest::newRow("a border in the west") << 10.0 << 11.5 << 1.0 << 2.0 << true;
    QTest::newRow("not so far") << 10.0 << 11.5 << 1.0 << 1.4 << false;
    QTest::newRow("an enclave inside") << 10.0 << 20.0 << 3.0 << 3.0 << true;
    QTest::newRow("its corner") << 6.5 << 16.5 << 2.0 << 2.0 << true;
    QTest::newRow("beside its corner") << 6.5 << 16.5 << 1.0 << 1.0 << false;
    QTest::newRow("the end of a border in the north") << -1.5 << 10.0 << 2.0 << 0.5 << true;
    QTest::newRow("south of a border") << -1.5 << 10.0 << 1.0 << 1.0 << false;
    QTest::newRow("a coast beyond the antimeridian") << -15.0 << 179.0 << 1.0 << 12.0 << true;
    QTest::newRow("the same from the other side") << -15.0 << -171.0 << 1.0 << 2.0 << true;
    QTest::newRow("between them") << -15.0 << 180.0 << 1.0 << 5.0 << false;
    QTest::newRow("open sea") << 40.0 << 100.0 << 5.0 << 5.0 << false;
    QTest::newRow("in the middle of a long line") << -67.5 << 90.0 << 1.0 << 1.0 << true;
    QTest::newRow("below all lines") << -80.0 << 100.0 << 1.0 << 1.0 << true;
}

void CountryFinderTest::mayChange()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const double, degreesNorth);
    QFETCH(const double, degreesEast);
    const auto finder = readFinder(drawnWorld());
    QVERIFY(finder);
    const GeoPoint point = GeoPoint::nearest(latitude, longitude);
    QTEST(finder->mayChangeAround(point, static_cast<float>(degreesNorth), static_cast<float>(degreesEast)),
          "expected");
}

void CountryFinderTest::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const PackedBytes& packed) { QTest::newRow(name) << packed.content(); };
    row("nothing", PackedBytes());
    row("a grid of no size", borderGrid(0).varint(0).varint(0));
    row("a grid of no number", borderGrid(std::numeric_limits<double>::quiet_NaN()).varint(0).varint(0));
    row("a grid of negative size", borderGrid(-1).varint(0).varint(0));
    row("a country that is not there, in the south", borderGrid().varint(kCountries + 1).varint(0));
    row("a country that is not there, left",
        borderGrid().varint(0).varint(1).varint(kCountries + 1).varint(0).varint(0));
    row("a country that is not there, right", borderGrid().varint(0).varint(1).varint(0).varint(9).varint(0));
    row("more lines than bytes", borderGrid().varint(0).varint(1'000'000));
    row("more points than bytes", borderGrid().varint(0).varint(1).varint(0).varint(1).varint(1'000'000));
    PackedBytes beyondPole = borderGrid().varint(0).varint(1);
    addLine(beyondPole, 0, 1, {{0, 80}, {0, 91}});
    row("a point beyond the pole", beyondPole);
    PackedBytes faraway = borderGrid().varint(0).varint(1);
    addLine(faraway, 0, 1, {{0, 0}, {2000, 10}});
    row("a point many worlds away", faraway);

    // Each line crosses every band: few bytes that would take gigabytes.
    PackedBytes zigzags = borderGrid().varint(0).varint(1).varint(0).varint(0).varint(5000).zigzag(0).zigzag(-80);
    for (int i = 1; i < 5000; ++i)
        zigzags.zigzag(0).zigzag(i % 2 == 1 ? 160 : -160);
    row("more than any memory", zigzags);
}

void CountryFinderTest::damaged()
{
    QFETCH(const QByteArray, content);
    PackedReader reader(content);
    QVERIFY(!CountryFinder::read(reader, kCountries));
}

WAYFOLIO_TEST(CountryFinderTest)

} // namespace wayfolio::test

#include "CountryFinderTest.moc"
