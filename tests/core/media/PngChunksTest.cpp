// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/PngChunks.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class PngChunksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunks_data();
    void chunks();
    void unpacksNoBomb();
    void readsNoImageData();
};

namespace {

const QByteArray kSignature("\x89PNG\r\n\x1a\n");
const QByteArray kHeader = pngChunk("IHDR", u32(64) + u32(48) + QByteArray(5, '\0'));
const QByteArray kImage = pngChunk("IDAT", QByteArray(1000, 'i'));
const QByteArray kEnd = pngChunk("IEND");
const QByteArray kTiff("MM\0*tiff", 8);
const QByteArray kExifBlock = QByteArray("Exif\0\0", 6) + kTiff;
const QByteArray kXmpBlock = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<xmp/>";

/// A zlib stream: what Qt puts its own length before.
QByteArray packed(const QByteArray& bytes)
{
    return qCompress(bytes).sliced(4);
}

/// ImageMagick's text: name, number of bytes, hexadecimal digits in lines of 72.
QByteArray profile(const QByteArray& name, const QByteArray& bytes)
{
    QByteArray text = '\n' + name + '\n' + QByteArray::number(bytes.size()).rightJustified(8);
    const QByteArray digits = bytes.toHex();
    for (qsizetype at = 0; at < digits.size(); at += 72)
        text += '\n' + digits.sliced(at, std::min<qsizetype>(72, digits.size() - at));
    return text + '\n';
}

QByteArray text(const QByteArray& keyword, const QByteArray& value)
{
    return pngChunk("tEXt", keyword + '\0' + value);
}

QByteArray packedText(const QByteArray& keyword, const QByteArray& value)
{
    return pngChunk("zTXt", keyword + QByteArray(2, '\0') + packed(value));
}

QByteArray internationalText(const QByteArray& keyword, const QByteArray& value, bool isPacked = false)
{
    return pngChunk("iTXt", keyword + '\0' + u8(isPacked ? 1 : 0) + u8(0) + QByteArray("en\0\0", 4) +
                                (isPacked ? packed(value) : value));
}

/// "64x48; exif MM*tiff; xmp <xmp/>; iptc …; cut": NULs left out.
QString describeChunks(const PngChunks& found)
{
    const auto plain = [](QByteArray bytes) { return QString::fromLatin1(bytes.replace('\0', "")); };
    QStringList parts;
    if (!found.pixelSize.isEmpty())
        parts += u"%1x%2"_s.arg(found.pixelSize.width()).arg(found.pixelSize.height());
    if (!found.exif.isEmpty())
        parts += u"exif "_s + plain(found.exif);
    if (!found.xmp.isEmpty())
        parts += u"xmp "_s + plain(found.xmp);
    if (!found.iptc.isEmpty())
        parts += u"iptc "_s + plain(found.iptc);
    if (!found.isWhole)
        parts += u"cut"_s;
    return parts.join(u"; "_s);
}

} // namespace

