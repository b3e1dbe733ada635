// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ImportTask.h"

#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "core/geodata/LazyTimeZones.h"
#include "core/import/OpenZones.h"
#include "core/trips/TripBuilder.h"

#include <QElapsedTimer>

namespace wayfolio {

namespace {

TripDraft draftOf(const std::vector<PhotoSummary>& photos, const TripSegment& segment)
{
    TripDraft draft{.trip = buildTrip(photos, segment), .photos = {}};
    draft.photos.reserve(segment.size());
    for (const qsizetype index : segment)
        draft.photos.push_back(photos[static_cast<size_t>(index)].id);
    return draft;
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
    auto catalog = Catalog::open(catalogPath);
    if (!catalog) {
        markFailed(report, std::move(catalog.error()));
    } else {
        const TimeContext time{.zoneAt = lazyTimeZones()};
        report = Importer(**catalog, readers, time).run(request, stop, progress);
        // Also after a cancelled or failed import, and where nothing changed: what is committed belongs to trips,
        // and an earlier import may have been killed before it came this far.
        auto rebuilt = decideOpenZones(**catalog, time).and_then([&] { return rebuildTrips(**catalog); });
        if (!rebuilt && !report.fatal)
            markFailed(report, std::move(rebuilt.error()));
    }
    report.seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    return report;
}

Result<void> rebuildTrips(Catalog& catalog)
{
    const auto photos = PhotoStore(catalog).summaries();
    if (!photos)
        return std::unexpected(photos.error());
    std::vector<TripDraft> drafts;
    for (const TripSegment& segment : segmentTrips(*photos))
        drafts.push_back(draftOf(*photos, segment));
    return TripStore(catalog).replaceAll(drafts);
}

} // namespace wayfolio
