// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivReader.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Which property of a packet becomes which statement, and which one is believed of two that say the same.
class XmpTagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { exiv::initialize(); }

    void tags_data();
    void tags();
};

namespace {

QByteArray packetWith(const QByteArray& attributes)
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:exif='http://ns.adobe.com/exif/1.0/' "
           "xmlns:tiff='http://ns.adobe.com/tiff/1.0/' xmlns:xmp='http://ns.adobe.com/xap/1.0/' "
           "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' " +
           attributes + "/></rdf:RDF></x:xmpmeta>";
}

QString describeTags(const XmpTags& tags)
{
    QStringList parts;
    const auto add = [&](const char* name, const QByteArray& value) {
        if (!value.isEmpty())
            parts += QLatin1StringView(name) + u' ' + QString::fromUtf8(value);
    };
    add("original", tags.dateTimeOriginal);
    add("digitized", tags.dateTimeDigitized);
    add("gps", tags.gpsTimeStamp);
    add("direction", tags.direction);
    add("by", tags.directionRef);
    add("make", tags.make);
    add("model", tags.model);
    if (tags.orientation != 0)
        add("orientation", QByteArray::number(tags.orientation));
    if (tags.rating != 0)
        add("rating", QByteArray::number(tags.rating));
    return parts.join(u"; "_s);
}

} // namespace

void XmpTagsTest::tags_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& attributes, const QString& expected) {
        QTest::newRow(name) << attributes << expected;
    };
    row("when it was taken, by EXIF's name", "exif:DateTimeOriginal='2024-03-10T12:34:56+09:00'",
        u"original 2024-03-10T12:34:56+09:00"_s);
    row("by Photoshop's", "photoshop:DateCreated='2024-03-10T12:34:56.78-03:30'",
        u"original 2024-03-10T12:34:56.78-03:30"_s);
    row("EXIF's before Photoshop's",
        "photoshop:DateCreated='2001-01-01T00:00:00Z' exif:DateTimeOriginal='2024-03-10T12:34:56'",
        u"original 2024-03-10T12:34:56"_s);
    row("when it was digitized, by EXIF's name", "exif:DateTimeDigitized='2024-03-10T12:34:56'",
        u"digitized 2024-03-10T12:34:56"_s);
    row("by XMP's", "xmp:CreateDate='2024-03-10T12:34:56'", u"digitized 2024-03-10T12:34:56"_s);
    row("EXIF's before XMP's", "xmp:CreateDate='2001-01-01T00:00:00' exif:DateTimeDigitized='2024-03-10T12:34:56'",
        u"digitized 2024-03-10T12:34:56"_s);
    row("when it was changed is another matter",
        "xmp:ModifyDate='2024-03-10T12:34:56' xmp:MetadataDate='2024-03-10T12:34:56' "
        "tiff:DateTime='2024-03-10T12:34:56'",
        {});
    row("the GPS clock", "exif:GPSTimeStamp='2024-03-10T03:34:56Z'", u"gps 2024-03-10T03:34:56Z"_s);
    row("by its other name", "exif:GPSDateTime='2024-03-10T03:34:56Z'", u"gps 2024-03-10T03:34:56Z"_s);
    row("where the camera looked", "exif:GPSImgDirection='9000/100' exif:GPSImgDirectionRef='T'",
        u"direction 9000/100; by T"_s);
    row("where the destination lies is another matter",
        "exif:GPSDestBearing='9000/100' exif:GPSDestBearingRef='T' exif:GPSTrack='1/1'", {});
    row("stars", "xmp:Rating='3'", u"rating 3"_s);
    row("the camera", "tiff:Make='Canon' tiff:Model='EOS R5' tiff:Orientation='8'",
        u"make Canon; model EOS R5; orientation 8"_s);
    row("nothing", {}, {});
}

void XmpTagsTest::tags()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const QString, expected);
    XmpTags tags;
    QVERIFY(exiv::readXmpPacket(packetWith(attributes), tags));
    QCOMPARE(describeTags(tags), expected);
}

WAYFOLIO_TEST(XmpTagsTest)

} // namespace wayfolio::test

#include "XmpTagsTest.moc"
