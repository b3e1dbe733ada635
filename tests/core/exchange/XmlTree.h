// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <map>
#include <vector>

namespace wayfolio::test {

/// An XML document as our own reader sees it, independent of what wrote it.
struct XmlElement
{
    QString name; ///< empty: there is no such element, or the document is not well-formed
    QString nameSpace;
    std::map<QString, QString> attributes;
    QString text; ///< directly inside, without the white space around it
    std::vector<XmlElement> children;

    [[nodiscard]] QStringList childNames() const;
    [[nodiscard]] std::vector<XmlElement> all(const QString& childName) const;
    /// The first; an empty one when there is none.
    [[nodiscard]] XmlElement child(const QString& childName) const;

    [[nodiscard]] QString textOf(const QString& childName) const { return child(childName).text; }

    [[nodiscard]] QString attribute(const QString& attributeName) const;
    /// Of this name, wherever below, in the document's order.
    [[nodiscard]] std::vector<XmlElement> descendants(const QString& descendantName) const;
};

/// The root.
XmlElement readXml(const QByteArray& document);

/// The schemas' sequences: the first child of an element that stands where it must not, or is not known there, as
/// "parent/child"; empty when all is in order.
QString firstOutOfOrderInGpx(const XmlElement& root);
QString firstOutOfOrderInKml(const XmlElement& root);

} // namespace wayfolio::test
