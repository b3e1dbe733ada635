// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/MainActions.h"

#include "ui/Look.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace wayfolio {

MainActions::MainActions(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_appearance(new QActionGroup(this))
{
    makeFileActions();
    makeEditActions();
    makeViewActions();
    makeAppearanceActions();
    guide = make("help-contents", tr("&Guide"), QKeySequence::HelpContents);
    shortcuts = make("input-keyboard", tr("&Keyboard Shortcuts"), Qt::CTRL | Qt::Key_F1);
    about = make("help-about", tr("&About Wayfolio"));
    maps = new QMenu(tr("&Map"), window);
    setPhotosPresent(false);
    setPhotoChosen(false, false, false);
}

void MainActions::fillMenuBar(QMenuBar& bar) const
{
    QMenu* file = bar.addMenu(tr("&File"));
    file->addAction(importFolder);
    file->addAction(importPhotos);
    file->addAction(openSampleTrip);
    file->addAction(libraries);
    file->addSeparator();
    QMenu* exportMenu = file->addMenu(look::icon("document-export"), tr("&Export"));
    exportMenu->addActions({exportGpx, exportKml});
    file->addActions({openElsewhere, showInFileManager});
    file->addSeparator();
    file->addAction(quit);

    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({selectAll, selectInView, selectTrip, selectNone});
    edit->addSeparator();
    edit->addActions({find, clearFilters});
    edit->addSeparator();
    edit->addActions({previousPhoto, nextPhoto});
    edit->addSeparator();
    edit->addActions({copyCoordinates, setPosition, removePosition, setTimeZone});

    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({openPhoto, playTrip});
    view->addSeparator();
    view->addMenu(maps);
    view->addActions({showAll, zoomIn, zoomOut});
    view->addSeparator();
    view->addActions({tripsPanel, timeline, filmStrip, detailsPanel});
    view->addSeparator();
    QMenu* appearance = view->addMenu(tr("&Appearance"));
    appearance->addActions(m_appearance->actions());
    view->addActions({mutedMap, animatedMap, fullScreen});

    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({guide, shortcuts});
    help->addSeparator();
    help->addAction(about);
}

void MainActions::setAppearance(Appearance::Mode mode)
{
    for (QAction* action : m_appearance->actions())
        action->setChecked(action->data().value<Appearance::Mode>() == mode);
}

void MainActions::setPhotosPresent(bool present)
{
    for (QAction* action : {exportGpx, exportKml, selectAll, selectInView, selectNone, find, clearFilters,
                            previousPhoto, nextPhoto, playTrip, showAll})
        action->setEnabled(present);
}

void MainActions::setCatalogUsable(bool usable)
{
    for (QAction* action : {importFolder, importPhotos, openSampleTrip, libraries})
        action->setEnabled(usable);
}

void MainActions::setPhotoChosen(bool chosen, bool isPlaced, bool isOnTrip)
{
    for (QAction* action : {openPhoto, openElsewhere, showInFileManager, setTimeZone, setPosition})
        action->setEnabled(chosen);
    for (QAction* action : {copyCoordinates, removePosition})
        action->setEnabled(chosen && isPlaced);
    selectTrip->setEnabled(chosen && isOnTrip);
}

QAction* MainActions::make(const char* icon, const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(look::icon(icon), text, this);
    action->setShortcut(shortcut);
    m_window->addAction(action); // its shortcut works while the menu bar is hidden, too
    return action;
}

QAction* MainActions::makeToggle(const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setCheckable(true);
    action->setChecked(true);
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

void MainActions::makeFileActions()
{
    importFolder = make("folder-open", tr("Import &Folder…"), QKeySequence::Open);
    importPhotos = make("document-import", tr("Import &Photos…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    openSampleTrip = make("folder-pictures", tr("Open the &Sample Trip"));
    libraries = make("drive-harddisk", tr("&Libraries…"));
    exportGpx = make("document-export", tr("&GPX…"), Qt::CTRL | Qt::Key_E);
    exportKml = make("document-export", tr("&KML…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    openElsewhere = make("document-open", tr("&Open in Another Program"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    showInFileManager = make("document-open-folder", tr("Show in File &Manager"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    quit = make("application-exit", tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void MainActions::makeEditActions()
{
    undo = make("edit-undo", tr("&Undo"), QKeySequence::Undo);
    redo = make("edit-redo", tr("&Redo"), QKeySequence::Redo);
    selectAll = make("edit-select-all", tr("Select &All"), QKeySequence::SelectAll);
    selectNone = make("edit-select-none", tr("Select &None"), Qt::Key_Escape);
    find = make("edit-find", tr("&Find…"), QKeySequence::Find);
    clearFilters = make("edit-clear-all", tr("&Clear the Filters"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    previousPhoto = make("go-previous", tr("&Previous Photo"), Qt::ALT | Qt::Key_Left);
    nextPhoto = make("go-next", tr("Ne&xt Photo"), Qt::ALT | Qt::Key_Right);
    selectInView = make("edit-select", tr("Select Photos in &View"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    selectTrip = make("flag", tr("Select &Trip"), Qt::CTRL | Qt::Key_T);
    copyCoordinates = make("edit-copy", tr("Cop&y Coordinates"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    setPosition = make("mark-location", tr("Set the Pos&ition…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    removePosition = make("edit-delete", tr("Remov&e the Position"), Qt::CTRL | Qt::Key_Delete);
    setTimeZone = make("clock", tr("Set the Time &Zone…"), Qt::CTRL | Qt::SHIFT | Qt::Key_T);
}

void MainActions::makeViewActions()
{
    openPhoto = make("view-preview", tr("&Large Photo"), Qt::CTRL | Qt::Key_Return);
    playTrip = make("media-playback-start", tr("Pla&y the Trip"), Qt::CTRL | Qt::Key_P);
    showAll = make("zoom-fit-best", tr("&Show All"), Qt::CTRL | Qt::Key_0);
    zoomIn = make("zoom-in", tr("Zoom &In"), QKeySequence::ZoomIn);
    zoomOut = make("zoom-out", tr("Zoom &Out"), QKeySequence::ZoomOut);
    tripsPanel = makeToggle(tr("&Trips"), Qt::CTRL | Qt::Key_1);
    timeline = makeToggle(tr("Tim&eline"), Qt::CTRL | Qt::Key_2);
    filmStrip = makeToggle(tr("&Film Strip"), Qt::CTRL | Qt::Key_3);
    detailsPanel = makeToggle(tr("&Details"), Qt::CTRL | Qt::Key_4);
    mutedMap = makeToggle(tr("Muted Ma&p"), {});
    mutedMap->setChecked(false);
    animatedMap = makeToggle(tr("A&nimate Map"), {});
    fullScreen = make("view-fullscreen", tr("F&ull Screen"), Qt::Key_F11);
    fullScreen->setCheckable(true);
    connect(fullScreen, &QAction::toggled, this, [this](bool full) {
        const QKeySequence leave(Qt::Key_Escape);
        selectNone->setShortcuts(full ? QList<QKeySequence>() : QList{leave});
        fullScreen->setShortcuts(full ? QList{QKeySequence(Qt::Key_F11), leave} : QList{QKeySequence(Qt::Key_F11)});
    });
}

void MainActions::makeAppearanceActions()
{
    const auto add = [this](const QString& text, Appearance::Mode mode) {
        auto* action = new QAction(text, m_appearance);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(mode));
        connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT appearanceChosen(mode); });
    };
    add(tr("As the &System"), Appearance::Mode::System);
    add(tr("&Light"), Appearance::Mode::Light);
    add(tr("&Dark"), Appearance::Mode::Dark);
    m_appearance->actions().constFirst()->setChecked(true);
}

} // namespace wayfolio
