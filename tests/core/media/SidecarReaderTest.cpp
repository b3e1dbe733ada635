// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/SidecarReader.h"

#include "core/media/MetadataReader.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class SidecarReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { MetadataReader::initialize(); }

    void fieldsOfTwoFiles_data();
    void fieldsOfTwoFiles();
    void unreadable_data();
    void unreadable();
    void positionsOfPhotos_data();
    void positionsOfPhotos();
    void sidecarsAreNoPhotos_data();
    void sidecarsAreNoPhotos();

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

namespace {

/// A whole XMP file. Properties as attributes: "exif:GPSLatitude='37,30N'".
QByteArray xmpFile(const QByteArray& attributes)
{
    return "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
           "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
           " xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/' " +
           attributes + "/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
}

const QByteArray kBusan = "exif:GPSLatitude='35,6N' exif:GPSLongitude='129,3E' ";
const QByteArray kSeoul = "exif:GPSLatitude='37,30N' exif:GPSLongitude='127,0E' ";

QByteArray takeoutAt(double latitude, double longitude)
{
    return R"({"title":"a.jpg","geoData":{"latitude":)" + QByteArray::number(latitude) + R"(,"longitude":)" +
           QByteArray::number(longitude) + R"(,"altitude":7}})";
}

} // namespace

void SidecarReaderTest::fieldsOfTwoFiles_data()
{
    QTest::addColumn<QByteArray>("first");  // a.jpg.xmp
    QTest::addColumn<QByteArray>("second"); // a.xmp
    QTest::addColumn<QString>("expected");  // latitude longitude altitude ref; time; make model; orientation
    const auto row = [](const char* name, const QByteArray& first, const QByteArray& second, const char* expected) {
        QTest::newRow(name) << first << second << QString::fromLatin1(expected);
    };
    row("one alone", kBusan, {}, "35,6N 129,3E  ; ;  ; 0");
    row("both: the first", kBusan, kSeoul, "35,6N 129,3E  ; ;  ; 0");
    row("what the first lacks", "tiff:Make='A'", kSeoul + "tiff:Make='B' tiff:Model='M' tiff:Orientation='6'",
        "37,30N 127,0E  ; ; A M; 6");
    row("the model may be the first's, the make the second's", "tiff:Model='M'", "tiff:Make='B' tiff:Model='N'",
        " ; ; B M; 0");
    row("no latitude of the one and longitude of the other", "exif:GPSLatitude='35,6N'", kSeoul, "35,6N  ; ;  ; 0");
    row("no altitude of another place", kBusan, kSeoul + "exif:GPSAltitude='50/1' exif:GPSAltitudeRef='1'",
        "35,6N 129,3E  ; ;  ; 0");
    row("an altitude of the first and the second's place", "exif:GPSAltitude='9/1' exif:GPSAltitudeRef='0'",
        kSeoul + "exif:GPSAltitude='50/1' exif:GPSAltitudeRef='1'", "37,30N 127,0E 9/1 0; ;  ; 0");
    row("no uncertainty of another place", kBusan, kSeoul + "exif:GPSHPositioningError='5/1'",
        "35,6N 129,3E  ; ;  ; 0");
    row("the uncertainty of the second's place", "tiff:Make='A'", kSeoul + "exif:GPSHPositioningError='5/1'",
        "37,30N 127,0E  +-5/1; ; A ; 0");
    row("the time of the second", kBusan, "exif:DateTimeOriginal='2024-03-10T12:34:56+09:00'",
        "35,6N 129,3E  ; 2024-03-10T12:34:56+09:00;  ; 0");
}

void SidecarReaderTest::fieldsOfTwoFiles()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(QString, expected);
    MetadataTags tags;
    QVERIFY(readSidecars({.xmp = {write(u"a.jpg.xmp"_s, xmpFile(first)), write(u"a.xmp"_s, xmpFile(second))},
                          .takeout = {},
                          .titles = {}},
                         u"a.jpg"_s, tags));
    const XmpTags& xmp = tags.sidecar;
    const QByteArray error = xmp.horizontalErrorMeters.isEmpty() ? "" : " +-" + xmp.horizontalErrorMeters;
    const QByteArray found = xmp.latitude + ' ' + xmp.longitude + ' ' + xmp.altitude + ' ' + xmp.altitudeRef + error +
                             "; " + xmp.dateTimeOriginal + "; " + xmp.make + ' ' + xmp.model + "; " +
                             QByteArray::number(xmp.orientation);
    QCOMPARE(QString::fromUtf8(found).simplified(), expected.simplified());
}

