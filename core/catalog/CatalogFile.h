// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <optional>

namespace wayfolio {

/// What a file says it is, read without a lock, for it may be another program's.
struct CatalogIdentity
{
    quint32 applicationId = 0;
    quint32 version = 0;

    bool operator==(const CatalogIdentity&) const = default;
};

/// What stands at a catalogue's path.
struct CatalogFile
{
    bool exists = false;
    bool isEmpty = false;
    bool hasWriteAheadLog = false; ///< `FILE-wal` with content: the newest state is there, not in the file
    /// Nothing when there is no file, it is empty, or only SQLite can say because of the log.
    std::optional<CatalogIdentity> identity;

    /// Errors: NotCatalog (a folder, a device, another format), NotReadable.
    static Result<CatalogFile> inspect(const QString& path);
};

/// Success when a catalogue of this identity can be used by this program; NotCatalog or NewerCatalog.
Result<void> checkIdentity(CatalogIdentity identity, const QString& path);

} // namespace wayfolio
