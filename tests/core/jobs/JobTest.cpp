// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/Job.h"

#include "core/base/WorkerPool.h"
#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class JobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsProgressTenTimesASecond();
    void signalsComeOnTheJobsThread();
    void cancelledWorkStillEnds();
    void goingAwayCancels();
    void listenersMayDeleteTheJob();
    void clockStandsStillAtTheEnd();
    void importIsReported();
    void cancelledImportKeepsWhatItHas();
    void exportIsReported();
    void cancelledExportLeavesNothing();
    void exportFails();
};

namespace {

/// A job of the test's own work.
class TestJob final : public Job
{
public:
    using Body = std::function<void(const std::stop_token&, const ProgressFunction&)>;

    explicit TestJob(Body body)
        : Job(nullptr)
        , m_body(std::move(body))
    {}

    [[nodiscard]] bool outcomeStored() const { return m_outcomeStored; }

protected:
    [[nodiscard]] Work work() override
    {
        return [this, body = m_body](const std::stop_token& stop, const ProgressFunction& progress) -> StoreOutcome {
            body(stop, progress);
            return [this] { m_outcomeStored = true; };
        };
    }

private:
    Body m_body;
    bool m_outcomeStored = false;
};

/// Reports as often as it can until it is told to stop or the time is over.
void reportFor(std::chrono::milliseconds time, const std::stop_token& stop, const ProgressFunction& progress)
{
    const auto end = std::chrono::steady_clock::now() + time;
    qint64 done = 0;
    while (std::chrono::steady_clock::now() < end && !stop.stop_requested())
        progress({.done = ++done, .total = 1'000'000'000, .totalIsFinal = true});
    progress({.done = 1'000'000'000, .total = 1'000'000'000, .totalIsFinal = true});
}

} // namespace

void JobTest::tellsProgressTenTimesASecond()
{
    WorkerPool workers(1);
    TestJob job(
        [](const std::stop_token& stop, const ProgressFunction& progress) { reportFor(650ms, stop, progress); });
    const QSignalSpy progressed(&job, &Job::progressed);
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(10'000));
    QVERIFY2(progressed.size() <= 9, qPrintable(QString::number(progressed.size())));
    QVERIFY(progressed.size() >= 2);
    // The last is never lost.
    QCOMPARE(progressed.last().first().value<Progress>().done, 1'000'000'000);
    QCOMPARE(job.progress().done, 1'000'000'000);
    QVERIFY(job.isFinished() && job.outcomeStored());
}

void JobTest::signalsComeOnTheJobsThread()
{
    WorkerPool workers(1);
    std::atomic<Qt::HANDLE> workThread = nullptr;
    TestJob job([&](const std::stop_token&, const ProgressFunction& progress) {
        workThread = QThread::currentThreadId();
        progress({.done = 1, .total = 1, .totalIsFinal = true});
    });
    std::vector<Qt::HANDLE> threads;
    const auto note = [&threads] { threads.push_back(QThread::currentThreadId()); };
    connect(&job, &Job::progressed, &job, note, Qt::DirectConnection);
    connect(&job, &Job::finished, &job, note, Qt::DirectConnection);
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(10'000));
    QCOMPARE(threads, (std::vector{QThread::currentThreadId(), QThread::currentThreadId()}));
    QVERIFY(workThread != QThread::currentThreadId());
}

void JobTest::cancelledWorkStillEnds()
{
    WorkerPool workers(1);
    TestJob job([](const std::stop_token& stop, const ProgressFunction&) {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(1ms);
    });
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    job.cancel();
    job.cancel(); // twice is once
    QVERIFY(finished.wait(10'000));
    QCOMPARE(finished.size(), 1);
    QVERIFY(job.outcomeStored());
}

void JobTest::goingAwayCancels()
{
    std::atomic_bool stopped = false;
    {
        WorkerPool workers(1);
        auto job = std::make_unique<TestJob>([&](const std::stop_token& stop, const ProgressFunction& progress) {
            while (!stop.stop_requested())
                progress({.done = 1, .total = 2, .totalIsFinal = true});
            stopped = true;
        });
        job->start(workers);
        QTest::qWait(20);
        job.reset();
    } // waits for the work, which must not touch the job
    QVERIFY(stopped);
    QCoreApplication::processEvents();
}

void JobTest::listenersMayDeleteTheJob()
{
    WorkerPool workers(1);
    auto* job = new TestJob([](const std::stop_token&, const ProgressFunction& progress) {
        progress({.done = 1, .total = 1, .totalIsFinal = true});
    });
    bool deleted = false;
    connect(job, &QObject::destroyed, this, [&deleted] { deleted = true; });
    connect(job, &Job::progressed, this, [job] { delete job; });
    job->start(workers);
    QTRY_VERIFY(deleted);
    workers.waitUntilIdle();
    QCoreApplication::processEvents();
}

void JobTest::clockStandsStillAtTheEnd()
{
    WorkerPool workers(1);
    TestJob job([](const std::stop_token&, const ProgressFunction&) { std::this_thread::sleep_for(20ms); });
    QCOMPARE(job.elapsedSeconds(), 0.0);
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(10'000));
    const double seconds = job.elapsedSeconds();
    QVERIFY(seconds >= 0.02);
    QTest::qWait(20);
    QCOMPARE(job.elapsedSeconds(), seconds);
}

void JobTest::importIsReported()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    ReaderPool readers(2);
    WorkerPool workers(1);
    ImportJob job(folder.catalog(), {.paths = {folder.photos()}, .scan = {}}, readers);
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(10'000));
    QCOMPARE(job.report().state, JobState::Done);
    QCOMPARE(job.report().added, kJourneyFiles);
    QCOMPARE(job.progress(), (Progress{.done = kJourneyFiles, .total = kJourneyFiles, .totalIsFinal = true}));
}

void JobTest::cancelledImportKeepsWhatItHas()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeMany(3000));
    ReaderPool readers(2);
    WorkerPool workers(1);
    ImportJob job(folder.catalog(), {.paths = {folder.photos()}, .scan = {}}, readers);
    connect(&job, &Job::progressed, &job, &Job::cancel);
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(job.report().state, JobState::Cancelled);
    const auto catalog = Catalog::open(folder.catalog()).value();
    QCOMPARE(PhotoStore(*catalog).count().value(), job.report().added);
}

void JobTest::exportIsReported()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    WorkerPool workers(1);
    ExportJob job(folder.catalog(), EverythingScope{}, ExportFormat::Gpx, folder.path(u"all.gpx"_s), u"Title"_s);
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(10'000));
    QCOMPARE(job.outcome().value(), (ExportSummary{.photoCount = 5, .routeCount = 1}));
    QVERIFY(QFile::exists(job.filePath()));
}

void JobTest::cancelledExportLeavesNothing()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    WorkerPool workers(1);
    ExportJob job(folder.catalog(), EverythingScope{}, ExportFormat::Kml, folder.path(u"all.kml"_s), u"Title"_s);
    job.cancel();
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(10'000));
    QCOMPARE(job.outcome().error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(job.filePath()));
}

void JobTest::exportFails()
{
    const JourneyFolder folder;
    WorkerPool workers(1);
    ExportJob job(folder.catalog(), EverythingScope{}, ExportFormat::Gpx, folder.path(u"all.gpx"_s), u"Title"_s);
    QSignalSpy finished(&job, &Job::finished);
    job.start(workers);
    QVERIFY(finished.wait(10'000));
    QCOMPARE(job.outcome().error().code, ErrorCode::NotFound); // no catalogue is made for an export
    QVERIFY(!QFile::exists(folder.catalog()));
}

WAYFOLIO_TEST(JobTest)

} // namespace wayfolio::test

#include "JobTest.moc"
