// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/Sql.h"

#include <QString>

#include <unordered_map>

namespace wayfolio {

/// A table of names that stand for ids: folders, cameras, media types. Remembers what it saw; after a rollback make a
/// new one. Throws SQLite's exceptions.
class NameTable
{
public:
    /// `find` selects the id of a name, `insert` adds one.
    NameTable(SQLite::Database& database, const char* find, const char* insert);

    /// Nothing where the name is not known.
    std::optional<qint64> find(const QString& name);
    /// Adds the name where it is not known.
    qint64 idOf(const QString& name);
    /// The same; nothing for an empty name.
    std::optional<qint64> idOfAny(const QString& name);

private:
    SQLite::Database& m_database;
    SQLite::Statement m_find;
    SQLite::Statement m_insert;
    std::unordered_map<QString, qint64> m_ids;
};

} // namespace wayfolio
