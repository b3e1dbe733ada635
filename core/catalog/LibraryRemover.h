// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Progress.h"
#include "core/catalog/LibraryRow.h"

#include <span>
#include <stop_token>

namespace wayfolio {

/// Hides the files of libraries and shows them again, inside a transaction of its caller; throws SQLite's exceptions.
class LibraryRemover
{
public:
    explicit LibraryRemover(SQLite::Database& database);

    std::vector<qint64> filesOf(const LibraryRow& library, const std::vector<LibraryRow>& libraries);

    /// Both are false when they were stopped: then roll back.
    bool remove(const LibraryRow& library, std::span<const qint64> files, qint64 nowMs, const std::stop_token& stop,
                const ProgressFunction& progress);
    bool restore(const LibraryRow& library, std::span<const qint64> files, const std::stop_token& stop,
                 const ProgressFunction& progress);

    /// Forgets the libraries that were removed before that moment.
    void purge(qint64 beforeMs);

private:
    void restoreTrips(std::span<const qint64> files);
    void forget(std::span<const qint64> files);
    void setRemoved(const LibraryRow& library, std::optional<qint64> whenMs);

    SQLite::Database& m_database;
};

} // namespace wayfolio
