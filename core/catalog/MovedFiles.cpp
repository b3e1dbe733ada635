// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/MovedFiles.h"

#include "core/base/RadixSort.h"
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

/// The known files in order of their contents, so that a million of them take 16 MB and no index in the catalogue.
class MovedFiles::Index
{
public:
    struct Entry
    {
        quint64 content = 0; ///< a digest of it
        quint64 nameHash : 16 = 0;
        quint64 isSettled : 1 = 0; ///< it is where it was, or found its new path
        quint64 fileId : 47 = 0;
    };

    static_assert(sizeof(Entry) == 16);

    explicit Index(SQLite::Database& database)
    {
        m_entries.reserve(sql::roomForRows(database, "file"));
        SQLite::Statement select(database, "SELECT fingerprint, size, mtime_ns, name, id FROM file "
                                           "WHERE photo_id IS NOT NULL");
        while (select.executeStep()) {
            sql::RowReader row(select);
            const auto fingerprint = std::bit_cast<quint64>(row.integer());
            const qint64 sizeBytes = row.integer();
            Entry entry;
            entry.content = digestOf(fingerprint, sizeBytes, row.integer());
            entry.nameHash = hashOf(row.text());
            entry.fileId = static_cast<quint64>(row.integer());
            m_entries.push_back(entry);
        }
        sql::emptyCache(database);
        const auto rest = [](const Entry& entry) { return std::tuple(quint64{entry.nameHash}, quint64{entry.fileId}); };
        radixSort(
            std::span(m_entries), [](const Entry& entry) { return entry.content; },
            [&](const Entry& left, const Entry& right) { return rest(left) < rest(right); });
    }

    static quint64 hashOf(QStringView name) { return qHash(name, 0) & 0xffff; }

    /// Those of a content. Others with the same digest are as good as impossible, but not quite.
    std::span<Entry> ofContent(quint64 fingerprint, const FileStamp& stamp)
    {
        const auto found = std::ranges::equal_range(m_entries, digestOf(fingerprint, stamp.sizeBytes, stamp.modifiedNs),
                                                    {}, &Entry::content);
        return {found.begin(), found.end()};
    }

    /// Of these, those whose names may be the same.
    static std::span<Entry> ofName(std::span<Entry> entries, QStringView name)
    {
        const auto found = std::ranges::equal_range(entries, hashOf(name), {},
                                                    [](const Entry& entry) { return quint64{entry.nameHash}; });
        return {found.begin(), found.end()};
    }

    /// Of these, those behind the settled ones at the beginning; asked again and again, it looks at each only once.
    std::span<Entry> behindSettled(std::span<Entry> entries)
    {
        if (entries.empty())
            return entries;
        size_t& settled = m_settled[entries.front().content];
        while (settled < entries.size() && entries[settled].isSettled)
            ++settled;
        return entries.subspan(settled);
    }

private:
    /// Fingerprints, sizes and times differ in few bits, mostly.
    static quint64 digestOf(quint64 fingerprint, qint64 sizeBytes, qint64 modifiedNs)
    {
        return qHashMulti(0, fingerprint, sizeBytes, modifiedNs);
    }

    std::vector<Entry> m_entries;
    std::unordered_map<quint64, size_t> m_settled; ///< by content
};

namespace {

bool hasStamp(const FilePlace& known, const FileOutcome& file)
{
    return known.sizeBytes == file.stamp.sizeBytes && known.modifiedNs == file.stamp.modifiedNs;
}

bool isOfContent(const FilePlace& known, const FileOutcome& file)
{
    return known.fingerprint == file.fingerprint && hasStamp(known, file);
}

/// What was recorded before there were fingerprints may have any: the name counts instead.
bool mayBeOfContent(const FilePlace& known, const FileOutcome& file)
{
    return known.fingerprint == 0 && hasStamp(known, file);
}

/// The files of both are known to have different contents.
bool hasOtherContent(const FilePlace& known, const FileOutcome& file)
{
    return known.fingerprint != 0 && (known.fingerprint != file.fingerprint || known.sizeBytes != file.stamp.sizeBytes);
}

} // namespace

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

FilePlaces& MovedFiles::places()
{
    if (!m_places)
        m_places = std::make_unique<FilePlaces>(m_catalog.database());
    return *m_places;
}

Result<std::vector<bool>> MovedFiles::dependOnOthers(std::span<const FileOutcome* const> files)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::vector<bool>> {
        const SQLite::Transaction moment(database); // else every question would be one; there is nothing to keep
        std::vector<bool> answers;
        answers.reserve(files.size());
        for (const FileOutcome* const file : files)
            answers.push_back(dependsOnOthers(*file));
        return answers;
    });
}

