// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/PhotoStore.h"

#include "core/base/RadixSort.h"
#include "core/catalog/Catalog.h"
#include "core/catalog/DerivedState.h"
#include "core/catalog/FileRecorder.h"
#include "core/catalog/MomentOrder.h"
#include "core/catalog/PhotoRow.h"
#include "core/catalog/Sql.h"

#include <algorithm>
#include <string>
#include <utility>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

// Few rows are in the partial index of missing files, so this costs nothing in the usual catalogue.
constexpr const char* kNotMissing =
    " AND id NOT IN (SELECT photo_id FROM file WHERE missing <> 0 AND photo_id IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM file AS other WHERE other.photo_id = file.photo_id AND other.missing = 0))";

constexpr const char* kSelectFiles = "SELECT folder.path, file.name FROM file JOIN folder ON folder.id = folder_id "
                                     "WHERE photo_id = ? ORDER BY missing, rank, file.id";

constexpr const char* kSelectKnown =
    "SELECT folder.id, folder.path, file.name, size, mtime_ns, sidecar_stamp, reader_version, missing, removed, "
    "failure_code, failure_detail, photo_id, photo.latitude FROM folder JOIN file ON file.folder_id = folder.id LEFT "
    "JOIN photo ON photo.id = photo_id ";

void addKnownFiles(SQLite::Statement& statement, KnownFiles& files)
{
    qint64 folderId = 0;
    QString folder; // the files of one come one after the other
    while (statement.executeStep()) {
        sql::RowReader row(statement);
        const qint64 nextFolderId = row.integer();
        if (std::exchange(folderId, nextFolderId) == nextFolderId)
            row.skip();
        else
            folder = row.text();
        const QString path = sql::joinPath(folder, row.text());
        KnownFile known;
        known.stamp.sizeBytes = row.integer();
        known.stamp.modifiedNs = row.integer();
        known.stamp.sidecars = row.integer();
        known.readerVersion = row.smallInteger();
        const qint64 hidden = row.integer(); // see version 4 of the catalogue
        known.missing = (hidden & 1) != 0;
        known.removed = row.integer() != 0 || hidden > 1;
        const QString failure = row.text();
        const QString detail = row.text();
        if (!failure.isEmpty())
            known.failure = Error{errorCodeFromIdentifier(failure).value_or(ErrorCode::DamagedFile), path, detail};
        known.hasPhoto = row.optionalInteger().has_value();
        known.withoutPosition = known.hasPhoto && !row.optionalInteger();
        files.insert_or_assign(path, std::move(known));
    }
}

// Text is compared byte by byte, so everything below a folder lies between "folder/" and "folder0" ('0' follows '/').
void addKnownFilesBelow(SQLite::Database& database, const QString& root, KnownFiles& files)
{
    const QString prefix = root.endsWith(u'/') ? root : root + u'/';
    const QString behind = prefix.chopped(1) + u'0';
    const std::string select = kSelectKnown;
    SQLite::Statement inFolder(database, select + "WHERE folder.path = ?");
    sql::Binder(inFolder).text(root);
    addKnownFiles(inFolder, files);

    SQLite::Statement below(database, select + "WHERE folder.path > ? AND folder.path < ?");
    sql::Binder(below).text(prefix).text(behind);
    addKnownFiles(below, files);

    const sql::PathParts parts = sql::splitPath(root);
    SQLite::Statement itself(database, select + "WHERE folder.path = ? AND file.name = ?");
    sql::Binder(itself).text(parts.folder).text(parts.name);
    addKnownFiles(itself, files);
}

/// Completes the photos of one SELECT with what lies in other tables.
class PhotoCompleter
{
public:
    explicit PhotoCompleter(SQLite::Database& database)
        : m_files(database, kSelectFiles)
        , m_candidates(database,
                       std::string("SELECT ") + kCandidateColumns + " FROM candidate WHERE photo_id = ? ORDER BY rank")
    {}

    void complete(Photo& photo)
    {
        sql::Binder(m_files).integer(photo.id.value);
        while (m_files.executeStep()) {
            sql::RowReader row(m_files);
            const QString folder = row.text();
            photo.files.append(sql::joinPath(folder, row.text()));
        }
        m_files.reset();
        sql::Binder(m_candidates).integer(photo.id.value);
        while (m_candidates.executeStep())
            photo.candidates.push_back(readCandidate(sql::RowReader(m_candidates)));
        m_candidates.reset();
    }

private:
    SQLite::Statement m_files;
    SQLite::Statement m_candidates;
};

/// Holds photos back until those of the same moment are there, and shows them in order.
class MomentGatherer
{
public:
    explicit MomentGatherer(const std::function<bool(const Photo&)>& visit)
        : m_visit(visit)
    {}

