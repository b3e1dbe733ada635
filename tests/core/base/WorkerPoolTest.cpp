// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/WorkerPool.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <latch>
#include <memory>
#include <numeric>
#include <set>

namespace wayfolio::test {

class WorkerPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAtLeastOneThread();
    void oneThreadIsASerialQueue();
    void threadsRunAtTheSameTime();
    void destructorRunsWhatWasSubmitted();
    void waitingMeansEverythingIsDone();
    void idlePoolIsIdle();
    void tasksMaySubmitTasks();
    void whatATaskHeldIsGoneWhenIdle();
};

void WorkerPoolTest::hasAtLeastOneThread()
{
    QVERIFY(WorkerPool().threadCount() >= 1);
    QVERIFY(WorkerPool(-3).threadCount() >= 1);
    QCOMPARE(WorkerPool(3).threadCount(), 3);
}

void WorkerPoolTest::oneThreadIsASerialQueue()
{
    std::vector<int> order;
    std::set<std::thread::id> threads;
    WorkerPool pool(1);
    for (int i = 0; i < 100; ++i) {
        pool.submit([&, i] {
            order.push_back(i);
            threads.insert(std::this_thread::get_id());
        });
    }
    pool.waitUntilIdle();
    std::vector<int> expected(100);
    std::ranges::iota(expected, 0);
    QCOMPARE(order, expected);
    QCOMPARE(threads.size(), size_t{1});
    QVERIFY(!threads.contains(std::this_thread::get_id()));
}

void WorkerPoolTest::threadsRunAtTheSameTime()
{
    std::latch everyone(3); // one thread alone could never get past it
    WorkerPool pool(3);
    for (int i = 0; i < 3; ++i)
        pool.submit([&everyone] { everyone.arrive_and_wait(); });
    pool.waitUntilIdle();
    QVERIFY(everyone.try_wait());
}

void WorkerPoolTest::destructorRunsWhatWasSubmitted()
{
    std::atomic ran = 0;
    {
        WorkerPool pool(2);
        for (int i = 0; i < 50; ++i)
            pool.submit([&ran] { ++ran; });
    }
    QCOMPARE(ran.load(), 50);
}

void WorkerPoolTest::waitingMeansEverythingIsDone()
{
    WorkerPool pool(2);
    std::atomic ran = 0;
    for (int round = 1; round <= 20; ++round) {
        for (int i = 0; i < 10; ++i)
            pool.submit([&ran] { ++ran; });
        pool.waitUntilIdle();
        QCOMPARE(ran.load(), round * 10);
    }
}

void WorkerPoolTest::idlePoolIsIdle()
{
    WorkerPool pool(2);
    pool.waitUntilIdle(); // returns
    QCOMPARE(pool.threadCount(), 2);
}

void WorkerPoolTest::tasksMaySubmitTasks()
{
    WorkerPool pool(2);
    std::atomic ran = 0;
    pool.submit([&] {
        for (int i = 0; i < 5; ++i)
            pool.submit([&ran] { ++ran; });
    });
    pool.waitUntilIdle();
    QCOMPARE(ran.load(), 5);
}

void WorkerPoolTest::whatATaskHeldIsGoneWhenIdle()
{
    const auto held = std::make_shared<int>(1);
    WorkerPool pool(1);
    long whileRunning = 0;
    pool.submit([copy = held, &whileRunning] { whileRunning = copy.use_count(); });
    pool.waitUntilIdle();
    QCOMPARE(whileRunning, 2L);
    QCOMPARE(held.use_count(), 1L);
}

WAYFOLIO_TEST(WorkerPoolTest)

} // namespace wayfolio::test

#include "WorkerPoolTest.moc"
