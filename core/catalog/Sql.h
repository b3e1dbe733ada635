// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <optional>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

/// What the files of this folder share for speaking to SQLite. Not for other layers.
namespace wayfolio::sql {

/// What an SQLite failure means for the catalogue at `path`. `database` may be null when it could not be opened.
Error toError(const SQLite::Exception& exception, const QString& path, const SQLite::Database* database);

/// Runs `function`, which returns a Result, and turns SQLite's exceptions into errors: none leaves this folder.
template<class Function>
std::invoke_result_t<Function> guarded(const QString& path, const SQLite::Database* database, Function&& function)
{
    try {
        return std::forward<Function>(function)();
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(toError(exception, path, database));
    }
}

/// Binds the parameters of a statement one after the other; an empty optional is NULL.
class Binder
{
public:
    /// Makes the statement ready to run again.
    explicit Binder(SQLite::Statement& statement);

    Binder& null();
    Binder& integer(qint64 value);
    Binder& integer(std::optional<qint64> value);
    Binder& real(std::optional<double> value);
    Binder& text(QStringView value);
    /// Empty text as NULL.
    Binder& textOrNull(QStringView value);

private:
    SQLite::Statement& m_statement;
    int m_index = 0;
};

/// The row a statement stands on, column by column from the left.
class RowReader
{
public:
    explicit RowReader(const SQLite::Statement& statement, int firstColumn = 0)
        : m_statement(statement)
        , m_index(firstColumn)
    {}

    qint64 integer();
    int smallInteger();
    std::optional<qint64> optionalInteger();
    std::optional<double> optionalReal();
    double real();
    QString text(); ///< empty for NULL

    void skip() { ++m_index; }

private:
    const SQLite::Statement& m_statement;
    int m_index;
};

/// For how many rows of a table a list should have room, so that it need not grow: as many as the largest id says,
/// which has few gaps, for to count them is another pass. Never so many that a damaged file would use up all memory.
size_t roomForRows(SQLite::Database& database, const char* table);

/// Gives back what the connection keeps of the file in memory: after a whole table went through, that is megabytes
/// which nobody reads again. Changes that are not committed stay.
void emptyCache(SQLite::Database& database);

/// Steps through very many rows of numbers: SQLite's own columns, for SQLiteCpp's cost more than reading the row does.
class NumberRows
{
public:
    NumberRows(SQLite::Database& database, const std::string& query);
    ~NumberRows();
    NumberRows(const NumberRows&) = delete;
    NumberRows& operator=(const NumberRows&) = delete;

    /// Goes to the first row, then to the next; false behind the last.
    bool next();
    /// Of the row it stands on, column by column from the left; 0 for NULL.
    qint64 integer();
    std::optional<qint64> optionalInteger();
    /// Until the next row; empty for NULL.
    std::string_view text();
    /// The same of bytes.
    std::string_view blob();

private:
    SQLite::Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_column = 0;
};

/// Runs a statement that returns nothing.
void run(SQLite::Statement& statement);

/// A path's folder and the name inside it: "/" stands for itself.
struct PathParts
{
    QStringView folder;
    QStringView name;
};

PathParts splitPath(QStringView path);
QString joinPath(QStringView folder, QStringView name);

} // namespace wayfolio::sql
