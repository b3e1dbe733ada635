// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExivReader.h"
#include "core/media/NumberText.h"
#include "tests/support/TestRegistry.h"

#include <QtEndian>
#include <QTest>

#include <bit>

using namespace wayfolio;
using namespace Qt::StringLiterals;

namespace {

/// TIFF 6.0, section 2, "Types", and what came after it.
enum class TagType : quint16 {
    Byte = 1,
    Ascii = 2,
    Short = 3,
    Long = 4,
    Rational = 5,
    Undefined = 7,
    SignedRational = 10,
    Float = 11,
    Double = 12
};

struct RawTag
{
    quint16 number = 0;
    TagType type = TagType::Byte;
    quint32 count = 0;
    QByteArray bytes; ///< big-endian
};

template<class Number>
QByteArray bigEndian(const std::vector<Number>& numbers)
{
    QByteArray bytes;
    for (const Number number : numbers) {
        const Number swapped = qToBigEndian(number);
        bytes.append(reinterpret_cast<const char*>(&swapped), sizeof(swapped));
    }
    return bytes;
}

RawTag asciiTag(quint16 number, const QByteArray& text)
{
    return {.number = number, .type = TagType::Ascii, .count = quint32(text.size()), .bytes = text};
}

RawTag byteTag(quint16 number, const QByteArray& bytes)
{
    return {.number = number, .type = TagType::Byte, .count = quint32(bytes.size()), .bytes = bytes};
}

template<class Number>
RawTag numberTag(quint16 number, TagType type, const std::vector<Number>& values, quint32 valuesPerCount = 1)
{
    return {
        .number = number, .type = type, .count = quint32(values.size()) / valuesPerCount, .bytes = bigEndian(values)};
}

RawTag doubleTag(quint16 number, const std::vector<double>& values)
{
    std::vector<quint64> bits;
    for (const double value : values)
        bits.push_back(std::bit_cast<quint64>(value));
    return numberTag(number, TagType::Double, bits);
}

/// A directory at `offset`, with its long values behind it.
QByteArray directoryOf(const std::vector<RawTag>& tags, quint32 offset)
{
    QByteArray directory = bigEndian<quint16>({quint16(tags.size())});
    QByteArray values;
    const quint32 valuesOffset = offset + 2 + (quint32(tags.size()) * 12) + 4;
    for (const RawTag& tag : tags) {
        directory += bigEndian<quint16>({tag.number, quint16(tag.type)}) + bigEndian<quint32>({tag.count});
        if (tag.bytes.size() <= 4) {
            directory += tag.bytes.leftJustified(4, '\0');
        } else {
            directory += bigEndian<quint32>({valuesOffset + quint32(values.size())});
            values += tag.bytes;
        }
    }
    return directory + bigEndian<quint32>({0}) + values;
}

/// A first directory that has `first` and points at a directory with `tags`.
QByteArray blockOf(quint16 pointer, const std::vector<RawTag>& tags, std::vector<RawTag> first = {})
{
    constexpr quint32 kFirstOffset = 8;
    first.push_back(numberTag<quint32>(pointer, TagType::Long, {0}));
    const auto size = quint32(directoryOf(first, kFirstOffset).size());
    first.back() = numberTag<quint32>(pointer, TagType::Long, {kFirstOffset + size});
    return QByteArray("MM\0*\0\0\0\x08", 8) + directoryOf(first, kFirstOffset) + directoryOf(tags, kFirstOffset + size);
}

constexpr quint16 kGpsDirectory = 0x8825;
constexpr quint16 kExifDirectory = 0x8769;

QString rationalsText(const std::vector<Rational>& numbers)
{
    QStringList parts;
    for (const Rational& number : numbers)
        parts += rationalText(number);
    return parts.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(RawTag)

/// What becomes of the GPS directory's tags, of whatever type a writer chose.
class GpsTagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void coordinate_data();
    void coordinate();
    void altitude_data();
    void altitude();
    void texts_data();
    void texts();
    void timeStamp_data();
    void timeStamp();
    void camera_data();
    void camera();
};

void GpsTagsTest::initTestCase()
{
    exiv::initialize();
}

void GpsTagsTest::coordinate_data()
{
    QTest::addColumn<RawTag>("tag");
    QTest::addColumn<QString>("numbers");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const RawTag& tag, const QString& numbers, QByteArray text = {}) {
        QTest::newRow(name) << tag << numbers << text;
    };
    row("rationals", numberTag<quint32>(2, TagType::Rational, {33, 1, 26, 1, 1608, 100}, 2), u"33/1 26/1 1608/100"_s);
    row("signed rationals", numberTag<qint32>(2, TagType::SignedRational, {-33, 1, 26, 1, 16, 1}, 2),
        u"-33/1 26/1 16/1"_s);
    row("two rationals", numberTag<quint32>(2, TagType::Rational, {33, 1, 26, 1}, 2), u"33/1 26/1"_s);
    row("four rationals", numberTag<quint32>(2, TagType::Rational, {33, 1, 26, 1, 16, 1, 5, 1}, 2),
        u"33/1 26/1 16/1"_s);
    row("n/0", numberTag<quint32>(2, TagType::Rational, {33, 1, 26, 1, 16, 0}, 2), u"33/1 26/1 16/0"_s);
    row("shorts", numberTag<quint16>(2, TagType::Short, {33, 26, 16}), u"33/1 26/1 16/1"_s);
    row("longs", numberTag<quint32>(2, TagType::Long, {33, 26, 16}), u"33/1 26/1 16/1"_s);
    row("doubles", doubleTag(2, {33.4378, 0, 0}), u"33437800000/1000000000 0/1 0/1"_s);
    row("NaN", doubleTag(2, {std::numeric_limits<double>::quiet_NaN(), 0, 0}), u"0/0 0/1 0/1"_s);
    row("floats",
        numberTag<quint32>(2, TagType::Float,
                           {std::bit_cast<quint32>(33.5F), std::bit_cast<quint32>(0.0F), std::bit_cast<quint32>(0.0F)}),
        u"33500000000/1000000000 0/1 0/1"_s);
    row("text", asciiTag(2, "52,00000,50,00000,34,01180"), u"0/0"_s, "52,00000,50,00000,34,01180");
    row("bytes that are text", byteTag(2, "33.4378"), u"0/0"_s, "33.4378");
}

