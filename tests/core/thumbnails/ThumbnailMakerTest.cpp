// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/thumbnails/ThumbnailMaker.h"

#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QColorSpace>
#include <QColorTransform>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <exiv2/exiv2.hpp>
#include <sys/stat.h>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

QImage filled(QSize size, QColor color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QByteArray jpegOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 95);
    return bytes;
}

void embed(const QString& path, const QImage& preview)
{
    const QByteArray bytes = jpegOf(preview);
    const auto file = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
    file->readMetadata();
    Exiv2::ExifThumb thumb(file->exifData());
    thumb.setJpegThumbnail(reinterpret_cast<const Exiv2::byte*>(bytes.constData()), static_cast<size_t>(bytes.size()));
    file->writeMetadata();
}

/// A RAW file with a preview in its first directory, and no picture behind it: as Sony's ARW has it (`isStrip` false)
/// or as DNG 1.4 does.
QByteArray rawOf(const QImage& preview, bool isStrip)
{
    constexpr quint16 kByte = 1;
    constexpr quint16 kShort = 3;
    constexpr quint16 kLong = 4;

    struct Entry
    {
        quint16 tag;
        quint16 type;
        quint32 count;
        quint32 value;
    };

    const QByteArray jpeg = jpegOf(preview);
    const auto jpegSize = static_cast<quint32>(jpeg.size());
    const auto width = static_cast<quint32>(preview.width());
    const auto height = static_cast<quint32>(preview.height());
    constexpr quint32 kStripEntries = 11;
    constexpr quint32 kBits = 8 + 2 + (kStripEntries * 12) + 4;
    constexpr quint32 kJpeg = kBits + 6; // behind the three bits per sample
    const std::vector<Entry> entries =
        isStrip ? std::vector<Entry>{{254, kLong, 1, 1}, // a preview
                                     {256, kLong, 1, width},    {257, kLong, 1, height},  {258, kShort, 3, kBits},
                                     {259, kShort, 1, 7}, // JPEG
                                     {262, kShort, 1, 6}, // YCbCr
                                     {273, kLong, 1, kJpeg},    {277, kShort, 1, 3},      {278, kLong, 1, height},
                                     {279, kLong, 1, jpegSize}, {50706, kByte, 4, 0x0401}}
                : std::vector<Entry>{{259, kShort, 1, 6}, {513, kLong, 1, kJpeg}, {514, kLong, 1, jpegSize}};
    QByteArray bytes("II*\0\x08\0\0\0", 8);
    const auto append = [&bytes](auto number) {
        number = qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    append(static_cast<quint16>(entries.size()));
    for (const Entry& entry : entries) {
        append(entry.tag);
        append(entry.type);
        append(entry.count);
        append(entry.value);
    }
    bytes.append(kBits - static_cast<quint32>(bytes.size()), '\0');
    for (int i = 0; i < 3; ++i)
        append(quint16{8});
    return bytes + jpeg;
}

/// As cameras do without an ICC profile (DCF 2.0).
void sayAdobeRgb(const QString& path)
{
    const auto file = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
    file->readMetadata();
    file->exifData()["Exif.Photo.ColorSpace"] = uint16_t{0xffff};
    file->exifData()["Exif.Iop.InteroperabilityIndex"] = "R03";
    file->writeMetadata();
}

QImage letterboxed(QSize whole, QSize inner, QColor color)
{
    QImage image = filled(whole, Qt::black);
    QRect picture(QPoint(0, 0), inner);
    picture.moveCenter(image.rect().center());
    QPainter(&image).fillRect(picture, color);
    return image;
}

bool isNear(QColor a, QColor b, int tolerance = 12)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance &&
           std::abs(a.blue() - b.blue()) <= tolerance;
}

} // namespace

class ThumbnailMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsUpright_data();
    void turnsUpright();
    void appliesTheOrientationToFiles_data();
    void appliesTheOrientationToFiles();
    void keepsTheShape_data();
    void keepsTheShape();
    void choosesBetweenPreviewAndPicture_data();
    void choosesBetweenPreviewAndPicture();
    void usesASmallPreviewOfADamagedPicture();
    void showsFormatsOfPlugins_data();
    void showsFormatsOfPlugins();
    void showsRawByItsPreview_data();
    void showsRawByItsPreview();
    void showsPhotosOfCameras_data();
    void showsPhotosOfCameras();
    void convertsColorProfiles_data();
    void convertsColorProfiles();
    void keepsTransparency();
    void decodesLargeJpegsBelowTheLimit();
    void givesNothingForWhatIsNoPicture_data();
    void givesNothingForWhatIsNoPicture();
    void findsPostersOfVideos_data();
    void findsPostersOfVideos();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void ThumbnailMakerTest::turnsUpright_data()
{
    // EXIF says which side of the scene the stored row 0 and column 0 are. Stored: "abc" above "def".
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QStringList>("upright");
    QTest::newRow("1 row 0 top, column 0 left") << 1 << QStringList{u"abc"_s, u"def"_s};
    QTest::newRow("2 top, right") << 2 << QStringList{u"cba"_s, u"fed"_s};
    QTest::newRow("3 bottom, right") << 3 << QStringList{u"fed"_s, u"cba"_s};
    QTest::newRow("4 bottom, left") << 4 << QStringList{u"def"_s, u"abc"_s};
    QTest::newRow("5 left, top") << 5 << QStringList{u"ad"_s, u"be"_s, u"cf"_s};
    QTest::newRow("6 right, top") << 6 << QStringList{u"da"_s, u"eb"_s, u"fc"_s};
    QTest::newRow("7 right, bottom") << 7 << QStringList{u"fc"_s, u"eb"_s, u"da"_s};
    QTest::newRow("8 left, bottom") << 8 << QStringList{u"cf"_s, u"be"_s, u"ad"_s};
    QTest::newRow("0 is no orientation") << 0 << QStringList{u"abc"_s, u"def"_s};
    QTest::newRow("9 is no orientation") << 9 << QStringList{u"abc"_s, u"def"_s};
}

void ThumbnailMakerTest::turnsUpright()
{
    QFETCH(int, orientation);
    QFETCH(QStringList, upright);
    QImage stored(3, 2, QImage::Format_RGB32);
    for (int i = 0; i < 6; ++i)
        stored.setPixelColor(i % 3, i / 3, QColor(40 * i, 0, 0));

    const QImage turned = turnedUpright(stored, orientation);
    QStringList seen;
    for (int y = 0; y < turned.height(); ++y) {
        QString row;
        for (int x = 0; x < turned.width(); ++x)
            row += QChar(u'a' + turned.pixelColor(x, y).red() / 40);
        seen << row;
    }
    QCOMPARE(seen, upright);
}

void ThumbnailMakerTest::appliesTheOrientationToFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("withPreview");
    QTest::newRow("JPEG") << u"turned.jpg"_s << false;
    QTest::newRow("JPEG with preview") << u"turned-preview.jpg"_s << true;
    QTest::newRow("PNG") << u"turned.png"_s << false;
    QTest::newRow("TIFF") << u"turned.tif"_s << false;
}

void ThumbnailMakerTest::appliesTheOrientationToFiles()
{
    QFETCH(QString, name);
    QFETCH(bool, withPreview);
    QImage stored = filled({800, 600}, Qt::blue);
    QPainter(&stored).fillRect(0, 0, 400, 300, Qt::yellow);
    QVERIFY(stored.save(path(name)));
    if (withPreview)
        embed(path(name), stored.scaled(160, 120));

    const QImage thumbnail = ThumbnailMaker().make(path(name), 6);
    QCOMPARE(thumbnail.size(), withPreview ? QSize(120, 160) : QSize(192, 256));
    const int right = thumbnail.width() - 10;
    const int bottom = thumbnail.height() - 10;
    QVERIFY(isNear(thumbnail.pixelColor(right, 10), Qt::yellow));
    QVERIFY(isNear(thumbnail.pixelColor(10, 10), Qt::blue));
    QVERIFY(isNear(thumbnail.pixelColor(right, bottom), Qt::blue));
}

void ThumbnailMakerTest::keepsTheShape_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("longestSide");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("landscape") << QSize(1200, 900) << 256 << QSize(256, 192);
    QTest::newRow("portrait") << QSize(900, 1200) << 256 << QSize(192, 256);
    QTest::newRow("other size") << QSize(1200, 900) << 600 << QSize(600, 450);
    QTest::newRow("never enlarged") << QSize(40, 30) << 256 << QSize(40, 30);
    QTest::newRow("as large as asked") << QSize(256, 100) << 256 << QSize(256, 100);
    QTest::newRow("a line") << QSize(2000, 2) << 256 << QSize(256, 1);
    QTest::newRow("one pixel") << QSize(1, 1) << 256 << QSize(1, 1);
}

