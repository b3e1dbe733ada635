// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/ImportFlow.h"

#include "core/import/TakeoutArchive.h"
#include "core/media/MediaType.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportReportDialog.h"
#include "ui/models/PhotoCollection.h"
#include "ui/panels/JobLine.h"
#include "ui/ReportWords.h"
#include "ui/Sentences.h"
#include "ui/tasks/SampleTrip.h"
#include "ui/WindowSettings.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace wayfolio {

using namespace Qt::StringLiterals;

ImportFlow::ImportFlow(ImportRunner& runner, PhotoCollection& collection, WindowSettings& settings, JobLine& jobLine,
                       NoticeLine& notices, WorkerPool& workers, QWidget& window)
    : QObject(&window)
    , m_runner(runner)
    , m_collection(collection)
    , m_settings(settings)
    , m_jobLine(jobLine)
    , m_notices(notices)
    , m_workers(workers)
    , m_window(window)
{
    connect(&m_runner, &ImportRunner::started, this, &ImportFlow::begin);
    connect(&m_runner, &ImportRunner::progressed, &m_jobLine, &JobLine::setProgress);
    connect(&m_runner, &ImportRunner::finished, this, &ImportFlow::conclude);
    connect(&m_jobLine, &JobLine::cancelClicked, &m_runner, &ImportRunner::cancel);
}

void ImportFlow::importPaths(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    // What was dropped is meant as it is: everything in it, whatever the dialog was last told.
    const ImportRequest request{.paths = paths, .scan = {}};
    if (m_collection.isLoaded()) {
        m_runner.run(request);
        return;
    }
    // Which photos are new can be told only once the old ones are known (or cannot be known).
    auto* waiting = new QObject(this);
    const auto goOn = [this, waiting, request] {
        m_collection.disconnect(waiting); // another load may end before it is deleted
        waiting->deleteLater();
        m_runner.run(request);
    };
    connect(&m_collection, &PhotoCollection::changed, waiting, goOn);
    connect(&m_collection, &PhotoCollection::failed, waiting, goOn);
    m_collection.reload();
}

void ImportFlow::askForFolder()
{
    auto* dialog = new ImportDialog(m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_runner.run(dialog->request()); });
    dialog->open();
}

void ImportFlow::askForPhotos()
{
    auto* dialog = new QFileDialog(&m_window, tr("Import Photos"), m_settings.importFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QStringList patterns;
    for (const QString& extension : mediaExtensions())
        patterns << u"*."_s + extension << u"*."_s + extension.toUpper();
    QStringList archives;
    for (const QString& extension : archiveExtensions())
        archives << u"*."_s + extension;
    dialog->setNameFilters({tr("Photos and videos (%1)").arg(patterns.join(u' ')),
                            tr("Downloads of Google Takeout (%1)").arg(archives.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        m_settings.setImportFolder(QFileInfo(files.constFirst()).absolutePath());
        importPaths(files);
    });
    dialog->open();
}

void ImportFlow::openSampleTrip()
{
    m_workers.submit([flow = QPointer(this), this, folder = sampleTripFolder()] {
        const Result<void> extracted = extractSampleTrip(folder);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [flow, this, folder, extracted] {
                if (!flow)
                    return;
                if (extracted)
                    importPaths({folder});
                else
                    m_notices.warn(sentence(extracted.error()));
            },
            Qt::QueuedConnection);
    });
}

void ImportFlow::begin()
{
    m_lastKnown = m_collection.whole()->largestId();
    if (m_collection.isLoaded() && !m_lastKnown.isValid())
        Q_EMIT firstPhotosExpected();
    if (m_runner.isUnasked()) {
        m_jobLine.beginIfLong(tr("Looking for new photos"));
        return;
    }
    if (const QPointer<ImportReportDialog> former = std::exchange(m_report, {}))
        former->close();
    m_notices.clear();
    m_jobLine.begin(tr("Importing"));
}

void ImportFlow::conclude(const ImportReport& report)
{
    m_jobLine.end();
    if (m_runner.isUnasked()) {
        concludeUnasked(report);
        return;
    }
    std::vector<NoticeLine::Action> actions = showActions(report);
    actions.push_back({tr("Report…"), [this, report] { showReport(report); }});
    //: %1 is a list of counts: 12 added, 3 unchanged
    const QString text = report.fatal                          ? sentence(*report.fatal)
                         : report.state == JobState::Cancelled ? tr("Import cancelled: %1").arg(reportSummary(report))
                                                               : tr("Import finished: %1").arg(reportSummary(report));
    m_notices.say(text, std::move(actions));
    // What was reported once and has not changed need not be shown at every start.
    if (report.failed() > report.failedAsBefore || report.fatal)
        showReport(report);
}

/// What could not be read is in the next report that somebody asks for.
void ImportFlow::concludeUnasked(const ImportReport& report)
{
    if (report.fatal && report.fatal->code != ErrorCode::ReadOnlyCatalog)
        m_notices.warn(sentence(*report.fatal));
    else if (report.added > 0)
        m_notices.say(tr("%Ln new photo(s)", nullptr, static_cast<int>(report.added)), showActions(report));
}

std::vector<NoticeLine::Action> ImportFlow::showActions(const ImportReport& report)
{
    if (!m_lastKnown.isValid() || report.added == 0)
        return {};
    return {
        {.text = tr("Show"), .run = [this, lastKnown = m_lastKnown] { Q_EMIT showRequested(photosAbove(lastKnown)); }}};
}

void ImportFlow::showReport(const ImportReport& report)
{
    if (!m_report)
        m_report = new ImportReportDialog(report, &m_window);
    m_report->show();
    m_report->raise();
    m_report->activateWindow();
}

std::vector<PhotoId> ImportFlow::photosAbove(PhotoId lastKnown) const
{
    std::vector<PhotoId> photos;
    for (const PhotoSummary& photo : m_collection.whole()->photos()) {
        if (photo.id > lastKnown)
            photos.push_back(photo.id);
    }
    return photos;
}

} // namespace wayfolio
