// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/PhotoStore.h"

#include "core/catalog/Catalog.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

QStringList sortedPaths(const KnownFiles& files)
{
    QStringList paths;
    for (const auto& [path, known] : files)
        paths.append(path);
    paths.sort();
    return paths;
}

const Error kTruncated{.code = ErrorCode::DamagedFile, .subject = u"/p/a.jpg"_s, .detail = u"truncated"_s};

} // namespace

class PhotoStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalog = Catalog::open(m_folder->filePath(u"catalog.sqlite"_s)).value();
    }

    void cleanup() { m_catalog.reset(); }

    void keepsEveryField_data()
    {
        QTest::addColumn<Photo>("photo");
        const auto row = [](const char* name, const std::function<void(Photo&)>& change) {
            Photo photo = fullPhoto();
            change(photo);
            QTest::addRow("%s", name) << photo;
        };
        QTest::addRow("empty") << Photo{};
        row("full", [](Photo&) {});
        row("no altitude", [](Photo& photo) { photo.position->altitudeMeters.reset(); });
        row("on the pole", [](Photo& photo) { photo.position->point = *GeoPoint::fromDegrees(-90, 180); });
        row("no position", [](Photo& photo) { photo.position.reset(); });
        row("plain wall text", [](Photo& photo) { photo.captureTime.wallText = isoText(*photo.captureTime.wall); });
        row("before 1970", [](Photo& photo) {
            photo.captureTime.wall = WallTime(std::chrono::milliseconds(-1'000'000'000'001));
            photo.captureTime.utc = Instant(std::chrono::milliseconds(-1'000'000'000'001));
        });
        row("assumed", [](Photo& photo) {
            photo.captureTime.assumedUtc = std::exchange(photo.captureTime.utc, std::nullopt);
            photo.captureTime.offset.reset();
            photo.captureTime.timeZone.clear();
            photo.captureTime.source = TimeSource::SystemZone;
        });
        row("no rating", [](Photo& photo) { photo.rating = 0; });
        row("rejected", [](Photo& photo) { photo.rating = kRejected; });
        row("every problem", [](Photo& photo) { photo.problems = PhotoProblems::fromInt(0x3ff); });
        for (const PositionOrigin origin :
             {PositionOrigin::Measured, PositionOrigin::Sidecar, PositionOrigin::Estimated, PositionOrigin::Manual})
            row(qPrintable(identifier(origin)), [origin](Photo& photo) { photo.position->origin = origin; });
        for (const TimeSource source :
             {TimeSource::None, TimeSource::OffsetDigitized, TimeSource::GpsClock, TimeSource::VideoClock})
            row(qPrintable(identifier(source)), [source](Photo& photo) { photo.captureTime.source = source; });
    }

    void keepsEveryField()
    {
        QFETCH(Photo, photo);
        const QString path = u"/사진 2024/a \n\"b\".jpg"_s;
        const std::array outcomes{outcome(path, photo)};
        QVERIFY(PhotoStore(*m_catalog).record(outcomes));
        PhotoStore store(*m_catalog);
        const PhotoId id = store.photoOfFile(path).value().value();
        photo.id = id;
        photo.files = {path};
        QCOMPARE(store.photo(id).value().value(), photo);

        const PhotoSummary summary = store.summaries().value().front();
        QCOMPARE(summary.id, id);
        QCOMPARE(summary.point, photo.position ? std::optional(photo.position->point) : std::nullopt);
        QCOMPARE(summary.time, photo.captureTime.sortInstant());
        QCOMPARE(summary.timeIsKnown, photo.captureTime.utc.has_value());
        QCOMPARE(summary.wall, photo.captureTime.wall);
        QCOMPARE(summary.problems, photo.problems);
        QCOMPARE(summary.kind, photo.kind);
        if (photo.position)
            QCOMPARE(summary.positionOrigin, photo.position->origin);
        QCOMPARE(int(summary.rating), photo.rating);
        QCOMPARE(summary.direction, CoarseDirection(photo.directionDegrees));
        const auto uncertainty = photo.position ? photo.position->uncertaintyMeters : std::nullopt;
        const auto toWhole = [](double meters) { return std::floor(meters); };
        QCOMPARE(summary.uncertainty, CoarseLength(uncertainty.transform(toWhole)));
        QCOMPARE(m_catalog->check().value(), QStringList());
    }

    void updatesInPlace()
    {
        PhotoStore store(*m_catalog);
        const std::array first{outcome(u"/p/a.jpg"_s, fullPhoto()), outcome(u"/p/b.jpg"_s, photoAt(5))};
        QVERIFY(store.record(first));
        const PhotoId id = store.photoOfFile(u"/p/a.jpg"_s).value().value();

        const std::array second{outcome(u"/p/a.jpg"_s, photoAt(9), {.sizeBytes = 2, .modifiedNs = 7})};
        QVERIFY(store.record(second));
        Photo expected = photoAt(9);
        expected.id = id;
        expected.files = {u"/p/a.jpg"_s};
        QCOMPARE(store.photo(id).value().value(), expected);
        QCOMPARE(store.count().value(), 2);
        const KnownFile known = store.knownFiles({u"/p/a.jpg"_s}).value().at(u"/p/a.jpg"_s);
        QCOMPARE(known.stamp, (FileStamp{.sizeBytes = 2, .modifiedNs = 7}));
    }

    void failureKeepsThePhoto()
    {
        PhotoStore store(*m_catalog);
        const QString path = u"/p/a.jpg"_s;
        const std::array good{outcome(path, fullPhoto())};
        const std::array bad{outcome(path, std::unexpected(kTruncated), {.sizeBytes = 3, .modifiedNs = 8})};
        QVERIFY(store.record(good));
        QVERIFY(store.record(bad));
        const PhotoId id = store.photoOfFile(path).value().value();
        QCOMPARE(store.photo(id).value()->camera, fullPhoto().camera);
        KnownFile expected{.stamp = {.sizeBytes = 3, .modifiedNs = 8},
                           .readerVersion = 3,
                           .missing = false,
                           .failure = kTruncated,
                           .hasPhoto = true,
                           .withoutPosition = false};
        QCOMPARE(store.knownFiles({path}).value().at(path), expected);

        QVERIFY(store.record(good)); // mended again
        QCOMPARE(store.photoOfFile(path).value().value(), id);
        QVERIFY(!store.knownFiles({path}).value().at(path).failure);
        QCOMPARE(m_catalog->check().value(), QStringList());
    }

    void failureWithoutPhoto()
    {
        PhotoStore store(*m_catalog);
        const std::array bad{outcome(u"/p/a.jpg"_s, std::unexpected(kTruncated))};
        QVERIFY(store.record(bad));
        QCOMPARE(store.count().value(), 0);
        QVERIFY(!store.photoOfFile(u"/p/a.jpg"_s).value());
        QVERIFY(!store.knownFiles({u"/p"_s}).value().at(u"/p/a.jpg"_s).hasPhoto);
        const std::array good{outcome(u"/p/a.jpg"_s, photoAt(1))};
        QVERIFY(store.record(good));
        QCOMPARE(store.count().value(), 1);
        QVERIFY(store.knownFiles({u"/p"_s}).value().at(u"/p/a.jpg"_s).withoutPosition);
    }

    void knowsFilesBelowRoots_data()
    {
        QTest::addColumn<QStringList>("roots");
        QTest::addColumn<QStringList>("expected");
        QTest::addRow("folder") << QStringList{u"/p/a"_s}
                                << QStringList{u"/p/a/1.jpg"_s, u"/p/a/b/2.jpg"_s, u"/p/a/가/3.jpg"_s};
        QTest::addRow("a name that goes on") << QStringList{u"/p/a b"_s} << QStringList{u"/p/a b/4.jpg"_s};
        QTest::addRow("file") << QStringList{u"/p/a/1.jpg"_s} << QStringList{u"/p/a/1.jpg"_s};
        QTest::addRow("wildcards are names") << QStringList{u"/p/a%"_s} << QStringList{u"/p/a%/7.jpg"_s};
        QTest::addRow("none") << QStringList{} << QStringList{};
        QTest::addRow("unknown") << QStringList{u"/p/c"_s} << QStringList{};
        QTest::addRow("nested") << QStringList{u"/p/a/b"_s, u"/p/a/b/2.jpg"_s} << QStringList{u"/p/a/b/2.jpg"_s};
        QTest::addRow("everything") << QStringList{u"/"_s}
                                    << QStringList{u"/0.jpg"_s,        u"/p/a b/4.jpg"_s, u"/p/a%/7.jpg"_s,
                                                   u"/p/a-x/5.jpg"_s,  u"/p/a/1.jpg"_s,   u"/p/a/b/2.jpg"_s,
                                                   u"/p/a/가/3.jpg"_s, u"/p/a0/6.jpg"_s};
    }

    void knowsFilesBelowRoots()
    {
        QFETCH(QStringList, roots);
        QFETCH(QStringList, expected);
        std::vector<FileOutcome> outcomes;
        for (const QString& path : {u"/0.jpg"_s, u"/p/a/1.jpg"_s, u"/p/a/b/2.jpg"_s, u"/p/a/가/3.jpg"_s,
                                    u"/p/a b/4.jpg"_s, u"/p/a-x/5.jpg"_s, u"/p/a0/6.jpg"_s, u"/p/a%/7.jpg"_s})
            outcomes.push_back(outcome(path, photoAt(1)));
        PhotoStore store(*m_catalog);
        QVERIFY(store.record(outcomes));
        expected.sort();
        QCOMPARE(sortedPaths(store.knownFiles(roots).value()), expected);
    }

    void ordersByTime()
    {
        PhotoStore store(*m_catalog);
        Photo assumed;
        assumed.captureTime.assumedUtc = Instant(std::chrono::seconds(20));
        const std::array outcomes{outcome(u"/p/1.jpg"_s, photoAt(30)), outcome(u"/p/2.jpg"_s, Photo{}),
                                  outcome(u"/p/3.jpg"_s, assumed),     outcome(u"/p/4.jpg"_s, photoAt(-10)),
                                  outcome(u"/p/5.jpg"_s, photoAt(30)), outcome(u"/p/6.jpg"_s, Photo{})};
        QVERIFY(store.record(outcomes));
        const std::vector<qint64> expected{4, 3, 1, 5, 2, 6};
        std::vector<qint64> ids;
        const std::vector<PhotoSummary> summaries = store.summaries().value();
        ids.reserve(summaries.size());
        for (const PhotoSummary& summary : summaries)
            ids.push_back(PhotoId(summary.id).value);
        QCOMPARE(ids, expected);

        ids.clear();
        QVERIFY(store.forEachPhoto([&](const Photo& photo) {
            ids.push_back(photo.id.value);
            return photo.files == QStringList{u"/p/%1.jpg"_s.arg(photo.id.value)};
        }));
        QCOMPARE(ids, expected);
        int visits = 0;
        QVERIFY(store.forEachPhoto([&](const Photo&) { return ++visits < 2; }));
        QCOMPARE(visits, 2);
    }

    /// Multiplied by 37, the numbers below 101 change places in cycles of several lengths.
    void ordersManyByTime()
    {
        constexpr qint64 kPhotos = 101;
        constexpr qint64 kFactor = 37;
        std::vector<FileOutcome> outcomes;
        for (qint64 i = 0; i < kPhotos; ++i)
            outcomes.push_back(outcome(u"/p/%1.jpg"_s.arg(i), photoAt(i * kFactor % kPhotos)));
        PhotoStore store(*m_catalog);
        QVERIFY(store.record(outcomes));
        for (const PhotoStore::Room room : {PhotoStore::Room::Ample, PhotoStore::Room::Scarce}) {
            const std::vector<PhotoSummary> summaries = store.summaries(room).value();
            QCOMPARE(summaries.size(), outcomes.size());
            for (qint64 second = 0; second < kPhotos; ++second) {
                const PhotoSummary& summary = summaries[static_cast<size_t>(second)];
                QCOMPARE(summary.time, Instant(std::chrono::seconds(second)));
                QCOMPARE((PhotoId(summary.id).value - 1) * kFactor % kPhotos, second);
            }
        }
    }

    void keepsNothingOfTheTableInMemory()
    {
        PhotoStore store(*m_catalog);
        std::vector<FileOutcome> outcomes;
        for (int i = 0; i < 2000; ++i)
            outcomes.push_back(outcome(u"/p/%1.jpg"_s.arg(i), photoAt(i)));
        QVERIFY(store.record(outcomes));
        const auto cached = [this] {
            int bytes = 0;
            int highest = 0;
            sqlite3_db_status(m_catalog->database().getHandle(), SQLITE_DBSTATUS_CACHE_USED, &bytes, &highest, 0);
            return bytes;
        };
        m_catalog->database().execAndGet("SELECT sum(latitude) FROM photo");
        const int before = cached();
        QCOMPARE(store.summaries().value().size(), outcomes.size());
        QVERIFY2(cached() < before / 2, qPrintable(u"%1 of %2"_s.arg(cached()).arg(before)));
    }

    void refusesIdsThatSummariesCannotHold()
    {
        PhotoStore store(*m_catalog);
        QVERIFY(store.record(std::array{outcome(u"/p/1.jpg"_s, photoAt(1)), outcome(u"/p/2.jpg"_s, photoAt(2))}));
        SQLite::Database& database = m_catalog->database();
        database.exec("PRAGMA foreign_keys = OFF; UPDATE photo SET id = 4294967295 WHERE id = 2");
        QCOMPARE(store.summaries().value().back().id, PhotoId{4294967295});
        database.exec("UPDATE photo SET id = 4294967296 WHERE id > 2");
        const auto refused = store.summaries();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DamagedCatalog);
        QVERIFY(refused.error().detail.contains(u"4294967296"_s));
    }

    void answersInTheOrderAsked()
    {
        PhotoStore store(*m_catalog);
        const std::array outcomes{outcome(u"/p/1.jpg"_s, photoAt(1)), outcome(u"/p/2.jpg"_s, photoAt(2))};
        QVERIFY(store.record(outcomes));
        const std::array ids{PhotoId{2}, PhotoId{77}, PhotoId{1}, PhotoId{2}};
        const std::vector<Photo> photos = store.photos(ids).value();
        QCOMPARE(photos.size(), 3U);
        QCOMPARE(photos.at(0).id, PhotoId{2});
        QCOMPARE(photos.at(1).id, PhotoId{1});
        QCOMPARE(photos.at(2).files, QStringList{u"/p/2.jpg"_s});
        QVERIFY(!store.photo(PhotoId{77}).value());
        QVERIFY(!store.photoOfFile(u"/p/3.jpg"_s).value());
    }

    void hidesMissing()
    {
        PhotoStore store(*m_catalog);
        const std::array outcomes{outcome(u"/p/1.jpg"_s, photoAt(1)), outcome(u"/p/2.jpg"_s, photoAt(2))};
        QVERIFY(store.record(outcomes));
        QVERIFY(store.setMissing({u"/p/1.jpg"_s, u"/p/unknown.jpg"_s}, true));
        QCOMPARE(store.summaries().value().size(), 1U);
        QCOMPARE(store.summaries().value().front().id, PhotoId{2});
        QCOMPARE(store.count().value(), 2);
        QVERIFY(store.knownFiles({u"/p"_s}).value().at(u"/p/1.jpg"_s).missing);
        QVERIFY(store.setMissing({u"/p/1.jpg"_s}, false));
        QCOMPARE(store.summaries().value().size(), 2U);
        QVERIFY(store.setMissing({u"/p/1.jpg"_s}, true));
        QVERIFY(store.record(outcomes)); // what was read is there
        QCOMPARE(store.summaries().value().size(), 2U);
    }

    void allOrNothingWhenFull()
    {
        PhotoStore store(*m_catalog);
        SQLite::Database& database = m_catalog->database();
        const std::array first{outcome(u"/p/a.jpg"_s, fullPhoto())};
        QVERIFY(store.record(first));
        const int pages = database.execAndGet("PRAGMA page_count").getInt();
        database.execAndGet("PRAGMA max_page_count = " + std::to_string(pages + 3));

        std::vector<FileOutcome> many;
        many.reserve(2000);
        for (int i = 0; i < 2000; ++i)
            many.push_back(outcome(u"/new/%1.jpg"_s.arg(i), fullPhoto()));
        QCOMPARE(store.record(many).error().code, ErrorCode::DiskFull);
        QCOMPARE(store.count().value(), 1);
        QCOMPARE(m_catalog->check().value(), QStringList());

        database.execAndGet("PRAGMA max_page_count = 1000000");
        QVERIFY(store.record(many)); // the same store goes on, with no remembered id of what was rolled back
        QCOMPARE(store.count().value(), 2001);
        QCOMPARE(m_catalog->check().value(), QStringList());
    }

    void busyCatalog()
    {
        const auto other = Catalog::open(m_catalog->path()).value();
        PhotoStore store(*m_catalog);
        const std::array outcomes{outcome(u"/p/a.jpg"_s, fullPhoto())};
        m_catalog->database().setBusyTimeout(20);
        other->database().exec("BEGIN IMMEDIATE");
        QCOMPARE(store.record(outcomes).error().code, ErrorCode::BusyCatalog);
        other->database().exec("ROLLBACK");
        QVERIFY(store.record(outcomes));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

WAYFOLIO_TEST(PhotoStoreTest)

} // namespace wayfolio::test

#include "PhotoStoreTest.moc"
