// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"
#include "core/base/WorkerPool.h"
#include "core/exchange/TripExporter.h"
#include "core/import/Importer.h"
#include "core/import/ImportReport.h"
#include "core/jobs/ExportTask.h"
#include "core/jobs/PhotoEdit.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace wayfolio {

/// A long task as the interface sees it. Lives on the GUI thread; the work itself runs on `workers`.
/// Always ends with finished(), whatever happened, unless the job is destroyed first. progressed() comes at most ten
/// times a second, and once more before finished() where the last progress has not been told yet.
///
/// At the end of the program destroy the jobs first, then the pools: a pool waits for its tasks, and only a destroyed
/// (or cancelled) job has told its own to stop.
class Job : public QObject
{
    Q_OBJECT

public:
    ~Job() override; ///< cancels; the work may outlive the job, its result is then dropped

    /// Once only. The pool must outlive the work.
    void start(WorkerPool& workers);
    /// Asks the work to stop; finished() follows.
    void cancel();

    [[nodiscard]] Progress progress() const { return m_progress; }

    /// Since start(); stands still after finished().
    [[nodiscard]] double elapsedSeconds() const;

    [[nodiscard]] bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void progressed(wayfolio::Progress progress);
    void finished();

protected:
    using StoreOutcome = std::move_only_function<void()>; ///< stores the outcome in the job; called on the GUI thread

    /// Called on a worker; must not touch the job's members that the GUI thread uses. Returns what stores the outcome.
    using Work = std::move_only_function<StoreOutcome(const std::stop_token&, const ProgressFunction&)>;
    explicit Job(QObject* parent);
    [[nodiscard]] virtual Work work() = 0;

private:
    class Line;

    void tellProgress();
    void finish(StoreOutcome storeOutcome);

    std::stop_source m_stop;
    std::shared_ptr<Line> m_line; ///< between the job and its work
    Progress m_progress;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceTold;
    double m_finalSeconds = 0;
    bool m_isFinished = false;
};

class ImportJob final : public Job
{
    Q_OBJECT

public:
    ImportJob(QString catalogPath, ImportRequest request, ReaderPool& readers, QObject* parent = nullptr);

    /// Valid after finished().
    [[nodiscard]] const ImportReport& report() const { return m_report; }

protected:
    [[nodiscard]] Work work() override;

private:
    QString m_catalogPath;
    ImportRequest m_request;
    ReaderPool& m_readers;
    ImportReport m_report;
};

class ExportJob final : public Job
{
    Q_OBJECT

public:
    ExportJob(QString catalogPath, ExportScope scope, ExportFormat format, QString filePath, QString fallbackName,
              QObject* parent = nullptr);

    [[nodiscard]] QString filePath() const { return m_filePath; }

    /// Valid after finished().
    [[nodiscard]] const Result<ExportSummary>& outcome() const { return m_outcome; }

protected:
    [[nodiscard]] Work work() override;

private:
    QString m_catalogPath;
    ExportScope m_scope;
    ExportFormat m_format;
    QString m_filePath;
    QString m_fallbackName;
    Result<ExportSummary> m_outcome;
};

class EditJob final : public Job
{
    Q_OBJECT

public:
    EditJob(QString catalogPath, std::shared_ptr<const PhotoEdit> edit, QObject* parent = nullptr);

    /// What undoes the edit, or the part of it that was written before the job was cancelled. Valid after finished().
    [[nodiscard]] Result<PhotoEdit> takeUndo() { return std::move(m_undo); }

    /// As long as takeUndo() was not called.
    [[nodiscard]] bool wasCutShort() const { return m_undo && sizeOf(*m_undo) < m_size; }

protected:
    [[nodiscard]] Work work() override;

private:
    QString m_catalogPath;
    std::shared_ptr<const PhotoEdit> m_edit; ///< until it is the work's
    qsizetype m_size;
    Result<PhotoEdit> m_undo;
};

} // namespace wayfolio

Q_DECLARE_METATYPE(wayfolio::Progress)
