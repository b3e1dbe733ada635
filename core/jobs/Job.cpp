// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/Job.h"

#include "core/jobs/ImportTask.h"

#include <QPointer>
#include <QTimer>

#include <mutex>

namespace wayfolio {

namespace {

constexpr qint64 kProgressIntervalMs = 100;

} // namespace

/// What the work holds of its job. The lock makes sure that nothing is posted to a job that is going away;
/// what has been posted to it by then, QObject's destructor removes.
class Job::Line
{
public:
    explicit Line(Job& job)
        : m_job(&job)
    {}

    /// From the job's destructor: nobody listens any more.
    void cut()
    {
        const std::scoped_lock lock(m_mutex);
        m_job = nullptr;
    }

    /// From the work. At most one notice is under way, however often this is called.
    void report(const Progress& progress)
    {
        const std::scoped_lock lock(m_mutex);
        m_latest = progress;
        if (m_job == nullptr || m_noticeUnderWay)
            return;
        m_noticeUnderWay = true;
        QMetaObject::invokeMethod(m_job, [job = m_job] { job->tellProgress(); }, Qt::QueuedConnection);
    }

    /// From the work, as its last act.
    void finish(StoreOutcome storeOutcome)
    {
        // Slots are copied inside Qt, the outcome is not copyable.
        auto outcome = std::make_shared<StoreOutcome>(std::move(storeOutcome));
        const std::scoped_lock lock(m_mutex);
        if (m_job == nullptr)
            return;
        QMetaObject::invokeMethod(
            m_job, [job = m_job, outcome = std::move(outcome)] { job->finish(std::move(*outcome)); },
            Qt::QueuedConnection);
    }

    /// From the job: the latest progress, if it has not been taken yet; the next report sends a notice again.
    std::optional<Progress> take()
    {
        const std::scoped_lock lock(m_mutex);
        m_noticeUnderWay = false;
        return std::exchange(m_latest, std::nullopt);
    }

private:
    std::mutex m_mutex;
    Job* m_job;
    std::optional<Progress> m_latest;
    bool m_noticeUnderWay = false;
};

Job::Job(QObject* parent)
    : QObject(parent)
    , m_line(std::make_shared<Line>(*this))
{}

Job::~Job()
{
    m_stop.request_stop();
    m_line->cut();
}

void Job::start(WorkerPool& workers)
{
    Q_ASSERT(!m_clock.isValid());
    m_clock.start();
    workers.submit([work = work(), stop = m_stop.get_token(), line = m_line]() mutable {
        line->finish(work(stop, [&line](const Progress& progress) { line->report(progress); }));
    });
}

void Job::cancel()
{
    m_stop.request_stop();
}

double Job::elapsedSeconds() const
{
    if (m_isFinished || !m_clock.isValid())
        return m_finalSeconds;
    return static_cast<double>(m_clock.elapsed()) / 1000.0;
}

void Job::tellProgress()
{
    if (m_isFinished)
        return;
    if (m_sinceTold.isValid() && m_sinceTold.elapsed() < kProgressIntervalMs) {
        // The notice stays under way meanwhile, so that the work cannot flood the event loop.
        const qint64 wait = kProgressIntervalMs - m_sinceTold.elapsed();
        QTimer::singleShot(std::chrono::milliseconds(wait), Qt::PreciseTimer, this, &Job::tellProgress);
        return;
    }
    const std::optional<Progress> latest = m_line->take();
    if (!latest)
        return;
    m_progress = *latest;
    m_sinceTold.start();
    Q_EMIT progressed(m_progress);
}

void Job::finish(StoreOutcome storeOutcome)
{
    const std::optional<Progress> latest = m_line->take();
    m_finalSeconds = elapsedSeconds();
    m_isFinished = true;
    if (storeOutcome)
        storeOutcome();
    const QPointer<Job> self(this); // whoever listens may delete the job
    if (latest) {
        m_progress = *latest;
        Q_EMIT progressed(m_progress);
    }
    if (self)
        Q_EMIT finished();
}

ImportJob::ImportJob(QString catalogPath, ImportRequest request, ReaderPool& readers, QObject* parent)
    : Job(parent)
    , m_catalogPath(std::move(catalogPath))
    , m_request(std::move(request))
    , m_readers(readers)
{}

Job::Work ImportJob::work()
{
    return [this, path = m_catalogPath, request = m_request,
            &readers = m_readers](const std::stop_token& stop, const ProgressFunction& progress) -> StoreOutcome {
        // `this` is only passed on: what is returned runs on the GUI thread, while the job exists.
        return [this, report = importIntoCatalog(path, request, readers, stop, progress)]() mutable {
            m_report = std::move(report);
        };
    };
}

ExportJob::ExportJob(QString catalogPath, ExportScope scope, ExportFormat format, QString filePath,
                     QString fallbackName, QObject* parent)
    : Job(parent)
    , m_catalogPath(std::move(catalogPath))
    , m_scope(std::move(scope))
    , m_format(format)
    , m_filePath(std::move(filePath))
    , m_fallbackName(std::move(fallbackName))
{}

Job::Work ExportJob::work()
{
    return [this, path = m_catalogPath, scope = m_scope, format = m_format, filePath = m_filePath,
            name = m_fallbackName](const std::stop_token& stop, const ProgressFunction& progress) -> StoreOutcome {
        auto outcome = Catalog::open(path, Catalog::Access::ReadOnly)
                           .and_then([&](const std::unique_ptr<Catalog>& catalog) {
                               return loadExportContent(*catalog, scope, name);
                           })
                           .and_then([&](const ExportContent& content) {
                               return exportTrip(content, format, filePath, stop, progress);
                           });
        return [this, outcome = std::move(outcome)]() mutable { m_outcome = std::move(outcome); };
    };
}

EditJob::EditJob(QString catalogPath, std::shared_ptr<const PhotoEdit> edit, QObject* parent)
    : Job(parent)
    , m_catalogPath(std::move(catalogPath))
    , m_edit(std::move(edit))
    , m_size(sizeOf(*m_edit))
{}

Job::Work EditJob::work()
{
    return [this, path = m_catalogPath, edit = std::move(m_edit)](const std::stop_token& stop,
                                                                  const ProgressFunction& progress) -> StoreOutcome {
        return [this, undo = applyEdit(path, *edit, stop, progress)]() mutable { m_undo = std::move(undo); };
    };
}

} // namespace wayfolio
