// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportPipeline.h"

#include "core/import/PhotoAssembler.h"
#include "core/media/MetadataReader.h"

namespace wayfolio {

namespace {

// Enough that no reader waits while the scanner looks at a folder full of known files.
constexpr size_t kQueueCapacity = 1024;

} // namespace

ImportPipeline::State::State(KnownFiles knownFiles, TimeContext timeContext)
    : known(std::move(knownFiles))
    , time(std::move(timeContext))
    , candidates(kQueueCapacity)
{}

void ImportPipeline::State::scan(const QStringList& roots, const ScanOptions& options)
{
    const ScanVisitor visitor{.file = [this](ScannedFile file) { sort(std::move(file)); },
                              .failure = [this](Error error) { inbox.addFailure(std::move(error)); }};
    scanWasComplete = FolderScanner(options).scan(roots, visitor, stop.get_token());
    scanWasStopped = !scanWasComplete && stop.stop_requested();
    candidates.close();
    inbox.endScan();
}

/// Tells what must be read from what is known.
void ImportPipeline::State::sort(ScannedFile file)
{
    const auto node = known.extract(file.path);
    const KnownFile* const before = node.empty() ? nullptr : &node.mapped();
    if (before != nullptr && before->stamp == file.stamp && before->readerVersion == MetadataReader::kVersion) {
        if (before->missing)
            inbox.addBack(file.path);
        if (before->failure)
            inbox.addFailureAsBefore(*before->failure);
        else
            inbox.addUnchanged(before->withoutPosition);
        return;
    }
    inbox.addQueued();
    const bool hadPhoto = before != nullptr && before->hasPhoto;
    if (!candidates.push({.file = std::move(file), .hadPhoto = hadPhoto}))
        inbox.dropQueued();
}

void ImportPipeline::State::readAll()
{
    ++startedReaders;
    while (auto candidate = candidates.pop())
        readOne(*std::move(candidate));
}

void ImportPipeline::State::readOne(Candidate candidate)
{
    if (stop.stop_requested()) {
        inbox.dropQueued();
        return;
    }
    ScannedFile& file = candidate.file;
    Result<Photo> photo = MetadataReader().read(file.path, file.sidecars).transform([&](const PhotoMetadata& metadata) {
        return assemble(metadata, file);
    });
    inbox.addRead({.outcome = {.path = std::move(file.path),
                               .stamp = file.stamp,
                               .readerVersion = MetadataReader::kVersion,
                               .photo = std::move(photo)},
                   .hadPhoto = candidate.hadPhoto});
}

Photo ImportPipeline::State::assemble(const PhotoMetadata& metadata, const ScannedFile& file) const
{
    Photo photo = assemblePhoto(metadata, time.forFile(file.path, file.stamp.modifiedNs).forCamera(metadata.camera));
    photo.candidates = remarkable(photo.candidates);
    return photo;
}

void ImportPipeline::State::readUntil(std::chrono::steady_clock::time_point deadline)
{
    while (startedReaders == 0 && std::chrono::steady_clock::now() < deadline) {
        auto candidate = candidates.pop();
        if (!candidate)
            return;
        readOne(*std::move(candidate));
    }
}

ImportPipeline::ImportPipeline(const QStringList& roots, const ScanOptions& options, KnownFiles known,
                               const TimeContext& time, WorkerPool& readers)
    : m_state(std::make_shared<State>(std::move(known), time))
{
    m_scanner.submit([state = m_state, roots, options] { state->scan(roots, options); });
    for (int i = 0; i < readers.threadCount(); ++i)
        readers.submit([state = m_state] { state->readAll(); });
}

ImportPipeline::~ImportPipeline()
{
    stop();
}

ImportFindings ImportPipeline::take(std::chrono::milliseconds longest)
{
    if (m_hasWaited && m_state->startedReaders == 0)
        m_state->readUntil(std::chrono::steady_clock::now() + longest);
    ImportFindings findings = m_state->inbox.take(longest);
    m_hasWaited = true;
    return findings;
}

void ImportPipeline::stop()
{
    m_state->stop.request_stop();
    m_state->candidates.close(); // a scanner that waits for room goes on
}

bool ImportPipeline::wasCutShort() const
{
    return m_state->scanWasStopped || m_state->inbox.hasDropped();
}

} // namespace wayfolio