void PngChunksTest::chunks_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& chunks, const char* expected) {
        QTest::newRow(name) << chunks << QString::fromUtf8(expected);
    };
    const auto whole = [](const QByteArray& chunks) { return kHeader + chunks + kImage + kEnd; };
    row("no metadata", whole({}), "64x48");
    row("eXIf", whole(pngChunk("eXIf", kTiff)), "64x48; exif MM*tiff");
    row("eXIf with a JPEG's prefix", whole(pngChunk("eXIf", kExifBlock)), "64x48; exif MM*tiff");
    row("eXIf behind the image data", kHeader + kImage + kImage + pngChunk("eXIf", kTiff) + kEnd,
        "64x48; exif MM*tiff");
    row("the first of two", whole(pngChunk("eXIf", kTiff) + pngChunk("eXIf", "II*")), "64x48; exif MM*tiff");
    row("XMP", whole(internationalText("XML:com.adobe.xmp", "<xmp/>")), "64x48; xmp <xmp/>");
    row("XMP, packed", whole(internationalText("XML:com.adobe.xmp", "<xmp/>", true)), "64x48; xmp <xmp/>");
    row("XMP behind the image data", kHeader + kImage + internationalText("XML:com.adobe.xmp", "<xmp/>") + kEnd,
        "64x48; xmp <xmp/>");
    row("another text", whole(internationalText("Title", "<xmp/>") + text("Comment", "<xmp/>")), "64x48");
    row("profile exif", whole(text("Raw profile type exif", profile("exif", kExifBlock))), "64x48; exif MM*tiff");
    row("profile exif without a prefix", whole(text("Raw profile type exif", profile("exif", kTiff))),
        "64x48; exif MM*tiff");
    row("profile APP1 with Exif", whole(packedText("Raw profile type APP1", profile("app1", kExifBlock))),
        "64x48; exif MM*tiff");
    row("profile APP1 with XMP", whole(packedText("Raw profile type APP1", profile("app1", kXmpBlock))),
        "64x48; xmp <xmp/>");
    row("profile xmp", whole(packedText("Raw profile type xmp", profile("xmp", "<?xpacket?>"))),
        "64x48; xmp <?xpacket?>");
    row("profile iptc", whole(packedText("Raw profile type iptc", profile("iptc", "8BIM\4\4"))),
        "64x48; iptc 8BIM\4\4");
    row("profile iptc of Photoshop",
        whole(packedText("Raw profile type iptc", profile("iptc", QByteArray("Photoshop 3.0\0", 14) + "8BIM"))),
        "64x48; iptc 8BIM");
    row("profile 8bim", whole(text("Raw profile type 8bim", profile("8bim", "8BIM\4\4"))), "64x48; iptc 8BIM\4\4");
    row("profile iptc of records alone", whole(packedText("Raw profile type iptc", profile("iptc", "\x1c\2\x37"))),
        "64x48; iptc \x1c\2\x37");
    row("profile in an international text", whole(internationalText("Raw profile type exif", profile("exif", kTiff))),
        "64x48; exif MM*tiff");
    row("profile of several lines", whole(text("Raw profile type exif", profile("exif", kTiff + QByteArray(60, 'x')))),
        QByteArray("64x48; exif MM*tiff" + QByteArray(60, 'x')).constData());
    row("profile that says it is shorter", whole(text("Raw profile type exif", "\nexif\n 2\n4d4d002a")),
        "64x48; exif MM");
    row("profile that says it is longer", whole(text("Raw profile type exif", "\nexif\n 200\n4d4d002a")),
        "64x48; exif MM*");
    row("profile without a number", whole(text("Raw profile type exif", "\nexif\nmany\n4d4d002a")), "64x48; exif MM*");
    row("profile of no known kind", whole(text("Raw profile type icc", profile("icc", "ICC_PROFILE"))), "64x48");
    row("profile of one line", whole(text("Raw profile type exif", "4d4d002a")), "64x48");
    row("profile of two lines", whole(text("Raw profile type exif", "exif\n4d4d002a")), "64x48");
    row("an unknown method of packing",
        whole(pngChunk("zTXt", "Raw profile type exif" + QByteArray("\0\1", 2) + packed(profile("exif", kTiff)))),
        "64x48");
    row("no zlib stream", whole(pngChunk("zTXt", QByteArray("Raw profile type exif\0\0text", 27))), "64x48");
    row("a zlib stream cut off",
        whole(pngChunk("zTXt",
                       "Raw profile type exif" + QByteArray(2, '\0') + packed(profile("exif", kTiff)).chopped(6))),
        "64x48; exif MM*tiff");
    row("a keyword without end", whole(pngChunk("tEXt", "Raw profile type exif")), "64x48");
    row("an international text cut off", whole(pngChunk("iTXt", "XML:com.adobe.xmp")), "64x48");
    row("an empty eXIf", whole(pngChunk("eXIf")), "64x48");
    row("no IEND", kHeader + kImage, "64x48; cut");
    row("cut in a header", kHeader + kImage.first(6), "64x48; cut");
    row("cut in the EXIF", kHeader + pngChunk("eXIf", kTiff).chopped(6), "64x48; exif MM*ti; cut");
    row("a length beyond the file", kHeader + u32(0xffff'ffff) + "eXIf" + kTiff + kEnd, "64x48; cut");
    row("IHDR too short", pngChunk("IHDR", u32(64)) + kEnd, "");
    row("nothing", {}, "cut");
}

void PngChunksTest::chunks()
{
    QFETCH(const QByteArray, chunks);
    QFETCH(const QString, expected);
    CountingSource source(kSignature + chunks);
    QCOMPARE(describeChunks(readPngChunks(source.reader(), source.size())), expected);
}

void PngChunksTest::unpacksNoBomb()
{
    constexpr qsizetype kBomb = 40 * 1024 * 1024;
    constexpr qsizetype kLimit = 9 * 1024 * 1024;
    CountingSource source(kSignature + kHeader + internationalText("XML:com.adobe.xmp", QByteArray(kBomb, '<'), true) +
                          kEnd);
    const PngChunks found = readPngChunks(source.reader(), source.size());
    QVERIFY(found.isWhole);
    QVERIFY2(found.xmp.size() > 0 && found.xmp.size() < kLimit, QByteArray::number(found.xmp.size()));
}

/// Where there is EXIF before the image data, all that follows is left alone; else headers alone are read.
void PngChunksTest::readsNoImageData()
{
    QByteArray image;
    for (int i = 0; i < 1000; ++i)
        image += pngChunk("IDAT", QByteArray(8192, 'i'));
    CountingSource plain(kSignature + kHeader + image + kEnd);
    QVERIFY(readPngChunks(plain.reader(), plain.size()).isWhole);
    QVERIFY2(plain.bytesRead() < 16 * 1024, QByteArray::number(plain.bytesRead()));
    CountingSource early(kSignature + kHeader + pngChunk("eXIf", kTiff) + image + kEnd);
    QVERIFY(readPngChunks(early.reader(), early.size()).isWhole);
    QVERIFY2(early.bytesRead() < 100, QByteArray::number(early.bytesRead()));
}

} // namespace wayfolio::test

using wayfolio::test::PngChunksTest;
WAYFOLIO_TEST(PngChunksTest)

#include "PngChunksTest.moc"
