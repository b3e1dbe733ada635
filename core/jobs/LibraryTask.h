// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/MountTable.h"
#include "core/base/Result.h"
#include "core/model/Library.h"

#include <vector>

namespace wayfolio {

class Catalog;

/// What was imported, as it is now: libraries follow their drives first, where the catalogue can be written to.
Result<std::vector<Library>> listLibraries(Catalog& catalog, const MountTable& mounts);

/// What is to be watched for new photos: see FolderWatch::watch().
struct FoldersToWatch
{
    QStringList roots;
    QStringList leftOut; ///< where drives are mounted below the roots that do not tell what happens on them

    bool operator==(const FoldersToWatch&) const = default;
};

/// Cheap: looks at no photo.
Result<FoldersToWatch> foldersToWatch(Catalog& catalog, const MountTable& mounts);

} // namespace wayfolio
