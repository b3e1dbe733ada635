// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/HeifBoxes.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class HeifBoxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_data();
    void items();
    void sizes_data();
    void sizes();
    void orientations_data();
    void orientations();
    void readsLittle();
    void endsWhereExtentsCostNothing();
    void exifItems_data();
    void exifItems();
};

namespace {

constexpr quint16 kPrimary = 1;
constexpr quint16 kExif = 2;
constexpr quint16 kXmp = 3;
constexpr quint16 kOtherExif = 4;
const QByteArray kPacketType("application/rdf+xml");

/// ISO/IEC 14496-12, 8.11.6: an item of a type; `more` follows its empty name.
QByteArray entry(quint16 item, const QByteArray& type, const QByteArray& more = {})
{
    return fullBox("infe", 2, u16(item) + u16(0) + type + QByteArray(1, '\0') + more);
}

QByteArray wideEntry(quint16 item, const QByteArray& type)
{
    return fullBox("infe", 3, u32(item) + u16(0) + type + QByteArray(1, '\0'));
}

QByteArray entries(const QByteArrayList& list)
{
    return fullBox("iinf", 0, u16(static_cast<quint16>(list.size())) + list.join());
}

QByteArray packetEntry(quint16 item)
{
    return entry(item, "mime", kPacketType + QByteArray(2, '\0'));
}

const QByteArray kEntries = entries({entry(kPrimary, "hvc1"), entry(kExif, "Exif"), packetEntry(kXmp)});

struct TestExtent
{
    quint32 offset;
    quint32 length;
};

/// One item of an `iloc` box of version 1 (ISO/IEC 14496-12, 8.11.3): offsets and lengths of four bytes.
QByteArray place(quint16 item, const std::vector<TestExtent>& extents, quint16 method = 0, quint16 elsewhere = 0)
{
    QByteArray bytes = u16(item) + u16(method) + u16(elsewhere) + u16(static_cast<quint16>(extents.size()));
    for (const TestExtent& extent : extents)
        bytes += u32(extent.offset) + u32(extent.length);
    return bytes;
}

QByteArray places(const QByteArrayList& list)
{
    return fullBox("iloc", 1, u8(0x44) + u8(0) + u16(static_cast<quint16>(list.size())) + list.join());
}

/// The text "0123456789abcdef" stands at 8, so that an offset can be read off; `meta` follows.
QByteArray heifFile(const QByteArray& metaContent)
{
    return box("free", "0123456789abcdef") + fullBox("meta", 0,
                                                     fullBox("hdlr", 0, u32(0) + "pict" + QByteArray(13, '\0')) +
                                                         fullBox("pitm", 0, u16(kPrimary)) + metaContent);
}

QByteArray textOf(const QByteArray& bytes, const std::vector<FileRange>& pieces)
{
    QByteArray text;
    for (const FileRange& piece : pieces)
        text += bytes.sliced(piece.offset, piece.size);
    return text;
}

HeifBoxes readItems(const QByteArray& bytes)
{
    CountingSource source(bytes);
    return readHeifBoxes(source.reader(), source.size());
}

/// "exif 0123; xmp 45"; "cut" and "no items" where it is so.
QString describeItems(const QByteArray& bytes)
{
    const HeifBoxes found = readItems(bytes);
    if (!found.hasItems)
        return u"no items"_s;
    QStringList parts;
    if (!found.exif.empty())
        parts += u"exif "_s + QString::fromLatin1(textOf(bytes, found.exif));
    if (!found.xmp.empty())
        parts += u"xmp "_s + QString::fromLatin1(textOf(bytes, found.xmp));
    if (!found.isWhole)
        parts += u"cut"_s;
    return parts.join(u"; "_s);
}

QByteArray reference(const QByteArray& type, quint16 from, quint16 to)
{
    return box(type, u16(from) + u16(1) + u16(to));
}

QByteArray sizeProperty(quint32 width, quint32 height)
{
    return fullBox("ispe", 0, u32(width) + u32(height));
}

} // namespace

