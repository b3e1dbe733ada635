// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/OpenZones.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/UserFacts.h"
#include "tests/core/import/TimeScene.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

const QString kAssumed = u"2024-07-10T12:00:00 ≈ 2024-07-09T23:15:00Z, systemZone, timeAssumed"_s;
const QString kSurrounded = u"2024-07-10T12:00:00 ≈ 2024-07-10T03:00:00Z, surroundingZone, timeAssumed"_s;
const QString kNoon = u"exif 2024-07-10T12:00:00"_s;
const GeoPoint kBusan = *GeoPoint::fromDegrees(35.1796, 129.0756);

/// West of 60° it is Lisbon, east of it Seoul.
TimeContext chathamContext()
{
    return {
        .zoneAt = [](GeoPoint point) -> QByteArray { return point.longitude() < 60 ? "Europe/Lisbon" : "Asia/Seoul"; },
        .assumedZone = QTimeZone("Pacific/Chatham")};
}

} // namespace

/// What the rest of a catalogue tells of the zones of its photos.
class OpenZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalog = Catalog::open(m_folder->filePath(u"catalog.sqlite"_s)).value();
        m_count = 0;
    }

    void cleanup()
    {
        QCOMPARE(m_catalog->check().value(), QStringList());
        m_catalog.reset();
    }

    /// Known only within one camera, and written where it came from; of others it is assumed.
    void neighboursOfTheSameCamera()
    {
        add(u"Canon"_s, u"exif 2024-07-10T13:00:00, place Asia/Seoul"_s);
        add(u"Canon"_s, kNoon);
        add(u"Canon"_s, u"exif 2024-07-10T11:00:00, place Asia/Seoul"_s);
        add(u"Nikon"_s, kNoon);
        add({}, kNoon);
        QVERIFY(decide());
        QCOMPARE(times(),
                 (QStringList{u"2024-07-10T13:00:00 = 2024-07-10T04:00:00Z, +09:00 Asia/Seoul, placeZone"_s,
                              u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00 Asia/Seoul, neighbourZone"_s,
                              u"2024-07-10T11:00:00 = 2024-07-10T02:00:00Z, +09:00 Asia/Seoul, placeZone"_s,
                              kSurrounded, kSurrounded}));
    }

    /// What was assumed by photos that left, or that a person corrected, is assumed anew.
    void surroundingsChange()
    {
        add(u"Canon"_s, u"exif 2024-07-10T11:00:00+09:00"_s);
        add(u"Nikon"_s, kNoon);
        add(u"Canon"_s, u"exif 2024-07-10T13:00:00+09:00"_s);
        QVERIFY(decide());
        QCOMPARE(times().at(1), kSurrounded);
        UserFacts facts(*m_catalog);
        QVERIFY(facts.setZone(PhotoId{1}, QTimeZone("Europe/Lisbon")));
        QVERIFY(decide());
        QCOMPARE(times().at(1), kAssumed);
        QVERIFY(facts.setZone(PhotoId{3}, QTimeZone("Europe/Lisbon")));
        QVERIFY(decide());
        QCOMPARE(times().at(1), u"2024-07-10T12:00:00 ≈ 2024-07-10T11:00:00Z, surroundingZone, timeAssumed"_s);
    }

    /// Evidence of its own stands above what is assumed by others, whenever it comes.
    void evidenceStandsAboveSurroundings()
    {
        add(u"Canon"_s, u"exif 2024-07-10T11:00:00+09:00"_s);
        add(u"Nikon"_s, kNoon);
        add(u"Canon"_s, u"exif 2024-07-10T13:00:00+09:00"_s);
        QVERIFY(decide());
        UserFacts facts(*m_catalog);
        QVERIFY(facts.setCameraZone(u"Nikon"_s, QTimeZone("Asia/Taipei")));
        QVERIFY(decide());
        QCOMPARE(times().at(1), u"2024-07-10T12:00:00 = 2024-07-10T04:00:00Z, +08:00 Asia/Taipei, cameraZone"_s);
        QVERIFY(facts.setCameraZone(u"Nikon"_s, std::nullopt));
        QVERIFY(decide());
        QCOMPARE(times().at(1), kSurrounded);
        add(u"Nikon"_s, u"exif 2024-07-10T11:30:00+01:00"_s);
        add(u"Nikon"_s, u"exif 2024-07-10T12:30:00+01:00"_s);
        QVERIFY(decide());
        QCOMPARE(times().at(1), u"2024-07-10T12:00:00 = 2024-07-10T11:00:00Z, +01:00, neighbourZone"_s);
        QVERIFY(facts.confirmPosition(PhotoId{2}, *GeoPoint::fromDegrees(38.7, -9.1)));
        QVERIFY(decide());
        QCOMPARE(times().at(1), u"2024-07-10T12:00:00 = 2024-07-10T11:00:00Z, +01:00 Europe/Lisbon, placeZone"_s);
    }

    /// What is assumed of a photo teaches nobody.
    void assumptionsDoNotSpread()
    {
        add(u"Canon"_s, u"exif 2024-07-08T12:00:00+09:00"_s);
        add(u"Nikon"_s, u"exif 2024-07-10T11:00:00"_s);
        add(u"Nikon"_s, kNoon);
        add(u"Canon"_s, u"exif 2024-07-10T13:00:00+09:00"_s);
        add(u"Nikon"_s, u"exif 2024-07-10T12:30:00"_s);
        QVERIFY(decide());
        QVERIFY(times().at(1).contains(u"surroundingZone"_s));
        QCOMPARE(times().at(2), kSurrounded);
        QVERIFY(times().at(4).contains(u"systemZone"_s)); // longer than two days after the last that knows
    }

    /// The same photos in any order, decided after each or after all.
    void orderOfImportsDoesNotMatter()
    {
        const std::vector<std::pair<QString, QString>> photos{
            {u"Canon"_s, u"exif 2024-07-10T11:00:00, place Asia/Seoul"_s},
            {u"Canon"_s, u"exif 2024-07-10T11:30:00"_s},
            {u"Nikon"_s, kNoon},
            {{}, u"exif 2024-07-10T12:30:00"_s},
            {u"Canon"_s, u"exif 2024-07-10T13:00:00+09:00"_s}};
        QStringList expected;
        for (const std::vector<size_t>& order : std::vector<std::vector<size_t>>{
                 {0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {2, 3, 1, 0, 4}, {4, 2, 0, 1, 3}, {1, 0, 4, 3, 2}}) {
            for (const bool decidedEachTime : {false, true}) {
                cleanup();
                init();
                for (const size_t photo : order) {
                    add(photos[photo].first, photos[photo].second);
                    QVERIFY(!decidedEachTime || decide());
                }
                QVERIFY(decide());
                QStringList found = times();
                found.sort();
                if (expected.isEmpty())
                    expected = found;
                QCOMPARE(found, expected);
            }
        }
        QVERIFY(expected.contains(kSurrounded));
        QVERIFY(expected.filter(u"neighbourZone"_s).size() == 1);
    }

    void cameraThatAPersonSet()
    {
        add(u"Canon"_s, kNoon);
        add(u"Nikon"_s, kNoon);
        UserFacts facts(*m_catalog);
        QVERIFY(facts.setCameraZone(u"Canon"_s, QTimeZone("Asia/Taipei")));
        QVERIFY(decide());
        QCOMPARE(times(), (QStringList{u"2024-07-10T12:00:00 = 2024-07-10T04:00:00Z, +08:00 Asia/Taipei, cameraZone"_s,
                                       kAssumed}));
        QVERIFY(facts.setCameraZone(u"Canon"_s, QTimeZone("Asia/Seoul"))); // another
        QVERIFY(decide());
        QCOMPARE(times().front(), u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00 Asia/Seoul, cameraZone"_s);
        QVERIFY(facts.setCameraZone(u"Canon"_s, std::nullopt)); // none
        QVERIFY(decide());
        QCOMPARE(times(), (QStringList{kAssumed, kAssumed}));
    }

    void placeThatAPersonTold()
    {
        add(u"Canon"_s, kNoon);
        add(u"Nikon"_s, u"exif 2024-07-20T12:00:00+02:00"_s); // says its own offset
        UserFacts facts(*m_catalog);
        for (const qint64 id : {1, 2})
            QVERIFY(facts.confirmPosition(PhotoId{id}, kBusan));
        QVERIFY(decide());
        QCOMPARE(times(), (QStringList{u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00 Asia/Seoul, placeZone"_s,
                                       u"2024-07-20T12:00:00 = 2024-07-20T10:00:00Z, +02:00, offsetTimeOriginal"_s}));
        QVERIFY(facts.confirmPosition(PhotoId{1}, *GeoPoint::fromDegrees(38.7, -9.1))); // it was elsewhere
        QVERIFY(decide());
        QCOMPARE(times().front(), u"2024-07-10T12:00:00 = 2024-07-10T11:00:00Z, +01:00 Europe/Lisbon, placeZone"_s);
        QVERIFY(facts.clearPosition(PhotoId{1}));
        QVERIFY(decide());
        QCOMPARE(times().front(), kAssumed);
    }

    void personsWordStays()
    {
        add(u"Canon"_s, kNoon);
        UserFacts facts(*m_catalog);
        QVERIFY(facts.setZone(PhotoId{1}, QTimeZone("Asia/Tokyo")));
        QVERIFY(facts.setCameraZone(u"Canon"_s, QTimeZone("Asia/Taipei")));
        QVERIFY(facts.confirmPosition(PhotoId{1}, kBusan));
        QVERIFY(decide());
        QCOMPARE(times().front(), u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00 Asia/Tokyo, manual"_s);
    }

private:
    void add(const QString& camera, const QString& scene)
    {
        const ResolvedTime resolved = resolveScene(scene);
        Photo photo;
        photo.camera = camera;
        photo.captureTime = resolved.time;
        photo.problems = resolved.problems;
        const FileOutcome outcome{
            .path = u"/photos/%1.jpg"_s.arg(m_count++), .stamp = {}, .readerVersion = 1, .photo = std::move(photo)};
        QVERIFY(PhotoStore(*m_catalog).record({&outcome, 1}));
    }

    [[nodiscard]] bool decide() { return decideOpenZones(*m_catalog, chathamContext()).has_value(); }

    [[nodiscard]] QStringList times()
    {
        QStringList texts;
        for (qint64 id = 1; id <= m_count; ++id) {
            const Photo photo = PhotoStore(*m_catalog).photo(PhotoId{id}).value().value();
            texts << describe(
                ResolvedTime{.time = photo.captureTime, .problems = photo.problems & kTimeProblems, .candidates = {}});
        }
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
    qint64 m_count = 0;
};

WAYFOLIO_TEST(OpenZonesTest)

} // namespace wayfolio::test

#include "OpenZonesTest.moc"
