// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"

#include "core/base/WorkerPool.h"
#include "core/media/JpegHead.h"
#include "tests/core/media/FallbackJpeg.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

Q_DECLARE_METATYPE(wayfolio::test::TestPhoto)

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MetadataReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void values_data();
    void values();
    void formats_data();
    void formats();
    void names_data();
    void names();
    void refuses_data();
    void refuses();
    void refusesAPipeAtOnce();
    void everyTruncationEndsWithAnAnswer();
    void keepsWhatADamagedFileSays_data();
    void keepsWhatADamagedFileSays();
    void manyThreads();
    void leavesFilesAlone();

private:
    using ValueRow =
        std::function<void(const char* name, const TestPhoto&, const QString& expected, const QByteArray& xmp)>;

    static void makerNotes(const ValueRow& row);

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    /// The path of a new file.
    QString write(const QString& name, const QByteArray& content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QString describe(const std::vector<StatedTime>& dates)
{
    QStringList texts;
    for (const auto& [source, time] : dates) {
        const QString text = time.text + (time.offset ? isoText(*time.offset) : QString());
        texts += source == CandidateSource::Exif ? text : identifier(source) + u' ' + text;
    }
    return texts.join(u", "_s);
}

/// What was read, without what has its default value: "37.566500,126.978000 38m; 2024-03-10T12:34:56+09:00; noTime".
QString describe(const PhotoMetadata& metadata)
{
    QStringList parts;
    if (const auto& position = metadata.position) {
        QString text =
            u"%1,%2"_s.arg(position->point.latitude(), 0, 'f', 6).arg(position->point.longitude(), 0, 'f', 6);
        if (position->altitudeMeters)
            text += u" %1m"_s.arg(*position->altitudeMeters);
        if (position->uncertaintyMeters)
            text += u" +-%1m"_s.arg(*position->uncertaintyMeters);
        parts += text;
    }
    parts += describe(metadata.time.originals);
    if (!metadata.time.digitized.empty())
        parts += u"digitized "_s + describe(metadata.time.digitized);
    if (metadata.time.gpsUtc)
        parts += u"gps "_s + isoText(*metadata.time.gpsUtc);
    if (metadata.time.makerNoteOffset)
        parts += u"maker note "_s + isoText(*metadata.time.makerNoteOffset);
    if (metadata.time.exifTimeZoneOffset)
        parts += u"TIFF/EP "_s + isoText(*metadata.time.exifTimeZoneOffset);
    if (metadata.time.modified)
        parts += u"modified "_s + metadata.time.modified->text;
    if (metadata.time.modifiedOffset)
        parts += u"OffsetTime "_s + isoText(*metadata.time.modifiedOffset);
    parts += metadata.camera;
    if (metadata.orientation != 1)
        parts += u"orientation %1"_s.arg(metadata.orientation);
    if (metadata.rating != 0)
        parts += u"%1 stars"_s.arg(metadata.rating);
    if (metadata.directionDegrees)
        parts += u"direction %1"_s.arg(*metadata.directionDegrees);
    parts += identifiers(metadata.problems);
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

QString describe(const Result<PhotoMetadata>& metadata)
{
    return metadata ? describe(*metadata) : u"refused: "_s + identifier(metadata.error().code);
}

/// With all there is to read.
TestPhoto fullPhoto()
{
    return TestPhoto()
        .at(-33.4378, -70.6504, 567.25)
        .takenAt("2024:03:10 12:34:56", "-03:00")
        .set("Exif.Photo.SubSecTimeOriginal", "789")
        .set("Exif.Image.Make", "Apple")
        .set("Exif.Image.Model", "iPhone 7")
        .set("Exif.Image.Orientation", "6")
        .set("Exif.GPSInfo.GPSImgDirectionRef", "T")
        .set("Exif.GPSInfo.GPSImgDirection", "26432/100");
}

const QString kFullPhoto =
    u"-33.437800,-70.650400 567.25m; 2024-03-10T12:34:56.789-03:00; Apple iPhone 7; orientation 6; direction 264.32"_s;

/// With everything but this one tag that XMP has a twin of.
TestPhoto photoWithout(const QByteArray& missing)
{
    TestPhoto photo = TestPhoto().at(46, 7);
    for (const auto& [key, value] : std::initializer_list<std::pair<QByteArray, QByteArray>>{
             {"Exif.Photo.DateTimeOriginal", "2024:03:10 12:34:56"},
             {"Exif.Photo.DateTimeDigitized", "2024:03:10 12:34:56"},
             {"Exif.Image.Make", "Canon"},
             {"Exif.Image.Model", "EOS R5"},
             {"Exif.Image.Orientation", "6"}}) {
        if (key != missing)
            photo.set(key, value);
    }
    return photo;
}

/// A JPEG with an XMP packet behind its other segments.
QByteArray withXmp(const QByteArray& jpeg, const QByteArray& properties)
{
    const QByteArray body = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) +
                            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                            "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
                            "xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/' "
                            "xmlns:xmp='http://ns.adobe.com/xap/1.0/' " +
                            properties + "/></rdf:RDF></x:xmpmeta>";
    const auto length = static_cast<quint16>(body.size() + 2);
    const char header[] = {'\xff', '\xe1', static_cast<char>(length >> 8U), static_cast<char>(length)};
    const qsizetype frame = jpeg.indexOf("\xff\xdb"); // the first table
    return QByteArray(jpeg).insert(frame, QByteArray(header, 4) + body);
}

JpegHead headOf(const QByteArray& jpeg)
{
    return findJpegHead([&](qint64 offset, qint64 size) {
        return offset < jpeg.size() ? jpeg.sliced(offset, std::min(size, jpeg.size() - offset)) : QByteArray();
    });
}

} // namespace

void MetadataReaderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString MetadataReaderTest::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file cannot be written");
    return file.fileName();
}

/// The quick way through a JPEG opens the maker note only where no offset is written.
void MetadataReaderTest::makerNotes(const ValueRow& row)
{
    const auto canon = [](const char* minutes, const char* city, const char* daylightSaving) {
        return TestPhoto()
            .set("Exif.Image.Make", "Canon")
            .takenAt("2024:03:10 12:34:56")
            .set("Exif.CanonTi.TimeZone", minutes)
            .set("Exif.CanonTi.TimeZoneCity", city)
            .set("Exif.CanonTi.DaylightSavings", daylightSaving);
    };
    const auto nikon = [](const char* minutes, const char* daylightSaving) {
        return TestPhoto()
            .set("Exif.Image.Make", "NIKON CORPORATION")
            .takenAt("2024:03:10 12:34:56")
            .set("Exif.NikonWt.Timezone", minutes)
            .set("Exif.NikonWt.DaylightSavings", daylightSaving);
    };
    row("Canon's zone has daylight saving in it", canon("120", "19", "60"),
        u"2024-03-10T12:34:56; maker note +02:00; Canon; noPosition"_s, {});
    row("Canon's zone was never set", canon("0", "32766", "0"), u"2024-03-10T12:34:56; Canon; noPosition"_s, {});
    row("Canon's zone without a list of cities", canon("-60", "0", "0"),
        u"2024-03-10T12:34:56; maker note -01:00; Canon; noPosition"_s, {});
    row("Canon's zone without anything", canon("0", "0", "0"), u"2024-03-10T12:34:56; Canon; noPosition"_s, {});
    row("Nikon's zone", nikon("-300", "0"), u"2024-03-10T12:34:56; maker note -05:00; NIKON; noPosition"_s, {});
    row("Nikon's zone is that of winter", nikon("600", "1"),
        u"2024-03-10T12:34:56; maker note +11:00; NIKON; noPosition"_s, {});
    row("an absurd zone", nikon("6000", "0"), u"2024-03-10T12:34:56; NIKON; noPosition"_s, {});
    row("a maker note is not asked where an offset is written",
        canon("120", "19", "60").set("Exif.Photo.OffsetTimeOriginal", "+01:00"),
        u"2024-03-10T12:34:56+01:00; Canon; noPosition"_s, {});
}

