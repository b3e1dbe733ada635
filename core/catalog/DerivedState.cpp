// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/DerivedState.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/Sql.h"

namespace wayfolio {

DerivedState::DerivedState(Catalog& catalog)
    : m_catalog(catalog)
{}

Result<std::optional<qint64>> DerivedState::revisionBehind(const QString& rules)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::optional<qint64>> {
        SQLite::Statement statement(database, "SELECT stored, derived, rules FROM derived_state");
        statement.executeStep();
        sql::RowReader row(statement);
        const qint64 stored = row.integer();
        const qint64 derived = row.integer();
        return stored == derived && row.text() == rules ? std::nullopt : std::optional(stored);
    });
}

Result<void> DerivedState::settle(qint64 revision, const QString& rules)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        SQLite::Statement statement(database, "UPDATE derived_state SET (derived, rules) = (?1, ?2) "
                                              "WHERE derived >= 0 OR stored = ?1");
        sql::Binder(statement).integer(revision).text(rules);
        sql::run(statement);
        return {};
    });
}

void DerivedState::noteChange(SQLite::Database& database)
{
    database.exec("UPDATE derived_state SET stored = stored + 1");
}

void DerivedState::noteRemoval(SQLite::Database& database)
{
    database.exec("UPDATE derived_state SET (stored, derived) = (stored + 1, -1)");
}

} // namespace wayfolio
