// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/BoundedQueue.h"

#include "core/base/WorkerPool.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

namespace wayfolio::test {

class BoundedQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void holdsMoveOnlyItems();
    void producerWaitsForRoom();
    void consumerWaitsForAnItem();
    void closingLetsWhatIsInsideOut();
    void closingWakesAProducer();
    void everyItemArrivesOnce();
};

void BoundedQueueTest::keepsTheOrder()
{
    BoundedQueue<int> queue(3);
    for (const int item : {7, 8, 9})
        QVERIFY(queue.push(item));
    for (const int item : {7, 8, 9})
        QCOMPARE(queue.pop(), item);
}

void BoundedQueueTest::holdsMoveOnlyItems()
{
    BoundedQueue<std::unique_ptr<int>> queue(1);
    QVERIFY(queue.push(std::make_unique<int>(5)));
    const auto item = queue.pop();
    QVERIFY(item.has_value());
    QCOMPARE(**item, 5);
}

void BoundedQueueTest::producerWaitsForRoom()
{
    BoundedQueue<int> queue(2);
    std::atomic pushed = 0;
    WorkerPool producer(1);
    producer.submit([&] {
        for (int i = 0; i < 5; ++i) {
            queue.push(i);
            ++pushed;
        }
    });
    QTRY_COMPARE(pushed.load(), 2);
    QTest::qWait(30);
    QCOMPARE(pushed.load(), 2);
    QCOMPARE(queue.pop(), 0);
    QTRY_COMPARE(pushed.load(), 3);
    for (int i = 1; i < 5; ++i)
        QCOMPARE(queue.pop(), i);
}

void BoundedQueueTest::consumerWaitsForAnItem()
{
    BoundedQueue<int> queue(1);
    std::atomic taken = 0;
    WorkerPool consumer(1);
    consumer.submit([&] { taken = queue.pop().value_or(-1); });
    QTest::qWait(30);
    QCOMPARE(taken.load(), 0);
    QVERIFY(queue.push(42));
    QTRY_COMPARE(taken.load(), 42);
}

void BoundedQueueTest::closingLetsWhatIsInsideOut()
{
    BoundedQueue<int> queue(3);
    QVERIFY(queue.push(1));
    QVERIFY(queue.push(2));
    queue.close();
    QVERIFY(!queue.push(3));
    QCOMPARE(queue.pop(), 1);
    QCOMPARE(queue.pop(), 2);
    QCOMPARE(queue.pop(), std::nullopt);
}

void BoundedQueueTest::closingWakesAProducer()
{
    BoundedQueue<int> queue(1);
    QVERIFY(queue.push(1));
    std::atomic refused = false;
    WorkerPool producer(1);
    producer.submit([&] { refused = !queue.push(2); });
    QTest::qWait(30);
    QVERIFY(!refused);
    queue.close();
    producer.waitUntilIdle();
    QVERIFY(refused);
}

void BoundedQueueTest::everyItemArrivesOnce()
{
    constexpr int kProducers = 3;
    constexpr int kItemsEach = 2000;
    BoundedQueue<int> queue(8);
    std::vector<std::atomic<int>> seen(size_t{kProducers} * kItemsEach);
    WorkerPool consumers(2);
    for (int i = 0; i < 2; ++i) {
        consumers.submit([&] {
            while (const auto item = queue.pop())
                ++seen[static_cast<size_t>(*item)];
        });
    }
    {
        WorkerPool producers(kProducers);
        for (int producer = 0; producer < kProducers; ++producer) {
            producers.submit([&queue, producer] {
                for (int i = 0; i < kItemsEach; ++i)
                    queue.push(producer * kItemsEach + i);
            });
        }
    }
    queue.close();
    consumers.waitUntilIdle();
    QVERIFY(std::ranges::all_of(seen, [](const auto& count) { return count == 1; }));
}

WAYFOLIO_TEST(BoundedQueueTest)

} // namespace wayfolio::test

#include "BoundedQueueTest.moc"
