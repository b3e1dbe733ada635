// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/benchmarks/BenchmarkTable.h"

namespace wayfolio::bench {

struct Options
{
    int rounds = 5;
    int photoCount = 5000;
    QString photoFolder;        ///< measure on these photos instead of generated ones
    QString floorsProgram;      ///< the reference that only reads file heads; empty: "reference absent"
    QString scratchFolder;      ///< for what is large and made once; a temporary one unless asked for
    QString superclusterFolder; ///< node_modules with `supercluster`, the reference; empty: "reference absent"
};

/// The bundled world: size, loading, zoom levels, and tiles by zoom.
std::vector<Row> baseMapRows(const Options& options);
/// First import and re-import of many JPEGs, beside reading their heads and beside stat.
std::vector<Row> importRows(const Options& options);
/// The whole program on a library of real size beside other programs; needs Options::photoFolder.
std::vector<Row> libraryRows(const Options& options);
/// Building and asking the cluster index, beside supercluster.
std::vector<Row> clusterRows(const Options& options);
/// Setting the time zone of many photos by hand, and undoing it: the time of one must not grow with their number.
std::vector<Row> editRows(const Options& options);
/// Loading the gazetteer and naming places.
std::vector<Row> gazetteerRows(const Options& options);
/// Frames of a pan with photos, beside the bare map in the same window.
std::vector<Row> mapFrameRows(const Options& options);
/// What a person does with all photos at once, at 10,000, 100,000 and 1,000,000: the time of one must not grow.
std::vector<Row> linearRows(const Options& options);
/// Peak memory of the window on 1,000,000 photos.
std::vector<Row> memoryRows(const Options& options);
/// What a re-scan costs beside the file system's own work, at 10,000, 100,000 and 1,000,000 known files.
std::vector<Row> rescanRows(const Options& options);
/// Finding photos by what people ask for, and the timeline's bars, at 100,000 and 1,000,000.
std::vector<Row> searchRows(const Options& options);
/// How long our slots keep the window's thread while 20,000 files are imported, and with 1,000,000 photos selected.
std::vector<Row> slotRows(const Options& options);
/// From a catalogue of 1,000,000 photos on disk to the snapshot that the window shows.
std::vector<Row> startupRows(const Options& options);
/// Thumbnails beside bare decoding.
std::vector<Row> thumbnailRows(const Options& options);
/// The first frame of the window on 1,000,000 photos beside that of an empty one.
std::vector<Row> windowRows(const Options& options);
/// Loading the time zones and finding that of a place.
std::vector<Row> timeZoneRows(const Options& options);

} // namespace wayfolio::bench