void HeifBoxesTest::items_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const char* expected) {
        QTest::newRow(name) << bytes << QString::fromUtf8(expected);
    };
    const QByteArray exifPlace = place(kExif, {{8, 4}});
    row("Exif and XMP", heifFile(kEntries + places({place(kExif, {{8, 4}}), place(kXmp, {{12, 2}})})),
        "exif 0123; xmp 45");
    row("tables in another order", heifFile(places({exifPlace, place(kXmp, {{12, 2}})}) + kEntries),
        "exif 0123; xmp 45");
    row("Exif alone", heifFile(entries({entry(kExif, "Exif")}) + places({exifPlace})), "exif 0123");
    row("neither", heifFile(entries({entry(kPrimary, "hvc1")}) + places({})), "");
    row("a table of 32-bit counts", heifFile(fullBox("iinf", 1, u32(1) + entry(kExif, "Exif")) + places({exifPlace})),
        "exif 0123");
    row("an item number of 32 bits", heifFile(entries({wideEntry(kExif, "Exif")}) + places({exifPlace})), "exif 0123");
    row("an entry without a type",
        heifFile(entries({fullBox("infe", 0, u16(kExif) + u16(0) + "Exif")}) + places({exifPlace})), "");
    row("a MIME type of another kind",
        heifFile(entries({entry(kXmp, "mime", QByteArray("text/plain\0", 11))}) + places({place(kXmp, {{8, 4}})})), "");
    row("several pieces",
        heifFile(kEntries + places({place(kExif, {{8, 2}, {20, 3}, {10, 1}}), place(kXmp, {{8, 1}})})),
        "exif 01cde2; xmp 0");
    row("within idat",
        heifFile(entries({entry(kExif, "Exif")}) + places({place(kExif, {{2, 3}}, 1)}) + box("idat", "ABCDEFG")),
        "exif CDE");
    row("within idat, to its end",
        heifFile(entries({entry(kExif, "Exif")}) + places({place(kExif, {{2, 0}}, 1)}) + box("idat", "ABCDEFG")),
        "exif CDEFG");
    row("within idat, which is not there",
        heifFile(entries({entry(kExif, "Exif")}) + places({place(kExif, {{2, 3}}, 1)})), "");
    row("within another item", heifFile(entries({entry(kExif, "Exif")}) + places({place(kExif, {{2, 3}}, 2)})), "");
    row("within another file", heifFile(entries({entry(kExif, "Exif")}) + places({place(kExif, {{8, 4}}, 0, 1)})), "");
    row("iloc version 0, small numbers",
        heifFile(
            entries({entry(kExif, "Exif")}) +
            fullBox("iloc", 0, u8(0x22) + u8(0x20) + u16(1) + u16(kExif) + u16(0) + u16(8) + u16(1) + u16(2) + u16(3))),
        "exif 234");
    row("iloc version 1, numbers of 64 bits and of extents",
        heifFile(entries({entry(kExif, "Exif")}) + fullBox("iloc", 1,
                                                           u8(0x88) + u8(0x84) + u16(1) + u16(kExif) + u16(0) + u16(0) +
                                                               u64(8) + u16(1) + u32(7) + u64(2) + u64(3))),
        "exif 234");
    row("iloc version 2",
        heifFile(
            entries({wideEntry(kExif, "Exif")}) +
            fullBox("iloc", 2, u8(0x44) + u8(0) + u32(1) + u32(kExif) + u16(0) + u16(0) + u16(1) + u32(8) + u32(4))),
        "exif 0123");
    row("lengths of no bytes: to the end",
        heifFile(entries({entry(kExif, "Exif")}) +
                 fullBox("iloc", 0, u8(0x00) + u8(0x40) + u16(1) + u16(kExif) + u16(0) + u32(9'000) + u16(1))),
        "cut");
    row("of two, the one that describes the primary image",
        heifFile(entries({entry(kOtherExif, "Exif"), entry(kExif, "Exif")}) +
                 fullBox("iref", 0,
                         reference("cdsc", kOtherExif, 9) + reference("thmb", kOtherExif, kPrimary) +
                             reference("cdsc", kExif, kPrimary)) +
                 places({place(kOtherExif, {{12, 2}}), exifPlace})),
        "exif 0123");
    row("the same with numbers of 32 bits",
        heifFile(entries({entry(kOtherExif, "Exif"), entry(kExif, "Exif")}) +
                 fullBox("iref", 1, box("cdsc", u32(kExif) + u16(1) + u32(kPrimary))) +
                 places({place(kOtherExif, {{12, 2}}), exifPlace})),
        "exif 0123");
    row("of two, the first",
        heifFile(entries({entry(kExif, "Exif"), entry(kOtherExif, "Exif")}) +
                 places({place(kOtherExif, {{12, 2}}), exifPlace})),
        "exif 0123");
    row("an item without a place", heifFile(entries({entry(kExif, "Exif")}) + places({})), "cut");
    row("a place beyond the file", heifFile(entries({entry(kExif, "Exif")}) + places({place(kExif, {{90'000, 4}})})),
        "cut");
    row("a place that reaches beyond idat",
        heifFile(entries({entry(kExif, "Exif")}) + places({place(kExif, {{5, 9}}, 1)}) + box("idat", "ABCDEFG")),
        "exif FG; cut");
    row("more items promised than there are",
        heifFile(entries({entry(kExif, "Exif")}) + fullBox("iloc", 1, u8(0x44) + u8(0) + u16(60'000) + exifPlace)),
        "exif 0123");
    row("more references promised than there are",
        heifFile(entries({entry(kExif, "Exif")}) + fullBox("iref", 0, box("cdsc", u16(kExif) + u16(60'000))) +
                 places({exifPlace})),
        "exif 0123");
    row("no table of items", heifFile(places({exifPlace})), "no items");
    row("no meta", box("ftyp", "heic") + box("mdat", "1234"), "no items");
    row("meta cut off",
        heifFile(entries({entry(kExif, "Exif")}) + places({exifPlace}) + box("free", "12345")).chopped(1),
        "exif 0123; cut");
    row("cut within the table", heifFile(entries({entry(kExif, "Exif")})).chopped(2), "cut");
    row("nothing", {}, "no items");
}

void HeifBoxesTest::items()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    QCOMPARE(describeItems(bytes), expected);
}

void HeifBoxesTest::sizes_data()
{
    QTest::addColumn<QByteArray>("properties"); // the content of iprp
    QTest::addColumn<QSize>("expected");
    const QByteArray container = box("ipco", box("hvcC", "x") + sizeProperty(512, 512) + sizeProperty(4032, 3024));
    const auto associations = [](const QByteArray& content) { return fullBox("ipma", 0, content); };
    QTest::newRow("of the primary image")
        << container + associations(u32(2) + u16(9) + u8(1) + u8(0x82) + u16(kPrimary) + u8(2) + u8(0x81) + u8(3))
        << QSize(4032, 3024);
    QTest::newRow("in a second list") << container + associations(u32(0)) +
                                             associations(u32(1) + u16(kPrimary) + u8(1) + u8(2))
                                      << QSize(512, 512);
    QTest::newRow("numbers of 15 bits") << container +
                                               fullBox("ipma", 0, u32(1) + u16(kPrimary) + u8(1) + u16(0x8003), 1)
                                        << QSize(4032, 3024);
    QTest::newRow("items of 32 bits") << container + fullBox("ipma", 1, u32(1) + u32(kPrimary) + u8(1) + u8(3))
                                      << QSize(4032, 3024);
    QTest::newRow("a number beyond the list")
        << container + associations(u32(1) + u16(kPrimary) + u8(1) + u8(4)) << QSize();
    QTest::newRow("number zero") << container + associations(u32(1) + u16(kPrimary) + u8(1) + u8(0)) << QSize();
    QTest::newRow("of other items alone") << container + associations(u32(1) + u16(9) + u8(1) + u8(2)) << QSize();
    QTest::newRow("more than there are") << container + associations(u32(60'000) + u16(9) + u8(200) + u8(2)) << QSize();
    QTest::newRow("too large to be true")
        << box("ipco", sizeProperty(0xffff'ffff, 5)) + associations(u32(1) + u16(kPrimary) + u8(1) + u8(1)) << QSize();
    QTest::newRow("no properties") << associations(u32(1) + u16(kPrimary) + u8(1) + u8(1)) << QSize();
}

void HeifBoxesTest::sizes()
{
    QFETCH(const QByteArray, properties);
    QFETCH(const QSize, expected);
    const QSize size = readItems(heifFile(kEntries + box("iprp", properties))).primary.pixelSize;
    QCOMPARE(size.isEmpty() ? QSize() : size, expected);
}

void HeifBoxesTest::orientations_data()
{
    QTest::addColumn<QByteArray>("numbers"); // of the primary image's properties, in their order
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, std::initializer_list<int> numbers, int expected) {
        QByteArray bytes;
        for (const int number : numbers)
            bytes += u8(static_cast<quint8>(number));
        QTest::newRow(name) << bytes << expected;
    };
    // The properties by their numbers: 1 the size, 2 to 5 quarter turns anticlockwise, 6 and 7 exchange top and bottom,
    // left and right, 8 and 9 say nothing.
    row("none", {1}, 0);
    row("not turned", {1, 2}, 1);
    row("turned left", {1, 3}, 8);
    row("upside down", {4}, 3);
    row("turned right", {1, 5}, 6);
    row("top and bottom", {6}, 4);
    row("left and right", {7}, 2);
    row("turned left, then top and bottom", {3, 6}, 5);
    row("turned left, then left and right", {3, 7}, 7);
    row("upside down, then top and bottom", {4, 6}, 2);
    row("upside down, then left and right", {4, 7}, 4);
    row("turned right, then top and bottom", {5, 6}, 7);
    row("turned right, then left and right", {5, 7}, 5);
    row("left and right, then turned left", {7, 3}, 5);
    row("essential", {0x85}, 6);
    row("empty properties", {8, 9}, 0);
    row("numbers beyond the list", {10, 127}, 0);
}

/// ISO/IEC 23008-12, 6.5.10 and 6.5.12; what they come to in EXIF's numbers follows from EXIF 3.0, 4.6.5.A.
void HeifBoxesTest::orientations()
{
    QFETCH(const QByteArray, numbers);
    QFETCH(const int, expected);
    QByteArray properties = sizeProperty(4032, 3024);
    for (quint8 quarters = 0; quarters < 4; ++quarters)
        properties += box("irot", u8(static_cast<quint8>(0xfc | quarters))); // six bits are reserved
    for (quint8 axis = 0; axis < 2; ++axis)
        properties += box("imir", u8(axis));
    properties += box("irot") + box("imir");
    const QByteArray others = u16(9) + u8(1) + u8(5); // another item, turned right
    const QByteArray primary = u16(kPrimary) + u8(static_cast<quint8>(numbers.size())) + numbers;
    const QByteArray associations = fullBox("ipma", 0, u32(2) + primary + others);
    QCOMPARE(readItems(heifFile(kEntries + box("iprp", box("ipco", properties) + associations))).primary.orientation,
             expected);
}

/// A picture of five hundred tiles, as large phones write it.
void HeifBoxesTest::readsLittle()
{
    QByteArrayList list{entry(kExif, "Exif")};
    QByteArrayList placesOfTiles;
    for (quint16 tile = 0; tile < 500; ++tile) {
        list += entry(static_cast<quint16>(tile + 10), "hvc1");
        placesOfTiles += place(static_cast<quint16>(tile + 10), {{1000, 1000}});
    }
    placesOfTiles += place(kExif, {{8, 4}});
    const QByteArray bytes = heifFile(entries(list) + places(placesOfTiles)) + box("mdat", QByteArray(2'000'000, 'm'));
    CountingSource source(bytes);
    QCOMPARE(textOf(bytes, readHeifBoxes(source.reader(), source.size()).exif), QByteArray("0123"));
    QVERIFY2(source.bytesRead() < 64 * 1024, QByteArray::number(source.bytesRead()));
}

/// Extents of no bytes: sixty-five thousand of them for each of forty thousand items take up no room in the file.
void HeifBoxesTest::endsWhereExtentsCostNothing()
{
    QByteArray items;
    for (quint16 item = 100; item < 40'000; ++item)
        items += u16(item) + u16(0) + u16(0xffff);
    const QByteArray table = fullBox("iloc", 0, u8(0) + u8(0) + u16(0xffff) + items);
    const QByteArray bytes = heifFile(entries({entry(kExif, "Exif")}) + table);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(describeItems(bytes), u"cut"_s);
    QVERIFY2(timer.elapsed() < 5'000, QByteArray::number(timer.elapsed())); // milliseconds; it took minutes
}

void HeifBoxesTest::exifItems_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray prefix("Exif\0\0", 6);
    const QByteArray tiff("MM\0*tiff", 8);
    QTest::newRow("an offset of zero") << u32(0) + tiff << tiff;
    QTest::newRow("an offset behind the prefix") << u32(6) + prefix + tiff << tiff;
    QTest::newRow("little-endian") << u32(0) + "II*" << QByteArray("II*");
    QTest::newRow("an offset that counts no prefix") << u32(0) + prefix + tiff << tiff;
    QTest::newRow("an offset beyond the item") << u32(4000) + tiff << tiff;
    QTest::newRow("no offset") << tiff << tiff;
    QTest::newRow("no offset, but a prefix") << prefix + tiff << tiff;
    QTest::newRow("no Exif") << u32(0) + "text" << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void HeifBoxesTest::exifItems()
{
    QFETCH(const QByteArray, item);
    QFETCH(const QByteArray, expected);
    QCOMPARE(tiffOfExifItem(item), expected);
}

} // namespace wayfolio::test

using wayfolio::test::HeifBoxesTest;
WAYFOLIO_TEST(HeifBoxesTest)

#include "HeifBoxesTest.moc"