    /// False when whoever looks has seen enough.
    bool add(Photo photo)
    {
        const auto instant = photo.captureTime.sortInstant();
        const bool isOfMoment = !m_moment.empty() && instant && m_moment.front().captureTime.sortInstant() == instant;
        if (!isOfMoment && !finish())
            return false;
        m_moment.push_back(std::move(photo));
        return true;
    }

    bool finish()
    {
        std::ranges::sort(m_moment, isEarlier);
        const bool wantsMore = std::ranges::all_of(m_moment, m_visit);
        m_moment.clear();
        return wantsMore;
    }

private:
    const std::function<bool(const Photo&)>& m_visit;
    std::vector<Photo> m_moment;
};

/// A photo's place in the order: its time, and where it stands now.
struct TimeKey
{
    quint64 time;
    quint32 index;
};

/// Photos without a time stand at the end.
TimeKey timeKey(const PhotoSummary& summary, size_t index)
{
    constexpr quint64 kSign = quint64{1} << 63; // the smallest number becomes 0
    const quint64 time =
        summary.time ? static_cast<quint64>(summary.time->time_since_epoch().count()) ^ kSign : ~quint64{0};
    return {.time = time, .index = static_cast<quint32>(index)};
}

/// Puts each photo where its key stands, in a second list for as long as that takes: 40 MB for a million.
void gather(std::vector<PhotoSummary>& summaries, const std::vector<TimeKey>& keys)
{
    std::vector<PhotoSummary> sorted;
    sorted.reserve(summaries.size());
    for (const TimeKey& key : keys)
        sorted.push_back(summaries[key.index]);
    summaries = std::move(sorted);
}

/// The same along the cycles of the permutation, where each step waits for the one before: 0.14 s longer for a million.
/// Uses up the keys' indices.
void arrange(std::vector<PhotoSummary>& summaries, std::vector<TimeKey>& keys)
{
    for (quint32 start = 0; start < keys.size(); ++start) {
        if (keys[start].index == start)
            continue;
        const PhotoSummary first = summaries[start];
        quint32 place = start;
        while (keys[place].index != start) {
            const quint32 from = std::exchange(keys[place].index, place);
            summaries[place] = summaries[from];
            place = from;
        }
        summaries[place] = first;
        keys[place].index = place;
    }
}

/// By time, then by id. Keys are sorted and each photo is moved once, for a million photos fill more than any cache.
void sortByTime(std::vector<PhotoSummary>& summaries, PhotoStore::Room room)
{
    if (!std::ranges::is_sorted(summaries, {}, &PhotoSummary::id)) // the table is read in this order
        std::ranges::sort(summaries, {}, &PhotoSummary::id);
    std::vector<TimeKey> keys;
    keys.reserve(summaries.size());
    for (size_t i = 0; i < summaries.size(); ++i)
        keys.push_back(timeKey(summaries[i], i));
    if (std::ranges::is_sorted(keys, {}, &TimeKey::time))
        return;
    radixSort(
        std::span(keys), [](const TimeKey& key) { return key.time; },
        [](const TimeKey& left, const TimeKey& right) { return left.index < right.index; });
    room == PhotoStore::Room::Ample ? gather(summaries, keys) : arrange(summaries, keys);
}

/// Where none is hidden, which is nearly always, a million photos need not each be asked whether they are.
std::string whereShown(SQLite::Database& database)
{
    const bool hidesAny =
        database
            .execAndGet("SELECT EXISTS(SELECT 1 FROM removed_photo) OR EXISTS(SELECT 1 FROM file WHERE missing <> 0)")
            .getInt() != 0;
    return hidesAny ? std::string("WHERE ") + kNotRemoved + kNotMissing : std::string();
}

} // namespace

PhotoStore::PhotoStore(Catalog& catalog)
    : m_catalog(catalog)
{}

PhotoStore::~PhotoStore() = default;

Result<KnownFiles> PhotoStore::knownFiles(const QStringList& roots)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<KnownFiles> {
        KnownFiles files;
        for (const QString& root : roots)
            addKnownFilesBelow(database, root, files);
        return files;
    });
}

Result<void> PhotoStore::write(const std::function<void(FileRecorder&)>& work)
{
    SQLite::Database& database = m_catalog.database();
    Result<void> written = sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        if (!m_recorder)
            m_recorder = std::make_unique<FileRecorder>(database);
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        work(*m_recorder);
        DerivedState::noteChange(database);
        transaction.commit();
        return {};
    });
    if (!written)
        m_recorder.reset(); // it remembers ids that were rolled back
    return written;
}

