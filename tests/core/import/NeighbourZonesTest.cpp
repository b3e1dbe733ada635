// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/NeighbourZones.h"

#include "tests/core/import/TimeScene.h"
#include "tests/core/import/TimeTexts.h"
#include "tests/support/TestRegistry.h"

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

const FallbackZones kFallback{.camera = {}, .assumed = QTimeZone("Pacific/Chatham")};

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
        row("one of the same moment knows", {u"exif 2024-07-10T12:00:00+09:00"_s, noon},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00, neighbourZone"_s);
        row("whichever comes first", {u"exif 2024-07-10T10:00:00"_s, noon, u"exif 2024-07-10T12:00:00+09:00"_s},
            u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00, neighbourZone"_s);
        row("those of the same moment are not of one mind",
            {u"exif 2024-07-10T12:00:00+09:00"_s, noon, u"exif 2024-07-10T12:00:00+08:00"_s,
             u"exif 2024-07-10T12:00:00+09:00"_s},
            {});
        row("nor do they teach those around",
            {u"exif 2024-07-10T11:00:00+09:00"_s, noon, u"exif 2024-07-10T13:00:00+09:00"_s,
             u"exif 2024-07-10T13:00:00+08:00"_s},
            {});
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
        for (const PhotoTime& photo : neighbourZones(photoTimes(scenes), kFallback)) {
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
        times[1] = neighbourZones(times, kFallback).at(0);
        QVERIFY(neighbourZones(times, kFallback).empty());
        times.pop_back();
        QCOMPARE(neighbourZones(times, kFallback), std::vector{assumed});
    }

    void withoutNeighboursTheCamerasZone()
    {
        const std::vector<PhotoTime> times = photoTimes({u"exif 2024-07-10T12:00:00"_s});
        const FallbackZones withCamera{.camera = QTimeZone("Asia/Taipei"), .assumed = QTimeZone("Pacific/Chatham")};
        const std::vector<PhotoTime> decided = neighbourZones(times, withCamera);
        QCOMPARE(decided.size(), 1U);
        QCOMPARE(timeText(decided[0]), u"2024-07-10T12:00:00 = 2024-07-10T04:00:00Z, +08:00 Asia/Taipei, cameraZone"_s);
        QVERIFY(neighbourZones(decided, withCamera).empty());
        QCOMPARE(neighbourZones(decided, kFallback), times);
    }
};

WAYFOLIO_TEST(NeighbourZonesTest)

} // namespace wayfolio::test

#include "NeighbourZonesTest.moc"
