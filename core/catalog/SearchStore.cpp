// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/SearchStore.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoRow.h"
#include "core/catalog/Sql.h"

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

// From block to block, however far apart ids are.
constexpr const char* kSelectMissing =
    "WITH RECURSIVE block(id) AS (SELECT (SELECT min(id) FROM photo) >> 10 UNION ALL "
    "SELECT (SELECT min(photo.id) FROM photo WHERE photo.id >= (block.id + 1) << 10) >> 10 FROM block "
    "WHERE block.id IS NOT NULL) "
    "SELECT id FROM block WHERE id IS NOT NULL AND (?1 OR NOT EXISTS "
    "(SELECT 1 FROM search_block WHERE search_block.id = block.id))";
static_assert(SearchBlock::kIdBits == 10, "as in these statements and the catalogue's triggers");

std::string within(const char* id, qint64 block)
{
    return std::string(id) + " BETWEEN " + std::to_string(SearchBlock::firstId(block).value) + " AND " +
           std::to_string(SearchBlock::firstId(block + 1).value - 1);
}

void keepBytes(SQLite::Database& database, qint64 block, const std::string& bytes)
{
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO search_block VALUES (?, ?)");
    insert.bind(1, static_cast<int64_t>(block));
    insert.bindNoCopy(2, bytes.data(), static_cast<int>(bytes.size()));
    sql::run(insert);
}

} // namespace

SearchStore::SearchStore(Catalog& catalog, qint64 rules)
    : m_catalog(catalog)
    , m_rules(rules)
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

Result<void> SearchStore::forEachBlock(const Visit& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        if (!isOfTheseRules())
            return {};
        sql::NumberRows rows(database, "SELECT id, content FROM search_block ORDER BY id");
        while (rows.next()) {
            const qint64 number = rows.integer();
            std::optional<SearchBlock> block = SearchBlock::fromBytes(rows.blob());
            if (!block)
                return fail(ErrorCode::DamagedCatalog, m_catalog.path(), u"search block %1"_s.arg(number));
            if (!visit(number, *std::move(block)))
                break;
        }
        return {};
    });
}

Result<void> SearchStore::forEachPlace(const std::function<void(const Place&)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        if (!isOfTheseRules())
            return {};
        sql::NumberRows rows(database, "SELECT id, country, words FROM search_place ORDER BY id");
        while (rows.next()) {
            const qint64 number = rows.integer();
            if (number <= 0 || number > SearchBlock::kMost)
                return fail(ErrorCode::DamagedCatalog, m_catalog.path(), u"place %1"_s.arg(number));
            const std::string_view country = rows.text();
            visit({.number = static_cast<quint32>(number), .country = country, .words = rows.text()});
        }
        return {};
    });
}

Result<std::vector<qint64>> SearchStore::missingBlocks()
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::vector<qint64>> {
        SQLite::Statement statement(database, kSelectMissing);
        sql::Binder(statement).integer(isOfTheseRules() ? 0 : 1);
        std::vector<qint64> numbers;
        while (statement.executeStep())
            numbers.push_back(sql::RowReader(statement).integer());
        return numbers;
    });
}

Result<SearchStore::Rows> SearchStore::rows(qint64 block)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<Rows> {
        const SQLite::Transaction transaction(database); // ends with a rollback, there is nothing to keep
        return readRows(block);
    });
}

/// Blocks are read at one moment, made while others may write, and written at another one.
class SearchStore::Attempt
{
public:
    Attempt(SearchStore& store, std::span<const qint64> numbers)
        : m_store(store)
        , m_numbers(numbers)
    {
        const SQLite::Transaction transaction(database()); // ends with a rollback, there is nothing to keep
        m_version = dataVersion();
        m_isOfTheseRules = store.isOfTheseRules();
        if (m_isOfTheseRules)
            m_known = store.knownPlaces();
        for (const qint64 number : numbers)
            m_rows.push_back(store.readRows(number));
    }

    void make(const Make& make)
    {
        m_made = make(m_rows, m_known, [this](const Place& place) {
            m_places.push_back({place.number, std::string(place.country), std::string(place.words)});
        });
    }

