// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/Job.h"

#include <QObject>

namespace wayfolio {

/// Runs one export at a time. GUI thread.
class ExportRunner : public QObject
{
    Q_OBJECT

public:
    ExportRunner(QString catalogPath, WorkerPool& workers, QObject* parent = nullptr);
    ~ExportRunner() override;

    /// False, and nothing happens, while another one is running.
    bool run(ExportScope scope, ExportFormat exportFormat, const QString& filePath, const QString& fallbackName);
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(wayfolio::Progress progress, double elapsedSeconds);
    void succeeded(const QString& filePath, const wayfolio::ExportSummary& summary);
    /// No error: it was cancelled.
    void failed(const wayfolio::Error& error);

private:
    void finish();

    QString m_catalogPath;
    WorkerPool& m_workers;
    std::unique_ptr<ExportJob> m_job;
};

} // namespace wayfolio
