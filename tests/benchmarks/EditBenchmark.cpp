// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/jobs/ImportTask.h"
#include "core/jobs/PhotoEdit.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/SyntheticLibrary.h"

#include <QTemporaryDir>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPhotosOfAlbum = 500;
constexpr double kMicrosecondsOfSecond = 1e6;

Photo openPhoto(const PhotoSummary& summary)
{
    Photo photo;
    photo.captureTime.wall = summary.wall;
    photo.captureTime.wallText = isoText(*summary.wall);
    photo.captureTime.assumedUtc = summary.time;
    photo.captureTime.source = TimeSource::SystemZone;
    photo.problems = PhotoProblem::TimeAssumed | PhotoProblem::NoPosition;
    photo.camera = u"Synthetic One"_s;
    return photo;
}

/// A catalogue of so many photos of which nothing tells the zone.
bool writeCatalog(const QString& path, qsizetype count)
{
    auto catalog = Catalog::open(path);
    if (!catalog)
        return false;
    std::vector<FileOutcome> outcomes;
    for (const PhotoSummary& summary : syntheticLibrary(count)) {
        const qsizetype number = std::ssize(outcomes);
        outcomes.push_back({.path = u"/album-%1/IMG_%2.jpg"_s.arg(number / kPhotosOfAlbum).arg(number),
                            .stamp = {},
                            .readerVersion = 1,
                            .photo = openPhoto(summary)});
    }
    return PhotoStore(**catalog).record(outcomes).and_then([&] { return rebuildTrips(**catalog); }).has_value();
}

PhotoEdit zoneOfAll(qsizetype count)
{
    std::vector<ZoneFact> facts;
    for (qint64 id = 1; id <= count; ++id)
        facts.push_back({.photo = PhotoId{id}, .zone = QTimeZone("Asia/Seoul")});
    return facts;
}

std::vector<Row> rowsFor(qsizetype count)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"catalog.sqlite"_s);
    if (!writeCatalog(path, count))
        return {};
    Row edit{.work = u"time zone of %1 photos, a photo"_s.arg(count), .unit = u"µs"_s};
    Row undo{.work = u"time zone of %1 photos undone, a photo"_s.arg(count), .unit = u"µs"_s};
    const PhotoEdit zone = zoneOfAll(count);
    Result<PhotoEdit> back;
    const double share = kMicrosecondsOfSecond / static_cast<double>(count);
    edit.measured.add(share * seconds([&] { back = applyEdit(path, zone); }));
    if (back)
        undo.measured.add(share * seconds([&] { back = applyEdit(path, PhotoEdit(*back)); }));
    return {edit, undo};
}

} // namespace

std::vector<Row> editRows(const Options&)
{
    std::vector<Row> rows;
    for (const qsizetype count : {1'000, 10'000, 100'000}) {
        const std::vector<Row> measured = rowsFor(count);
        rows.insert(rows.end(), measured.begin(), measured.end());
    }
    return rows;
}

} // namespace wayfolio::bench