void GpsTagsTest::coordinate()
{
    QFETCH(RawTag, tag);
    QFETCH(const QString, numbers);
    QFETCH(const QByteArray, text);
    RawTag longitude = tag;
    longitude.number = 4;
    MetadataTags tags;
    QVERIFY(exiv::readExifBlock(blockOf(kGpsDirectory, {tag, longitude}), tags));
    QCOMPARE(rationalsText(tags.gps.latitude), numbers);
    QCOMPARE(tags.gps.latitudeText, text);
    QCOMPARE(rationalsText(tags.gps.longitude), numbers);
    QCOMPARE(tags.gps.longitudeText, text);
}

void GpsTagsTest::altitude_data()
{
    QTest::addColumn<RawTag>("tag");
    QTest::addColumn<RawTag>("referenceTag");
    QTest::addColumn<QString>("altitude");
    QTest::addColumn<int>("reference");
    const RawTag above = byteTag(5, QByteArray(1, '\0'));
    const RawTag usual = numberTag<quint32>(6, TagType::Rational, {4305, 10}, 2);
    const auto row = [](const char* name, const RawTag& tag, const RawTag& referenceTag, const QString& altitude,
                        int reference = 0) { QTest::newRow(name) << tag << referenceTag << altitude << reference; };
    row("rational", usual, above, u"4305/10"_s);
    row("signed rational", numberTag<qint32>(6, TagType::SignedRational, {-12, 1}, 2), above, u"-12/1"_s);
    row("text", asciiTag(6, "430.5"), above, u"430500000000/1000000000"_s);
    row("text with a unit", asciiTag(6, "430 m"), above, u"430/1"_s);
    row("text of a rational", asciiTag(6, "4305/10"), above, u"4305/10"_s);
    row("other text", asciiTag(6, "high"), above, u"0/0"_s);
    row("byte", byteTag(6, "\x64"), above, u"100/1"_s);
    row("double", doubleTag(6, {-12.0}), above, u"-12/1"_s);
    row("reference below", usual, byteTag(5, "\x01"), u"4305/10"_s, 1);
    row("reference of EXIF 3.0", usual, byteTag(5, "\x03"), u"4305/10"_s, 3);
    row("reference as a digit", usual, byteTag(5, "1"), u"4305/10"_s, 1);
    row("reference as text", usual, asciiTag(5, QByteArray("1\0", 2)), u"4305/10"_s, 1);
    row("reference as a short", usual, numberTag<quint16>(5, TagType::Short, {1}), u"4305/10"_s, 1);
}

