// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"
#include "core/model/CaptureTime.h"

#include <QXmlStreamWriter>

#include <span>
#include <utility>
#include <vector>

namespace wayfolio {

/// The syntax of KML 2.2 (OGC 07-147r2) and nothing of its meaning: each function writes one element, its children in
/// the order of the schema's sequences, straight to the device. Texts may be any; empty ones and absent values write no
/// element. Only what every reader knows is used: no gx: extension, no network link, no icon from the net.
///
/// A line that crosses the antimeridian stays one line of its own points: readers draw a tessellated LineString the
/// short way round, and cutting it at ±180° would need points where nobody has been.
class KmlWriter
{
public:
    struct Style
    {
        QString id;
        QString iconColor; ///< aabbggrr
        QString lineColor; ///< aabbggrr
        int lineWidth = 0; ///< pixels
        double labelScale = 1;
    };

    struct Placemark
    {
        QString name;
        QString description; ///< HTML
        std::optional<Instant> time;
        QString style;                                 ///< id
        std::vector<std::pair<QString, QString>> data; ///< names and values; empty values are left out
    };

    explicit KmlWriter(QIODevice& device);

    void begin(const QString& name, const QString& description, std::span<const Style> styles);
    void beginFolder(const QString& name, const QString& description);
    void endFolder();
    /// Stands on the ground whatever its altitude: photos from below sea level or inside a mountain would vanish.
    void writePoint(const Placemark& placemark, GeoPoint point, std::optional<double> altitudeMeters);
    /// Follows the ground.
    void writeLine(const Placemark& placemark, std::span<const GeoPoint> points);
    void end();

    /// The device took not everything.
    [[nodiscard]] bool hasError() const { return m_xml.hasError(); }

private:
    void beginPlacemark(const Placemark& placemark);
    void writeStyle(const Style& style);
    void writeText(QLatin1StringView element, const QString& text);

    QXmlStreamWriter m_xml;
};

} // namespace wayfolio
