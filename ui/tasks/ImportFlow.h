// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/ImportReportDialog.h"
#include "ui/panels/NoticeLine.h"
#include "ui/tasks/ImportRunner.h"

#include <QPointer>

namespace wayfolio {

class JobLine;
class WindowSettings;

/// Everything about importing that a person sees: the dialogs, the line in the status bar, the report.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    /// `window` is the dialogs' parent.
    ImportFlow(ImportRunner& runner, PhotoCollection& collection, WindowSettings& settings, JobLine& jobLine,
               NoticeLine& notices, WorkerPool& workers, QWidget& window);

    /// Files and folders as they were dropped or named, with the remembered options.
    void importPaths(const QStringList& paths);
    void askForFolder();
    void askForPhotos();
    void openSampleTrip();

Q_SIGNALS:
    /// The first photos ever are about to come: the map should show them.
    void firstPhotosExpected();
    /// The person wants to see what came in with the last import.
    void showRequested(const std::vector<wayfolio::PhotoId>& photos);

private:
    void begin();
    void conclude(const ImportReport& report);
    void showReport(const ImportReport& report);
    void concludeUnasked(const ImportReport& report);
    /// What shows the photos that came with the last import.
    [[nodiscard]] std::vector<NoticeLine::Action> showActions(const ImportReport& report);
    [[nodiscard]] std::vector<PhotoId> photosAbove(PhotoId lastKnown) const;

    ImportRunner& m_runner;
    PhotoCollection& m_collection;
    WindowSettings& m_settings;
    JobLine& m_jobLine;
    NoticeLine& m_notices;
    WorkerPool& m_workers;
    QWidget& m_window;
    QPointer<ImportReportDialog> m_report; ///< of the last import, while it is shown
    PhotoId m_lastKnown;                   ///< ids above it came with the last import
};

} // namespace wayfolio