void MetadataReaderTest::values_data()
{
    QTest::addColumn<TestPhoto>("photo");
    QTest::addColumn<QByteArray>("xmp");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const TestPhoto& photo, const QString& expected, const QByteArray& xmp = {}) {
        QTest::newRow(name) << photo << xmp << expected;
    };
    const QByteArray gps("Exif.GPSInfo.");
    row("everything", fullPhoto(), kFullPhoto);
    row("nothing", {}, u"noPosition"_s);
    row("north east, below the sea", TestPhoto().at(31.5, 35.48, -430.5), u"31.500000,35.480000 -430.5m"_s);
    row("(0,0)", TestPhoto().at(0, 0, 12), u"positionZero"_s);
    row("the equator", TestPhoto().at(0, -78.4678), u"0.000000,-78.467800"_s);
    row("no hemisphere", TestPhoto().at(46, 7).set(gps + "GPSLatitudeRef", ""), u"positionNoHemisphere"_s);
    row("garbage hemisphere", TestPhoto().at(46, 7).set(gps + "GPSLongitudeRef", "?"), u"positionNoHemisphere"_s);
    row("out of range", TestPhoto().at(46, 7).set(gps + "GPSLatitude", "95/1 0/1 0/1"), u"positionOutOfRange"_s);
    row("0/0", TestPhoto().at(46, 7).set(gps + "GPSLatitude", "0/0 0/0 0/0").set(gps + "GPSLongitude", "0/0 0/0 0/0"),
        u"positionUnreadable"_s);
    row("0/0 everywhere else", fullPhoto().set(gps + "GPSAltitude", "0/0").set(gps + "GPSImgDirection", "0/0"),
        u"-33.437800,-70.650400; 2024-03-10T12:34:56.789-03:00; Apple iPhone 7; orientation 6"_s);
    row("one axis", TestPhoto().set(gps + "GPSLatitudeRef", "N").set(gps + "GPSLatitude", "46/1 0/1 0/1"),
        u"positionUnreadable"_s);
    row("uncertain", TestPhoto().at(46, 7).set(gps + "GPSHPositioningError", "65/10"), u"46.000000,7.000000 +-6.5m"_s);
    row("GPS clock",
        TestPhoto().at(46, 7).set(gps + "GPSDateStamp", "2024:03:10").set(gps + "GPSTimeStamp", "11/1 34/1 56/1"),
        u"46.000000,7.000000; gps 2024-03-10T11:34:56Z"_s);
    row("OffsetTime is of another tag",
        TestPhoto().takenAt("2024:03:10 12:34:56").set("Exif.Photo.OffsetTime", "+09:00"),
        u"2024-03-10T12:34:56; OffsetTime +09:00; noPosition"_s);
    row("DateTime is when the file was changed", TestPhoto().set("Exif.Image.DateTime", "2024:03:10 12:34:56"),
        u"modified 2024-03-10T12:34:56; noPosition"_s);
    row("TimeZoneOffset, in either directory",
        TestPhoto().takenAt("2024:03:10 12:34:56").set("Exif.Image.TimeZoneOffset", "-5"),
        u"2024-03-10T12:34:56; TIFF/EP -05:00; noPosition"_s);
    makerNotes(row);
    row("IPTC, where nothing else says when",
        TestPhoto()
            .set("Iptc.Application2.DateCreated", "2024-03-10")
            .set("Iptc.Application2.TimeCreated", "12:34:56+09:00"),
        u"iptc 2024-03-10T12:34:56; noPosition"_s);
    row("IPTC is not asked where EXIF says",
        TestPhoto()
            .takenAt("2024:03:10 12:34:56")
            .set("Iptc.Application2.DateCreated", "2001-01-01")
            .set("Iptc.Application2.TimeCreated", "12:34:56+09:00"),
        u"2024-03-10T12:34:56; noPosition"_s);
    row("zero offset", TestPhoto().takenAt("2024:03:10 12:34:56", "+00:00"),
        u"2024-03-10T12:34:56+00:00; noPosition"_s);
    row("bad offset", TestPhoto().takenAt("2024:03:10 12:34:56", "+25:00"),
        u"2024-03-10T12:34:56; noPosition; offsetUnreadable"_s);
    row("digitized",
        TestPhoto()
            .set("Exif.Photo.DateTimeDigitized", "2024:03:10 12:34:56")
            .set("Exif.Photo.OffsetTimeDigitized", "Z"),
        u"digitized 2024-03-10T12:34:56+00:00; noPosition"_s);
    row("no date", TestPhoto().takenAt("0000:00:00 00:00:00"), u"noPosition; timeUnreadable"_s);
    row("magnetic north", TestPhoto().set(gps + "GPSImgDirectionRef", "M").set(gps + "GPSImgDirection", "90/1"),
        u"noPosition"_s);
    row("stars of EXIF", TestPhoto().set("Exif.Image.Rating", "4"), u"4 stars; noPosition"_s);
    row("stars of XMP that is asked for nothing else",
        fullPhoto().set("Exif.Photo.DateTimeDigitized", "2024:03:10 12:34:56"),
        QString(kFullPhoto)
            .replace(u"; Apple"_s, u"; digitized 2024-03-10T12:34:56; Apple"_s)
            .replace(u"; direction"_s, u"; 5 stars; direction"_s),
        "xmp:Rating='5'");
    row("rejected in XMP", TestPhoto(), u"-1 stars; noPosition"_s, "xmp:Rating='-1'");
    row("no such orientation", TestPhoto().set("Exif.Image.Orientation", "9"), u"noPosition"_s);
    row("XMP alone", {}, u"-33.856800,151.215300 12.5m; xmp 2024-03-10T12:34:56.7+11:00; Canon EOS R5; orientation 8"_s,
        "exif:GPSLatitude='33,51.408S' exif:GPSLongitude='151,12.918E' exif:GPSAltitude='125/10' "
        "exif:GPSAltitudeRef='0' exif:DateTimeOriginal='2024-03-10T12:34:56.7+11:00' tiff:Make='Canon' "
        "tiff:Model='EOS R5' tiff:Orientation='8'");
    row("EXIF above XMP", fullPhoto(),
        QString(kFullPhoto).replace(u"-03:00;"_s, u"-03:00, xmp 2001-01-01T00:00:00+00:00;"_s) +
            u"; positionDisputed"_s,
        "exif:GPSLatitude='1,0N' exif:GPSLongitude='1,0E' exif:DateTimeOriginal='2001-01-01T00:00:00Z' "
        "tiff:Make='Canon' tiff:Model='EOS R5' tiff:Orientation='8'");
    row("XMP is not asked where EXIF answers all",
        fullPhoto().set("Exif.Photo.DateTimeDigitized", "2024:03:10 12:34:56"),
        QString(kFullPhoto).replace(u"; Apple"_s, u"; digitized 2024-03-10T12:34:56; Apple"_s),
        "exif:GPSLatitude='1,0N' exif:GPSLongitude='1,0E'");
    // Each a photo that lacks this one thing, so that nothing else asks for the XMP.
    const QString plain = u"46.000000,7.000000; 2024-03-10T12:34:56; digitized 2024-03-10T12:34:56; "_s;
    row("XMP fills the gap: maker", photoWithout("Exif.Image.Make"), plain + u"Canon EOS R5; orientation 6"_s,
        "tiff:Make='Canon' tiff:Model='EOS 6D'");
    row("XMP fills the gap: model", photoWithout("Exif.Image.Model"), plain + u"Canon EOS 6D; orientation 6"_s,
        "tiff:Make='Nikon' tiff:Model='EOS 6D'");
    row("XMP fills the gap: orientation", photoWithout("Exif.Image.Orientation"),
        plain + u"Canon EOS R5; orientation 3"_s, "tiff:Orientation='3'");
    row("XMP fills the gap: original", photoWithout("Exif.Photo.DateTimeOriginal"),
        u"46.000000,7.000000; xmp 2024-03-10T12:34:55-08:00; digitized 2024-03-10T12:34:56; Canon EOS R5; orientation 6"_s,
        "exif:DateTimeOriginal='2024-03-10T12:34:55-08:00'");
    row("XMP fills the gap: digitized", photoWithout("Exif.Photo.DateTimeDigitized"),
        u"46.000000,7.000000; 2024-03-10T12:34:56; digitized xmp 2024-03-10T12:34:56+01:00; Canon EOS R5; "
        "orientation 6"_s,
        "xmp:CreateDate='2024-03-10T12:34:56+01:00'");
}

