// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"
#include "core/catalog/Catalog.h"
#include "core/import/FolderScanner.h"
#include "core/import/ImportReport.h"
#include "core/media/MetadataReader.h"

#include <QTimeZone>

namespace wayfolio {

class WorkerPool;

struct ImportRequest
{
    QStringList paths; ///< files and folders
    ScanOptions scan;
};

/// Folders → catalogue. Scans, reads on every thread of the pool, and writes in batches on the calling thread,
/// which must be the catalogue's. Unchanged files are not opened. Cancelling keeps what is committed.
class Importer
{
public:
    Importer(Catalog& catalog, WorkerPool& readers, QTimeZone assumedZone = QTimeZone::systemTimeZone());

    ImportReport run(const ImportRequest& request, const std::stop_token& stop, const ProgressFunction& progress);

private:
    Catalog& m_catalog;
    WorkerPool& m_readers;
    QTimeZone m_assumedZone;
};

} // namespace wayfolio
