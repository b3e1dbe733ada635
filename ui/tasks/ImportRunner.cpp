// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/ImportRunner.h"

#include "ui/models/PhotoCollection.h"

#include <algorithm>

namespace wayfolio {

ImportRunner::ImportRunner(PhotoCollection& collection, QString catalogPath, WorkerPool& workers, ReaderPool& readers,
                           QObject* parent)
    : QObject(parent)
    , m_collection(collection)
    , m_catalogPath(std::move(catalogPath))
    , m_workers(workers)
    , m_readers(readers)
{
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &ImportRunner::reloadIfWanted);
    connect(&m_collection, &PhotoCollection::changed, this, &ImportRunner::scheduleReload);
    connect(&m_collection, &PhotoCollection::failed, this, &ImportRunner::scheduleReload);
}

ImportRunner::~ImportRunner() = default;

void ImportRunner::run(ImportRequest request)
{
    const auto unasked =
        request.isUnasked ? m_waiting.end() : std::ranges::find(m_waiting, true, &ImportRequest::isUnasked);
    m_waiting.insert(unasked, std::move(request));
    if (m_job == nullptr)
        startNext();
}

void ImportRunner::cancel()
{
    m_waiting.clear();
    if (m_job != nullptr)
        m_job->cancel();
}

void ImportRunner::startNext()
{
    ImportRequest& next = m_waiting.front();
    next.mayMakeCatalog = next.mayMakeCatalog && !m_collection.isLoaded();
    m_isUnasked = next.isUnasked;
    m_job = std::make_unique<ImportJob>(m_catalogPath, std::move(next), m_readers);
    m_waiting.pop_front();
    m_doneAtReload = 0;
    m_pace = {};
    connect(m_job.get(), &Job::progressed, this,
            [this](const Progress& progress) { Q_EMIT progressed(progress, m_job->elapsedSeconds()); });
    connect(m_job.get(), &Job::finished, this, &ImportRunner::finish);
    Q_EMIT started();
    m_reload.start(m_pace.rest({}));
    m_job->start(m_workers);
}

void ImportRunner::scheduleReload()
{
    if (m_job != nullptr)
        m_reload.start(m_pace.rest(m_collection.loadDuration()));
}

void ImportRunner::reloadIfWanted()
{
    if (m_job == nullptr)
        return;
    if (m_job->progress().done == m_doneAtReload) {
        scheduleReload();
        return;
    }
    m_doneAtReload = m_job->progress().done;
    m_pace.reloaded();
    if (!m_isUnasked)          // there, nearly all is done that was known
        m_collection.reload(); // which schedules the next one
}

void ImportRunner::finish()
{
    m_reload.stop();
    const ImportReport report = m_job->report();
    m_job.release()->deleteLater(); // it is the sender
    if (!m_isUnasked || report.changesAny())
        m_collection.reload();
    Q_EMIT finished(report);
    if (m_job == nullptr && !m_waiting.empty())
        startNext();
}

} // namespace wayfolio
