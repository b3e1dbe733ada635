// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/WatchFlow.h"

#include "core/jobs/CatalogService.h"
#include "ui/Formats.h"
#include "ui/models/PhotoCollection.h"
#include "ui/panels/NoticeLine.h"
#include "ui/tasks/ImportRunner.h"

#include <chrono>

namespace wayfolio {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kRefreshDelay = 500ms; ///< first things first

QStringList sortedPaths(const QSet<QString>& paths)
{
    QStringList list(paths.begin(), paths.end());
    list.sort();
    return list;
}

} // namespace

WatchFlow::WatchFlow(CatalogService& catalog, PhotoCollection& collection, ImportRunner& runner, NoticeLine& notices,
                     QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_runner(runner)
    , m_notices(notices)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, &WatchFlow::refresh);
    // Imports and edits make, remove and move libraries.
    connect(&collection, &PhotoCollection::changed, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_runner, &ImportRunner::finished, this, &WatchFlow::importChanges, Qt::QueuedConnection);
}

void WatchFlow::refresh()
{
    m_catalog.foldersToWatch().then(this, [this](const Result<FoldersToWatch>& folders) {
        if (folders) // otherwise whoever shows the photos says it
            watch(*folders);
    });
}

void WatchFlow::watch(const FoldersToWatch& folders)
{
    if (!m_watch && folders.roots.isEmpty())
        return;
    if (!m_watch) {
        const auto here = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        m_watch = std::make_unique<FolderWatch>(FolderWatch::Listener{
            .changed = [this, here](const FolderChanges& changes) { here([this, changes] { add(changes); }); },
            .covered = [this, here](const WatchCoverage& coverage) { here([this, coverage] { cover(coverage); }); },
            .rootsChanged =
                [this, here] {
                    here([this] {
                        m_refresh.start();
                        Q_EMIT drivesChanged();
                    });
                }});
    }
    m_watch->watch(folders.roots, folders.leftOut);
}

void WatchFlow::cover(const WatchCoverage& coverage)
{
    const bool wasLimited = m_coverage.isLimited;
    m_coverage = coverage;
    if (coverage.isLimited && !wasLimited)
        m_notices.warn(limitSentence(coverage));
    Q_EMIT coverageChanged();
}

QString WatchFlow::limitSentence(const WatchCoverage& coverage)
{
    if (!coverage.isLimited)
        return {};
    const QString setting =
        coverage.watched > 0 ? u"fs.inotify.max_user_watches"_s : u"fs.inotify.max_user_instances"_s;
    //: %1 and %2 are numbers, %3 is the name of a setting of the system
    return tr("Only %1 of %2 folders are watched for new photos: the system allows no more. Its setting %3 is the "
              "limit.")
        .arg(format::numberText(coverage.watched), format::numberText(coverage.folders), setting);
}

void WatchFlow::add(const FolderChanges& changes)
{
    m_trees.unite(QSet<QString>(changes.trees.begin(), changes.trees.end()));
    m_folders.unite(QSet<QString>(changes.folders.begin(), changes.folders.end()));
    importChanges();
}

/// All at once when nothing else is imported, so that files that were moved meet their old paths.
void WatchFlow::importChanges()
{
    if (m_runner.isRunning())
        return;
    ImportRequest trees{.paths = sortedPaths(std::exchange(m_trees, {})), .scan = {}};
    ImportRequest folders{.paths = sortedPaths(std::exchange(m_folders, {})), .scan = {}};
    folders.scan.recurse = false;
    for (ImportRequest* request : {&trees, &folders}) {
        if (request->paths.isEmpty())
            continue;
        request->isUnasked = true;
        m_runner.run(std::move(*request));
    }
}

} // namespace wayfolio
