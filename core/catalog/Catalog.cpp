// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"

#include "core/catalog/CatalogFile.h"
#include "core/catalog/Migrations.h"
#include "core/catalog/Sql.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <filesystem>
#include <sqlite3.h>
#include <system_error>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

using DatabasePointer = std::unique_ptr<SQLite::Database>;

constexpr int kBusyTimeoutMs = 5000;
/// While another program copies an old catalogue, of perhaps a million photos on a slow disk.
constexpr int kMigrationTimeoutMs = 60'000;
// A connection never leaves its thread, so SQLite need not lock for us.
const int kCommonFlags = SQLite::OPEN_NOMUTEX;

Result<void> makeFolderOf(const QString& path)
{
    std::error_code failure;
    std::filesystem::create_directories(QFileInfo(path).path().toStdString(), failure);
    if (!failure)
        return {};
    const ErrorCode code = failure == std::errc::no_space_on_device ? ErrorCode::DiskFull : ErrorCode::NotWritable;
    return fail(code, path, QString::fromStdString(failure.message()));
}

CatalogIdentity identityOf(SQLite::Database& database)
{
    return {.applicationId = static_cast<quint32>(database.execAndGet("PRAGMA application_id").getInt()),
            .version = static_cast<quint32>(database.execAndGet("PRAGMA user_version").getInt())};
}

bool isBlank(SQLite::Database& database)
{
    return identityOf(database) == CatalogIdentity{} &&
           database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
}

// The first read is what finds a damaged file or a log that cannot be used.
DatabasePointer openToRead(const std::string& name, int flags)
{
    auto database =
        std::make_unique<SQLite::Database>(name, SQLite::OPEN_READONLY | kCommonFlags | flags, kBusyTimeoutMs);
    database->execAndGet("SELECT count(*) FROM sqlite_master");
    return database;
}

// Neither locks the file nor makes any beside it; for files that no log belongs to.
DatabasePointer openImmutable(const QString& path)
{
    const QByteArray uri = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
    return openToRead(uri.toStdString(), SQLite::OPEN_URI);
}

DatabasePointer openReadOnly(const QString& path, const CatalogFile& file)
{
    try {
        return openToRead(path.toStdString(), 0);
    } catch (const SQLite::Exception& exception) {
        const int code = exception.getErrorCode() & 0xff;
        if (file.hasWriteAheadLog || (code != SQLITE_CANTOPEN && code != SQLITE_READONLY))
            throw;
    }
    // Reading in WAL mode makes two files beside the catalogue. Where that is not possible and no log is waiting,
    // nobody can be writing either, and the file alone is the whole truth.
    return openImmutable(path);
}

/// Whether there is a catalogue to use (true) or an empty database to make one of (false).
Result<bool> recognise(const QString& path, const CatalogFile& file)
{
    if (!file.exists || file.isEmpty)
        return false;
    std::optional<CatalogIdentity> identity = file.identity;
    if (!identity || *identity == CatalogIdentity{}) {
        const DatabasePointer database = file.hasWriteAheadLog ? openReadOnly(path, file) : openImmutable(path);
        if (isBlank(*database))
            return false;
        identity = identityOf(*database);
    }
    return checkIdentity(*identity, path).transform([] { return true; });
}

Result<DatabasePointer> openForReading(const QString& path, const CatalogFile& file)
{
    if (!file.exists)
        return fail(ErrorCode::NotFound, path);
    const Result<bool> recognised = recognise(path, file);
    if (!recognised)
        return std::unexpected(recognised.error());
    if (!*recognised)
        return fail(ErrorCode::NotCatalog, path, u"empty"_s);
    DatabasePointer database = openReadOnly(path, file);
    if (identityOf(*database).version < static_cast<quint32>(Catalog::schemaVersion()))
        return fail(ErrorCode::ReadOnlyCatalog, path,
                    u"written by an older version, must be opened for writing once"_s);
    return database;
}

Result<DatabasePointer> openForWriting(const QString& path, const CatalogFile& file, Catalog::Access access)
{
    const bool mayCreate = access == Catalog::Access::ReadWrite;
    if (!file.exists && !mayCreate)
        return fail(ErrorCode::CatalogGone, path);
    if (const Result<bool> recognised = recognise(path, file); !recognised)
        return std::unexpected(recognised.error());
    if (!file.exists) {
        if (auto made = makeFolderOf(path); !made)
            return std::unexpected(made.error());
    }
    auto database = std::make_unique<SQLite::Database>(
        path.toStdString(), SQLite::OPEN_READWRITE | (mayCreate ? SQLite::OPEN_CREATE : 0) | kCommonFlags,
        kBusyTimeoutMs);
    return sql::guarded(path, database.get(), [&]() -> Result<DatabasePointer> {
        // SQLite quietly reads only what it may not write.
        if (sqlite3_db_readonly(database->getHandle(), "main") == 1)
            return fail(ErrorCode::ReadOnlyCatalog, path, u"the file is write-protected"_s);
        database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; "
                       "PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 67108864;");
        database->setBusyTimeout(kMigrationTimeoutMs);
        if (auto migrated = migrate(*database, path, migrationSteps()); !migrated)
            return std::unexpected(migrated.error());
        database->setBusyTimeout(kBusyTimeoutMs);
        database->exec("PRAGMA foreign_keys = ON");
        return std::move(database);
    });
}

} // namespace

Catalog::Catalog(QString path, std::unique_ptr<SQLite::Database> database)
    : m_path(std::move(path))
    , m_database(std::move(database))
{}

Catalog::~Catalog() = default;

Result<std::unique_ptr<Catalog>> Catalog::open(const QString& path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Result<CatalogFile> file = CatalogFile::inspect(absolute);
    if (!file)
        return std::unexpected(file.error());
    Result<DatabasePointer> database = sql::guarded(absolute, nullptr, [&] {
        return access == Access::ReadOnly ? openForReading(absolute, *file) : openForWriting(absolute, *file, access);
    });
    if (!database)
        return std::unexpected(std::move(database.error()));
    return std::unique_ptr<Catalog>(new Catalog(absolute, *std::move(database)));
}

Result<void> Catalog::checkInPlace()
{
    int hasMoved = 0;
    sqlite3_file_control(m_database->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (hasMoved != 0)
        return fail(ErrorCode::CatalogGone, m_path);
    return {};
}

Result<void> Catalog::readAtOneMoment(const std::function<Result<void>()>& read)
{
    return sql::guarded(m_path, m_database.get(), [&]() -> Result<void> {
        const SQLite::Transaction transaction(*m_database); // ends with a rollback, there is nothing to keep
        return read();
    });
}

QString Catalog::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/wayfolio/catalog.sqlite"_s;
}

int Catalog::schemaVersion()
{
    return migrationSteps().back().version;
}

} // namespace wayfolio
