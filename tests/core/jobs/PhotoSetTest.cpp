// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoSet.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <numeric>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

using Ids = std::vector<qint64>;
using Run = PhotoSet::Run;

std::vector<PhotoId> photoIds(const Ids& numbers)
{
    std::vector<PhotoId> ids;
    for (const qint64 number : numbers)
        ids.push_back({number});
    return ids;
}

/// In this order.
PhotoSet::Snapshot snapshotOf(const Ids& numbers)
{
    std::vector<PhotoSummary> photos;
    for (const qint64 number : numbers)
        photos.emplace_back().id = PhotoId{number};
    return std::make_shared<const CatalogSnapshot>(std::move(photos), std::vector<Trip>());
}

} // namespace

class PhotoSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void none()
    {
        const PhotoSet none;
        for (const PhotoSet& set :
             {none, PhotoSet::all(snapshotOf({})), PhotoSet::of(snapshotOf({1, 2}), std::vector<PhotoId>{{7}}),
              PhotoSet::one(snapshotOf({1}), {}), PhotoSet(snapshotOf({1}), {})}) {
            QVERIFY(set.isEmpty());
            QCOMPARE(set.size(), size_t(0));
            QVERIFY(set.ids().empty() && set.runs().empty());
            QVERIFY(!set.contains({1}) && !set.first().isValid() && !set.snapshot());
            QVERIFY(set == none);
            QVERIFY(set.in(snapshotOf({1})).isEmpty());
        }
    }

    void runsOfIds_data()
    {
        QTest::addColumn<Ids>("asked");
        QTest::addColumn<Ids>("photos");
        QTest::addColumn<std::vector<Run>>("runs");
        QTest::newRow("one") << Ids{9} << Ids{9} << std::vector<Run>{{2, 3}};
        QTest::newRow("all") << Ids{5, 3, 9, 1} << Ids{5, 3, 9, 1} << std::vector<Run>{{0, 4}};
        QTest::newRow("apart") << Ids{5, 9} << Ids{5, 9} << std::vector<Run>{{0, 1}, {2, 3}};
        QTest::newRow("in another order") << Ids{1, 9, 5} << Ids{5, 9, 1} << std::vector<Run>{{0, 1}, {2, 4}};
        QTest::newRow("twice") << Ids{3, 3, 9, 3} << Ids{3, 9} << std::vector<Run>{{1, 3}};
        QTest::newRow("unknown ones") << Ids{4, 3, 100, 1} << Ids{3, 1} << std::vector<Run>{{1, 2}, {3, 4}};
    }

    void runsOfIds()
    {
        QFETCH(const Ids, asked);
        QFETCH(const Ids, photos);
        QFETCH(const std::vector<Run>, runs);
        const auto snapshot = snapshotOf({5, 3, 9, 1});
        const PhotoSet set = PhotoSet::of(snapshot, photoIds(asked));
        QVERIFY(std::ranges::equal(set.runs(), runs));
        QCOMPARE(set.ids(), photoIds(photos));
        QCOMPARE(set.size(), photos.size());
        QCOMPARE(set.first(), PhotoId{photos.front()});
        for (const qint64 id : {5, 3, 9, 1, 4, 0})
            QCOMPARE(set.contains({id}), std::ranges::contains(photos, id));
        QVERIFY(set == PhotoSet(snapshot, runs));
        QCOMPARE(set == PhotoSet::all(snapshot), photos.size() == 4);
        QVERIFY(set.snapshot() == snapshot);
        if (photos.size() == 1)
            QVERIFY(set == PhotoSet::one(snapshot, {photos.front()}));
    }

    void inAnotherSnapshot_data()
    {
        QTest::addColumn<Ids>("other");
        QTest::addColumn<Ids>("photos");
        QTest::newRow("the same photos") << Ids{5, 3, 9, 1} << Ids{5, 3, 9};
        QTest::newRow("fewer") << Ids{3, 1} << Ids{3};
        QTest::newRow("more, in between") << Ids{2, 5, 4, 3, 7, 9, 1} << Ids{5, 3, 9};
        QTest::newRow("in another order") << Ids{9, 1, 5, 3} << Ids{9, 5, 3};
        QTest::newRow("none of them") << Ids{1, 2} << Ids{};
    }

    void inAnotherSnapshot()
    {
        QFETCH(const Ids, other);
        QFETCH(const Ids, photos);
        const PhotoSet set = PhotoSet::of(snapshotOf({5, 3, 9, 1}), photoIds({5, 3, 9}));
        const auto snapshot = snapshotOf(other);
        const PhotoSet there = set.in(snapshot);
        QCOMPARE(there.ids(), photoIds(photos));
        QVERIFY(there.isEmpty() || there.snapshot() == snapshot);
        QVERIFY(there != set); // rows mean something else there
        QVERIFY(there.in(snapshot) == there);
    }

    void manyOfThem()
    {
        Ids numbers(PhotoSet::kMany + 1);
        std::iota(numbers.begin(), numbers.end(), 1);
        const auto snapshot = snapshotOf(numbers);
        QVERIFY(PhotoSet::all(snapshot).isMany());
        QVERIFY(!PhotoSet(snapshot, {{0, PhotoSet::kMany}}).isMany());
        qint64 sum = 0;
        PhotoSet::all(snapshot).forEach([&sum](const PhotoSummary& photo) { sum += PhotoId(photo.id).value; });
        QCOMPARE(sum, std::accumulate(numbers.begin(), numbers.end(), qint64{0}));
    }
};

WAYFOLIO_TEST(PhotoSetTest)

} // namespace wayfolio::test

#include "PhotoSetTest.moc"
