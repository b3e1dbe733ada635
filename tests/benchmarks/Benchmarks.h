// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/benchmarks/BenchmarkTable.h"

namespace wayfolio::bench {

struct Options
{
    int rounds = 5;
    int photoCount = 5000;
    QString photoFolder;   ///< measure on these photos instead of generated ones
    QString floorsProgram; ///< the reference that only reads file heads; empty: "reference absent"
};

/// First import and re-import of many JPEGs, beside reading their heads and beside stat.
std::vector<Row> importRows(const Options& options);
/// The whole program on a library of real size beside other programs; needs Options::photoFolder.
std::vector<Row> libraryRows(const Options& options);
/// Building and asking the cluster index.
std::vector<Row> clusterRows(const Options& options);
/// Setting the time zone of many photos by hand, and undoing it: the time of one must not grow with their number.
std::vector<Row> editRows(const Options& options);
/// Loading the gazetteer and naming places.
std::vector<Row> gazetteerRows(const Options& options);
/// Frames of a pan with photos, beside the bare map in the same window.
std::vector<Row> mapFrameRows(const Options& options);
/// Loading the time zones and finding that of a place.
std::vector<Row> timeZoneRows(const Options& options);

} // namespace wayfolio::bench
