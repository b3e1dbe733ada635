// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/NameTable.h"

namespace wayfolio {

NameTable::NameTable(SQLite::Database& database, const char* find, const char* insert)
    : m_database(database)
    , m_find(database, find)
    , m_insert(database, insert)
{}

std::optional<qint64> NameTable::find(const QString& name)
{
    if (const auto known = m_ids.find(name); known != m_ids.end())
        return known->second;
    sql::Binder(m_find).text(name);
    const bool found = m_find.executeStep();
    const std::optional<qint64> id = found ? sql::RowReader(m_find).optionalInteger() : std::nullopt;
    m_find.reset();
    if (id)
        m_ids.emplace(name, *id);
    return id;
}

qint64 NameTable::idOf(const QString& name)
{
    if (const std::optional<qint64> known = find(name))
        return *known;
    sql::Binder(m_insert).text(name);
    sql::run(m_insert);
    const qint64 id = m_database.getLastInsertRowid();
    m_ids.emplace(name, id);
    return id;
}

std::optional<qint64> NameTable::idOfAny(const QString& name)
{
    return name.isEmpty() ? std::nullopt : std::optional(idOf(name));
}

} // namespace wayfolio
