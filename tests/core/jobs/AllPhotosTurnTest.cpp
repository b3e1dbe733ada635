// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/AllPhotosTurn.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/Catalog.h"
#include "core/jobs/CatalogSnapshot.h"
#include "core/jobs/ImportTask.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class AllPhotosTurnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAfterTheOther();
    void readersTakeIt_data();
    void readersTakeIt();
};

void AllPhotosTurnTest::oneAfterTheOther()
{
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> turns = 0;
    WorkerPool pool(4);
    for (int i = 0; i < 200; ++i) {
        pool.submit([&] {
            const auto turn = turnWithAllPhotos();
            most = std::max(most.load(), ++inside);
            std::this_thread::yield();
            --inside;
            ++turns;
        });
    }
    pool.waitUntilIdle();
    QCOMPARE(most.load(), 1);
    QCOMPARE(turns.load(), 200);
}

void AllPhotosTurnTest::readersTakeIt_data()
{
    using Reader = std::function<bool(Catalog&)>;
    QTest::addColumn<Reader>("read");
    QTest::newRow("the window's snapshot")
        << Reader([](Catalog& catalog) { return loadSnapshot(catalog).has_value(); });
    QTest::newRow("the trips") << Reader([](Catalog& catalog) { return rebuildTrips(catalog).has_value(); });
}

/// Who reads all photos ends after the one whose turn it is.
void AllPhotosTurnTest::readersTakeIt()
{
    QFETCH(const std::function<bool(Catalog&)>, read);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"catalog.sqlite"_s);
    QVERIFY(Catalog::open(path));
    std::atomic<bool> isOver = false;
    bool wasOver = false;
    bool isRead = false;
    WorkerPool pool(1);
    {
        const auto turn = turnWithAllPhotos();
        pool.submit([&] {
            const auto catalog = Catalog::open(path).value();
            isRead = read(*catalog);
            wasOver = isOver;
        });
        QTest::qWait(100); // long enough for one that does not wait
        isOver = true;
    }
    pool.waitUntilIdle();
    QVERIFY(isRead && wasOver);
}

} // namespace wayfolio::test

using wayfolio::test::AllPhotosTurnTest;
WAYFOLIO_TEST(AllPhotosTurnTest)

#include "AllPhotosTurnTest.moc"
