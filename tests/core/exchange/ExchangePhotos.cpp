// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/ExchangePhotos.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

GeoPoint pointAt(double latitude, double longitude)
{
    return GeoPoint::fromDegrees(latitude, longitude).value();
}

Instant instantAt(qint64 seconds)
{
    return Instant(std::chrono::seconds(1'710'041'696 + seconds));
}

Photo photoAt(qint64 id, const QString& path, double latitude, double longitude, qint64 seconds, TripId trip)
{
    constexpr UtcOffset kSeoul{9 * 3600};
    Photo photo;
    photo.id = PhotoId{id};
    photo.files = {path};
    photo.position.emplace().point = GeoPoint::fromDegrees(latitude, longitude).value();
    photo.captureTime.utc = instantAt(seconds);
    photo.captureTime.offset = kSeoul;
    photo.captureTime.wall = WallTime(instantAt(seconds).time_since_epoch() + kSeoul);
    photo.captureTime.source = TimeSource::OffsetOriginal;
    photo.trip = trip;
    return photo;
}

Photo withAssumedTime(Photo photo)
{
    photo.captureTime.assumedUtc = std::exchange(photo.captureTime.utc, std::nullopt);
    photo.captureTime.offset.reset();
    photo.captureTime.source = TimeSource::SystemZone;
    return photo;
}

Leg legThrough(LegKind kind, const std::vector<Photo>& photos)
{
    Leg leg{.kind = kind, .points = {}};
    for (const Photo& photo : photos)
        leg.points.push_back({photo.id, photo.position->point, photo.captureTime.utc});
    return leg;
}

ExportContent journey()
{
    const TripId seoul{1};
    const TripId later{2};
    Photo first = photoAt(1, u"/srv/photos/day 1/first.jpg"_s, 37.5665, 126.978, 0, seoul);
    first.position->altitudeMeters = 38.25;
    first.camera = u"Pixelwerk P1"_s;
    first.directionDegrees = 273.5;
    const Photo second = withAssumedTime(photoAt(2, u"/srv/photos/day 1/second.heic"_s, 37.5759, 126.9769, 600, seoul));
    Photo third = photoAt(3, u"/srv/photos/day 1/third.png"_s, 37.5512, 126.9882, 1200, seoul);
    third.position->origin = PositionOrigin::Estimated;
    third.position->uncertaintyMeters = 25;
    const Photo fourth = photoAt(4, u"/srv/photos/island.mp4"_s, 33.5104, 126.4914, 7200, seoul);
    const Photo alone = photoAt(5, u"/srv/photos/alone.jpg"_s, -33.8568, -70.6483, 30 * 86400, later);
    Photo outside = photoAt(6, u"/srv/photos/outside.jpg"_s, 0, 0.5, 60 * 86400);
    outside.captureTime = {};
    Photo placeless = photoAt(7, u"/srv/photos/placeless.jpg"_s, 0, 0, 90, seoul);
    placeless.position.reset();

    ExportContent content;
    content.name = u"Everything"_s;
    content.photos = {first, placeless, second, third, fourth, alone, outside};
    content.routes = {
        {.trip = seoul,
         .legs = {legThrough(LegKind::Inferred, {first, second, third}), legThrough(LegKind::Flight, {third, fourth})},
         .distanceMeters = 0},
        {.trip = later, .legs = {}, .distanceMeters = 0}};
    Trip named;
    named.id = seoul;
    named.name = u"Seoul"_s;
    Trip unnamed;
    unnamed.id = later;
    content.trips = {named, unnamed};
    content.createdAt = instantAt(0);
    return content;
}

Written written(WriteFunction write, const ExportContent& content, const QString& folder)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ExportOutline outline(content);
    ExportSteps steps(outline.photoCount(), {}, {});
    const qint64 routeCount = write(buffer, content, outline, RelativeLink(folder), steps);
    return {buffer.data(), routeCount};
}

QString saved(const QByteArray& document, const QString& folder)
{
    QFile file(folder + u"/document.xml"_s);
    return file.open(QIODevice::WriteOnly) && file.write(document) == document.size() ? file.fileName() : QString();
}

void addAwkwardNames()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("shownName");
    QTest::addColumn<QString>("link");
    const auto row = [](const char* what, const QString& name, const QString& shown, const QString& link) {
        QTest::newRow(what) << name << shown << link;
    };
    const auto plain = [&row](const char* what, const QString& name, const QString& link) {
        row(what, name, name, link);
    };
    plain("spaces", u"my photo 1.jpg"_s, u"my%20photo%201.jpg"_s);
    plain("quotes and brackets", u"\"a\" & 'b' <c>.jpg"_s, u"%22a%22%20%26%20%27b%27%20%3Cc%3E.jpg"_s);
    plain("entities", u"&amp;&#10;&lt;.jpg"_s, u"%26amp%3B%26%2310%3B%26lt%3B.jpg"_s);
    plain("end of CDATA", u"a]]>b.jpg"_s, u"a%5D%5D%3Eb.jpg"_s);
    plain("Korean", u"서울.jpg"_s, u"%EC%84%9C%EC%9A%B8.jpg"_s);
    plain("beyond the first plane", u"🏔.jpg"_s, u"%F0%9F%8F%94.jpg"_s);
    plain("parts of addresses", u"12:30#1?=100%.jpg"_s, u"12%3A30%231%3F%3D100%25.jpg"_s);
    row("line feed", u"line\nfeed.jpg"_s, u"line feed.jpg"_s, u"line%0Afeed.jpg"_s);
    row("tab and return", u"a\tb\r.jpg"_s, u"a b .jpg"_s, u"a%09b%0D.jpg"_s);
    row("control characters", u"a\x01\x1b[31m.jpg"_s, u"a\uFFFD\uFFFD[31m.jpg"_s, u"a%01%1B%5B31m.jpg"_s);
    row("no characters", u"a\uFFFE\uFFFF.jpg"_s, u"a\uFFFD\uFFFD.jpg"_s, u"a%EF%BF%BE%EF%BF%BF.jpg"_s);
}

} // namespace wayfolio::test
