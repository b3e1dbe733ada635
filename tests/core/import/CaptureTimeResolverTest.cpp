// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/CaptureTimeResolver.h"

#include "tests/core/import/TimeScene.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class CaptureTimeResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void weighs_data();
    void weighs();

private:
    static void offsets();
    static void cameraSettings();
    static void gpsClock();
    static void places();
    static void videos();
    static void instants();
    static void assumptions();
};

namespace {

void rule(const char* name, const QString& scene, const QString& decision)
{
    QTest::newRow(name) << scene << decision;
}

} // namespace

void CaptureTimeResolverTest::offsets()
{
    rule("DateTimeOriginal and OffsetTimeOriginal", u"exif 2024-03-10T12:00:00+09:00"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00, offsetTimeOriginal"_s);
    rule("an offset of zero is a fact, whatever the place says",
         u"exif 2024-07-10T12:00:00+00:00, place Europe/London"_s,
         u"2024-07-10T12:00:00 = 2024-07-10T12:00:00Z, +00:00, offsetTimeOriginal, clock ahead by -1 h, "
         "clockOffByHours"_s);
    rule("sub-seconds are kept", u"exif 2024-03-10T12:00:00.789-03:30"_s,
         u"2024-03-10T12:00:00.789 = 2024-03-10T15:30:00.789Z, -03:30, offsetTimeOriginal"_s);
    rule("OffsetTime is the file's", u"exif 2024-03-10T12:00:00, modified 2024-03-10T12:00:00, modifiedOffset +09:00"_s,
         u"2024-03-10T12:00:00 ≈ 2024-03-09T22:15:00Z, systemZone, timeAssumed"_s);
    rule("the user stands above all", u"user 2024-03-10T13:00:00+01:00, exif 2024-03-10T12:00:00+09:00"_s,
         u"2024-03-10T13:00:00 = 2024-03-10T12:00:00Z, +01:00, manual, timeDisputed"_s);
    rule("the user's time without an offset takes none of another moment",
         u"user 2024-03-10T13:00:00, exif 2024-03-10T12:00:00+09:00, place Asia/Seoul"_s,
         u"2024-03-10T13:00:00 = 2024-03-10T04:00:00Z, +09:00 Asia/Seoul, placeZone, timeDisputed"_s);
    rule("a sidecar stands above EXIF", u"sidecar 2024-03-10T13:00:00+01:00, exif 2024-03-10T12:00:00+01:00"_s,
         u"2024-03-10T13:00:00 = 2024-03-10T12:00:00Z, +01:00, xmpOffset, timeDisputed"_s);
    rule("field by field: the sidecar's time, EXIF's offset and sub-seconds",
         u"sidecar 2024-03-10T12:00:00, exif 2024-03-10T12:00:00.25+09:00"_s,
         u"2024-03-10T12:00:00.25 = 2024-03-10T03:00:00.250Z, +09:00, offsetTimeOriginal"_s);
    rule("nor takes the user's time another's sub-seconds",
         u"user 2024-03-10T12:00:00.25+09:00, exif 2024-03-10T12:00:00.5+09:00"_s,
         u"2024-03-10T12:00:00.25 = 2024-03-10T03:00:00.250Z, +09:00, manual"_s);
    rule("sub-seconds of the digitized time of the same second",
         u"exif 2024-03-10T12:00:00+09:00, digitized 2024-03-10T12:00:00.75"_s,
         u"2024-03-10T12:00:00.75 = 2024-03-10T03:00:00.750Z, +09:00, offsetTimeOriginal"_s);
    rule("XMP lends its offset to EXIF's time", u"exif 2024-03-10T12:00:00, xmp 2024-03-10T12:00:00+05:45"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T06:15:00Z, +05:45, xmpOffset"_s);
    rule("not when it is of another second", u"exif 2024-03-10T12:00:00, xmp 2024-03-10T12:00:01+05:45"_s,
         u"2024-03-10T12:00:00 ≈ 2024-03-09T22:15:00Z, systemZone, timeAssumed, timeDisputed"_s);
    rule("EXIF's offset before XMP's", u"exif 2024-03-10T12:00:00+09:00, xmp 2024-03-10T12:00:00+05:45"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00, offsetTimeOriginal, timeDisputed"_s);
    rule("a video's creation date", u"container 2019-02-12T15:27:12+08:00, video 2024-02-02T08:09:57Z"_s,
         u"2019-02-12T15:27:12 = 2019-02-12T07:27:12Z, +08:00, videoCreationDate"_s);
    rule("OffsetTimeDigitized of the same second",
         u"exif 2024-03-10T12:00:00.25, digitized 2024-03-10T12:00:00+09:00"_s,
         u"2024-03-10T12:00:00.25 = 2024-03-10T03:00:00.250Z, +09:00, offsetTimeDigitized"_s);
    rule("OffsetTimeDigitized of another second belongs there",
         u"exif 1984-03-10T12:00:00, digitized 2024-03-10T12:00:00+09:00"_s,
         u"1984-03-10T12:00:00 ≈ 1984-03-09T23:15:00Z, systemZone, timeAssumed"_s);
    rule("only digitized", u"digitized 2024-03-10T12:00:00+09:00"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00, offsetTimeDigitized"_s);
    rule("IPTC alone is a wall time", u"iptc 2024-03-10T12:00:00, place Asia/Seoul"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00 Asia/Seoul, placeZone"_s);
}

void CaptureTimeResolverTest::cameraSettings()
{
    rule("the maker note's zone", u"exif 2024-03-10T12:00:00, makerNote +02:00"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T10:00:00Z, +02:00, makerNoteZone"_s);
    rule("behind every offset that is written",
         u"exif 2024-03-10T12:00:00, digitized 2024-03-10T12:00:00+01:00, "
         "makerNote +02:00"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T11:00:00Z, +01:00, offsetTimeDigitized, timeDisputed"_s);
    rule("TIFF/EP's zone", u"exif 2024-03-10T12:00:00, tiffEp -05:00"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T17:00:00Z, -05:00, exifTimeZone"_s);
    rule("behind the maker note's", u"exif 2024-03-10T12:00:00, makerNote -04:00, tiffEp -05:00"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T16:00:00Z, -04:00, makerNoteZone, timeDisputed"_s);
    rule("a setting before the GPS clock, when they agree",
         u"exif 2024-03-10T12:00:00, makerNote +02:00, "
         "gps 2024-03-10T10:00:00Z"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T10:00:00Z, +02:00, makerNoteZone"_s);
    rule("a GPS clock of the same minute corrects a setting that was forgotten",
         u"exif 2011-06-05T16:28:34, makerNote +01:00, gps 2011-06-05T14:28:34Z"_s,
         u"2011-06-05T16:28:34 = 2011-06-05T14:28:34Z, +02:00, gpsOffset, clock ahead by 1 h, clockOffByHours"_s);
    rule("and a zone that a program added to XMP",
         u"exif 2009-06-24T09:41:07, xmp 2009-06-24T09:41:07+01:00, gps 2009-06-24T13:40:26Z"_s,
         u"2009-06-24T09:41:07 = 2009-06-24T13:41:07Z, -04:00, gpsOffset, timeDisputed"_s);
    rule("an older one does not", u"exif 2011-06-05T16:28:34, makerNote +01:00, gps 2011-06-05T14:20:00Z"_s,
         u"2011-06-05T16:28:34 = 2011-06-05T15:28:34Z, +01:00, makerNoteZone, clock ahead by 1 h, clockOffByHours"_s);
    rule("a minute is fresh", u"exif 2011-06-05T16:29:34, makerNote +01:00, gps 2011-06-05T14:28:34Z"_s,
         u"2011-06-05T16:29:34 = 2011-06-05T14:29:34Z, +02:00, gpsOffset, clock ahead by 1 h, clockOffByHours"_s);
    rule("more is not", u"exif 2011-06-05T16:29:35, makerNote +01:00, gps 2011-06-05T14:28:34Z"_s,
         u"2011-06-05T16:29:35 = 2011-06-05T15:29:35Z, +01:00, makerNoteZone, clock ahead by 1 h, clockOffByHours"_s);
    rule("the camera's default, set by the user", u"exif 2024-07-10T12:00:00, camera Europe/Berlin"_s,
         u"2024-07-10T12:00:00 = 2024-07-10T10:00:00Z, +02:00 Europe/Berlin, cameraZone"_s);
    rule("stands behind the place", u"exif 2024-07-10T12:00:00, place Asia/Tokyo, camera Asia/Seoul"_s,
         u"2024-07-10T12:00:00 = 2024-07-10T03:00:00Z, +09:00 Asia/Tokyo, placeZone"_s);
    rule("behind the GPS clock, which shows that it is not where the camera was set",
         u"exif 2024-07-10T12:00:00, gps 2024-07-10T09:00:00Z, camera Europe/Berlin"_s,
         u"2024-07-10T12:00:00 = 2024-07-10T09:00:00Z, +03:00, gpsOffset, clock ahead by 1 h, clockOffByHours"_s);
}

void CaptureTimeResolverTest::gpsClock()
{
    rule("the GPS clock gives the offset, the wall clock the second",
         u"exif 2009-06-24T09:41:07.72, gps 2009-06-24T13:40:26Z"_s,
         u"2009-06-24T09:41:07.72 = 2009-06-24T13:41:07.720Z, -04:00, gpsOffset"_s);
    rule("India's half hour", u"exif 2017-09-03T11:23:57, gps 2017-09-03T05:53:57Z"_s,
         u"2017-09-03T11:23:57 = 2017-09-03T05:53:57Z, +05:30, gpsOffset"_s);
    rule("an offset that is written stands above it", u"exif 2023-10-06T22:53:51+02:00, gps 2023-10-06T20:52:10Z"_s,
         u"2023-10-06T22:53:51 = 2023-10-06T20:53:51Z, +02:00, offsetTimeOriginal"_s);
    rule("and shows that the camera's clock was wrong", u"exif 2024-03-10T12:00:00+09:00, gps 2024-03-10T04:00:00Z"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00, offsetTimeOriginal, clock ahead by -1 h, "
         "clockOffByHours"_s);
    rule("it stands above the place", u"exif 2006-05-26T11:48:48, gps 2006-05-26T10:47:24Z, place Europe/Madrid"_s,
         u"2006-05-26T11:48:48 = 2006-05-26T10:48:48Z, +01:00, gpsOffset, clock ahead by -1 h, clockOffByHours"_s);
    rule("the place agrees and gives the name",
         u"exif 2015-11-22T11:55:47, gps 2015-11-22T07:55:41Z, "
         "place Indian/Reunion"_s,
         u"2015-11-22T11:55:47 = 2015-11-22T07:55:47Z, +04:00 Indian/Reunion, gpsOffset"_s);
    rule("a fix half an hour old tells nothing, the place does",
         u"exif 2013-09-10T16:31:21, gps 2013-09-10T08:04:25Z, place Asia/Taipei"_s,
         u"2013-09-10T16:31:21 = 2013-09-10T08:31:21Z, +08:00 Asia/Taipei, placeZone"_s);
    rule("not even when it meets another zone's offset",
         u"exif 2024-03-10T16:00:00, gps 2024-03-10T10:35:00Z, place Asia/Karachi"_s,
         u"2024-03-10T16:00:00 = 2024-03-10T11:00:00Z, +05:00 Asia/Karachi, placeZone"_s);
    rule("a fix of yesterday", u"exif 2024-03-10T12:00:00, gps 2024-03-09T10:00:00Z"_s,
         u"2024-03-10T12:00:00 ≈ 2024-03-09T22:15:00Z, systemZone, timeAssumed"_s);
    rule("of six days ago", u"exif 2024-03-10T12:00:00, gps 2024-03-04T10:00:00Z, place Asia/Seoul"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00 Asia/Seoul, placeZone"_s);
    rule("so old that it is no fix of this journey",
         u"exif 2024-03-10T12:00:00, gps 2024-03-02T10:00:00Z, place Asia/Seoul"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00 Asia/Seoul, placeZone, timeDisputed"_s);
    rule("a GPS clock in the future is refused", u"exif 2003-12-14T12:01:44, gps 2018-07-25T14:34:23Z"_s,
         u"2003-12-14T12:01:44 ≈ 2003-12-13T22:16:44Z, systemZone, timeAssumed, timeDisputed"_s);
    rule("1024 weeks early, and consistent when corrected", u"exif 2019-05-01T12:00:00, gps 1999-09-15T10:00:00Z"_s,
         u"2019-05-01T12:00:00 = 2019-05-01T10:00:00Z, +02:00, gpsOffset"_s);
    rule("1024 weeks and a day early are no roll-over", u"exif 2019-05-01T12:00:00, gps 1999-09-14T10:00:00Z"_s,
         u"2019-05-01T12:00:00 ≈ 2019-04-30T23:15:00Z, systemZone, timeAssumed, timeDisputed"_s);
    rule("the written offset is wrong, the clock is right",
         u"exif 2025-09-06T20:24:47-08:00, gps 2025-09-07T03:19:17Z, place America/Los_Angeles"_s,
         u"2025-09-06T20:24:47 = 2025-09-07T04:24:47Z, -08:00, offsetTimeOriginal, timeDisputed"_s);
}

void CaptureTimeResolverTest::places()
{
    rule("the zone at the place, in winter", u"exif 2024-01-10T12:00:00, place Europe/Berlin"_s,
         u"2024-01-10T12:00:00 = 2024-01-10T11:00:00Z, +01:00 Europe/Berlin, placeZone"_s);
    rule("in summer", u"exif 2024-07-10T12:00:00, place Europe/Berlin"_s,
         u"2024-07-10T12:00:00 = 2024-07-10T10:00:00Z, +02:00 Europe/Berlin, placeZone"_s);
    rule("as it was in those days", u"exif 2010-07-10T12:00:00, place Europe/Moscow"_s,
         u"2010-07-10T12:00:00 = 2010-07-10T08:00:00Z, +04:00 Europe/Moscow, placeZone"_s);
    rule("the hour that is repeated: its first time", u"exif 2024-10-27T02:30:00, place Europe/Berlin"_s,
         u"2024-10-27T02:30:00 = 2024-10-27T00:30:00Z, +02:00 Europe/Berlin, placeZone, ambiguousLocalTime"_s);
    rule("the hour that is skipped: as if it were not", u"exif 2024-03-31T02:30:00, place Europe/Berlin"_s,
         u"2024-03-31T02:30:00 = 2024-03-31T01:30:00Z, +01:00 Europe/Berlin, placeZone, skippedLocalTime"_s);
    rule("a written offset keeps the name of the zone that agrees",
         u"exif 2024-07-10T12:00:00+02:00, place Europe/Berlin"_s,
         u"2024-07-10T12:00:00 = 2024-07-10T10:00:00Z, +02:00 Europe/Berlin, offsetTimeOriginal"_s);
    rule("on that date", u"exif 2024-01-10T12:00:00+02:00, place Europe/Berlin"_s,
         u"2024-01-10T12:00:00 = 2024-01-10T10:00:00Z, +02:00, offsetTimeOriginal, clock ahead by 1 h, "
         "clockOffByHours"_s);
    rule("the camera's clock is at home", u"exif 2024-03-10T12:00:00+09:00, place Asia/Taipei"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00, offsetTimeOriginal, clock ahead by 1 h, "
         "clockOffByHours"_s);
    rule("not by whole hours", u"exif 2024-03-10T12:00:00+09:00, place Asia/Kolkata"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00, offsetTimeOriginal, timeDisputed"_s);
    rule("an unknown zone is none", u"exif 2024-03-10T12:00:00, place Middle/Earth"_s,
         u"2024-03-10T12:00:00 ≈ 2024-03-09T22:15:00Z, systemZone, timeAssumed"_s);
}

void CaptureTimeResolverTest::videos()
{
    rule("a video's header is UTC", u"video 2023-09-22T16:34:05Z, maker Apple"_s,
         u"= 2023-09-22T16:34:05Z, videoClock"_s);
    rule("the place gives it a wall time", u"video 2023-09-22T16:34:05Z, place Europe/Berlin"_s,
         u"2023-09-22T18:34:05 = 2023-09-22T16:34:05Z, +02:00 Europe/Berlin, videoClock"_s);
    rule("so does the camera's default", u"video 2023-09-22T16:34:05Z, camera Asia/Seoul"_s,
         u"2023-09-23T01:34:05 = 2023-09-22T16:34:05Z, +09:00 Asia/Seoul, videoClock"_s);
    rule("Nikon's counts local time", u"video 2023-09-22T16:34:05Z, maker NIKON CORPORATION, place Asia/Seoul"_s,
         u"2023-09-22T16:34:05 = 2023-09-22T07:34:05Z, +09:00 Asia/Seoul, placeZone"_s);
    rule("GoPro's too", u"video 2023-09-22T16:34:05Z, maker GoPro"_s,
         u"2023-09-22T16:34:05 ≈ 2023-09-22T03:49:05Z, systemZone, timeAssumed"_s);
    rule("a date tag of the same wall time shows that it is local",
         u"exif 2023-09-22T16:34:05+02:00, video 2023-09-22T16:34:06Z"_s,
         u"2023-09-22T16:34:05 = 2023-09-22T14:34:05Z, +02:00, offsetTimeOriginal"_s);
    rule("not when that is UTC", u"exif 2018-02-21T12:08:56+00:00, video 2018-02-21T12:08:56Z"_s,
         u"2018-02-21T12:08:56 = 2018-02-21T12:08:56Z, +00:00, offsetTimeOriginal"_s);
    rule("so does one without an offset", u"xmp 2023-09-22T16:34:05, video 2023-09-22T16:34:07Z, place Asia/Seoul"_s,
         u"2023-09-22T16:34:05 = 2023-09-22T07:34:05Z, +09:00 Asia/Seoul, placeZone"_s);
    rule("not one of another moment", u"xmp 2023-09-22T16:34:05, video 2023-09-22T16:34:08Z"_s,
         u"2023-09-22T16:34:05 = 2023-09-22T16:34:05Z, +00:00, videoClock"_s);
    rule("a GPS clock an offset away shows it as well", u"video 2023-09-22T16:34:05Z, gps 2023-09-22T14:34:00Z"_s,
         u"2023-09-22T16:34:05 = 2023-09-22T14:34:05Z, +02:00, gpsOffset"_s);
    rule("the header gives a date tag its offset", u"xmp 2023-09-22T18:34:05, video 2023-09-22T16:34:05Z"_s,
         u"2023-09-22T18:34:05 = 2023-09-22T16:34:05Z, +02:00, videoClock"_s);
    rule("before the camera's default", u"xmp 2023-09-22T18:34:05, video 2023-09-22T16:34:05Z, camera Asia/Seoul"_s,
         u"2023-09-22T18:34:05 = 2023-09-22T16:34:05Z, +02:00, videoClock, clock ahead by -7 h, clockOffByHours"_s);
    rule("behind the place's zone", u"xmp 2023-09-22T18:34:05, video 2023-09-22T16:34:05Z, place Europe/Athens"_s,
         u"2023-09-22T18:34:05 = 2023-09-22T15:34:05Z, +03:00 Europe/Athens, placeZone, timeDisputed"_s);
}

void CaptureTimeResolverTest::instants()
{
    rule("the GPS clock alone is a known instant", u"gps 2024-03-10T11:34:56Z"_s,
         u"= 2024-03-10T11:34:56Z, gpsClock"_s);
    rule("with the wall time of the place", u"gps 2024-03-10T11:34:56Z, place Europe/Zurich"_s,
         u"2024-03-10T12:34:56 = 2024-03-10T11:34:56Z, +01:00 Europe/Zurich, gpsClock"_s);
    rule("of the place, not of the camera", u"gps 2024-03-10T11:34:56Z, place Europe/Zurich, camera Asia/Seoul"_s,
         u"2024-03-10T12:34:56 = 2024-03-10T11:34:56Z, +01:00 Europe/Zurich, gpsClock"_s);
    rule("before a video's header", u"gps 2024-03-10T05:00:00Z, video 2024-03-10T05:00:10Z"_s,
         u"= 2024-03-10T05:00:00Z, gpsClock"_s);
    rule("Takeout's is a known instant, its wall time the place's",
         u"takeout 2024-03-10T12:34:56Z, place Asia/Makassar"_s,
         u"2024-03-10T20:34:56 = 2024-03-10T12:34:56Z, +08:00 Asia/Makassar, takeout"_s);
    rule("without a place it has no wall time", u"takeout 2024-03-10T12:34:56Z"_s,
         u"= 2024-03-10T12:34:56Z, takeout"_s);
    rule("it stands behind the video's header", u"takeout 2024-03-10T12:34:56Z, video 2024-03-10T12:34:50Z"_s,
         u"= 2024-03-10T12:34:50Z, videoClock"_s);
    rule("it gives an embedded wall time its offset", u"exif 2024-03-10T20:34:56, takeout 2024-03-10T12:34:56Z"_s,
         u"2024-03-10T20:34:56 = 2024-03-10T12:34:56Z, +08:00, takeout"_s);
    rule("behind the place's zone", u"exif 2024-03-10T20:34:56, takeout 2024-03-10T20:34:56Z, place Asia/Makassar"_s,
         u"2024-03-10T20:34:56 = 2024-03-10T12:34:56Z, +08:00 Asia/Makassar, placeZone, timeDisputed"_s);
}

void CaptureTimeResolverTest::assumptions()
{
    rule("this computer's zone, summer in the south", u"exif 2024-01-10T12:00:00"_s,
         u"2024-01-10T12:00:00 ≈ 2024-01-09T22:15:00Z, systemZone, timeAssumed"_s);
    rule("winter", u"exif 2024-07-10T12:00:00"_s,
         u"2024-07-10T12:00:00 ≈ 2024-07-09T23:15:00Z, systemZone, timeAssumed"_s);
    rule("the hour that is skipped there", u"exif 2024-09-29T03:00:00"_s,
         u"2024-09-29T03:00:00 ≈ 2024-09-28T14:15:00Z, systemZone, timeAssumed, skippedLocalTime"_s);
    rule("the file's name, in this computer's zone", u"name IMG_20240310_123456.jpg, file 2025-01-01T00:00:00Z"_s,
         u"2024-03-10T12:34:56 ≈ 2024-03-09T22:49:56Z, fileName, timeAssumed"_s);
    rule("in the place's, where that is known", u"name IMG_20240310_123456.jpg, place Asia/Seoul"_s,
         u"2024-03-10T12:34:56 ≈ 2024-03-10T03:34:56Z, fileName, timeAssumed"_s);
    rule("else in the camera's", u"name IMG_20240310_123456.jpg, camera Europe/Berlin"_s,
         u"2024-03-10T12:34:56 ≈ 2024-03-10T11:34:56Z, fileName, timeAssumed"_s);
    rule("the Pixel's names are UTC", u"name PXL_20240310_033456789.jpg"_s,
         u"≈ 2024-03-10T03:34:56.789Z, fileName, timeAssumed"_s);
    rule("WhatsApp names the day: its noon, and no wall time", u"name IMG-20240310-WA0001.jpg"_s,
         u"≈ 2024-03-09T22:15:00Z, fileName, timeAssumed"_s);
    rule("a name is not asked where there is a date", u"exif 2024-03-10T12:00:00+09:00, name IMG_20200101_000000.jpg"_s,
         u"2024-03-10T12:00:00 = 2024-03-10T03:00:00Z, +09:00, offsetTimeOriginal"_s);
    rule("the file's date", u"name a.jpg, file 2024-03-10T12:34:56Z"_s,
         u"≈ 2024-03-10T12:34:56Z, fileTime, noTime, timeAssumed"_s);
    rule("when it was changed is not when it was taken", u"modified 2024-03-10T12:00:00"_s, u"none, noTime"_s);
    rule("nothing", QString(), u"none, noTime"_s);
}

void CaptureTimeResolverTest::decides_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("decision");
    offsets();
    cameraSettings();
    gpsClock();
    places();
    videos();
    instants();
    assumptions();
}

void CaptureTimeResolverTest::decides()
{
    QFETCH(const QString, scene);
    QFETCH(const QString, decision);
    QCOMPARE(describe(resolveScene(scene)), decision);
}

void CaptureTimeResolverTest::weighs_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QStringList>("candidates");
    const auto row = [](const char* name, const QString& scene, const QStringList& candidates) {
        QTest::newRow(name) << scene << candidates;
    };
    row("everybody agrees",
        u"exif 2024-03-10T12:00:00+09:00, xmp 2024-03-10T12:00:00, digitized 2024-03-10T12:00:00+09:00, "
        "modified 2024-03-10T12:00:00, modifiedOffset +09:00, gps 2024-03-10T03:00:01Z, place Asia/Seoul"_s,
        {u"time exif won 2024-03-10T12:00:00"_s, u"time xmp lost sameAsWinner 2024-03-10T12:00:00"_s,
         u"time exif lost sameAsWinner 2024-03-10T12:00:00"_s,
         u"time gpsClock lost sameAsWinner 2024-03-10T03:00:01Z"_s,
         u"time exif lost sameAsWinner 2024-03-10T12:00:00"_s, u"zone exif won +09:00"_s,
         u"zone exif lost sameAsWinner +09:00"_s, u"zone gpsClock lost sameAsWinner +09:00"_s,
         u"zone place lost sameAsWinner Asia/Seoul"_s, u"zone exif lost sameAsWinner +09:00"_s});
    row("nobody agrees",
        u"sidecar 2024-03-10T13:00:00, exif 2024-03-10T12:00:00+09:00, digitized 2024-04-01T08:00:00+01:00, "
        "modified 2024-05-01T08:00:00, modifiedOffset +02:00, gps 2024-03-10T01:00:00Z, place Asia/Kolkata, "
        "camera Asia/Tokyo, takeout 2024-03-10T20:00:00Z"_s,
        {u"time xmpSidecar won 2024-03-10T13:00:00"_s, u"time exif lost outranked 2024-03-10T12:00:00"_s,
         u"time exif lost otherMoment 2024-04-01T08:00:00"_s, u"time gpsClock lost sameAsWinner 2024-03-10T01:00:00Z"_s,
         u"time takeout lost outranked 2024-03-10T20:00:00Z"_s,
         u"time exif lost belongsElsewhere 2024-05-01T08:00:00"_s, u"zone gpsClock won +12:00"_s,
         u"zone exif lost otherMoment +09:00"_s, u"zone exif lost otherMoment +01:00"_s,
         u"zone place lost outranked Asia/Kolkata"_s, u"zone cameraZone lost outranked Asia/Tokyo"_s,
         u"zone takeout lost outranked -07:00"_s, u"zone exif lost belongsElsewhere +02:00"_s});
    row("a stale fix", u"exif 2013-09-10T16:31:21, gps 2013-09-10T08:04:25Z, place Asia/Taipei"_s,
        {u"time exif won 2013-09-10T16:31:21"_s, u"time gpsClock refused staleFix 2013-09-10T08:04:25Z"_s,
         u"zone place won Asia/Taipei"_s});
    row("no legal offset", u"exif 2003-12-14T12:01:44, gps 2018-07-25T14:34:23Z"_s,
        {u"time exif won 2003-12-14T12:01:44"_s, u"time gpsClock refused noLegalOffset 2018-07-25T14:34:23Z"_s,
         u"zone systemZone won Pacific/Chatham"_s});
    row("a roll-over", u"exif 2019-05-01T12:00:00, gps 1999-09-15T10:00:00Z"_s,
        {u"time exif won 2019-05-01T12:00:00"_s, u"time gpsClock refused weekRollover 1999-09-15T10:00:00Z"_s,
         u"zone gpsClock won +02:00"_s});
    row("the repeated hour", u"exif 2024-10-27T02:30:00, place Europe/Berlin"_s,
        {u"time exif won 2024-10-27T02:30:00"_s, u"zone place won ambiguousLocalTime Europe/Berlin"_s});
    row("the skipped hour", u"exif 2024-03-31T02:30:00, camera Europe/Berlin"_s,
        {u"time exif won 2024-03-31T02:30:00"_s, u"zone cameraZone won skippedLocalTime Europe/Berlin"_s});
    row("a local video header", u"video 2023-09-22T16:34:05Z, maker Nikon, place Asia/Seoul"_s,
        {u"time videoClock won localNotUtc 2023-09-22T16:34:05"_s, u"zone place won Asia/Seoul"_s});
    row("a local video header beside a date", u"exif 2023-09-22T16:34:05+02:00, video 2023-09-22T16:34:06Z"_s,
        {u"time exif won 2023-09-22T16:34:05"_s, u"time videoClock lost localNotUtc 2023-09-22T16:34:06"_s,
         u"zone exif won +02:00"_s});
    row("a video header in UTC beside a date in UTC", u"exif 2018-02-21T12:08:56+00:00, video 2018-02-21T12:08:56Z"_s,
        {u"time exif won 2018-02-21T12:08:56"_s, u"time videoClock lost sameAsWinner 2018-02-21T12:08:56Z"_s,
         u"zone exif won +00:00"_s, u"zone videoClock lost sameAsWinner +00:00"_s});
    row("a copy's header is younger", u"container 2019-02-12T15:27:12+08:00, video 2024-02-02T08:09:57Z"_s,
        {u"time container won 2019-02-12T15:27:12"_s, u"time videoClock lost otherMoment 2024-02-02T08:09:57Z"_s,
         u"zone container won +08:00"_s});
    row("only instants", u"gps 2024-03-10T05:00:00Z, video 2024-03-10T05:00:10Z, takeout 2024-03-11T05:00:00Z"_s,
        {u"time gpsClock won 2024-03-10T05:00:00Z"_s, u"time videoClock lost sameAsWinner 2024-03-10T05:00:10Z"_s,
         u"time takeout lost outranked 2024-03-11T05:00:00Z"_s});
    row("the file's name", u"name IMG-20240310-WA0001.jpg, modified 2025-01-01T00:00:00"_s,
        {u"time fileName won 2024-03-10"_s, u"time exif lost belongsElsewhere 2025-01-01T00:00:00"_s});
    row("the file's date", u"file 2024-03-10T12:34:56Z"_s, {u"time fileTime won 2024-03-10T12:34:56Z"_s});
}

void CaptureTimeResolverTest::weighs()
{
    QFETCH(const QString, scene);
    QFETCH(const QStringList, candidates);
    QCOMPARE(describe(resolveScene(scene).candidates), candidates);
}

WAYFOLIO_TEST(CaptureTimeResolverTest)

} // namespace wayfolio::test

#include "CaptureTimeResolverTest.moc"
