// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ImportTask.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/SnapshotFixture.h"
#include "ui/models/PhotoFiles.h"
#include "ui/models/PhotoListModel.h"
#include "ui/models/TripListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// The lists of the window on a real catalogue, watched by Qt's model tester throughout.
class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_parts.reset(); }

    void tripsFollowTheCollection();
    void filters_data();
    void filters();
    void chosenPhotosStandInTimeOrder();
    void addedPhotosAreInsertedNotReset();
    void rowsAndPhotosAgree();
    void setsOfRows_data();
    void setsOfRows();
    void timesInUtcAreMarked();
    void problemListsGiveReasonAndName();

private:
    struct Parts
    {
        SnapshotFixture library;
        CatalogService catalog{library.catalogPath()};
        ThumbnailService thumbnails{catalog, std::make_unique<ThumbnailStore>(library.file(u"cache"_s))};
        PhotoCollection collection{catalog};
        PhotoFiles files{catalog};
        PhotoListModel photos{collection, thumbnails, files};
        TripListModel trips{collection, thumbnails};
        QAbstractItemModelTester photosTester{&photos, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QAbstractItemModelTester tripsTester{&trips, QAbstractItemModelTester::FailureReportingMode::QtTest};
    };

    bool load();
    std::unique_ptr<Parts> m_parts;
};

void ModelsTest::init()
{
    m_parts = std::make_unique<Parts>();
    QVERIFY(m_parts->library.writePhotos());
    QVERIFY(m_parts->library.import());
}

bool ModelsTest::load()
{
    QSignalSpy changed(&m_parts->collection, &PhotoCollection::changed);
    m_parts->collection.reload();
    return QTest::qWaitFor([&] { return !changed.isEmpty(); },
                           10'000); // the answer may be there before reload() returns
}

void ModelsTest::tripsFollowTheCollection()
{
    QCOMPARE(m_parts->trips.rowCount(), 1); // everything, of nothing yet
    QVERIFY(load());
    QStringList titles;
    for (int row = 0; row < m_parts->trips.rowCount(); ++row)
        titles << m_parts->trips.index(row).data().toString();
    QCOMPARE(titles, QStringList({u"Everything"_s, u"1 June 2024"_s, u"10 – 11 March 2024"_s,
                                  u"Without a position (1)"_s, u"Without a time (1)"_s}));
    QCOMPARE(m_parts->trips.rowOf(m_parts->trips.filterAt(2)), 2);
    QCOMPARE(m_parts->trips.index(2).data(TripListModel::BriefTitleRole).toString(), u"10 – 11 Mar 2024"_s);
    QCOMPARE(m_parts->trips.index(0).data(TripListModel::BriefTitleRole).toString(), QString());
    QVERIFY(m_parts->trips.index(1).data(TripListModel::FactsRole).toString().contains(u"km"_s));
    Trip trip = m_parts->collection.snapshot()->trips().front();
    QCOMPARE(TripListModel::title(trip), u"10 – 11 March 2024"_s);
    trip.name = u"Spring"_s;
    QCOMPARE(TripListModel::title(trip), u"Spring"_s);
}

void ModelsTest::filters_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("count");
    QTest::newRow("everything") << 0 << SnapshotFixture::kPhotoCount;
    QTest::newRow("later trip") << 1 << 2;
    QTest::newRow("earlier trip") << 2 << 3;
    QTest::newRow("without a position") << 3 << 1;
    QTest::newRow("without a time") << 4 << 1;
}

void ModelsTest::filters()
{
    QFETCH(int, row);
    QVERIFY(load());
    m_parts->photos.setFilter(m_parts->trips.filterAt(row));
    QTEST(m_parts->photos.rowCount(), "count");
}

void ModelsTest::chosenPhotosStandInTimeOrder()
{
    QVERIFY(load());
    const PhotoId early = m_parts->photos.photoAt(0);
    const PhotoId late = m_parts->photos.photoAt(3);
    m_parts->photos.setFilter(PhotoFilter::ofPhotos({late, early, PhotoId{999}}));
    QCOMPARE(m_parts->photos.rowCount(), 2);
    QCOMPARE(m_parts->photos.photoAt(0), early);
    QCOMPARE(m_parts->photos.photoAt(1), late);
    // Apart in the snapshot, side by side in the list.
    QVERIFY(m_parts->photos.rowsOf(m_parts->photos.photos()) == (std::vector<PhotoSet::Run>{{0, 2}}));
}

void ModelsTest::addedPhotosAreInsertedNotReset()
{
    QVERIFY(load());
    const PhotoId first = m_parts->photos.photoAt(0);
    QSignalSpy reset(&m_parts->photos, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&m_parts->photos, &QAbstractItemModel::rowsInserted);
    QVERIFY(TestPhoto()
                .at(10, 10)
                .takenAt("2020:01:01 00:00:00", "+00:00")
                .save(m_parts->library.photoFolder() + u"/older.jpg"_s));
    ReaderPool readers(1);
    importIntoCatalog(m_parts->library.catalogPath(), {.paths = {m_parts->library.photoFolder()}, .scan = {}}, readers,
                      {}, {});
    QVERIFY(load());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 0);
    QCOMPARE(inserted.at(0).at(2).toInt(), 0);
    QCOMPARE(m_parts->photos.photoAt(1), first);
}