/// The quick way through a JPEG's head and Exiv2's own way through the file must say the same.
void MetadataReaderTest::values()
{
    QFETCH(const TestPhoto, photo);
    QFETCH(const QByteArray, xmp);
    QFETCH(const QString, expected);
    const QByteArray jpeg = xmp.isEmpty() ? photo.jpeg() : withXmp(photo.jpeg(), xmp);
    const QByteArray disturbed = forcedToFallback(jpeg);
    QVERIFY(headOf(jpeg).isWhole);
    QVERIFY(!headOf(disturbed).isWhole && !headOf(disturbed).exif);

    const auto quick = MetadataReader().read(write(u"quick.jpg"_s, jpeg));
    QCOMPARE(describe(quick), expected);
    QCOMPARE(quick->mimeType, u"image/jpeg"_s);
    QCOMPARE(QSize(quick->width, quick->height), QSize(64, 48));
    auto full = MetadataReader().read(write(u"full.jpg"_s, disturbed));
    QVERIFY(full);
    QVERIFY(full->problems.testFlag(PhotoProblem::MetadataDamaged)); // by the stray byte
    full->problems.setFlag(PhotoProblem::MetadataDamaged, false);
    QVERIFY(full->fingerprint != quick->fingerprint); // of which nothing else may depend
    full->fingerprint = quick->fingerprint;
    QCOMPARE(describe(full), expected);
    QVERIFY(*full == *quick);
}

