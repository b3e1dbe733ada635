// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapSnapshot.h"

#include "core/map/MapColors.h"
#include "core/map/MarkerPainter.h"
#include "tests/core/map/MapPhotos.h"
#include "tests/support/TestRegistry.h"

#include <QImage>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class MapSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasTheSizeAskedFor_data();
    void hasTheSizeAskedFor();
    void showsEveryPhoto_data();
    void showsEveryPhoto();
    void onePhotoHasSurroundings();
    void drawsTheRoute();
    void crossesTheAntimeridian();
    void markersShowTheirPhotos();
    void nothingToShow();
    void darkIsDark();
    void scaleEnlargesMarkers();

private:
    [[nodiscard]] QImage painted(const MapSnapshotContent& content, const MapSnapshotOptions& options = {}) const
    {
        return paintMapSnapshot(content, *m_data, options);
    }

    std::shared_ptr<const BaseMapData> m_data;
};

namespace {

int pixelsOf(const QImage& image, const QColor& color, const QRect& area)
{
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    return pixelsOf(image, color, image.rect());
}

} // namespace

void MapSnapshotTest::initTestCase()
{
    const auto loaded = BaseMapData::load();
    QVERIFY(loaded);
    m_data = *loaded;
}

void MapSnapshotTest::hasTheSizeAskedFor_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1200x800") << QSize(1200, 800);
    QTest::newRow("tall") << QSize(200, 900);
    QTest::newRow("wider than the world") << QSize(3000, 200);
    QTest::newRow("a pixel") << QSize(1, 1);
    QTest::newRow("small") << QSize(32, 20);
}

void MapSnapshotTest::hasTheSizeAskedFor()
{
    QFETCH(const QSize, size);
    const QImage image =
        painted({.photos = {photoAt(1, 37.5, 127), photoAt(2, 35, 129)}, .routes = {}, .thumbnail = {}},
                {.size = size, .dark = false, .scale = 1});
    QCOMPARE(image.size(), size);
}

void MapSnapshotTest::showsEveryPhoto_data()
{
    QTest::addColumn<std::vector<PhotoSummary>>("photos");
    QTest::addColumn<int>("markers");
    QTest::newRow("one") << std::vector{photoAt(1, 37.5, 127)} << 1;
    QTest::newRow("two cities") << std::vector{photoAt(1, 37.5, 127), photoAt(2, 35.1, 129)} << 2;
    QTest::newRow("across the Pacific") << std::vector{photoAt(1, 37.5, 127), photoAt(2, 37.7, -122.4)} << 2;
    QTest::newRow("both sides of 180") << std::vector{photoAt(1, -17, 179), photoAt(2, -17, -179)} << 2;
    QTest::newRow("pole to pole") << std::vector{photoAt(1, 84, 0), photoAt(2, -84, 10)} << 2;
    QTest::newRow("round the world") << std::vector{photoAt(1, 0, 0), photoAt(2, 0, 90), photoAt(3, 0, 180),
                                                    photoAt(4, 0, -90)}
                                     << 4;
}

/// Without thumbnails a marker is a dot of the accent colour; every one lies well inside the picture.
void MapSnapshotTest::showsEveryPhoto()
{
    QFETCH(const std::vector<PhotoSummary>, photos);
    QFETCH(const int, markers);
    const QImage image = painted({.photos = photos, .routes = {}, .thumbnail = {}});
    const QColor accent = MapColors::accent(false);
    const QImage dot = markerImage({}, {}, false, 1);
    const int onePixels = pixelsOf(dot, accent);
    QVERIFY(onePixels > 20);
    const int found = pixelsOf(image, accent);
    QVERIFY2(found > markers * onePixels * 8 / 10, qPrintable(u"%1 of %2"_s.arg(found).arg(markers * onePixels)));
    const int inside = pixelsOf(image, accent, image.rect().adjusted(20, 20, -20, -20));
    QVERIFY2(inside >= markers * onePixels * 8 / 10, qPrintable(u"%1 of %2"_s.arg(inside).arg(found)));
}

