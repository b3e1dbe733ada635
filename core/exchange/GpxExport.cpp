// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/GpxExport.h"

#include "core/exchange/GpxWriter.h"
#include "core/exchange/PhotoText.h"

#include <QIODevice>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

std::optional<GeoBounds> boundsOf(const ExportOutline& outline)
{
    std::vector<GeoPoint> points;
    points.reserve(static_cast<size_t>(outline.photoCount()));
    for (const ExportOutline::Group& group : outline.groups()) {
        for (const Photo* photo : group.photos)
            points.push_back(photo->position->point);
    }
    return GeoBounds::around(points);
}

QString descriptionOf(const Photo& photo)
{
    QStringList parts{PhotoText::localTime(photo) + PhotoText::utcOffset(photo), photo.camera};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

GpxWriter::Waypoint waypointOf(const Photo& photo, const RelativeLink& link, PhotoText::MimeTypes& mimeTypes)
{
    const QString fileName = PhotoText::fileName(photo);
    GpxWriter::Link toFile;
    if (!fileName.isEmpty())
        toFile = {link.to(photo.files.first()), fileName, mimeTypes.ofFile(fileName)};
    return {
        .point = photo.position->point,
        .elevationMeters = photo.position->altitudeMeters,
        .time = photo.captureTime.utc,
        .name = fileName,
        .description = descriptionOf(photo),
        .source = identifier(photo.position->origin),
        .link = std::move(toFile),
        .symbol = u"Scenic Area"_s, // Garmin's name for what is worth a photo
        .type = identifier(photo.kind),
    };
}

bool writeRoute(GpxWriter& writer, const Route& route, const QString& title)
{
    const std::vector<RoutePoint> points = distinctPoints(route);
    if (points.size() < 2)
        return false;
    writer.beginRoute({.name = title, .source = u"photos"_s, .type = u"inferred"_s});
    for (const RoutePoint& point : points)
        writer.writeRoutePoint(point.point, point.utc);
    writer.endRoute();
    return true;
}

} // namespace

qint64 writeGpx(QIODevice& device, const ExportContent& content, const ExportOutline& outline, const RelativeLink& link,
                ExportSteps& steps)
{
    const Instant now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    GpxWriter writer(device);
    writer.begin({.name = content.name,
                  .description = outline.days(),
                  .time = content.createdAt.value_or(now),
                  .bounds = boundsOf(outline)});
    PhotoText::MimeTypes mimeTypes;
    for (const ExportOutline::Group& group : outline.groups()) {
        for (const Photo* photo : group.photos) {
            if (writer.hasError() || !steps.next())
                return 0;
            writer.writeWaypoint(waypointOf(*photo, link, mimeTypes));
        }
    }
    qint64 routeCount = 0;
    for (const Route& route : content.routes) {
        if (writeRoute(writer, route, outline.title(route.trip)))
            ++routeCount;
    }
    writer.end();
    return routeCount;
}

} // namespace wayfolio
