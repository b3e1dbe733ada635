// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MetadataReader.h"
#include "tests/core/media/FileCost.h"
#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(wayfolio::test::LargeFile)

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Reading costs what the metadata takes, however large the picture or the film is.
class ReadCostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void costs_data();
    void costs();
    void costsWhereNothingIsFound_data();
    void costsWhereNothingIsFound();

private:
    [[nodiscard]] QString largePath() const { return m_folder.filePath(QStringLiteral("large")); }

    static void picturesByOurReaders();
    static void filmsByOurReaders();
    static void picturesByExiv2();

    QTemporaryDir m_folder;
};

namespace {

constexpr qint64 kKibibyte = 1024;
constexpr qint64 kPixelBytes = 1'500'000'000;

/// The head of the file, which is read at once, and what lies elsewhere.
constexpr qint64 kOurBytes = 64 * kKibibyte;
/// Exiv2 maps the file: what it touches shows in pages, with what the kernel reads ahead of each, up to some megabytes.
constexpr qint64 kExivBytes = 256 * kKibibyte;
constexpr qint64 kExivPageBytes = 16 * 1024 * kKibibyte;

QByteArray little16(quint16 value)
{
    return QByteArray(1, static_cast<char>(value & 0xffU)) + static_cast<char>(value >> 8U);
}

QByteArray little32(quint32 value)
{
    return little16(static_cast<quint16>(value & 0xffffU)) + little16(static_cast<quint16>(value >> 16U));
}

/// An entry of a directory (TIFF 6.0, section 2).
struct TiffEntry
{
    quint16 tag = 0;
    quint16 type = 0;
    quint32 count = 0;
    QByteArray value;
};

constexpr quint16 kAsciiType = 2;
constexpr quint16 kLongType = 4;
constexpr quint16 kRationalType = 5;

TiffEntry longEntry(quint16 tag, quint32 value)
{
    return {.tag = tag, .type = kLongType, .count = 1, .value = little32(value)};
}

TiffEntry textEntry(quint16 tag, const QByteArray& text)
{
    return {.tag = tag, .type = kAsciiType, .count = quint32(text.size()) + 1, .value = text + '\0'};
}

/// 37° 30', of a hemisphere that another tag names.
TiffEntry angleEntry(quint16 tag)
{
    const QByteArray angle = little32(37) + little32(1) + little32(30) + little32(1) + little32(0) + little32(1);
    return {.tag = tag, .type = kRationalType, .count = 3, .value = angle};
}

/// A directory that stands at `offset`, its long values behind it.
QByteArray tiffDirectory(const std::vector<TiffEntry>& entries, qsizetype offset)
{
    QByteArray directory = little16(static_cast<quint16>(entries.size()));
    QByteArray values;
    const qsizetype valuesOffset = offset + 2 + (qsizetype(entries.size()) * 12) + 4;
    for (const TiffEntry& entry : entries) {
        directory += little16(entry.tag) + little16(entry.type) + little32(entry.count);
        if (entry.value.size() <= 4) {
            directory += entry.value.leftJustified(4, '\0');
        } else {
            directory += little32(static_cast<quint32>(valuesOffset + values.size()));
            values += entry.value;
        }
    }
    return directory + little32(0) + values;
}

const std::vector<TiffEntry> kPlace{textEntry(1, "N"), angleEntry(2), textEntry(3, "W"), angleEntry(4)};

/// The structure of a camera and a place, behind a header of any TIFF-like format; with `pixelBytes` of image behind
/// it.
QByteArray tiffWithPlace(const QByteArray& header, qint64 pixelBytes = 0)
{
    std::vector<TiffEntry> first{textEntry(0x010f, "Canon")};
    if (pixelBytes > 0) {
        first.push_back(longEntry(0x0111, 0)); // StripOffsets
        first.push_back(longEntry(0x0117, static_cast<quint32>(pixelBytes)));
    }
    first.push_back(longEntry(0x8825, 0)); // the place's directory
    const qsizetype placeOffset = header.size() + tiffDirectory(first, header.size()).size();
    const QByteArray place = tiffDirectory(kPlace, placeOffset);
    if (pixelBytes > 0)
        first.at(1).value = little32(static_cast<quint32>(placeOffset + place.size()));
    first.back().value = little32(static_cast<quint32>(placeOffset));
    return header + tiffDirectory(first, header.size()) + place;
}

const QByteArray kTiffHeader = "II*" + QByteArray(1, '\0') + little32(8);

QByteArray exifBlock()
{
    return tiffWithPlace(kTiffHeader);
}

QByteArray fileType(const QByteArray& name)
{
    return box("ftyp", name + u32(0) + name);
}

/// The beginning of a box that has `kPixelBytes` of content.
QByteArray beginningOfMedia(const QByteArray& type)
{
    return u32(static_cast<quint32>(kPixelBytes + 8)) + type;
}

/// A HEIF file whose Exif lies before its pixels or behind them.
LargeFile heifWithExif(const QByteArray& type, bool exifIsLast)
{
    const QByteArray exif = u32(0) + exifBlock();
    const auto tables = [&](quint32 begin) {
        const QByteArray place = u16(1) + u16(0) + u16(1) + u32(begin) + u32(static_cast<quint32>(exif.size()));
        const QByteArray entry = fullBox("infe", 2, u16(1) + u16(0) + "Exif" + QByteArray(1, '\0'));
        return fullBox("meta", 0,
                       fullBox("hdlr", 0, u32(0) + "pict") + fullBox("iinf", 0, u16(1) + entry) +
                           fullBox("iloc", 0, u8(0x44) + u8(0) + u16(1) + place));
    };
    const qint64 tablesEnd = fileType(type).size() + tables(0).size();
    const QByteArray media = beginningOfMedia("mdat");
    const qint64 exifOffset = exifIsLast ? tablesEnd + media.size() + kPixelBytes : tablesEnd;
    const QByteArray head = fileType(type) + tables(static_cast<quint32>(exifOffset));
    return exifIsLast ? LargeFile{.head = head + media, .holeBytes = kPixelBytes, .tail = exif}
                      : LargeFile{.head = head + exif + media, .holeBytes = kPixelBytes, .tail = {}};
}

LargeFile jpegWithExif()
{
    const QByteArray exif = "Exif" + QByteArray(2, '\0') + exifBlock();
    const QByteArray application = "\xff\xe1" + u16(static_cast<quint16>(exif.size() + 2)) + exif;
    const QByteArray frame =
        "\xff\xc0" + u16(11) + u8(8) + u16(60'000) + u16(60'000) + u8(1) + u8(1) + u8(0x11) + u8(0);
    const QByteArray scan = "\xff\xda" + u16(8) + u8(1) + u8(1) + u8(0) + u8(0) + u8(63) + u8(0);
    return {.head = "\xff\xd8" + application + frame + scan, .holeBytes = kPixelBytes, .tail = "\xff\xd9"};
}

LargeFile pngWithExif(bool exifIsLast)
{
    const QByteArray head =
        "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", u32(60'000) + u32(60'000) + u8(8) + u8(2) + QByteArray(3, '\0'));
    const QByteArray image = u32(static_cast<quint32>(kPixelBytes)) + "IDAT";
    const QByteArray exif = pngChunk("eXIf", exifBlock());
    return exifIsLast
               ? LargeFile{.head = head + image, .holeBytes = kPixelBytes, .tail = "sum!" + exif + pngChunk("IEND")}
               : LargeFile{.head = head + exif + image, .holeBytes = kPixelBytes, .tail = "sum!" + pngChunk("IEND")};
}

