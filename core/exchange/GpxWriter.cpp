// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/GpxWriter.h"

#include "core/exchange/XmlText.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kGpxNamespace = "http://www.topografix.com/GPX/1/1"_L1;
constexpr auto kSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance"_L1;
constexpr auto kSchemaLocation = "http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd"_L1;

} // namespace

GpxWriter::GpxWriter(QIODevice& device)
    : m_xml(&device)
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
}

void GpxWriter::begin(const Metadata& metadata)
{
    m_xml.writeStartDocument();
    m_xml.writeDefaultNamespace(kGpxNamespace);
    m_xml.writeStartElement(kGpxNamespace, "gpx"_L1);
    m_xml.writeNamespace(kSchemaInstance, "xsi"_L1);
    m_xml.writeAttribute("version"_L1, "1.1"_L1);
    m_xml.writeAttribute("creator"_L1, QLatin1StringView("Wayfolio " WAYFOLIO_VERSION));
    m_xml.writeAttribute(kSchemaInstance, "schemaLocation"_L1, kSchemaLocation);
    m_xml.writeStartElement("metadata"_L1);
    writeText("name"_L1, metadata.name);
    writeText("desc"_L1, metadata.description);
    writeTime(metadata.time);
    if (metadata.bounds && !metadata.bounds->crossesAntimeridian() && metadata.bounds->east < 180)
        writeBounds(*metadata.bounds);
    m_xml.writeEndElement();
}

void GpxWriter::writeWaypoint(const Waypoint& waypoint)
{
    beginPoint("wpt"_L1, waypoint.point);
    if (const auto elevation = waypoint.elevationMeters.and_then(XmlText::meters))
        writeText("ele"_L1, *elevation);
    writeTime(waypoint.time);
    writeText("name"_L1, waypoint.name);
    writeText("desc"_L1, waypoint.description);
    writeText("src"_L1, waypoint.source);
    writeLink(waypoint.link);
    writeText("sym"_L1, waypoint.symbol);
    writeText("type"_L1, waypoint.type);
    m_xml.writeEndElement();
}

void GpxWriter::beginRoute(const Route& route)
{
    m_xml.writeStartElement("rte"_L1);
    writeText("name"_L1, route.name);
    writeText("src"_L1, route.source);
    writeText("type"_L1, route.type);
}

void GpxWriter::writeRoutePoint(GeoPoint point, std::optional<Instant> time)
{
    beginPoint("rtept"_L1, point);
    writeTime(time);
    m_xml.writeEndElement();
}

void GpxWriter::endRoute()
{
    m_xml.writeEndElement();
}

void GpxWriter::end()
{
    m_xml.writeEndDocument();
}

void GpxWriter::beginPoint(QLatin1StringView element, GeoPoint point)
{
    const double longitude = point.longitude() == 180 ? -180 : point.longitude();
    m_xml.writeStartElement(element);
    m_xml.writeAttribute("lat"_L1, XmlText::degrees(point.latitude()));
    m_xml.writeAttribute("lon"_L1, XmlText::degrees(longitude));
}

void GpxWriter::writeText(QLatin1StringView element, const QString& text)
{
    if (!text.isEmpty())
        m_xml.writeTextElement(element, XmlText::singleLine(text));
}

void GpxWriter::writeTime(const std::optional<Instant>& time)
{
    if (time)
        m_xml.writeTextElement("time"_L1, isoText(*time));
}

void GpxWriter::writeBounds(const GeoBounds& bounds)
{
    m_xml.writeEmptyElement("bounds"_L1);
    m_xml.writeAttribute("minlat"_L1, XmlText::degrees(bounds.south));
    m_xml.writeAttribute("minlon"_L1, XmlText::degrees(bounds.west));
    m_xml.writeAttribute("maxlat"_L1, XmlText::degrees(bounds.north));
    m_xml.writeAttribute("maxlon"_L1, XmlText::degrees(bounds.east));
}

void GpxWriter::writeLink(const Link& link)
{
    if (link.href.isEmpty())
        return;
    m_xml.writeStartElement("link"_L1);
    m_xml.writeAttribute("href"_L1, link.href);
    writeText("text"_L1, link.text);
    writeText("type"_L1, link.mimeType);
    m_xml.writeEndElement();
}

} // namespace wayfolio
