// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/ExportFlow.h"

#include "ui/dialogs/ExportDialog.h"
#include "ui/Formats.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/PhotoSelection.h"
#include "ui/models/TripListModel.h"
#include "ui/panels/JobLine.h"
#include "ui/panels/NoticeLine.h"
#include "ui/Sentences.h"
#include "ui/WindowSettings.h"

#include <QFileDialog>
#include <QFileInfo>

namespace wayfolio {

using namespace Qt::StringLiterals;

ExportFlow::ExportFlow(ExportRunner& runner, PhotoCollection& collection, PhotoSelection& selection,
                       WindowSettings& settings, JobLine& jobLine, NoticeLine& notices, QWidget& window)
    : QObject(&window)
    , m_runner(runner)
    , m_collection(collection)
    , m_selection(selection)
    , m_settings(settings)
    , m_notices(notices)
    , m_window(window)
{
    connect(&m_runner, &ExportRunner::started, &jobLine, [&jobLine] { jobLine.begin(tr("Exporting")); });
    connect(&m_runner, &ExportRunner::progressed, &jobLine, &JobLine::setProgress);
    connect(&m_runner, &ExportRunner::succeeded, &jobLine, &JobLine::end);
    connect(&m_runner, &ExportRunner::failed, &jobLine, &JobLine::end);
    connect(&jobLine, &JobLine::cancelClicked, &m_runner, &ExportRunner::cancel);

    connect(&m_runner, &ExportRunner::succeeded, this, [this](const QString& path, const ExportSummary& summary) {
        //: %1 is a file's name
        const QString text = tr("%Ln photo(s) exported to “%1”", nullptr, static_cast<int>(summary.photoCount))
                                 .arg(format::displayPath(QFileInfo(path).fileName()));
        m_notices.say(text, {{tr("Show"), [this, path] { Q_EMIT fileManagerRequested(path); }}});
    });
    connect(&m_runner, &ExportRunner::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Cancelled)
            m_notices.say(tr("Export cancelled; nothing was written"));
        else
            m_notices.warn(sentence(error));
    });
}

void ExportFlow::ask(ExportFormat exportFormat)
{
    auto* dialog = new ExportDialog(m_collection, m_selection, exportFormat, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, exportFormat] { askForFile(dialog->scope(), exportFormat, dialog->suggestedName()); });
    dialog->open();
}

void ExportFlow::exportTo(const ExportScope& scope, ExportFormat exportFormat, const QString& filePath)
{
    if (!m_runner.run(scope, exportFormat, filePath, fallbackName(scope)))
        m_notices.say(tr("Another export is still running"));
}

void ExportFlow::askForFile(const ExportScope& scope, ExportFormat exportFormat, const QString& suggestedName)
{
    const QString suffix = formatSuffix(exportFormat);
    auto* dialog =
        new QFileDialog(&m_window, tr("Export as %1").arg(formatName(exportFormat)), m_settings.exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    //: The name filter of a file dialog: %1 is a format (GPX), %2 a suffix (gpx)
    dialog->setNameFilter(tr("%1 files (*.%2)").arg(formatName(exportFormat), suffix));
    dialog->selectFile(suggestedName + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, scope, exportFormat](const QString& path) {
        m_settings.setExportFolder(QFileInfo(path).absolutePath());
        exportTo(scope, exportFormat, path);
    });
    dialog->open();
}

QString ExportFlow::fallbackName(const ExportScope& scope) const
{
    if (const TripId* id = std::get_if<TripId>(&scope)) {
        const Trip* trip = m_collection.whole()->findTrip(*id);
        return trip != nullptr ? TripListModel::title(*trip) : QString();
    }
    return std::holds_alternative<EverythingScope>(scope) ? tr("All photos") : tr("Selected photos");
}

} // namespace wayfolio
