// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/CatalogService.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ScaleLibrary.h"
#include "tests/support/FrameTimer.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <functional>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPhotoCounts[] = {100'000, 1'000'000};
constexpr int kFramesARound = 60;
constexpr double kLevelsPerFrame = 0.05;
constexpr QSize kWindow(1280, 800);
const MapView kEurope{.center = GeoPoint::nearest(46, 9), .zoom = 4.2};

using FrameFunction = std::function<test::FrameTimes(MapWidget&)>;

struct Movement
{
    QString name;
    FrameFunction frames;
};

const Movement kMovements[] = {
    {u"pan"_s, [](MapWidget& map) { return test::timePan(map, kFramesARound); }},
    {u"zoom"_s, [](MapWidget& map) { return test::timeZoom(map, kFramesARound, kLevelsPerFrame); }}};

/// The first photos of a library, as if there were no others.
std::shared_ptr<const CatalogSnapshot> firstOf(const CatalogSnapshot& library, qsizetype count)
{
    const std::vector<PhotoSummary>& photos = library.photos();
    return std::make_shared<const CatalogSnapshot>(
        std::vector<PhotoSummary>(photos.begin(),
                                  photos.begin() + std::min(count, static_cast<qsizetype>(photos.size()))),
        count > 0 ? library.trips() : std::vector<Trip>());
}

/// With all tiles and pictures there: the same way was gone before, for more than a second.
std::vector<double> framesOf(MapWidget& map, const FrameFunction& frames)
{
    map.setView(kEurope);
    for (int warmUp = 0; warmUp < 2; ++warmUp) {
        (void)frames(map);
        test::waitUntilQuiet(map, 400);
    }
    return frames(map).milliseconds;
}

void add(Samples& samples, const std::vector<double>& values)
{
    samples.values.insert(samples.values.end(), values.begin(), values.end());
}

struct MovementRows
{
    MovementRows(const QString& movement, qsizetype count)
        : frame{.work = u"%1 with %2 photos: a frame"_s.arg(movement, QLocale::c().toString(count)), .unit = u"ms"_s}
        , longest{.work = u"%1 with %2 photos: the longest frame"_s.arg(movement, QLocale::c().toString(count)),
                  .unit = u"ms"_s}
    {
        frame.referenceName = u"the bare map"_s;
        frame.goalRatio = 1.5;
        longest.referenceName = u"the median one"_s;
        longest.goalRatio = 3;
    }

    void add(const std::vector<double>& bare, const std::vector<double>& full)
    {
        if (bare.empty() || full.empty())
            return;
        bench::add(frame.reference, bare);
        bench::add(frame.measured, full);
        longest.measured.add(full.back());
        longest.reference.add(full[full.size() / 2]);
    }

    Row frame;
    Row longest;
};

} // namespace

std::vector<Row> mapFrameRows(const Options& options)
{
    const QString catalogPath = scaleCatalog(options.scratchFolder, std::ranges::max(kPhotoCounts));
    if (catalogPath.isEmpty())
        return {};
    WorkerPool workers{2};
    TileServer server(nullptr);
    CatalogService catalog(catalogPath);
    ThumbnailService thumbnails(catalog, nullptr);
    auto read = catalog.snapshot();
    read.waitForFinished();
    if (!server.listen() || !read.result())
        return {};
    const std::shared_ptr<const CatalogSnapshot> library = *read.result();

    MapWidget map(server, workers, thumbnails);
    map.resize(kWindow);
    map.show();
    if (!QTest::qWaitForWindowExposed(&map))
        return {};
    std::vector<Row> rows;
    for (const Movement& movement : kMovements) {
        std::vector<MovementRows> ofCount;
        for (const qsizetype count : kPhotoCounts)
            ofCount.emplace_back(movement.name, count);
        for (int round = 0; round < options.rounds; ++round) {
            map.setSnapshot(firstOf(*library, 0));
            const std::vector<double> bare = framesOf(map, movement.frames);
            for (size_t i = 0; i < ofCount.size(); ++i) {
                map.setSnapshot(firstOf(*library, kPhotoCounts[i]));
                ofCount[i].add(bare, framesOf(map, movement.frames));
            }
        }
        for (const MovementRows& measured : ofCount) {
            rows.push_back(measured.frame);
            rows.push_back(measured.longest);
        }
    }
    return rows;
}

} // namespace wayfolio::bench
