// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ThumbnailService.h"

#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ThumbnailServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesOnceItIsMade();
    void everyPictureComes();
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
