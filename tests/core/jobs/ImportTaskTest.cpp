// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ImportTask.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/TripStore.h"
#include "core/jobs/AllPhotosTurn.h"
#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ImportTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAndMakesTrips();
    void importingAgainChangesNothing();
    void cancellingKeepsWhatIsStored();
    void tripsAreMadeUpForAfterAKilledImport();
    void catalogueThatCannotBeOpened();
    void progressOnlyGrows();
    void tripsWaitForTheirTurnWithAllPhotos();
};

namespace {

std::vector<Trip> tripsIn(const QString& path)
{
    const auto catalog = Catalog::open(path, Catalog::Access::ReadOnly).value();
    return TripStore(*catalog).trips().value();
}

} // namespace

void ImportTaskTest::importsAndMakesTrips()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    const ImportReport report = folder.import();
    QCOMPARE(report.state, JobState::Done);
    QCOMPARE(report.added, kJourneyFiles);
    QCOMPARE(report.withoutPosition, 1);
    QVERIFY(report.seconds > 0);

    const std::vector<Trip> trips = tripsIn(folder.catalog());
    QCOMPARE(trips.size(), 2U);
    QCOMPARE(trips[0].photoCount, 4);
    QCOMPARE(trips[1].photoCount, 1);
    QVERIFY(trips[0].distanceMeters > 450'000 && trips[0].distanceMeters < 460'000);
}

void ImportTaskTest::importingAgainChangesNothing()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    const std::vector<Trip> before = tripsIn(folder.catalog());
    const ImportReport again = folder.import();
    QCOMPARE(again.state, JobState::Done);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.unchanged, kJourneyFiles);
    QCOMPARE(tripsIn(folder.catalog()), before);
}

void ImportTaskTest::cancellingKeepsWhatIsStored()
{
    constexpr int kCount = 3000;
    const JourneyFolder folder;
    QVERIFY(folder.writeMany(kCount));
    std::stop_source stop;
    const ImportReport report = folder.import(stop.get_token(), [&stop](const Progress& progress) {
        if (progress.done >= 200)
            stop.request_stop();
    });
    QCOMPARE(report.state, JobState::Cancelled);
    QVERIFY(report.added > 0 && report.added < kCount);

    const std::vector<Trip> trips = tripsIn(folder.catalog());
    QCOMPARE(trips.size(), 1U);
    QCOMPARE(trips.front().photoCount, report.added);

    const ImportReport rest = folder.import();
    QCOMPARE(rest.state, JobState::Done);
    QCOMPARE(rest.unchanged, report.added);
    QCOMPARE(rest.added, kCount - report.added);
    QCOMPARE(tripsIn(folder.catalog()).front().photoCount, kCount);
}

void ImportTaskTest::tripsAreMadeUpForAfterAKilledImport()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    {
        // As after a kill between the last photo and the trips.
        const auto catalog = Catalog::open(folder.catalog()).value();
        ReaderPool readers(1);
        QCOMPARE(Importer(*catalog, readers).run({.paths = {folder.photos()}, .scan = {}}, {}, {}).added,
                 kJourneyFiles);
    }
    QVERIFY(tripsIn(folder.catalog()).empty());
    QCOMPARE(folder.import().unchanged, kJourneyFiles);
    QCOMPARE(tripsIn(folder.catalog()).size(), 2U);
}

void ImportTaskTest::catalogueThatCannotBeOpened()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QFile file(folder.catalog());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("this is not a catalogue") > 0);
    file.close();
    const ImportReport report = folder.import();
    QCOMPARE(report.state, JobState::Failed);
    QCOMPARE(report.fatal.value().code, ErrorCode::NotCatalog);
    QCOMPARE(report.fatal.value().subject, folder.catalog());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "this is not a catalogue");
}

void ImportTaskTest::progressOnlyGrows()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeMany(300));
    std::vector<Progress> told;
    QCOMPARE(folder.import({}, [&told](const Progress& progress) { told.push_back(progress); }).added, 300);
    QVERIFY(!told.empty());
    for (size_t i = 1; i < told.size(); ++i)
        QVERIFY(told[i].done >= told[i - 1].done && told[i].total >= told[i - 1].total);
    QCOMPARE(told.back(), (Progress{.done = 300, .total = 300, .totalIsFinal = true}));
}

WAYFOLIO_TEST(ImportTaskTest)

void ImportTaskTest::tripsWaitForTheirTurnWithAllPhotos()
{
    constexpr auto kWhile = std::chrono::milliseconds(100);
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    std::atomic<bool> isRebuilt = false;
    WorkerPool worker(1);
    auto turn = turnWithAllPhotos();
    worker.submit([&] {
        const auto catalog = Catalog::open(folder.catalog(), Catalog::Access::ReadWriteExisting).value();
        isRebuilt = rebuildTrips(*catalog).has_value();
    });
    QTest::qWait(kWhile);
    QVERIFY(!isRebuilt);
    turn.unlock();
    worker.waitUntilIdle();
    QVERIFY(isRebuilt);
}

} // namespace wayfolio::test

#include "ImportTaskTest.moc"
