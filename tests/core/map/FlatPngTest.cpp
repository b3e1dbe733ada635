// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/FlatPng.h"

#include "core/map/TilePicture.h"
#include "tests/support/TestRegistry.h"

#include <QImage>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class FlatPngTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWas_data();
    void isReadAsItWas();
    void checksumsAreRight();
    void nothing();
};

namespace {

QImage colorful(QSize size, QImage::Format format)
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            picture.setPixel(x, y, qRgb(x * 7 % 256, y * 5 % 256, (x + y) % 256));
    }
    return picture.convertToFormat(format);
}

} // namespace

void FlatPngTest::isReadAsItWas_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("tile") << QSize(256, 256) << QImage::Format_RGB32;
    QTest::newRow("lines that are padded in memory") << QSize(13, 3) << QImage::Format_RGB888;
    QTest::newRow("opaque") << QSize(30, 40) << QImage::Format_ARGB32_Premultiplied;
    QTest::newRow("pixel") << QSize(1, 1) << QImage::Format_RGB32;
    QTest::newRow("large") << QSize(1300, 900) << QImage::Format_RGB32;
}

void FlatPngTest::isReadAsItWas()
{
    QFETCH(const QSize, size);
    QFETCH(const QImage::Format, format);
    const QImage picture = colorful(size, format);
    const QByteArray bytes = flatPng(picture);
    QCOMPARE(tileFormat(bytes), TileFormat::Png);
    const QImage read = QImage::fromData(bytes, "png");
    QCOMPARE(read.size(), size);
    QVERIFY(!read.hasAlphaChannel());
    QVERIFY(read.convertToFormat(QImage::Format_RGB32) == picture.convertToFormat(QImage::Format_RGB32));
}

/// Of the header and the end, which readers may let pass.
void FlatPngTest::checksumsAreRight()
{
    const QByteArray bytes = flatPng(colorful({1, 1}, QImage::Format_RGB32));
    QCOMPARE(bytes.mid(8, 25).toHex(), "0000000d49484452000000010000000108020000"
                                       "00907753de"_ba);
    QCOMPARE(bytes.last(12).toHex(), "0000000049454e44ae426082"_ba);
}

void FlatPngTest::nothing()
{
    QCOMPARE(flatPng(QImage()), QByteArray());
}

} // namespace wayfolio::test

using wayfolio::test::FlatPngTest;
WAYFOLIO_TEST(FlatPngTest)

#include "FlatPngTest.moc"