void SidecarReaderTest::unreadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isWhole");
    const auto row = [](const char* rule, const QString& name, const QByteArray& content, bool isWhole) {
        QTest::newRow(rule) << name << content << isWhole;
    };
    row("good XMP", u"a.xmp"_s, xmpFile(kSeoul), true);
    row("empty XMP", u"a.xmp"_s, {}, false);
    row("no XMP", u"a.xmp"_s, "a letter", false);
    row("cut off", u"a.xmp"_s, xmpFile(kSeoul).first(200), false);
    row("XMP of 17 MB", u"a.xmp"_s, xmpFile(kSeoul) + QByteArray(17 * 1024 * 1024, ' '), false);
    row("good JSON", u"a.json"_s, takeoutAt(1, 2), true);
    row("another program's JSON", u"a.json"_s, "{}", true);
    row("no JSON", u"a.json"_s, "a letter", false);
    row("JSON of 5 MB", u"a.json"_s, takeoutAt(1, 2) + QByteArray(5 * 1024 * 1024, ' '), false);
    row("not there", u"gone.json"_s, {}, false);
    row("a FIFO", u"fifo.xmp"_s, {}, false);
}

void SidecarReaderTest::unreadable()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isWhole);
    const QString path = m_folder.filePath(name);
    QFile::remove(path);
    if (name == "fifo.xmp"_L1)
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (name != "gone.json"_L1)
        write(name, content);
    Sidecars sidecars;
    if (name.endsWith(".xmp"_L1))
        sidecars.xmp = QStringList{path};
    else
        sidecars.takeout = path;
    // The photo is read all the same, and says so.
    const QString photo = write(u"a.jpg"_s, TestPhoto().at(10, 20).jpeg());
    const auto metadata = MetadataReader().read(photo, sidecars);
    QVERIFY(metadata && metadata->position);
    QCOMPARE(metadata->problems.testFlag(PhotoProblem::SidecarUnreadable), !isWhole);
    QVERIFY(!metadata->problems.testFlag(PhotoProblem::MetadataDamaged));
}

void SidecarReaderTest::positionsOfPhotos_data()
{
    QTest::addColumn<bool>("isLocated"); // at 10, 20 by its own EXIF
    QTest::addColumn<QByteArray>("xmp");
    QTest::addColumn<QByteArray>("takeout");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, bool isLocated, const QByteArray& xmp, const QByteArray& takeout,
                        const char* expected) {
        QTest::newRow(name) << isLocated << xmp << takeout << QString::fromLatin1(expected);
    };
    row("nothing", false, {}, {}, "none");
    row("EXIF", true, {}, {}, "10 20 exif measured");
    row("XMP", false, kSeoul, {}, "37.5 127 xmpSidecar sidecar");
    row("Takeout", false, {}, takeoutAt(1, 2), "1 2 takeout sidecar");
    row("XMP above EXIF and Takeout", true, kSeoul, takeoutAt(1, 2), "37.5 127 xmpSidecar sidecar");
    row("EXIF above Takeout", true, {}, takeoutAt(1, 2), "10 20 exif measured");
    row("XMP that makes no sense gives way", true, "exif:GPSLatitude='north' exif:GPSLongitude='127,0E'", {},
        "10 20 exif measured");
    row("Takeout out of range", false, {}, takeoutAt(91, 2), "none");
}

void SidecarReaderTest::positionsOfPhotos()
{
    QFETCH(const bool, isLocated);
    QFETCH(const QByteArray, xmp);
    QFETCH(const QByteArray, takeout);
    QFETCH(const QString, expected);
    const QString photo = write(u"a.jpg"_s, (isLocated ? TestPhoto().at(10, 20) : TestPhoto()).jpeg());
    Sidecars sidecars;
    if (!xmp.isEmpty())
        sidecars.xmp = QStringList{write(u"a.xmp"_s, xmpFile(xmp))};
    if (!takeout.isEmpty())
        sidecars.takeout = write(u"a.jpg.json"_s, takeout);
    const auto metadata = MetadataReader().read(photo, sidecars);
    QVERIFY(metadata);
    const auto& position = metadata->position;
    QCOMPARE(position ? u"%1 %2 %3 %4"_s.arg(position->point.latitude())
                            .arg(position->point.longitude())
                            .arg(identifier(position->source), identifier(position->origin))
                      : u"none"_s,
             expected);
}

void SidecarReaderTest::sidecarsAreNoPhotos_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a.xmp") << xmpFile(kSeoul);
    QTest::newRow("a.jpg.json") << takeoutAt(1, 2);
    QTest::newRow("a.exv") << QByteArray("\x01"
                                         "Exiv2");
    QTest::newRow("a.exif") << TestPhoto().jpeg(); // whatever is in it
}

void SidecarReaderTest::sidecarsAreNoPhotos()
{
    QFETCH(const QByteArray, content);
    const QString path = write(QString::fromLatin1(QTest::currentDataTag()), content);
    const auto metadata = MetadataReader().read(path);
    QVERIFY(!metadata);
    QCOMPARE(metadata.error(), (Error{.code = ErrorCode::SidecarFile, .subject = path, .detail = {}}));
}

WAYFOLIO_TEST(SidecarReaderTest)

} // namespace wayfolio::test

#include "SidecarReaderTest.moc"
