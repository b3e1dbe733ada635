// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geo/GeoBounds.h"
#include "core/geo/GreatCircle.h"
#include "core/media/MetadataReader.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QImageReader>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestTotal = 2'000'000; // bytes
constexpr GeoBounds kKorea{.south = 33.0, .west = 125.0, .north = 38.7, .east = 131.0};
constexpr GeoBounds kTaiwan{.south = 21.8, .west = 120.0, .north = 25.4, .east = 122.1};

std::optional<Instant> instantOf(const PhotoMetadata& photo)
{
    const WrittenTime* const written = photo.time.original();
    if (!written || !written->offset)
        return {};
    return Instant(written->wall.time_since_epoch() - *written->offset);
}

} // namespace

/// What the photos bundled for the first start promise: a small, believable journey.
class SampleTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fortySmallPhotos();
    void everyPhotoIsWhole();
    void oneOfTwoCamerasKnowsPlaces();
    void twoCountries();
    void oneJourneyInOrder();
    void fliesOnce();
    void someWereHeldUpright();

private:
    /// Those of the phone, by time.
    [[nodiscard]] std::vector<PhotoMetadata> placed() const;

    QTemporaryDir m_folder;
    std::map<QString, PhotoMetadata> m_photos; // by file name
};

void SampleTripTest::initTestCase()
{
    initializeResources();
    QVERIFY(m_folder.isValid());
    for (const QString& name : QDir(u":/sample-trip"_s).entryList({u"*.jpg"_s}, QDir::Files)) {
        const QString copy = m_folder.filePath(name);
        QVERIFY(QFile::copy(u":/sample-trip/"_s + name, copy));
        const auto metadata = MetadataReader().read(copy);
        QVERIFY2(metadata, qPrintable(name));
        m_photos.emplace(name, *metadata);
    }
}

std::vector<PhotoMetadata> SampleTripTest::placed() const
{
    std::vector<PhotoMetadata> found;
    for (const auto& [name, photo] : m_photos) {
        if (photo.position && instantOf(photo))
            found.push_back(photo);
    }
    std::ranges::sort(found, {}, [](const PhotoMetadata& photo) { return *instantOf(photo); });
    return found;
}

void SampleTripTest::fortySmallPhotos()
{
    QCOMPARE(m_photos.size(), 40U);
    qint64 total = 0;
    for (const auto& [name, photo] : m_photos)
        total += QFileInfo(m_folder.filePath(name)).size();
    QVERIFY2(total < kLargestTotal, qPrintable(QString::number(total)));
}

void SampleTripTest::everyPhotoIsWhole()
{
    for (const auto& [name, photo] : m_photos) {
        const PhotoProblems expected = photo.position ? PhotoProblems() : PhotoProblem::NoPosition;
        QVERIFY2(photo.problems == expected, qPrintable(name));
        QVERIFY2(photo.time.original() != nullptr, qPrintable(name));
        QVERIFY2(photo.time.original()->text.contains(u'.'), qPrintable(name)); // with its sub-seconds
        const QImage image = QImageReader(m_folder.filePath(name)).read();
        QVERIFY2(image.size() == QSize(photo.width, photo.height), qPrintable(name));
        const auto preview = QImage::fromData(MetadataReader().embeddedPreview(m_folder.filePath(name), 160).bytes);
        QVERIFY2(!preview.isNull(), qPrintable(name));
    }
}

void SampleTripTest::oneOfTwoCamerasKnowsPlaces()
{
    QSet<QString> withPlace;
    QSet<QString> withoutPlace;
    int unplaced = 0;
    for (const auto& [name, photo] : m_photos) {
        (photo.position ? withPlace : withoutPlace).insert(photo.camera);
        // What knows its place knows its zone too, and what does not, does not.
        QCOMPARE(photo.time.original()->offset.has_value(), photo.position.has_value());
        unplaced += photo.position ? 0 : 1;
    }
    QCOMPARE(withPlace.size(), 1);
    QCOMPARE(withoutPlace.size(), 1);
    QVERIFY(!withPlace.intersects(withoutPlace));
    QVERIFY(unplaced >= 3 && unplaced <= 6);
}

void SampleTripTest::twoCountries()
{
    int inKorea = 0;
    int inTaiwan = 0;
    for (const PhotoMetadata& photo : placed()) {
        const bool korea = kKorea.contains(photo.position->point);
        const bool taiwan = kTaiwan.contains(photo.position->point);
        inKorea += korea ? 1 : 0;
        inTaiwan += taiwan ? 1 : 0;
        const auto offset = photo.time.original()->offset;
        QVERIFY(!korea || offset == std::chrono::hours(9));
        QVERIFY(!taiwan || offset == std::chrono::hours(8));
    }
    QVERIFY(inKorea >= 10);
    QVERIFY(inTaiwan >= 10);
}

void SampleTripTest::oneJourneyInOrder()
{
    const std::vector<PhotoMetadata> photos = placed();
    for (size_t i = 1; i < photos.size(); ++i) {
        const auto gap = *instantOf(photos[i]) - *instantOf(photos[i - 1]);
        QVERIFY(gap > std::chrono::seconds(0));
        QVERIFY(gap < std::chrono::hours(36));
        QVERIFY(photos[i].time.gpsUtc); // and the satellites agree with the clock
        QVERIFY(std::chrono::abs(*photos[i].time.gpsUtc - *instantOf(photos[i])) < std::chrono::seconds(1));
    }
    // The camera is told when the phone has begun, and is put away before it ends.
    const WallTime first = photos.front().time.original()->wall;
    const WallTime last = photos.back().time.original()->wall;
    for (const auto& [name, photo] : m_photos)
        QVERIFY2(photo.time.original()->wall >= first && photo.time.original()->wall <= last, qPrintable(name));
}

void SampleTripTest::fliesOnce()
{
    constexpr double kFarMeters = 200'000;
    constexpr double kFastMetersPerSecond = 250 / 3.6;
    constexpr double kFastestMetersPerSecond = 1000 / 3.6;
    double flown = 0;
    const std::vector<PhotoMetadata> photos = placed();
    for (size_t i = 1; i < photos.size(); ++i) {
        const double meters = distanceMeters(photos[i - 1].position->point, photos[i].position->point);
        const auto taken = std::chrono::duration<double>(*instantOf(photos[i]) - *instantOf(photos[i - 1]));
        const double speed = meters / taken.count();
        QVERIFY(speed < kFastestMetersPerSecond);
        if (meters > kFarMeters && speed > kFastMetersPerSecond)
            flown += meters;
        else
            QVERIFY(meters < 300'000); // nothing on the ground is as far
    }
    QVERIFY2(flown > 1'000'000, qPrintable(QString::number(flown)));
}

void SampleTripTest::someWereHeldUpright()
{
    const auto turned = [](const auto& entry) { return entry.second.orientation >= 5; };
    QVERIFY(std::ranges::count_if(m_photos, turned) >= 2);
}

} // namespace wayfolio::test

using wayfolio::test::SampleTripTest;
WAYFOLIO_TEST(SampleTripTest)

#include "SampleTripTest.moc"
