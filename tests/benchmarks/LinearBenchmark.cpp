// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/LibraryStore.h"
#include "core/jobs/CatalogSnapshot.h"
#include "core/jobs/ExportTask.h"
#include "core/jobs/ImportTask.h"
#include "core/jobs/PhotoEdit.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ScaleLibrary.h"
#include "tests/benchmarks/WindowProbe.h"
#include "ui/map/MapWidget.h"
#include "ui/panels/TripsPanel.h"

#include <QFileInfo>
#include <QListView>
#include <QLocale>

#include <cstdio>
#include <map>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

/// Work that failed was quick.
template<class Value>
void tellIfFailed(const Result<Value>& result)
{
    if (!result)
        std::fprintf(stderr, "linear: %s: %s\n", qPrintable(identifier(result.error().code)),
                     qPrintable(result.error().subject));
}

constexpr qsizetype kCounts[] = {10'000, 100'000, 1'000'000};
/// Exports, edits and forgetting of a million take minutes: a hundred thousand show how they grow.
constexpr qsizetype kMostExported = 100'000;
constexpr qsizetype kMostEdited = 100'000;
constexpr qsizetype kMostForgotten = 100'000;
constexpr int kRepetitions = 3;

/// What was measured, work by work and count by count.
class Growth
{
public:
    void add(const QString& work, qsizetype count, double took)
    {
        if (!m_samples.contains(work))
            m_works.push_back(work);
        m_samples[work][count].add(took * 1e6 / static_cast<double>(count));
    }

    void time(const QString& work, qsizetype count, const std::function<void()>& call)
    {
        add(work, count, seconds(call));
    }

    /// A row for each count, beside the smallest. Caches and the logarithm of a sort leave some room; what is quadratic
    /// is ten times as dear at ten times as many.
    [[nodiscard]] std::vector<Row> rows() const
    {
        std::vector<Row> rows;
        for (const QString& work : m_works) {
            const auto& byCount = m_samples.at(work);
            for (const auto& [count, samples] : byCount) {
                Row row{.work = u"%1, %2 photos: a photo"_s.arg(work, QLocale::c().toString(count)), .unit = u"µs"_s};
                row.measured = samples;
                if (count != byCount.begin()->first) {
                    row.referenceName = u"of %1"_s.arg(QLocale::c().toString(byCount.begin()->first));
                    row.reference = byCount.begin()->second;
                    row.goalRatio = 3;
                }
                rows.push_back(row);
            }
        }
        return rows;
    }

private:
    std::vector<QString> m_works; ///< in the order they came
    std::map<QString, std::map<qsizetype, Samples>> m_samples;
};

void measureCore(Growth& growth, const QString& path, qsizetype count)
{
    auto catalog = Catalog::open(path);
    if (!catalog)
        return;
    for (int i = 0; i < kRepetitions; ++i) {
        std::shared_ptr<const CatalogSnapshot> snapshot;
        growth.time(u"read and sort the catalogue"_s, count,
                    [&] { snapshot = loadSnapshot(**catalog).value_or(nullptr); });
        if (snapshot)
            growth.time(u"build the cluster index"_s, count, [&] { const PhotoClusters clusters(snapshot->photos()); });
    }
    growth.time(u"cut into trips"_s, count, [&] { tellIfFailed(rebuildTrips(**catalog)); });
}

void measureExport(Growth& growth, const QString& path, qsizetype count)
{
    auto catalog = Catalog::open(path);
    if (!catalog)
        return;
    const QString folder = QFileInfo(path).path();
    for (const auto exportFormat : {ExportFormat::Gpx, ExportFormat::Kml}) {
        const QString name = exportFormat == ExportFormat::Gpx ? u"export as GPX"_s : u"export as KML"_s;
        growth.time(name, count, [&] {
            tellIfFailed(
                loadExportContent(**catalog, EverythingScope{}, name).and_then([&](const ExportContent& content) {
                    return exportTrip(content, exportFormat, folder + u"/export"_s);
                }));
        });
    }
}

