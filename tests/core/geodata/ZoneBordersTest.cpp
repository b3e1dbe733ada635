// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/ZoneBorders.h"

#include "tests/core/geodata/PackedZones.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class ZoneBordersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sides_data();
    void sides();
    void everyPlaceIsOnOneSide();
    void whole_data();
    void whole();
};

namespace {

constexpr quint64 kLastZone = 3;

/// Three zones that meet in one point, as three borders, and the sea (0) in the south.
PackedZones forkedBorders()
{
    return PackedZones()
        .border(1, 2, {{2000, 1000}, {0, 1048}})
        .border(0, 1, {{2000, 1000}, {-2000, -500}})
        .border(2, 0, {{2000, 1000}, {2096, 0}});
}

} // namespace

void ZoneBordersTest::sides_data()
{
    QTest::addColumn<QByteArray>("borders");
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<quint64>("zone");
    const auto place = [](const char* name, const PackedZones& borders, double east, double north, quint64 zone) {
        QTest::newRow(name) << borders.content() << QPointF(east, north) << zone;
    };
    const PackedZones small = smallBorders();
    place("corner to the south-west", small, 0, 0, 1);
    place("corner to the north-west", small, 0, 2048, 1);
    place("corner to the south-east", small, 4096, 0, 2);
    place("corner to the north-east", small, 4096, 2048, 2);
    place("a little west of the border", small, 1099, 350, 1);
    place("a little east of the border", small, 1101, 350, 2);
    place("a little west of its bend", small, 1199, 700, 1);
    place("a little east of its bend", small, 1201, 700, 2);
    place("west of where it bent to", small, 990, 1374, 1);
    place("east of where it bent to", small, 1010, 1374, 2);
    place("within the enclave", small, 3250, 1250, 3);
    place("a little within its corner", small, 3002, 1002, 3);
    place("a little outside of its corner", small, 2998, 998, 2);
    place("behind the enclave", small, 3700, 1300, 2);
    place("in line with its southern border, to the west", small, 2000, 1000, 2);
    place("in line with its southern border, to the east", small, 3900, 1000, 2);
    // The ways to the middle of the first stretch, (1100, 350), graze a corner of the enclave.
    place("behind its north-western corner", small, 3475, 1787.5, 2);
    place("behind its south-eastern corner", small, 3980, 1130, 2);
    const PackedZones forked = forkedBorders();
    place("a little north-west of the fork", forked, 1999, 1001, 1);
    place("a little north-east of the fork", forked, 2001, 1001, 2);
    place("a little south of the fork", forked, 2000, 999, 0);
    place("at sea, to the west", forked, 10, 400, 0);
    place("north of the sea", forked, 10, 600, 1);
    place("at sea, to the east", forked, 4000, 999, 0);
    place("across from there", forked, 4000, 1001, 2);
}

void ZoneBordersTest::sides()
{
    QFETCH(const QByteArray, borders);
    QFETCH(const QPointF, place);
    QFETCH(const quint64, zone);
    const ZoneBorders cell(borders);
    QVERIFY(cell.areWhole(kLastZone));
    QCOMPARE(cell.zoneAt(place), zone);
}

void ZoneBordersTest::everyPlaceIsOnOneSide()
{
    // Places of a fine grid, against what the enclave's square and the straight border say.
    const QByteArray borders = PackedZones()
                                   .border(3, 2, {{3000, 1000}, {500, 0}, {0, 500}, {-500, 0}, {0, -500}})
                                   .border(1, 2, {{1000, 0}, {0, 2048}})
                                   .content();
    const ZoneBorders cell(borders);
    for (int x = 0; x < ZoneBorders::kWidth; x += 16) {
        for (int y = 0; y < ZoneBorders::kHeight; y += 16) {
            const bool isEnclave = x >= 3000 && x < 3500 && y >= 1000 && y < 1500;
            const quint64 zone = x < 1000 ? 1 : isEnclave ? 3 : 2;
            const QPointF place(x + 0.5, y + 0.5);
            if (cell.zoneAt(place) != zone)
                QCOMPARE(qMakePair(place, cell.zoneAt(place)), qMakePair(place, zone));
        }
    }
}

void ZoneBordersTest::whole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("areWhole");
    const auto row = [](const char* name, const PackedZones& borders, bool areWhole) {
        QTest::newRow(name) << borders.content() << areWhole;
    };
    const auto border = [](quint64 left, quint64 right, const std::vector<BorderStep>& steps) {
        return PackedZones().border(left, right, steps);
    };
    row("two borders", smallBorders(), true);
    row("along the edge of the cell", border(1, 2, {{0, 0}, {4096, 0}, {0, 2048}}), true);
    row("nothing", PackedZones(), false);
    row("an unknown zone to the left", border(4, 2, {{0, 0}, {9, 9}}), false);
    row("an unknown zone to the right", border(1, 4, {{0, 0}, {9, 9}}), false);
    row("an unknown zone in the second", border(1, 2, {{0, 0}, {9, 9}}).border(9, 1, {{0, 0}, {9, 9}}), false);
    row("one point", border(1, 2, {{7, 7}}), false);
    row("no points", PackedZones().varint(1).varint(2).varint(0).varint(0).varint(0), false);
    row("more points than bytes", PackedZones().varint(1).varint(2).varint(1'000'000).varint(3).varint(3), false);
    row("standing still", border(1, 2, {{7, 7}, {0, 0}}), false);
    row("a start outside of the cell", border(1, 2, {{4097, 0}, {-9, 9}}), false);
    row("a step to the west of the cell", border(1, 2, {{0, 0}, {-1, 9}}), false);
    row("a step to the south of the cell", border(1, 2, {{0, 0}, {9, -1}}), false);
    row("a step to the east of the cell", border(1, 2, {{4096, 0}, {1, 9}}), false);
    row("a step to the north of the cell", border(1, 2, {{0, 2048}, {9, 1}}), false);
    row("a step round the world", border(1, 2, {{0, 0}, {qint64{1} << 45, 9}}), false);
    row("a number without an end", PackedZones().varint(1).varint(2).varint(~quint64{0}), false);
    row("something behind the end", smallBorders().varint(1), false);
}

void ZoneBordersTest::whole()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, areWhole);
    QCOMPARE(ZoneBorders(bytes).areWhole(kLastZone), areWhole);
}

WAYFOLIO_TEST(ZoneBordersTest)

} // namespace wayfolio::test

#include "ZoneBordersTest.moc"