void MetadataReaderTest::formats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mimeType");
    QTest::newRow("jpeg") << u"a.jpg"_s << u"image/jpeg"_s;
    QTest::newRow("png") << u"a.png"_s << u"image/png"_s;
    QTest::newRow("tiff") << u"a.tif"_s << u"image/tiff"_s;
    QTest::newRow("webp") << u"a.webp"_s << u"image/webp"_s;
}

void MetadataReaderTest::formats()
{
    QFETCH(const QString, name);
    QFETCH(const QString, mimeType);
    QVERIFY(fullPhoto().withSize({320, 200}).save(path(name)));
    const auto metadata = MetadataReader().read(path(name));
    QCOMPARE(describe(metadata), kFullPhoto);
    QCOMPARE(metadata->mimeType, mimeType);
    QCOMPARE(QSize(metadata->width, metadata->height), QSize(320, 200));
    // The content decides, not the name.
    QVERIFY(QFile::rename(path(name), path(u"wrong.heic"_s)));
    QVERIFY(MetadataReader().read(path(u"wrong.heic"_s)) == metadata);
}

void MetadataReaderTest::names_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"two words.jpg", "한글 이름 – café.jpg", "new\nline.jpg", "-", "-.jpg", "file:a.jpg",
                             "100%41.jpg", "a;b&c'd\"e.jpg", "no suffix"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

/// In both ways, for Exiv2 opens the file by its name again.
void MetadataReaderTest::names()
{
    QFETCH(const QString, name);
    const QByteArray jpeg = fullPhoto().jpeg();
    QCOMPARE(describe(MetadataReader().read(write(name, jpeg))), kFullPhoto);
    QCOMPARE(describe(MetadataReader().read(write(name, forcedToFallback(jpeg)))), kFullPhoto + u"; metadataDamaged"_s);
    // Relative to the working folder, as from the command line.
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    const auto relative = MetadataReader().read(name);
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(describe(relative), kFullPhoto + u"; metadataDamaged"_s);
}

void MetadataReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("zero bytes") << QByteArray() << ErrorCode::EmptyFile;
    QTest::newRow("text") << QByteArray("just a text\n") << ErrorCode::UnknownFormat;
    QTest::newRow("one byte") << QByteArray("\xff") << ErrorCode::UnknownFormat;
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << ErrorCode::UnknownFormat;
    QTest::newRow("a document") << QByteArray("%PDF-1.7\n") << ErrorCode::UnknownFormat;
}

/// What MediaFile refuses has a test of its own.
void MetadataReaderTest::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const ErrorCode, code);
    const QString name = write(u"photo.jpg"_s, content);
    const auto metadata = MetadataReader().read(name);
    QCOMPARE(describe(metadata), u"refused: "_s + identifier(code));
    QCOMPARE(metadata.error().subject, name);
    QCOMPARE(MetadataReader().embeddedPreview(name, 100).bytes, QByteArray());
    QCOMPARE(describe(MetadataReader().read(path(u"missing.jpg"_s))), u"refused: notFound"_s);
}

