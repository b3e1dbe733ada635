// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/KmlWriter.h"

#include "core/exchange/XmlText.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kKmlNamespace = "http://www.opengis.net/kml/2.2"_L1;

QString coordinates(GeoPoint point)
{
    return XmlText::degrees(point.longitude()) + u',' + XmlText::degrees(point.latitude());
}

} // namespace

KmlWriter::KmlWriter(QIODevice& device)
    : m_xml(&device)
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
}

void KmlWriter::begin(const QString& name, const QString& description, std::span<const Style> styles)
{
    m_xml.writeStartDocument();
    m_xml.writeDefaultNamespace(kKmlNamespace);
    m_xml.writeStartElement(kKmlNamespace, "kml"_L1);
    m_xml.writeStartElement("Document"_L1);
    writeText("name"_L1, name);
    writeText("description"_L1, description);
    for (const Style& style : styles)
        writeStyle(style);
}

void KmlWriter::beginFolder(const QString& name, const QString& description)
{
    m_xml.writeStartElement("Folder"_L1);
    writeText("name"_L1, name);
    writeText("description"_L1, description);
}

void KmlWriter::endFolder()
{
    m_xml.writeEndElement();
}

void KmlWriter::writePoint(const Placemark& placemark, GeoPoint point, std::optional<double> altitudeMeters)
{
    beginPlacemark(placemark);
    QString position = coordinates(point);
    if (const auto altitude = altitudeMeters.and_then(XmlText::meters))
        position += u',' + *altitude;
    m_xml.writeStartElement("Point"_L1);
    m_xml.writeTextElement("altitudeMode"_L1, "clampToGround"_L1);
    m_xml.writeTextElement("coordinates"_L1, position);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void KmlWriter::writeLine(const Placemark& placemark, std::span<const GeoPoint> points)
{
    beginPlacemark(placemark);
    m_xml.writeStartElement("LineString"_L1);
    m_xml.writeTextElement("tessellate"_L1, "1"_L1);
    m_xml.writeTextElement("altitudeMode"_L1, "clampToGround"_L1);
    m_xml.writeStartElement("coordinates"_L1);
    bool first = true;
    for (const GeoPoint point : points) {
        m_xml.writeCharacters(first ? coordinates(point) : u' ' + coordinates(point));
        first = false;
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void KmlWriter::end()
{
    m_xml.writeEndDocument();
}

void KmlWriter::beginPlacemark(const Placemark& placemark)
{
    m_xml.writeStartElement("Placemark"_L1);
    writeText("name"_L1, placemark.name);
    writeText("description"_L1, placemark.description);
    if (placemark.time) {
        m_xml.writeStartElement("TimeStamp"_L1);
        m_xml.writeTextElement("when"_L1, isoText(*placemark.time));
        m_xml.writeEndElement();
    }
    if (!placemark.style.isEmpty())
        writeText("styleUrl"_L1, u'#' + placemark.style);
    bool open = false;
    for (const auto& [name, value] : placemark.data) {
        if (value.isEmpty())
            continue;
        if (!open)
            m_xml.writeStartElement("ExtendedData"_L1);
        open = true;
        m_xml.writeStartElement("Data"_L1);
        m_xml.writeAttribute("name"_L1, name);
        writeText("value"_L1, value);
        m_xml.writeEndElement();
    }
    if (open)
        m_xml.writeEndElement();
}

void KmlWriter::writeStyle(const Style& style)
{
    m_xml.writeStartElement("Style"_L1);
    m_xml.writeAttribute("id"_L1, style.id);
    if (!style.iconColor.isEmpty()) {
        m_xml.writeStartElement("IconStyle"_L1);
        writeText("color"_L1, style.iconColor);
        m_xml.writeEndElement();
        m_xml.writeStartElement("LabelStyle"_L1);
        m_xml.writeTextElement("scale"_L1, QString::number(style.labelScale));
        m_xml.writeEndElement();
    }
    if (!style.lineColor.isEmpty()) {
        m_xml.writeStartElement("LineStyle"_L1);
        writeText("color"_L1, style.lineColor);
        m_xml.writeTextElement("width"_L1, QString::number(style.lineWidth));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void KmlWriter::writeText(QLatin1StringView element, const QString& text)
{
    if (!text.isEmpty())
        m_xml.writeTextElement(element, XmlText::singleLine(text));
}

} // namespace wayfolio
