// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/NikonTags.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class NikonTagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void camera_data();
    void camera();
    void place();
};

namespace {

QByteArray textRecord(quint32 tag, const QByteArray& text)
{
    return u32(tag) + u16(2) + u16(static_cast<quint16>(text.size() + 1)) + text + '\0';
}

QByteArray rationalRecord(quint32 tag, const std::vector<quint32>& numbers)
{
    QByteArray record = u32(tag) + u16(5) + u16(static_cast<quint16>(numbers.size() / 2));
    for (const quint32 number : numbers)
        record += u32(number);
    return record;
}

QByteArray byteRecord(quint32 tag, quint8 value)
{
    return u32(tag) + u16(1) + u16(1) + u8(value);
}

} // namespace

void NikonTagsTest::camera_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("make");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("taken");
    const QByteArray make = textRecord(1, "NIKON CORPORATION");
    const QByteArray model = textRecord(2, "NIKON D7000");
    const QByteArray nikon("NIKON CORPORATION");
    QTest::newRow("all") << make + model + textRecord(0x12, "2011:03:10 12:34:56") << nikon << QByteArray("NIKON D7000")
                         << QByteArray("2011:03:10 12:34:56");
    QTest::newRow("others between") << make + rationalRecord(0x16, {24, 1}) + byteRecord(0x2000023, 7) + model << nikon
                                    << QByteArray("NIKON D7000") << QByteArray();
    QTest::newRow("text of another type")
        << u32(1) + u16(7) + u16(4) + "text" + model << QByteArray() << QByteArray("NIKON D7000") << QByteArray();
    QTest::newRow("a type that does not exist")
        << make + u32(5) + u16(13) + u16(1) + "1" + model << nikon << QByteArray() << QByteArray();
    QTest::newRow("cut in a value") << (make + model).chopped(1) << nikon << QByteArray() << QByteArray();
    QTest::newRow("cut in a number") << make + u32(2) + QByteArray(1, '\0') << nikon << QByteArray() << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray() << QByteArray();
}

void NikonTagsTest::camera()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, make);
    QFETCH(const QByteArray, model);
    QFETCH(const QByteArray, taken);
    const NikonTags found = readNikonTags(content);
    QCOMPARE(found.make, make);
    QCOMPARE(found.model, model);
    QCOMPARE(found.dateTimeOriginal, taken);
    QVERIFY(found.gps == GpsTags());
}

void NikonTagsTest::place()
{
    const NikonTags found = readNikonTags(
        textRecord(0x1200001, "S") + rationalRecord(0x1200002, {33, 1, 26, 1, 16, 1}) + textRecord(0x1200003, "W") +
        rationalRecord(0x1200004, {70, 1, 39, 1, 1, 1}) + byteRecord(0x1200005, 1) +
        rationalRecord(0x1200006, {12, 1}) + rationalRecord(0x1200007, {11, 1, 34, 1, 56, 1}) +
        textRecord(0x1200010, "T") + rationalRecord(0x1200011, {26432, 100}) + textRecord(0x1200012, "WGS-84") +
        textRecord(0x120001d, "2011:03:10") + textRecord(0x12100001, "N"));
    GpsTags expected;
    expected.latitudeRef = "S";
    expected.latitude = {{33, 1}, {26, 1}, {16, 1}};
    expected.longitudeRef = "W";
    expected.longitude = {{70, 1}, {39, 1}, {1, 1}};
    expected.altitudeRef = 1;
    expected.altitude = Rational{.numerator = 12, .denominator = 1};
    expected.timeStamp = {{11, 1}, {34, 1}, {56, 1}};
    expected.directionRef = "T";
    expected.direction = Rational{.numerator = 26432, .denominator = 100};
    expected.mapDatum = "WGS-84";
    expected.dateStamp = "2011:03:10";
    QVERIFY(found.gps == expected);
    // An altitude of another type than a rational is none.
    QVERIFY(!readNikonTags(textRecord(0x1200006, "12")).gps.altitude);
}

} // namespace wayfolio::test

using wayfolio::test::NikonTagsTest;
WAYFOLIO_TEST(NikonTagsTest)

#include "NikonTagsTest.moc"
