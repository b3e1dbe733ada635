// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ChildProcess.h"
#include "tests/benchmarks/Children.h"
#include "tests/benchmarks/ScaleLibrary.h"
#include "tests/benchmarks/SelectedSlots.h"
#include "tests/benchmarks/SyntheticLibrary.h"
#include "tests/benchmarks/WindowProbe.h"
#include "tests/support/TestPhoto.h"
#include "tests/ui/StallProbe.h"
#include "ui/map/MapWidget.h"
#include "ui/panels/FilmStrip.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QJsonArray>

#include <cstdio>
#include <format>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kImported = 20'000;
constexpr int kFolderSize = 500;

/// Small ones, of one journey after the other. Made once in a scratch folder.
bool writeSmallPhotos(const QString& folder, int count)
{
    if (QFile::exists(folder))
        return true;
    std::fprintf(stderr, "Writing %d photos…\n", count);
    const QString unfinished = folder + u".part"_s;
    QDir(unfinished).removeRecursively();
    const auto library = syntheticLibrary(count);
    for (int i = 0; i < count; ++i) {
        const PhotoSummary& photo = library[static_cast<size_t>(i)];
        const QString sub = unfinished + u"/%1"_s.arg(i / kFolderSize, 3, 10, QChar(u'0'));
        if (i % kFolderSize == 0 && !QDir().mkpath(sub))
            return false;
        test::TestPhoto picture;
        picture.withSize({32, 24}).set("Exif.Image.Model", "Camera One");
        picture.takenAt(QByteArray::fromStdString(
                            std::format("{:%Y:%m:%d %T}", std::chrono::floor<std::chrono::seconds>(*photo.wall))),
                        "+00:00");
        picture.at(photo.point->latitude(), photo.point->longitude());
        if (!picture.save(sub + u"/IMG_%1.jpg"_s.arg(i, 5, 10, QChar(u'0'))))
            return false;
    }
    return QFile::rename(unfinished, folder);
}

/// Time after a paint event is the composition of the window; where a scene is rendered, that is the map's frame.
bool isRendering(const test::StallProbe::Stall& stall)
{
    const bool handler = stall.receiver.startsWith(u"wayfolio::"_s) || stall.receiver == u"QBasicFutureWatcher"_s;
    return stall.eventType != 0 && (!handler || stall.eventType == QEvent::Paint);
}

struct Histogram
{
    int upTo4 = 0, upTo8 = 0, upTo16 = 0, above = 0;
    double longest = 0;

    void add(double milliseconds)
    {
        ++(milliseconds <= 4 ? upTo4 : milliseconds <= 8 ? upTo8 : milliseconds <= 16 ? upTo16 : above);
        longest = std::max(longest, milliseconds);
    }

    [[nodiscard]] QJsonObject json() const
    {
        return {{u"upTo4"_s, upTo4},
                {u"upTo8"_s, upTo8},
                {u"upTo16"_s, upTo16},
                {u"above"_s, above},
                {u"longest"_s, longest}};
    }
};

/// An empty map goes where the first photos are; one that shows something stays.
std::vector<Row> rowsOf(const QString& name, const QJsonObject& answer, bool staysWhereItIs)
{
    const QJsonObject own = answer.value("slots"_L1).toObject();
    const auto row = [&](const QString& what, const QJsonValue& value, const QString& unit,
                         std::optional<double> goal) {
        Row made{.work = u"import of 20,000 into %1: %2"_s.arg(name, what), .unit = unit};
        made.measured.add(value.toDouble());
        made.goalAbsolute = goal;
        return made;
    };
    return {
        row(u"our slots of 1–4 ms"_s, own.value("upTo4"_L1), {}, {}),
        row(u"our slots of 4–8 ms"_s, own.value("upTo8"_L1), {}, {}),
        row(u"our slots of 8–16 ms"_s, own.value("upTo16"_L1), {}, {}),
        row(u"our slots above 16 ms"_s, own.value("above"_L1), {}, 0),
        row(u"our longest slot"_s, own.value("longest"_L1), u"ms"_s, 16),
        row(u"longest rendering"_s, answer.value("rendering"_L1).toObject().value("longest"_L1), u"ms"_s, {}),
        row(u"times that photos appeared meanwhile"_s, answer.value("appearances"_L1), {}, {}),
        row(u"moves of the view"_s, answer.value("moves"_L1), {}, staysWhereItIs ? std::optional(0.0) : std::nullopt),
        row(u"the whole"_s, answer.value("seconds"_L1), u"s"_s, {})};
}

} // namespace

/// FILE COUNT FOLDER: imports the folder into the window on the catalogue of so many photos, and watches its thread.
std::optional<QJsonObject> slotsChild(const QStringList& arguments)
{
    WindowProbe probe(arguments.value(0));
    if (!probe.show() || !probe.waitForPhotos(arguments.value(1).toInt()))
        return std::nullopt;
    probe.waitUntilQuiet();
    auto& map = probe.part<MapWidget>();
    map.setView({.center = GeoPoint::nearest(46, 9), .zoom = 4});
    probe.waitUntilQuiet();
    const MapView before = map.view();
    int appearances = 0;
    int moves = 0;
    const QAbstractItemModel* photos = probe.part<FilmStrip>().model();
    const auto look = [&] {
        ++appearances;
        moves += map.view() == before ? 0 : 1;
    };
    QObject::connect(photos, &QAbstractItemModel::modelReset, &map, look);
    QObject::connect(photos, &QAbstractItemModel::rowsInserted, &map, look);

    test::StallProbe stalls;
    stalls.restart();
    bool done = false;
    const double took = seconds([&] { done = probe.import({arguments.value(2)}); });
    done = done && probe.waitForPhotos(arguments.value(1).toInt() + kImported);
    probe.waitUntilQuiet();
    Histogram own;
    Histogram rendering;
    for (const test::StallProbe::Stall& stall : stalls.longerThan(1)) {
        (isRendering(stall) ? rendering : own).add(stall.milliseconds);
        if (stall.milliseconds > 8 && !isRendering(stall))
            std::fprintf(stderr, "%.1f ms in %s, event %d\n", stall.milliseconds, qPrintable(stall.receiver),
                         stall.eventType);
    }
    if (!done)
        return std::nullopt;
    return QJsonObject{{u"slots"_s, own.json()},
                       {u"rendering"_s, rendering.json()},
                       {u"appearances"_s, appearances},
                       {u"moves"_s, moves},
                       {u"seconds"_s, took}};
}

std::vector<Row> slotRows(const Options& options)
{
    const QString folder = options.scratchFolder + u"/small-photos"_s;
    if (!writeSmallPhotos(folder, kImported))
        return {};
    std::vector<Row> rows;
    for (const int count : {0, 1'000'000}) {
        const QString whole = scaleCatalog(options.scratchFolder, count);
        const QString copy = freshCopy(whole, options.scratchFolder, u"slots"_s);
        const auto answer = askChild({u"slots"_s, copy, QString::number(count), folder});
        if (!answer)
            continue;
        const auto more = rowsOf(count == 0 ? u"an empty catalogue"_s : u"one of 1,000,000"_s, *answer, count > 0);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    const auto selected = selectedRows(options);
    rows.insert(rows.end(), selected.begin(), selected.end());
    return rows;
}

} // namespace wayfolio::bench