Result<void> PhotoStore::record(std::span<const FileOutcome> outcomes)
{
    return write([outcomes](FileRecorder& recorder) {
        for (const FileOutcome& outcome : outcomes)
            recorder.record(outcome);
    });
}

Result<void> PhotoStore::setMissing(const QStringList& paths, bool missing)
{
    return write([&paths, missing](FileRecorder& recorder) {
        for (const QString& path : paths)
            recorder.setMissing(path, missing);
    });
}

Result<qint64> PhotoStore::count()
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<qint64> {
        return qint64{database.execAndGet(std::string("SELECT count(*) FROM photo WHERE ") + kNotRemoved).getInt64()};
    });
}

Result<std::vector<PhotoSummary>> PhotoStore::summaries(Room room)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::vector<PhotoSummary>> {
        const qint64 largest = database.execAndGet("SELECT coalesce(max(id), 0) FROM photo").getInt64();
        if (largest > SmallPhotoId::kLargest) // they are given one after the other
            return fail(ErrorCode::DamagedCatalog, m_catalog.path(), u"photo number %1"_s.arg(largest));
        std::vector<PhotoSummary> summaries;
        summaries.reserve(sql::roomForRows(database, "photo"));
        sql::NumberRows rows(database, kSelectSummary + whereShown(database));
        while (rows.next())
            summaries.push_back(readSummary(rows));
        sql::emptyCache(database);
        if (summaries.capacity() - summaries.size() > summaries.size() / 4)
            summaries.shrink_to_fit();
        // One pass over the table and a sort here is several times faster than a walk through the index in time order.
        sortByTime(summaries, room);
        orderMoments(summaries, database);
        return summaries;
    });
}

Result<std::optional<Photo>> PhotoStore::photo(PhotoId id)
{
    return photos(std::span(&id, 1)).transform([](std::vector<Photo>&& found) -> std::optional<Photo> {
        if (found.empty())
            return std::nullopt;
        return std::move(found.front());
    });
}

Result<std::vector<Photo>> PhotoStore::photos(std::span<const PhotoId> ids)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::vector<Photo>> {
        SQLite::Statement select(database, selectPhotos("WHERE photo.id = ?"));
        PhotoCompleter completer(database);
        std::vector<Photo> found;
        found.reserve(ids.size());
        for (const PhotoId id : ids) {
            sql::Binder(select).integer(id.value);
            if (!select.executeStep())
                continue;
            found.push_back(readPhoto(sql::RowReader(select)));
            completer.complete(found.back());
        }
        return found;
    });
}

Result<QStringList> PhotoStore::filesPlacedOtherwise()
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<QStringList> {
        SQLite::Statement statement(database,
                                    "SELECT folder.path, file.name FROM reading JOIN file ON file.id = file_id "
                                    "JOIN folder ON folder.id = folder_id JOIN photo ON photo.id = photo_id "
                                    "WHERE reading.latitude IS NULL AND photo.latitude IS NOT NULL");
        QStringList paths;
        while (statement.executeStep()) {
            sql::RowReader row(statement);
            const QString folder = row.text();
            paths.append(sql::joinPath(folder, row.text()));
        }
        return paths;
    });
}

Result<std::optional<PhotoId>> PhotoStore::photoOfFile(const QString& path)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<std::optional<PhotoId>> {
        const sql::PathParts parts = sql::splitPath(path);
        SQLite::Statement statement(database, "SELECT photo_id FROM file JOIN folder ON folder.id = folder_id "
                                              "WHERE folder.path = ? AND file.name = ?");
        sql::Binder(statement).text(parts.folder).text(parts.name);
        if (!statement.executeStep())
            return std::nullopt;
        return sql::RowReader(statement).optionalInteger().transform([](qint64 id) { return PhotoId{id}; });
    });
}

Result<void> PhotoStore::forEachPhoto(const std::function<bool(const Photo&)>& visit)
{
    SQLite::Database& database = m_catalog.database();
    return sql::guarded(m_catalog.path(), &database, [&]() -> Result<void> {
        // One read transaction: what is written meanwhile does not show.
        SQLite::Statement statement(
            database, selectPhotos((std::string("WHERE ") + kNotRemoved + " ORDER BY sort_ms, photo.id").c_str()));
        PhotoCompleter completer(database);
        MomentGatherer moments(visit);
        while (statement.executeStep()) {
            Photo photo = readPhoto(sql::RowReader(statement));
            completer.complete(photo);
            if (!moments.add(std::move(photo)))
                return {};
        }
        moments.finish();
        return {};
    });
}

} // namespace wayfolio