void ThumbnailMakerTest::keepsTheShape()
{
    QFETCH(QSize, size);
    QFETCH(int, longestSide);
    QFETCH(QSize, expected);
    for (const QString& name : {u"shape.jpg"_s, u"shape.png"_s, u"shape.webp"_s}) {
        QVERIFY(filled(size, Qt::red).save(path(name)));
        QCOMPARE(ThumbnailMaker().make(path(name), 1, longestSide).size(), expected);
    }
}

void ThumbnailMakerTest::choosesBetweenPreviewAndPicture_data()
{
    const QColor preview(0, 160, 0);
    const QColor picture(200, 0, 0);
    QTest::addColumn<QSize>("pictureSize");
    QTest::addColumn<QImage>("embedded");
    QTest::addColumn<int>("longestSide");
    QTest::addColumn<QSize>("expectedSize");
    QTest::addColumn<QColor>("expectedColor");

    const QImage usual = filled({160, 120}, preview);
    QTest::newRow("large enough") << QSize(640, 480) << usual << 256 << QSize(160, 120) << preview;
    QTest::newRow("reduced") << QSize(640, 480) << usual << 80 << QSize(80, 60) << preview;
    QTest::newRow("too small") << QSize(640, 480) << filled({156, 117}, preview) << 256 << QSize(256, 192) << picture;
    QTest::newRow("too small for more") << QSize(640, 480) << usual << 512 << QSize(512, 384) << picture;
    QTest::newRow("a pixel off") << QSize(600, 400) << filled({160, 107}, preview) << 256 << QSize(160, 107) << preview;
    QTest::newRow("bars above and below")
        << QSize(1280, 720) << letterboxed({160, 120}, {160, 90}, preview) << 256 << QSize(160, 88) << preview;
    QTest::newRow("bars beside") << QSize(480, 640) << letterboxed({160, 120}, {90, 120}, preview) << 256
                                 << QSize(192, 256) << picture;
    QTest::newRow("of the picture before it was cropped")
        << QSize(600, 300) << usual << 256 << QSize(256, 128) << picture;
}

void ThumbnailMakerTest::choosesBetweenPreviewAndPicture()
{
    QFETCH(QSize, pictureSize);
    QFETCH(QImage, embedded);
    QFETCH(int, longestSide);
    QFETCH(QSize, expectedSize);
    QFETCH(QColor, expectedColor);
    QVERIFY(filled(pictureSize, QColor(200, 0, 0)).save(path(u"choice.jpg"_s)));
    embed(path(u"choice.jpg"_s), embedded);

    const QImage thumbnail = ThumbnailMaker().make(path(u"choice.jpg"_s), 1, longestSide);
    QCOMPARE(thumbnail.size(), expectedSize);
    for (const QPoint corner : {QPoint(0, 0), QPoint(expectedSize.width() - 1, expectedSize.height() - 1)})
        QVERIFY(isNear(thumbnail.pixelColor(corner), expectedColor));
}

