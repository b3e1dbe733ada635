// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <functional>
#include <memory>

namespace SQLite {
class Database;
}

namespace wayfolio {

/// One connection to the SQLite catalogue: what a person would miss if it were lost. Write-ahead logging, so that
/// readers never wait for the writer and a crash loses nothing committed. A Catalog is used by the thread that
/// opened it and by no other; open one a thread.
///
/// Opening creates the file and its folder where missing, and brings an older one up to date by numbered steps,
/// keeping a copy beside it (`FILE.before-N`) first.
class Catalog
{
public:
    enum class Access {
        ReadWrite,
        ReadWriteExisting, ///< never creates: CatalogGone where there is none
        ReadOnly,          ///< never creates or migrates
    };

    /// Errors: NotCatalog, NewerCatalog, ReadOnlyCatalog, DamagedCatalog, BusyCatalog, DiskFull, NotWritable,
    /// NotReadable, NotFound, CatalogGone. A file that is no catalogue, or a newer one, is left untouched.
    static Result<std::unique_ptr<Catalog>> open(const QString& path, Access access = Access::ReadWrite);
    /// `$XDG_DATA_HOME/wayfolio/catalog.sqlite`.
    static QString defaultPath();

    ~Catalog();
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

    [[nodiscard]] QString path() const { return m_path; }

    /// The version of the schema this program writes.
    static int schemaVersion();

    /// SQLite's own integrity check, then ours (foreign keys, ranges, trip counts): every finding, none when all is
    /// well.
    Result<QStringList> check();

    /// That the path still leads to the file that is open here; CatalogGone where it was moved, removed or replaced
    /// since. What is written then goes where nobody will look for it.
    Result<void> checkInPlace();

    /// Whatever `read` asks the stores for is of one moment, even while another connection writes. It must not write.
    Result<void> readAtOneMoment(const std::function<Result<void>()>& read);

    /// For the stores of this folder only.
    SQLite::Database& database() { return *m_database; }

private:
    Catalog(QString path, std::unique_ptr<SQLite::Database> database);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace wayfolio
