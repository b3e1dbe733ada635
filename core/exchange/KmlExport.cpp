// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/KmlExport.h"

#include "core/exchange/KmlWriter.h"
#include "core/exchange/PhotoText.h"
#include "core/exchange/XmlText.h"

#include <QIODevice>

#include <algorithm>
#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

const auto kPhotoStyle = u"photo"_s;
const auto kEstimatedStyle = u"estimated"_s;
const auto kInferredStyle = u"inferred"_s;
const auto kFlightStyle = u"flight"_s;

/// Colours are aabbggrr; an estimated photo is half transparent, a flight thinner than the way on the ground.
std::array<KmlWriter::Style, 4> styles()
{
    return {{
        {.id = kPhotoStyle, .iconColor = u"ffffffff"_s, .lineColor = {}, .lineWidth = 0, .labelScale = 0.7},
        {.id = kEstimatedStyle, .iconColor = u"80ffffff"_s, .lineColor = {}, .lineWidth = 0, .labelScale = 0.7},
        {.id = kInferredStyle, .iconColor = {}, .lineColor = u"ffb27200"_s, .lineWidth = 3},
        {.id = kFlightStyle, .iconColor = {}, .lineColor = u"a0b27200"_s, .lineWidth = 1},
    }};
}

/// The formats that balloons show; a link that leads nowhere would show a broken picture.
bool canShow(const QString& mimeType)
{
    return mimeType == "image/jpeg"_L1 || mimeType == "image/png"_L1;
}

/// A balloon is HTML, and names are not.
QString balloonOf(const Photo& photo, const RelativeLink& link, PhotoText::MimeTypes& mimeTypes)
{
    QStringList lines;
    if (!photo.files.isEmpty()) {
        const QString& file = photo.files.first();
        if (link.reaches(file) && canShow(mimeTypes.ofFile(PhotoText::fileName(photo))))
            lines += u"<img src=\"%1\" width=\"480\"/>"_s.arg(link.to(file));
    }
    const QString time = PhotoText::localTime(photo).replace(u'T', u' ');
    lines += (time + u' ' + PhotoText::utcOffset(photo)).trimmed().toHtmlEscaped();
    lines += photo.camera.toHtmlEscaped();
    lines.removeAll(QString());
    return lines.join("<br/>"_L1);
}

QString metersText(std::optional<double> meters)
{
    return meters.and_then(XmlText::meters).value_or(QString());
}

KmlWriter::Placemark placemarkOf(const Photo& photo, const RelativeLink& link, PhotoText::MimeTypes& mimeTypes)
{
    const bool isEstimated = photo.position->origin == PositionOrigin::Estimated;
    return {
        .name = PhotoText::fileName(photo),
        .description = balloonOf(photo, link, mimeTypes),
        .time = photo.captureTime.utc,
        .style = isEstimated ? kEstimatedStyle : kPhotoStyle,
        .data =
            {
                {u"kind"_s, identifier(photo.kind)},
                {u"localTime"_s, PhotoText::localTime(photo)},
                {u"utcOffset"_s, PhotoText::utcOffset(photo)},
                {u"positionOrigin"_s, identifier(photo.position->origin)},
                {u"uncertaintyMeters"_s, metersText(photo.position->uncertaintyMeters)},
                {u"directionDegrees"_s, metersText(photo.directionDegrees)},
                {u"camera"_s, photo.camera},
                {u"file"_s, photo.files.isEmpty() ? QString() : link.to(photo.files.first())},
            },
    };
}

/// Whether there was anything to draw.
bool writeRoute(KmlWriter& writer, const Route& route, const QString& title)
{
    bool drawn = false;
    for (const Leg& leg : route.legs) {
        std::vector<GeoPoint> points;
        for (const RoutePoint& point : distinctPoints(leg.points))
            points.push_back(point.point);
        if (points.size() < 2)
            continue;
        const QString& kind = leg.kind == LegKind::Flight ? kFlightStyle : kInferredStyle;
        writer.writeLine({.name = title, .description = {}, .time = {}, .style = kind, .data = {{u"leg"_s, kind}}},
                         points);
        drawn = true;
    }
    return drawn;
}

} // namespace

qint64 writeKml(QIODevice& device, const ExportContent& content, const ExportOutline& outline, const RelativeLink& link,
                ExportSteps& steps)
{
    KmlWriter writer(device);
    writer.begin(content.name, outline.days(), styles());
    PhotoText::MimeTypes mimeTypes;
    qint64 routeCount = 0;
    for (const ExportOutline::Group& group : outline.groups()) {
        if (group.trip.isValid())
            writer.beginFolder(group.title, group.days);
        for (const Photo* photo : group.photos) {
            if (writer.hasError() || !steps.next())
                return 0;
            writer.writePoint(placemarkOf(*photo, link, mimeTypes), photo->position->point,
                              photo->position->altitudeMeters);
        }
        const auto route = std::ranges::find(content.routes, group.trip, &Route::trip);
        if (route != content.routes.end() && writeRoute(writer, *route, group.title))
            ++routeCount;
        if (group.trip.isValid())
            writer.endFolder();
    }
    writer.end();
    return routeCount;
}

} // namespace wayfolio
