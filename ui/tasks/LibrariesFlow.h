// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "ui/commands/PhotoEditor.h"
#include "ui/dialogs/LibrariesDialog.h"

#include <QPointer>

namespace wayfolio {

class ImportFlow;
class PhotoCollection;
class WatchFlow;

/// The dialog of the imported folders, kept true while it is open, and what is asked for in it.
class LibrariesFlow : public QObject
{
    Q_OBJECT

public:
    LibrariesFlow(CatalogService& catalog, PhotoCollection& collection, PhotoEditor& editor, ImportFlow& imports,
                  WatchFlow& watch, QWidget& window);

    void showDialog();

private:
    void refresh();
    void askWhere(const Library& library);
    void remove(const Library& library);
    void setWatched(const Library& library, bool watched);

    CatalogService& m_catalog;
    PhotoEditor& m_editor;
    ImportFlow& m_imports;
    WatchFlow& m_watch;
    QWidget& m_window;
    QPointer<LibrariesDialog> m_dialog;
};

} // namespace wayfolio
