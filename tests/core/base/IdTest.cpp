// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Id.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <vector>

namespace wayfolio::test {

namespace {

using StampId = Id<struct StampTag>;
using SmallStampId = SmallId<struct StampTag>;

static_assert(sizeof(SmallStampId) == 4);

} // namespace

class IdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallOnesAreTheSame_data();
    void smallOnesAreTheSame();
    void aSmallOneEqualsNoLargerOne();
    void smallOnesAreInOrder();
};

void IdTest::smallOnesAreTheSame_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("kept");
    QTest::newRow("none") << qint64{0} << qint64{0};
    QTest::newRow("the first") << qint64{1} << qint64{1};
    QTest::newRow("the largest") << SmallStampId::kLargest << SmallStampId::kLargest;
    QTest::newRow("too large") << SmallStampId::kLargest + 1 << qint64{0};
    QTest::newRow("too large by its upper half alone") << SmallStampId::kLargest + 8 << qint64{0};
    QTest::newRow("negative") << qint64{-1} << qint64{0};
}

void IdTest::smallOnesAreTheSame()
{
    QFETCH(const qint64, value);
    QFETCH(const qint64, kept);
    const SmallStampId small = StampId{value};
    QCOMPARE(StampId(small).value, kept);
    QCOMPARE(small.isValid(), kept > 0);
}

void IdTest::aSmallOneEqualsNoLargerOne()
{
    const StampId large{SmallStampId::kLargest + 1};
    QVERIFY(SmallStampId() != large);
    QVERIFY(large != SmallStampId());
    QVERIFY(SmallStampId(StampId{7}) < large);
    QVERIFY(SmallStampId(StampId{7}) == StampId{7});
}

void IdTest::smallOnesAreInOrder()
{
    std::vector<SmallStampId> ids{StampId{3}, StampId{1}, StampId{SmallStampId::kLargest}, StampId{2}};
    std::ranges::sort(ids);
    QVERIFY(std::ranges::equal(
        ids, std::vector<SmallStampId>{StampId{1}, StampId{2}, StampId{3}, StampId{SmallStampId::kLargest}}));
}

WAYFOLIO_TEST(IdTest)

} // namespace wayfolio::test

#include "IdTest.moc"
