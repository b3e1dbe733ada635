// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/LibraryTask.h"

#include "core/base/Paths.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/LibraryStore.h"

#include <algorithm>

namespace wayfolio {

Result<std::vector<Library>> listLibraries(Catalog& catalog, const MountTable& mounts)
{
    LibraryStore store(catalog);
    const auto disconnected = store.disconnected(mounts);
    if (!disconnected)
        return std::unexpected(disconnected.error());
    if (!disconnected->isEmpty()) {
        // Through a connection of its own, for this one may be for reading only. Where it cannot be written, the next
        // import or list makes up for it.
        if (const auto writer = Catalog::open(catalog.path(), Catalog::Access::ReadWriteExisting)) {
            [[maybe_unused]] const auto followed = LibraryStore(**writer).followVolumes(mounts);
        }
    }
    return store.libraries(mounts);
}

Result<FoldersToWatch> foldersToWatch(Catalog& catalog, const MountTable& mounts)
{
    return LibraryStore(catalog).watched(mounts).transform([&mounts](const QStringList& roots) {
        FoldersToWatch folders{.roots = roots, .leftOut = {}};
        for (const Mount& mount : mounts.mounts()) {
            const bool holdsRoot = std::ranges::any_of(
                roots, [&mount](const QString& root) { return isAtOrBelow(root, mount.mountPoint); });
            const bool isInRoot = std::ranges::any_of(
                roots, [&mount](const QString& root) { return isAtOrBelow(mount.mountPoint, root); });
            if (mount.isRemote && isInRoot && !holdsRoot)
                folders.leftOut.append(mount.mountPoint);
        }
        return folders;
    });
}

} // namespace wayfolio
