// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/SnapshotFile.h"

#include "core/base/WorkerPool.h"
#include "core/catalog/PhotoStore.h"
#include "core/jobs/CatalogSnapshot.h"
#include "core/thumbnails/SharedThumbnails.h"
#include "core/thumbnails/ThumbnailMaker.h"
#include "core/video/FrameMain.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

using Thumbnails = std::unordered_map<PhotoId, QImage>;

Result<MapSnapshotContent> contentOf(const CatalogSnapshot& snapshot, TripId trip)
{
    if (trip.isValid() && !snapshot.findTrip(trip))
        return fail(ErrorCode::NoSuchTrip, QString::number(trip.value));
    const auto isWanted = [trip](TripId id) { return !trip.isValid() || id == trip; };
    MapSnapshotContent content;
    std::ranges::copy_if(snapshot.photos(), std::back_inserter(content.photos),
                         [&](const PhotoSummary& photo) { return photo.point && isWanted(photo.trip); });
    for (const Trip& candidate : snapshot.trips()) {
        if (isWanted(candidate.id))
            content.routes.push_back(snapshot.routeOf(candidate));
    }
    if (content.photos.empty())
        return fail(ErrorCode::NothingToExport, QString());
    return content;
}

/// The photos whose thumbnails the picture shows: asked of the painter itself, on an empty world.
std::vector<PhotoId> shownPhotos(MapSnapshotContent content, const MapSnapshotOptions& options)
{
    std::vector<PhotoId> shown;
    content.thumbnail = [&shown](PhotoId id) {
        shown.push_back(id);
        return QImage();
    };
    paintMapSnapshot(content, BaseMapData(), options);
    std::ranges::sort(shown);
    const auto repeated = std::ranges::unique(shown);
    shown.erase(repeated.begin(), repeated.end());
    return shown;
}

Thumbnails makeThumbnails(const std::vector<Photo>& photos)
{
    const ThumbnailMaker maker({.sharedFolder = sharedThumbnailFolder(), .frames = frameCommand()});
    std::vector<QImage> images(photos.size());
    WorkerPool workers;
    for (size_t i = 0; i < photos.size(); ++i) {
        workers.submit([&maker, &photo = photos[i], &image = images[i]] {
            image = maker.make(photo.files.value(0), photo.orientation);
        });
    }
    workers.waitUntilIdle();
    Thumbnails thumbnails;
    for (size_t i = 0; i < photos.size(); ++i)
        thumbnails.emplace(photos[i].id, std::move(images[i]));
    return thumbnails;
}

/// On a disk that gets full, Qt writes a part and says why not all only when asked for the rest.
bool writeAll(QSaveFile& file, QByteArrayView bytes)
{
    qint64 written = 0;
    while (!bytes.isEmpty() && written >= 0) {
        written = file.write(bytes.data(), bytes.size());
        bytes = bytes.sliced(std::max<qint64>(written, 0));
    }
    return written >= 0;
}

Result<void> writePng(const QImage& image, const QString& filePath)
{
    const QFileInfo target(filePath);
    if (target.exists() && !target.isFile() && !target.isDir()) // a rename would replace the device by a file
        return fail(ErrorCode::NotRegularFile, filePath);
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly)) {
        const bool hasFolder = QFileInfo(target.absolutePath()).isDir();
        return fail(hasFolder ? ErrorCode::NotWritable : ErrorCode::NotFound,
                    hasFolder ? filePath : target.absolutePath(), file.errorString());
    }
    // Whole first: the library that encodes it does not say why a write failed.
    QBuffer png;
    if (!image.save(&png, "png"))
        return fail(ErrorCode::NotWritable, filePath);
    if (!writeAll(file, png.data()) || !file.commit()) {
        const bool isFull = file.error() == QFileDevice::ResourceError ||
                            file.errorString() == qt_error_string(EDQUOT) ||
                            file.errorString() == qt_error_string(EFBIG);
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::NotWritable, filePath, file.errorString());
    }
    return {};
}

} // namespace

Result<SnapshotSummary> snapshotFile(Catalog& catalog, TripId trip, const MapSnapshotOptions& options,
                                     const QString& filePath)
{
    const auto snapshot = loadSnapshot(catalog);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    auto content = contentOf(**snapshot, trip);
    if (!content)
        return std::unexpected(content.error());
    const auto baseMap = BaseMapData::load();
    if (!baseMap)
        return std::unexpected(baseMap.error());
    const auto shown = PhotoStore(catalog).photos(shownPhotos(*content, options));
    if (!shown)
        return std::unexpected(shown.error());

    const Thumbnails thumbnails = makeThumbnails(*shown);
    content->thumbnail = [&thumbnails](PhotoId id) {
        const auto found = thumbnails.find(id);
        return found == thumbnails.end() ? QImage() : found->second;
    };
    const auto written = writePng(paintMapSnapshot(*content, **baseMap, options), filePath);
    if (!written)
        return std::unexpected(written.error());
    const auto routeCount =
        std::ranges::count_if(content->routes, [](const Route& route) { return !route.legs.empty(); });
    return SnapshotSummary{static_cast<qint64>(content->photos.size()), routeCount};
}

} // namespace wayfolio
