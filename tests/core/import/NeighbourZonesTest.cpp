// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/NeighbourZones.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "tests/core/import/TimeScene.h"
#include "tests/core/import/TimeTexts.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

/// One photo a line, as resolveScene() decides about it: "exif 2024-07-10T12:00:00, place Asia/Seoul".
std::vector<PhotoTime> photoTimes(const QStringList& scenes)
{
    std::vector<PhotoTime> times;
    for (const QString& scene : scenes) {
        const ResolvedTime resolved = resolveScene(scene);
        times.push_back({.id = PhotoId{std::ssize(times) + 1}, .time = resolved.time, .problems = resolved.problems});
    }
    return times;
}

QString timeText(const PhotoTime& photo)
{
    return describe(ResolvedTime{.time = photo.time, .problems = photo.problems, .candidates = {}});
}

const QTimeZone& chathamZone()
{
    static const QTimeZone zone("Pacific/Chatham");
    return zone;
}

} // namespace

class NeighbourZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void decides_data()
    {
        QTest::addColumn<QStringList>("scenes");
        QTest::addColumn<QString>("second"); // what becomes of the second photo; empty: it stays
        const auto row = [](const char* name, const QStringList& scenes, const QString& second) {
            QTest::newRow(name) << scenes << second;
        };
        const QString noon = u"exif 2024-07-10T12:00:00"_s;
        row("the zone of both, with its name",
            {u"exif 2024-07-10T11:00:00, place Asia/Seoul"_s, noon, u"exif 2024-07-10T13:00:00, place Asia/Seoul"_s},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00 Asia/Seoul, neighbourZone"_s);
        row("the offset of both", {u"exif 2024-07-10T11:00:00+09:00"_s, noon, u"exif 2024-07-10T13:00:00+09:00"_s},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00, neighbourZone"_s);
        row("one has a name, the offset is the same",
            {u"exif 2024-07-10T11:00:00, place Asia/Seoul"_s, noon, u"exif 2024-07-10T13:00:00+09:00"_s},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00, neighbourZone"_s);
        row("two zones", {u"exif 2024-07-10T11:00:00+09:00"_s, noon, u"exif 2024-07-10T13:00:00+08:00"_s}, {});
        row("nothing before", {u"exif 2024-07-10T11:00:00"_s, noon, u"exif 2024-07-10T13:00:00+09:00"_s}, {});
        row("nothing after", {u"exif 2024-07-10T11:00:00+09:00"_s, noon}, {});
        row("two days before", {u"exif 2024-07-08T12:00:00+09:00"_s, noon, u"exif 2024-07-10T13:00:00+09:00"_s},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00, neighbourZone"_s);
        row("longer", {u"exif 2024-07-08T11:59:59+09:00"_s, noon, u"exif 2024-07-10T13:00:00+09:00"_s}, {});
        row("others without a zone between",
            {u"exif 2024-07-10T11:00:00+09:00"_s, noon, u"exif 2024-07-10T12:30:00"_s,
             u"exif 2024-07-10T13:00:00+09:00"_s},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00, neighbourZone"_s);
        row("clocks are changed between: by the zone",
            {u"exif 2024-10-26T12:00:00, place Europe/Berlin"_s, u"exif 2024-10-27T02:30:00"_s,
             u"exif 2024-10-27T12:00:00, place Europe/Berlin"_s},
            u"2024-10-27T02:30:00 = 2024-10-27T00:30:00Z, +02:00 Europe/Berlin, neighbourZone, ambiguousLocalTime"_s);
        row("what the photo says itself stays",
            {u"exif 2024-07-10T11:00:00+09:00"_s, noon + u", place Asia/Taipei"_s, u"exif 2024-07-10T13:00:00+09:00"_s},
            {});
        row("the neighbours stand above the camera's default",
            {u"exif 2024-07-10T11:00:00+09:00"_s, noon + u", camera Asia/Taipei"_s,
             u"exif 2024-07-10T13:00:00+09:00"_s},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00, neighbourZone"_s);
        row("a default teaches nobody",
            {u"exif 2024-07-10T11:00:00, camera Asia/Seoul"_s, noon, u"exif 2024-07-10T13:00:00, camera Asia/Seoul"_s},
            {});
        row("nor does Takeout",
            {u"exif 2024-07-10T11:00:00, takeout 2024-07-10T02:00:00Z"_s, noon,
             u"exif 2024-07-10T13:00:00, takeout 2024-07-10T04:00:00Z"_s},
            {});
        row("a name's date is no reading of the camera's clock",
            {u"exif 2024-07-10T11:00:00+09:00"_s, u"name IMG_20240710_120000.jpg"_s,
             u"exif 2024-07-10T13:00:00+09:00"_s},
            {});
    }

    void decides()
    {
        QFETCH(const QStringList, scenes);
        QFETCH(const QString, second);
        QString found;
        for (const PhotoTime& photo : neighbourZones(photoTimes(scenes), chathamZone())) {
            if (photo.id == PhotoId{2})
                found = timeText(photo);
        }
        QCOMPARE(found, second);
    }

    void forgetsNeighboursThatLeft()
    {
        std::vector<PhotoTime> times = photoTimes(
            {u"exif 2024-07-10T11:00:00+09:00"_s, u"exif 2024-07-10T12:00:00"_s, u"exif 2024-07-10T13:00:00+09:00"_s});
        const PhotoTime assumed = times.at(1);
        times[1] = neighbourZones(times, chathamZone()).at(0);
        QVERIFY(neighbourZones(times, chathamZone()).empty());
        times.pop_back();
        QCOMPARE(neighbourZones(times, chathamZone()), std::vector{assumed});
    }

    /// Only within one camera, and written where it came from.
    void reachesTheCatalogue()
    {
        const QTemporaryDir folder;
        const auto catalog = Catalog::open(folder.filePath(u"catalog.sqlite"_s));
        QVERIFY(catalog);
        std::vector<FileOutcome> outcomes;
        const auto add = [&](const QString& camera, const QString& scene) {
            const ResolvedTime resolved = resolveScene(scene);
            Photo photo;
            photo.camera = camera;
            photo.captureTime = resolved.time;
            photo.problems = resolved.problems;
            outcomes.push_back({.path = u"/photos/%1.jpg"_s.arg(outcomes.size()),
                                .stamp = {},
                                .readerVersion = 1,
                                .photo = std::move(photo)});
        };
        add(u"Canon"_s, u"exif 2024-07-10T13:00:00, place Asia/Seoul"_s);
        add(u"Canon"_s, u"exif 2024-07-10T12:00:00"_s);
        add(u"Canon"_s, u"exif 2024-07-10T11:00:00, place Asia/Seoul"_s);
        add(u"Nikon"_s, u"exif 2024-07-10T12:00:00"_s);
        add({}, u"exif 2024-07-10T12:00:00"_s);
        PhotoStore store(**catalog);
        QVERIFY(store.record(outcomes));
        QVERIFY(applyNeighbourZones(**catalog, chathamZone()));

        QStringList sources;
        for (qint64 id = 1; id <= 5; ++id) {
            const auto photo = store.photo(PhotoId{id});
            QVERIFY(photo && *photo);
            sources += timeText({.id = {}, .time = (*photo)->captureTime, .problems = (*photo)->problems});
        }
        const QString assumed = u"2024-07-10T12:00:00 ≈ 2024-07-09T23:15:00Z, systemZone, timeAssumed"_s;
        QCOMPARE(sources,
                 (QStringList{u"2024-07-10T13:00:00 = 2024-07-10T04:00:00Z, +09:00 Asia/Seoul, placeZone"_s,
                              u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00 Asia/Seoul, neighbourZone"_s,
                              u"2024-07-10T11:00:00 = 2024-07-10T02:00:00Z, +09:00 Asia/Seoul, placeZone"_s, assumed,
                              assumed}));
    }
};

WAYFOLIO_TEST(NeighbourZonesTest)

} // namespace wayfolio::test

#include "NeighbourZonesTest.moc"
