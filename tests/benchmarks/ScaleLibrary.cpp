// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/ScaleLibrary.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/jobs/ImportTask.h"
#include "tests/benchmarks/SyntheticLibrary.h"
#include "tests/support/TestPhoto.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPictureCount = 48;
constexpr qsizetype kPhotosOfFolder = 480; // ten albums

bool writePictures(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return false;
    for (int i = 0; i < kPictureCount; ++i) {
        test::TestPhoto picture;
        picture.withSize({320, 240}).withColor(QColor::fromHsv(i * 360 / static_cast<int>(kPictureCount), 140, 200));
        if (!picture.save(folder + u"/%1.jpg"_s.arg(i)))
            return false;
    }
    return true;
}

Photo photoOf(const PhotoSummary& summary)
{
    Photo photo;
    if (PhotoId(summary.id).value % 50 != 0)
        photo.position = Position{.point = *summary.point, .altitudeMeters = {}, .uncertaintyMeters = {}};
    else
        photo.problems |= PhotoProblem::NoPosition;
    photo.camera = u"Synthetic One"_s;
    photo.width = 4000;
    photo.height = 3000;
    if (PhotoId(summary.id).value % 1000 == 7) {
        photo.problems |= PhotoProblem::NoTime;
        return photo;
    }
    photo.captureTime.wall = summary.wall;
    photo.captureTime.wallText = isoText(*summary.wall);
    photo.captureTime.utc = summary.time;
    photo.captureTime.offset = UtcOffset(0);
    photo.captureTime.source = TimeSource::OffsetOriginal;
    return photo;
}

/// The folders one after the other, in no order.
bool record(Catalog& catalog, const QString& folder, qsizetype count)
{
    const std::vector<PhotoSummary> library = syntheticLibrary(count);
    std::vector<qsizetype> folders(static_cast<size_t>((count + kPhotosOfFolder - 1) / kPhotosOfFolder));
    std::iota(folders.begin(), folders.end(), 0);
    std::ranges::shuffle(folders, std::mt19937_64(5));
    PhotoStore store(catalog);
    std::vector<FileOutcome> outcomes;
    for (const qsizetype number : folders) {
        const qsizetype end = std::min(count, (number + 1) * kPhotosOfFolder);
        for (qsizetype i = number * kPhotosOfFolder; i < end; ++i) {
            const QString path = u"%1/album-%2/%3.jpg"_s.arg(folder).arg(i / kPictureCount).arg(i % kPictureCount);
            outcomes.push_back(
                {.path = path, .stamp = {}, .readerVersion = 1, .photo = photoOf(library[static_cast<size_t>(i)])});
        }
        if (outcomes.size() < 20'000 && number != folders.back())
            continue;
        if (!store.record(outcomes))
            return false;
        outcomes.clear();
    }
    return true;
}

bool write(const QString& path, const QString& folder, qsizetype count)
{
    const QString pictures = folder + u"/pictures"_s;
    if (!QFile::exists(pictures) && !writePictures(pictures))
        return false;
    for (qsizetype album = 0; album * kPictureCount < count; ++album)
        QFile::link(pictures, u"%1/album-%2"_s.arg(folder).arg(album));
    auto catalog = Catalog::open(path);
    return catalog && record(**catalog, folder, count) && rebuildTrips(**catalog);
}

} // namespace

QString scaleCatalog(const QString& folder, qsizetype count)
{
    const QString path = u"%1/catalog-%2.sqlite"_s.arg(folder).arg(count);
    if (QFile::exists(path))
        return path;
    std::fprintf(stderr, "Writing a catalogue of %lld photos…\n", static_cast<long long>(count));
    const QString unfinished = path + u".part"_s;
    for (const auto* suffix : {"", "-wal", "-shm"})
        QFile::remove(unfinished + QLatin1StringView(suffix));
    if (!QDir().mkpath(folder) || !write(unfinished, folder, count) || !QFile::rename(unfinished, path)) {
        std::fprintf(stderr, "It could not be written.\n");
        return {};
    }
    return path;
}

QString freshCopy(const QString& catalog, const QString& folder, const QString& name)
{
    const QString own = folder + u'/' + name;
    QDir(own).removeRecursively();
    const QString path = own + u"/catalog.sqlite"_s;
    return QDir().mkpath(own) && QFile::copy(catalog, path) ? path : QString();
}

} // namespace wayfolio::bench
