// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/PhotoEdit.h"

#include "core/catalog/PhotoStore.h"
#include "core/catalog/TripStore.h"
#include "core/jobs/LibraryTask.h"
#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/TestPhoto.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

const GeoPoint kJeju = *GeoPoint::fromDegrees(33.4996, 126.5312);

/// "3 located of 4", a trip a line.
QStringList tripTexts(const QString& catalogPath)
{
    const auto catalog = Catalog::open(catalogPath, Catalog::Access::ReadOnly).value();
    QStringList texts;
    const std::vector<Trip> trips = TripStore(*catalog).trips().value();
    for (const Trip& trip : trips)
        texts << u"%1 located of %2"_s.arg(trip.locatedCount).arg(trip.photoCount);
    return texts;
}

Photo photoNamed(const QString& catalogPath, const QString& name)
{
    const auto catalog = Catalog::open(catalogPath).value();
    return PhotoStore(*catalog).photo(idOf(*catalog, name)).value().value();
}

} // namespace

/// A decision, everything that follows from it, and the way back.
class PhotoEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void goneCatalogueIsNotMadeAgain()
    {
        QVERIFY(QFile::remove(m_folder->catalog()));
        const auto undo = applyEdit(m_folder->catalog(), std::vector<PositionFact>(), {}, {});
        QCOMPARE(undo.error().code, ErrorCode::CatalogGone);
        QVERIFY(!QFile::exists(m_folder->catalog()));
    }

    void init()
    {
        m_folder = std::make_unique<JourneyFolder>();
        QVERIFY(m_folder->writeJourney());
        // An hour after the one on Jeju, by a camera without GPS.
        QVERIFY(TestPhoto()
                    .set("Exif.Image.Make", "Canon")
                    .set("Exif.Image.Model", "EOS R5")
                    .takenAt("2024:03:10 15:00:00")
                    .save(m_folder->photos() + u"/plain.jpg"_s));
        QCOMPARE(m_folder->import().added, kJourneyFiles + 1);
        QCOMPARE(plain().captureTime.source, TimeSource::SystemZone);
    }

    void positionBringsZoneAndTrip()
    {
        const QStringList tripsBefore = tripTexts(m_folder->catalog());
        const Photo before = plain();
        const auto undo = apply(std::vector{PositionFact{.photo = before.id, .position = kJeju}});
        QCOMPARE(undo, PhotoEdit(std::vector{PositionFact{.photo = before.id, .position = {}}}));
        const Photo placed = plain();
        QCOMPARE(placed.position->point, kJeju);
        QCOMPARE(placed.captureTime.source, TimeSource::PlaceZone);
        QCOMPARE(placed.captureTime.timeZone, u"Asia/Seoul"_s);
        QVERIFY(placed.trip.isValid());
        QCOMPARE_NE(tripTexts(m_folder->catalog()), tripsBefore);

        QCOMPARE(apply(undo), PhotoEdit(std::vector{PositionFact{.photo = before.id, .position = kJeju}}));
        QCOMPARE(plain(), before);
        QCOMPARE(tripTexts(m_folder->catalog()), tripsBefore);
    }

    // The zone that was its place's goes with it, and comes back with it.
    void removedPositionTakesItsZoneAlong()
    {
        QVERIFY(TestPhoto()
                    .at(33.4996, 126.5312)
                    .set("Exif.Image.Make", "Canon")
                    .set("Exif.Image.Model", "EOS R6")
                    .takenAt("2024:03:10 15:10:00")
                    .save(m_folder->photos() + u"/placed.jpg"_s));
        QCOMPARE(m_folder->import().added, 1);
        const Photo before = photoNamed(m_folder->catalog(), u"placed.jpg"_s);
        QCOMPARE(before.captureTime.source, TimeSource::PlaceZone);
        QCOMPARE(before.captureTime.timeZone, u"Asia/Seoul"_s);
        const GeoPoint inFrance = *GeoPoint::fromDegrees(47, 2);
        const auto undo = apply(std::vector{PositionFact{.photo = before.id, .position = inFrance}});
        QCOMPARE(photoNamed(m_folder->catalog(), u"placed.jpg"_s).captureTime.timeZone, u"Europe/Paris"_s);
        const auto undoRemoval =
            apply(std::vector{PositionFact{.photo = before.id, .position = {}, .isRemoved = true}});
        const Photo removed = photoNamed(m_folder->catalog(), u"placed.jpg"_s);
        QVERIFY(!removed.position);
        QVERIFY(removed.captureTime.source != TimeSource::PlaceZone);
        QCOMPARE(removed.captureTime.wall, before.captureTime.wall);
        (void)apply(undoRemoval);
        (void)apply(undo);
        QCOMPARE(photoNamed(m_folder->catalog(), u"placed.jpg"_s), before);
    }

    void zoneOfAPhoto()
    {
        const Photo before = plain();
        const QTimeZone taipei("Asia/Taipei");
        const auto undo = apply(std::vector{ZoneFact{.photo = before.id, .zone = taipei}});
        QCOMPARE(plain().captureTime.source, TimeSource::Manual);
        QCOMPARE(plain().captureTime.offset, UtcOffset(8 * 3600));
        QCOMPARE(apply(undo), PhotoEdit(std::vector{ZoneFact{.photo = before.id, .zone = taipei}}));
        QCOMPARE(plain(), before);
    }

    void zoneOfACamera()
    {
        const Photo before = plain();
        const QTimeZone taipei("Asia/Taipei");
        const auto undo = apply(CameraZoneFact{.camera = before.camera, .zone = taipei});
        QCOMPARE(undo, PhotoEdit(CameraZoneFact{.camera = before.camera, .zone = {}}));
        QCOMPARE(plain().captureTime.source, TimeSource::CameraZone);
        QCOMPARE(plain().captureTime.timeZone, u"Asia/Taipei"_s);
        QCOMPARE(apply(undo), PhotoEdit(CameraZoneFact{.camera = before.camera, .zone = taipei}));
        QCOMPARE(plain(), before);
    }

    void manyArePortioned()
    {
        constexpr int kCount = 2500;
        const JourneyFolder many;
        QVERIFY(many.writeMany(kCount));
        QCOMPARE(many.import().added, kCount);
        std::vector<ZoneFact> facts;
        for (qint64 id = 1; id <= kCount; ++id)
            facts.push_back({.photo = PhotoId{id}, .zone = QTimeZone("Asia/Taipei")});

        std::stop_source stop;
        std::vector<qint64> done;
        const auto cutShort =
            applyEdit(many.catalog(), PhotoEdit(facts), stop.get_token(), [&](const Progress& progress) {
                done.push_back(progress.done);
                if (done.size() == 2)
                    stop.request_stop();
            });
        QCOMPARE(done, (std::vector<qint64>{1000, 2000}));
        QCOMPARE(sizeOf(cutShort.value()), 2000);
        QCOMPARE(decidedCount(many), 2000);
        QVERIFY(applyEdit(many.catalog(), *cutShort));
        QCOMPARE(decidedCount(many), 0);

        facts.back().photo = PhotoId{12345}; // in the last portion
        QCOMPARE(applyEdit(many.catalog(), PhotoEdit(facts)).error().code, ErrorCode::NotFound);
        QCOMPARE(decidedCount(many), 0);
    }

    void libraryGoesAndComesBack()
    {
        const QStringList tripsBefore = tripTexts(m_folder->catalog());
        const Photo before = plain();
        const LibraryId id = library().id;
        const auto undo = apply(std::vector{LibraryRemoval{.library = id}});
        QCOMPARE(undo, PhotoEdit(std::vector{LibraryRemoval{.library = id, .removed = false}}));
        QCOMPARE(tripTexts(m_folder->catalog()), QStringList());
        QCOMPARE(apply(undo), PhotoEdit(std::vector{LibraryRemoval{.library = id}}));
        QCOMPARE(tripTexts(m_folder->catalog()), tripsBefore);
        QCOMPARE(plain(), before); // of the same id, in a trip of the same id

        std::stop_source stop;
        stop.request_stop();
        const auto stopped =
            applyEdit(m_folder->catalog(), std::vector{LibraryRemoval{.library = id}}, stop.get_token());
        QCOMPARE(sizeOf(stopped.value()), 0);
        QCOMPARE(tripTexts(m_folder->catalog()), tripsBefore);
    }

    void libraryIsRelocated()
    {
        const Library before = library();
        QVERIFY(QFile::rename(m_folder->photos(), m_folder->path(u"elsewhere"_s)));
        const QString path = QFileInfo(m_folder->path(u"elsewhere"_s)).canonicalFilePath();
        const auto undo = apply(std::vector{LibraryPlace{.library = before.id, .path = path}});
        QCOMPARE(library().path, path);
        QCOMPARE(plain().files, QStringList{path + u"/plain.jpg"_s});
        apply(undo); // where nothing is any more
        QCOMPARE(library().path, before.path);
        QCOMPARE(library().state, LibraryState::Unavailable);
    }

    void libraryIsWatchedOrNot()
    {
        QVERIFY(library().isWatched());
        const auto undo = apply(LibraryWatching{.library = library().id, .watched = false});
        QVERIFY(!library().isWatched());
        apply(undo);
        QCOMPARE(library().watched, std::nullopt); // it is the drive's matter again
    }

    void refusalChangesNothing_data()
    {
        QTest::addColumn<PhotoEdit>("edit");
        QTest::addColumn<ErrorCode>("code");
        const PhotoId nobody{12345};
        QTest::newRow("a photo that is not there")
            << PhotoEdit(std::vector{PositionFact{.photo = nobody, .position = kJeju}}) << ErrorCode::NotFound;
        QTest::newRow("a library that is not there")
            << PhotoEdit(std::vector{LibraryRemoval{.library = LibraryId{77}}}) << ErrorCode::NoSuchLibrary;
        QTest::newRow("a library that is not there, to be watched")
            << PhotoEdit(LibraryWatching{.library = LibraryId{77}, .watched = true}) << ErrorCode::NoSuchLibrary;
        QTest::newRow("a zone that is not there")
            << PhotoEdit(std::vector{ZoneFact{.photo = PhotoId{1}, .zone = QTimeZone("Mars/Base")}})
            << ErrorCode::InvalidArgument;
        QTest::newRow("no camera") << PhotoEdit(CameraZoneFact{.camera = {}, .zone = QTimeZone("Asia/Seoul")})
                                   << ErrorCode::InvalidArgument;
    }

    void refusalChangesNothing()
    {
        QFETCH(const PhotoEdit, edit);
        QFETCH(const ErrorCode, code);
        const Photo before = plain();
        const auto refused = applyEdit(m_folder->catalog(), edit);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(plain(), before);
    }

private:
    PhotoEdit apply(const PhotoEdit& edit) { return applyEdit(m_folder->catalog(), edit).value(); }

    static qsizetype decidedCount(const JourneyFolder& folder)
    {
        const auto catalog = Catalog::open(folder.catalog(), Catalog::Access::ReadOnly).value();
        qsizetype count = 0;
        const auto visited = PhotoStore(*catalog).forEachPhoto([&count](const Photo& photo) {
            count += photo.captureTime.source == TimeSource::Manual ? 1 : 0;
            return true;
        });
        return visited ? count : -1;
    }

    [[nodiscard]] Library library() const
    {
        const auto catalog = Catalog::open(m_folder->catalog()).value();
        return listLibraries(*catalog, MountTable::ofSystem()).value().front();
    }

    [[nodiscard]] Photo plain() const { return photoNamed(m_folder->catalog(), u"plain.jpg"_s); }

    std::unique_ptr<JourneyFolder> m_folder;
};

WAYFOLIO_TEST(PhotoEditTest)

} // namespace wayfolio::test

#include "PhotoEditTest.moc"
