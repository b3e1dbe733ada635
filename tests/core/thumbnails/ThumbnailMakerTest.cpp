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
#include <QPainter>
#include <QScopeGuard>
#include <QTemporaryDir>
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

void ThumbnailMakerTest::convertsColorProfiles()
{
    const QColor written(60, 200, 60);
    const QColorSpace wide(QColorSpace::AdobeRgb);
    QImage image = filled({600, 400}, written);
    image.setColorSpace(wide);
    const QColor expected = wide.transformationToColorSpace(QColorSpace(QColorSpace::SRgb)).map(written);
    QVERIFY(!isNear(written, expected, 20)); // else this would show nothing
    for (const QString& name : {u"wide.png"_s, u"wide.jpg"_s}) {
        QVERIFY(image.save(path(name)));
        QVERIFY(isNear(ThumbnailMaker().make(path(name), 1).pixelColor(100, 80), expected, 4));
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
