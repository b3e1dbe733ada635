// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportInbox.h"

#include "core/base/WorkerPool.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

ReadFile readFile(const QString& path)
{
    return {.outcome = {.path = path, .stamp = {}, .readerVersion = 1, .photo = Photo{}}, .hadPhoto = false};
}

constexpr std::chrono::milliseconds kAtOnce{0};
constexpr std::chrono::milliseconds kVeryLong{60'000};

} // namespace

class ImportInboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void handsOverOnce()
    {
        ImportInbox inbox;
        inbox.addQueued();
        inbox.addRead(readFile(u"/a"_s));
        inbox.addUnchanged(true);
        inbox.addUnchanged(false);
        inbox.addFailure({.code = ErrorCode::EmptyFile, .subject = u"/b"_s, .detail = {}});
        inbox.addFailureAsBefore({.code = ErrorCode::EmptyFile, .subject = u"/d"_s, .detail = {}});
        inbox.addBack(u"/c"_s);
        const ImportFindings first = inbox.take(kAtOnce);
        QCOMPARE(first.read.size(), 1U);
        QCOMPARE(first.unchanged, 2);
        QCOMPARE(first.unchangedWithoutPosition, 1);
        QCOMPARE(first.failures.size(), 2U);
        QCOMPARE(first.failuresAsBefore, 1);
        QCOMPARE(first.back, QStringList{u"/c"_s});
        QCOMPARE(first.found, 5);
        const ImportFindings second = inbox.take(kAtOnce);
        QVERIFY(second.read.empty() && second.failures.empty() && second.back.isEmpty());
        QCOMPARE(second.unchanged, 0);
        QCOMPARE(second.unchangedWithoutPosition, 0);
        QCOMPARE(second.failuresAsBefore, 0);
        QCOMPARE(second.found, 5); // counts from the beginning
    }

    void isFinishedWhenAllQueuedFilesCameBack()
    {
        ImportInbox inbox;
        inbox.addQueued();
        inbox.addQueued();
        inbox.endScan();
        QVERIFY(inbox.take(kAtOnce).scanEnded);
        QVERIFY(!inbox.take(kAtOnce).finished);
        inbox.addRead(readFile(u"/a"_s));
        QVERIFY(!inbox.take(kAtOnce).finished);
        QVERIFY(!inbox.hasDropped());
        inbox.dropQueued();
        QVERIFY(inbox.take(kVeryLong).finished);
        QVERIFY(inbox.hasDropped());
    }

    // Neither side may wait for ever: writers for room, the taker for the last file.
    void manyProducers()
    {
        constexpr int kFiles = 20'000;
        ImportInbox inbox;
        WorkerPool pool(4);
        for (int producer = 0; producer < 4; ++producer) {
            pool.submit([&inbox] {
                for (int i = 0; i < kFiles / 4; ++i)
                    inbox.addRead(readFile(QString::number(i)));
            });
        }
        for (int i = 0; i < kFiles; ++i)
            inbox.addQueued();
        inbox.endScan();
        size_t received = 0;
        size_t largest = 0;
        bool finished = false;
        while (!finished) {
            const ImportFindings findings = inbox.take(kVeryLong);
            received += findings.read.size();
            largest = std::max(largest, findings.read.size());
            finished = findings.finished;
        }
        QCOMPARE(received, size_t{kFiles});
        QVERIFY2(largest <= 4096, qPrintable(u"%1 at once"_s.arg(largest)));
    }
};

WAYFOLIO_TEST(ImportInboxTest)

} // namespace wayfolio::test

#include "ImportInboxTest.moc"
