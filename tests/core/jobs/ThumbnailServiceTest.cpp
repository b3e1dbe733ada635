// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ThumbnailService.h"

#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <exiv2/exiv2.hpp>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ThumbnailServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesOnceItIsMade();
    void everyPictureComes();
    void theLatestRequestsComeFirst();
    void sharpensWhatIsSoft();
    void keepsSharpOnesOnTheDisk();
    void leavesWhatCannotBeBettered();
    void noneForUnknownOrVanishedPhotos();
    void forgetsWhatChanged();
    void saysNothingOfWhatStayed();
    void findsWhatCameBack();
    void mayGoAwayWhileItWorks();

private:
    std::unique_ptr<JourneyFolder> m_folder;
    std::unique_ptr<CatalogService> m_catalog;
    std::vector<PhotoId> m_photos;
};

namespace {

std::vector<PhotoId> photosIn(CatalogService& catalog)
{
    auto future = catalog.snapshot();
    future.waitForFinished();
    std::vector<PhotoId> ids;
    const auto snapshot = future.result().value();
    ids.reserve(snapshot->photos().size());
    for (const PhotoSummary& photo : snapshot->photos())
        ids.push_back(photo.id);
    return ids;
}

/// A photo with a preview in another colour.
bool savePhotoWithPreview(const QString& path, QSize size, QSize previewSize)
{
    QImage preview(previewSize, QImage::Format_RGB32);
    preview.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!TestPhoto().withSize(size).withColor(Qt::blue).save(path) || !buffer.open(QIODevice::WriteOnly) ||
        !preview.save(&buffer, "JPEG"))
        return false;
    const auto file = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
    file->readMetadata();
    Exiv2::ExifThumb(file->exifData())
        .setJpegThumbnail(reinterpret_cast<const Exiv2::byte*>(bytes.constData()), static_cast<size_t>(bytes.size()));
    file->writeMetadata();
    return true;
}

bool isRed(const QImage& picture)
{
    return picture.pixelColor(picture.rect().center()).red() > 200;
}

} // namespace

void ThumbnailServiceTest::init()
{
    m_folder = std::make_unique<JourneyFolder>();
    QVERIFY(m_folder->writeJourney());
    QCOMPARE(m_folder->import().added, kJourneyFiles);
    m_catalog = std::make_unique<CatalogService>(m_folder->catalog());
    m_photos = photosIn(*m_catalog);
}

