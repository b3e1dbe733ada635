// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WebMercator.h"
#include "core/map/PhotoClusters.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ChildProcess.h"
#include "tests/benchmarks/Children.h"
#include "tests/benchmarks/SyntheticLibrary.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <ctime>
#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF kViewPixels{1280, 800};
constexpr qsizetype kMostPoints = 1'000'000;
constexpr int kQueriesOfZoom = 100;

/// What a page does with supercluster: GeoJSON points in, the index out. Its memory is what is needed beyond the
/// points. Reads the points as pairs of 32-bit units of 1e-7 degrees.
constexpr auto kSuperclusterScript = R"js(
const { createRequire } = require('module');
const fs = require('fs');
const kilobytes = (field) => Number(new RegExp(field + ':\\s+(\\d+)').exec(fs.readFileSync('/proc/self/status'))[1]);
const loaded = createRequire(process.env.WAYFOLIO_MODULES + '/x.js')('supercluster');
const Supercluster = loaded.default || loaded;
const bytes = fs.readFileSync(process.env.WAYFOLIO_POINTS);
const units = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const points = [];
for (let i = 0; i < units.length; i += 2)
    points.push({ type: 'Feature', properties: {}, geometry: { type: 'Point',
                  coordinates: [units[i + 1] / 1e7, units[i] / 1e7] } });
const before = kilobytes('VmRSS');
const start = process.hrtime.bigint();
const index = new Supercluster({ radius: 64, extent: 256, maxZoom: 16 }).load(points);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ seconds, megabytes: (kilobytes('VmHWM') - before) / 1024 }));
)js"_L1;

/// The view of a window on a photo of the library, so that queries look where people look.
QRectF viewAround(GeoPoint point, double zoom)
{
    const QPointF center = WebMercator::project(point);
    const QSizeF size = kViewPixels / WebMercator::worldSize(zoom);
    return {center - QPointF(size.width() / 2, size.height() / 2), size};
}

bool writePoints(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const PhotoSummary& photo : syntheticLibrary(kMostPoints)) {
        const qint32 units[] = {photo.point->latitudeUnits(), photo.point->longitudeUnits()};
        file.write(reinterpret_cast<const char*>(units), sizeof units);
    }
    return file.error() == QFile::NoError;
}

/// Of the processor: a query is so short that waiting for a core would be most of what a busy machine shows.
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Samples queryMilliseconds(const PhotoClusters& clusters, const std::vector<PhotoSummary>& photos)
{
    std::mt19937_64 random(11);
    Samples samples;
    for (int zoom = 0; zoom <= PhotoClusters::kMaxLevel; ++zoom) {
        for (int i = 0; i < kQueriesOfZoom; ++i) {
            const QRectF view = viewAround(*photos[random() % photos.size()].point, zoom);
            const double start = threadMilliseconds();
            (void)clusters.clusters(view, zoom);
            samples.add(threadMilliseconds() - start);
        }
    }
    return samples;
}

/// The built index and what building it needs, beyond the points, in a process of its own.
void addPeer(std::vector<Row>& rows, const Options& options)
{
    Row time{.work = u"cluster index of 1,000,000 points: build"_s, .unit = u"s"_s};
    time.goalRatio = 1.0 / 5;
    time.referenceName = options.superclusterFolder.isEmpty() ? u"reference absent"_s : u"supercluster, load"_s;
    Row memory = time;
    memory.work = u"cluster index of 1,000,000 points: memory to build it"_s;
    memory.unit = u"MB"_s;
    memory.goalRatio = 1.0 / 4;
    const QString pointsFile = options.scratchFolder + u"/points"_s;
    qputenv("WAYFOLIO_POINTS", QFile::encodeName(pointsFile));
    qputenv("WAYFOLIO_MODULES", QFile::encodeName(QFileInfo(options.superclusterFolder).absoluteFilePath()));
    if (!options.superclusterFolder.isEmpty() && !writePoints(pointsFile))
        return;
    const auto add = [&](const std::optional<QJsonObject>& answer, Samples Row::* samples) {
        if (!answer)
            return;
        (time.*samples).add(answer->value("seconds"_L1).toDouble());
        (memory.*samples).add(answer->value("megabytes"_L1).toDouble());
    };
    for (int round = 0; round < std::min(options.rounds, 3); ++round) {
        add(askChild({u"clusters"_s}), &Row::measured);
        if (!options.superclusterFolder.isEmpty())
            add(askProgram(u"node"_s, {u"--max-old-space-size=4096"_s, u"-"_s}, QByteArray(kSuperclusterScript.data())),
                &Row::reference);
    }
    rows.push_back(time);
    rows.push_back(memory);
}

} // namespace

std::optional<QJsonObject> clusterChild(const QStringList&)
{
    const auto photos = syntheticLibrary(kMostPoints);
    const double before = residentMegabytes();
    std::unique_ptr<const PhotoClusters> clusters;
    const double took = seconds([&] { clusters = std::make_unique<const PhotoClusters>(photos); });
    return QJsonObject{{u"seconds"_s, took}, {u"megabytes"_s, peakMegabytes() - before}};
}

std::vector<Row> clusterRows(const Options& options)
{
    std::vector<Row> rows;
    addPeer(rows, options);
    for (const qsizetype count : {qsizetype{100'000}, kMostPoints}) {
        const auto photos = syntheticLibrary(count);
        const QString name = QLocale::c().toString(count);
        Row build{.work = u"cluster index of %1 points: build"_s.arg(name), .unit = u"s"_s};
        build.referenceName = u"std::sort of as many 64-bit keys"_s;
        for (int round = 0; round < options.rounds; ++round) {
            build.measured.add(seconds([&] { const PhotoClusters clusters(photos); }));
            std::mt19937_64 random(3);
            std::vector<quint64> keys(static_cast<size_t>(count));
            std::ranges::generate(keys, random);
            build.reference.add(seconds([&] { std::ranges::sort(keys); }));
        }
        rows.push_back(build);

        const PhotoClusters clusters(photos);
        Row query{.work = u"cluster index of %1 points: one view, zoom 0–22"_s.arg(name), .unit = u"ms"_s};
        query.measured = queryMilliseconds(clusters, photos);
        Row worst{.work = u"cluster index of %1 points: one view, 99th percentile"_s.arg(name), .unit = u"ms"_s};
        worst.measured.add(query.measured.quantile(0.99));
        worst.goalAbsolute = 1.0;
        rows.push_back(query);
        rows.push_back(worst);
        Row size{.work = u"cluster index of %1 points: bytes a point"_s.arg(name), .unit = u"B"_s};
        size.measured.add(static_cast<double>(clusters.byteSize()) / static_cast<double>(clusters.pointCount()));
        size.goalAbsolute = 32;
        rows.push_back(size);
    }
    return rows;
}

} // namespace wayfolio::bench