LargeFile jxlWithExif(bool exifIsLast)
{
    const QByteArray head = box("JXL ", "\r\n\x87\n") + fileType("jxl ");
    const QByteArray exif = box("Exif", u32(0) + exifBlock());
    const QByteArray media = beginningOfMedia("jxlc");
    return exifIsLast ? LargeFile{.head = head + media, .holeBytes = kPixelBytes, .tail = exif}
                      : LargeFile{.head = head + exif + media, .holeBytes = kPixelBytes, .tail = {}};
}

LargeFile cr3WithExif()
{
    const QByteArray image = kTiffHeader + tiffDirectory({textEntry(0x010f, "Canon")}, kTiffHeader.size());
    const QByteArray place = kTiffHeader + tiffDirectory(kPlace, kTiffHeader.size());
    const QByteArray canon = uuidBox("85c0b687820f11e08111f4ce462b6a48", box("CMT1", image) + box("CMT4", place));
    return {
        .head = fileType("crx ") + box("moov", canon) + beginningOfMedia("mdat"), .holeBytes = kPixelBytes, .tail = {}};
}

/// Its header has sample tables of a megabyte, which nobody needs.
LargeFile film(const QByteArray& type, bool movieIsLast, bool hasSizeOf64Bits)
{
    constexpr qint64 kTwoGigabytes = 2'000'000'000;
    const QByteArray tables = box("mdia", box("minf", box("stbl", QByteArray(1'000'000, 's'))));
    const QByteArray movie = box("moov", box("trak", tables) + box("udta", userData("\xa9xyz", "+37.5-037.5/")));
    const QByteArray media =
        hasSizeOf64Bits ? u32(1) + "mdat" + u64(kTwoGigabytes + 16) : u32(kTwoGigabytes + 8) + "mdat";
    return movieIsLast ? LargeFile{.head = fileType(type) + media, .holeBytes = kTwoGigabytes, .tail = movie}
                       : LargeFile{.head = fileType(type) + movie + media, .holeBytes = kTwoGigabytes, .tail = {}};
}

