// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoBounds.h"
#include "core/model/CaptureTime.h"

#include <QXmlStreamWriter>

namespace wayfolio {

/// The syntax of GPX 1.1 (https://www.topografix.com/GPX/1/1/gpx.xsd) and nothing of its meaning: each function writes
/// one element, its children in the order of the schema's sequences, straight to the device. Texts may be any; empty
/// ones and absent values write no element. Call begin(), the waypoints, the routes, end().
///
/// The schema knows longitudes of [-180, 180): the 180th meridian is written as -180.
class GpxWriter
{
public:
    struct Metadata
    {
        QString name;
        QString description;
        std::optional<Instant> time;
        std::optional<GeoBounds>
            bounds; ///< left out where it crosses or touches 180°: minlon ≤ maxlon < 180 is asked for
    };

    struct Link
    {
        QString href; ///< a URI reference, percent-encoded
        QString text;
        QString mimeType;
    };

    struct Waypoint
    {
        GeoPoint point;
        std::optional<double> elevationMeters;
        std::optional<Instant> time;
        QString name;
        QString description;
        QString source;
        Link link; ///< none when its href is empty
        QString symbol;
        QString type;
    };

    struct Route
    {
        QString name;
        QString source;
        QString type;
    };

    explicit GpxWriter(QIODevice& device);

    void begin(const Metadata& metadata);
    void writeWaypoint(const Waypoint& waypoint);
    void beginRoute(const Route& route);
    void writeRoutePoint(GeoPoint point, std::optional<Instant> time);
    void endRoute();
    void end();

    /// The device took not everything.
    [[nodiscard]] bool hasError() const { return m_xml.hasError(); }

private:
    void beginPoint(QLatin1StringView element, GeoPoint point);
    void writeText(QLatin1StringView element, const QString& text);
    void writeTime(const std::optional<Instant>& time);
    void writeBounds(const GeoBounds& bounds);
    void writeLink(const Link& link);

    QXmlStreamWriter m_xml;
};

} // namespace wayfolio
