// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ImportTask.h"

#include "core/catalog/DerivedState.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "core/geodata/LazyTimeZones.h"
#include "core/import/OpenZones.h"
#include "core/jobs/AllPhotosTurn.h"
#include "core/trips/TripBuilder.h"

#include <QElapsedTimer>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// Raised whenever the same photos would have other zones or trips.
constexpr int kRulesVersion = 2;

TripDraft draftOf(const std::vector<PhotoSummary>& photos, const TripSegment& segment)
{
    TripDraft draft{.trip = buildTrip(photos, segment), .photos = {}};
    draft.photos.reserve(segment.size());
    for (const quint32 index : segment)
        draft.photos.push_back(photos[index].id);
    return draft;
}

/// Takes the photos, so that they are gone when the drafts are written: a million are many megabytes.
std::vector<TripDraft> draftsOf(std::vector<PhotoSummary>&& taken)
{
    const std::vector<PhotoSummary> photos = std::move(taken);
    std::vector<TripDraft> drafts;
    for (const TripSegment& segment : segmentTrips(photos))
        drafts.push_back(draftOf(photos, segment));
    return drafts;
}

void markFailed(ImportReport& report, Error error)
{
    report.state = JobState::Failed;
    report.fatal = std::move(error);
}

} // namespace

ImportReport importIntoCatalog(const QString& catalogPath, const ImportRequest& request, ReaderPool& readers,
                               const std::stop_token& stop, const ProgressFunction& progress)
{
    QElapsedTimer clock;
    clock.start();
    ImportReport report;
    auto catalog = Catalog::open(catalogPath, request.mayMakeCatalog ? Catalog::Access::ReadWrite
                                                                     : Catalog::Access::ReadWriteExisting);
    if (!catalog) {
        markFailed(report, std::move(catalog.error()));
    } else {
        const TimeContext time{.zoneAt = lazyTimeZones()};
        report = Importer(**catalog, readers, time).run(request, stop, progress);
        // Also after a cancelled or failed import: what is committed belongs to trips.
        auto rebuilt = deriveAnew(**catalog, time).and_then([&] { return (*catalog)->checkInPlace(); });
        if (!rebuilt && !report.fatal)
            markFailed(report, std::move(rebuilt.error()));
    }
    report.seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    return report;
}

Result<void> deriveAnew(Catalog& catalog, const TimeContext& time)
{
    const QString rules = u"%1 %2"_s.arg(kRulesVersion).arg(QString::fromLatin1(time.assumedZone.id()));
    DerivedState state(catalog);
    const Result<std::optional<qint64>> revision = state.revisionBehind(rules);
    if (!revision)
        return std::unexpected(revision.error());
    if (!*revision)
        return {};
    return decideOpenZones(catalog, time).and_then([&] { return rebuildTrips(catalog); }).and_then([&] {
        return state.settle(**revision, rules);
    });
}

Result<void> rebuildTrips(Catalog& catalog)
{
    auto turn = turnWithAllPhotos();
    return PhotoStore(catalog)
        .summaries(PhotoStore::Room::Scarce)
        .transform(draftsOf)
        .and_then([&](const std::vector<TripDraft>& drafts) {
            turn.unlock();
            return TripStore(catalog).replaceAll(drafts);
        });
}

} // namespace wayfolio
