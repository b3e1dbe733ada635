// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/FolderEvents.h"

#include <QStringList>

#include <map>
#include <set>
#include <stop_token>
#include <unordered_map>

namespace wayfolio {

/// What is to be looked at again. Paths of folders that exist, each once, in their order.
struct FolderChanges
{
    QStringList trees;   ///< with everything below them
    QStringList folders; ///< with what lies in them directly; none is in a tree

    bool operator==(const FolderChanges&) const = default;
};

/// How much of the folders is watched.
struct WatchCoverage
{
    qint64 watched = 0;
    qint64 folders = 0;     ///< that should be
    bool isLimited = false; ///< the system allows no more

    bool operator==(const WatchCoverage&) const = default;
};

/// Which folders are watched, and what follows from their events. Hidden ones and those behind links are not. Nothing
/// here waits for events.
///
/// A folder is listed after its watch stands: what comes later is an event, what was there before is seen. Whoever
/// looks at the changes after takeChanges() therefore misses nothing.
class WatchedFolders
{
public:
    explicit WatchedFolders(FolderEvents& events);

    /// Watches these with everything below them, except for what is at or below `leftOut`, and nothing else. Those that
    /// were not watched before are among the changes. A stop leaves it incomplete.
    void setRoots(const QStringList& roots, const QStringList& leftOut, const std::stop_token& stop);

    void take(const FolderEvent& event, const std::stop_token& stop);

    [[nodiscard]] bool hasChanges() const { return !m_trees.empty() || !m_single.empty(); }

    FolderChanges takeChanges();
    /// Whether roots or drives came or went since it was asked the last time.
    bool takeRootsChanged();
    [[nodiscard]] WatchCoverage coverage() const;

private:
    void takeEntry(const FolderEvent& event, const QByteArray& folder, const std::stop_token& stop);
    void watchTree(const QByteArray& top, const std::stop_token& stop);
    /// False when there is no such folder to be listed.
    bool watchOne(const QByteArray& folder);
    void forgetTree(const QByteArray& top);
    void forgetWatch(int watch);
    void beginAnew(const std::stop_token& stop);
    [[nodiscard]] bool isLeftOut(const QByteArray& folder) const;

    FolderEvents& m_events;
    std::set<QByteArray> m_roots;
    std::set<QByteArray> m_leftOut;
    std::unordered_map<int, QByteArray> m_paths;
    std::map<QByteArray, int> m_watches;
    std::set<QByteArray> m_unwatched; ///< for which there was no room
    std::set<QByteArray> m_trees;     ///< changed
    std::set<QByteArray> m_single;    ///< changed
    bool m_rootsChanged = false;
};

} // namespace wayfolio
