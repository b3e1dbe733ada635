// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/LibrariesFlow.h"

#include "core/import/FolderScanner.h"
#include "ui/Formats.h"
#include "ui/models/PhotoCollection.h"
#include "ui/Sentences.h"
#include "ui/tasks/ImportFlow.h"
#include "ui/tasks/WatchFlow.h"

#include <QFileDialog>
#include <QFileInfo>

namespace wayfolio {

namespace {

/// The folder's own name, for a menu.
QString shortName(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return format::displayPath(name.isEmpty() ? path : name);
}

} // namespace

LibrariesFlow::LibrariesFlow(CatalogService& catalog, PhotoCollection& collection, PhotoEditor& editor,
                             ImportFlow& imports, WatchFlow& watch, QWidget& window)
    : QObject(&window)
    , m_catalog(catalog)
    , m_editor(editor)
    , m_imports(imports)
    , m_watch(watch)
    , m_window(window)
{
    connect(&collection, &PhotoCollection::changed, this, &LibrariesFlow::refresh);
    connect(&m_editor, &PhotoEditor::failed, this, [this](const Error& error) {
        if (m_dialog)
            m_dialog->say(sentence(error));
    });
}

void LibrariesFlow::showDialog()
{
    if (!m_dialog) {
        m_dialog = new LibrariesDialog(&m_window);
        connect(m_dialog, &LibrariesDialog::scanRequested, this,
                [this](const QString& path) { m_imports.importPaths({path}); });
        connect(m_dialog, &LibrariesDialog::importRequested, &m_imports, &ImportFlow::askForFolder);
        connect(m_dialog, &LibrariesDialog::relocateRequested, this, &LibrariesFlow::askWhere);
        connect(m_dialog, &LibrariesDialog::removeRequested, this, &LibrariesFlow::remove);
        connect(m_dialog, &LibrariesDialog::watchRequested, this, &LibrariesFlow::setWatched);
        connect(&m_watch, &WatchFlow::coverageChanged, m_dialog,
                [this] { m_dialog->setWatchLimit(WatchFlow::limitSentence(m_watch.coverage())); });
        m_dialog->setWatchLimit(WatchFlow::limitSentence(m_watch.coverage()));
    }
    refresh();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void LibrariesFlow::refresh()
{
    if (!m_dialog)
        return;
    m_catalog.libraries().then(this, [this](const Result<std::vector<Library>>& libraries) {
        if (!m_dialog)
            return;
        if (libraries)
            m_dialog->setLibraries(*libraries);
        else
            m_dialog->say(sentence(libraries.error()));
    });
}

void LibrariesFlow::askWhere(const Library& library)
{
    auto* dialog =
        new QFileDialog(m_dialog, tr("Where “%1” Is Now").arg(shortName(library.path)), QFileInfo(library.path).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, library](const QString& path) {
        m_editor.apply(std::vector{LibraryPlace{.library = library.id, .path = FolderScanner::canonicalRoot(path)}},
                       //: An edit that can be undone; %1 is the name of a folder.
                       tr("Relocate “%1”").arg(shortName(library.path)));
    });
    dialog->open();
}

void LibrariesFlow::remove(const Library& library)
{
    //: An edit that can be undone; %1 is the name of a folder.
    const QString name = tr("Remove “%1”").arg(shortName(library.path));
    m_editor.apply(std::vector{LibraryRemoval{.library = library.id}}, name);
    m_dialog->say(tr("Edit → Undo brings “%1” back, and so does importing it again.").arg(shortName(library.path)));
}

void LibrariesFlow::setWatched(const Library& library, bool watched)
{
    //: Edits that can be undone; %1 is the name of a folder.
    const QString name = (watched ? tr("Watch “%1”") : tr("Stop Watching “%1”")).arg(shortName(library.path));
    m_editor.apply(LibraryWatching{.library = library.id, .watched = watched}, name);
}

} // namespace wayfolio
