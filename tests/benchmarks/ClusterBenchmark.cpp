// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/WebMercator.h"
#include "core/map/PhotoClusters.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/SyntheticLibrary.h"

#include <QLocale>

#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF kViewPixels{1280, 800};

/// The view of a window on a photo of the library, so that queries look where people look.
QRectF viewAround(const PhotoSummary& photo, double zoom)
{
    const QPointF center = WebMercator::project(*photo.point);
    const QSizeF size = kViewPixels / WebMercator::worldSize(zoom);
    return {center - QPointF(size.width() / 2, size.height() / 2), size};
}

Samples queryMilliseconds(const PhotoClusters& clusters, const std::vector<PhotoSummary>& photos)
{
    std::mt19937_64 random(11);
    Samples samples;
    for (int zoom = 2; zoom <= 16; ++zoom) {
        for (int i = 0; i < 40; ++i) {
            const QRectF view = viewAround(photos[random() % photos.size()], zoom);
            samples.add(1000 * seconds([&] { (void)clusters.clusters(view, zoom); }));
        }
    }
    return samples;
}

} // namespace

std::vector<Row> clusterRows(const Options& options)
{
    std::vector<Row> rows;
    for (const qsizetype count : {100'000, 1'000'000}) {
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
        Row query{.work = u"cluster index of %1 points: one view, zoom 2–16"_s.arg(name), .unit = u"ms"_s};
        query.measured = queryMilliseconds(clusters, photos);
        Row worst{.work = u"cluster index of %1 points: one view, 99th percentile"_s.arg(name), .unit = u"ms"_s};
        worst.measured.add(query.measured.quantile(0.99));
        worst.goalAbsolute = 1.0;
        rows.push_back(query);
        rows.push_back(worst);
    }
    return rows;
}

} // namespace wayfolio::bench
