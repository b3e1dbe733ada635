// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportWriter.h"

#include "core/base/Paths.h"
#include "core/catalog/Catalog.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <ranges>
#include <span>
#include <sys/stat.h>

namespace wayfolio {

namespace {

constexpr std::chrono::milliseconds kLongestBatch{200};
/// Changed files that wait until all are read; some ten megabytes.
constexpr size_t kMostDoubtful = 20'000;

bool isGone(const QString& path)
{
    struct stat status{};
    return lstat(QFile::encodeName(path).constData(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

} // namespace

FileFinder::FileFinder(QStringList disconnected)
    : m_disconnected(std::move(disconnected))
{}

bool FileFinder::operator()(const QString& path) const
{
    return isGone(path) &&
           std::ranges::none_of(m_disconnected, [&path](const QString& folder) { return isAtOrBelow(path, folder); });
}

ImportWriter::ImportWriter(Catalog& catalog, ImportReport& report, FileFinder isGoneFrom, size_t batchSize)
    : m_catalog(catalog)
    , m_store(catalog)
    , m_isGone(std::move(isGoneFrom))
    , m_moves(catalog, m_isGone)
    , m_report(report)
    , m_batchSize(batchSize)
{}

bool ImportWriter::take(ImportFindings findings)
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

bool ImportWriter::markMissing(const KnownFiles& unseen, const QStringList& roots, const ScanOptions& options)
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

bool ImportWriter::rememberPlaced()
{
    const Result<QStringList> placed = m_store.filesPlacedOtherwise();
    if (placed)
        m_placedBefore = QSet<QString>(placed->begin(), placed->end());
    return keep(placed.transform([](const QStringList&) {}));
}

bool ImportWriter::forgivePlaced(const KnownFiles& unseen, const QStringList& roots, const ScanOptions& options)
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

bool ImportWriter::isExpected(const QString& path, const QStringList& roots, const FolderScanner& scanner)
{
    return std::ranges::any_of(roots, [&](const QString& root) { return scanner.wouldVisit(path, root); });
}

bool ImportWriter::putDoubtfulAside()
{
    // The others that may wait, of which there are enough already, are certain.
    const bool mayAllWait = m_doubtful.size() < kMostDoubtful;
    const auto firstCertain =
        std::ranges::stable_partition(m_files, [&](const ReadFile& file) { return mayAllWait || !file.hadPhoto; });
    const std::ranges::subrange asked(m_files.begin(), firstCertain.begin());
    const auto outcomes = asked | std::views::transform([](const ReadFile& file) { return &file.outcome; });
    const Result<std::vector<bool>> areDoubtful =
        m_moves.dependOnOthers(std::vector<const FileOutcome*>(outcomes.begin(), outcomes.end()));
    if (!areDoubtful)
        return keep(std::unexpected(areDoubtful.error()));
    std::vector<ReadFile> certain;
    certain.reserve(m_files.size());
    for (size_t i = 0; i < m_files.size(); ++i) {
        const bool isDoubtful = i < areDoubtful->size() && (*areDoubtful)[i];
        (isDoubtful ? m_doubtful : certain).push_back(std::move(m_files[i]));
    }
    m_files = std::move(certain);
    return true;
}

bool ImportWriter::writeDoubtful()
{
    m_files = std::exchange(m_doubtful, {});
    std::ranges::sort(m_files, {}, [](const ReadFile& file) { return QStringView(file.outcome.path); });
    return write(true);
}

bool ImportWriter::write(bool knownMayHaveMoved)
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

void ImportWriter::count(FileOutcome& outcome, bool hadPhoto)
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

bool ImportWriter::keep(const Result<void>& written)
{
    if (!written)
        m_report.fatal = written.error();
    return written.has_value();
}

} // namespace wayfolio
