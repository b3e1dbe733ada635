// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/MovedFiles.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/FileMover.h"
#include "core/catalog/Sql.h"

#include <algorithm>
#include <bit>
#include <ranges>
#include <tuple>
#include <unordered_map>

namespace wayfolio {

using namespace Qt::StringLiterals;

/// The known files in order of their contents, so that a million of them take 40 MB and no index in the catalogue.
class MovedFiles::Index
{
public:
    struct Entry
    {
        quint64 fingerprint = 0;
        qint64 sizeBytes = 0;
        qint64 modifiedNs = 0;
        quint32 nameHash = 0;
        bool isSettled = false; ///< it is where it was, or found its new path
        qint64 fileId = 0;
    };

    explicit Index(SQLite::Database& database)
    {
        SQLite::Statement select(database, "SELECT fingerprint, size, mtime_ns, name, id FROM file "
                                           "WHERE photo_id IS NOT NULL");
        while (select.executeStep()) {
            sql::RowReader row(select);
            Entry entry;
            entry.fingerprint = std::bit_cast<quint64>(row.integer());
            entry.sizeBytes = row.integer();
            entry.modifiedNs = row.integer();
            entry.nameHash = hashOf(row.text());
            entry.fileId = row.integer();
            m_entries.push_back(entry);
        }
        std::ranges::sort(m_entries, {}, [](const Entry& entry) {
            return std::tuple(entry.fingerprint, entry.sizeBytes, entry.modifiedNs, entry.nameHash, entry.fileId);
        });
    }

    static quint32 hashOf(QStringView name) { return static_cast<quint32>(qHash(name, 0)); }

    /// Those of a content.
    std::span<Entry> ofContent(quint64 fingerprint, const FileStamp& stamp)
    {
        const auto found = std::ranges::equal_range(
            m_entries, std::tuple(fingerprint, stamp.sizeBytes, stamp.modifiedNs), {},
            [](const Entry& entry) { return std::tuple(entry.fingerprint, entry.sizeBytes, entry.modifiedNs); });
        return {found.begin(), found.end()};
    }

    /// Of these, those whose names may be the same.
    static std::span<Entry> ofName(std::span<Entry> entries, QStringView name)
    {
        const auto found = std::ranges::equal_range(entries, hashOf(name), {}, &Entry::nameHash);
        return {found.begin(), found.end()};
    }

    /// Of these, those behind the settled ones at the beginning; asked again and again, it looks at each only once.
    std::span<Entry> behindSettled(std::span<Entry> entries)
    {
        if (entries.empty())
            return entries;
        size_t& settled = m_settled[entries.front().fileId];
        while (settled < entries.size() && entries[settled].isSettled)
            ++settled;
        return entries.subspan(settled);
    }

private:
    std::vector<Entry> m_entries;
    std::unordered_map<qint64, size_t> m_settled; ///< by the first file of a content
};

MovedFiles::MovedFiles(Catalog& catalog, IsGone isGone)
    : m_catalog(catalog)
    , m_isGone(std::move(isGone))
{}

MovedFiles::~MovedFiles() = default;

MovedFiles::Index& MovedFiles::index()
{
    if (!m_index)
        m_index = std::make_unique<Index>(m_catalog.database());
    return *m_index;
}

Result<bool> MovedFiles::isOneOfSeveral(const FileOutcome& file)
{
    if (file.fingerprint == 0)
        return false;
    return sql::guarded(m_catalog.path(), &m_catalog.database(), [&]() -> Result<bool> {
        const QStringView name = sql::splitPath(file.path).name;
        return index().ofContent(file.fingerprint, file.stamp).size() +
                   Index::ofName(index().ofContent(0, file.stamp), name).size() >
               1;
    });
}

Result<void> MovedFiles::follow(std::span<const FileOutcome> files)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        const bool mayHaveMoved = std::ranges::any_of(files, [this](const FileOutcome& file) {
            return file.fingerprint != 0 && !(index().ofContent(file.fingerprint, file.stamp).empty() &&
                                              index().ofContent(0, file.stamp).empty());
        });
        if (!mayHaveMoved)
            return {};
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        m_mover = std::make_unique<FileMover>(database);
        followAll(files, true);
        followAll(files, false);
        m_mover.reset(); // its statements would be in the way of nobody, but its ids may be rolled back
        transaction.commit();
        return {};
    });
}

void MovedFiles::followAll(std::span<const FileOutcome> files, bool ofSameName)
{
    for (const FileOutcome& file : files) {
        if (file.fingerprint == 0 || m_to.contains(file.path))
            continue;
        const std::optional<FilePlace> known = findGone(file, ofSameName);
        if (!known)
            continue;
        for (const FilePlace& moved : m_mover->move(*known, file.path, m_isGone)) {
            m_from.insert(moved.path);
            m_to.insert(moved.fileId == known->fileId ? file.path : pathBeside(moved, file.path));
        }
    }
}

std::optional<FilePlace> MovedFiles::findGone(const FileOutcome& file, bool ofSameName)
{
    const QStringView name = sql::splitPath(file.path).name;
    const auto firstGone = [&](std::span<Index::Entry> entries) -> std::optional<FilePlace> {
        for (Index::Entry& entry : entries) {
            if (entry.isSettled)
                continue;
            std::optional<FilePlace> place = m_mover->placeOf(entry.fileId);
            // One that went along with another file of its photo is where it is now.
            entry.isSettled = !place || m_to.contains(place->path) || !m_isGone(place->path);
            if (entry.isSettled || (ofSameName && place->name != name))
                continue;
            if (m_mover->isKnown(file.path))
                return std::nullopt;
            entry.isSettled = true;
            return place;
        }
        return std::nullopt;
    };
    const std::span<Index::Entry> entries = index().ofContent(file.fingerprint, file.stamp);
    if (!ofSameName)
        return firstGone(index().behindSettled(entries));
    const std::optional<FilePlace> found = firstGone(Index::ofName(entries, name));
    return found ? found : firstGone(Index::ofName(index().ofContent(0, file.stamp), name));
}

} // namespace wayfolio