bool MovedFiles::dependsOnOthers(const FileOutcome& file)
{
    if (file.fingerprint == 0)
        return false;
    const std::optional<FilePlace> known = places().at(file.path);
    if (known && known->photoId)
        return hasOtherContent(*known, file);
    const QStringView name = sql::splitPath(file.path).name;
    const std::span<Index::Entry> same = index().ofContent(file.fingerprint, file.stamp);
    if (same.size() + Index::ofName(index().ofContent(0, file.stamp), name).size() > 1)
        return true;
    const std::optional<FilePlace> place =
        same.empty() ? std::nullopt : places().ofFile(static_cast<qint64>(same.front().fileId));
    return place && likenessAt(place->path, *place) == Likeness::Other;
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
        findTaken(files);
        followToFreePaths(files);
        exchange(files);
        m_mover.reset(); // its statements would be in the way of nobody, but its ids may be rolled back
        transaction.commit();
        return {};
    });
}

void MovedFiles::findTaken(std::span<const FileOutcome> files)
{
    for (const FileOutcome& file : files) {
        if (file.fingerprint == 0 || index().ofContent(file.fingerprint, file.stamp).empty())
            continue;
        const std::optional<FilePlace> known = m_mover->places().at(file.path);
        if (known && hasOtherContent(*known, file) && isKnownContent(file))
            m_taken.insert(file.path);
    }
}

bool MovedFiles::isKnownContent(const FileOutcome& file)
{
    return std::ranges::any_of(index().ofContent(file.fingerprint, file.stamp), [&](const Index::Entry& entry) {
        const auto place = m_mover->places().ofFile(static_cast<qint64>(entry.fileId));
        return place && isOfContent(*place, file);
    });
}

/// Where one moves on, its path is free for the next.
void MovedFiles::followToFreePaths(std::span<const FileOutcome> files)
{
    qsizetype before = 0;
    do {
        before = m_to.size();
        followAll(files, true);
        followAll(files, false);
    } while (!m_taken.isEmpty() && m_to.size() != before);
}

void MovedFiles::followAll(std::span<const FileOutcome> files, bool ofSameName)
{
    const auto hasLeftToo = [this](const FilePlace& place) { return hasLeft(place, false); };
    for (const FileOutcome& file : files) {
        if (file.fingerprint == 0 || m_to.contains(file.path))
            continue;
        const std::optional<FilePlace> known = findLeft(file, ofSameName, false);
        if (!known)
            continue;
        for (const FilePlace& moved : m_mover->move(*known, file.path, hasLeftToo)) {
            m_from.insert(moved.path);
            m_to.insert(moved.fileId == known->fileId ? file.path : pathBeside(moved, file.path));
        }
    }
}

/// What is left: paths that known files have, and contents that others have had.
void MovedFiles::exchange(std::span<const FileOutcome> files)
{
    std::vector<FileMove> moves;
    QSet<QString> to; // apart: until all are found, what is at a path in m_to counts as settled
    for (const bool ofSameName : {true, false}) {
        for (const FileOutcome& file : files) {
            if (!m_taken.contains(file.path) || m_to.contains(file.path) || to.contains(file.path))
                continue;
            if (std::optional<FilePlace> known = findLeft(file, ofSameName, true)) {
                to.insert(file.path);
                moves.push_back({.file = *std::move(known), .path = file.path});
            }
        }
    }
    if (moves.empty())
        return;
    m_to.unite(to);
    for (const FileMove& move : moves)
        m_from.insert(move.file.path);
    for (const FileMove& displaced : m_mover->exchange(moves, m_isGone))
        m_from.remove(displaced.path);
}

bool MovedFiles::hasLeft(const FilePlace& place, bool mayBeOverwritten) const
{
    return m_isGone(place.path) ||
           ((mayBeOverwritten || m_taken.contains(place.path)) && likenessAt(place.path, place) == Likeness::Other);
}

std::optional<FilePlace> MovedFiles::findLeft(const FileOutcome& file, bool ofSameName, bool mayBeOverwritten)
{
    const QStringView name = sql::splitPath(file.path).name;
    const auto firstLeft = [&](std::span<Index::Entry> entries) -> std::optional<FilePlace> {
        for (Index::Entry& entry : entries) {
            if (entry.isSettled)
                continue;
            std::optional<FilePlace> place = m_mover->places().ofFile(static_cast<qint64>(entry.fileId));
            // One that went along with another file of its photo is where it is now.
            if (!place || m_to.contains(place->path) || !hasLeft(*place, true)) {
                entry.isSettled = true;
                continue;
            }
            const bool isSame = isOfContent(*place, file) || (ofSameName && mayBeOfContent(*place, file));
            if (!isSame || !hasLeft(*place, mayBeOverwritten) || (ofSameName && place->name != name))
                continue;
            if (!mayBeOverwritten && m_mover->places().at(file.path))
                return std::nullopt;
            entry.isSettled = true;
            return place;
        }
        return std::nullopt;
    };
    const std::span<Index::Entry> entries = index().ofContent(file.fingerprint, file.stamp);
    if (!ofSameName)
        return firstLeft(index().behindSettled(entries));
    const std::optional<FilePlace> found = firstLeft(Index::ofName(entries, name));
    return found ? found : firstLeft(Index::ofName(index().ofContent(0, file.stamp), name));
}

} // namespace wayfolio
