// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportLibraries.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace wayfolio {

ImportLibraries::ImportLibraries(Catalog& catalog, const ImportRequest& request, const QStringList& roots)
    : m_store(catalog)
    , m_mounts(request.mounts())
    , m_roots(roots)
    , m_seesAll(request.scan.recurse && request.scan.extensions.isEmpty())
    , m_isUnasked(request.isUnasked)
{
    std::ranges::copy_if(roots, std::back_inserter(m_folders),
                         [](const QString& root) { return QFileInfo(root).isDir(); });
}

Result<QStringList> ImportLibraries::prepare()
{
    return m_store.followVolumes(m_mounts)
        .and_then([this] { return m_isUnasked ? Result<qint64>(0) : m_store.restoreBelow(m_roots, now()); })
        .and_then([this](qint64 restored) {
            m_restored = restored;
            return m_store.disconnected(m_mounts);
        });
}

Result<QStringList> ImportLibraries::allowed(const QStringList& roots)
{
    return m_isUnasked ? m_store.inLibraries(roots, m_mounts) : Result<QStringList>(roots);
}

Result<void> ImportLibraries::finish(bool scanWasComplete, const std::stop_token& stop,
                                     const ProgressFunction& progress)
{
    return allowed(m_folders) // meanwhile one may have been removed
        .and_then([&](const QStringList& folders) {
            return m_store.add(folders, m_mounts, now(), scanWasComplete && m_seesAll);
        })
        .and_then([&] { return m_store.purge(now() - std::chrono::days(LibraryStore::kRemovedDays), stop, progress); });
}

} // namespace wayfolio
