// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MediaType.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace wayfolio;
using namespace Qt::StringLiterals;

class MediaTypeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void content_data();
    void content();
    void cleanupTestCase();
    void extension_data();
    void extension();
    void extensionsAreSortedAndPlain();

private:
    QStringList m_met; ///< MIME types
};

void MediaTypeTest::content_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("mimeType"); // empty: none
    const auto row = [](const char* name, const QByteArray& head, const QString& mimeType) {
        QTest::newRow(name) << head << mimeType;
    };
    const auto box = [](const QByteArray& brands) {
        return QByteArray("\0\0\0", 3) + static_cast<char>(8 + brands.size()) + "ftyp" + brands;
    };
    const QByteArray zero(4, '\0');
    row("jpeg", "\xff\xd8\xff\xe1....", u"image/jpeg"_s);
    row("png", "\x89PNG\r\n\x1a\n....", u"image/png"_s);
    row("gif", "GIF89a....", u"image/gif"_s);
    row("webp", "RIFF....WEBPVP8X", u"image/webp"_s);
    row("avi", "RIFF....AVI LIST", u"video/x-msvideo"_s);
    row("wav", "RIFF....WAVEfmt ", {});
    row("tiff little", QByteArray("II*\0\x08\0\0\0\0\0\0\0", 12), u"image/tiff"_s);
    row("tiff big", QByteArray("MM\0*\0\0\0\x08\0\0\0\0", 12), u"image/tiff"_s);
    row("cr2", QByteArray("II*\0\x10\0\0\0CR\x02\0", 12), u"image/x-canon-cr2"_s);
    row("rw2", QByteArray("IIU\0\x18\0\0\0", 8), u"image/x-panasonic-rw2"_s);
    row("orf", QByteArray("IIRO\x08\0\0\0", 8), u"image/x-olympus-orf"_s);
    row("raf", "FUJIFILMCCD-RAW 0201FF39", u"image/x-fuji-raf"_s);
    row("mrw", QByteArray("\0MRM\0\0\0\0", 8), u"image/x-minolta-mrw"_s);
    row("crw", QByteArray("II\x1a\0\0\0HEAPCCDR", 14), u"image/x-canon-crw"_s);
    row("jpeg xl container", QByteArray("\0\0\0\x0cJXL \r\n\x87\n", 12), u"image/jxl"_s);
    row("jpeg xl codestream", QByteArray("\xff\x0a\0\0", 4), u"image/jxl"_s);
    row("jpeg 2000", QByteArray("\0\0\0\x0cjP  \r\n\x87\n", 12), u"image/jp2"_s);
    row("heic", box("heic" + zero + "mif1heic"), u"image/heic"_s);
    row("mif1 with heic", box("mif1" + zero + "mif1heic"), u"image/heic"_s);
    row("mif1 with avif", box("mif1" + zero + "mif1avif"), u"image/avif"_s);
    row("mif1 alone", box("mif1" + zero + "mif1miaf"), u"image/heif"_s);
    row("mif1 never is a video", box("mif1" + zero + "isommif1"), u"image/heif"_s);
    row("unknown major with heif", box("abcd" + zero + "wxyzmif1"), u"image/heif"_s);
    row("avif", box("avif" + zero + "avifmif1"), u"image/avif"_s);
    row("cr3", box("crx " + zero + "crx isom"), u"image/x-canon-cr3"_s);
    row("mov", box("qt  " + zero + "qt  "), u"video/quicktime"_s);
    row("old mov", QByteArray("\0\0\x0f\x17moov\0\0\0lmvhd", 16), u"video/quicktime"_s);
    row("mp4", box("isom" + zero + "isomiso2avc1mp41"), u"video/mp4"_s);
    row("3gp", box("3gp5" + zero + "isom"), u"video/3gpp"_s);
    row("mp4 by a compatible brand", box("abcd" + zero + "abcdmp42"), u"video/mp4"_s);
    row("brands end with the box", box("abcd" + zero) + "mp42mp42", {});
    row("audio", box("M4A " + zero + "M4A "), {});
    row("matroska", "\x1a\x45\xdf\xa3\x01....", u"video/x-matroska"_s);
    row("text", "just a text\n", {});
    row("jpeg xr", QByteArray("II\xbc\x01 \0\0\0", 8), {});
    row("archive", "PK\x03\x04........", {});
    row("cut brand",
        QByteArray("\0\0\0\x18"
                   "ftyphe",
                   10),
        {});
    row("nothing", {}, {});
}

void MediaTypeTest::content()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, mimeType);
    const auto type = mediaTypeOfContent(head);
    QCOMPARE(type ? QString(type->mimeType) : QString(), mimeType);
    if (!type)
        return;
    m_met << mimeType;
    QCOMPARE(identifier(type->kind), mimeType.startsWith("video/"_L1) ? u"video"_s : u"photo"_s);
}

/// Whatever there is has a row above, and whatever a row says is listed.
void MediaTypeTest::cleanupTestCase()
{
    m_met.sort();
    m_met.removeDuplicates();
    if (m_met.size() > 1) // not when a single row was asked for
        QCOMPARE(mediaMimeTypes(), m_met);
}

void MediaTypeTest::extension_data()
{
    QTest::addColumn<bool>("expected");
    for (const char* name : {"a.jpg", "A.JPG", "b.tar.HEIC", "한글 이름.Jpeg", "x.nef", "clip.MP4", ".hidden.png"})
        QTest::newRow(name) << true;
    for (const char* name : {"jpg", "a.jpg.xmp", "a.json", "a.", "", "a.jpgx", "photo.jpg~", "a.txt"})
        QTest::newRow(name) << false;
}

void MediaTypeTest::extension()
{
    QFETCH(bool, expected);
    QCOMPARE(hasMediaExtension(QString::fromUtf8(QTest::currentDataTag())), expected);
}

void MediaTypeTest::extensionsAreSortedAndPlain()
{
    const QStringList extensions = mediaExtensions();
    QVERIFY(std::ranges::is_sorted(extensions));
    for (const QString& extension : extensions) {
        QCOMPARE(extension, extension.toLower());
        QVERIFY(hasMediaExtension(u"photo."_s + extension));
    }
}

WAYFOLIO_TEST(MediaTypeTest)

#include "MediaTypeTest.moc"