void ModelsTest::rowsAndPhotosAgree()
{
    QVERIFY(load());
    for (int row = 0; row < m_parts->photos.rowCount(); ++row) {
        QCOMPARE(m_parts->photos.rowOf(m_parts->photos.photoAt(row)), row);
        QVERIFY(!m_parts->photos.index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    QCOMPARE(m_parts->photos.rowOf(PhotoId{999}), -1);
    QVERIFY(!m_parts->photos.photoAt(-1).isValid());
    QCOMPARE(m_parts->photos.index(0).data().toString(), u"09:00"_s);
    QCOMPARE(m_parts->photos.index(0).data(PhotoListModel::DayRole).toDate(), QDate(2024, 3, 10));
    QTRY_VERIFY(!m_parts->photos.index(0).data(Qt::DecorationRole).value<QImage>().isNull());
}

void ModelsTest::setsOfRows_data()
{
    filters_data();
}

void ModelsTest::setsOfRows()
{
    QFETCH(int, row);
    QFETCH(int, count);
    QVERIFY(load());
    PhotoListModel& list = m_parts->photos;
    list.setFilter(m_parts->trips.filterAt(row));
    const PhotoSet all = list.photos();
    QCOMPARE(static_cast<int>(all.size()), count);
    for (int at = 0; at < count; ++at)
        QVERIFY(all.contains(list.photoAt(at)));
    using Runs = std::vector<PhotoSet::Run>;
    const auto last = static_cast<quint32>(count);
    for (const Runs& rows : {Runs{{0, last}}, Runs{{0, 1}}, Runs{{last - 1, last}}, Runs{}}) {
        const PhotoSet some = list.photosAt(rows);
        QVERIFY(list.rowsOf(some) == rows);
        QVERIFY(!list.firstMissing(some).isValid());
    }
    if (count > 2)
        QVERIFY(list.rowsOf(list.photosAt(Runs{{0, 1}, {2, 3}})) == (Runs{{0, 1}, {2, 3}}));
    const PhotoSet everything = PhotoSet::all(list.snapshot());
    QVERIFY(list.rowsOf(everything) == (Runs{{0, last}}));
    QCOMPARE(list.firstMissing(everything).isValid(), count < SnapshotFixture::kPhotoCount);
    QCOMPARE(list.rowOf(list.firstMissing(everything)), -1);
    const PhotoSet elsewhere = everything.in(std::make_shared<const CatalogSnapshot>(
        std::vector<PhotoSummary>(list.snapshot()->photos()), std::vector<Trip>()));
    QVERIFY(list.rowsOf(elsewhere).empty()); // of another snapshot
}

/// An instant of which no zone is known is a time, as in details, order and “Without a time”.
void ModelsTest::timesInUtcAreMarked()
{
    const QString folder = m_parts->library.photoFolder();
    TestPhoto satellite;
    satellite.set("Exif.GPSInfo.GPSDateStamp", "2020:01:02").set("Exif.GPSInfo.GPSTimeStamp", "3/1 4/1 5/1");
    QVERIFY(satellite.save(folder + u"/clock.jpg"_s));
    QVERIFY(TestPhoto().save(folder + u"/PXL_20200103_040506789.jpg"_s));
    ReaderPool readers(1);
    importIntoCatalog(m_parts->library.catalogPath(), {.paths = {folder}, .scan = {}}, readers, {}, {});
    QVERIFY(load());
    QCOMPARE(m_parts->photos.index(0).data().toString(), u"03:04 UTC"_s);
    QCOMPARE(m_parts->photos.index(0).data(PhotoListModel::DayRole).toDate(), QDate(2020, 1, 2));
    QVERIFY(m_parts->photos.index(0).data(Qt::AccessibleTextRole).toString().endsWith(u"03:04:05 UTC"_s));
    QCOMPARE(m_parts->photos.index(1).data().toString(), u"≈ 04:05 UTC"_s);
    m_parts->photos.setFilter({.kind = PhotoFilter::Kind::WithoutTime, .trip = {}, .photos = {}});
    QCOMPARE(m_parts->photos.rowCount(), 1);
    QCOMPARE(m_parts->photos.index(0).data().toString(), u"No time"_s);
    QVERIFY(!m_parts->photos.index(0).data(PhotoListModel::DayRole).toDate().isValid());
}

void ModelsTest::problemListsGiveReasonAndName()
{
    QVERIFY(load());
    m_parts->photos.setFilter({.kind = PhotoFilter::Kind::WithoutPosition, .trip = {}, .photos = {}});
    const QModelIndex index = m_parts->photos.index(0);
    QCOMPARE(index.data(PhotoListModel::ReasonRole).toString(), u"The position is 0°, 0°: the receiver had no fix."_s);
    QTRY_COMPARE(index.data(PhotoListModel::FileNameRole).toString(), u"zero.jpg"_s);
    m_parts->photos.setFilter({.kind = PhotoFilter::Kind::WithoutTime, .trip = {}, .photos = {}});
    QTRY_COMPARE(m_parts->photos.index(0).data(PhotoListModel::FileNameRole).toString(), u"timeless.jpg"_s);
    QCOMPARE(m_parts->photos.index(0).data(PhotoListModel::ReasonRole).toString(),
             u"The file does not say when it was taken."_s);
}

} // namespace wayfolio::test

using wayfolio::test::ModelsTest;
WAYFOLIO_TEST(ModelsTest)

#include "ModelsTest.moc"
