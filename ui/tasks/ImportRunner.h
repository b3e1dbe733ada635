// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/Job.h"
#include "ui/tasks/ReloadPace.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace wayfolio {

class PhotoCollection;

/// Runs imports one after the other, and has the collection read again as photos are committed: soon at first,
/// then at most once a second, and in a large library so seldom that reading takes a fifth of the time. GUI thread.
class ImportRunner : public QObject
{
    Q_OBJECT

public:
    /// Both pools outlive this. `workers` runs the job, `readers` its reading.
    ImportRunner(PhotoCollection& collection, QString catalogPath, WorkerPool& workers, ReaderPool& readers,
                 QObject* parent = nullptr);
    ~ImportRunner() override;

    /// At once, or after those that wait already; what nobody asked for waits longest.
    void run(ImportRequest request);
    /// The running one and those that wait.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

    /// Whether nobody asked for the one that runs, or ran last.
    [[nodiscard]] bool isUnasked() const { return m_isUnasked; }

Q_SIGNALS:
    void started();
    void progressed(wayfolio::Progress progress, double elapsedSeconds);
    void finished(const wayfolio::ImportReport& report);

private:
    void startNext();
    void finish();
    void scheduleReload();
    void reloadIfWanted();

    PhotoCollection& m_collection;
    QString m_catalogPath;
    WorkerPool& m_workers;
    ReaderPool& m_readers;
    std::deque<ImportRequest> m_waiting;
    std::unique_ptr<ImportJob> m_job;
    QTimer m_reload;
    qint64 m_doneAtReload = 0;
    ReloadPace m_pace;
    bool m_isUnasked = false;
};

} // namespace wayfolio
