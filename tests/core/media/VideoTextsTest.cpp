// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/VideoTexts.h"

#include "tests/support/BoxBuilder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <cmath>

namespace wayfolio::test {

class VideoTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void userDataTexts_data();
    void userDataTexts();
    void metadataValues_data();
    void metadataValues();
    void assetTexts_data();
    void assetTexts();
    void locations_data();
    void locations();
    void cameras_data();
    void cameras();
};

namespace {

/// 16.16 fixed point.
QByteArray fixedPoint(double value)
{
    return u32(static_cast<quint32>(static_cast<qint32>(std::lround(value * 65536))));
}

/// The content of a `loci` box.
QByteArray location(double latitude, double longitude, double altitude, const QByteArray& body = "earth",
                    quint8 role = 0, const QByteArray& name = QByteArray(1, '\0'))
{
    return u32(0) + u16(0x15c7) + name + u8(role) + fixedPoint(longitude) + fixedPoint(latitude) +
           fixedPoint(altitude) + body + QByteArray(2, '\0');
}

} // namespace

void VideoTextsTest::userDataTexts_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("length, language, text") << u16(4) + u16(0x15c7) + "text" << QByteArray("text");
    QTest::newRow("padded") << u16(8) + u16(0) + QByteArray("text\0\0\0\0", 8) << QByteArray("text");
    QTest::newRow("the first of two languages")
        << u16(3) + u16(0) + "one" + u16(3) + u16(1) + "two" << QByteArray("one");
    QTest::newRow("the text alone") << QByteArray("+37.5+127.0/") << QByteArray("+37.5+127.0/");
    QTest::newRow("a length that counts too much") << u16(8) + u16(0x15c7) + "text" << QByteArray("text");
    QTest::newRow("no length") << u16(0) + u16(0) + "text" << QByteArray("text");
    QTest::newRow("no text") << u16(0) + u16(0) << QByteArray();
    QTest::newRow("cut") << QByteArray("\0", 1) << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void VideoTextsTest::userDataTexts()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, expected);
    QCOMPARE(userDataText(content), expected);
}

void VideoTextsTest::metadataValues_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("text") << u32(1) + u32(0) + "Apple" << QByteArray("Apple");
    QTest::newRow("with a country") << u32(1) + u32(0x4445'15c7) + "Apple" << QByteArray("Apple");
    QTest::newRow("a number") << u32(21) + u32(0) + "Appl" << QByteArray();
    QTest::newRow("a picture") << u32(13) + u32(0) + "JPEG" << QByteArray();
    QTest::newRow("cut") << u32(1) + u16(0) << QByteArray();
}

void VideoTextsTest::metadataValues()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, expected);
    QCOMPARE(metadataValue(content), expected);
}

void VideoTextsTest::assetTexts_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("text") << u32(0) + u16(0x15c7) + QByteArray("Nokia\0", 6) << QByteArray("Nokia");
    QTest::newRow("without NUL") << u32(0) + u16(0x15c7) + "Nokia" << QByteArray("Nokia");
    QTest::newRow("cut") << u32(0) << QByteArray();
}

void VideoTextsTest::assetTexts()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, expected);
    QCOMPARE(assetText(content), expected);
}

void VideoTextsTest::locations_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("north east") << location(37.5665, 126.978, 38.5) << QByteArray("+37.56650+126.97800+38.50/");
    QTest::newRow("south west, below the sea")
        << location(-33.4378, -70.6504, -12) << QByteArray("-33.43781-070.65041-12.00/");
    QTest::newRow("one digit") << location(-1.25, 2.5, 0) << QByteArray("-01.25000+002.50000+0.00/");
    QTest::newRow("zero") << location(0, 0, 0) << QByteArray("+00.00000+000.00000+0.00/");
    QTest::newRow("no body named") << location(1, 2, 3, "") << QByteArray("+01.00000+002.00000+3.00/");
    QTest::newRow("Earth") << location(1, 2, 3, "Earth") << QByteArray("+01.00000+002.00000+3.00/");
    QTest::newRow("the moon") << location(1, 2, 3, "moon") << QByteArray();
    QTest::newRow("real place shown") << location(1, 2, 3, "earth", 1) << QByteArray("+01.00000+002.00000+3.00/");
    QTest::newRow("fictional place") << location(1, 2, 3, "earth", 2) << QByteArray();
    QTest::newRow("a name") << location(1, 2, 3, "earth", 0, QByteArray("Seoul\0", 6))
                            << QByteArray("+01.00000+002.00000+3.00/");
    QTest::newRow("a name in UTF-16") << location(1, 2, 3, "earth", 0, QByteArray("\xfe\xff\0S\0e\0\0", 8))
                                      << QByteArray("+01.00000+002.00000+3.00/");
    QTest::newRow("a name without end") << u32(0) + u16(0) + "Seoul" << QByteArray();
    QTest::newRow("a name in UTF-16 without end") << u32(0) + u16(0) + QByteArray("\xfe\xff\0S\0", 5) << QByteArray();
    QTest::newRow("cut in the altitude") << location(1, 2, 3).first(18) << QByteArray();
    QTest::newRow("cut behind the altitude") << location(1, 2, 3).first(20) << QByteArray("+01.00000+002.00000+3.00/");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void VideoTextsTest::locations()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, expected);
    QCOMPARE(locationInIso6709(content), expected);
}

void VideoTextsTest::cameras_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("make");
    QTest::addColumn<QByteArray>("model");
    const QByteArray make = QByteArray("NIKON DIGITAL CAMERA").leftJustified(24, '\0');
    QTest::newRow("both") << make + QByteArray("E5000\0\0\0\0\0\0\0\0\0\0\0\1\2", 18)
                          << QByteArray("NIKON DIGITAL CAMERA") << QByteArray("E5000");
    QTest::newRow("numbers where a model may be")
        << make + QByteArray("\1\2\3\0", 4) << QByteArray("NIKON DIGITAL CAMERA") << QByteArray();
    QTest::newRow("make alone") << make << QByteArray("NIKON DIGITAL CAMERA") << QByteArray();
    QTest::newRow("no text") << QByteArray(40, '\x05') << QByteArray() << QByteArray();
    QTest::newRow("too short") << QByteArray("NIKON") << QByteArray() << QByteArray();
}

void VideoTextsTest::cameras()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, make);
    QFETCH(const QByteArray, model);
    const CameraTexts camera = cameraOfTags(content);
    QCOMPARE(camera.make, make);
    QCOMPARE(camera.model, model);
}

} // namespace wayfolio::test

using wayfolio::test::VideoTextsTest;
WAYFOLIO_TEST(VideoTextsTest)

#include "VideoTextsTest.moc"
