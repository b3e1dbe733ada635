// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Sql.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sqlite3.h>

namespace wayfolio::sql {

namespace {

// SQLite says SQLITE_FULL for ENOSPC alone; a quota and a limit on file sizes are the same to the person.
bool isOutOfRoom(const SQLite::Database* database)
{
    if (database == nullptr)
        return false;
    const int number = sqlite3_system_errno(database->getHandle());
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

ErrorCode ioErrorCode(int extendedCode, const SQLite::Database* database)
{
    if (isOutOfRoom(database))
        return ErrorCode::DiskFull;
    switch (extendedCode) {
    case SQLITE_IOERR_SHMSIZE: // leaves no errno behind, but only fails for want of room
        return ErrorCode::DiskFull;
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_FSTAT:
        return ErrorCode::NotReadable;
    default:
        return ErrorCode::NotWritable;
    }
}

// Where the file is there, what could not be opened or made is what SQLite needs beside it.
ErrorCode cannotOpenCode(const QString& path, const SQLite::Database* database)
{
    if (isOutOfRoom(database))
        return ErrorCode::DiskFull;
    return QFile::exists(path) ? ErrorCode::ReadOnlyCatalog : ErrorCode::NotWritable;
}

} // namespace

Error toError(const SQLite::Exception& exception, const QString& path, const SQLite::Database* database)
{
    const QString detail = QString::fromUtf8(exception.what());
    // Extended codes keep the primary one in their low byte.
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, path, detail};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnlyCatalog, path, detail};
    case SQLITE_NOTADB:
        return {ErrorCode::NotCatalog, path, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::BusyCatalog, path, detail};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {cannotOpenCode(path, database), path, detail};
    case SQLITE_IOERR:
        return {ioErrorCode(exception.getExtendedErrorCode(), database), path, detail};
    default:
        return {ErrorCode::DamagedCatalog, path, detail};
    }
}

Binder::Binder(SQLite::Statement& statement)
    : m_statement(statement)
{
    m_statement.tryReset(); // reset() would throw the last run's failure again
}

Binder& Binder::null()
{
    m_statement.bind(++m_index);
    return *this;
}

Binder& Binder::integer(qint64 value)
{
    m_statement.bind(++m_index, static_cast<int64_t>(value));
    return *this;
}

Binder& Binder::integer(std::optional<qint64> value)
{
    return value ? integer(*value) : null();
}

Binder& Binder::real(std::optional<double> value)
{
    if (!value)
        return null();
    m_statement.bind(++m_index, *value);
    return *this;
}

Binder& Binder::text(QStringView value)
{
    m_statement.bind(++m_index, value.toUtf8().toStdString());
    return *this;
}

Binder& Binder::textOrNull(QStringView value)
{
    return value.isEmpty() ? null() : text(value);
}

qint64 RowReader::integer()
{
    return m_statement.getColumn(m_index++).getInt64();
}

int RowReader::smallInteger()
{
    return m_statement.getColumn(m_index++).getInt();
}

std::optional<qint64> RowReader::optionalInteger()
{
    const SQLite::Column column = m_statement.getColumn(m_index++);
    return column.isNull() ? std::nullopt : std::optional<qint64>(column.getInt64());
}

std::optional<double> RowReader::optionalReal()
{
    const SQLite::Column column = m_statement.getColumn(m_index++);
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

double RowReader::real()
{
    return m_statement.getColumn(m_index++).getDouble();
}

QString RowReader::text()
{
    const SQLite::Column column = m_statement.getColumn(m_index++);
    const char* const characters = column.getText();
    return QString::fromUtf8(characters, column.getBytes());
}

size_t roomForRows(SQLite::Database& database, const char* table)
{
    constexpr int64_t kMost = 4'000'000;
    const std::string select = std::string("SELECT coalesce(max(id), 0) FROM ") + table;
    return static_cast<size_t>(std::clamp(database.execAndGet(select).getInt64(), int64_t{0}, kMost));
}

void emptyCache(SQLite::Database& database)
{
    sqlite3_db_release_memory(database.getHandle());
}

NumberRows::NumberRows(SQLite::Database& database, const std::string& query)
    : m_database(database)
{
    const int result =
        sqlite3_prepare_v2(database.getHandle(), query.c_str(), static_cast<int>(query.size()), &m_statement, nullptr);
    if (result != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), result);
}

NumberRows::~NumberRows()
{
    sqlite3_finalize(m_statement);
}

bool NumberRows::next()
{
    m_column = 0;
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        throw SQLite::Exception(m_database.getHandle(), result);
    return result == SQLITE_ROW;
}

qint64 NumberRows::integer()
{
    return sqlite3_value_int64(sqlite3_column_value(m_statement, m_column++));
}

std::optional<qint64> NumberRows::optionalInteger()
{
    // Which is not safe among threads: a connection never leaves its own.
    sqlite3_value* const value = sqlite3_column_value(m_statement, m_column++);
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return std::nullopt;
    return sqlite3_value_int64(value);
}

std::string_view NumberRows::text()
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, m_column));
    const auto size = static_cast<size_t>(sqlite3_column_bytes(m_statement, m_column));
    ++m_column;
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}

std::string_view NumberRows::blob()
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, m_column));
    const auto size = static_cast<size_t>(sqlite3_column_bytes(m_statement, m_column));
    ++m_column;
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}

void run(SQLite::Statement& statement)
{
    while (statement.executeStep()) {
    }
    // A statement left standing would keep its locks and its text.
    statement.reset();
}

PathParts splitPath(QStringView path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    if (slash < 0)
        return {.folder = {}, .name = path};
    return {.folder = slash == 0 ? path.first(1) : path.first(slash), .name = path.sliced(slash + 1)};
}

QString joinPath(QStringView folder, QStringView name)
{
    QString path;
    path.reserve(folder.size() + 1 + name.size());
    path += folder;
    if (!folder.isEmpty() && !folder.endsWith(u'/'))
        path += u'/';
    path += name;
    return path;
}

} // namespace wayfolio::sql