void ThumbnailMakerTest::usesASmallPreviewOfADamagedPicture()
{
    QVERIFY(filled({640, 480}, Qt::red).save(path(u"whole.jpg"_s)));
    embed(path(u"whole.jpg"_s), filled({80, 60}, QColor(0, 160, 0)));
    QFile whole(path(u"whole.jpg"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    // The last start-of-frame is the picture's own (the preview's lies inside the EXIF segment): end before it.
    bytes.truncate(bytes.lastIndexOf("\xff\xc0"));
    QFile damaged(path(u"damaged.jpg"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
    damaged.close();

    QVERIFY(QImage(path(u"damaged.jpg"_s)).isNull());
    const QImage thumbnail = ThumbnailMaker().make(path(u"damaged.jpg"_s), 8);
    QCOMPARE(thumbnail.size(), QSize(60, 80));
    QVERIFY(isNear(thumbnail.pixelColor(30, 40), QColor(0, 160, 0)));
}

void ThumbnailMakerTest::showsFormatsOfPlugins_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("longestSide");
    for (const char* format : {"heif", "avif", "jxl"}) {
        for (const int longestSide : {256, 80})
            QTest::addRow("%s, %d", format, longestSide) << QByteArray(format) << longestSide;
    }
}

/// Their decoders obey the rotation of the file itself: EXIF's, which is only a copy of it, must not turn them again.
void ThumbnailMakerTest::showsFormatsOfPlugins()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, longestSide);
    if (!QImageWriter::supportedImageFormats().contains(format))
        QSKIP("The Qt plug-in of KImageFormats for this format, or its encoder, is not installed.");
    QImage image = filled({640, 480}, Qt::blue);
    QPainter(&image).fillRect(0, 0, 320, 240, Qt::yellow);
    const QString file = path(u"plugin."_s + QString::fromLatin1(format));
    QVERIFY(image.save(file, format.constData()));

    const QImage thumbnail = ThumbnailMaker().make(file, 6, longestSide);
    QCOMPARE(thumbnail.size(), QSize(longestSide, longestSide * 3 / 4));
    QVERIFY(isNear(thumbnail.pixelColor(10, 10), Qt::yellow));
    QVERIFY(isNear(thumbnail.pixelColor(longestSide - 10, 10), Qt::blue));
    QVERIFY(isNear(thumbnail.pixelColor(10, longestSide * 3 / 4 - 10), Qt::blue));
}

void ThumbnailMakerTest::showsRawByItsPreview_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<int>("longestSide");
    QTest::addColumn<QSize>("expected");
    QTest::addColumn<QPoint>("yellow");
    const QString arw = u"raw.arw"_s;
    QTest::newRow("ARW") << arw << 1 << 256 << QSize(256, 192) << QPoint(10, 10);
    QTest::newRow("ARW, turned") << arw << 6 << 256 << QSize(192, 256) << QPoint(180, 10);
    QTest::newRow("ARW, large") << arw << 1 << 1000 << QSize(640, 480) << QPoint(10, 10);
    QTest::newRow("DNG") << u"raw.dng"_s << 1 << 256 << QSize(256, 192) << QPoint(10, 10);
    QTest::newRow("DNG, turned") << u"raw.dng"_s << 6 << 256 << QSize(192, 256) << QPoint(180, 10);
}

void ThumbnailMakerTest::showsRawByItsPreview()
{
    QFETCH(const QString, name);
    QFETCH(const int, orientation);
    QFETCH(const int, longestSide);
    QFETCH(const QSize, expected);
    QFETCH(const QPoint, yellow);
    QImage preview = filled({640, 480}, Qt::blue);
    QPainter(&preview).fillRect(0, 0, 320, 240, Qt::yellow);
    QFile raw(path(name));
    const QByteArray bytes = rawOf(preview, name.endsWith(u".dng"_s));
    QVERIFY(raw.open(QIODevice::WriteOnly) && raw.write(bytes) == bytes.size());
    raw.close();

    const QImage thumbnail = ThumbnailMaker().make(raw.fileName(), orientation, longestSide);
    QCOMPARE(thumbnail.size(), expected);
    QVERIFY(isNear(thumbnail.pixelColor(yellow), Qt::yellow));
    QVERIFY(isNear(thumbnail.pixelColor(expected.width() / 2, expected.height() - 10), Qt::blue));
}

void ThumbnailMakerTest::showsPhotosOfCameras_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("HEIF, 50 MP in tiles, 10 bits") << u"Sony.HIF"_s << QByteArray("heif");
    QTest::newRow("HEIF, 10 bits") << u"issue_9292_sony_1_top_left.HIF"_s << QByteArray("heif");
}

void ThumbnailMakerTest::showsPhotosOfCameras()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, format);
    const QString file = qEnvironmentVariable("WAYFOLIO_CORPUS") + u"/photos/exiv2/test/data/"_s + name;
    if (!QFile::exists(file))
        QSKIP("WAYFOLIO_CORPUS does not name a folder with this photo.");
    if (!QImageReader::supportedImageFormats().contains(format))
        QSKIP("The Qt plug-in of KImageFormats for this format is not installed.");
    const QImage thumbnail = ThumbnailMaker().make(file, 1);
    QCOMPARE(std::max(thumbnail.width(), thumbnail.height()), 256);
}