    void write()
    {
        SQLite::Transaction transaction(database(), SQLite::TransactionBehavior::IMMEDIATE);
        const bool isUntouched = dataVersion() == m_version;
        if (!m_store.isOfTheseRules()) {
            if (m_isOfTheseRules)
                return; // somebody with other rules took the places that were known
            m_store.startAnew();
        }
        writePlaces();
        for (size_t i = 0; i < m_numbers.size(); ++i) {
            if (isUntouched || isTrue(i))
                keepBytes(database(), m_numbers[i], m_made[i].toBytes());
        }
        transaction.commit();
    }

private:
    struct NewPlace
    {
        quint32 number = 0;
        std::string country;
        std::string words;
    };

    [[nodiscard]] SQLite::Database& database() const { return m_store.m_catalog.database(); }

    /// Another one as soon as another connection has written.
    [[nodiscard]] int dataVersion() const { return database().execAndGet("PRAGMA data_version").getInt(); }

    void writePlaces()
    {
        SQLite::Statement insert(database(), "INSERT OR IGNORE INTO search_place VALUES (?, ?, ?)");
        for (const NewPlace& place : m_places) {
            sql::Binder(insert)
                .integer(qint64{place.number})
                .text(QString::fromUtf8(place.country))
                .text(QString::fromUtf8(place.words));
            sql::run(insert);
        }
    }

    /// Still: of the photos, and with all its places.
    [[nodiscard]] bool isTrue(size_t block)
    {
        if (m_stored.empty())
            m_stored = m_store.knownPlaces();
        const auto isStored = [this](quint32 place) {
            return place == 0 || (place < m_stored.size() && m_stored[place]);
        };
        return std::ranges::all_of(m_made[block].places, isStored) &&
               m_store.readRows(m_numbers[block]) == m_rows[block];
    }

    SearchStore& m_store;
    int m_version = 0;
    bool m_isOfTheseRules = false;
    std::vector<bool> m_known; ///< places, by number: those of which nobody needs to be told
    std::vector<bool> m_stored;
    std::vector<NewPlace> m_places;
    std::span<const qint64> m_numbers;
    std::vector<Rows> m_rows; ///< by block, as the next
    std::vector<SearchBlock> m_made;
};

Result<void> SearchStore::keep(std::span<const qint64> blocks, const Make& make)
{
    return sql::guarded(m_catalog.path(), &m_catalog.database(), [&]() -> Result<void> {
        Attempt attempt(*this, blocks);
        attempt.make(make);
        attempt.write();
        return {};
    });
}

bool SearchStore::isOfTheseRules()
{
    SQLite::Statement statement(m_catalog.database(), "SELECT rules FROM search_rules");
    return m_rules != 0 && statement.executeStep() && sql::RowReader(statement).integer() == m_rules;
}

void SearchStore::startAnew()
{
    SQLite::Database& database = m_catalog.database();
    database.exec("DELETE FROM search_block; DELETE FROM search_place;");
    SQLite::Statement statement(database, "INSERT OR REPLACE INTO search_rules VALUES (1, ?)");
    sql::Binder(statement).integer(m_rules);
    sql::run(statement);
}

SearchStore::Rows SearchStore::readRows(qint64 block)
{
    SQLite::Database& database = m_catalog.database();
    const qint64 first = SearchBlock::firstId(block).value;
    Rows found;
    sql::NumberRows photos(database,
                           "SELECT id, camera_id, latitude, longitude FROM photo WHERE " + within("id", block));
    while (photos.next()) {
        Rows::PhotoRow& photo = found.photos.emplace_back();
        photo.photo = static_cast<quint16>(photos.integer() - first);
        photo.camera = static_cast<quint32>(photos.integer());
        const auto latitude = photos.optionalInteger();
        photo.point = pointFrom(latitude, photos.optionalInteger());
    }
    sql::NumberRows files(database, "SELECT photo_id, name FROM file WHERE missing = 0 AND " +
                                        within("photo_id", block) + " ORDER BY photo_id, id");
    while (files.next()) {
        Rows::FileName& file = found.fileNames.emplace_back();
        file.photo = static_cast<quint16>(files.integer() - first);
        file.name = files.text();
    }
    return found;
}

std::vector<bool> SearchStore::knownPlaces()
{
    std::vector<bool> known(1);
    sql::NumberRows rows(m_catalog.database(), "SELECT id FROM search_place ORDER BY id");
    while (rows.next()) {
        const qint64 number = rows.integer();
        if (number <= 0 || number > SearchBlock::kMost)
            continue; // damage, which forEachPlace() tells of
        known.resize(static_cast<size_t>(number) + 1);
        known.back() = true;
    }
    return known;
}

} // namespace wayfolio
