// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapGround.h"

#include "core/jobs/PlaceService.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/map/MapFixture.h"

#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

class MapGroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void otherTilesOnlyWhereSomethingIsOtherwise()
    {
        TileServer server{nullptr};
        WorkerPool workers(1);
        MapGround ground(server, workers, workers, nullptr);
        const QSignalSpy changed(&ground, &MapGround::changed);
        qsizetype times = 0;
        ground.setDark(true);
        ground.setLayer({});
        QCOMPARE(changed.size(), times); // there is no world yet
        QVERIFY(!ground.hasWorld());
        ground.setWorld(allLand());
        QVERIFY(ground.hasWorld());
        QCOMPARE(changed.size(), ++times);
        ground.setDark(true);
        ground.setMuted(false);
        QCOMPARE(changed.size(), times);
        ground.setMuted(true);
        QCOMPARE(changed.size(), ++times);
        QCOMPARE(ground.style().sea, BaseMapStyle::of(true, true).sea);
        ground.setDark(false);
        QCOMPARE(changed.size(), ++times);
        QCOMPARE(ground.style().sea, BaseMapStyle::of(false, true).sea);
        for (const NameLanguage language : {NameLanguage::Korean, NameLanguage::English, NameLanguage::Korean})
            ground.setNameLanguage(language);
        ground.setNameLanguage(NameLanguage::Korean);
        times += interfaceNameLanguage() == NameLanguage::Korean ? 2 : 3;
        QCOMPARE(changed.size(), times);
        ground.setLayer(ground.layer()); // once more, from the beginning
        QCOMPARE(changed.size(), ++times);
        workers.waitUntilIdle();
    }

    void theBundledWorldIsLoadedOnce()
    {
        TileServer server{nullptr};
        WorkerPool workers(1);
        MapGround ground(server, workers, workers, nullptr);
        const QSignalSpy changed(&ground, &MapGround::changed);
        ground.load();
        ground.load();
        QTRY_VERIFY_WITH_TIMEOUT(ground.hasWorld(), 30'000);
        workers.waitUntilIdle();
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
    }

    void aWorldThatWasGivenStays()
    {
        TileServer server{nullptr};
        WorkerPool workers(1);
        MapGround ground(server, workers, workers, nullptr);
        const QSignalSpy changed(&ground, &MapGround::changed);
        ground.load();
        ground.setWorld(allLand());
        workers.waitUntilIdle();
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
    }
};

WAYFOLIO_TEST(MapGroundTest)

} // namespace wayfolio::test

#include "MapGroundTest.moc"
