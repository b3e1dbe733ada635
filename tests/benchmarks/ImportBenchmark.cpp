// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/jobs/ImportTask.h"
#include "core/media/ReaderMain.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ProcessCost.h"
#include "tests/benchmarks/SyntheticLibrary.h"
#include "tests/support/TestPhoto.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <format>
#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

/// Camera-like sizes without camera-like disk use: what follows the picture's end is a hole.
bool writePhotos(const QString& folder, int count)
{
    std::mt19937_64 random(5);
    const auto library = syntheticLibrary(count);
    for (int i = 0; i < count; ++i) {
        const PhotoSummary& photo = library[static_cast<size_t>(i)];
        const QString sub = folder + u"/%1"_s.arg(i / 200, 3, 10, QChar(u'0'));
        if (i % 200 == 0 && !QDir().mkpath(sub))
            return false;
        test::TestPhoto picture;
        picture.set("Exif.Image.Make", "Sample")
            .set("Exif.Image.Model", "Camera One")
            .set("Exif.Image.Orientation", "1");
        picture.takenAt(QByteArray::fromStdString(
                            std::format("{:%Y:%m:%d %T}", std::chrono::floor<std::chrono::seconds>(*photo.wall))),
                        i % 2 == 0 ? "+00:00" : "");
        if (i % 3 != 0)
            picture.at(photo.point->latitude(), photo.point->longitude(), 12.5);
        QFile file(sub + u"/IMG_%1.jpg"_s.arg(i, 5, 10, QChar(u'0')));
        if (!file.open(QIODevice::WriteOnly) || file.write(picture.jpeg()) < 0)
            return false;
        file.resize(300'000 + static_cast<qint64>(random() % 3'700'000));
    }
    return true;
}

std::optional<double> floorSeconds(const Options& options, const QStringList& arguments)
{
    if (options.floorsProgram.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(options.floorsProgram, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return std::nullopt;
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object().value("seconds"_L1).toDouble();
}

} // namespace

std::vector<Row> importRows(const Options& options)
{
    const QTemporaryDir scratch;
    QString folder = options.photoFolder;
    if (folder.isEmpty()) {
        folder = scratch.filePath(u"photos"_s);
        std::fprintf(stderr, "Writing %d photos…\n", options.photoCount);
        if (!writePhotos(folder, options.photoCount)) {
            std::fprintf(stderr, "The photos could not be written.\n");
            return {};
        }
    }
    const QString name = options.photoFolder.isEmpty() ? u"%1 JPEGs"_s.arg(options.photoCount) : options.photoFolder;
    Row apart{.work = u"first import of %1, warm, read in processes"_s.arg(name), .unit = u"s"_s};
    apart.referenceName = u"read in this process"_s;
    apart.goalRatio = 1.1;
    Row head{.work = apart.work, .unit = u"s"_s, .referenceName = u"floors read, 2 threads, 32 KB"_s};
    Row again{.work = u"re-scan of %1, nothing changed, in a running program"_s.arg(name), .unit = u"s"_s};
    again.referenceName = u"find -printf"_s;
    again.goalRatio = 1.5;
    ReaderPool processes(0, readerCommand());
    ReaderPool threads;
    for (int round = 0; round < options.rounds; ++round) {
        const ImportRequest request{.paths = {folder}, .scan = {}};
        ImportReport report;
        const auto import = [&](ReaderPool& readers, const QString& catalog) {
            return seconds([&] { report = importIntoCatalog(scratch.filePath(catalog), request, readers, {}, {}); });
        };
        apart.measured.add(import(processes, u"p%1.sqlite"_s.arg(round)));
        apart.reference.add(import(threads, u"t%1.sqlite"_s.arg(round)));
        // As in the window, which keeps the catalogue open: closing the last connection tidies up.
        const auto open = Catalog::open(scratch.filePath(u"t%1.sqlite"_s.arg(round)));
        again.measured.add(import(threads, u"t%1.sqlite"_s.arg(round)));
        if (report.state != JobState::Done || report.added != 0 || report.updated != 0)
            std::fprintf(stderr, "The second import should have changed nothing.\n");
        if (const auto find = runFind(folder))
            again.reference.add(find->seconds);
        if (const auto floor = floorSeconds(options, {u"read"_s, folder, u"2"_s, u"32768"_s}))
            head.reference.add(*floor);
    }
    head.measured = apart.measured;
    if (options.floorsProgram.isEmpty())
        head.referenceName = u"reference absent"_s;
    return {apart, head, again};
}

} // namespace wayfolio::bench
