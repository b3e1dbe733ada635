// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/WatchedFolders.h"

#include "core/import/FolderListing.h"
#include "core/media/MediaType.h"
#include "core/media/SidecarMatcher.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <sys/stat.h>

namespace wayfolio {

namespace {

bool isBelow(const QByteArray& path, const QByteArray& folder)
{
    return path.startsWith(folder) &&
           (folder.endsWith('/') || path.size() == folder.size() || path.at(folder.size()) == '/');
}

bool isFolder(const QByteArray& path)
{
    struct stat status{};
    return ::lstat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// Where the system does not say it.
bool isFolder(const FolderEntry& entry, const QByteArray& folder)
{
    return entry.type == DT_DIR || (entry.type == DT_UNKNOWN && isFolder(pathInFolder(folder, entry.name)));
}

bool isHidden(const QByteArray& name)
{
    return name.startsWith('.');
}

/// What an import reads.
bool isWorthReading(const QByteArray& name)
{
    const QString text = QFile::decodeName(name);
    return !isHidden(name) && (hasMediaExtension(text) || isSidecarName(text));
}

/// A name that stands for a whole file at once, so that nothing will be written and closed.
bool isLink(const QByteArray& path)
{
    struct stat status{};
    return ::lstat(path.constData(), &status) == 0 && (S_ISLNK(status.st_mode) || status.st_nlink > 1);
}

std::set<QByteArray> encoded(const QStringList& paths)
{
    std::set<QByteArray> names;
    for (const QString& path : paths)
        names.insert(QFile::encodeName(path));
    return names;
}

QStringList existing(const std::set<QByteArray>& folders)
{
    QStringList paths;
    for (const QByteArray& folder : folders) {
        if (isFolder(folder) && QUtf8StringView(folder).isValidUtf8())
            paths.append(QFile::decodeName(folder));
    }
    return paths;
}

bool isInAny(const QByteArray& path, const std::set<QByteArray>& folders)
{
    return std::ranges::any_of(folders, [&path](const QByteArray& folder) { return isBelow(path, folder); });
}

} // namespace

WatchedFolders::WatchedFolders(FolderEvents& events)
    : m_events(events)
{}

void WatchedFolders::setRoots(const QStringList& roots, const QStringList& leftOut, const std::stop_token& stop)
{
    std::set<QByteArray> wanted = encoded(roots);
    std::set<QByteArray> without = encoded(leftOut);
    if (without != m_leftOut) // rare, as drives come and go
        m_leftOut = std::move(without);
    std::erase_if(m_roots, [&](const QByteArray& root) {
        const bool goes = !wanted.contains(root) || isLeftOut(root);
        if (goes)
            forgetTree(root);
        return goes;
    });
    for (const QByteArray& root : wanted) {
        if (isLeftOut(root) || (m_roots.contains(root) && (m_watches.contains(root) || m_unwatched.contains(root))))
            continue;
        m_roots.insert(root);
        watchTree(root, stop);
        m_trees.insert(root);
    }
    for (const QByteArray& root : m_leftOut)
        forgetTree(root);
    // There may be room now.
    for (const QByteArray& folder : std::exchange(m_unwatched, {})) {
        if (watchOne(folder) && !m_unwatched.contains(folder))
            m_single.insert(folder); // until now nobody looked
    }
}

void WatchedFolders::take(const FolderEvent& event, const std::stop_token& stop)
{
    using enum FolderEvent::Kind;
    if (event.kind == MountsChanged) {
        m_rootsChanged = true;
        return;
    }
    if (event.kind == Lost) {
        beginAnew(stop);
        return;
    }
    const auto known = m_paths.find(event.watch);
    if (known == m_paths.end())
        return; // on its way when the watch ended
    const QByteArray folder = known->second;
    if (event.kind == Ended || event.kind == Moved) {
        const bool isRoot = m_roots.contains(folder);
        m_rootsChanged = m_rootsChanged || isRoot;
        if (event.kind == Ended)
            forgetWatch(event.watch);
        else if (isRoot) // of others the folder they are in tells it
            forgetTree(folder);
        return;
    }
    takeEntry(event, folder, stop);
}

void WatchedFolders::takeEntry(const FolderEvent& event, const QByteArray& folder, const std::stop_token& stop)
{
    const QByteArray path = pathInFolder(folder, event.name);
    switch (event.kind) {
    case FolderEvent::Kind::FolderCame:
        if (isHidden(event.name) || isLeftOut(path))
            return;
        forgetTree(path); // of one that was there before
        watchTree(path, stop);
        m_trees.insert(path);
        return;
    case FolderEvent::Kind::FolderWent:
        if (!m_watches.contains(path) && !m_unwatched.contains(path) && !m_trees.contains(path))
            return;
        forgetTree(path);
        m_trees.insert(folder);
        return;
    case FolderEvent::Kind::FileMade:
        if (isLink(path) && isFolder(path + '/'))
            m_trees.insert(folder);
        else if (isWorthReading(event.name) && isLink(path))
            m_single.insert(folder);
        return;
    default:
        if (isWorthReading(event.name))
            m_single.insert(folder);
    }
}

void WatchedFolders::watchTree(const QByteArray& top, const std::stop_token& stop)
{
    std::vector<QByteArray> open{top};
    while (!open.empty() && !stop.stop_requested()) {
        const QByteArray folder = std::move(open.back());
        open.pop_back();
        if (isLeftOut(folder) || !watchOne(folder))
            continue;
        for (const FolderEntry& entry : listFolder(folder).entries) {
            if (!isHidden(entry.name) && isFolder(entry, folder))
                open.push_back(pathInFolder(folder, entry.name));
        }
    }
}

bool WatchedFolders::watchOne(const QByteArray& folder)
{
    const std::expected<int, int> watch = m_events.add(folder);
    if (!watch) {
        const bool isLimit = watch.error() == ENOSPC || watch.error() == EMFILE || watch.error() == ENOMEM;
        if (isLimit)
            m_unwatched.insert(folder);
        return isLimit;
    }
    if (const auto former = m_paths.find(*watch); former != m_paths.end() && former->second != folder)
        m_watches.erase(former->second); // the same folder had another name
    m_paths[*watch] = folder;
    m_watches[folder] = *watch;
    return true;
}

void WatchedFolders::forgetTree(const QByteArray& top)
{
    for (auto at = m_watches.lower_bound(top); at != m_watches.end() && at->first.startsWith(top);) {
        if (!isBelow(at->first, top)) {
            ++at;
            continue;
        }
        m_events.remove(at->second);
        m_paths.erase(at->second);
        at = m_watches.erase(at);
    }
    std::erase_if(m_unwatched, [&top](const QByteArray& folder) { return isBelow(folder, top); });
}

void WatchedFolders::forgetWatch(int watch)
{
    const auto known = m_paths.find(watch);
    m_watches.erase(known->second);
    m_paths.erase(known);
}

/// Folders may have come and gone unseen.
void WatchedFolders::beginAnew(const std::stop_token& stop)
{
    for (const QByteArray& root : m_roots) {
        forgetTree(root);
        watchTree(root, stop);
        m_trees.insert(root);
    }
}

bool WatchedFolders::isLeftOut(const QByteArray& folder) const
{
    return isInAny(folder, m_leftOut);
}

FolderChanges WatchedFolders::takeChanges()
{
    std::set<QByteArray> trees;
    for (const QByteArray& tree : std::exchange(m_trees, {})) {
        if (!isInAny(tree, trees)) // a folder comes before what is below it
            trees.insert(tree);
    }
    std::set<QByteArray> single = std::exchange(m_single, {});
    std::erase_if(single, [&trees](const QByteArray& folder) { return isInAny(folder, trees); });
    return {.trees = existing(trees), .folders = existing(single)};
}

bool WatchedFolders::takeRootsChanged()
{
    return std::exchange(m_rootsChanged, false);
}

WatchCoverage WatchedFolders::coverage() const
{
    const auto watched = static_cast<qint64>(m_watches.size());
    const auto unwatched = static_cast<qint64>(m_unwatched.size());
    return {.watched = watched, .folders = watched + unwatched, .isLimited = unwatched > 0};
}

} // namespace wayfolio
