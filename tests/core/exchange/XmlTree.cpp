// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/XmlTree.h"

#include <QHash>
#include <QXmlStreamReader>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// Children in their order; those that may stand in any order among each other share a place, joined by '|'.
using Sequences = QHash<QString, QStringList>;

QStringList words(const QString& text)
{
    return text.split(u' ');
}

/// https://www.topografix.com/GPX/1/1/gpx.xsd
const Sequences& gpxSequences()
{
    static const QStringList point =
        words(u"ele time magvar geoidheight name cmt desc src link sym type fix sat hdop vdop pdop extensions"_s);
    static const Sequences sequences{
        {u"gpx"_s, words(u"metadata wpt rte trk extensions"_s)},
        {u"metadata"_s, words(u"name desc author copyright link time keywords bounds extensions"_s)},
        {u"wpt"_s, point},
        {u"rtept"_s, point},
        {u"rte"_s, words(u"name cmt desc src link number type extensions rtept"_s)},
        {u"link"_s, words(u"text type"_s)},
    };
    return sequences;
}

/// OGC 07-147r2, annex A
const Sequences& kmlSequences()
{
    static const QString feature =
        u"name visibility open address phoneNumber Snippet description TimeStamp|TimeSpan styleUrl Style|StyleMap "
        "Region ExtendedData "_s;
    static const Sequences sequences{
        {u"kml"_s, words(u"Document"_s)},
        {u"Document"_s, words(feature + u"Schema Folder|Placemark"_s)},
        {u"Folder"_s, words(feature + u"Folder|Placemark"_s)},
        {u"Placemark"_s, words(feature + u"Point|LineString"_s)},
        {u"Style"_s, words(u"IconStyle LabelStyle LineStyle PolyStyle BalloonStyle ListStyle"_s)},
        {u"IconStyle"_s, words(u"color colorMode scale heading Icon hotSpot"_s)},
        {u"LabelStyle"_s, words(u"color colorMode scale"_s)},
        {u"LineStyle"_s, words(u"color colorMode width"_s)},
        {u"TimeStamp"_s, words(u"when"_s)},
        {u"ExtendedData"_s, words(u"Data SchemaData"_s)},
        {u"Data"_s, words(u"displayName value"_s)},
        {u"Point"_s, words(u"extrude altitudeMode coordinates"_s)},
        {u"LineString"_s, words(u"extrude tessellate altitudeMode coordinates"_s)},
    };
    return sequences;
}

qsizetype placeOf(const QString& name, const QStringList& sequence)
{
    for (qsizetype i = 0; i < sequence.size(); ++i) {
        if (sequence.at(i).split(u'|').contains(name))
            return i;
    }
    return -1;
}

QString firstOutOfOrder(const XmlElement& element, const Sequences& sequences)
{
    const QStringList sequence = sequences.value(element.name);
    qsizetype place = 0;
    for (const XmlElement& child : element.children) {
        const qsizetype next = placeOf(child.name, sequence);
        if (next < place)
            return element.name + u'/' + child.name;
        place = next;
        if (const QString below = firstOutOfOrder(child, sequences); !below.isEmpty())
            return below;
    }
    return {};
}

XmlElement readElement(QXmlStreamReader& xml)
{
    XmlElement element{.name = xml.name().toString(),
                       .nameSpace = xml.namespaceUri().toString(),
                       .attributes = {},
                       .text = {},
                       .children = {}};
    for (const QXmlStreamAttribute& attribute : xml.attributes())
        element.attributes[attribute.name().toString()] = attribute.value().toString();
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            element.children.push_back(readElement(xml));
        else if (xml.isCharacters())
            element.text += xml.text();
    }
    if (!element.children.empty())
        element.text = element.text.trimmed(); // indentation
    return element;
}

void collect(const XmlElement& element, const QString& name, std::vector<XmlElement>& found)
{
    for (const XmlElement& child : element.children) {
        if (child.name == name)
            found.push_back(child);
        collect(child, name, found);
    }
}

} // namespace

QStringList XmlElement::childNames() const
{
    QStringList names;
    for (const XmlElement& child : children)
        names += child.name;
    return names;
}

std::vector<XmlElement> XmlElement::all(const QString& childName) const
{
    std::vector<XmlElement> found;
    for (const XmlElement& child : children) {
        if (child.name == childName)
            found.push_back(child);
    }
    return found;
}

XmlElement XmlElement::child(const QString& childName) const
{
    const std::vector<XmlElement> found = all(childName);
    return found.empty() ? XmlElement{} : found.front();
}

QString XmlElement::attribute(const QString& attributeName) const
{
    const auto found = attributes.find(attributeName);
    return found == attributes.end() ? QString() : found->second;
}

std::vector<XmlElement> XmlElement::descendants(const QString& descendantName) const
{
    std::vector<XmlElement> found;
    collect(*this, descendantName, found);
    return found;
}

XmlElement readXml(const QByteArray& document)
{
    QXmlStreamReader xml(document);
    XmlElement root;
    if (xml.readNextStartElement())
        root = readElement(xml);
    while (!xml.atEnd())
        xml.readNext();
    return xml.hasError() ? XmlElement{} : root;
}

QString firstOutOfOrderInGpx(const XmlElement& root)
{
    return root.name == "gpx"_L1 ? firstOutOfOrder(root, gpxSequences()) : u"not gpx"_s;
}

QString firstOutOfOrderInKml(const XmlElement& root)
{
    return root.name == "kml"_L1 ? firstOutOfOrder(root, kmlSequences()) : u"not kml"_s;
}

} // namespace wayfolio::test