LargeFile rawPicture(const QByteArray& header)
{
    return {.head = tiffWithPlace(header, kPixelBytes), .holeBytes = kPixelBytes, .tail = {}};
}

/// As libtiff writes it.
LargeFile tiffWithPlaceAtItsEnd()
{
    const qint64 end = kTiffHeader.size() + kPixelBytes;
    const std::vector<TiffEntry> first{textEntry(0x010f, "Canon"), longEntry(0x0111, 8),
                                       longEntry(0x0117, static_cast<quint32>(kPixelBytes)), longEntry(0x8825, 0)};
    const qint64 placeOffset = end + tiffDirectory(first, end).size();
    std::vector<TiffEntry> placed = first;
    placed.back().value = little32(static_cast<quint32>(placeOffset));
    return {.head = "II*" + QByteArray(1, '\0') + little32(static_cast<quint32>(end)),
            .holeBytes = kPixelBytes,
            .tail = tiffDirectory(placed, end) + tiffDirectory(kPlace, placeOffset)};
}

void ourRow(const char* name, const LargeFile& file)
{
    QTest::newRow(name) << file << kOurBytes << kOurBytes;
}

void exivRow(const char* name, const LargeFile& file)
{
    QTest::newRow(name) << file << kExivBytes << kExivPageBytes;
}

/// What was found, and what it cost.
struct CountedReading
{
    Result<PhotoMetadata> metadata;
    qint64 readBytes = 0;
    qint64 pageBytes = 0;
};

CountedReading readCounted(const QString& path)
{
    FileCost cost(path);
    auto metadata = MetadataReader().read(path);
    return {.metadata = std::move(metadata), .readBytes = cost.readBytes(), .pageBytes = cost.pageBytes()};
}

} // namespace

void ReadCostTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    MetadataReader::initialize();
}

void ReadCostTest::init()
{
    QVERIFY(writeSparse({.head = "II*", .holeBytes = 0, .tail = {}}, largePath()));
    if (FileCost(largePath()).isCounted())
        return;
    QVERIFY2(qEnvironmentVariableIsEmpty("WAYFOLIO_CORPUS"), "this kernel does not count what is read");
    QSKIP("this kernel does not count what is read");
}

void ReadCostTest::picturesByOurReaders()
{
    ourRow("JPEG", jpegWithExif());
    ourRow("HEIC, Exif before the pixels", heifWithExif("heic", false));
    ourRow("HEIC, Exif behind the pixels", heifWithExif("heic", true));
    ourRow("AVIF", heifWithExif("avif", true));
    ourRow("CR3", cr3WithExif());
    ourRow("JPEG XL, Exif before the pixels", jxlWithExif(false));
    ourRow("JPEG XL, Exif behind the pixels", jxlWithExif(true));
    ourRow("PNG, Exif before the pixels", pngWithExif(false));
    ourRow("PNG, Exif behind the pixels", pngWithExif(true));
}

