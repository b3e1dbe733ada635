// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ChildProcess.h"
#include "tests/benchmarks/Children.h"
#include "tests/benchmarks/ScaleLibrary.h"
#include "tests/benchmarks/WindowProbe.h"
#include "tests/support/FrameTimer.h"
#include "tests/support/TestPhoto.h"
#include "ui/map/MapWidget.h"

#include <QDir>
#include <QFile>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWindowPhotos = 1'000'000;

QStringList windowArguments(const QString& catalog, int count, const char* work)
{
    return {u"window"_s, catalog, QString::number(count), QLatin1StringView(work)};
}

} // namespace

/// FILE COUNT first|all: the first frame alone, or also what the window comes to need.
std::optional<QJsonObject> windowChild(const QStringList& arguments)
{
    const QString catalog = arguments.value(0);
    const int count = arguments.value(1).toInt();
    QDir(QFileInfo(catalog).path() + u"/cache"_s).removeRecursively();
    QFile::remove(QFileInfo(catalog).path() + u"/settings.conf"_s);
    WindowProbe probe(catalog);
    const auto firstFrame = probe.show();
    if (!firstFrame)
        return std::nullopt;
    QJsonObject answer{{u"firstFrame"_s, *firstFrame}};
    if (arguments.value(2) == "first"_L1)
        return answer;

    if (!probe.waitForPhotos(count))
        return std::nullopt;
    probe.waitUntilQuiet();
    answer.insert(u"shown"_s, peakMegabytes());
    auto& map = probe.part<MapWidget>();
    for (const double zoom : {3.0, 6.0, 9.0, 12.0}) {
        map.setView({.center = GeoPoint::nearest(46, 9), .zoom = zoom});
        test::timePan(map, 20, {40, 20});
        probe.waitUntilQuiet();
    }
    answer.insert(u"used"_s, peakMegabytes());
    const QString another = QFileInfo(catalog).path() + u"/another.jpg"_s;
    if (!test::TestPhoto().save(another) || !probe.import({another}) || !probe.waitForPhotos(count + 1))
        return std::nullopt; // everything is read anew, beside what is shown
    probe.waitUntilQuiet();
    answer.insert(u"reloaded"_s, peakMegabytes());
    return answer;
}

std::vector<Row> windowRows(const Options& options)
{
    const QString large = scaleCatalog(options.scratchFolder, kWindowPhotos);
    if (large.isEmpty())
        return {};
    const QString copy = freshCopy(large, options.scratchFolder, u"window"_s);
    const QString empty = options.scratchFolder + u"/empty/catalog.sqlite"_s;
    QDir().mkpath(QFileInfo(empty).path());
    Row more{.work = u"first frame of the window on 1,000,000: more than of an empty one"_s, .unit = u"ms"_s};
    more.goalAbsolute = 300;
    Row frame{.work = u"first frame of the window on 1,000,000"_s, .unit = u"ms"_s};
    frame.referenceName = u"on an empty catalogue"_s;
    for (int round = 0; round < options.rounds; ++round) {
        const auto bare = askChild(windowArguments(empty, 0, "first"));
        const auto full = askChild(windowArguments(copy, kWindowPhotos, "first"));
        if (!bare || !full)
            continue;
        frame.reference.add(bare->value("firstFrame"_L1).toDouble());
        frame.measured.add(full->value("firstFrame"_L1).toDouble());
        more.measured.add(frame.measured.values.back() - frame.reference.values.back());
    }
    return {frame, more};
}

std::vector<Row> memoryRows(const Options& options)
{
    const QString large = scaleCatalog(options.scratchFolder, kWindowPhotos);
    if (large.isEmpty())
        return {};
    const QString copy = freshCopy(large, options.scratchFolder, u"window"_s);
    const QString empty = options.scratchFolder + u"/empty/catalog.sqlite"_s;
    QDir().mkpath(QFileInfo(empty).path());
    Row shown{.work = u"window on 1,000,000, peak memory: shown"_s, .unit = u"MB"_s};
    shown.goalAbsolute = 450;
    shown.referenceName = u"on an empty catalogue"_s;
    Row used = shown;
    used.work = u"window on 1,000,000, peak memory: after panning and zooming"_s;
    Row reloaded = shown;
    reloaded.work = u"window on 1,000,000, peak memory: after an import and a reload"_s;
    const auto bare = askChild(windowArguments(empty, 0, "all"));
    const auto full = askChild(windowArguments(copy, kWindowPhotos, "all"));
    if (!bare || !full)
        return {};
    const auto add = [&](Row& row, QLatin1StringView name) {
        row.reference.add(bare->value(name).toDouble());
        row.measured.add(full->value(name).toDouble());
    };
    add(shown, "shown"_L1);
    add(used, "used"_L1);
    add(reloaded, "reloaded"_L1);
    return {shown, used, reloaded};
}

} // namespace wayfolio::bench
