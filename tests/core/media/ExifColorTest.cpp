// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ExifColor.h"

#include "tests/support/TestRegistry.h"

#include <QtEndian>
#include <QTest>

namespace wayfolio::test {

class ExifColorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adobeRgb_data();
    void adobeRgb();
    void cutAnywhere();
};

namespace {

/// A block with an Exif directory of a colour space and a pointer to a directory of an interoperability index.
struct ColorBlock
{
    bool isBigEndian = false;
    quint16 colorSpace = 0xffff; // "uncalibrated"
    QByteArray index = "R03";
    quint16 interoperabilityTag = 0xa005;

    template<class Number>
    void append(QByteArray& bytes, Number number) const
    {
        const Number stored = isBigEndian ? qToBigEndian(number) : qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char*>(&stored), sizeof stored);
    }

    [[nodiscard]] QByteArray bytes() const
    {
        constexpr quint32 kFirst = 8;
        constexpr quint32 kExif = kFirst + 2 + 12 + 4;
        constexpr quint32 kInteroperability = kExif + 2 + (2 * 12) + 4;
        QByteArray block = isBigEndian ? "MM" : "II";
        append(block, quint16{42});
        append(block, kFirst);
        append(block, quint16{1});
        appendHead(block, 0x8769, 4, 1);
        append(block, kExif);
        append(block, quint32{0});
        append(block, quint16{2});
        appendHead(block, 0xa001, 3, 1);
        append(block, colorSpace);
        append(block, quint16{0});
        appendHead(block, interoperabilityTag, 4, 1);
        append(block, kInteroperability);
        append(block, quint32{0});
        append(block, quint16{1});
        appendHead(block, 1, 2, 4);
        return block + index.leftJustified(4, '\0', true);
    }

private:
    void appendHead(QByteArray& bytes, quint16 tag, quint16 type, quint32 count) const
    {
        append(bytes, tag);
        append(bytes, type);
        append(bytes, count);
    }
};

} // namespace

void ExifColorTest::adobeRgb_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<bool>("expected");
    QTest::newRow("R03, uncalibrated") << ColorBlock{}.bytes() << true;
    QTest::newRow("big-endian") << ColorBlock{.isBigEndian = true}.bytes() << true;
    QTest::newRow("R03, 2, as some write") << ColorBlock{.colorSpace = 2}.bytes() << true;
    QTest::newRow("R03, but sRGB") << ColorBlock{.colorSpace = 1}.bytes() << false;
    QTest::newRow("R98, uncalibrated") << ColorBlock{.index = "R98"}.bytes() << false;
    QTest::newRow("no interoperability") << ColorBlock{.interoperabilityTag = 0xa006}.bytes() << false;
    QTest::newRow("no TIFF") << QByteArray("R03") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void ExifColorTest::adobeRgb()
{
    QFETCH(const QByteArray, block);
    QFETCH(const bool, expected);
    QCOMPARE(saysAdobeRgb(block), expected);
}

void ExifColorTest::cutAnywhere()
{
    const QByteArray whole = ColorBlock{}.bytes();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!saysAdobeRgb(QByteArrayView(whole).first(size)));
}

} // namespace wayfolio::test

using wayfolio::test::ExifColorTest;
WAYFOLIO_TEST(ExifColorTest)

#include "ExifColorTest.moc"
