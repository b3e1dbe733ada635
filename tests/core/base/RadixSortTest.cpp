// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/RadixSort.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace wayfolio::test {

namespace {

struct Numbered
{
    quint64 key;
    size_t number; ///< where it stood

    bool operator==(const Numbered&) const = default;
};

using Keys = std::vector<quint64>;

Keys randomKeys(size_t count, quint64 mask)
{
    std::mt19937_64 random(1);
    Keys keys(count);
    std::ranges::generate(keys, [&] { return random() & mask; });
    return keys;
}

} // namespace

class RadixSortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAsStableSort_data();
    void sortsAsStableSort();
    void needsNoTieBreaker();
};

void RadixSortTest::sortsAsStableSort_data()
{
    QTest::addColumn<Keys>("keys");
    QTest::newRow("nothing") << Keys();
    QTest::newRow("one") << Keys{7};
    QTest::newRow("sorted") << Keys{0, 1, 2, 3, ~quint64{0}};
    QTest::newRow("backwards") << Keys{~quint64{0}, quint64{1} << 63, quint64{1} << 62, 2, 1, 0};
    QTest::newRow("equal") << Keys{5, 5, 5};
    QTest::newRow("any") << randomKeys(5000, ~quint64{0});
    QTest::newRow("few") << randomKeys(5000, 7);
    QTest::newRow("only the top differs") << randomKeys(5000, quint64{15} << 60);
    QTest::newRow("times of some years") << randomKeys(5000, (quint64{1} << 40) - 1);
}

void RadixSortTest::sortsAsStableSort()
{
    QFETCH(const Keys, keys);
    std::vector<Numbered> values;
    for (const quint64 key : keys)
        values.push_back({.key = key, .number = values.size()});
    std::vector<Numbered> expected = values;
    std::ranges::stable_sort(expected, {}, &Numbered::key);
    radixSort(
        std::span(values), [](const Numbered& value) { return value.key; },
        [](const Numbered& left, const Numbered& right) { return left.number < right.number; });
    QVERIFY(values == expected);
}

void RadixSortTest::needsNoTieBreaker()
{
    std::vector<quint64> values = randomKeys(5000, 0xff00ff);
    std::vector<quint64> expected = values;
    std::ranges::sort(expected);
    radixSort(std::span(values), [](quint64 value) { return value; });
    QVERIFY(values == expected);
}

WAYFOLIO_TEST(RadixSortTest)

} // namespace wayfolio::test

#include "RadixSortTest.moc"
