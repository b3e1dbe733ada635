// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/PhotoStore.h"
#include "core/jobs/ImportTask.h"
#include "core/trips/RouteBuilder.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/SyntheticLibrary.h"
#include "tests/support/FrameTimer.h"
#include "tests/support/TestPhoto.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <map>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPhotoCounts[] = {1'000, 100'000};
constexpr int kPictureCount = 48;
constexpr int kFramesARound = 60;
constexpr QSize kWindow(1280, 800);
const MapView kEurope{.center = GeoPoint::nearest(46, 9), .zoom = 4};

/// A catalogue of so many photos with trips, each of which has a picture to be read.
bool writeCatalog(const QString& path, const QString& folder, qsizetype count)
{
    for (int i = 0; i < kPictureCount; ++i) {
        test::TestPhoto picture;
        picture.withSize({320, 240}).withColor(QColor::fromHsv(i * 360 / kPictureCount, 140, 200));
        if (!picture.save(folder + u"/picture%1.jpg"_s.arg(i)))
            return false;
    }
    auto catalog = Catalog::open(path);
    if (!catalog)
        return false;
    std::vector<FileOutcome> outcomes;
    for (const PhotoSummary& summary : syntheticLibrary(count)) {
        const QString file = folder + u"/%1.jpg"_s.arg(summary.id.value);
        QFile::link(folder + u"/picture%1.jpg"_s.arg(summary.id.value % kPictureCount), file);
        Photo photo;
        photo.position = Position{.point = *summary.point, .altitudeMeters = {}, .uncertaintyMeters = {}};
        photo.captureTime.wall = summary.wall;
        photo.captureTime.wallText = isoText(*summary.wall);
        photo.captureTime.utc = summary.time;
        outcomes.push_back({.path = file, .stamp = {}, .photo = photo});
    }
    return PhotoStore(**catalog).record(outcomes).and_then([&] { return rebuildTrips(**catalog); }).has_value();
}

/// The first photos of a library, as if there were no others.
std::shared_ptr<const CatalogSnapshot> firstOf(const CatalogSnapshot& library, qsizetype count)
{
    auto snapshot = std::make_shared<CatalogSnapshot>();
    snapshot->photos.assign(library.photos.begin(), library.photos.begin() + count);
    std::map<TripId, std::vector<PhotoSummary>> trips;
    for (const PhotoSummary& photo : snapshot->photos) {
        snapshot->indexOfPhoto.emplace(photo.id, static_cast<qsizetype>(snapshot->indexOfPhoto.size()));
        trips[photo.trip].push_back(photo);
    }
    for (const auto& [trip, photos] : trips)
        snapshot->routes.push_back(buildRoute(trip, photos));
    snapshot->clusters = std::make_shared<const PhotoClusters>(snapshot->photos);
    return snapshot;
}

/// With all tiles and pictures there: the same pan was made before.
void addPan(Samples& samples, MapWidget& map, const std::shared_ptr<const CatalogSnapshot>& snapshot)
{
    map.setSnapshot(snapshot);
    map.setView(kEurope);
    for (int warmUp = 0; warmUp < 2; ++warmUp) {
        test::timePan(map, kFramesARound);
        test::waitUntilQuiet(map, 400);
    }
    for (const double milliseconds : test::timePan(map, kFramesARound).milliseconds)
        samples.add(milliseconds);
}

} // namespace

std::vector<Row> mapFrameRows(const Options& options)
{
    const QTemporaryDir scratch;
    const QString catalogPath = scratch.filePath(u"catalog.sqlite"_s);
    std::fprintf(stderr, "Writing a catalogue of %lld photos…\n",
                 static_cast<long long>(std::ranges::max(kPhotoCounts)));
    if (!writeCatalog(catalogPath, scratch.path(), std::ranges::max(kPhotoCounts))) {
        std::fprintf(stderr, "The catalogue could not be written.\n");
        return {};
    }
    WorkerPool workers{2};
    TileServer server(nullptr, workers);
    CatalogService catalog(catalogPath);
    ThumbnailService thumbnails(catalog, nullptr);
    auto read = catalog.snapshot();
    read.waitForFinished();
    if (!server.listen() || !read.result())
        return {};
    const std::shared_ptr<const CatalogSnapshot> library = *read.result();

    MapWidget map(server, thumbnails);
    map.resize(kWindow);
    map.show();
    if (!QTest::qWaitForWindowExposed(&map))
        return {};
    std::vector<Row> rows;
    for (const qsizetype count : kPhotoCounts) {
        rows.push_back({.work = u"pan with %1 photos: a frame"_s.arg(QLocale::c().toString(count)),
                        .unit = u"ms"_s,
                        .referenceName = u"the bare map"_s,
                        .goalRatio = 1.5});
    }
    for (int round = 0; round < options.rounds; ++round) {
        Samples bare;
        addPan(bare, map, firstOf(*library, 0));
        for (size_t i = 0; i < rows.size(); ++i) {
            rows[i].reference.values.insert(rows[i].reference.values.end(), bare.values.begin(), bare.values.end());
            addPan(rows[i].measured, map, firstOf(*library, kPhotoCounts[i]));
        }
    }
    return rows;
}

} // namespace wayfolio::bench
