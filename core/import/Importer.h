// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/MountTable.h"
#include "core/base/Progress.h"
#include "core/catalog/Catalog.h"
#include "core/import/FolderScanner.h"
#include "core/import/ImportReport.h"
#include "core/import/ReaderPool.h"
#include "core/import/TimeContext.h"
#include "core/media/MetadataReader.h"

#include <cstddef>

namespace wayfolio {

struct ImportRequest
{
    QStringList paths; ///< files, folders, and archives as Google Takeout is downloaded
    ScanOptions scan;
    QString unpackFolder = defaultUnpackFolder();              ///< for archives that lie where nothing can be written
    std::function<MountTable()> mounts = MountTable::ofSystem; ///< which drives are connected
    size_t batchSize = 1000;                                   ///< at most so many files are committed together
    /// Nobody asked for it: what lies in no library is left alone, none is made and none that was removed comes back.
    bool isUnasked = false;
    bool mayMakeCatalog = true; ///< false where there was one: that it is gone must not look like a fresh start

    /// In the user's folder of data, beside the catalogue.
    static QString defaultUnpackFolder();
};

/// Folders → catalogue. Scans, reads with every reader of the pool, and writes in batches on the calling thread,
/// which must be the catalogue's. Unchanged files are not opened. Archives are unpacked first (TakeoutArchive).
/// Cancelling keeps what is committed, and what is unpacked.
///
/// Folders become libraries (LibraryStore), those that were removed come back with everything about them. What lies on
/// a drive that is not connected is neither missing nor moved.
class Importer
{
public:
    /// `time` holds for every file; what it says of a single one is filled in.
    Importer(Catalog& catalog, ReaderPool& readers, TimeContext time = {});

    ImportReport run(const ImportRequest& request, const std::stop_token& stop, const ProgressFunction& progress);

private:
    Result<void> import(const ImportRequest& request, const QStringList& paths, const std::stop_token& stop,
                        const ProgressFunction& progress, ImportReport& report);

    Catalog& m_catalog;
    ReaderPool& m_readers;
    TimeContext m_time;
};

} // namespace wayfolio
