// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/Importer.h"

#include "core/catalog/UserFacts.h"
#include "core/import/ImportLibraries.h"
#include "core/import/ImportPipeline.h"
#include "core/import/ImportWriter.h"
#include "core/import/TakeoutArchive.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kTick{50};

QStringList canonicalRoots(const QStringList& paths)
{
    QStringList roots;
    for (const QString& path : paths)
        roots.append(FolderScanner::canonicalRoot(path));
    roots.removeDuplicates();
    return roots;
}

/// The innermost that holds them all; a file lies in its folder.
QString commonFolder(const QStringList& roots)
{
    QStringList common;
    for (const QString& root : roots) {
        const QStringList parts = (QFileInfo(root).isDir() ? root : QFileInfo(root).path()).split(u'/');
        if (root == roots.constFirst())
            common = parts;
        const auto [end, other] = std::ranges::mismatch(common, parts);
        common.erase(end, common.cend());
    }
    return common.join(u'/'); // and nothing of "/" alone
}

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
    report.folder = commonFolder(roots);
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
