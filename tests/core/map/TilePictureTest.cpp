// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/TilePicture.h"

#include "tests/core/map/TilePictures.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TilePictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void onlyWholePictures_data();
    void onlyWholePictures();
    void seeThrough();
    void ancestors_data();
    void ancestors();
    void partsOfAncestors();
};

namespace {

/// A picture in which nothing repeats, so that each format needs all of its bytes.
QImage unevenPicture()
{
    QImage picture(256, 256, QImage::Format_RGB32);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            picture.setPixelColor(x, y, QColor((x * 31 + y * 17) % 256, (x * y) % 256, (x ^ y) % 256));
    }
    return picture;
}

} // namespace

void TilePictureTest::formats_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    const auto row = [](const char* name, const QByteArray& bytes, TileFormat format) {
        QTest::newRow(name) << bytes << static_cast<int>(format);
    };
    row("PNG", plainTile(Qt::red), TileFormat::Png);
    row("JPEG", plainTile(Qt::red, 256, "JPEG"), TileFormat::Jpeg);
    row("WebP", plainTile(Qt::red, 256, "WEBP"), TileFormat::Webp);
    row("gzip", "\x1f\x8b\x08 and so on", TileFormat::Vector);
    row("vector tile", "\x1a\x20\x78\x02\x0a\x05water", TileFormat::Vector);
    row("HTML", "<!DOCTYPE html><html>", TileFormat::Unknown);
    row("SVG", "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>", TileFormat::Unknown);
    row("sound", "RIFF\x10\0\0\0WAVEfmt "_ba, TileFormat::Unknown);
    row("nothing", {}, TileFormat::Unknown);
}

void TilePictureTest::formats()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, format);
    QCOMPARE(static_cast<int>(tileFormat(bytes)), format);
}

void TilePictureTest::onlyWholePictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("outcome"); // "picture" or an identifier
    for (const char* format : {"PNG", "JPEG", "WEBP"}) {
        const QByteArray bytes = encoded(unevenPicture(), format);
        QTest::addRow("%s", format) << bytes << u"picture"_s;
        for (const double share : {0.1, 0.5, 0.95})
            QTest::addRow("%s cut at %.2f", format, share)
                << bytes.first(qsizetype(bytes.size() * share)) << u"notPicture"_s;
    }
    QTest::newRow("JPEG with a tail") << encoded(unevenPicture(), "JPEG") + QByteArray(200, '\0') << u"picture"_s;
    QTest::newRow("HTML") << "<html><body>Too many requests</body></html>"_ba << u"notPicture"_s;
    QTest::newRow("SVG") << "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>"_ba << u"notPicture"_s;
    QTest::newRow("a photo") << plainTile(Qt::red, 2049) << u"notPicture"_s;
    QTest::newRow("large") << plainTile(Qt::red, 1024) << u"picture"_s;
    QTest::newRow("vector") << "\x1f\x8b\x08\x00\x00"_ba << u"vectorTiles"_s;
    QTest::newRow("nothing") << QByteArray() << u"notPicture"_s;
}

void TilePictureTest::onlyWholePictures()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, outcome);
    const Result<QImage> picture = decodedTile(bytes, u"a map"_s);
    QCOMPARE(picture ? u"picture"_s : identifier(picture.error().code), outcome);
    if (!picture)
        QCOMPARE(picture.error().subject, u"a map"_s);
}

void TilePictureTest::seeThrough()
{
    QVERIFY(!isSeeThrough(picture(plainTile(Qt::red))));
    QVERIFY(isSeeThrough(picture(plainTile(QColor(255, 0, 0, 254)))));
    QImage opaque(256, 256, QImage::Format_ARGB32);
    opaque.fill(Qt::red);
    QVERIFY(!isSeeThrough(opaque));
    opaque.setPixelColor(255, 255, Qt::transparent);
    QVERIFY(isSeeThrough(opaque));
    QVERIFY(isSeeThrough(opaque.convertToFormat(QImage::Format_Indexed8)));
}

void TilePictureTest::ancestors_data()
{
    QTest::addColumn<TileId>("id");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<TileId>("found");
    QTest::newRow("itself") << TileId{5, 27, 12} << 5 << TileId{5, 27, 12};
    QTest::newRow("no finer one") << TileId{5, 27, 12} << 9 << TileId{5, 27, 12};
    QTest::newRow("one up") << TileId{5, 27, 12} << 4 << TileId{4, 13, 6};
    QTest::newRow("to the top") << TileId{22, 4194303, 4194303} << 0 << TileId{0, 0, 0};
}

void TilePictureTest::ancestors()
{
    QFETCH(const TileId, id);
    QFETCH(const int, zoom);
    QFETCH(const TileId, found);
    QVERIFY(ancestor(id, zoom) == found);
}

void TilePictureTest::partsOfAncestors()
{
    QImage quarters(256, 256, QImage::Format_RGB32);
    const auto colorAt = [](int x, int y) { return QColor(x * 200, y * 200, 50); };
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            quarters.setPixelColor(x, y, colorAt(x / 128, y / 128));
    }
    for (int y = 0; y < 2; ++y) {
        for (int x = 0; x < 2; ++x) {
            const QImage part = partOfAncestor(quarters, {4, 13, 6}, {5, 26 + x, 12 + y}, 512);
            QCOMPARE(part.size(), QSize(512, 512));
            QCOMPARE(part.pixelColor(256, 256), colorAt(x, y));
            QVERIFY(!isSeeThrough(part));
        }
    }
    // A part smaller than a pixel.
    const QImage speck = partOfAncestor(quarters, {2, 3, 3}, {14, (4 << 12) - 1, (4 << 12) - 1}, 256);
    QCOMPARE(speck.pixelColor(128, 128), colorAt(1, 1));
}

WAYFOLIO_TEST(TilePictureTest)

} // namespace wayfolio::test

#include "TilePictureTest.moc"