void ThumbnailServiceTest::comesOnceItIsMade()
{
    ThumbnailService service(*m_catalog, nullptr);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    QVERIFY(service.thumbnail(m_photos.front()).isNull());
    QVERIFY(service.thumbnail(m_photos.front()).isNull()); // asked twice, made once
    QVERIFY(ready.wait(10'000));
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.first().first().value<PhotoId>(), m_photos.front());
    const QImage picture = service.thumbnail(m_photos.front());
    QCOMPARE(picture.size().scaled(64, 48, Qt::KeepAspectRatio), QSize(64, 48));
    const QColor color = picture.pixelColor(picture.rect().center());
    QVERIFY(color.blue() > 100 && color.red() < 60); // dark cyan, as JPEG has it
}

void ThumbnailServiceTest::everyPictureComes()
{
    ThumbnailService service(*m_catalog, nullptr);
    const QSignalSpy ready(&service, &ThumbnailService::ready);
    for (const PhotoId id : m_photos)
        QVERIFY(service.thumbnail(id).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), kJourneyFiles, 10'000);
    for (const PhotoId id : m_photos)
        QVERIFY(!service.thumbnail(id).isNull());
}

/// Of what is asked for at once, the last is what is still seen; the rest is dropped beyond 400.
void ThumbnailServiceTest::theLatestRequestsComeFirst()
{
    const int atOnce = std::max(8, WorkerPool().threadCount() * 4);
    const int count = 400 + atOnce;
    JourneyFolder folder;
    for (int i = 0; i < count; ++i) {
        const QColor color(i % 256, i / 256, 0); // the same content would be the same photo
        QVERIFY(TestPhoto()
                    .withSize({8, 8})
                    .withColor(color)
                    .takenAt("2024:03:10 12:00:00", "+09:00")
                    .save(folder.photos() + u"/%1.jpg"_s.arg(i)));
    }
    QCOMPARE(folder.import().added, count);
    CatalogService catalog(folder.catalog());
    const std::vector<PhotoId> photos = photosIn(catalog);
    ThumbnailService service(catalog, nullptr);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    for (const PhotoId id : photos)
        QVERIFY(service.thumbnail(id).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 400, 60'000);
    const auto placeOf = [&](int signal) {
        return std::ranges::find(photos, ready.at(signal).first().value<PhotoId>()) - photos.begin();
    };
    for (int i = 0; i < atOnce; ++i)
        QVERIFY2(placeOf(i) >= count - 2 * atOnce, QByteArray::number(placeOf(i)));
    for (int i = 0; i < ready.size(); ++i)
        QVERIFY2(placeOf(i) >= atOnce, QByteArray::number(placeOf(i)));
}

void ThumbnailServiceTest::sharpensWhatIsSoft()
{
    QVERIFY(savePhotoWithPreview(m_folder->photos() + u"/1.jpg"_s, {640, 480}, {160, 120}));
    const PhotoId id = m_photos.front();
    ThumbnailService service(*m_catalog, nullptr);
    const QSignalSpy ready(&service, &ThumbnailService::ready);
    QVERIFY(service.sharpThumbnail(id).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
    const QImage soft = service.sharpThumbnail(id); // at once, while the other is made
    QCOMPARE(soft.width(), 160);
    QVERIFY(isRed(soft));
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 10'000);
    QCOMPARE(service.thumbnail(id).width(), 256);
    QVERIFY(!isRed(service.thumbnail(id)));

    QVERIFY(!service.sharpThumbnail(id).isNull()); // is as sharp as it gets
    QVERIFY(service.thumbnail(m_photos.back()).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 3, 10'000);
    QCOMPARE(ready.last().first().value<PhotoId>(), m_photos.back());
}

void ThumbnailServiceTest::keepsSharpOnesOnTheDisk()
{
    QVERIFY(savePhotoWithPreview(m_folder->photos() + u"/1.jpg"_s, {640, 480}, {160, 120}));
    const PhotoId id = m_photos.front();
    const auto store = [this] { return std::make_unique<ThumbnailStore>(m_folder->path(u"cache"_s)); };
    for (const int expected : {160, 256}) {
        ThumbnailService service(*m_catalog, store());
        const QSignalSpy ready(&service, &ThumbnailService::ready);
        QVERIFY(service.thumbnail(id).isNull());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
        QCOMPARE(service.thumbnail(id).width(), expected); // the second time it is the sharp one at once
        QVERIFY(!service.sharpThumbnail(id).isNull());
        QTRY_COMPARE_WITH_TIMEOUT(service.thumbnail(id).width(), 256, 10'000);
    }
}

void ThumbnailServiceTest::leavesWhatCannotBeBettered()
{
    QVERIFY(savePhotoWithPreview(m_folder->photos() + u"/1.jpg"_s, {160, 120}, {160, 120}));
    const PhotoId id = m_photos.front();
    ThumbnailStore* store = nullptr;
    auto owned = std::make_unique<ThumbnailStore>(m_folder->path(u"cache"_s));
    store = owned.get();
    ThumbnailService service(*m_catalog, std::move(owned));
    const QSignalSpy ready(&service, &ThumbnailService::ready);
    QVERIFY(service.thumbnail(id).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
    const QFileInfo file(m_folder->photos() + u"/1.jpg"_s);
    const FileStamp stamp{.sizeBytes = file.size(),
                          .modifiedNs = file.lastModified(QTimeZone::UTC).toMSecsSinceEpoch() * 1'000'000};
    QVERIFY(store->find(file.filePath(), stamp, Sharpness::Best).isNull());
    QVERIFY(!service.sharpThumbnail(id).isNull()); // of the picture's own pixels, which are no more
    QTRY_COMPARE_WITH_TIMEOUT(store->find(file.filePath(), stamp, Sharpness::Best).width(), 160, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 10'000);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!service.sharpThumbnail(id).isNull());
        QTest::qWait(10);
    }
    QCOMPARE(ready.size(), 2);
}

void ThumbnailServiceTest::noneForUnknownOrVanishedPhotos()
{
    QVERIFY(QFile::remove(m_folder->photos() + u"/1.jpg"_s));
    ThumbnailService service(*m_catalog, nullptr);
    const QSignalSpy ready(&service, &ThumbnailService::ready);
    QVERIFY(service.thumbnail(PhotoId{}).isNull());
    QVERIFY(service.thumbnail(PhotoId{4711}).isNull());
    QVERIFY(service.thumbnail(m_photos.front()).isNull());
    QVERIFY(service.thumbnail(m_photos.back()).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
    QCOMPARE(ready.first().first().value<PhotoId>(), m_photos.back());
}

void ThumbnailServiceTest::forgetsWhatChanged()
{
    ThumbnailService service(*m_catalog, nullptr);
    const QSignalSpy ready(&service, &ThumbnailService::ready);
    QVERIFY(service.thumbnail(m_photos.front()).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
    QVERIFY(TestPhoto().withColor(Qt::red).save(m_folder->photos() + u"/1.jpg"_s));
    const QSignalSpy forgotten(&service, &ThumbnailService::forgotten);
    service.forget();
    QCOMPARE(forgotten.size(), 1);
    QVERIFY(service.thumbnail(m_photos.front()).pixelColor(0, 0).red() < 60); // what there was, for as long
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 10'000);
    const QImage picture = service.thumbnail(m_photos.front());
    QVERIFY(picture.pixelColor(picture.rect().center()).red() > 200);
}

void ThumbnailServiceTest::saysNothingOfWhatStayed()
{
    ThumbnailService service(*m_catalog, nullptr);
    const QSignalSpy ready(&service, &ThumbnailService::ready);
    QVERIFY(service.thumbnail(m_photos.front()).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
    service.forget();
    QVERIFY(!service.thumbnail(m_photos.front()).isNull());
    QVERIFY(service.thumbnail(m_photos.back()).isNull()); // made after the other one
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 10'000);
    QCOMPARE(ready.last().first().value<PhotoId>(), m_photos.back());
}

void ThumbnailServiceTest::findsWhatCameBack()
{
    const QString path = m_folder->photos() + u"/1.jpg"_s;
    const QString away = m_folder->photos() + u"/away"_s;
    QVERIFY(QFile::rename(path, away));
    ThumbnailService service(*m_catalog, nullptr);
    const QSignalSpy ready(&service, &ThumbnailService::ready);
    QVERIFY(service.thumbnail(m_photos.front()).isNull());
    QVERIFY(service.thumbnail(m_photos.back()).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
    QVERIFY(QFile::rename(away, path));
    service.forget();
    QVERIFY(service.thumbnail(m_photos.front()).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 10'000);
    QVERIFY(!service.thumbnail(m_photos.front()).isNull());
}

void ThumbnailServiceTest::mayGoAwayWhileItWorks()
{
    for (int i = 0; i < 20; ++i) {
        ThumbnailService service(*m_catalog, nullptr);
        for (const PhotoId id : m_photos)
            QVERIFY(service.thumbnail(id).isNull());
        if (i % 2 == 0)
            QTest::qWait(i);
    }
    QCoreApplication::processEvents();
}

WAYFOLIO_TEST(ThumbnailServiceTest)

} // namespace wayfolio::test

#include "ThumbnailServiceTest.moc"