void ThumbnailMakerTest::convertsColorProfiles_data()
{
    using Named = QColorSpace::NamedColorSpace;
    QTest::addColumn<QString>("name");
    QTest::addColumn<Named>("colors");
    QTest::addColumn<bool>("isInExif"); // that it is Adobe RGB, and nowhere else
    QTest::addColumn<bool>("withPreview");
    const auto add = [](const char* row, const QString& name, Named colors, bool isInExif, bool withPreview) {
        QTest::newRow(row) << name << colors << isInExif << withPreview;
    };
    add("PNG", u"wide.png"_s, Named::AdobeRgb, false, false);
    add("JPEG, Adobe RGB", u"adobe.jpg"_s, Named::AdobeRgb, false, false);
    add("JPEG, Display P3", u"p3.jpg"_s, Named::DisplayP3, false, false);
    add("JPEG, Adobe RGB, preview", u"adobe-preview.jpg"_s, Named::AdobeRgb, false, true);
    add("JPEG, Display P3, preview", u"p3-preview.jpg"_s, Named::DisplayP3, false, true);
    add("JPEG, sRGB, preview", u"srgb-preview.jpg"_s, Named::SRgb, false, true);
    add("JPEG, R03", u"r03.jpg"_s, Named::AdobeRgb, true, false);
    add("JPEG, R03, preview", u"r03-preview.jpg"_s, Named::AdobeRgb, true, true);
    add("TIFF, preview", u"preview.tif"_s, Named::AdobeRgb, false, true);
}

/// Strip and viewer show the same colours, though the one takes the preview and the other the picture.
void ThumbnailMakerTest::convertsColorProfiles()
{
    QFETCH(const QString, name);
    QFETCH(const QColorSpace::NamedColorSpace, colors);
    QFETCH(const bool, isInExif);
    QFETCH(const bool, withPreview);
    const QColor written(60, 200, 60);
    const QColorSpace wide(colors);
    const QColor expected = wide.transformationToColorSpace(QColorSpace(QColorSpace::SRgb)).map(written);
    QCOMPARE(isNear(written, expected, 20), colors == QColorSpace::SRgb); // else this would show nothing
    QImage image = filled({800, 600}, written);
    if (!isInExif)
        image.setColorSpace(wide);
    QVERIFY(image.save(path(name)));
    if (withPreview)
        embed(path(name), filled({160, 120}, written));
    if (isInExif)
        sayAdobeRgb(path(name));

    const QImage strip = ThumbnailMaker().make(path(name), 1);
    QCOMPARE(strip.width(), withPreview ? 160 : 256);
    const QImage viewer = ThumbnailMaker().make(path(name), 1, 512);
    QCOMPARE(viewer.width(), 512);
    for (const QImage& seen : {strip, viewer}) {
        const QColor color = seen.pixelColor(100, 80);
        QVERIFY2(isNear(color, expected, 4), qPrintable(color.name() + u' ' + expected.name()));
    }
}

void ThumbnailMakerTest::keepsTransparency()
{
    QImage image({400, 400}, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QVERIFY(image.save(path(u"clear.png"_s)));
    QCOMPARE(ThumbnailMaker().make(path(u"clear.png"_s), 1).pixelColor(5, 5).alpha(), 0);
}

void ThumbnailMakerTest::decodesLargeJpegsBelowTheLimit()
{
    const int before = QImageReader::allocationLimit();
    const auto restore = qScopeGuard([before] { QImageReader::setAllocationLimit(before); });
    const QImage image = filled({2000, 1500}, Qt::red); // 12 MB
    QVERIFY(image.save(path(u"large.jpg"_s)) && image.save(path(u"large.png"_s)));
    QImageReader::setAllocationLimit(4);
    QVERIFY(QImage(path(u"large.jpg"_s)).isNull());
    QCOMPARE(ThumbnailMaker().make(path(u"large.jpg"_s), 1).size(), QSize(256, 192));
    QVERIFY(ThumbnailMaker().make(path(u"large.png"_s), 1).isNull());
}

void ThumbnailMakerTest::givesNothingForWhatIsNoPicture_data()
{
    QTest::addColumn<QString>("name");
    const auto write = [this](const QString& name, const QByteArray& content) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        QTest::newRow(qPrintable(name)) << name;
    };
    write(u"empty.jpg"_s, "");
    write(u"text.jpg"_s, "Dear diary,\n");
    write(u"head-only.jpg"_s, QByteArray::fromHex("ffd8ffe000104a464946"));
    write(u"film.mp4"_s, QByteArray::fromHex("00000018667479706d70343200000000") + QByteArray(4096, '\0'));
    QTest::newRow("missing") << u"missing.jpg"_s;
    QTest::newRow("folder") << u"."_s;
    QCOMPARE(mkfifo(QFile::encodeName(path(u"fifo.jpg"_s)).constData(), 0600), 0);
    QTest::newRow("FIFO, which would wait for ever") << u"fifo.jpg"_s;
}

