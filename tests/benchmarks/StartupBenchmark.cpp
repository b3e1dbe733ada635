// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoRow.h"
#include "core/jobs/CatalogSnapshot.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ChildProcess.h"
#include "tests/benchmarks/ScaleLibrary.h"

#include <cstdio>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kStartupPhotos = 1'000'000;

/// Opens and reads; the seconds until the snapshot with its cluster index is there.
std::optional<double> secondsToSnapshot(const QString& path)
{
    bool done = false;
    std::shared_ptr<const CatalogSnapshot> snapshot;
    std::unique_ptr<Catalog> catalog;
    const double took = seconds([&] {
        auto opened = Catalog::open(path);
        if (!opened)
            return;
        catalog = std::move(*opened);
        if (auto read = loadSnapshot(*catalog)) {
            snapshot = std::move(*read);
            done = true;
        }
    });
    return done ? std::optional(took) : std::nullopt;
}

} // namespace

std::vector<Row> startupRows(const Options& options)
{
    const QString path = scaleCatalog(options.scratchFolder, kStartupPhotos);
    if (path.isEmpty())
        return {};
    Row row{.work = u"catalogue of 1,000,000: open, snapshot, cluster index"_s, .unit = u"s"_s};
    row.referenceName = options.floorsProgram.isEmpty() ? u"reference absent"_s : u"floors rows, the same columns"_s;
    row.goalRatio = 2;
    (void)secondsToSnapshot(path); // from now on the file is in memory
    for (int round = 0; round < options.rounds; ++round) {
        if (const auto took = secondsToSnapshot(path))
            row.measured.add(*took);
        if (options.floorsProgram.isEmpty())
            continue;
        if (const auto floor =
                askProgram(options.floorsProgram, {u"rows"_s, path, QString::fromLatin1(kSelectSummary)}))
            row.reference.add(floor->value("seconds"_L1).toDouble());
    }
    return {row};
}

} // namespace wayfolio::bench
