// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/TripStore.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

TripDraft draft(const std::vector<qint64>& photos, const QString& name = {})
{
    TripDraft made;
    for (const qint64 id : photos)
        made.photos.emplace_back(PhotoId{id});
    made.trip.name = name;
    made.trip.start = Instant(std::chrono::seconds(photos.front()));
    made.trip.end = Instant(std::chrono::seconds(photos.back()));
    made.trip.startWall = WallTime(std::chrono::seconds(photos.front() + 3600));
    made.trip.endWall = WallTime(std::chrono::seconds(photos.back() + 3600));
    made.trip.photoCount = std::ssize(photos);
    made.trip.distanceMeters = 1234.5;
    made.trip.cover = PhotoId{photos.back()};
    return made;
}

using Drafts = std::vector<TripDraft>;

} // namespace

class TripStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalog = Catalog::open(m_folder->filePath(u"catalog.sqlite"_s)).value();
        std::vector<FileOutcome> outcomes;
        for (int i = 1; i <= 10; ++i)
            outcomes.push_back(outcome(u"/p/%1.jpg"_s.arg(i), photoAt(i)));
        QVERIFY(PhotoStore(*m_catalog).record(outcomes));
    }

    void cleanup() { m_catalog.reset(); }

    void keepsEveryField()
    {
        TripStore store(*m_catalog);
        const Drafts drafts{draft({5, 6, 7}, u"제주"_s), draft({1, 2})};
        QVERIFY(store.replaceAll(drafts));
        const std::vector<Trip> trips = store.trips().value();
        QCOMPARE(trips.size(), 2U);
        Trip first = drafts.at(1).trip;
        first.id = trips.at(0).id;
        QCOMPARE(trips.at(0), first); // oldest first
        Trip second = drafts.at(0).trip;
        second.id = trips.at(1).id;
        QCOMPARE(store.trip(second.id).value().value(), second);
        QVERIFY(!store.trip(TripId{99}).value());
        QCOMPARE(tripsOfPhotos(), (QList<qint64>{first.id.value, first.id.value, 0, 0, second.id.value, second.id.value,
                                                 second.id.value, 0, 0, 0}));
        QCOMPARE(m_catalog->check().value(), QStringList());
    }

    void keepsIds_data()
    {
        QTest::addColumn<Drafts>("before");
        QTest::addColumn<Drafts>("after");
        QTest::addColumn<QList<qint64>>("expected"); // the trip of each photo; the first trips are 1, 2, …
        QTest::addRow("the same") << Drafts{draft({1, 2}), draft({5, 6})} << Drafts{draft({1, 2}), draft({5, 6})}
                                  << QList<qint64>{1, 1, 0, 0, 2, 2, 0, 0, 0, 0};
        QTest::addRow("another order") << Drafts{draft({1, 2}), draft({5, 6})} << Drafts{draft({5, 6}), draft({1, 2})}
                                       << QList<qint64>{1, 1, 0, 0, 2, 2, 0, 0, 0, 0};
        QTest::addRow("an earlier one appears") << Drafts{draft({5, 6})} << Drafts{draft({1, 2}), draft({5, 6})}
                                                << QList<qint64>{2, 2, 0, 0, 1, 1, 0, 0, 0, 0};
        QTest::addRow("split: the larger part keeps it")
            << Drafts{draft({1, 2, 3, 4, 5})} << Drafts{draft({1, 2}), draft({3, 4, 5})}
            << QList<qint64>{2, 2, 1, 1, 1, 0, 0, 0, 0, 0};
        QTest::addRow("merged: the larger one stays")
            << Drafts{draft({1}), draft({3, 4})} << Drafts{draft({1, 2, 3, 4})}
            << QList<qint64>{2, 2, 2, 2, 0, 0, 0, 0, 0, 0};
        QTest::addRow("merged: the older of equals stays")
            << Drafts{draft({1, 2}), draft({3, 4})} << Drafts{draft({1, 2, 3, 4})}
            << QList<qint64>{1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        QTest::addRow("second best when the best is taken")
            << Drafts{draft({1, 2, 3, 4, 5}), draft({6})} << Drafts{draft({1, 2, 6}), draft({3, 4, 5})}
            << QList<qint64>{2, 2, 1, 1, 1, 2, 0, 0, 0, 0};
        QTest::addRow("all gone") << Drafts{draft({1, 2}), draft({5, 6})} << Drafts{} << QList<qint64>(10, 0);
        QTest::addRow("nothing in common: ids are not used again")
            << Drafts{draft({1, 2})} << Drafts{draft({9, 10})} << QList<qint64>{0, 0, 0, 0, 0, 0, 0, 0, 2, 2};
    }

    void keepsIds()
    {
        QFETCH(Drafts, before);
        QFETCH(Drafts, after);
        QFETCH(QList<qint64>, expected);
        TripStore store(*m_catalog);
        QVERIFY(store.replaceAll(before));
        QVERIFY(store.replaceAll(after));
        QCOMPARE(tripsOfPhotos(), expected);
        QCOMPARE(store.trips().value().size(), after.size());
        QCOMPARE(m_catalog->check().value(), QStringList());
    }

    void keepsNames()
    {
        TripStore store(*m_catalog);
        const Drafts named{draft({1, 2}, u"Spring"_s), draft({5, 6})};
        QVERIFY(store.replaceAll(named));
        const Drafts again{draft({1, 2, 3}), draft({5, 6}, u"Autumn"_s)};
        QVERIFY(store.replaceAll(again));
        const std::vector<Trip> trips = store.trips().value();
        QCOMPARE(trips.at(0).name, u"Spring"_s);
        QCOMPARE(trips.at(0).photoCount, 3);
        QCOMPARE(trips.at(1).name, u"Autumn"_s);
    }

    void writesOnlyWhatChanged()
    {
        TripStore store(*m_catalog);
        Drafts drafts{draft({1, 2, 3}), draft({5, 6})};
        SQLite::Database& database = m_catalog->database();
        QVERIFY(store.replaceAll(drafts));
        int before = database.getTotalChanges();
        QVERIFY(store.replaceAll(drafts));
        QCOMPARE(database.getTotalChanges(), before);
        drafts.at(1) = draft({5, 6, 7}); // one trip, one photo
        before = database.getTotalChanges();
        QVERIFY(store.replaceAll(drafts));
        QCOMPARE(database.getTotalChanges(), before + 2);
    }

    void readOnly()
    {
        const auto reader = Catalog::open(m_catalog->path(), Catalog::Access::ReadOnly).value();
        const Drafts drafts{draft({1})};
        QCOMPARE(TripStore(*reader).replaceAll(drafts).error().code, ErrorCode::ReadOnlyCatalog);
        QVERIFY(TripStore(*reader).trips().value().empty());
    }

private:
    QList<qint64> tripsOfPhotos()
    {
        QList<qint64> trips(10, -1);
        const std::vector<PhotoSummary> summaries = PhotoStore(*m_catalog).summaries().value();
        for (const PhotoSummary& summary : summaries)
            trips[PhotoId(summary.id).value - 1] = TripId(summary.trip).value;
        return trips;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

WAYFOLIO_TEST(TripStoreTest)

} // namespace wayfolio::test

#include "TripStoreTest.moc"
