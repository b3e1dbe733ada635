// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/LibraryStore.h"
#include "core/import/Importer.h"

namespace wayfolio {

/// The libraries' part of an import, before and after.
class ImportLibraries
{
public:
    ImportLibraries(Catalog& catalog, const ImportRequest& request, const QStringList& roots);

    /// Gives the folders in which nothing is gone that is not found.
    Result<QStringList> prepare();

    /// The files that came back with their libraries.
    [[nodiscard]] qint64 restored() const { return m_restored; }

    /// Of the roots, what the import may look at.
    Result<QStringList> allowed(const QStringList& roots);

    Result<void> finish(bool scanWasComplete, const std::stop_token& stop, const ProgressFunction& progress);

private:
    static Instant now() { return std::chrono::floor<Instant::duration>(std::chrono::system_clock::now()); }

    LibraryStore m_store;
    MountTable m_mounts;
    QStringList m_roots;
    QStringList m_folders; ///< among these
    bool m_seesAll;
    bool m_isUnasked;
    qint64 m_restored = 0;
};

} // namespace wayfolio
