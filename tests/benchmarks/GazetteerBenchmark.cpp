// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/Gazetteer.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/SyntheticLibrary.h"

#include <QFile>

#include <algorithm>
#include <malloc.h>
#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kGazetteerPath = ":/gazetteer/places.bin"_L1;
constexpr double kBytesPerMegabyte = 1e6;
constexpr double kMicrosecondsPerSecond = 1e6;

double heapMegabytes()
{
    const struct mallinfo2 heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / kBytesPerMegabyte;
}

Samples lookUpMicroseconds(const Gazetteer& gazetteer, const std::vector<GeoPoint>& points)
{
    Samples samples;
    for (const GeoPoint point : points)
        samples.add(kMicrosecondsPerSecond * seconds([&] { (void)gazetteer.placeAt(point, NameLanguage::English); }));
    return samples;
}

std::vector<GeoPoint> pointsAnywhere(size_t count)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> latitude(-90, 90);
    std::uniform_real_distribution<double> longitude(-180, 180);
    std::vector<GeoPoint> points(count);
    std::ranges::generate(points, [&] { return GeoPoint::nearest(latitude(random), longitude(random)); });
    return points;
}

std::vector<GeoPoint> pointsOfPhotos(qsizetype count)
{
    std::vector<GeoPoint> points;
    for (const PhotoSummary& photo : syntheticLibrary(count)) {
        if (photo.point)
            points.push_back(*photo.point);
    }
    return points;
}

Row loadRow(int rounds)
{
    Row row{.work = u"gazetteer: load"_s, .unit = u"ms"_s};
    row.goalAbsolute = 100;
    row.referenceName = u"unpacking the same bytes"_s;
    QFile file(kGazetteerPath);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    constexpr qsizetype kMagicSize = 8;
    for (int round = 0; round < rounds; ++round) {
        row.measured.add(1000 * seconds([] { [[maybe_unused]] const auto loaded = Gazetteer::load(kGazetteerPath); }));
        row.reference.add(1000 * seconds([&] { (void)qUncompress(bytes.sliced(kMagicSize)); }));
    }
    return row;
}

} // namespace

std::vector<Row> gazetteerRows(const Options& options)
{
    std::vector<Row> rows{loadRow(options.rounds)};
    const double before = heapMegabytes();
    const auto gazetteer = Gazetteer::load(kGazetteerPath);
    if (!gazetteer)
        return rows;
    Row memory{.work = u"gazetteer: memory kept"_s, .unit = u"MB"_s};
    memory.measured.add(heapMegabytes() - before);
    rows.push_back(memory);

    constexpr int kPoints = 100'000;
    Row photos{.work = u"gazetteer: name of a photo's place"_s, .unit = u"µs"_s};
    photos.measured = lookUpMicroseconds(*gazetteer, pointsOfPhotos(kPoints));
    photos.goalAbsolute = 20;
    Row anywhere{.work = u"gazetteer: name of any point on Earth"_s, .unit = u"µs"_s};
    anywhere.measured = lookUpMicroseconds(*gazetteer, pointsAnywhere(kPoints));
    anywhere.goalAbsolute = 20;
    Row slowest{.work = u"gazetteer: name of any point, 99th percentile"_s, .unit = u"µs"_s};
    slowest.measured.add(anywhere.measured.quantile(0.99));
    rows.insert(rows.end(), {photos, anywhere, slowest});
    return rows;
}

} // namespace wayfolio::bench