void measureEdit(Growth& growth, const QString& path, qsizetype count)
{
    std::vector<PositionFact> facts;
    for (qint64 id = 1; id <= count; ++id)
        facts.push_back({.photo = PhotoId{id}, .position = GeoPoint::nearest(46, 9)});
    Result<PhotoEdit> back;
    growth.time(u"set the place of all"_s, count, [&] { back = applyEdit(path, facts); });
    if (back)
        growth.time(u"undo that"_s, count, [&] { back = applyEdit(path, PhotoEdit(*back)); });
}

/// As the window and `wayfolio libraries` do it, with all that follows. The photos become one library first.
void measureRemoval(Growth& growth, const QString& path, qsizetype count)
{
    const QString folder = QFileInfo(QFileInfo(path).path()).path();
    const auto id = Catalog::open(path).and_then([&](const std::unique_ptr<Catalog>& catalog) {
        LibraryStore libraries(*catalog);
        return libraries.add({folder}, {}, {}, true).and_then([&] { return libraries.find(folder, false); });
    });
    tellIfFailed(id);
    if (!id)
        return;
    for (int i = 0; i < kRepetitions; ++i) {
        for (const bool removed : {true, false}) {
            const PhotoEdit edit = std::vector{LibraryRemoval{.library = *id, .removed = removed}};
            growth.time(removed ? u"remove their library"_s : u"bring it back"_s, count,
                        [&] { tellIfFailed(applyEdit(path, edit)); });
        }
    }
}

/// Photo by photo, in portions that leave others their turn.
void measureForgetting(Growth& growth, const QString& path, qsizetype count)
{
    auto catalog = Catalog::open(path);
    if (!catalog)
        return;
    LibraryStore libraries(**catalog);
    const auto removed = libraries.libraries({}).and_then(
        [&](const std::vector<Library>& found) { return libraries.setRemoved(found.front().id, true, {}); });
    tellIfFailed(removed);
    growth.time(u"forget it for good"_s, count, [&] { tellIfFailed(libraries.purge(Instant::max())); });
}

/// What a person does with all photos at once, through the window's own actions. What it shows afterwards is painted
/// once whatever the number, and not counted.
void measureWindow(Growth& growth, const QString& path, qsizetype count)
{
    WindowProbe probe(path);
    if (!probe.show() || !probe.waitForPhotos(static_cast<int>(count)))
        return;
    probe.waitUntilQuiet();
    QListView& trips = probe.part<TripsPanel>().tripList();
    const auto choose = [&trips](int row) { trips.setCurrentIndex(trips.model()->index(row, 0)); };
    for (int i = 0; i < kRepetitions; ++i) {
        growth.time(u"select all"_s, count, [&] { probe.action(QKeySequence::SelectAll).trigger(); });
        probe.waitUntilQuiet();
        growth.time(u"select nothing"_s, count, [&] { probe.action(Qt::Key_Escape).trigger(); });
        probe.waitUntilQuiet();
        growth.time(u"narrow to a trip"_s, count, [&] { choose(2); });
        probe.waitUntilQuiet();
        growth.time(u"widen to everything"_s, count, [&] { choose(0); });
        probe.waitUntilQuiet();
        growth.time(u"list those without a position"_s, count, [&] { choose(trips.model()->rowCount() - 2); });
        probe.waitUntilQuiet();
        growth.time(u"back to everything"_s, count, [&] { choose(0); });
        probe.waitUntilQuiet();
    }
}

} // namespace

std::vector<Row> linearRows(const Options& options)
{
    Growth growth;
    for (const qsizetype count : kCounts) {
        const QString whole = scaleCatalog(options.scratchFolder, count);
        const QString copy = freshCopy(whole, options.scratchFolder, u"linear"_s);
        if (copy.isEmpty())
            return {};
        measureCore(growth, copy, count);
        measureWindow(growth, copy, count);
        measureRemoval(growth, copy, count);
        if (count <= kMostExported)
            measureExport(growth, copy, count);
        if (count <= kMostEdited)
            measureEdit(growth, copy, count);
        if (count <= kMostForgotten)
            measureForgetting(growth, copy, count);
    }
    return growth.rows();
}

} // namespace wayfolio::bench
