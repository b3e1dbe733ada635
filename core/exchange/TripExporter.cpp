// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/TripExporter.h"

#include "core/exchange/ExportOutline.h"
#include "core/exchange/GpxExport.h"
#include "core/exchange/KmlExport.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace wayfolio {

namespace {

Error openError(const QSaveFile& file, const QFileInfo& target)
{
    if (!QFileInfo(target.absolutePath()).isDir())
        return {ErrorCode::NotFound, target.absolutePath(), file.errorString()};
    return {ErrorCode::NotWritable, target.absoluteFilePath(), file.errorString()};
}

Error writeError(const QSaveFile& file)
{
    // Qt has a code of its own for a full disk, none for a quota or for the largest file that may be.
    const bool isFull = file.error() == QFileDevice::ResourceError || file.errorString() == qt_error_string(EDQUOT) ||
                        file.errorString() == qt_error_string(EFBIG);
    return {isFull ? ErrorCode::DiskFull : ErrorCode::NotWritable, file.fileName(), file.errorString()};
}

} // namespace

Result<ExportSummary> exportTrip(const ExportContent& content, ExportFormat format, const QString& filePath,
                                 const std::stop_token& stop, const ProgressFunction& progress)
{
    const ExportOutline outline(content);
    if (outline.photoCount() == 0)
        return fail(ErrorCode::NothingToExport, filePath);
    const QFileInfo target(filePath);
    if (target.exists() && !target.isFile() && !target.isDir()) // a rename would replace the device by a file
        return fail(ErrorCode::NotRegularFile, filePath);
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(openError(file, target));

    ExportSteps steps(outline.photoCount(), stop, progress);
    const RelativeLink link(target.absolutePath());
    const qint64 routeCount = format == ExportFormat::Gpx ? writeGpx(file, content, outline, link, steps)
                                                          : writeKml(file, content, outline, link, steps);
    if (stop.stop_requested()) {
        file.cancelWriting();
        return fail(ErrorCode::Cancelled, filePath);
    }
    if (!file.commit())
        return std::unexpected(writeError(file));
    return ExportSummary{outline.photoCount(), routeCount};
}

} // namespace wayfolio
