// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/DecodeTurn.h"

#include "core/base/WorkerPool.h"
#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <semaphore>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class DecodeTurnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheHeader_data();
    void followsTheHeader();
    void takesTheBytesFromTheHeader_data();
    void takesTheBytesFromTheHeader();
    void largeOnesWaitForEachOther();
    void smallOnesDoNotWait();
};

namespace {

constexpr qint64 kMegabyte = 1 << 20;

} // namespace

void DecodeTurnTest::followsTheHeader_data()
{
    QTest::addColumn<qint64>("needed");
    QTest::addColumn<int>("before");
    QTest::addColumn<bool>("isGranted");
    QTest::addColumn<int>("limit"); // in megabytes
    QTest::newRow("unknown") << 0LL << 256 << true << 256;
    QTest::newRow("small") << 48 * kMegabyte << 256 << true << 256;
    QTest::newRow("small, whatever the limit") << 48 * kMegabyte << 4 << true << 4;
    QTest::newRow("within Qt's limit with its margin") << 200 * kMegabyte << 256 << true << 256;
    QTest::newRow("large") << 400 * kMegabyte << 256 << true << 500;
    QTest::newRow("the margin ends at the most") << 1000 * kMegabyte << 256 << true << 1024;
    QTest::newRow("the most") << 1024 * kMegabyte << 256 << true << 1024;
    QTest::newRow("too large") << 1024 * kMegabyte + 1 << 256 << false << 256;
    QTest::newRow("never lowered") << 400 * kMegabyte << 2000 << true << 2000;
    QTest::newRow("no limit at all") << 400 * kMegabyte << 0 << true << 0;
}

void DecodeTurnTest::followsTheHeader()
{
    QFETCH(const qint64, needed);
    QFETCH(const int, before);
    QFETCH(const bool, isGranted);
    QFETCH(const int, limit);
    const auto restore =
        qScopeGuard([was = QImageReader::allocationLimit()] { QImageReader::setAllocationLimit(was); });
    QImageReader::setAllocationLimit(before);
    {
        const DecodeTurn turn(needed);
        QCOMPARE(turn.isGranted(), isGranted);
        QCOMPARE(QImageReader::allocationLimit(), limit);
    }
    QCOMPARE(QImageReader::allocationLimit(), before);
}

void DecodeTurnTest::takesTheBytesFromTheHeader_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QImage::Format>("pixels");
    QTest::addColumn<int>("longestSide");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("PNG") << QByteArray("png") << QImage::Format_RGB32 << 100 << 400LL * 300 * 4;
    QTest::newRow("PNG of 16 bits") << QByteArray("png") << QImage::Format_RGBA64 << 100 << 400LL * 300 * 8;
    QTest::newRow("JPEG, reduced") << QByteArray("jpg") << QImage::Format_RGB32 << 100 << 100LL * 75 * 4;
    QTest::newRow("JPEG, whole") << QByteArray("jpg") << QImage::Format_RGB32 << 1000 << 400LL * 300 * 4;
    QTest::newRow("no picture") << QByteArray() << QImage::Format_RGB32 << 100 << 0LL;
}

void DecodeTurnTest::takesTheBytesFromTheHeader()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QImage::Format, pixels);
    QFETCH(const int, longestSide);
    QFETCH(const qint64, bytes);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadWrite));
    QImage image(400, 300, pixels);
    image.fill(Qt::red);
    QCOMPARE(image.save(&buffer, format.constData()), !format.isEmpty());
    buffer.seek(0);
    const QImageReader reader(&buffer);
    QCOMPARE(decodedBytes(reader, longestSide), bytes);
}

void DecodeTurnTest::largeOnesWaitForEachOther()
{
    constexpr int kTasks = 8;
    std::atomic<int> atWork = 0;
    std::atomic<int> most = 0;
    std::atomic<int> done = 0;
    {
        WorkerPool workers(4);
        for (int i = 0; i < kTasks; ++i) {
            workers.submit([&] {
                const DecodeTurn turn(DecodeTurn::kManyBytes);
                most = std::max(most.load(), ++atWork);
                QTest::qSleep(2);
                --atWork;
                ++done;
            });
        }
    }
    QCOMPARE(done.load(), kTasks);
    QCOMPARE(most.load(), 1);
}

void DecodeTurnTest::smallOnesDoNotWait()
{
    std::binary_semaphore finished(0);
    const DecodeTurn large(DecodeTurn::kManyBytes);
    WorkerPool worker(1);
    worker.submit([&] {
        const DecodeTurn small(DecodeTurn::kManyBytes - 1);
        finished.release();
    });
    finished.acquire(); // would wait for ever
}

} // namespace wayfolio::test

using wayfolio::test::DecodeTurnTest;
WAYFOLIO_TEST(DecodeTurnTest)

#include "DecodeTurnTest.moc"
