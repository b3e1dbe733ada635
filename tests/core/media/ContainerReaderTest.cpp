// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ContainerReader.h"

#include "core/media/MetadataReader.h"
#include "tests/support/BoxBuilder.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// From a file's boxes to the photo they make.
class ContainerReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void values_data();
    void values();
    void aMotionPhotoStaysWhole_data();
    void aMotionPhotoStaysWhole();

private:
    static void pngRows(const QByteArray& exif);

    [[nodiscard]] QString path() const { return m_folder.filePath(u"file"_s); }

    void write(const QByteArray& content) const;

    QTemporaryDir m_folder;
};

namespace {

const QByteArray kPacket("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                         "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
                         "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='33,51.408S' "
                         "exif:GPSLongitude='151,12.918E'/></rdf:RDF></x:xmpmeta>");

const QByteArray kLongMedia = box("mdat", QByteArray(70'000, 'm'));
const QByteArray kXmpUuid("be7acfcb97a942e89c71999491e3afac");
const QByteArray kCanonUuid("85c0b687820f11e08111f4ce462b6a48");

QByteArray brand(const QByteArray& name)
{
    return box("ftyp", name + u32(0) + name);
}

/// The TIFF structure of a photo's Exif segment.
QByteArray exifOf(const TestPhoto& photo)
{
    CountingSource jpeg(photo.jpeg());
    const auto exif = findJpegHead(jpeg.reader()).exif;
    return exif ? jpeg.reader()(exif->offset, exif->size) : QByteArray();
}

TestPhoto photoWithEverything()
{
    return TestPhoto()
        .at(37.5665, 126.978, 38)
        .takenAt("2024:03:10 12:34:56", "+09:00")
        .set("Exif.Image.Make", "Canon")
        .set("Exif.Image.Model", "Canon EOS R6");
}

/// The packet of these files speaks of Sydney.
const QString kDisputed = u"; positionDisputed"_s;
const QString kEverything = u"37.566500,126.978000 38m; 2024-03-10T12:34:56+09:00; Canon EOS R6"_s;

/// Properties of item 3: a size, and a turn to the right (ISO/IEC 23008-12, 6.5.10).
const QByteArray kTurnedRight = box("iprp", box("ipco", fullBox("ispe", 0, u32(40) + u32(30)) + box("irot", u8(3))) +
                                                fullBox("ipma", 0, u32(1) + u16(3) + u8(2) + u8(1) + u8(2)));

/// A HEIF file's tables for one item of 'Exif' and one of XMP, which follow `meta`.
QByteArray heif(const QByteArray& type, const QByteArray& exif, const QByteArray& xmp)
{
    const auto meta = [&](quint32 begin) {
        const QByteArray places = u16(1) + u16(0) + u16(1) + u32(begin) + u32(static_cast<quint32>(exif.size())) +
                                  u16(2) + u16(0) + u16(1) + u32(begin + static_cast<quint32>(exif.size())) +
                                  u32(static_cast<quint32>(xmp.size()));
        const QByteArray entries =
            fullBox("infe", 2, u16(1) + u16(0) + "Exif" + QByteArray(1, '\0')) +
            fullBox("infe", 2, u16(2) + u16(0) + "mime" + QByteArray(1, '\0') + "application/rdf+xml" + u16(0));
        return fullBox("meta", 0,
                       fullBox("hdlr", 0, u32(0) + "pict") + fullBox("pitm", 0, u16(3)) + kTurnedRight +
                           fullBox("iinf", 0, u16(2) + entries) +
                           fullBox("iloc", 0, u8(0x44) + u8(0) + u16(2) + places));
    };
    const QByteArray head = brand(type);
    const auto begin = static_cast<quint32>(head.size() + meta(0).size());
    return head + meta(begin) + exif + xmp + kLongMedia;
}

/// A CR3 has a TIFF structure for each directory, with its tags in the first one.
QByteArray canonDirectory(const QByteArray& entries, quint16 count)
{
    return "MM" + u16(42) + u32(8) + u16(count) + entries + u32(0) + "2024:03:10 12:34:56" + QByteArray(1, '\0');
}

QByteArray cr3()
{
    const QByteArray image = canonDirectory(u16(0x010f) + u16(2) + u32(4) + QByteArray("EOS\0", 4), 1);
    const QByteArray photo = canonDirectory(u16(0x9003) + u16(2) + u32(20) + u32(26), 1);
    const QByteArray rationals = u32(37) + u32(1) + u32(30) + u32(1) + u32(0) + u32(1);
    const QByteArray gps = "MM" + u16(42) + u32(8) + u16(4) + u16(1) + u16(2) + u32(2) + QByteArray("N\0\0\0", 4) +
                           u16(2) + u16(5) + u32(3) + u32(62) + u16(3) + u16(2) + u32(2) + QByteArray("W\0\0\0", 4) +
                           u16(4) + u16(5) + u32(3) + u32(62) + u32(0) + rationals;
    return brand("crx ") + box("moov", uuidBox(kCanonUuid, box("CMT1", image) + box("CMT2", photo) + box("CMT4", gps)));
}

QString describePhoto(const Result<PhotoMetadata>& metadata)
{
    if (!metadata)
        return u"refused"_s;
    QStringList parts;
    if (const auto& position = metadata->position) {
        parts += u"%1,%2"_s.arg(position->point.latitude(), 0, 'f', 6).arg(position->point.longitude(), 0, 'f', 6);
        if (position->altitudeMeters)
            parts.last() += u" %1m"_s.arg(*position->altitudeMeters);
    }
    if (const WrittenTime* original = metadata->time.original())
        parts += original->text + (original->offset ? isoText(*original->offset) : QString());
    if (metadata->time.videoHeader)
        parts += isoText(*metadata->time.videoHeader);
    parts += metadata->camera;
    if (metadata->orientation != 1)
        parts += u"orientation %1"_s.arg(metadata->orientation);
    parts += identifiers(metadata->problems);
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

/// A data set of IPTC's application record (IIM 4.2, 1.5).
QByteArray iptcRecord(quint8 number, const QByteArray& value)
{
    return u8(0x1c) + u8(2) + u8(number) + u16(static_cast<quint16>(value.size())) + value;
}

} // namespace

void ContainerReaderTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void ContainerReaderTest::write(const QByteArray& content) const
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file cannot be written");
}

void ContainerReaderTest::values_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    const QByteArray exif = exifOf(photoWithEverything());
    const QByteArray exifItem = u32(6) + QByteArray("Exif\0\0", 6) + exif;
    const QByteArray header = fullBox("mvhd", 0, u32(3'800'000'000) + QByteArray(92, '\0'));
    const QByteArray xyz = box("udta", userData("\xa9xyz", "-33.4378-070.6504+567/") + userData("\xa9mak", "Apple"));
    const QString southWest = u"-33.437800,-70.650400 567m; 2024-05-31T11:33:20Z; Apple"_s;
    const QString sydney = u"-33.856800,151.215300"_s;
    QTest::newRow("MOV") << brand("qt  ") + kLongMedia + box("moov", header + xyz) << southWest;
    QTest::newRow("MP4") << brand("mp42") + box("moov", header + xyz) + kLongMedia << southWest;
    QTest::newRow("3GP") << brand("3gp5") + box("moov", header + xyz) + kLongMedia << southWest;
    QTest::newRow("QuickTime without ftyp") << box("moov", header + xyz) + kLongMedia << southWest;
    QTest::newRow("QuickTime that begins with wide")
        << box("wide") + kLongMedia + box("moov", header + xyz) << southWest;
    QTest::newRow("MP4 with XMP") << brand("mp42") + box("moov", header) + uuidBox(kXmpUuid, kPacket)
                                  << sydney + u"; 2024-05-31T11:33:20Z"_s;
    QTest::newRow("MP4, moov cut off") << (brand("mp42") + box("moov", header + xyz)).chopped(1)
                                       << QString(southWest).replace(u"Apple"_s, u"metadataDamaged"_s);
    QTest::newRow("MP4, media cut off") << (brand("mp42") + box("moov", header + xyz) + kLongMedia).chopped(1)
                                        << southWest;
    QTest::newRow("Canon's MOV with a thumbnail")
        << brand("qt  ") + box("moov", header + box("udta", box("CNTH", box("CNDA", photoWithEverything().jpeg()))))
        << QString(kEverything).replace(u"; Canon"_s, u"; 2024-05-31T11:33:20Z; Canon"_s);
    const QByteArray nikon = u32(1) + u16(2) + u16(5) + "Nikon" + u32(2) + u16(2) + u16(4) + "D750" + u32(0x12) +
                             u16(2) + u16(19) + "2024:03:10 12:34:56" + u32(0x1200001) + u16(2) + u16(1) + "S" +
                             u32(0x1200003) + u16(2) + u16(1) + "E" + u32(0x1200002) + u16(5) + u16(3) + u32(33) +
                             u32(1) + u32(30) + u32(1) + u64(1) + u32(0x1200004) + u16(5) + u16(3) + u32(151) + u32(1) +
                             u64(1) + u64(1);
    QTest::newRow("Nikon's MOV") << brand("qt  ") + box("moov", box("udta", box("NCDT", box("NCTG", nikon))))
                                 << u"-33.500000,151.000000; 2024-03-10T12:34:56; Nikon D750"_s;
    QTest::newRow("CR3") << cr3() << u"37.500000,-37.500000; 2024-03-10T12:34:56; EOS"_s;
    const QString turned = u"; orientation 6"_s;
    QTest::newRow("HEIC") << heif("heic", exifItem, kPacket) << kEverything + turned + kDisputed;
    QTest::newRow("AVIF") << heif("avif", exifItem, kPacket) << kEverything + turned + kDisputed;
    QTest::newRow("HEIC whose EXIF says that it is not turned")
        << heif("heic", u32(0) + exifOf(photoWithEverything().set("Exif.Image.Orientation", "1")), kPacket)
        << kEverything + kDisputed;
    QTest::newRow("HEIC with XMP alone") << heif("heic", u32(0) + exifOf(TestPhoto().set("Exif.Image.Make", "Canon")),
                                                 kPacket)
                                         << sydney + u"; Canon"_s + turned;
    QTest::newRow("HEIC with garbage for Exif")
        << heif("heic", "garbage", kPacket) << sydney + turned + u"; metadataDamaged"_s;
    const QByteArray jxl = box("JXL ", "\r\n\x87\n") + box("ftyp", "jxl " + u32(0) + "jxl ");
    QTest::newRow("JXL") << jxl + box("Exif", exifItem) + box("xml ", kPacket) + kLongMedia << kEverything + kDisputed;
    QTest::newRow("JXL with XMP alone") << jxl + kLongMedia + box("xml ", kPacket) << sydney;
    QTest::newRow("AVI") << "RIFF" + QByteArray("\x40\0\0\0AVI LIST\x1f\0\0\0hdrlIDIT\x13\0\0\0", 28) +
                                "2009/10/27 12:14:34"
                         << u"2009-10-27T12:14:34; noPosition"_s;
    pngRows(exif);
}

void ContainerReaderTest::pngRows(const QByteArray& exif)
{
    const QByteArray png = "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", u32(4) + u32(4) + QByteArray(5, '\0'));
    QTest::newRow("PNG with eXIf") << png + pngChunk("eXIf", exif) + pngChunk("IEND") << kEverything;
    QTest::newRow("PNG with XMP") << png + pngChunk("iTXt", "XML:com.adobe.xmp" + QByteArray(5, '\0') + kPacket) +
                                         pngChunk("IEND")
                                  << u"-33.856800,151.215300"_s;
    const QByteArray records = iptcRecord(55, "20240310") + iptcRecord(60, "123456+0900");
    const QByteArray resources =
        "8BIM" + u16(0x0404) + u16(0) + u32(static_cast<quint32>(records.size())) + records + '\0';
    const auto iptc = [&](const QByteArray& name, const QByteArray& block) {
        return pngChunk("tEXt",
                        "Raw profile type " + name + QByteArray(1, '\0') + '\n' + name + "\n 99\n" + block.toHex());
    };
    const QString shot = u"2024-03-10T12:34:56"_s;
    QTest::newRow("PNG with IPTC") << png + iptc("iptc", resources) + pngChunk("IEND") << shot + u"; noPosition"_s;
    QTest::newRow("PNG with IPTC of ImageMagick")
        << png + iptc("8bim", resources) + pngChunk("IEND") << shot + u"; noPosition"_s;
    QTest::newRow("PNG with IPTC's records")
        << png + iptc("iptc", records) + pngChunk("IEND") << shot + u"; noPosition"_s;
    QTest::newRow("PNG with IPTC and EXIF")
        << png + iptc("iptc", QByteArray(resources).replace("2024", "2001")) + pngChunk("eXIf", exif) + pngChunk("IEND")
        << kEverything;
    QTest::newRow("PNG cut behind its EXIF")
        << png + pngChunk("eXIf", exif) + "some" << kEverything + u"; metadataDamaged"_s;
}

void ContainerReaderTest::values()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, expected);
    write(content);
    QCOMPARE(describePhoto(MetadataReader().read(path())), expected);
}

