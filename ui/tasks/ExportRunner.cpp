// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/ExportRunner.h"

namespace wayfolio {

ExportRunner::ExportRunner(QString catalogPath, WorkerPool& workers, QObject* parent)
    : QObject(parent)
    , m_catalogPath(std::move(catalogPath))
    , m_workers(workers)
{}

ExportRunner::~ExportRunner() = default;

bool ExportRunner::run(ExportScope scope, ExportFormat exportFormat, const QString& filePath,
                       const QString& fallbackName)
{
    if (m_job != nullptr)
        return false;
    m_job = std::make_unique<ExportJob>(m_catalogPath, std::move(scope), exportFormat, filePath, fallbackName);
    connect(m_job.get(), &Job::progressed, this,
            [this](const Progress& progress) { Q_EMIT progressed(progress, m_job->elapsedSeconds()); });
    connect(m_job.get(), &Job::finished, this, &ExportRunner::finish);
    Q_EMIT started();
    m_job->start(m_workers);
    return true;
}

void ExportRunner::cancel()
{
    if (m_job != nullptr)
        m_job->cancel();
}

void ExportRunner::finish()
{
    const QString filePath = m_job->filePath();
    const Result<ExportSummary> outcome = m_job->outcome();
    m_job.release()->deleteLater(); // it is the sender
    if (outcome)
        Q_EMIT succeeded(filePath, *outcome);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace wayfolio