void ThumbnailMakerTest::givesNothingForWhatIsNoPicture()
{
    QFETCH(QString, name);
    QVERIFY(ThumbnailMaker().make(path(name), 1).isNull());
}

/// What the desktop keeps is blue, a frame is red.
void ThumbnailMakerTest::findsPostersOfVideos_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("shared");
    QTest::addColumn<QSize>("frame");
    QTest::addColumn<QSize>("expected");
    QTest::addColumn<QColor>("color");
    const QString film = u"poster.mp4"_s;
    QTest::newRow("nothing") << film << QSize() << QSize() << QSize() << QColor();
    QTest::newRow("a frame") << film << QSize() << QSize(256, 100) << QSize(256, 100) << QColor(Qt::red);
    QTest::newRow("what the desktop has comes first")
        << film << QSize(256, 144) << QSize(256, 100) << QSize(256, 144) << QColor(Qt::blue);
    QTest::newRow("a frame is better than a small one")
        << film << QSize(128, 72) << QSize(256, 100) << QSize(256, 100) << QColor(Qt::red);
    QTest::newRow("a small one is better than none")
        << film << QSize(128, 72) << QSize() << QSize(128, 72) << QColor(Qt::blue);
    QTest::newRow("of videos alone") << u"poster.jpg"_s << QSize(256, 144) << QSize(256, 100) << QSize() << QColor();
}

void ThumbnailMakerTest::findsPostersOfVideos()
{
    QFETCH(const QString, name);
    QFETCH(const QSize, shared);
    QFETCH(const QSize, frame);
    QFETCH(const QSize, expected);
    QFETCH(const QColor, color);
    QFile film(path(name));
    QVERIFY(film.open(QIODevice::WriteOnly));
    const bool isVideo = name.endsWith(".mp4"_L1);
    film.write(isVideo ? QByteArray::fromHex("00000018667479706d70343200000000") + QByteArray(4096, '\0') : "none");
    film.close();

    PosterSources sources{.sharedFolder = path(u"thumbnails"_s), .frames = {}};
    QDir(sources.sharedFolder).removeRecursively();
    if (!shared.isEmpty()) {
        const QString folder = sources.sharedFolder + (shared.width() > 128 ? u"/large"_s : u"/normal"_s);
        QVERIFY(QDir().mkpath(folder));
        const QByteArray uri = "file://" + QFile::encodeName(path(name));
        QImage image = filled(shared, Qt::blue);
        image.setText(u"Thumb::URI"_s, QString::fromLatin1(uri));
        image.setText(u"Thumb::MTime"_s, QString::number(QFileInfo(film).lastModified().toSecsSinceEpoch()));
        const QByteArray hash = QCryptographicHash::hash(uri, QCryptographicHash::Md5).toHex();
        QVERIFY(image.save(folder + u'/' + QString::fromLatin1(hash) + u".png"_s));
    }
    if (!frame.isEmpty()) {
        QFile message(path(u"message.raw"_s));
        QVERIFY(message.open(QIODevice::WriteOnly));
        message.write(frameMessage(filled(frame, Qt::red)));
        sources.frames = {.program = u"/bin/sh"_s, .arguments = {u"-c"_s, u"exec cat '%1'"_s.arg(message.fileName())}};
    }
    const QImage poster = ThumbnailMaker(sources).make(path(name), 6); // whose orientation is in its picture already
    QCOMPARE(poster.isNull() ? QSize() : poster.size(), expected);
    if (!poster.isNull())
        QVERIFY(isNear(poster.pixelColor(20, 20), color));
}

} // namespace wayfolio::test

using wayfolio::test::ThumbnailMakerTest;
WAYFOLIO_TEST(ThumbnailMakerTest)

#include "ThumbnailMakerTest.moc"