void ContainerReaderTest::aMotionPhotoStaysWhole_data()
{
    QTest::addColumn<QByteArray>("behind");
    const QByteArray video = brand("mp42") + box("moov", box("udta", userData("\xa9xyz", "+01+002/")));
    QTest::newRow("Google: a short video") << video;
    QTest::newRow("Google: a long video") << video + kLongMedia;
    QTest::newRow("Samsung: a name, a video, an index")
        << QByteArray("\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data", 24) + video + kLongMedia + "SEFHT" + u32(0) + "SEFT";
    QTest::newRow("a second picture") << TestPhoto().at(1, 2).jpeg();
}

/// Google's and Samsung's motion photos: what stands behind the picture is no part of its metadata.
void ContainerReaderTest::aMotionPhotoStaysWhole()
{
    QFETCH(const QByteArray, behind);
    write(photoWithEverything().jpeg() + behind);
    const auto metadata = MetadataReader().read(path());
    QCOMPARE(describePhoto(metadata), kEverything);
    QVERIFY(metadata->kind == MediaKind::Photo);
    QCOMPARE(metadata->mimeType, u"image/jpeg"_s);
}

} // namespace wayfolio::test

using wayfolio::test::ContainerReaderTest;
WAYFOLIO_TEST(ContainerReaderTest)

#include "ContainerReaderTest.moc"