/// Even one that has a photo to give: what is read from a pipe is taken from somebody.
void MetadataReaderTest::refusesAPipeAtOnce()
{
    const QString name = path(u"pipe.jpg"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(descriptor >= 0);
    const QByteArray jpeg = fullPhoto().jpeg();
    QCOMPARE(::write(descriptor, jpeg.constData(), size_t(jpeg.size())), jpeg.size());
    const auto metadata = MetadataReader().read(name);
    QByteArray left(jpeg.size() + 1, '\0');
    const auto leftSize = ::read(descriptor, left.data(), size_t(left.size()));
    ::close(descriptor);
    QCOMPARE(describe(metadata), u"refused: notRegularFile"_s);
    QCOMPARE(leftSize, jpeg.size());
}

void MetadataReaderTest::everyTruncationEndsWithAnAnswer()
{
    const QByteArray jpeg = fullPhoto().jpeg();
    const JpegHead head = headOf(jpeg);
    QVERIFY(head.exif);
    const qsizetype end = jpeg.lastIndexOf("\xff\xd9");
    for (qsizetype size = 1; size < jpeg.size(); ++size) {
        const auto metadata = MetadataReader().read(write(u"cut.jpg"_s, jpeg.first(size)));
        const QByteArray where = QByteArray::number(size);
        QVERIFY2(metadata.has_value() == (size >= 3), where); // the marker, and the next one's first byte
        if (!metadata)
            continue;
        QVERIFY2(metadata->problems.testFlag(PhotoProblem::MetadataDamaged) == (size < end + 2), where);
        if (size >= head.exif->offset + head.exif->size)
            QCOMPARE(describe(metadata), kFullPhoto + u"; metadataDamaged"_s);
    }
}

void MetadataReaderTest::keepsWhatADamagedFileSays_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    const QByteArray jpeg = fullPhoto().jpeg();
    const JpegHead head = headOf(jpeg);
    QByteArray badDirectory = jpeg; // the first directory's offset points far behind the block
    badDirectory.replace(head.exif->offset + 4, 4, QByteArray("\xff\xff\xff\x00", 4));
    QTest::newRow("no directory") << badDirectory << u"noPosition; metadataDamaged"_s;
    QTest::newRow("no structure") << QByteArray(jpeg).replace(head.exif->offset, 4, "oops")
                                  << u"noPosition; metadataDamaged"_s;
    const QByteArray complete = fullPhoto().set("Exif.Photo.DateTimeDigitized", "2024:03:10 12:34:56").jpeg();
    QTest::newRow("broken XMP, not needed")
        << withXmp(complete, "").replace("<rdf:Description", "<<<<<<<<<<<<<<<<")
        << QString(kFullPhoto).replace(u"; Apple"_s, u"; digitized 2024-03-10T12:34:56; Apple"_s);
    QTest::newRow("broken XMP, needed")
        << withXmp(TestPhoto().jpeg(), "").replace("<rdf:Description", "<<<<<<<<<<<<<<<<")
        << u"noPosition; metadataDamaged"_s;
    QTest::newRow("nothing behind the marker") << QByteArray("\xff\xd8\xff") << u"noPosition; metadataDamaged"_s;
    QTest::newRow("a PNG's beginning") << QByteArray("\x89PNG\r\n\x1a\n") << u"noPosition; metadataDamaged"_s;
}

void MetadataReaderTest::keepsWhatADamagedFileSays()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, expected);
    QCOMPARE(describe(MetadataReader().read(write(u"damaged.jpg"_s, content))), expected);
}

/// Exiv2's XMP toolkit is one for all threads.
void MetadataReaderTest::manyThreads()
{
    const QByteArray jpeg = withXmp(TestPhoto().jpeg(), "exif:GPSLatitude='46,0N' exif:GPSLongitude='7,0E'");
    const QStringList paths{write(u"quick.jpg"_s, jpeg), write(u"full.jpg"_s, forcedToFallback(jpeg))};
    std::atomic<int> agreed = 0;
    constexpr int kReads = 2000;
    {
        WorkerPool pool(8);
        for (int i = 0; i < kReads; ++i) {
            pool.submit([&, i] {
                const auto metadata = MetadataReader().read(paths.at(i % 2));
                if (describe(metadata).startsWith("46.000000,7.000000"_L1))
                    ++agreed;
            });
        }
    }
    QCOMPARE(agreed.load(), kReads);
}

void MetadataReaderTest::leavesFilesAlone()
{
    for (const QString& name : {u"a.jpg"_s, u"b.png"_s, u"c.tif"_s, u"d.webp"_s}) {
        QVERIFY(fullPhoto().save(path(name)));
        QFile file(path(name));
        QVERIFY(file.setPermissions(QFile::ReadOwner));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const QDateTime modified = QFileInfo(path(name)).lastModified();
        QCOMPARE(describe(MetadataReader().read(path(name))), kFullPhoto);
        QVERIFY(file.seek(0));
        QVERIFY(file.readAll() == content);
        QCOMPARE(QFileInfo(path(name)).lastModified(), modified);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 4);
}

} // namespace wayfolio::test

using wayfolio::test::MetadataReaderTest;
WAYFOLIO_TEST(MetadataReaderTest)

#include "MetadataReaderTest.moc"
