// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/UserFacts.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/TimeStore.h"
#include "tests/core/catalog/CatalogPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;

namespace wayfolio::test {

namespace {

const GeoPoint kByHand = *GeoPoint::fromDegrees(35.1631, 129.1636);
const PhotoId kFirst{1};
const PhotoId kSecond{2};
const QString kJpeg = u"/p/a.jpg"_s;
const QString kRaw = u"/p/a.cr2"_s;

Photo jpegPhoto()
{
    Photo photo = fullPhoto();
    photo.kind = MediaKind::Photo;
    photo.mimeType = u"image/jpeg"_s;
    photo.position->origin = PositionOrigin::Measured;
    photo.candidates.clear();
    return photo;
}

Photo rawPhoto()
{
    Photo photo = jpegPhoto();
    photo.mimeType = u"image/x-canon-cr2"_s;
    return photo;
}

} // namespace

class UserFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalog = Catalog::open(m_folder->filePath(u"catalog.sqlite"_s)).value();
        record(kJpeg, jpegPhoto());
    }

    void cleanup()
    {
        QCOMPARE(m_catalog->check().value(), QStringList());
        m_catalog.reset();
    }

    void standAboveWhatIsRead_data()
    {
        QTest::addColumn<bool>("isPair");
        QTest::addColumn<bool>("isReadAgain");
        QTest::addRow("one file") << false << false;
        QTest::addRow("one file, read again") << false << true;
        QTest::addRow("two files") << true << false;
        QTest::addRow("two files, read again") << true << true;
    }

    void standAboveWhatIsRead()
    {
        QFETCH(bool, isPair);
        QFETCH(bool, isReadAgain);
        if (isPair)
            record(kRaw, rawPhoto());
        const Photo before = photo(kFirst);
        UserFacts facts(*m_catalog);
        QVERIFY(!facts.confirmPosition(kFirst, kByHand).value());
        QVERIFY(!facts.setZone(kFirst, QTimeZone("Europe/Berlin")).value());
        if (isReadAgain) {
            record(kJpeg, jpegPhoto());
            if (isPair)
                record(kRaw, rawPhoto());
        }
        const Photo decided = photo(kFirst);
        QCOMPARE(decided.position->point, kByHand);
        QCOMPARE(decided.position->origin, PositionOrigin::Manual);
        QCOMPARE(decided.position->source, CandidateSource::User);
        QCOMPARE(decided.captureTime.source, TimeSource::Manual);
        QCOMPARE(decided.captureTime.timeZone, u"Europe/Berlin"_s);
        QCOMPARE(decided.captureTime.offset, UtcOffset(3600));
        QCOMPARE(decided.captureTime.wall, before.captureTime.wall);
        QCOMPARE(decided.candidates.size(), 2U); // what the files say of both

        const PhotoFacts known{.position = kByHand, .zone = QTimeZone("Europe/Berlin")};
        QCOMPARE(facts.facts(kFirst).value(), known);
        QCOMPARE(facts.clearPosition(kFirst).value(), kByHand);
        QCOMPARE(facts.clearZone(kFirst).value(), QTimeZone("Europe/Berlin"));
        QCOMPARE(photo(kFirst), before);
        QVERIFY(facts.facts(kFirst).value().isEmpty());
        QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM user_fact").getInt(), 0);
        QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM reading").getInt(), isPair ? 2 : 0);
    }

    // Whatever joins and parts photos, nobody's word is lost.
    void surviveJoiningAndParting()
    {
        UserFacts facts(*m_catalog);
        Photo other = rawPhoto();
        other.camera = u"Other"_s;
        record(kRaw, other);
        QVERIFY(facts.confirmPosition(kSecond, kByHand)); // of what will become the second file of the first photo
        record(kRaw, rawPhoto());
        QCOMPARE(PhotoStore(*m_catalog).count().value(), 1);
        QCOMPARE(photo(kFirst).position->point, kByHand);

        const GeoPoint elsewhere = *GeoPoint::fromDegrees(1, 1);
        QCOMPARE(facts.confirmPosition(kFirst, elsewhere).value(), kByHand); // of both
        record(kRaw, other);
        QCOMPARE(PhotoStore(*m_catalog).count().value(), 2);
        QCOMPARE(photo(kFirst).position->point, elsewhere);
        const PhotoId parted = PhotoStore(*m_catalog).photoOfFile(kRaw).value().value();
        QCOMPARE(photo(parted).position->point, elsewhere);

        QVERIFY(facts.confirmPosition(parted, kByHand)); // two words, one photo again: the shown file's counts,
        record(kRaw, rawPhoto());
        QCOMPARE(photo(kFirst).position->point, elsewhere);
        record(kRaw, other); // and the other is not forgotten
        QCOMPARE(photo(PhotoStore(*m_catalog).photoOfFile(kRaw).value().value()).position->point, kByHand);
    }

    void surviveAVanishedFile()
    {
        UserFacts facts(*m_catalog);
        record(kRaw, rawPhoto());
        QVERIFY(facts.confirmPosition(kFirst, kByHand));
        PhotoStore store(*m_catalog);
        QVERIFY(store.setMissing({kJpeg}, true));
        QCOMPARE(photo(kFirst).position->point, kByHand);
        QVERIFY(store.setMissing({kRaw}, true));
        QVERIFY(store.setMissing({kJpeg}, false));
        QCOMPARE(photo(kFirst).position->point, kByHand);
    }

    // Kept apart from what was measured, which comes back with the word that is withdrawn.
    void removedPosition_data()
    {
        QTest::addColumn<bool>("isPair");
        QTest::addRow("one file") << false;
        QTest::addRow("two files") << true;
    }

    void removedPosition()
    {
        QFETCH(bool, isPair);
        if (isPair)
            record(kRaw, rawPhoto());
        const Photo before = photo(kFirst);
        UserFacts facts(*m_catalog);
        QVERIFY(facts.confirmPosition(kFirst, kByHand));
        const std::array removal{PositionFact{.photo = kFirst, .position = {}, .isRemoved = true}};
        const std::vector<PositionFact> undo = facts.setPositions(removal).value();
        QCOMPARE(undo, (std::vector{PositionFact{.photo = kFirst, .position = kByHand}}));
        QVERIFY(!photo(kFirst).position);
        QVERIFY(photo(kFirst).problems.testFlag(PhotoProblem::PositionRemoved));
        QVERIFY(facts.facts(kFirst).value().isPositionRemoved);
        record(kJpeg, jpegPhoto()); // read again
        QVERIFY(!photo(kFirst).position);
        QCOMPARE(m_catalog->check().value(), QStringList());

        QCOMPARE(facts.setPositions(undo).value(), std::vector<PositionFact>(removal.begin(), removal.end()));
        QCOMPARE(photo(kFirst).position->point, kByHand);
        QVERIFY(facts.clearPosition(kFirst));
        QCOMPARE(photo(kFirst), before);
        QVERIFY(facts.setPositions(removal));
        QVERIFY(facts.clearPosition(kFirst));
        QCOMPARE(photo(kFirst), before);
        QCOMPARE(m_catalog->database().execAndGet("SELECT count(*) FROM user_fact").getInt(), 0);
    }

    // What comes before is what undoes it.
    void undo()
    {
        Photo second = jpegPhoto();
        record(u"/p/b.jpg"_s, second);
        UserFacts facts(*m_catalog);
        QVERIFY(facts.confirmPosition(kFirst, kByHand));
        const std::vector<Photo> photosBefore{photo(kFirst), photo(kSecond)};
        const std::array positions{PositionFact{.photo = kFirst, .position = {}},
                                   PositionFact{.photo = kSecond, .position = kByHand}};
        const std::array zones{ZoneFact{.photo = kFirst, .zone = QTimeZone("Asia/Seoul")},
                               ZoneFact{.photo = kSecond, .zone = QTimeZone::fromSecondsAheadOfUtc(-3600)}};
        const auto positionsBefore = facts.setPositions(positions).value();
        const auto zonesBefore = facts.setZones(zones).value();
        const std::vector<Photo> photosAfter{photo(kFirst), photo(kSecond)};
        QCOMPARE(isoText(photosAfter.back().captureTime.offset.value()), u"-01:00"_s);

        const auto zonesAgain = facts.setZones(zonesBefore).value();
        const auto positionsAgain = facts.setPositions(positionsBefore).value();
        QCOMPARE((std::vector<Photo>{photo(kFirst), photo(kSecond)}), photosBefore);
        QCOMPARE(zonesAgain, std::vector<ZoneFact>(zones.begin(), zones.end()));
        QVERIFY(facts.setPositions(positionsAgain));
        QVERIFY(facts.setZones(zonesAgain));
        QCOMPARE((std::vector<Photo>{photo(kFirst), photo(kSecond)}), photosAfter);
    }

    void refuses_data()
    {
        QTest::addColumn<PhotoId>("photo");
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<QString>("error");
        QTest::addRow("no such photo") << PhotoId{77} << QTimeZone("Asia/Seoul") << u"notFound"_s;
        QTest::addRow("no such zone") << kFirst << QTimeZone("Atlantis/Capital") << u"invalidArgument"_s;
    }

    // All or none.
    void refuses()
    {
        QFETCH(PhotoId, photo);
        QFETCH(QTimeZone, zone);
        QFETCH(QString, error);
        const Photo before = this->photo(kFirst);
        const std::array zones{ZoneFact{.photo = kFirst, .zone = QTimeZone("Asia/Tokyo")},
                               ZoneFact{.photo = photo, .zone = zone}};
        UserFacts facts(*m_catalog);
        QCOMPARE(identifier(facts.setZones(zones).error().code), error);
        QCOMPARE(this->photo(kFirst), before);
        QCOMPARE(facts.confirmPosition(PhotoId{77}, kByHand).error().code, ErrorCode::NotFound);
        QCOMPARE(facts.facts(PhotoId{77}).error().code, ErrorCode::NotFound);
    }

    void computedTimesGiveWay()
    {
        UserFacts facts(*m_catalog);
        QVERIFY(facts.setZone(kFirst, QTimeZone("Asia/Tokyo")));
        const Photo before = photo(kFirst);
        PhotoTime found{.id = kFirst, .time = before.captureTime, .problems = {}};
        found.time.utc = Instant(std::chrono::seconds(1));
        found.time.source = TimeSource::NeighbourZone;
        QVERIFY(TimeStore(*m_catalog).update({&found, 1}));
        QCOMPARE(photo(kFirst), before);
    }

    void cameraZones()
    {
        UserFacts facts(*m_catalog);
        const QTimeZone seoul("Asia/Seoul");
        const QTimeZone nepal = QTimeZone::fromSecondsAheadOfUtc(20'700);
        QVERIFY(facts.cameraZones().value().empty());
        QVERIFY(!facts.setCameraZone(u"삼성 Galaxy S24"_s, seoul).value());
        QVERIFY(!facts.setCameraZone(u"Not seen yet"_s, nepal).value());
        QCOMPARE(facts.setCameraZone(u"삼성 Galaxy S24"_s, nepal).value(), seoul);
        const CameraZones expected{{u"삼성 Galaxy S24"_s, nepal}, {u"Not seen yet"_s, nepal}};
        QCOMPARE(facts.cameraZones().value(), expected);
        QCOMPARE(facts.setCameraZone(u"Not seen yet"_s, {}).value(), nepal);
        QCOMPARE(facts.cameraZones().value().size(), 1U);
        QCOMPARE(facts.setCameraZone({}, seoul).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(facts.setCameraZone(u"x"_s, QTimeZone("Atlantis/Capital")).error().code, ErrorCode::InvalidArgument);
    }

    void tellsWhichFilesAreNotWithoutAPlace()
    {
        PhotoStore store(*m_catalog);
        Photo unplaced = jpegPhoto();
        unplaced.position.reset();
        record(u"/p/b.jpg"_s, unplaced);
        record(u"/p/c.jpg"_s, unplaced);
        QCOMPARE(store.filesPlacedOtherwise().value(), QStringList());
        QVERIFY(UserFacts(*m_catalog).confirmPosition(kSecond, kByHand));
        record(u"/p/c.cr2"_s, rawPhoto());
        QStringList files = store.filesPlacedOtherwise().value();
        files.sort();
        const QStringList expected{u"/p/b.jpg"_s, u"/p/c.jpg"_s};
        QCOMPARE(files, expected);
    }

private:
    void record(const QString& path, const Photo& photo)
    {
        const FileOutcome one = outcome(path, photo);
        QVERIFY(PhotoStore(*m_catalog).record({&one, 1}));
    }

    Photo photo(PhotoId id) { return PhotoStore(*m_catalog).photo(id).value().value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

WAYFOLIO_TEST(UserFactsTest)

} // namespace wayfolio::test

#include "UserFactsTest.moc"
