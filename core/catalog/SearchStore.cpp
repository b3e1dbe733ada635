// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/SearchStore.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/Sql.h"

namespace wayfolio {

SearchStore::SearchStore(Catalog& catalog)
    : m_catalog(catalog)
{}

Result<std::vector<SearchStore::Camera>> SearchStore::cameras()
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::vector<Camera>> {
        SQLite::Statement statement(database, "SELECT id, name FROM camera ORDER BY id");
        std::vector<Camera> found;
        while (statement.executeStep()) {
            sql::RowReader row(statement);
            const qint64 key = row.integer();
            found.push_back({.key = key, .name = row.text()});
        }
        return found;
    });
}

Result<void> SearchStore::forEachCamera(const std::function<bool(PhotoId, qint64)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        sql::NumberRows rows(database, "SELECT id, camera_id FROM photo");
        while (rows.next()) {
            const PhotoId id{rows.integer()};
            if (!visit(id, rows.integer()))
                break;
        }
        return {};
    });
}

Result<void> SearchStore::forEachFileName(const std::function<bool(PhotoId, std::string_view)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        sql::NumberRows rows(database, "SELECT photo_id, name FROM file WHERE photo_id IS NOT NULL AND missing = 0");
        while (rows.next()) {
            const PhotoId id{rows.integer()};
            if (!visit(id, rows.text()))
                break;
        }
        return {};
    });
}

} // namespace wayfolio
