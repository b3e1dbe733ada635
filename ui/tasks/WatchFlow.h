// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/FolderWatch.h"
#include "core/jobs/LibraryTask.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace wayfolio {

class CatalogService;
class ImportRunner;
class NoticeLine;
class PhotoCollection;

/// Imports what is new in watched libraries by itself: what changes while the window is open, and once at its beginning
/// what changed before. Begins when the first photos are shown. GUI thread, which never waits for it.
class WatchFlow : public QObject
{
    Q_OBJECT

public:
    WatchFlow(CatalogService& catalog, PhotoCollection& collection, ImportRunner& runner, NoticeLine& notices,
              QObject* parent);

    [[nodiscard]] const WatchCoverage& coverage() const { return m_coverage; }

    /// Why not all is watched, in the person's language; empty where all is.
    static QString limitSentence(const WatchCoverage& coverage);

Q_SIGNALS:
    void coverageChanged();
    /// Drives or watched folders came or went.
    void drivesChanged();

private:
    void refresh();
    void watch(const FoldersToWatch& folders);
    void cover(const WatchCoverage& coverage);
    void add(const FolderChanges& changes);
    void importChanges();

    CatalogService& m_catalog;
    ImportRunner& m_runner;
    NoticeLine& m_notices;
    QTimer m_refresh;
    WatchCoverage m_coverage;
    QSet<QString> m_trees; ///< to be imported when nothing else is
    QSet<QString> m_folders;
    std::unique_ptr<FolderWatch> m_watch; ///< the last: its thread calls this
};

} // namespace wayfolio
