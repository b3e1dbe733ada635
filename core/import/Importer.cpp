// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/Importer.h"

#include "core/base/Paths.h"
#include "core/catalog/LibraryStore.h"
#include "core/catalog/MovedFiles.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/UserFacts.h"
#include "core/import/ImportPipeline.h"
#include "core/import/TakeoutArchive.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <span>
#include <sys/stat.h>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLongestBatch{200};
constexpr std::chrono::milliseconds kTick{50};
/// Changed files that wait until all are read; some ten megabytes.
constexpr size_t kMostDoubtful = 20'000;

QStringList canonicalRoots(const QStringList& paths)
{
    QStringList roots;
    for (const QString& path : paths)
        roots.append(FolderScanner::canonicalRoot(path));
    roots.removeDuplicates();
    return roots;
}

bool isGone(const QString& path)
{
    struct stat status{};
    return lstat(QFile::encodeName(path).constData(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

/// Looks for files, and tells those that are gone from those whose drive is.
class FileFinder
{
public:
    explicit FileFinder(QStringList disconnected)
        : m_disconnected(std::move(disconnected))
    {}

    bool operator()(const QString& path) const
    {
        return isGone(path) && std::ranges::none_of(m_disconnected, [&path](const QString& folder) {
                   return isAtOrBelow(path, folder);
               });
    }

private:
    QStringList m_disconnected;
};

/// The libraries' part of an import, before and after.
class ImportLibraries
{
public:
    ImportLibraries(Catalog& catalog, const ImportRequest& request, const QStringList& roots)
        : m_store(catalog)
        , m_mounts(request.mounts())
        , m_roots(roots)
        , m_seesAll(request.scan.recurse && request.scan.extensions.isEmpty())
        , m_isUnasked(request.isUnasked)
    {
        std::ranges::copy_if(roots, std::back_inserter(m_folders),
                             [](const QString& root) { return QFileInfo(root).isDir(); });
    }

    /// Gives the folders in which nothing is gone that is not found.
    Result<QStringList> prepare()
    {
        return m_store.followVolumes(m_mounts)
            .and_then([this] { return m_isUnasked ? Result<qint64>(0) : m_store.restoreBelow(m_roots, now()); })
            .and_then([this](qint64 restored) {
                m_restored = restored;
                return m_store.disconnected(m_mounts);
            });
    }

    /// The files that came back with their libraries.
    [[nodiscard]] qint64 restored() const { return m_restored; }

    /// Of the roots, what the import may look at.
    Result<QStringList> allowed(const QStringList& roots)
    {
        return m_isUnasked ? m_store.inLibraries(roots, m_mounts) : Result<QStringList>(roots);
    }

    Result<void> finish(bool scanWasComplete, const std::stop_token& stop, const ProgressFunction& progress)
    {
        return allowed(m_folders) // meanwhile one may have been removed
            .and_then([&](const QStringList& folders) {
                return m_store.add(folders, m_mounts, now(), scanWasComplete && m_seesAll);
            })
            .and_then(
                [&] { return m_store.purge(now() - std::chrono::days(LibraryStore::kRemovedDays), stop, progress); });
    }

private:
    static Instant now() { return std::chrono::floor<Instant::duration>(std::chrono::system_clock::now()); }

    LibraryStore m_store;
    MountTable m_mounts;
    QStringList m_roots;
    QStringList m_folders; ///< among these
    bool m_seesAll;
    bool m_isUnasked;
    qint64 m_restored = 0;
};

/// The writing half of an import, on the catalogue's thread.
class ImportWriter
{
public:
    ImportWriter(Catalog& catalog, ImportReport& report, FileFinder isGoneFrom, size_t batchSize)
        : m_catalog(catalog)
        , m_store(catalog)
        , m_isGone(std::move(isGoneFrom))
        , m_moves(catalog, m_isGone)
        , m_report(report)
        , m_batchSize(batchSize)
    {}

    PhotoStore& store() { return m_store; }

    /// False when the catalogue could not be written to; the report says why.
    bool take(ImportFindings findings)
    {
        m_report.unchanged += findings.unchanged;
        m_report.restored += findings.back.size();
        m_report.withoutPosition += findings.unchangedWithoutPosition;
        m_report.failedAsBefore += findings.failuresAsBefore;
        std::ranges::move(findings.failures, std::back_inserter(m_report.failures));
        std::ranges::move(findings.read, std::back_inserter(m_files));
        if (!findings.back.isEmpty() && !keep(m_store.setMissing(findings.back, false)))
            return false;
        const bool isDue = m_files.size() >= m_batchSize || Clock::now() - m_lastWrite >= kLongestBatch;
        if (!isDue && !findings.finished)
            return true;
        return putDoubtfulAside() && write() && (!findings.finished || writeDoubtful());
    }

    /// Files are missing that a complete scan of their folder should have met, and that are really not there.
    bool markMissing(const KnownFiles& unseen, const QStringList& roots, const ScanOptions& options)
    {
        const FolderScanner scanner(options);
        QStringList newlyMissing;
        for (const auto& [path, known] : unseen) {
            if (!isExpected(path, roots, scanner) || m_moves.hasMovedFrom(path) || known.removed || !m_isGone(path))
                continue;
            ++m_report.missing;
            if (!known.missing)
                newlyMissing.append(path);
        }
        return newlyMissing.isEmpty() || keep(m_store.setMissing(newlyMissing, true));
    }

    /// Before anything is written.
    bool rememberPlaced()
    {
        const Result<QStringList> placed = m_store.filesPlacedOtherwise();
        if (placed)
            m_placedBefore = QSet<QString>(placed->begin(), placed->end());
        return keep(placed.transform([](const QStringList&) {}));
    }

    /// A file that says nothing of its place is none without a position when another file of its photo says it; that
    /// one may have come later.
    bool forgivePlaced(const KnownFiles& unseen, const QStringList& roots, const ScanOptions& options)
    {
        const Result<QStringList> placed = m_store.filesPlacedOtherwise();
        if (!placed)
            return keep(std::unexpected(placed.error()));
        QSet<QString> paths(placed->begin(), placed->end());
        m_report.withoutPosition -= m_report.forgivePositions(paths);
        // What is left was not read. It was counted if it was looked at, and had no position at that time.
        paths.subtract(m_placedBefore);
        m_report.withoutPosition -= std::ranges::count_if(paths, [&](const QString& path) {
            return !unseen.contains(path) && isExpected(path, roots, FolderScanner(options));
        });
        return true;
    }

    [[nodiscard]] qint64 done() const { return m_report.total() + std::ssize(m_files) + std::ssize(m_doubtful); }

private:
    static bool isExpected(const QString& path, const QStringList& roots, const FolderScanner& scanner)
    {
        return std::ranges::any_of(roots, [&](const QString& root) { return scanner.wouldVisit(path, root); });
    }

    /// Files of which others decide whether they were moved wait for these: which is which must not depend on who was
    /// read first.
    bool putDoubtfulAside()
    {
        std::vector<ReadFile> certain;
        certain.reserve(m_files.size());
        for (ReadFile& file : m_files) {
            const bool mayWait = m_doubtful.size() < kMostDoubtful || !file.hadPhoto;
            const Result<bool> isDoubtful = mayWait ? m_moves.dependsOnOthers(file.outcome) : false;
            if (!isDoubtful)
                return keep(std::unexpected(isDoubtful.error()));
            (*isDoubtful ? m_doubtful : certain).push_back(std::move(file));
        }
        m_files = std::move(certain);
        return true;
    }

    bool writeDoubtful()
    {
        m_files = std::exchange(m_doubtful, {});
        std::ranges::sort(m_files, {}, [](const ReadFile& file) { return QStringView(file.outcome.path); });
        return write(true);
    }

    /// What was known may have moved only if it was put aside.
    bool write(bool knownMayHaveMoved = false)
    {
        m_lastWrite = Clock::now();
        std::vector<FileOutcome> outcomes;
        outcomes.reserve(m_files.size());
        // Those that had no photo first.
        std::ranges::stable_partition(m_files, [](const ReadFile& file) { return !file.hadPhoto; });
        for (ReadFile& file : m_files)
            outcomes.push_back(std::move(file.outcome));
        const auto newOnes = static_cast<size_t>(std::ranges::count(m_files, false, &ReadFile::hadPhoto));
        if (outcomes.empty())
            return true;
        if (!keep(m_moves.follow(std::span(outcomes).first(knownMayHaveMoved ? outcomes.size() : newOnes))))
            return false;
        for (size_t begin = 0; begin < outcomes.size(); begin += m_batchSize) {
            const std::span<FileOutcome> batch =
                std::span(outcomes).subspan(begin, std::min(m_batchSize, outcomes.size() - begin));
            if (!keep(m_store.record(batch)) || !keep(m_catalog.checkInPlace()))
                return false;
            for (size_t i = 0; i < batch.size(); ++i)
                count(batch[i], m_files[begin + i].hadPhoto);
        }
        m_files.clear();
        return true;
    }

    void count(FileOutcome& outcome, bool hadPhoto)
    {
        if (!outcome.photo) {
            m_report.failures.push_back(std::move(outcome.photo.error()));
            return;
        }
        const bool hasPhoto = hadPhoto && !m_moves.hasMovedFrom(outcome.path);
        ++(m_moves.hasMovedTo(outcome.path) ? m_report.moved : hasPhoto ? m_report.updated : m_report.added);
        if (!outcome.photo->position)
            ++m_report.withoutPosition;
        m_report.addDoubts(outcome.path, reportedProblems(*outcome.photo));
    }

    bool keep(const Result<void>& written)
    {
        if (!written)
            m_report.fatal = written.error();
        return written.has_value();
    }

    Catalog& m_catalog;
    PhotoStore m_store;
    FileFinder m_isGone;
    MovedFiles m_moves;
    ImportReport& m_report;
    size_t m_batchSize;
    std::vector<ReadFile> m_files;    ///< to be written
    std::vector<ReadFile> m_doubtful; ///< to be written last
    QSet<QString> m_placedBefore;
    Clock::time_point m_lastWrite = Clock::now();
};

/// Until everything is stored, cancelled, or cannot be stored.
void writeAll(ImportPipeline& pipeline, ImportWriter& writer, const ProgressFunction& progress)
{
    bool finished = false;
    bool isWritable = true;
    while (!finished) {
        ImportFindings findings = pipeline.take(kTick);
        finished = findings.finished;
        const Progress now{.done = 0, .total = findings.found, .totalIsFinal = findings.scanEnded};
        if (isWritable && !writer.take(std::move(findings))) {
            isWritable = false;
            pipeline.stop(); // what is on its way is still taken, so that nobody waits for room
        }
        if (isWritable && progress)
            progress({.done = writer.done(), .total = now.total, .totalIsFinal = now.totalIsFinal});
    }
}

JobState stateOf(const ImportReport& report, const ImportPipeline& pipeline)
{
    if (report.fatal)
        return JobState::Failed;
    return pipeline.wasCutShort() ? JobState::Cancelled : JobState::Done;
}

void importAll(ImportWriter& writer, ImportReport& report, const QStringList& roots, ImportPipeline& pipeline,
               const ScanOptions& options, const ProgressFunction& progress)
{
    writeAll(pipeline, writer, progress);
    if (!report.fatal)
        writer.forgivePlaced(pipeline.unseen(), roots, options);
    report.state = stateOf(report, pipeline);
    if (report.state != JobState::Done || !pipeline.scanWasComplete())
        return;
    if (!writer.markMissing(pipeline.unseen(), roots, options))
        report.state = JobState::Failed;
}

/// So that the numbers never go back when archives are done and their photos are read.
ProgressFunction progressAfter(qint64 files, const ProgressFunction& progress)
{
    if (!progress || files == 0)
        return progress;
    return [files, &progress](const Progress& now) {
        progress({.done = files + now.done, .total = files + now.total, .totalIsFinal = now.totalIsFinal});
    };
}

} // namespace

QString ImportRequest::defaultUnpackFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/wayfolio/unpacked"_L1;
}

Importer::Importer(Catalog& catalog, ReaderPool& readers, TimeContext time)
    : m_catalog(catalog)
    , m_readers(readers)
    , m_time(std::move(time))
{}

/// Of folders and files. A failure when the catalogue could not be asked or told what surrounds the import; one of the
/// import itself is in the report.
Result<void> Importer::import(const ImportRequest& request, const QStringList& paths, const std::stop_token& stop,
                              const ProgressFunction& progress, ImportReport& report)
{
    ImportLibraries libraries(m_catalog, request, paths);
    const Result<QStringList> disconnected = libraries.prepare();
    if (!disconnected)
        return std::unexpected(disconnected.error());
    const Result<QStringList> allowed = libraries.allowed(paths);
    if (!allowed)
        return std::unexpected(allowed.error());
    if (allowed->isEmpty() && !paths.isEmpty())
        return {};
    const QStringList& roots = *allowed;
    const Result<CameraZones> zones = UserFacts(m_catalog).cameraZones();
    if (!zones)
        return std::unexpected(zones.error());
    TimeContext time = m_time;
    time.cameraZones = std::make_shared<const CameraZones>(*zones);
    const auto scan = [&](const ScanVisitor& visitor, const std::stop_token& token) {
        return FolderScanner(request.scan).scan(roots, visitor, token);
    };
    ImportPipeline pipeline(scan, time, m_readers);
    const std::stop_callback stopPipeline(stop, [&pipeline] { pipeline.stop(); });

    ImportWriter writer(m_catalog, report, FileFinder(*disconnected), request.batchSize);
    Result<KnownFiles> known = writer.store().knownFiles(roots);
    if (!known)
        return std::unexpected(known.error());
    pipeline.know(*std::move(known));
    if (!writer.rememberPlaced())
        return {};
    importAll(writer, report, roots, pipeline, request.scan, progress);
    report.restored = std::min(report.unchanged, report.restored + libraries.restored());
    if (report.fatal)
        return {};
    return libraries.finish(report.state == JobState::Done && pipeline.scanWasComplete(), stop,
                            progressAfter(report.total(), progress));
}

ImportReport Importer::run(const ImportRequest& request, const std::stop_token& stop, const ProgressFunction& progress)
{
    const Clock::time_point start = Clock::now();
    UnpackedPaths unpacked = unpackArchives(request.paths, request.unpackFolder, stop, progress);
    const QStringList roots = canonicalRoots(unpacked.paths);
    ImportReport report;
    if (const auto ran = import(request, roots, stop, progressAfter(unpacked.files, progress), report); !ran)
        report.fatal = ran.error();
    if (report.fatal)
        report.state = JobState::Failed;
    std::ranges::move(unpacked.failures,
                      std::back_inserter(report.failures)); // last: the others are counted for progress
    report.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return report;
}

} // namespace wayfolio
