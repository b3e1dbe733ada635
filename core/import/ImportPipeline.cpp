// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/ImportPipeline.h"

#include "core/import/PhotoAssembler.h"
#include "core/media/MetadataReader.h"

namespace wayfolio {

namespace {

using Clock = std::chrono::steady_clock;

// Enough that no reader waits while the scanner looks at a folder full of known files.
constexpr size_t kQueueCapacity = 1024;
/// By each reader; a process then never waits for the next request.
constexpr size_t kAskedAhead = 128;
/// Files that were met go on together, so that the scanner seldom waits for a lock; but on a slow disk none waits long.
constexpr size_t kGathered = 256;
constexpr std::chrono::milliseconds kLongestGathering{20};
/// Until it is clear what is known they wait; some ten megabytes of them.
constexpr size_t kMostBatches = 256;
/// The version of a file that is to be read by the next import, changed or not.
constexpr int kNeverRead = 0;

/// Says something of the moment, not of the file.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::ReaderTimedOut || code == ErrorCode::ReaderFailed;
}

} // namespace

ImportPipeline::State::State(TimeContext timeContext)
    : met(kMostBatches)
    , time(std::move(timeContext))
    , candidates(kQueueCapacity)
{}

void ImportPipeline::State::runScan(const Scan& scan)
{
    std::vector<ScannedFile> batch;
    Clock::time_point lastHandedOver = Clock::now();
    const auto handOver = [&] {
        met.push(std::exchange(batch, {}));
        lastHandedOver = Clock::now();
    };
    const auto meet = [&](ScannedFile file) {
        batch.push_back(std::move(file));
        if (batch.size() >= kGathered || Clock::now() - lastHandedOver > kLongestGathering)
            handOver();
    };
    const ScanVisitor visitor{.file = meet, .failure = [this](Error error) { inbox.addFailure(std::move(error)); }};
    scanWasComplete = scan(visitor, stop.get_token());
    scanWasStopped = !scanWasComplete && stop.stop_requested();
    handOver();
    met.close();
}

void ImportPipeline::State::sortAll()
{
    isKnown.wait(false);
    while (auto batch = met.pop()) {
        for (ScannedFile& file : *batch)
            sort(std::move(file));
    }
    candidates.close();
    inbox.endScan();
}

/// Tells what must be read from what is known.
void ImportPipeline::State::sort(ScannedFile file)
{
    const auto node = known.extract(file.path);
    const KnownFile* const before = node.empty() ? nullptr : &node.mapped();
    if (before != nullptr && before->stamp == file.stamp && before->readerVersion == MetadataReader::kVersion) {
        if (before->missing && !before->removed)
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

void ImportPipeline::State::readAll(Desk& desk)
{
    ++startedReaders;
    while (fill(desk))
        readOne(desk);
}

/// Asks for more where there is more, and waits for it where nothing is asked for. False when all is read.
bool ImportPipeline::State::fill(Desk& desk)
{
    while (desk.asked.size() < kAskedAhead) {
        auto candidate = desk.asked.empty() ? candidates.pop() : candidates.tryPop();
        if (!candidate)
            break;
        desk.reader->send({.path = candidate->file.path, .sidecars = candidate->file.sidecars});
        desk.asked.push_back(*std::move(candidate));
    }
    return !desk.asked.empty();
}

void ImportPipeline::State::readOne(Desk& desk)
{
    auto reading = desk.reader->receive(stop.get_token());
    if (!reading) {
        drop(desk);
        return;
    }
    Candidate candidate = std::move(desk.asked.front());
    desk.asked.pop_front();
    add(std::move(candidate), *std::move(reading));
}

/// After a stop: what was asked for, and what still waits.
void ImportPipeline::State::drop(Desk& desk)
{
    for (; !desk.asked.empty(); desk.asked.pop_front())
        inbox.dropQueued();
    while (candidates.tryPop())
        inbox.dropQueued();
}

void ImportPipeline::State::add(Candidate candidate, Reading reading)
{
    ScannedFile& file = candidate.file;
    const int readerVersion = reading || !isPassing(reading.error().code) ? MetadataReader::kVersion : kNeverRead;
    const quint64 fingerprint = reading ? reading->fingerprint : 0;
    Result<Photo> photo =
        std::move(reading).transform([&](const PhotoMetadata& metadata) { return assemble(metadata, file); });
    inbox.addRead({.outcome = {.path = std::move(file.path),
                               .stamp = file.stamp,
                               .readerVersion = readerVersion,
                               .fingerprint = fingerprint,
                               .photo = std::move(photo)},
                   .hadPhoto = candidate.hadPhoto});
}

Photo ImportPipeline::State::assemble(const PhotoMetadata& metadata, const ScannedFile& file) const
{
    Photo photo = assemblePhoto(metadata, time.forFile(file.path, file.stamp.modifiedNs).forCamera(metadata.camera));
    photo.candidates = remarkable(photo.candidates);
    return photo;
}

void ImportPipeline::State::readUntil(Desk& desk, Clock::time_point deadline)
{
    while (startedReaders == 0 && Clock::now() < deadline && fill(desk))
        readOne(desk);
    // A reader thread may have come since: this one has other work, but what it asked for is its own.
    while (startedReaders != 0 && !desk.asked.empty())
        readOne(desk);
}

ImportPipeline::ImportPipeline(Scan scan, const TimeContext& time, ReaderPool& readers)
    : m_readers(readers)
    , m_state(std::make_shared<State>(time))
{
    m_scanner.submit([state = m_state, scan = std::move(scan)] { state->runScan(scan); });
    m_scanner.submit([state = m_state] { state->sortAll(); });
    for (int i = 0; i < readers.threads().threadCount(); ++i)
        readers.threads().submit([state = m_state, &readers] {
            Desk desk{.reader = readers.makeReader(), .asked = {}};
            state->readAll(desk);
        });
}

ImportPipeline::~ImportPipeline()
{
    stop();
    if (!m_state->isKnown)
        know({}); // the sorter does not wait for it any longer
}

void ImportPipeline::know(KnownFiles known)
{
    m_state->known = std::move(known);
    m_state->isKnown = true;
    m_state->isKnown.notify_all();
}

ImportFindings ImportPipeline::take(std::chrono::milliseconds longest)
{
    if (m_hasWaited && (m_state->startedReaders == 0 || !m_ownDesk.asked.empty())) {
        if (!m_ownDesk.reader)
            m_ownDesk.reader = m_readers.makeReader();
        m_state->readUntil(m_ownDesk, Clock::now() + longest);
    }
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