void MapSnapshotTest::onePhotoHasSurroundings()
{
    // A place has no extent to fit into the picture: it shall not be so near that only a plain surface is seen.
    const QImage image = painted({.photos = {photoAt(1, 35.16, 129.05)}, .routes = {}, .thumbnail = {}}); // Busan
    QVERIFY(pixelsOf(image, BaseMapStyle::light().land) > 100'000);
    QVERIFY(pixelsOf(image, BaseMapStyle::light().sea) > 100'000);
    QCOMPARE(image.pixelColor(595, 400), MapColors::accent(false)); // in the middle
}

void MapSnapshotTest::drawsTheRoute()
{
    const Leg leg = legThrough({{37.5, 127.0}, {35.1, 129.0}, {35.2, 126.9}});
    MapSnapshotContent content{.photos = {photoAt(1, 37.5, 127), photoAt(2, 35.1, 129), photoAt(3, 35.2, 126.9)},
                               .routes = {},
                               .thumbnail = {}};
    const int without = pixelsOf(painted(content), MapColors::accent(false));
    content.routes.push_back({.trip = TripId{1}, .legs = {leg}, .distanceMeters = 0});
    const int with = pixelsOf(painted(content), MapColors::accent(false));
    QVERIFY2(with > without + 800, qPrintable(u"%1 %2"_s.arg(with).arg(without)));
}

void MapSnapshotTest::crossesTheAntimeridian()
{
    // Auckland to Honolulu: the short way leaves Africa and Europe out of the picture, and the line does not run back
    // across it.
    const Leg flight = legThrough({{-36.85, 174.76}, {21.3, -157.86}}, LegKind::Flight);
    const QImage image = painted({.photos = {photoAt(1, -36.85, 174.76), photoAt(2, 21.3, -157.86)},
                                  .routes = {{.trip = TripId{1}, .legs = {flight}, .distanceMeters = 0}},
                                  .thumbnail = {}});
    const QColor accent = MapColors::accent(false);
    const QRect left(0, 0, image.width() / 4, image.height());
    const QRect right(image.width() * 3 / 4, 0, image.width() / 4, image.height());
    QCOMPARE(pixelsOf(image, accent, left) + pixelsOf(image, accent, right), 0);
    QVERIFY(pixelsOf(image, accent) > 300);
}

void MapSnapshotTest::markersShowTheirPhotos()
{
    std::vector<PhotoId> asked;
    const QImage image = painted(
        {.photos = {photoAt(1, 37.5, 127), photoAt(2, 35.1, 129)}, .routes = {}, .thumbnail = [&asked](PhotoId id) {
             asked.push_back(id);
             QImage picture(80, 60, QImage::Format_RGB32);
             picture.fill(id.value == 1 ? Qt::magenta : Qt::yellow);
             return picture;
         }});
    std::ranges::sort(asked);
    QCOMPARE(asked, (std::vector{PhotoId{1}, PhotoId{2}}));
    QVERIFY(pixelsOf(image, Qt::magenta) > 1000);
    QVERIFY(pixelsOf(image, Qt::yellow) > 1000);
}

void MapSnapshotTest::nothingToShow()
{
    const QImage image = painted({});
    QCOMPARE(image.size(), QSize(1200, 800));
    QCOMPARE(pixelsOf(image, MapColors::accent(false)), 0);
    QVERIFY(pixelsOf(image, BaseMapStyle::light().land) > 100'000); // the world
    QVERIFY(pixelsOf(image, BaseMapStyle::light().sea) > 100'000);
}

void MapSnapshotTest::darkIsDark()
{
    const auto brightness = [](const QImage& image) {
        return qGray(image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
    };
    const MapSnapshotContent content{.photos = {photoAt(1, 37.5, 127)}, .routes = {}, .thumbnail = {}};
    QVERIFY(brightness(painted(content)) > 180);
    QVERIFY(brightness(painted(content, {.size = {600, 400}, .dark = true, .scale = 1})) < 70);
}

void MapSnapshotTest::scaleEnlargesMarkers()
{
    const MapSnapshotContent content{.photos = {photoAt(1, 37.5, 127)}, .routes = {}, .thumbnail = {}};
    const int single =
        pixelsOf(painted(content, {.size = {600, 400}, .dark = false, .scale = 1}), MapColors::accent(false));
    const int twice =
        pixelsOf(painted(content, {.size = {1200, 800}, .dark = false, .scale = 2}), MapColors::accent(false));
    QVERIFY2(twice > single * 3 && twice < single * 6, qPrintable(u"%1 %2"_s.arg(single).arg(twice)));
}

WAYFOLIO_TEST(MapSnapshotTest)

} // namespace wayfolio::test

#include "MapSnapshotTest.moc"