void ReadCostTest::filmsByOurReaders()
{
    ourRow("MP4, moov first", film("mp42", false, false));
    ourRow("MP4, moov last", film("mp42", true, false));
    ourRow("MP4, moov last, a size of 64 bits", film("mp42", true, true));
    ourRow("MOV, moov last", film("qt  ", true, true));
    ourRow("3GP, moov last", film("3gp5", true, false));
}

void ReadCostTest::picturesByExiv2()
{
    exivRow("TIFF, and DNG, NEF, ARW, PEF, which are TIFF", rawPicture(kTiffHeader));
    exivRow("TIFF, its directory behind the pixels", tiffWithPlaceAtItsEnd());
    exivRow("CR2", rawPicture("II*" + QByteArray(1, '\0') + little32(16) + "CR\x02" + QByteArray(5, '\0')));
    exivRow("ORF", rawPicture("IIRO" + little32(8)));
    exivRow("RW2", rawPicture("IIU" + QByteArray(1, '\0') + little32(24) + QByteArray(16, '\0')));
}

void ReadCostTest::costs_data()
{
    QTest::addColumn<LargeFile>("file");
    QTest::addColumn<qint64>("allowedBytes"); // of more than a gigabyte
    QTest::addColumn<qint64>("allowedPageBytes");
    picturesByOurReaders();
    filmsByOurReaders();
    picturesByExiv2();
}

void ReadCostTest::costs()
{
    QFETCH(const LargeFile, file);
    QFETCH(const qint64, allowedBytes);
    QFETCH(const qint64, allowedPageBytes);
    QVERIFY(writeSparse(file, largePath()));
    const auto [metadata, readBytes, pageBytes] = readCounted(largePath());
    QVERIFY(metadata && metadata->position);
    QCOMPARE(metadata->position->point, GeoPoint::fromDegrees(37.5, -37.5));
    qInfo("%lld bytes read, %lld in pages", static_cast<long long>(readBytes), static_cast<long long>(pageBytes));
    QVERIFY2(readBytes < allowedBytes, QByteArray::number(readBytes));
    QVERIFY2(pageBytes < allowedPageBytes, QByteArray::number(pageBytes));
}

void ReadCostTest::costsWhereNothingIsFound_data()
{
    QTest::addColumn<LargeFile>("file");
    QTest::addColumn<bool>("isDamaged");
    QTest::addColumn<qint64>("allowedBytes");
    constexpr qint64 kDamagedHeadBytes = 2048 * kKibibyte;
    const QByteArray jxl = box("JXL ", "\r\n\x87\n") + fileType("jxl ") + beginningOfMedia("jxlc");
    QTest::newRow("JPEG XL without metadata")
        << LargeFile{.head = jxl, .holeBytes = kPixelBytes, .tail = {}} << false << kOurBytes;
    const QByteArray lost = "\xff\xd8\xff\xe0" + u16(4) + "no marker follows";
    QTest::newRow("JPEG that loses its way at once")
        << LargeFile{.head = lost, .holeBytes = kPixelBytes, .tail = {}} << true << kDamagedHeadBytes;
}

void ReadCostTest::costsWhereNothingIsFound()
{
    QFETCH(const LargeFile, file);
    QFETCH(const bool, isDamaged);
    QFETCH(const qint64, allowedBytes);
    QVERIFY(writeSparse(file, largePath()));
    const auto [metadata, readBytes, pageBytes] = readCounted(largePath());
    QVERIFY(metadata && !metadata->position);
    QCOMPARE(metadata->problems.testFlag(PhotoProblem::MetadataDamaged), isDamaged);
    QVERIFY2(readBytes < allowedBytes, QByteArray::number(readBytes));
    QVERIFY2(pageBytes < allowedBytes, QByteArray::number(pageBytes));
}

WAYFOLIO_TEST(ReadCostTest)

} // namespace wayfolio::test

#include "ReadCostTest.moc"