void GpsTagsTest::altitude()
{
    QFETCH(const RawTag, tag);
    QFETCH(const RawTag, referenceTag);
    QFETCH(const QString, altitude);
    QFETCH(const int, reference);
    MetadataTags tags;
    QVERIFY(exiv::readExifBlock(blockOf(kGpsDirectory, {referenceTag, tag}), tags));
    QVERIFY(tags.gps.altitude);
    QCOMPARE(rationalText(*tags.gps.altitude), altitude);
    QCOMPARE(tags.gps.altitudeRef, reference);
}

void GpsTagsTest::texts_data()
{
    QTest::addColumn<quint16>("number");
    QTest::addColumn<QByteArray GpsTags::*>("member");
    const auto row = [](const char* name, quint16 number, QByteArray GpsTags::* member) {
        QTest::newRow(name) << number << member;
    };
    row("latitude reference", 0x01, &GpsTags::latitudeRef);
    row("longitude reference", 0x03, &GpsTags::longitudeRef);
    row("status", 0x09, &GpsTags::status);
    row("direction reference", 0x10, &GpsTags::directionRef);
    row("datum", 0x12, &GpsTags::mapDatum);
    row("destination's latitude reference", 0x13, &GpsTags::destinationLatitudeRef);
    row("destination's longitude reference", 0x15, &GpsTags::destinationLongitudeRef);
    row("date", 0x1d, &GpsTags::dateStamp);
}

void GpsTagsTest::texts()
{
    QFETCH(const quint16, number);
    QFETCH(QByteArray GpsTags::* const, member);
    for (const RawTag& tag : {asciiTag(number, QByteArray("Text\0", 5)), byteTag(number, "Text")}) {
        MetadataTags tags;
        QVERIFY(exiv::readExifBlock(blockOf(kGpsDirectory, {tag}), tags));
        QCOMPARE(tags.gps.*member, "Text");
    }
}

void GpsTagsTest::timeStamp_data()
{
    QTest::addColumn<RawTag>("tag");
    QTest::addColumn<QString>("expected");
    QTest::newRow("rationals") << numberTag<quint32>(7, TagType::Rational, {17, 1, 8, 1, 29, 1}, 2)
                               << u"17/1 8/1 29/1"_s;
    QTest::newRow("decimal commas") << asciiTag(7, "17,00000,8,00000,29,00000") << u"17/1 8/1 29/1"_s;
    QTest::newRow("colons") << asciiTag(7, "17:08:29") << u"17/1 8/1 29/1"_s;
    QTest::newRow("other text") << asciiTag(7, "noon.") << u""_s;
}

void GpsTagsTest::timeStamp()
{
    QFETCH(const RawTag, tag);
    QFETCH(const QString, expected);
    MetadataTags tags;
    QVERIFY(exiv::readExifBlock(blockOf(kGpsDirectory, {tag}), tags));
    QCOMPARE(rationalsText(tags.gps.timeStamp), expected);
}

void GpsTagsTest::camera_data()
{
    QTest::addColumn<std::vector<RawTag>>("first");
    QTest::addColumn<QByteArray>("make");
    using RawTags = std::vector<RawTag>;
    QTest::newRow("in the Exif directory alone") << RawTags() << QByteArray("Deep");
    QTest::newRow("blank in the first") << RawTags{asciiTag(0x010f, QByteArray(3, '\0'))} << QByteArray("Deep");
    QTest::newRow("in both") << RawTags{asciiTag(0x010f, "First")} << QByteArray("First");
}

/// EXIF has them in the first directory; some writers put them one deeper.
void GpsTagsTest::camera()
{
    QFETCH(const std::vector<RawTag>, first);
    QFETCH(const QByteArray, make);
    MetadataTags tags;
    const QByteArray block = blockOf(kExifDirectory, {asciiTag(0x010f, "Deep"), asciiTag(0x0110, "Model")}, first);
    QVERIFY(exiv::readExifBlock(block, tags));
    QCOMPARE(tags.make, make);
    QCOMPARE(tags.model, "Model");
}

WAYFOLIO_TEST(GpsTagsTest)

#include "GpsTagsTest.moc"
